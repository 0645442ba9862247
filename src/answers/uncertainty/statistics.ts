/** What a sample of runs comes to, and how far the sample itself can be trusted. */
import { squared } from '../../language/index.js';

/** The shares of the runs below the quantiles that are quantileLevels, by their names. */
export const quantileLevels = { p5: 0.05, p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95 } as const;
export type QuantileId = keyof typeof quantileLevels;

/** A value of a sample, and how much another sample of the same size would differ (one standard error). */
export interface Estimated {
  readonly value: number;
  readonly error: number;
}

/** The value below which a share of a sorted sample lies, interpolated between neighbours (R's type 7). */
export function quantileOf(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  // A neighbour that has no weight may be without end.
  return low === high || place === below ? low : low + (high - low) * (place - below);
}

/**
 * A quantile with its standard error: half the way between the order statistics that lie one standard
 * deviation of the binomial count below and above it.
 */
export function estimateQuantile(sorted: Float64Array, share: number): Estimated {
  const deviation = Math.sqrt((share * (1 - share)) / sorted.length);
  const [low, high] = [share - deviation, share + deviation].map((place) =>
    quantileOf(sorted, Math.min(1, Math.max(0, place))),
  ) as [number, number];
  return { value: quantileOf(sorted, share), error: low === high ? 0 : (high - low) / 2 };
}

/** The mean with its standard error. */
export function estimateMean(sample: Float64Array): Estimated {
  // Counted from one of them, so that equal values have that value as their mean.
  const from = sample[0] as number;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < sample.length; i++) sum += (sample[i] as number) - from;
  const above = sum / sample.length;
  for (let i = 0; i < sample.length; i++) squares += squared((sample[i] as number) - from - above);
  const variance = squares / Math.max(1, sample.length - 1);
  return { value: from + above, error: Math.sqrt(variance / sample.length) };
}

/** A share of runs with its standard error. */
export const estimateShare = (count: number, runs: number): Estimated => {
  const share = count / runs;
  return { value: share, error: Math.sqrt((share * (1 - share)) / runs) };
};
