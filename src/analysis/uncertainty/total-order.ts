/** What of the variance would remain if all but one input were known: its total-order share. */
import { results } from '../../model/index.js';
import { squared, straight } from '../../quantity/index.js';
import type { Case, Run } from '../case.js';
import { isBeyond, limitsOf } from '../limits.js';
import { leftOf } from '../rounding.js';
import { Drawer } from './draws.js';
import type { Uncertain } from './uncertain.js';

/** Pairs of draws that differ in one input each. */
const pairs = 4096;

/**
 * The total-order share of each input by Jansen's estimator (Computer Physics Communications 117, 1999): half
 * the mean square by which the answer moves when that input alone is drawn anew, over the variance.
 * Pairs of which a draw contradicts itself are left out. Inputs must be independent.
 */
export function totalShares(ofCase: Case, run: Run, uncertain: readonly Uncertain[], seed: number): number[] {
  const limits = limitsOf(ofCase.initiatives);
  const code = straight(
    [results.npv, ...limits.map(({ figure }) => figure)],
    run.changed,
    uncertain.map(({ quantity }) => quantity),
  );
  const output = [null, ...limits].map(() => new Float64Array(pairs));
  /** Net present values; not a number where a draw contradicts itself. */
  const answers = (values: readonly Float64Array[]): Float64Array => {
    code(values, 0, pairs, output);
    const [npv, ...checks] = output as [Float64Array, ...Float64Array[]];
    return npv.map((value, i) =>
      limits.some((limit, k) => isBeyond(limit, checks[k]?.[i] as number)) ? Number.NaN : value,
    );
  };
  const [here, anew] = ['', ' anew'].map((salt) => {
    const drawer = new Drawer(uncertain, [], seed, salt);
    const draws = drawer.blank(pairs);
    drawer.fill(draws, pairs);
    return draws.values;
  }) as [readonly Float64Array[], readonly Float64Array[]];
  const before = answers(here);
  // Both samples together, so that a rare draw in one of them weighs less.
  const variance = varianceOf(Float64Array.of(...before, ...answers(anew)));
  const spread = Math.sqrt(variance);
  return uncertain.map((_, which) => {
    const after = answers(here.map((column, k) => (k === which ? (anew[k] as Float64Array) : column)));
    const squares = before
      .map((value, i) => squared(leftOf(value - (after[i] as number), value, spread)))
      .filter(Number.isFinite);
    const half = squares.reduce((sum, square) => sum + square, 0) / (2 * Math.max(1, squares.length));
    return variance === 0 ? 0 : Math.min(1, half / variance);
  });
}

function varianceOf(values: Float64Array): number {
  const known = values.filter(Number.isFinite);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return known.reduce((sum, value) => sum + squared(value - mean), 0) / Math.max(1, known.length - 1);
}
