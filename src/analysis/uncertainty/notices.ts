/** What a reader must know before believing an answer under uncertainty. */
import { finance } from '../../model/index.js';
import type { Amount } from '../../profile/amount.js';
import type { Profile } from '../../profile/profile.js';
import type { LimitId } from '../limits.js';
import type { Uncertain } from './uncertain.js';

/** The closed list of notices. */
export type UncertaintyNotice =
  | { readonly id: 'nothing-uncertain' }
  | { readonly id: 'held-certain'; readonly effects: readonly string[]; readonly inputs: number }
  | { readonly id: 'independent' }
  | { readonly id: 'correlated'; readonly count: number }
  | { readonly id: 'correlation-idle'; readonly ids: readonly string[] }
  | { readonly id: 'horizon-certain' }
  | { readonly id: 'contradictory-draws'; readonly share: number; readonly limits: readonly LimitId[] }
  | { readonly id: 'few-draws'; readonly draws: number };

const isCertain = ({ low }: Amount): boolean => low === null;

/** What is drawn at one value for want of a range: the effects by their ids, and how many inputs of the business. */
function heldCertain({ stated, initiatives }: Profile): UncertaintyNotice[] {
  const effects = initiatives
    .flatMap((initiative) => initiative.effects)
    .filter(
      ({ change, causalShare }) => isCertain(change) && (causalShare === null || isCertain(causalShare)),
    )
    .map(({ id }) => id);
  const inputs = [...stated].filter(
    ([input, amount]) => isCertain(amount) && input.options === undefined && input !== finance.horizon,
  ).length;
  return effects.length + inputs === 0 ? [] : [{ id: 'held-certain', effects, inputs }];
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
    ...heldCertain(profile),
    count === 0 ? { id: 'independent' } : { id: 'correlated', count },
    ...(idle.length > 0 ? [{ id: 'correlation-idle', ids: idle } as const] : []),
    ...(horizon !== undefined && horizon.low !== null ? [{ id: 'horizon-certain' } as const] : []),
  ];
}

/** What is to be said of draws that contradict themselves. */
export const contradictionNotices = (
  draws: number,
  kept: number,
  contradictory: ReadonlyMap<LimitId, number>,
): UncertaintyNotice[] =>
  kept === draws
    ? []
    : [{ id: 'contradictory-draws', share: 1 - kept / draws, limits: [...contradictory.keys()] }];
