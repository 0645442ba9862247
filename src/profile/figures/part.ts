/** The numbers of one text, in the unit that is expected: one, or the two ends of a range. */

import { units } from '../../language/index.js';
import { type Expected, mending, Unreadable, words } from '../expected.js';
import { takeDuration } from './duration.js';
import { type Ends, endsOf } from './ends.js';
import { checkCurrency } from './money.js';
import { type Timed, takePeriod } from './period.js';
import { highestBare, percented } from './share.js';
import { readSpans } from './span.js';
import { tidy } from './typography.js';
import { readNumber, type Written } from './written.js';

/** What a text, or three, state in the period that they name. */
export interface Part {
  readonly values: readonly number[];
  readonly written: readonly Written[];
  readonly months: number | null;
}

/** The value of a number in the unit that is expected. */
function inUnit(written: Written, text: string, expected: Expected, whole: string): number {
  const { value, divisor, scaled, currency } = written;
  const { unit } = expected;
  if (unit.kind === 'share') {
    if (scaled || currency !== null) throw new Unreadable('not a share', words(unit));
    if (divisor !== null) return value / divisor;
    if (Math.abs(value) <= highestBare(expected)) return value;
    throw aboveOne(value, text, expected, whole);
  }
  if (divisor !== null) throw new Unreadable('a percentage is not possible here', words(unit));
  if (currency !== null && unit.kind !== 'money')
    throw new Unreadable('this is not an amount of money', words(unit), text.replace(currency, '').trim());
  if (currency !== null) checkCurrency(currency, expected.currency ?? null, text);
  if (scaled && unit.kind === 'ratio')
    throw new Unreadable('a suffix such as k is not possible here', words(unit));
  return value;
}

/** A number above 1 where a share is meant: a percentage, or the count of which it is one. */
function aboveOne(value: number, text: string, { unit, count }: Expected, whole: string): Unreadable {
  if (count !== undefined && value >= 100)
    return new Unreadable(
      'this share is above 1, which reads like a count',
      `${words(unit)}, or \`${count}\` for all of them`,
      `${count}: ${whole}`,
      true,
    );
  return new Unreadable('this share is above 1, which reads like a percentage', words(unit), percented(text));
}

/** `9.6 to 10M` could be millions twice or once. Zero is the same in every notation. */
export function checkAlike(written: readonly Written[], texts: readonly string[]): void {
  const [first, ...others] = written.filter(({ value }) => value !== 0);
  if (others.every(({ divisor, scaled }) => divisor === first?.divisor && scaled === first?.scaled)) return;
  const suffixes = new Set(written.map(({ suffix }) => suffix).filter((suffix) => suffix !== ''));
  const [suffix = ''] = suffixes;
  const alike = texts.map((text, k) => (written[k]?.suffix === '' ? `${text}${suffix}` : text));
  throw new Unreadable(
    'the ends are written differently',
    'all with the same sign or suffix, as in `2% to 4%`',
    suffixes.size === 1 ? alike.join(' to ') : undefined,
  );
}

/**
 * The percent sign of the last end also for the first, where that could be no share by itself: the 2 of `2–4%` is
 * no 200 %, and nothing goes from 50 % to 1 %. The `0.02` of `0.02 to 4%` could be two shares, and stays alone.
 */
function sharingPercent(written: readonly Written[], { join }: Ends, expected: Expected): readonly Written[] {
  const [first, last] = written;
  if (expected.unit.kind !== 'share' || !first || !last || first.divisor !== null || last.divisor === null)
    return written;
  const isShare = Math.abs(first.value) <= highestBare(expected);
  const isRange = join === '±' || first.value <= last.value / last.divisor;
  return isShare && isRange ? written : [{ ...first, divisor: last.divisor, suffix: last.suffix }, last];
}

