/** Blanks that YAML takes for letters: no-break spaces and their like, where a profile has its structure. */
import type { Failure } from '../failure.js';
import { lineFailure, placeOfLine } from './lines.js';

const odd = String.raw`\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff`;
const any = new RegExp(`[${odd}]`);
const all = new RegExp(`[${odd}]`, 'g');
/** Before a key, or around its colon; the rest of a line is what somebody says. */
const structural = new RegExp(
  String.raw`^[ \t${odd}]*(?:-[ ${odd}]+)?["']?[\w.]*["']?[ ${odd}]*(?::[ ${odd}]+)?|[{,][ ${odd}]*[\w.]+[ ${odd}]*:[ ${odd}]+`,
  'g',
);

/** A text with plain spaces in its structure, every other character where it was, and what stood there instead. */
export function oddSpacesIn(text: string, source: string): { mended: string; failures: Failure[] } {
  if (!any.test(text)) return { mended: text, failures: [] };
  const failures: Failure[] = [];
  const lines = text.split('\n').map((line, k) => {
    const mended = any.test(line) ? line.replace(structural, (part) => part.replace(all, ' ')) : line;
    if (mended === line) return line;
    const problem = 'a no-break space, which YAML takes for a letter';
    failures.push(
      lineFailure(
        placeOfLine(line, k, source),
        problem,
        'plain spaces before a field and around its colon',
        mended,
      ),
    );
    return mended;
  });
  return { mended: lines.join('\n'), failures };
}
