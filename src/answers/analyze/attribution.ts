/** Where NPV comes from: by effect and by line of the ledger, each adding up to the whole. */

import type { Assessment } from '../../business/assess.js';
import type { Case, Run } from '../../business/case.js';
import { linesOf } from '../../business/lines.js';
import { npvEvaluatorOf } from '../../business/npv-evaluator.js';
import { zeroIfCancelled } from '../../business/rounding.js';
import { type Part, shapley } from '../../business/shapley.js';
import {
  baseline,
  difference,
  discounted,
  type Expression,
  type Quantity,
  total,
} from '../../language/index.js';
import { type Effect, type Initiative, money, prices, results, upfrontCost } from '../../model/index.js';
import type { EvidenceKind } from '../../profile/effect-schema.js';
import type { ProfileEffect } from '../../profile/profile.js';

/** What an effect adds, before the cost of its initiative. */
export interface EffectPart extends Part {
  readonly effect: Effect;
  readonly initiative: Initiative;
}

/** What a line of the ledger adds; a cost that rises adds less than zero. */
export interface LinePart {
  readonly quantity: Quantity;
  readonly value: number;
}

/** NPV in parts. */
export interface Attribution {
  readonly effects: readonly EffectPart[];
  /** The present value of the cost of each initiative, below zero. */
  readonly costs: readonly { readonly initiative: Initiative; readonly value: number }[];
  /** What is left without one of several initiatives, by its id; not a number where that contradicts itself. */
  readonly without: ReadonlyMap<string, number>;
  /** The benefit by what the effects rest on, before cost. */
  readonly evidence: ReadonlyMap<EvidenceKind, number>;
  /** The lines of the ledger in its order, and the upfront cost. */
  readonly lines: readonly LinePart[];
  /** Whether some of the effects contradict each other where others are left out. */
  readonly isStrained: boolean;
}

/** The present value of what the initiatives make of a line. */
const presentValueOf = (line: Quantity<'monthly'>): Expression<'one'> =>
  total(discounted(difference(line, baseline(line)), prices.discountMonthly));

const partsOf = ({ changed }: Run): LinePart[] => [
  ...linesOf(money.contribution, changed).map((quantity) => ({
    quantity,
    value: zeroIfCancelled(changed.value(presentValueOf(quantity)), changed.value(total(baseline(quantity)))),
  })),
  { quantity: upfrontCost, value: -changed.value(results.pvUpfront) },
];

/**
 * The switches of coalitions of effects, with the costs of all initiatives; behind them those of the cost of
 * each initiative alone, and of all initiatives but each.
 */
function switchesOf(
  { initiatives, values }: Case,
  coalitions: number,
  isIn: (player: number, coalition: number) => boolean,
): ReadonlyMap<Quantity, Float64Array> {
  const owners = initiatives.flatMap(({ effects }, owner) => effects.map((effect) => ({ effect, owner })));
  const alone = coalitions;
  const without = alone + initiatives.length;
  const column = (isOn: (which: number) => boolean) =>
    Float64Array.from({ length: without + initiatives.length }, (_, which) => Number(isOn(which)));
  const isLeft = (initiative: number, which: number) => which >= without && which !== without + initiative;
  return new Map([
    ...owners.map(({ effect, owner }, k) => {
      // One that acts on a claim that is left out acts in no coalition.
      const acts = values.get(effect.switch)?.[0] === 1;
      const isOn = (which: number) => (which < coalitions ? isIn(k, which) : isLeft(owner, which));
      return [effect.switch, column((which) => acts && isOn(which))] as const;
    }),
    ...initiatives.map((initiative, k) => {
      const isOn = (which: number) => which < coalitions || which === alone + k || isLeft(k, which);
      return [initiative.switch, column(isOn)] as const;
    }),
  ]);
}

/** What the effects of each evidence grade bring together; grades that no effect has are left out. */
function byEvidence(effects: readonly ProfileEffect[], shares: readonly Part[]) {
  const sums = new Map<EvidenceKind, number>();
  for (const [k, { evidence }] of effects.entries())
    sums.set(evidence, (sums.get(evidence) ?? 0) + (shares[k] as Part).value);
  return sums;
}

/** The parts of NPV of a case that has been run. */
export function attribute(
  { case: ofCase, run, initiatives: stated }: Pick<Assessment, 'case' | 'run' | 'initiatives'>,
  evaluateNpvs = npvEvaluatorOf(ofCase, run),
): Attribution {
  const { initiatives } = ofCase;
  const effects = initiatives.flatMap((initiative) =>
    initiative.effects.map((effect) => ({ effect, initiative })),
  );
  const count = initiatives.length;
  let alone: readonly number[] = [];
  let without: readonly number[] = [];
  let isStrained = false;
  const shares = shapley(effects.length, (coalitions, isIn) => {
    const { npv, isPossible } = evaluateNpvs(coalitions + 2 * count, switchesOf(ofCase, coalitions, isIn));
    const from = coalitions + count;
    alone = [...npv.subarray(coalitions, from)];
    without = [...npv.subarray(from)].map((value, k) => (isPossible(from + k) ? value : Number.NaN));
    isStrained = !Array.from({ length: from }, (_, which) => which).every(isPossible);
    return npv.subarray(0, coalitions);
  });
  return {
    effects: effects.map((each, k) => ({ ...each, ...(shares[k] as Part) })),
    evidence: byEvidence(
      stated.flatMap((initiative) => initiative.effects),
      shares,
    ),
    costs: initiatives.map((initiative, k) => ({ initiative, value: alone[k] as number })),
    without: new Map(count < 2 ? [] : initiatives.map(({ id }, k) => [id, without[k] as number])),
    lines: partsOf(run),
    isStrained,
  };
}
