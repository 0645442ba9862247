/**
 * A number as a profile states it, in so many significant digits. Three digits behind the point could be thousands
 * to a reader, and are refused; a fourth makes them decimals.
 */
export const inDigits = (value: number, significant: number): string =>
  String(Number(value.toPrecision(significant))).replace(/^-?[1-9]\d{0,2}\.\d{3}$/, '$&0');
