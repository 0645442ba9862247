/** Figures as people write them, in base units: `9.6M per year`, `2% to 4%`, `1,200`, `9 months`. */

import { chanceFor, growthFor, type Unit } from '../../language/index.js';
import { type Domain, largest, medianOf } from '../../model/index.js';
import { domainInWords, type Expected, Unreadable, words } from '../expected.js';
import { type Estimate, type Form, readEstimate } from './estimate.js';
import { withBehind } from './raw.js';

/** A figure of the profile in the base unit of its input. */
export interface Amount {
  /** The base case: the likely value, or the median of what is drawn where only a range is given. */
  readonly value: number;
  /** The ends of the range, where one is given. */
  readonly low: number | null;
  readonly high: number | null;
  /** How it was written; a range whose ends are the same is a number. */
  readonly form: Form;
  /** The months that a figure with a period was stated for: 1, 3 or 12; 12 for all else, weeks and days too. */
  readonly months: number;
}

/** Turns a figure for some months into one for a year. */
function toYearly(value: number, months: number, { overTime }: Unit): number {
  if (months === 12) return value;
  switch (overTime) {
    case 'chance':
      return chanceFor(value, months, 12);
    case 'survival':
      return 1 - chanceFor(1 - value, months, 12);
    case 'growth':
      return growthFor(value, months, 12);
    default:
      // A year has whole weeks and days, which their part of a month only comes near to.
      return months < 1 ? value * Math.round(12 / months) : (value * 12) / months;
  }
}

/** A value and its range in base units, of which nothing is left where both ends are the same. */
export function spread(
  { low, likely, high, form }: Pick<Estimate, 'low' | 'likely' | 'high' | 'form'>,
  domain: Domain,
): Omit<Amount, 'months'> {
  const value = likely ?? medianOf({ low, high }, domain);
  return low < high ? { value, low, high, form } : { value, low: null, high: null, form: 'number' };
}

/** @throws {Unreadable} where a value is none that is possible. */
export function checkWithin(value: number, { domain, unit, example }: Expected): void {
  if (!Number.isFinite(value)) throw new Unreadable('not a finite number', words(unit), example);
  if (domain.whole && !Number.isInteger(value)) {
    throw new Unreadable('not a whole number', 'a whole number, and a whole middle of a range', example);
  }
  if (value > domain.high && domain.high >= largest)
    throw new Unreadable(
      'outside the valid range, larger than any figure of a business',
      `at most ${largest}`,
      example,
    );
  if (value < domain.low || value > domain.high || (domain.above && value === domain.low)) {
    throw new Unreadable('outside the valid range', domainInWords(domain, unit), example);
  }
}

/**
 * Reads one figure.
 * @throws {Unreadable} saying what is wrong, what is expected and what would pass.
 */
export function readAmount(raw: unknown, expected: Expected): Amount {
  const { unit } = expected;
  const { low, likely, high, form, months: stated } = readEstimate(raw, expected);
  const written = [low, likely ?? low, high];
  if (unit.overTime !== undefined && stated === null) {
    throw new Unreadable('a rate without a period', words(unit), withBehind(raw, ' per year'));
  }
  const months = stated ?? 12;
  // What compounds is checked before, which would make anything of a chance of 120 % a month.
  if (unit.overTime === 'chance' || unit.overTime === 'growth')
    for (const value of written) checkWithin(value, expected);
  // A range is drawn as one of yearly values, so its base case is found among them too.
  const yearly = (value: number) => toYearly(value, months, unit);
  const ends = { low: yearly(low), likely: likely === null ? null : yearly(likely), high: yearly(high) };
  for (const value of [ends.low, ends.high]) checkWithin(value, expected);
  const amount = spread({ ...ends, form }, expected.domain);
  checkWithin(amount.value, expected);
  return { ...amount, months: unit.overTime === undefined || months < 1 ? 12 : months };
}
