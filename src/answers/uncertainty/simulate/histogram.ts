/** How often a figure falls where. */
import { powerOfTen } from '../../../language/index.js';

/** Neighbouring ranges of one width, and the share of the sample in each; the outermost hold what lies beyond. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly share: number;
}

/** About as many as a reader takes in. */
const wanted = 18;

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundUp(width: number): number {
  const power = powerOfTen(Math.floor(Math.log10(width)));
  return power * ([1, 2, 2.5, 5].find((factor) => factor * power >= width * (1 - 1e-9)) ?? 10);
}

/** The bins of a sorted sample, on round numbers, so that zero is the edge of one. */
export function binsOf(sorted: Float64Array): Bin[] {
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  const [low, high] = [at(0.005), at(0.995)];
  if (low === high) return [{ from: low, to: high, share: 1 }];
  const width = roundUp((high - low) / wanted);
  const first = Math.floor(low / width);
  const counts = new Array<number>(Math.max(1, Math.ceil(high / width) - first)).fill(0);
  for (const value of sorted) {
    const bin = Math.min(counts.length - 1, Math.max(0, Math.floor(value / width) - first));
    counts[bin] = (counts[bin] as number) + 1;
  }
  return counts.map((count, k) => ({
    from: (first + k) * width,
    to: (first + k + 1) * width,
    share: count / sorted.length,
  }));
}
