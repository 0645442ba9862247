/** Beside the larger of two, a difference up to this is rounding. */
const rounding = 1e-12;

/** How far one number lies above another; 0 where only rounding tells them apart. */
export const apartOf = (a: number, b: number): number =>
  Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;
