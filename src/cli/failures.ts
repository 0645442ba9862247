/** What is wrong with a profile, as lines for a person: where, what was found, what is expected, what would pass. */
import type { Failure, Place } from '../profile/failure.js';
import { cut, safe, safeInPlace } from '../render/safe.js';

const maxLineLength = 72;

/** Characters that a terminal shows twice as wide, outside the two halves of an emoji; and of no width. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const narrow = /[\u0300-\u036f\ufe00-\ufe0f]/g;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const widthOf = (text: string): number => text.length + countOf(text, wide) - countOf(text, narrow);

/** The line with a caret below what is meant, cut to what fits around it. */
function excerpt({ line, column, length, text }: Place): string[] {
  const begin = column - 1;
  const isFar = begin + length > maxLineLength;
  const from = isFar ? Math.max(0, begin - Math.floor(maxLineLength / 2)) : 0;
  const to = Math.min(text.length, from + maxLineLength);
  const part = (start: number, end: number) => safeInPlace(text.slice(start, end));
  const [before, meant, after] = [
    part(from, begin),
    part(begin, Math.min(to, begin + length)),
    part(begin + length, to),
  ];
  const [left, right] = [from > 0 ? '…' : '', to < text.length ? '…' : ''];
  const label = String(line).padStart(5);
  return [
    `${label} | ${left}${before}${meant}${after}${right}`,
    `${' '.repeat(label.length)} | ${' '.repeat(left.length + widthOf(before))}${'^'.repeat(Math.max(1, widthOf(meant)))}`,
  ];
}

function said({ path, place, problem, found, expected, example }: Failure): string {
  const where = place === null ? '' : `${place.source}:${place.line}:${place.column}: `;
  const subject = path === '' ? '' : `${path}: `;
  const details = { found, expected, 'for example': example };
  return [
    `${safe(where)}${safe(subject)}${safe(problem)}`,
    ...(place === null ? [] : excerpt(place)),
    ...Object.entries(details).flatMap(([name, text]) =>
      text === '' ? [] : [`      ${name.padEnd(12)} ${cut(text, 600)}`],
    ),
  ].join('\n');
}

/** The same in a sentence, for somebody who has just typed what is wrong. */
export const failureInBrief = ({ problem, expected, example }: Failure): string =>
  safe(`${problem}; expected: ${expected}; for example: ${example}`);

/** As many as anybody mends before asking again. */
const maxListed = 100;

/** The first of them, and how many there are. */
export function failuresInWords(failures: readonly Failure[]): string {
  const count = failures.length === 1 ? '1 problem' : `${failures.length} problems`;
  const rest = failures.length > maxListed ? `\n\n… and ${failures.length - maxListed} more` : '';
  const told = failures.slice(0, maxListed).map(said).join('\n\n');
  return `${told}${rest}\n\n${count}; nothing was computed.\n`;
}
