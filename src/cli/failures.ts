/** What is wrong with a profile, for a person or a program: where, what was found, what is expected, what would pass. */
import type { Failure, Place } from '../profile/failure.js';
import { isOverride } from '../profile/overrides.js';
import { cut, safe, safeInPlace } from '../render/safe.js';
import type { Problem } from '../report/problems.js';

const width = 80;
const maxLineLength = 70;

/** Characters that a terminal shows twice as wide, outside the two halves of an emoji; and of no width. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const narrow = /[\u0300-\u036f\ufe00-\ufe0f]|\u200c|\u200d/g;

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

/** A text in lines of words that fit, which begin where it does; a word that is too long stays whole. */
function wrapped(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\S) (?=\S)/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width - indent) lines.push(line);
    line = line !== '' && widthOf(longer) > width - indent ? word : longer;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}

/** Where the details of a problem begin. */
const indented = 19;

function said({ path, place, problem, found, expected, example }: Failure): string {
  const where = place === null ? '' : `${place.source}:${place.line}:${place.column}: `;
  const subject = path === '' ? '' : `${path}: `;
  const details = { found, expected, 'for example': example };
  return [
    wrapped(`${safe(where)}${safe(subject)}${safe(problem)}`, 4),
    ...(place === null ? [] : excerpt(place)),
    ...Object.entries(details).flatMap(([name, text]) =>
      text === '' ? [] : [`      ${name.padEnd(12)} ${wrapped(cut(text, 600), indented)}`],
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

/** A failure as it is published: a part that there is not is null. */
export function problemOf({ path, place, problem, found, expected, example }: Failure): Problem {
  const inFile = place === null || isOverride(place) ? null : place;
  const part = (text: string): string | null => text || null;
  return {
    file: inFile?.source ?? null,
    path: part(path),
    line: inFile?.line ?? null,
    column: inFile?.column ?? null,
    problem,
    found: part(found),
    expected: part(expected),
    example: part(example),
  };
}
