/** NPV of one business under other changes, and other sets, of its effects. */

import { compile, type Quantity } from '../language/index.js';
import { results } from '../model/index.js';
import type { Case, Run } from './case.js';
import { limitsOf, violates } from './limits.js';

/** The answers of some cases. */
export interface CaseNpvs {
  readonly npv: Float64Array;
  /** Whether the inputs of a case do not contradict each other. */
  readonly isPossible: (which: number) => boolean;
}

/** Answers for so many cases, in which some leaves have other values and all others those of the profile. */
export type NpvEvaluator = (cases: number, varied: ReadonlyMap<Quantity, Float64Array>) => CaseNpvs;

/**
 * One piece of code for all questions about the effects of a business, since it costs more to make than to
 * run: whether each initiative and effect is there, and how large each change is, may vary.
 */
export function npvEvaluatorOf({ initiatives }: Case, { changed }: Run): NpvEvaluator {
  const effects = initiatives.flatMap((initiative) => initiative.effects);
  const leaves = [
    ...initiatives.map((initiative) => initiative.switch),
    ...effects.flatMap((effect) => [effect.switch, effect.change]),
  ];
  const limits = limitsOf(initiatives);
  const figures = [results.npv, ...limits.map(({ figure }) => figure)];
  const code = compile(figures, changed, leaves);
  const present = leaves.map((leaf) => changed.value(leaf));
  // A search asks for one case again and again, in which all leaves but one stay as they are.
  let unvaried: readonly Float64Array[] = [];
  return (cases, varied) => {
    if (unvaried[0]?.length !== cases) unvaried = present.map((value) => new Float64Array(cases).fill(value));
    const columns = leaves.map((leaf, k) => varied.get(leaf) ?? (unvaried[k] as Float64Array));
    const outputs = figures.map(() => new Float64Array(cases));
    code(columns, 0, cases, outputs);
    const [npv, ...checks] = outputs as [Float64Array, ...Float64Array[]];
    const isPossible = (which: number) =>
      !limits.some((limit, k) => violates(limit, checks[k]?.[which] as number));
    return { npv, isPossible };
  };
}
