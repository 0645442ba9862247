/** How much of a change an initiative may really cause, by the evidence that the change rests on: a model default. */
import type { Amount } from '../../../profile/figures/amount.js';
import type { ProfileEffect } from '../../../profile/profile.js';

export type EvidenceGrade = ProfileEffect['evidence'];

/** The least part of the stated causal share that each grade leaves; an experiment has measured most of it. */
const minShareOf: Readonly<Record<EvidenceGrade, number>> = {
  experiment: 0.8,
  'before-after': 0.4,
  benchmark: 0,
  assumption: 0,
};

const isRange = (amount: Amount | null): boolean => amount !== null && amount.low !== null;

/** The range of the causal share of an effect for which neither the change nor the share states one; else null. */
export function defaultShare({ change, causalShare, evidence }: ProfileEffect): Amount | null {
  if (isRange(change) || isRange(causalShare)) return null;
  const stated = causalShare?.value ?? 1;
  return { value: stated, low: minShareOf[evidence] * stated, high: 1, form: 'three-point', months: 12 };
}
