/** What a reader must know before believing an answer under uncertainty. */

import type { LimitId } from '../../business/limits.js';
import { finance } from '../../model/index.js';
import type { Amount } from '../../profile/figures/amount.js';
import type { Profile } from '../../profile/profile.js';
import type { Uncertain } from './sampling/uncertain.js';
import type { EvidenceGrade } from './sensitivity/causal-share.js';

/** The closed list of notices. */
export type UncertaintyNotice =
  | { readonly id: 'nothing-uncertain' }
  | { readonly id: 'held-certain'; readonly effects: readonly string[]; readonly inputs: number }
  | { readonly id: 'evidence-ranges'; readonly grades: ReadonlyMap<EvidenceGrade, readonly string[]> }
  | { readonly id: 'independent' }
  | { readonly id: 'correlated'; readonly count: number }
  | { readonly id: 'correlation-idle'; readonly ids: readonly string[] }
  | { readonly id: 'horizon-certain' }
  | { readonly id: 'contradictory-runs'; readonly share: number; readonly limits: readonly LimitId[] }
  | { readonly id: 'few-runs'; readonly runs: number };

const isCertain = ({ low }: Amount): boolean => low === null;

/** What keeps one value for want of a range: effects by their ids, and inputs that the profile states. */
export interface Held {
  readonly effects: readonly string[];
  readonly inputs: readonly string[];
}

/** What is treated as certain, of all that a profile states. */
export function heldIn({ stated, initiatives }: Profile, uncertain: readonly Uncertain[]): Held {
  const drawn = new Set(uncertain.map(({ id }) => id));
  return {
    effects: initiatives
      .flatMap((initiative) => initiative.effects)
      .filter(({ id }) => !drawn.has(id) && !drawn.has(`${id}.causal_share`))
      .map(({ id }) => id),
    inputs: [...stated]
      .filter(
        ([input, amount]) => isCertain(amount) && input.options === undefined && input !== finance.horizon,
      )
      .map(([{ id }]) => id),
  };
}

function heldCertain(profile: Profile, uncertain: readonly Uncertain[]): UncertaintyNotice[] {
  const { effects, inputs } = heldIn(profile, uncertain);
  return effects.length + inputs.length === 0 ? [] : [{ id: 'held-certain', effects, inputs: inputs.length }];
}

/** The effects whose causal share has its range from the evidence, by grade. */
function evidenceRanges(uncertain: readonly Uncertain[]): UncertaintyNotice[] {
  const grades = new Map<EvidenceGrade, string[]>();
  for (const { id, evidence } of uncertain)
    if (evidence !== null)
      grades.set(evidence, [...(grades.get(evidence) ?? []), id.replace(/\.causal_share$/, '')]);
  return grades.size === 0 ? [] : [{ id: 'evidence-ranges', grades }];
}

/** What is to be said of the ranges of a profile, whatever is done with them. */
export function rangeNotices(profile: Profile, uncertain: readonly Uncertain[]): UncertaintyNotice[] {
  const { stated, correlations } = profile;
  if (uncertain.length === 0) return [{ id: 'nothing-uncertain' }];
  const known = new Set(uncertain.map(({ id }) => id));
  const idle = [...new Set(correlations.flatMap(({ between }) => between.filter((id) => !known.has(id))))];
  const count = correlations.filter(({ between }) => between.every((id) => known.has(id))).length;
  const horizon = stated.get(finance.horizon);
  return [
    ...evidenceRanges(uncertain),
    ...heldCertain(profile, uncertain),
    count === 0 ? { id: 'independent' } : { id: 'correlated', count },
    ...(idle.length > 0 ? [{ id: 'correlation-idle', ids: idle } as const] : []),
    ...(horizon !== undefined && horizon.low !== null ? [{ id: 'horizon-certain' } as const] : []),
  ];
}

/** What is to be said of runs that contradict themselves. */
export const contradictionNotices = (
  runs: number,
  validRuns: number,
  contradictory: ReadonlyMap<LimitId, number>,
): UncertaintyNotice[] =>
  validRuns === runs
    ? []
    : [{ id: 'contradictory-runs', share: 1 - validRuns / runs, limits: [...contradictory.keys()] }];
