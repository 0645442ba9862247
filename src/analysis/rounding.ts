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
