/** What the answer would be if it were judged over other spans of time. */

import { caseOf, run, type Variation } from '../../business/case.js';
import type { Figure } from '../../business/figures.js';
import { isPossible } from '../../business/limits.js';
import { results } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';

/** The horizons that stand beside the one of the profile, in months. */
export const otherHorizons = [12, 24, 36, 48, 60] as const;

/** NPV over some months, or null where what lies in them contradicts itself. */
export interface Judged {
  readonly months: number;
  readonly npv: number | null;
}

function judgedOver(profile: Profile, variation: Variation, months: number): Judged {
  const ofCase = caseOf(profile, { ...variation, months });
  const { changed } = run(ofCase);
  return { months, npv: isPossible(ofCase, changed) ? changed.value(results.npv) : null };
}

/**
 * NPV over other horizons. What happens in a month depends on none after it, so the longest run holds all of
 * them, unless it contradicts itself in a month that shorter ones do not reach.
 */
export function npvByHorizon(profile: Profile, variation: Variation = {}): readonly Judged[] {
  const longest = caseOf(profile, { ...variation, months: Math.max(...otherHorizons) });
  const { changed } = run(longest);
  if (!isPossible(longest, changed))
    return otherHorizons.map((months) => judgedOver(profile, variation, months));
  const sums = changed.series(results.cumulativeDiscounted);
  return otherHorizons.map((months) => ({ months, npv: sums[months - 1] as number }));
}

/** Where NPV has the other sign. */
export interface OtherSigns {
  /** Over these horizons. */
  readonly months: readonly number[];
  /** With this run-off added; null where that does not turn the sign. */
  readonly runOff: number | null;
}

/** Where NPV has another sign than over the horizon alone. */
export function otherSigns({
  headline,
  horizons,
}: {
  readonly headline: ReadonlyMap<string, Figure>;
  readonly horizons: readonly Judged[];
}): OtherSigns {
  const npv = headline.get('npv')?.value ?? Number.NaN;
  const runOff = headline.get('run_off')?.value ?? null;
  const isOther = (value: number | null): boolean => value !== null && value >= 0 !== npv >= 0;
  return {
    months: horizons.filter((judged) => isOther(judged.npv)).map(({ months }) => months),
    runOff: runOff !== null && isOther(npv + runOff) ? runOff : null,
  };
}
