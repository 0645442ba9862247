/** The reading of a formula for numbers: one kernel per verb over the months of one case. */
import { at, byMonth, type Column } from './column.js';
import type { Verb } from './expression.js';
import { chanceFor, growthFor } from './numbers/powers.js';
import { apartOf } from './numbers/rounding.js';
import {
  carry,
  discounted,
  inYear,
  type Kernel,
  least,
  month,
  monthOfLeast,
  most,
  opening,
  payback,
  rateOfReturn,
  running,
  strength,
  total,
} from './series.js';

/** One number a month, from the numbers that the parts have in it. */
const pointwise =
  (value: (numbers: number[], by: number) => number): Kernel =>
  (parts, _months, by) => {
    const numbers = parts.map(() => 0);
    return byMonth(Math.max(...parts.map(({ length }) => length)), (m) => {
      for (let k = 0; k < parts.length; k++) numbers[k] = at(parts[k] as Column, m);
      return value(numbers, by);
    });
  };

/** From left to right: a · b · c is (a · b) · c on every machine. */
const folding = (two: (a: number, b: number) => number): Kernel =>
  pointwise((numbers) => {
    let value = numbers[0] as number;
    for (let k = 1; k < numbers.length; k++) value = two(value, numbers[k] as number);
    return value;
  });

const one = (value: (a: number, by: number) => number): Kernel =>
  pointwise(([a], by) => value(a as number, by));

/** Every verb but those that the evaluator answers itself. */
export const kernels: Record<Exclude<Verb, 'constant' | 'baseline'>, Kernel> = {
  sum: folding((a, b) => a + b),
  difference: folding((a, b) => a - b),
  apart: folding(apartOf),
  product: folding((a, b) => a * b),
  quotient: folding((a, b) => a / b),
  quotientOrZero: folding((a, b) => (b === 0 ? 0 : a / b)),
  quotientIfPositive: folding((a, b) => (b > 0 ? a / b : Number.NaN)),
  higher: folding(Math.max),
  lower: folding(Math.min),
  either: folding((a, b) => 1 - (1 - a) * (1 - b)),
  without: folding((a, b) => (a - b) / (1 - b)),
  // From zero, so that there is no negative zero.
  negative: one((a) => 0 - a),
  complement: one((a) => 1 - a),
  withinMonths: one((a, by) => chanceFor(a, 12, by)),
  perYear: one((a, by) => chanceFor(a, by, 12)),
  growthWithin: one((a, by) => growthFor(a, 12, by)),
  growthPerYear: one((a, by) => growthFor(a, by, 12)),
  inMonth: one((a) => a / 12),
  choose: pointwise(([chooser, off, on]) => (chooser === 0 ? off : on) as number),
  strength,
  carry,
  opening,
  discounted,
  running,
  total,
  inYear,
  least,
  most,
  monthOfLeast,
  first: month(() => 0),
  last: month((months) => months - 1),
  payback,
  rateOfReturn,
};