/** `420 ± 10%` would be a tenth of the figure, but for a share so many points. */
function checkWidth([middle, reach]: readonly Written[], { join }: Ends, { unit }: Expected): void {
  if (unit.kind === 'share' || join === 'to' || !middle || !reach?.divisor || middle.divisor !== null) return;
  const times = (by: number) => Number((Number.parseFloat(middle.digits) * by).toPrecision(12));
  const part = reach.value / reach.divisor;
  const [low, high] = [1 - part, 1 + part].map((by) => `${times(by)}${middle.suffix}`) as [string, string];
  throw new Unreadable(
    'a width in percent',
    'a width in the unit of the figure, or both ends',
    `${low} to ${high}`,
  );
}

/** From so much below to so much above. */
function around([middle, reach]: readonly number[]): readonly number[] {
  const [at, by] = [middle as number, reach as number];
  if (by < 0) throw new Unreadable('a range with a negative width', 'a number behind ±, without a sign');
  return [at - by, at + by].map((end) => Number(end.toPrecision(15)));
}

const isStated = (months: number | null): months is number => months !== null;

/** The period that some of the parts name; null where none does. */
export function onePeriod(parts: readonly { readonly months: number | null }[]): number | null {
  const periods = new Set(parts.map(({ months }) => months).filter(isStated));
  if (periods.size > 1) throw new Unreadable('the periods differ', 'the period once');
  return [...periods][0] ?? null;
}

/** The numbers of a text with a period, each still as it is written. */
function readNumbers(ends: Ends, timed: readonly Timed[], expected: Expected): Part {
  const rests = timed.map(({ rest }) => rest);
  const joined = (texts: readonly string[]) =>
    texts.map((text, k) => `${text}${timed[k]?.behind ?? ''}`).join(` ${ends.join} `);
  const each = rests.map((rest, k) =>
    mending(
      (other) => joined(rests.with(k, other)),
      () => readNumber(rest, expected),
    ),
  );
  checkWidth(each, ends, expected);
  const written = sharingPercent(each, ends, expected);
  const months = onePeriod(timed);
  mending(
    (alike) => joined(alike.split(' to ')),
    () => checkAlike(written, rests),
  );
  const values = written.map((number, k) =>
    mending(
      (other) => joined(rests.with(k, other)),
      () =>
        inUnit(number, rests[k] as string, expected, `${joined(rests)}${months === null ? ' per year' : ''}`),
    ),
  );
  return { values: ends.join === '±' ? around(values) : values, written, months };
}

/** The numbers of a text. */
export function readPart(raw: string, expected: Expected): Part {
  const text = tidy(raw);
  const ends = endsOf(text);
  if (expected.unit.kind === 'months') {
    const spans = readSpans(ends.texts, expected);
    return { values: ends.join === '±' ? around(spans) : spans, written: [], months: null };
  }
  if (expected.unit === units.minutesPerContact) return readMinutes(ends, expected);
  const timed = timedOf(ends, expected);
  return readNumbers(ends, timed, expected);
}

const timedOf = (ends: Ends, expected: Expected): readonly Timed[] =>
  ends.texts.map((end, k) =>
    mending(
      (other) => ends.texts.with(k, other).join(` ${ends.join} `),
      () => takePeriod(end, expected.unit),
    ),
  );

/** A handle time, which people state in seconds too; `8 to 10 minutes` says it once for both ends. */
function readMinutes(ends: Ends, expected: Expected): Part {
  const durations = ends.texts.map(takeDuration);
  const last = durations.at(-1)?.minutes ?? 1;
  const bare = { ...ends, texts: durations.map(({ rest }) => rest) };
  const part = readNumbers(bare, timedOf(bare, expected), expected);
  const factors = durations.map(({ minutes }) => minutes ?? last);
  if (ends.join === '±' && new Set(factors).size > 1)
    throw new Unreadable('a width in another unit than the figure', 'both in the same unit');
  return { ...part, values: part.values.map((value, k) => value * (factors[k] as number)) };
}
