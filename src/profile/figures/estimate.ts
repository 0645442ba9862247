/** What a figure states, in the period for which it states it: a number, a range, or three points. */

import { chanceFor, growthFor } from '../../language/index.js';
import { type Expected, mending, Unreadable, words } from '../expected.js';
import { endsOf } from './ends.js';
import { checkAlike, onePeriod, type Part, readPart } from './part.js';
import { nameOfShort, takePeriod } from './period.js';
import { isRaw, type Raw } from './raw.js';
import { checkBare } from './share.js';
import { tidy } from './typography.js';

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
  const { low, high } = raw;
  const isRange = Object.keys(raw).length === 2 && typeof low === 'string' && typeof high === 'string';
  throw new Unreadable(
    'not a three-point estimate',
    '`low`, `likely` and `high`, and nothing else, as in { low: 2%, likely: 3%, high: 5% }',
    isRange ? `${low} to ${high}` : undefined,
  );
}

const threeFrom = ([low, likely, high]: readonly string[]): Raw => ({ low, likely, high });

/** The numbers of a figure in the unit that is expected, and the months of its period. */
function readParts(raw: unknown, expected: Expected): Part {
  if (typeof raw === 'string') return readPart(raw, expected);
  if (!isRaw(raw))
    throw new Unreadable(raw === null ? 'nothing is given' : 'not a number', words(expected.unit));
  const texts = threeOf(raw);
  const parts = texts.map((text, k) =>
    mending(
      (other) => threeFrom(texts.with(k, other)),
      () => readPart(text, expected),
    ),
  );
  if (parts.some(({ values }) => values.length > 1))
    throw new Unreadable('a range within a range', 'one number each for `low`, `likely` and `high`');
  const months = onePeriod(parts);
  const written = parts.flatMap((part) => part.written);
  mending(
    (alike) => threeFrom(alike.split(' to ')),
    () => checkAlike(written, texts),
  );
  return { values: parts.flatMap(({ values }) => values), written, months };
}

/** The same figure with its ends in order, as far as it then can be read. */
function inOrder(raw: unknown, values: readonly number[], expected: Expected): string | Raw | undefined {
  if (isRaw(raw)) {
    const texts = threeOf(raw).map((text, k) => ({ text, value: values[k] as number }));
    return threeFrom(texts.toSorted((a, b) => a.value - b.value).map(({ text }) => text));
  }
  const text = tidy(String(raw));
  const [first = '', last = ''] = endsOf(text).texts;
  const number = /[+-]?[\d.,]+/;
  const [low, high] = [first, last].map((end) => number.exec(end)?.[0] ?? '') as [string, string];
  const ways = [`${first.replace(number, high)} to ${last.replace(number, low)}`, `${last} to ${first}`];
  return ways.find((way) => {
    try {
      const { values: again } = readPart(way, expected);
      return again[0] === values[1] && again[1] === values[0];
    } catch {
      return false;
    }
  });
}

/** @throws {Unreadable} for a period that is not possible here, or that what compounds is not told for. */
function checkPeriod(
  months: number | null,
  raw: unknown,
  values: readonly number[],
  { unit }: Expected,
): void {
  if (months === null) return;
  const { overTime } = unit;
  if (overTime === undefined) {
    const bare = isRaw(raw)
      ? undefined
      : endsOf(tidy(String(raw))).texts.map((end) => takePeriod(end, unit).rest);
    throw new Unreadable('a period is not possible here', words(unit), bare?.join(' to '));
  }
  if (months >= 1 || overTime === 'flow') return;
  const inMonth = (value: number): string => {
    // Points add up, near enough for an example.
    if (unit.kind !== 'share') return String(Number((value / months).toPrecision(3)));
    const share = overTime === 'growth' ? growthFor(value, months, 1) : chanceFor(value, months, 1);
    return `${Number((share * 100).toPrecision(3))}%`;
  };
  const monthly = values.map(inMonth);
  throw new Unreadable(
    `what compounds is not read per ${nameOfShort(months)}`,
    words(unit),
    values.length > 2 || overTime === 'survival' ? undefined : `${monthly.join(' to ')} per month`,
  );
}

/**
 * Reads a figure without turning it into one for a year.
 * @throws {Unreadable} saying what is wrong, what is expected and what would pass.
 */
export function readEstimate(raw: unknown, expected: Expected): Estimate {
  const { values, written, months } = readParts(raw, expected);
  checkPeriod(months, raw, values, expected);
  checkBare(raw, written, months, expected);
  const [low, high] = [values[0] as number, values.at(-1) as number];
  const likely = values.length === 2 ? null : (values.at(values.length >> 1) as number);
  if (low > high) {
    const example = inOrder(raw, values, expected);
    throw new Unreadable('the low end is above the high end', 'the lower end first', example);
  }
  if (likely !== null && (likely < low || likely > high)) {
    const example = inOrder(raw, values, expected);
    throw new Unreadable('the likely value lies outside its range', 'low ≤ likely ≤ high', example);
  }
  return { low, likely, high, form: forms[values.length - 1] as Form, months };
}
