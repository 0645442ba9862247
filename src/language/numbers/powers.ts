/**
 * Powers that come to the same bits on every engine. `**` and Math.pow do not: V8 computes them in another way
 * since Node 24, and the two differ in the last digit. Its exp, log, expm1 and log1p have stayed the same.
 * Nothing else in the program raises to a power; a rule of the linter holds it.
 */

/** The square of a number. */
export const squared = (value: number): number => value * value;

/** Ten to a whole power: the number nearest to it, as every engine reads it. */
export const powerOfTen = (exponent: number): number => Number(`1e${exponent}`);

/** What 1 becomes at a rate over some periods, which need not be whole. */
export const grown = (rate: number, periods: number): number => Math.exp(Math.log1p(rate) * periods);

/** A chance within some months as the chance within others: 1 − (1 − a)^(to/from). */
export const chanceFor = (chance: number, from: number, to: number): number =>
  -Math.expm1((Math.log1p(-chance) * to) / from);

/** Growth over some months as growth over others: (1 + a)^(to/from) − 1. */
export const growthFor = (growth: number, from: number, to: number): number =>
  Math.expm1((Math.log1p(growth) * to) / from);
