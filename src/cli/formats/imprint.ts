/** From when and from whom a page is: both only as they are told, so that the same line gives the same bytes. */
import type { Imprint } from '../../answers/board/answer.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';

const longestAuthor = 80;

/** Whether a text is a day of the calendar. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/**
 * The date and the author that are asked for.
 * @throws {Failed} when the date is no day, or the author no name.
 */
export function imprintOf({ asOf, author }: CommonOptions): Imprint {
  if (asOf !== undefined && !isDay(asOf))
    throw new Failed(
      `--as-of ${asOf}: not a date; expected: a day as YYYY-MM-DD; for example --as-of 2026-11-28`,
      exitCodes.usage,
    );
  const name = author?.trim();
  if (name !== undefined && (name === '' || [...name].length > longestAuthor))
    throw new Failed(
      `--author: ${name === '' ? 'empty' : `${[...name].length} characters`}; expected: a name of at most ${longestAuthor} characters; for example --author "Jo Smith"`,
      exitCodes.usage,
    );
  return { date: asOf, author: name };
}

/**
 * Refuses what cannot be meant, before anything is computed.
 * @throws {Failed} when a date or an author is given for another format, or is none.
 */
export function checkImprint(format: string, options: CommonOptions): void {
  const given = options.asOf === undefined ? '--author' : '--as-of';
  if (format !== 'html')
    throw new Failed(`${given} applies to --format html, not to ${format}`, exitCodes.usage);
  imprintOf(options);
}
