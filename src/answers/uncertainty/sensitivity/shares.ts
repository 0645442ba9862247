/** What one uncertain figure explains of the variance of the answer, and what is expected of the answer given it. */
import { squared } from '../../../language/index.js';
import type { Moves } from './pairs.js';
import { curveThrough, type Places } from './regression.js';

export interface Explained {
  /** The share of the variance that goes once the figure is known: first order. */
  readonly first: number;
  /** The share that is left if all others are known, with its standard error: total order. */
  readonly total: number;
  readonly totalError: number;
  /** What is expected of the answer at some places of the figure, less a constant. */
  readonly expectedAt: (places: Places) => Float64Array;
}

/** Of a figure from which no path leads to the answer. */
export const nothing: Explained = {
  first: 0,
  total: 0,
  totalError: 0,
  expectedAt: ({ ranks }) => new Float64Array(ranks.length),
};

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

/** The mean, and the mean square about it. */
function momentsOf(values: Float64Array): { mean: number; variance: number } {
  const mean = sum(values) / values.length;
  return { mean, variance: sum(values.map((value) => squared(value - mean))) / values.length };
}

/**
 * The shares of a figure from the runs that differ in it alone. Half the mean square of the differences is its
 * total part of the variance (Jansen, Computer Physics Communications 117, 1999). The part of it that a curve
 * over the figure accounts for is its own; what the curve leaves, it does together with others. So the total
 * is never below the first order, and a figure that moves nothing explains nothing.
 */
export function explainedBy({ before, after, differences }: Moves, variance: number): Explained {
  if (differences.length === 0 || variance === 0) return nothing;
  const { at, left, noise } = curveThrough(before, after, differences);
  const heights = Float64Array.of(...at(before), ...at(after));
  const own = Math.max(0, momentsOf(heights).variance - noise);
  const halfSquares = differences.map((difference) => squared(difference) / 2);
  const withOthers = sum(left.map((value) => squared(value))) / (2 * left.length);
  const first = Math.min(1, own / variance);
  return {
    first,
    total: Math.min(1, Math.max(first, (own + withOthers) / variance)),
    totalError: Math.sqrt(momentsOf(halfSquares).variance / differences.length) / variance,
    expectedAt: at,
  };
}
