/** Rounding of floating-point numbers: every tolerance of the business room, one for each meaning. */

/** Smaller than this part of what is normal in the business, a value is zero to its readers. */
const negligible = 1e-9;

/** What is smaller than this part of the terms that it is a difference of lies behind the published digits. */
const cancelled = 1e-12;

/** How far a figure may lie outside a limit, so that rounding makes no contradiction of an exact fit. */
export const limitTolerance = 1e-12;

/** How far a figure may lie outside the range of a claim, as a part of its end, and still be in range. */
export const claimTolerance = 1e-9;

/** Up to this part of the larger of two, their difference is one of measurement: a profile states one thing twice. */
export const measurementTolerance = 0.01;

/** Zero where a value is negligible beside another, else the value. */
export const zeroIfNegligible = (value: number, beside: number): number =>
  Math.abs(value) <= negligible * Math.abs(beside) ? 0 : value;

/** A value in negligible steps, so that two that differ by rounding are equal. */
export const inNegligibleSteps = (value: number, beside: number): number =>
  Math.round(value / (negligible * Math.abs(beside)));

/** Whether a value is no more than another, but for rounding. */
export const isWithin = (value: number, most: number): boolean => value <= most + negligible * Math.abs(most);

/** Zero where the terms of a difference cancel and leave no more than their rounding, else the value. */
export function zeroIfCancelled(value: number, ...terms: readonly number[]): number {
  const largest = terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
  return Math.abs(value) < cancelled * largest ? 0 : value;
}

/** How much more one figure is than another: zero where only rounding tells them apart. */
export const differenceOf = (figure: number, other: number): number =>
  zeroIfCancelled(figure - other, figure, other);
