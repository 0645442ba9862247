/** Lines of a profile as the places of what is wrong with them. */
import type { Failure, Place } from '../failure.js';

/** What a refusal shows where no line of its own would help. */
export const template = 'see `cs-roi init` for a profile that works';

/** The whole of a line but its blanks on either side. */
export function placeOfLine(text: string, k: number, source: string): Place {
  const trimmed = text.trim();
  const column = text.indexOf(trimmed) + 1;
  return { source, line: k + 1, column, length: Math.max(1, trimmed.length), text };
}

/** What is wrong with a line, and the line that would pass in its place. */
export const lineFailure = (
  place: Place,
  problem: string,
  expected: string,
  example = template,
): Failure => ({ path: '', place, problem, found: place.text.trim(), expected, example });
