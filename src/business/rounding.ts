/** A trace of rounding is nought: less than this part of what is normal in the business. */
const trace = 1e-9;

/** What is smaller than a trace beside something is nought. */
export const settled = (value: number, beside: number): number =>
  Math.abs(value) <= trace * Math.abs(beside) ? 0 : value;

/** A value in steps of a trace, so that two that differ by rounding are equal. */
export const inTraces = (value: number, beside: number): number =>
  Math.round(value / (trace * Math.abs(beside)));

/** Whether a value is no more than another, but for rounding. */
export const isWithin = (value: number, most: number): boolean => value <= most + trace * Math.abs(most);

/** What is smaller than this part of the terms that it is a difference of lies behind the digits that are published. */
const dust = 1e-12;

/** What is left of terms that cancel: zero where they leave no more of themselves than rounding does. */
export function leftOf(value: number, ...terms: readonly number[]): number {
  const largest = terms.reduce((most, term) => Math.max(most, Math.abs(term)), 0);
  return Math.abs(value) < dust * largest ? 0 : value;
}

/** How much more one figure is than another: zero where only rounding tells them apart. */
export const differenceOf = (figure: number, other: number): number => leftOf(figure - other, figure, other);
