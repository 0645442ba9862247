/** The reading of a formula for numbers: one kernel per verb over columns of cases. */
import { blank, type Column, type Kernel } from './column.js';
import type { Verb } from './expression.js';
import {
  add,
  choose,
  divide,
  divideIfPositive,
  divideOrZero,
  folding,
  joinChances,
  multiply,
  setApart,
  subtract,
  takeChance,
  takeHigher,
  takeLower,
} from './numbers/pairs.js';
import { chanceFor, growthFor } from './numbers/powers.js';
import {
  carry,
  discounted,
  inYear,
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

/** One column from one, value by value. */
const mapping =
  (loop: (out: Float64Array, from: Float64Array) => void): Kernel =>
  (parts) => {
    const from = parts[0] as Column;
    const out = blank(from);
    loop(out.data, from.data);
    return out;
  };

const complementOf = mapping((out, from) => {
  for (let i = 0; i < out.length; i++) out[i] = 1 - (from[i] as number);
});

/** From zero, so that there is no negative zero. */
const opposite = mapping((out, from) => {
  for (let i = 0; i < out.length; i++) out[i] = 0 - (from[i] as number);
});

const twelfth = mapping((out, from) => {
  for (let i = 0; i < out.length; i++) out[i] = (from[i] as number) / 12;
});

/** A loop over one part. Used by verbs that raise to a power, beside which a call costs nothing. */
function each(change: (value: number, by: number) => number): Kernel {
  return (parts, _months, by) => {
    const from = parts[0] as Column;
    const out = blank(from);
    for (let i = 0; i < out.data.length; i++) out.data[i] = change(from.data[i] as number, by);
    return out;
  };
}

/** Every verb but those that the evaluator answers itself. */
export const kernels: Record<Exclude<Verb, 'constant' | 'baseline'>, Kernel> = {
  sum: folding(add),
  difference: folding(subtract),
  apart: folding(setApart),
  product: folding(multiply),
  quotient: folding(divide),
  quotientOrZero: folding(divideOrZero),
  quotientIfPositive: folding(divideIfPositive),
  higher: folding(takeHigher),
  lower: folding(takeLower),
  either: folding(joinChances),
  without: folding(takeChance),
  negative: opposite,
  complement: complementOf,
  withinMonths: each((a, by) => chanceFor(a, 12, by)),
  perYear: each((a, by) => chanceFor(a, by, 12)),
  growthWithin: each((a, by) => growthFor(a, 12, by)),
  growthPerYear: each((a, by) => growthFor(a, by, 12)),
  inMonth: twelfth,
  choose,
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
