/** Every set of the initiatives of a business, and what each comes to. */

import { across } from '../../business/across.js';
import type { Case } from '../../business/case.js';
import { limitsOf, violates } from '../../business/limits.js';
import { derived, type Quantity, quotient, units } from '../../language/index.js';
import { type Initiative, results, retention } from '../../model/index.js';

/** So many initiatives make 32,767 sets, which take a fraction of a second; each one more doubles them. */
export const maxRanked = 15;

export const npvPerOnce = derived({
  id: 'npv_per_once_cost',
  label: 'NPV per unit of upfront cost',
  unit: units.ratio,
  reason: 'NPV per unit of money paid upfront, for when upfront money is scarce.',
  impossible: 'nothing is paid upfront',
  formula: quotient(results.npv, results.totalUpfront),
});

/** What is told of a set. */
export const setQuantities: readonly Quantity<'one'>[] = [
  results.npv,
  results.roi,
  npvPerOnce,
  results.pvCosts,
  results.totalUpfront,
  results.paybackMonths,
  retention.customersRetained,
];

/** The places of some initiatives among those of a case, in rising order. */
export type Places = readonly number[];

/** All sets of the initiatives of a case; the columns have a value for each. */
export interface Sets {
  readonly initiatives: readonly Initiative[];
  /** Smaller sets first, and sets of one size by the ids of their initiatives: of equals the first is best. */
  readonly places: readonly Places[];
  readonly column: (quantity: Quantity) => Float64Array;
  /** Whether the effects of a set do not contradict each other. */
  readonly isPossible: (set: number) => boolean;
}

/** The sets that hold another and one initiative more, which stands behind all of it. */
const followedBy = (set: Places, count: number): Places[] => {
  const next = (set.at(-1) ?? -1) + 1;
  return Array.from({ length: count - next }, (_, k) => [...set, next + k]);
};

/** All sets of so many initiatives but the empty one. */
export function placesOf(count: number): Places[] {
  const all: Places[] = [];
  for (let sets: Places[] = [[]]; sets.length > 0; ) {
    sets = sets.flatMap((set) => followedBy(set, count));
    all.push(...sets);
  }
  return all;
}

/** The switches of an initiative that are on where it is. An effect that the case itself leaves out stays off. */
const switchesOf = ({ switch: own, effects }: Initiative, { values }: Case): Quantity[] => [
  own,
  ...effects.map((effect) => effect.switch).filter((leaf) => values.get(leaf)?.[0] === 1),
];

/** Runs every set as a case of one business, which differ in their switches alone. */
export function setsOf(ofCase: Case): Sets {
  const { initiatives } = ofCase;
  const places = placesOf(initiatives.length);
  const varied = new Map(
    initiatives.flatMap((initiative, k) => {
      const on = Float64Array.from(places, (set) => Number(set.includes(k)));
      return switchesOf(initiative, ofCase).map((leaf) => [leaf, on] as const);
    }),
  );
  const limits = limitsOf(initiatives);
  const figures = [...setQuantities, ...limits.map(({ figure }) => figure)];
  const columns = across(ofCase, figures, varied);
  const known = new Map<Quantity, Float64Array>(
    setQuantities.map((quantity, k) => [quantity, columns[k] as Float64Array]),
  );
  const checked = columns.slice(setQuantities.length);
  return {
    initiatives,
    places,
    column: (quantity) => known.get(quantity) as Float64Array,
    isPossible: (set) => !limits.some((limit, k) => violates(limit, checked[k]?.[set] as number)),
  };
}
