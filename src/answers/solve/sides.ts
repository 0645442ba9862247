/** On which side of a solution the good values lie. */
import type { Better } from '../../model/index.js';
import type { Point } from './curve.js';
import { isUsable, type Reach } from './scan.js';

/**
 * As seen from a solution: it is the most or the least that is good, good values go from one end of it to the
 * other, every possible value is good, or those beside it are all good or all bad.
 */
export type Side = 'most' | 'least' | 'between' | 'any' | 'only';

export type IsGood = (point: Point) => boolean;

/** Whether a figure is at least as good as the target; without a better or worse, whether it is the target. */
export const isGoodEnough =
  (better: Better | null, target: number): IsGood =>
  (point) => {
    if (!isUsable(point)) return false;
    if (better === 'higher') return point.figure >= target;
    return better === 'lower' ? point.figure <= target : point.figure === target;
  };

/** Of values that are good enough. */
export function sideOfStretch({ from, to }: Reach, points: readonly Point[]): Side {
  const isLowest = points[0]?.value === from.value;
  const isHighest = points.at(-1)?.value === to.value;
  if (isLowest) return isHighest ? 'any' : 'most';
  return isHighest ? 'least' : 'between';
}

/** Of an exact value, as its neighbours tell. */
export function sideOfRoot({ from, to }: Reach, points: readonly Point[], isGood: IsGood): Side {
  const before = points.findLast(({ value }) => value < from.value);
  const after = points.find(({ value }) => value > to.value);
  const [below, above] = [before !== undefined && isGood(before), after !== undefined && isGood(after)];
  if (below === above) return 'only';
  return below ? 'most' : 'least';
}
