/** Figures of an answer: a number, or the reason why there is none. */

import { type Evaluation, flowsInto, internalRate, type NoRate, type Quantity } from '../language/index.js';
import { isOutput, results, upfrontCost, type ValidRange } from '../model/index.js';
import { zeroIfCancelled } from './rounding.js';

/** A figure of the answer: a number, or null beside the reason why there is none. */
export interface Figure {
  readonly quantity: Quantity;
  readonly value: number | null;
  readonly because: string | null;
}

/** Why no rate of return can be stated, for people. */
const noRate: Readonly<Record<NoRate, string>> = {
  'nothing is paid': 'nothing is spent before the first benefit, so there is no rate of return',
  'nothing comes back': 'net cash is not positive in any month',
  'several rates fit': 'the net cash changes sign more than once, and several rates could fit',
  'beyond any sensible rate': 'the upfront cost is so small that the rate is above 1,000% a year',
};

function whyNoRate(evaluation: Evaluation): string {
  const flows = new Float64Array(evaluation.block.months + 1);
  flowsInto(flows, evaluation.series(upfrontCost), evaluation.series(results.incrementalContribution));
  const rate = internalRate(flows);
  return typeof rate === 'string' ? noRate[rate] : 'the rate is beyond any number';
}

/** The values that make sense for a figure; null where all do. */
export const validRangeOf = (quantity: Quantity): ValidRange | null =>
  isOutput(quantity) ? (quantity.validRange ?? null) : null;

/** Why a value outside the valid range is no figure. */
function whyOutside({ impossible }: Quantity, { outside }: ValidRange, evaluation: Evaluation): string {
  if (outside === undefined) return impossible as string;
  return evaluation.start(outside.signOf) >= 0 ? outside.notNegative : outside.negative;
}

/** Whether the profile gives an input, by itself or by others. */
const isGivenIn = (input: Quantity, { block }: Evaluation): boolean =>
  block.values.has(input) || block.formulas.has(input);

/** What the terms of a figure come to at the start of an evaluation. */
export const termsOf = (quantity: Quantity, evaluation: Evaluation): number[] =>
  isOutput(quantity) ? (quantity.differenceOf ?? []).map((term) => evaluation.start(term)) : [];

/** The value of a figure at the start of an evaluation; zero where its terms leave but their rounding. */
const valueAtStart = (quantity: Quantity, evaluation: Evaluation): number =>
  zeroIfCancelled(evaluation.start(quantity), ...termsOf(quantity, evaluation));

/** A figure at the start of an evaluation, or why there is none. */
export function figureOf(quantity: Quantity, evaluation: Evaluation): Figure {
  const value = valueAtStart(quantity, evaluation);
  const none = (because: string): Figure => ({ quantity, value: null, because });
  const { needs } = quantity;
  if (needs !== undefined && !isGivenIn(needs, evaluation))
    return none(`the profile gives no ${needs.label.toLowerCase()}`);
  if (!Number.isFinite(value)) {
    if (quantity === results.irr) return none(whyNoRate(evaluation));
    return none(quantity.impossible ?? 'a part of it cannot be calculated');
  }
  const range = validRangeOf(quantity);
  if (range !== null && (value < range.low || value > range.high))
    return none(whyOutside(quantity, range, evaluation));
  return { quantity, value, because: null };
}
