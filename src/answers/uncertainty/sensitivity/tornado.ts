/** What the answer becomes with one input at a time at either end of its own range. */

import { type Limit, type LimitId, violates } from '../../../business/limits.js';
import { zeroIfNegligible } from '../../../business/rounding.js';
import type { Code } from '../sampling/code.js';
import type { Uncertain } from '../sampling/uncertain.js';

/** One input at its ends, all others at the base case; null where that contradicts itself. */
export interface Swing {
  readonly uncertain: Uncertain;
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** What either end contradicts, where it does. */
  readonly breaks: { readonly low?: LimitId; readonly high?: LimitId };
  /** The distance between the furthest and the nearest of the two answers and that of the base case. */
  readonly width: number;
}

const widthOf = (answers: readonly number[]): number => Math.max(...answers) - Math.min(...answers);

/**
 * The swing of NPV by each input, the widest first; of equal ones in the order of the profile.
 * @param likely NPV of the base case.
 * @param code NPV first.
 */
export function swingsOf(
  uncertain: readonly Uncertain[],
  likely: number,
  limits: readonly Limit[],
  code: Code,
): Swing[] {
  const ends = uncertain.flatMap(({ range: { low, high } }, k) => [low, high].map((value) => ({ k, value })));
  const varied = uncertain.map(({ range }, k) =>
    Float64Array.from(ends, (end) => (end.k === k ? end.value : range.likely)),
  );
  const [npv, ...checks] = code.firstAndLimits(varied, ends.length) as [Float64Array, ...Float64Array[]];
  const brokenAt = (which: number): LimitId | undefined =>
    limits.find((limit, k) => violates(limit, checks[k]?.[which] as number))?.id;
  return uncertain
    .map((each, k): Swing => {
      const [low, high] = [brokenAt(2 * k), brokenAt(2 * k + 1)];
      const atLow = low === undefined ? (npv[2 * k] as number) : null;
      const atHigh = high === undefined ? (npv[2 * k + 1] as number) : null;
      const found = [atLow, likely, atHigh].filter((answer) => answer !== null);
      const breaks = { ...(low && { low }), ...(high && { high }) };
      const width = zeroIfNegligible(widthOf(found), Math.max(...found.map(Math.abs)));
      return { uncertain: each, atLow, atHigh, breaks, width };
    })
    .sort((a, b) => b.width - a.width);
}
