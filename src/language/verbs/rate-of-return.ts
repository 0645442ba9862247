import { at, byMonth } from '../column.js';
import { over } from '../dimension.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { internalRate } from '../numbers/cashflow.js';
import { growthFor } from '../numbers/powers.js';
import { Binding, whole } from '../phrase.js';
import { alike, aYear, express, type Two } from '../verb.js';

/** What flows at the start and at each month's end: a gain falls at the end of its month, an outlay at the start. */
export function flowsInto(flows: Float64Array, outlays: ArrayLike<number>, gains: ArrayLike<number>): void {
  const months = flows.length - 1;
  flows[0] = -(outlays[0] as number);
  for (let m = 1; m < months; m++) flows[m] = (gains[m - 1] as number) - (outlays[m] as number);
  flows[months] = gains[months - 1] as number;
}

/** Yearly rates over so many months, which are asked for draw after draw: one row of amounts serves all. */
function yearlyRateOver(months: number) {
  const flows = new Float64Array(months + 1);
  return (outlays: ArrayLike<number>, gains: ArrayLike<number>): number => {
    flowsInto(flows, outlays, gains);
    const monthly = internalRate(flows);
    return typeof monthly === 'number' ? growthFor(monthly, 1, 12) : Number.NaN;
  };
}

const verb: Verb<Two> = {
  name: 'rateOfReturn',
  nature: 'reduces',
  isSearched: true,
  takesArrays: true,
  dimension: (parts) => over(over(alike('rateOfReturn', parts), dimensionOf(parts[1])), aYear),
  evaluate: ([outlays, gains], months) =>
    yearlyRateOver(months)(
      byMonth(months, (m) => at(outlays, m)),
      byMonth(months, (m) => at(gains, m)),
    ),
  compile: (name, [outlays, gains]) => ({ behind: `const ${name} = yearlyRate(${outlays}, ${gains});` }),
  calls: (months) => ({ yearlyRate: yearlyRateOver(months) }),
  words: ([outlays, gains], put) =>
    whole(`the yearly rate at which ${put(gains, Binding.Whole)} is worth ${put(outlays, Binding.Whole)}`),
  cell: ([outlays, gains], cells) => cells.rateOfReturn(outlays, gains),
};

/**
 * The yearly rate at which outlays and gains are worth nothing together: the outlay of month t falls at its
 * start, the gain at its end.
 */
export const rateOfReturn = (outlays: Term<'monthly'>, gains: Term<'monthly'>): Expression<'one'> =>
  express(verb, [outlays, gains], 'one');
