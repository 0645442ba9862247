/** A figure over all runs: where it lies, and how well the runs tell. */

import { zeroIfCancelled } from '../../business/rounding.js';
import type { Quantity } from '../../language/index.js';
import { isOutput } from '../../model/index.js';
import {
  type Estimated,
  estimateMean,
  estimateQuantile,
  type QuantileId,
  quantileLevels,
} from './statistics.js';

/** A figure of many runs. Where most runs have none, neither has the quantile. */
export interface Spread {
  readonly quantity: Quantity;
  readonly mean: Estimated | null;
  readonly quantiles: ReadonlyMap<QuantileId, Estimated | null>;
  /** The share of the runs in which there is no such figure. */
  readonly none: number;
  /** Why there is none in those. */
  readonly because: string | null;
}

/** A sample in rising order, and how many of it are numbers; those that are none stand behind them. */
function sortedOf(sample: Float64Array): { sorted: Float64Array; count: number } {
  const sorted = new Float64Array(sample.length).fill(Number.POSITIVE_INFINITY);
  let count = 0;
  for (let i = 0; i < sample.length; i++) {
    const value = sample[i] as number;
    if (Number.isFinite(value)) sorted[count++] = value;
  }
  sorted.subarray(0, count).sort();
  return { sorted, count };
}

/** Of a figure that no run moves, only rounding is left of the error. */
const withoutDust = ({ value, error }: Estimated): Estimated => ({
  value,
  error: zeroIfCancelled(error, value),
});

/**
 * The spread of a sample. Runs without the figure are left out; where that means later than any month, as a
 * payback that never comes, they stand above all others in the quantiles, and there is no mean.
 */
export function spreadOf(quantity: Quantity, sample: Float64Array): Spread {
  const isLate = isOutput(quantity) && quantity.isLateIfNone;
  const { sorted, count } = sortedOf(sample);
  const none = 1 - count / sample.length;
  const placed = isLate ? sorted : sorted.subarray(0, count);
  const quantiles = Object.entries(quantileLevels).map(([id, share]) => {
    const quantile = placed.length === 0 ? null : estimateQuantile(placed, share);
    return [
      id as QuantileId,
      quantile !== null && Number.isFinite(quantile.value) ? withoutDust(quantile) : null,
    ] as const;
  });
  return {
    quantity,
    mean: count === 0 || (isLate && none > 0) ? null : withoutDust(estimateMean(placed)),
    quantiles: new Map(quantiles),
    none,
    because: none > 0 ? (quantity.impossible ?? 'a part of it cannot be computed') : null,
  };
}
