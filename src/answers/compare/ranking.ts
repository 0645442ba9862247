/** Which of the initiatives to choose, with a budget and without. */

import type { Case, Run } from '../../business/case.js';
import type { Figure } from '../../business/figures.js';
import { inNegligibleSteps, isWithin, zeroIfNegligible } from '../../business/rounding.js';
import type { Quantity } from '../../language/index.js';
import { type Initiative, money, results } from '../../model/index.js';
import { npvPerOnce, type Places, type Sets, setQuantities, setsOf } from './sets.js';

/** Some of the initiatives together, and what they come to. */
export interface InitiativeSet {
  /** In the order of their ids. */
  readonly initiatives: readonly Initiative[];
  /** By the keys of the published JSON, in their order. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** The best set in one sense, or why there is none. */
export type Choice =
  | { readonly set: InitiativeSet; readonly because: null }
  | { readonly set: null; readonly because: string };

/** What becomes of the choice with one initiative more. */
export interface Addition {
  readonly initiative: Initiative;
  /** By how much its NPV changes; null where the effects then contradict each other. */
  readonly npv: number | null;
}

/** The sets of a business in order. */
export interface Ranking {
  /**
   * What a set may cost at most: its PV of costs, which ROI divides by. A limit on the upfront cost alone would let
   * through whatever is paid later.
   */
  readonly budget: number | null;
  /** How many sets there are, and of how many the effects contradict each other or the cost is too high. */
  readonly count: number;
  readonly contradictory: number;
  readonly beyondBudget: number;
  /** Those that are offered, by NPV. */
  readonly best: readonly InitiativeSet[];
  /** The best of those worth more than they cost. */
  readonly byNpv: Choice;
  readonly byRoi: Choice;
  readonly byNpvPerOnce: Choice;
  /** The first of these as it were without the budget. */
  readonly withoutBudget: Choice;
  /** The set that costs least of those whose effects do not contradict each other. */
  readonly cheapest: InitiativeSet | null;
  /** Initiatives that the choice by NPV leaves out. */
  readonly additions: readonly Addition[];
}

/** How many sets are maxListed. */
const maxListed = 10;

const noneAbove = 'no set has an NPV above zero';

function setAt(sets: Sets, k: number): InitiativeSet {
  const places = sets.places[k] as Places;
  const figures = setQuantities.map((quantity): [string, Figure] => {
    const value = sets.column(quantity)[k] as number;
    if (Number.isFinite(value)) return [quantity.id, { quantity, value, because: null }];
    const because = quantity.impossible ?? 'a part of it cannot be computed';
    return [quantity.id, { quantity, value: null, because }];
  });
  const initiatives = places.map((place) => sets.initiatives[place] as Initiative);
  return { initiatives, figures: new Map(figures) };
}

/** What remains of the sets once some are left out, each by its number. */
class Ranked {
  /** A month's revenue, beside which amounts smaller than rounding are zero. */
  readonly #scale: number;

  constructor(
    readonly sets: Sets,
    { baseline }: Run,
  ) {
    this.#scale = baseline.start(money.revenue);
  }

  /** By a figure, highest first; sets without it are left out, and equal ones stay in their order. */
  by(quantity: Quantity, sets: readonly number[]): number[] {
    const beside = quantity.unit.kind === 'money' ? this.#scale : 1;
    const values = this.sets.column(quantity).map((value) => inNegligibleSteps(value, beside));
    return sets
      .filter((set) => Number.isFinite(values[set]))
      .toSorted((a, b) => (values[b] as number) - (values[a] as number));
  }

  /** Those that are worth more than they cost. */
  worthwhile(sets: readonly number[]): number[] {
    const npv = this.sets.column(results.npv);
    return sets.filter((set) => zeroIfNegligible(npv[set] as number, this.#scale) > 0);
  }

  /** The best of those worth more than they cost. */
  choice(quantity: Quantity, sets: readonly number[]): Choice {
    if (sets.length === 0) return { set: null, because: 'every set costs more than the budget' };
    const worthwhile = this.worthwhile(sets);
    if (worthwhile.length === 0) return { set: null, because: noneAbove };
    const [best] = this.by(quantity, worthwhile);
    return best === undefined
      ? { set: null, because: quantity.impossible ?? noneAbove }
      : { set: setAt(this.sets, best), because: null };
  }

  additionsTo({ set }: Choice): Addition[] {
    if (set === null) return [];
    const { initiatives, places, isPossible, column } = this.sets;
    const npv = column(results.npv);
    const numbers = new Map(places.map((each, k) => [each.join(), k]));
    const numberOf = (members: readonly Initiative[]) =>
      numbers.get([...initiatives.keys()].filter((k) => members.includes(at(k))).join()) as number;
    const at = (place: number) => initiatives[place] as Initiative;
    const own = npv[numberOf(set.initiatives)] as number;
    return initiatives
      .filter((initiative) => !set.initiatives.includes(initiative))
      .map((initiative) => {
        const more = numberOf([...set.initiatives, initiative]);
        const change = zeroIfNegligible((npv[more] as number) - own, this.#scale);
        return { initiative, npv: isPossible(more) ? change : null };
      });
  }
}

/**
 * Ranks all sets of the initiatives of a case.
 * @param never how many more initiatives there are, of which none can be in a set.
 */
export function rank(ofCase: Case, run: Run, budget: number | null, never: number): Ranking {
  const sets = setsOf(ofCase);
  const count = Number(1n << BigInt(ofCase.initiatives.length + never)) - 1;
  const ranked = new Ranked(sets, run);
  const costs = sets.column(results.pvCosts);
  const possible = [...sets.places.keys()].filter(sets.isPossible);
  const offered = possible.filter((set) => budget === null || isWithin(costs[set] as number, budget));
  const byNpv = ranked.choice(results.npv, offered);
  const cheapest = possible.toSorted((a, b) => (costs[a] as number) - (costs[b] as number))[0];
  return {
    budget,
    count,
    contradictory: count - possible.length,
    beyondBudget: possible.length - offered.length,
    best: ranked
      .by(results.npv, offered)
      .slice(0, maxListed)
      .map((set) => setAt(sets, set)),
    byNpv,
    byRoi: ranked.choice(results.roi, offered),
    byNpvPerOnce: ranked.choice(npvPerOnce, offered),
    withoutBudget: ranked.choice(results.npv, possible),
    cheapest: cheapest === undefined ? null : setAt(sets, cheapest),
    additions: ranked.additionsTo(byNpv),
  };
}
