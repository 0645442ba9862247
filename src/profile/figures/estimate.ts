/** What a figure states, in the period for which it states it: a number, a range, or three points. */

import { type Expected, Unreadable, words } from '../expected.js';
import { checkCurrency } from './money.js';
import { isRaw, type Raw } from './raw.js';
import { readSpans } from './span.js';
import { readNumber, takePeriod, tidy, type Written } from './written.js';

/** How a figure is written: one number, the two ends of a 90 % interval, or `{ low, likely, high }`. */
export type Form = 'number' | 'interval' | 'three-point';

/** A figure in the unit of its input, but for the period that it names. */
export interface Estimate {
  readonly low: number;
  /** Null where only a range is given, whose base case depends on what is drawn from it. */
  readonly likely: number | null;
  readonly high: number;
  readonly form: Form;
  /** The months of the period, or null where none is named. */
  readonly months: number | null;
}

interface Part {
  readonly values: readonly number[];
  readonly written: readonly Written[];
  readonly months: number | null;
}

const percented = (text: string): string => text.replace(/\d[\d.,]*/g, '$&%');

/**
 * Up to where a share may be written without a percent sign: to 1, or as far as it goes where it counts how often
 * something happens, or what is left of revenue. Others above 1 read like a percentage.
 */
const highestBare = ({ unit, domain }: Expected): number =>
  unit.overTime === 'flow' || unit.overTime === 'survival' ? Math.max(1, domain.high) : 1;

/** The value of a number in the unit that is expected. */
function inUnit({ value, percent, scaled, currency }: Written, text: string, expected: Expected): number {
  const { unit, example } = expected;
  if (unit.kind === 'share') {
    if (scaled || currency !== null) throw new Unreadable('not a share', words(unit), example);
    if (percent) return value / 100;
    if (Math.abs(value) <= highestBare(expected)) return value;
    throw new Unreadable(
      'this share is above 1, which reads like a percentage',
      words(unit),
      percented(text),
    );
  }
  if (percent) throw new Unreadable('a percentage is not possible here', words(unit), example);
  if (currency !== null && unit.kind !== 'money')
    throw new Unreadable('this is not an amount of money', words(unit), example);
  if (currency !== null) checkCurrency(currency, expected.currency ?? null, text);
  if (scaled && unit.kind === 'ratio')
    throw new Unreadable('a suffix such as k is not possible here', words(unit), example);
  return value;
}

/** `9.6 to 10M` could be millions twice or once. Nought is the same in every notation. */
function checkAlike(written: readonly Written[]): void {
  const [first, ...others] = written.filter(({ value }) => value !== 0);
  if (others.every(({ percent, scaled }) => percent === first?.percent && scaled === first?.scaled)) return;
  throw new Unreadable(
    'the ends are written differently',
    'all with the same sign or suffix, as in `2% to 4%`',
  );
}

/** The texts of a number, or of the two ends of a range. */
function endsOf(text: string): string[] {
  const ends = text.split(' to ');
  if (ends.length > 2) throw new Unreadable('not a range', 'two ends, as in `2% to 4%`');
  return ends;
}

const isStated = (months: number | null): months is number => months !== null;

/** The period that some of the parts name; null where none does. */
function onePeriod(parts: readonly { readonly months: number | null }[]): number | null {
  const periods = new Set(parts.map(({ months }) => months).filter(isStated));
  if (periods.size > 1) throw new Unreadable('the periods differ', 'the period once');
  return [...periods][0] ?? null;
}

/** The numbers of a text, each still as it is written. */
function readPart(raw: string, expected: Expected): Part {
  const text = tidy(raw);
  if (expected.unit.kind === 'months') {
    return { values: readSpans(endsOf(text), expected), written: [], months: null };
  }
  const ends = endsOf(text).map((end) => takePeriod(end, expected.unit));
  const written = ends.map(({ rest }) => readNumber(rest, expected));
  checkAlike(written);
  const months = onePeriod(ends);
  return { values: written.map((number) => inUnit(number, text, expected)), written, months };
}

const names = ['low', 'likely', 'high'] as const;

/** By how many numbers are written. */
const forms: readonly Form[] = ['number', 'interval', 'three-point'];

/**
 * The texts of `{ low, likely, high }`, in this order.
 * @throws {Unreadable} where one is missing, or there is another.
 */
export function threeOf(raw: Raw): readonly string[] {
  const texts = names.flatMap((name) => (typeof raw[name] === 'string' ? [raw[name]] : []));
  if (texts.length === names.length && Object.keys(raw).length === names.length) return texts;
  throw new Unreadable(
    'not a three-point estimate',
    '`low`, `likely` and `high`, and nothing else, as in { low: 2%, likely: 3%, high: 5% }',
  );
}

/** The numbers of a figure in the unit that is expected, and the months of its period. */
function readParts(raw: unknown, expected: Expected): Omit<Part, 'written'> {
  if (typeof raw === 'string') return readPart(raw, expected);
  if (!isRaw(raw))
    throw new Unreadable(raw === null ? 'nothing is given' : 'not a number', words(expected.unit));
  const parts = threeOf(raw).map((text) => readPart(text, expected));
  if (parts.some(({ values }) => values.length > 1))
    throw new Unreadable('a range within a range', 'one number each for `low`, `likely` and `high`');
  const months = onePeriod(parts);
  checkAlike(parts.flatMap(({ written }) => written));
  return { values: parts.flatMap(({ values }) => values), months };
}

/**
 * Reads a figure without turning it into one for a year.
 * @throws {Unreadable} saying what is wrong, what is expected and what would pass.
 */
export function readEstimate(raw: unknown, expected: Expected): Estimate {
  const { values, months } = readParts(raw, expected);
  if (expected.unit.overTime === undefined && months !== null) {
    throw new Unreadable('a period is not possible here', words(expected.unit));
  }
  const [low, high] = [values[0] as number, values.at(-1) as number];
  const likely = values.length === 2 ? null : (values.at(values.length >> 1) as number);
  if (low > high) throw new Unreadable('the low end is above the high end', 'the lower end first');
  if (likely !== null && (likely < low || likely > high)) {
    throw new Unreadable('the likely value lies outside its range', 'low ≤ likely ≤ high');
  }
  return { low, likely, high, form: forms[values.length - 1] as Form, months };
}
