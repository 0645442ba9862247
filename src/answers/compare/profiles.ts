/** The headlines of several profiles side by side. */

import type { Assessment } from '../../business/assess.js';
import type { Figure } from '../../business/figures.js';
import { zeroIfNegligible } from '../../business/rounding.js';
import type { Quantity } from '../../language/index.js';
import { results, retention } from '../../model/index.js';

/** A profile that has been assessed, and how it is told from the others. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly assessment: Assessment;
}

/** Why a figure is not subtracted: what is counted differs, or one of the two has no such figure. */
export type NoDifference = 'currencies' | 'horizons' | 'impossible';

/** A figure less that of the first profile. */
export type Difference =
  | { readonly value: number; readonly because: null }
  | { readonly value: null; readonly because: NoDifference };

/** A profile beside the first one. */
export interface ComparedProfile extends Named {
  /** By the keys of the headline; null for the first, with which the others are compared. */
  readonly differences: ReadonlyMap<string, Difference> | null;
}

/** Several profiles, the first of which is the one that the others are compared with. */
export interface ProfileComparison {
  readonly profiles: readonly ComparedProfile[];
  /** Whether money can be subtracted, and what adds up over the horizon. */
  readonly sameCurrency: boolean;
  readonly sameHorizon: boolean;
}

/** Figures that are counted over all months of the horizon, besides amounts of money. */
const overHorizon: ReadonlySet<Quantity> = new Set<Quantity>([
  retention.customersRetained,
  results.roi,
  results.benefitCostRatio,
]);

function noDifference(one: Assessment, first: Assessment, quantity: Quantity): NoDifference | null {
  const isMoney = quantity.unit.kind === 'money';
  if (isMoney && one.profile.currency !== first.profile.currency) return 'currencies';
  const isCounted = isMoney || overHorizon.has(quantity);
  return isCounted && one.case.months !== first.case.months ? 'horizons' : null;
}

function differenceOf(one: Assessment, first: Assessment, id: string): Difference {
  const [figure, other] = [one, first].map(({ headline }) => headline.get(id)) as [Figure, Figure];
  const because = noDifference(one, first, figure.quantity);
  if (because !== null) return { value: null, because };
  if (figure.value === null || other.value === null) return { value: null, because: 'impossible' };
  return { value: zeroIfNegligible(figure.value - other.value, other.value), because: null };
}

/** Compares profiles with the first of them. */
export function compareProfiles(named: readonly Named[]): ProfileComparison {
  const [first, ...others] = named as [Named, ...Named[]];
  const { profile, case: ofCase, headline } = first.assessment;
  const compared = others.map((other) => ({
    ...other,
    differences: new Map(
      [...headline.keys()].map((id) => [id, differenceOf(other.assessment, first.assessment, id)]),
    ),
  }));
  return {
    profiles: [{ ...first, differences: null }, ...compared],
    sameCurrency: others.every(({ assessment }) => assessment.profile.currency === profile.currency),
    sameHorizon: others.every(({ assessment }) => assessment.case.months === ofCase.months),
  };
}
