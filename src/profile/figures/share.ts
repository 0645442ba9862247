/** Shares without a percent sign: what can be meant by them, and what has two meanings. */
import { type Expected, Unreadable, words } from '../expected.js';
import { isRaw, type Raw } from './raw.js';
import type { Written } from './written.js';

const numbers = /[\d.][\d.,]*/g;

/** The numbers of a text as percentages, of which they are hundredths or not. */
export const percented = (text: string, times = 1): string =>
  text.replace(
    numbers,
    (number) => `${times === 1 ? number : Number((Number(number) * times).toPrecision(12))}%`,
  );

/**
 * Up to where a share may be written without a percent sign: to 1, or as far as it goes where it counts how often
 * something happens, or what is left of revenue. Others above 1 read like a percentage.
 */
export const highestBare = ({ unit, domain }: Expected): number =>
  unit.overTime === 'flow' || unit.overTime === 'survival' ? Math.max(1, domain.high) : 1;

/** A figure with each of its texts changed. */
const changed = (raw: unknown, change: (text: string) => string): string | Raw =>
  isRaw(raw)
    ? Object.fromEntries(Object.entries(raw).map(([key, text]) => [key, change(String(text))]))
    : change(String(raw));

/**
 * Refuses a share over time without a percent sign where a percentage would be as likely: `0.86 per month` is
 * 0.86 % to a phone company, and 86 % by the letter. In a year below 1 it is a fraction.
 * @throws {Unreadable} with both readings.
 */
export function checkBare(
  raw: unknown,
  written: readonly Written[],
  months: number | null,
  { unit, domain }: Expected,
): void {
  const { kind, overTime } = unit;
  const bare = written.filter(({ divisor, value }) => divisor === null && value !== 0);
  if (kind !== 'share' || overTime === undefined || months === null || bare.length === 0) return;
  const largest = Math.max(...bare.map(({ value }) => Math.abs(value)));
  const isFraction = months === 12 && (largest < 1 || (overTime === 'survival' && largest > 1));
  if (isFraction) return;
  const isPossible = overTime !== 'flow' || (largest * 12) / months <= domain.high;
  const readings = [1, ...(isPossible ? [100] : [])].map((times) =>
    changed(raw, (text) => percented(text, times)),
  );
  throw new Unreadable(
    'a share without a percent sign, which may be a percentage or a fraction',
    words(unit),
    overTime === 'survival' ? readings.toReversed() : readings,
  );
}
