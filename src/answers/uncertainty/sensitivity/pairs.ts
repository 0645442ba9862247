/** Pairs of runs that differ in one uncertain figure, so that nothing else blurs what it does. */

import { type Limit, violates } from '../../../business/limits.js';
import { squared } from '../../../language/index.js';
import type { Correlation } from '../../../profile/profile.js';
import type { Code } from '../sampling/code.js';
import { Drawer } from '../sampling/draws.js';
import type { Uncertain } from '../sampling/uncertain.js';
import type { Places } from './regression.js';

/** As many pairs are run for each figure. */
const count = 4096;

/** The pairs of one figure that do not contradict themselves: where it stands, and by how much the answer moves. */
export interface Moves {
  readonly before: Places;
  readonly after: Places;
  readonly differences: Float64Array;
}

export interface Pairs {
  /** The variance of NPV over all that is uncertain. */
  readonly variance: number;
  /** What one figure alone does; what is correlated with it moves along as far as the correlation says. */
  readonly movesOf: (which: number) => Moves;
}

function varianceOf(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return known.reduce((sum, value) => sum + squared(value - mean), 0) / Math.max(1, known.length);
}

/**
 * Pairs of runs of a business; both samples have the same runs of all else.
 * @param code NPV first.
 */
export function pairsOf(
  uncertain: readonly Uncertain[],
  correlations: readonly Correlation[],
  seed: number,
  limits: readonly Limit[],
  code: Code,
): Pairs {
  /** NPV of each run; not a number where a run contradicts itself. */
  const answers = (values: readonly Float64Array[]): Float64Array => {
    const [npv, ...checks] = code.firstAndLimits(values, count) as [Float64Array, ...Float64Array[]];
    return npv.map((value, i) =>
      limits.some((limit, k) => violates(limit, checks[k]?.[i] as number)) ? Number.NaN : value,
    );
  };
  const drawer = new Drawer(uncertain, correlations, seed);
  const here = drawer.loose(count);
  const anew = new Drawer(uncertain, correlations, seed, ' anew').loose(count);
  const usual = drawer.follow(here);
  const usualAnswers = answers(usual.values);
  const isTied = (which: number) => uncertain.some((_, k) => k !== which && drawer.isTied(which, k));
  return {
    // Both samples together, so that a rare run in one of them weighs less.
    variance: varianceOf(Float64Array.of(...usualAnswers, ...answers(drawer.follow(anew).values))),
    movesOf: (which) => {
      const replaced = (columns: readonly Float64Array[], by: Float64Array) =>
        columns.map((column, k) => (k === which ? by : column));
      const moved = anew[which] as Float64Array;
      const from = isTied(which) ? drawer.follow(here, which) : usual;
      const to = isTied(which)
        ? drawer.follow(replaced(here, moved), which).values
        : replaced(usual.values, drawer.at(which, moved));
      const first = from === usual ? usualAnswers : answers(from.values);
      const second = answers(to);
      const differences = first.map((value, i) => (second[i] as number) - value);
      const isKept = (_: number, i: number) => Number.isFinite(differences[i]);
      return {
        before: {
          ranks: (here[which] as Float64Array).filter(isKept),
          values: (from.values[which] as Float64Array).filter(isKept),
        },
        after: { ranks: moved.filter(isKept), values: (to[which] as Float64Array).filter(isKept) },
        differences: differences.filter(isKept),
      };
    },
  };
}
