/** Why the median of a simulation is not the base case: which of the possible causes moves it, by runs without each. */
import { results } from '../../../model/index.js';
import { type Draft, sample, type Wanted } from '../sampling/sample.js';
import { type Estimated, quantileOf } from '../statistics.js';

/** The closed list of causes. */
export type GapCause = 'causal-shares' | 'skewed-ranges' | 'contradictory-runs';

export interface MedianGap {
  readonly isBelow: boolean;
  /** What accounts for it, the largest first. */
  readonly causes: readonly GapCause[];
}

/** A difference below this part of the way from P5 to P95 needs no reason. */
const slight = 0.02;

/** What accounts for less than this part of a difference is no reason of it. */
const least = 0.25;

/** A median of so many runs tells the causes apart. */
const maxRuns = 4096;

/** The spread of NPV, as far as it is needed here. */
interface Found {
  readonly baseCase: number;
  readonly median: Estimated;
  /** From P5 to P95. */
  readonly width: number;
  /** Whether some runs were left out. */
  readonly hasLeftOut: boolean;
}

/** The median over runs of which none is left out, as long as it has an NPV. */
function medianOfAll({ run }: Wanted, uncertain: Draft['uncertain'], draft: Draft): number {
  const runs = Math.min(draft.runs, maxRuns);
  const wanted = { run, figures: [results.npv], uncertain };
  const { columns } = sample([wanted], { ...draft, uncertain, runs, limits: [], progress: undefined }, false);
  return quantileOf((columns[0] as Float64Array).filter(Number.isFinite).sort(), 0.5);
}

/**
 * The causes of the difference, told apart in steps from the base case to the median: first ranges alone, then
 * with the causal shares that evidence gives, then without the runs that contradict themselves.
 */
export function medianGapOf(
  { baseCase, median, width, hasLeftOut }: Found,
  wanted: Wanted,
  draft: Draft,
): MedianGap | null {
  const gap = median.value - baseCase;
  if (!(Math.abs(gap) > Math.max(2 * median.error, slight * width))) return null;
  const stated = draft.uncertain.filter(({ evidence }) => evidence === null);
  const hasDefaults = stated.length < draft.uncertain.length;
  const withAll = hasDefaults || hasLeftOut ? medianOfAll(wanted, draft.uncertain, draft) : median.value;
  const withStated = !hasDefaults
    ? withAll
    : stated.length === 0
      ? baseCase
      : medianOfAll(wanted, stated, draft);
  const steps: readonly (readonly [GapCause, number])[] = [
    ['skewed-ranges', withStated - baseCase],
    ['causal-shares', withAll - withStated],
    ['contradictory-runs', hasLeftOut ? median.value - withAll : 0],
  ];
  const towards = steps
    .filter(([, step]) => step * gap > 0)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  const all = towards.reduce((sum, [, step]) => sum + step, 0);
  return {
    isBelow: gap < 0,
    causes: towards.filter(([, step]) => step / all >= least).map(([cause]) => cause),
  };
}
