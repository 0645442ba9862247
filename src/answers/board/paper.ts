/** What is put before the board: the best of the initiatives, decided and simulated as every other answer is. */
import { assess } from '../../business/assess.js';
import type { Profile, ProfileInitiative } from '../../profile/profile.js';
import { type Analysis, analysisOf } from '../analyze/answer.js';
import { type Decision, decide } from '../decision/answer.js';
import { quick } from '../decision/ranges.js';
import { type Sensitivity, sensitivity } from '../uncertainty/sensitivity/answer.js';
import { type Simulation, simulate } from '../uncertainty/simulate/answer.js';
import { shortNamed } from './names.js';

/** All that the page is made from. */
export interface Paper {
  /** The decision on all initiatives together, as the screen of `analyze` tells it. */
  readonly whole: Decision;
  /** The decision on what the board is to judge: the best set of initiatives, or all where no set is better. */
  readonly proposed: Decision;
  /** The initiatives that are not in it. */
  readonly leftOut: readonly ProfileInitiative[];
  readonly simulation: Simulation;
  readonly sensitivity: Sensitivity;
}

/** Whether nothing is paid: then there is nothing to pay back, and no return on it. */
export const isFree = ({ headline }: Analysis): boolean => headline.get('pv_costs')?.value === 0;

/** Few runs tell a range; what a measurement is worth takes more. */
const runsOfSensitivity = 10_000;

function analysisWith(profile: Profile, ownNumbers: boolean): Analysis | null {
  const outcome = assess(profile, { ownNumbers });
  return 'assessment' in outcome ? analysisOf(outcome.assessment) : null;
}

/** The decision on the set that the ranking chooses; the whole where that is all, or none. */
function proposedOf(whole: Decision, certainEffects: boolean): Decision {
  const { analysis, ranking } = whole;
  const { profile, ownNumbers } = analysis;
  const chosen = ranking?.byNpv.set ?? null;
  if (chosen === null || chosen.initiatives.length === profile.initiatives.length) return whole;
  const ids = new Set(chosen.initiatives.map(({ id }) => id));
  const initiatives = profile.initiatives.filter(({ id }) => ids.has(id));
  const narrower = analysisWith({ ...profile, initiatives }, ownNumbers);
  return narrower === null ? whole : decide(narrower, certainEffects);
}

/** What the board is told of an analysis. It is found by the rules of the decision; nothing is decided here. */
export function paperOf(given: Analysis, certainEffects = false): Paper {
  const named = shortNamed(given.profile);
  const analysis = named === given.profile ? given : (analysisWith(named, given.ownNumbers) as Analysis);
  const whole = decide(analysis, certainEffects);
  const proposed = proposedOf(whole, certainEffects);
  const { initiatives } = proposed.analysis.profile;
  return {
    whole,
    proposed,
    leftOut: analysis.profile.initiatives.filter(({ id }) => !initiatives.some((one) => one.id === id)),
    simulation: simulate(proposed.analysis, { ...quick, certainEffects }),
    sensitivity: sensitivity(proposed.analysis, { ...quick, runs: runsOfSensitivity, certainEffects }),
  };
}
