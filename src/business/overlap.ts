/** Effects of one initiative that may count the same customers twice: on churn itself, and through service. */

import { least } from '../language/index.js';
import { experience, mayBeTotal, results, serviceLevers } from '../model/index.js';
import type { Profile, ProfileInitiative } from '../profile/profile.js';
import { type Case, caseOf, type Run, run, type Variation } from './case.js';

/** What is said where customers may be counted twice. */
export interface Overlap {
  /** The initiatives whose changes of churn do not say what they contain. */
  readonly names: readonly string[];
  readonly npv: number;
  /** NPV if those changes contain what the service effects do. */
  readonly npvIfTotal: number;
}

const isUnsaid = ({ effects }: ProfileInitiative): boolean =>
  effects.some(({ on, scope }) => mayBeTotal(on) && scope === null) &&
  effects.some(({ on }) => serviceLevers.includes(on));

/** The overlap of a profile that leaves it open; null where there is none. */
export function overlapOf(profile: Profile, { changed }: Run, variation: Variation): Overlap | null {
  const names = profile.initiatives.filter(isUnsaid).map(({ name }) => name);
  if (names.length === 0) return null;
  const total = run(caseOf(profile, { ...variation, assumeTotal: true })).changed;
  return { names, npv: changed.value(results.npv), npvIfTotal: total.value(results.npv) };
}

/** Whether direct effects take more off churn, in some month, than is not driven by service. */
export const takesTooMuch = ({ isWhatIf }: Case, { changed }: Run): boolean =>
  !isWhatIf && changed.value(least(experience.otherChurn)) < 0;
