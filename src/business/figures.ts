/** Figures of an answer: a number, or the reason why there is none. */

import {
  baseline,
  type Evaluation,
  flowsInto,
  internalRate,
  type NoRate,
  type Quantity,
  type Term,
  total,
} from '../language/index.js';
import { customers, lifetime, money, onceCost, results, risk } from '../model/index.js';
import { leftOf } from './rounding.js';

/** A figure of the answer: a number, or null beside the reason why there is none. */
export interface Figure {
  readonly quantity: Quantity;
  readonly value: number | null;
  readonly because: string | null;
}

/** Why no rate of return can be stated, for people. */
const noRate: Readonly<Record<NoRate, string>> = {
  'nothing is paid': 'nothing is paid before it comes back, so there is no return on it',
  'nothing comes back': 'it never brings in more than it costs in a month',
  'several rates fit': 'the net cash changes sign more than once, and several rates could fit',
  'beyond any sensible rate': 'so little is paid first that the rate is above 1,000% a year',
};

function whyNoRate(evaluation: Evaluation): string {
  const flows = new Float64Array(evaluation.block.months + 1);
  flowsInto(flows, evaluation.series(onceCost), evaluation.series(results.gain));
  const rate = internalRate(flows);
  return typeof rate === 'string' ? noRate[rate] : 'the rate is beyond any number';
}

/** Where a figure makes sense: a share to reach is one, and months in which something is earned back are not below 0. */
export const sensible: ReadonlyMap<Quantity, { readonly low: number; readonly high: number }> = new Map([
  [risk.breakEvenResolution, { low: 0, high: 1 }],
  [lifetime.cacPayback, { low: 0, high: Number.POSITIVE_INFINITY }],
]);

/** Why a figure makes no sense. A share to reach is beyond all shares where hearing complaints pays always, or never. */
function whySenseless(quantity: Quantity, evaluation: Evaluation): string {
  if (quantity !== risk.breakEvenResolution) return quantity.impossible as string;
  return evaluation.start(risk.valueOfReportedComplaint) >= 0
    ? 'inviting complaints pays at any resolution rate'
    : 'inviting complaints does not pay even if all are resolved';
}

/** Whether the profile gives an input, by itself or by others. */
const isGivenIn = (input: Quantity, { block }: Evaluation): boolean =>
  block.values.has(input) || block.formulas.has(input);
const revenueOverall = total(baseline(money.revenue));

/** What a figure is the difference of, where its terms may cancel. */
const terms: ReadonlyMap<Quantity, readonly Term[]> = new Map<Quantity, readonly Term[]>([
  [results.npv, [results.pvBenefits, results.pvCosts, revenueOverall]],
  [results.pvBenefits, [revenueOverall]],
  [results.totalGain, [revenueOverall]],
  [results.discounting, [results.totalGain, revenueOverall]],
  [results.peakFunding, [revenueOverall]],
  [results.runOff, [revenueOverall]],
  [results.customersRetained, [total(baseline(customers.lost))]],
  [results.churnLastMonth, [results.churnBaseline]],
]);

/** What the terms of a figure come to at the start of an evaluation. */
export const termsOf = (quantity: Quantity, evaluation: Evaluation): number[] =>
  (terms.get(quantity) ?? []).map((term) => evaluation.start(term));

/** The value of a figure at the start of an evaluation; zero where its terms leave but their rounding. */
const settledValue = (quantity: Quantity, evaluation: Evaluation): number =>
  leftOf(evaluation.start(quantity), ...termsOf(quantity, evaluation));

/** A figure at the start of an evaluation, or why there is none. */
export function figureOf(quantity: Quantity, evaluation: Evaluation): Figure {
  const value = settledValue(quantity, evaluation);
  const none = (because: string): Figure => ({ quantity, value: null, because });
  const { needs } = quantity;
  if (needs !== undefined && !isGivenIn(needs, evaluation))
    return none(`the profile gives no ${needs.label.toLowerCase()}`);
  if (!Number.isFinite(value)) {
    if (quantity === results.irr) return none(whyNoRate(evaluation));
    return none(quantity.impossible ?? 'a part of it cannot be computed');
  }
  const within = sensible.get(quantity);
  if (within !== undefined && (value < within.low || value > within.high))
    return none(whySenseless(quantity, evaluation));
  return { quantity, value, because: null };
}
