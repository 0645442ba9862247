/** The stretch of time that a figure is for, as it is written behind it. */
import type { Unit } from '../../language/index.js';
import { Unreadable } from '../expected.js';

/** The months of each period, by its names; a year has 52 weeks or 365 days. */
const named: readonly (readonly [months: number, names: string, adverbs: string])[] = [
  [12, 'year years yr annum', 'yearly annually annual pa'],
  [3, 'quarter quarters qtr', 'quarterly pq'],
  [1, 'month months mo', 'monthly pm'],
  [12 / 52, 'week weeks wk', 'weekly pw'],
  [12 / 365, 'day days', 'daily pd'],
];

const byName = (place: 1 | 2): ReadonlyMap<string, number> =>
  new Map(named.flatMap((row) => row[place].split(' ').map((name) => [name, row[0]] as const)));

const periods = byName(1);
const adverbs = byName(2);

/** The months of a period by its name; undefined for any other word. */
export const monthsOf = (word: string): number | undefined => periods.get(word);

/** The period that a figure for less than a month is for. */
export const nameOfShort = (months: number): string =>
  ([...periods].find(([, each]) => each === months) as [string, number])[0];

const abbreviated = String.raw`p\. ?[a-z]\.?`;
const adverb = new RegExp(
  `^(?<rest>.*[^a-z]|.* ) ?(?<word>${[...adverbs.keys()].join('|')}|${abbreviated})$`,
  'i',
);
const phrase = /^(?<rest>.*?) ?(?:\bper\b|\/|\ban?\b|\beach\b|\bevery\b) ?(?<word>[a-z]+)$/i;

interface End {
  readonly rest: string;
  readonly word: string;
  readonly months: number | undefined;
}

/** A text whose end names a period, or a thing of which the figure is one each. */
function endOf(text: string): End | null {
  const behind = adverb.exec(text)?.groups;
  if (behind !== undefined) {
    const word = (behind['word'] as string).toLowerCase();
    return { rest: behind['rest'] as string, word, months: adverbs.get(word.replace(/[. ]/g, '')) };
  }
  const parts = phrase.exec(text)?.groups;
  if (parts === undefined || parts['rest'] === '' || /^n\/a$/i.test(text)) return null;
  const word = (parts['word'] as string).toLowerCase();
  return { rest: parts['rest'] as string, word, months: monthsOf(word) };
}

/** A text without its period, that period as it is written, and its months. */
export interface Timed {
  readonly rest: string;
  readonly behind: string;
  readonly months: number | null;
}

/**
 * Takes the period off a text; `per customer` is what the unit says anyway.
 * @throws {Unreadable} for a period that is not known, or a second one.
 */
export function takePeriod(text: string, unit: Unit): Timed {
  let rest = text;
  let months: number | null = null;
  for (let end = endOf(rest); end !== null; end = endOf(rest)) {
    if (end.months === undefined && !unit.id.split('/').slice(1).includes(end.word)) {
      const isTimed = unit.overTime !== undefined;
      throw new Unreadable(
        `unknown period “${end.word}”`,
        isTimed ? 'per year, per quarter or per month' : 'no period',
        isTimed ? `${end.rest.trim()} per year` : end.rest.trim(),
      );
    }
    if (end.months !== undefined && months !== null) {
      const first = `${end.rest.trim()} per ${end.word}`;
      throw new Unreadable('two periods', 'the period once', first);
    }
    months = end.months ?? months;
    rest = end.rest.trim();
  }
  return { rest, behind: text.slice(rest.length), months };
}
