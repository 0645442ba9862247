/** Where the value of each input comes from, and how far it can be trusted. */

import type { Evaluation } from '../language/index.js';
import { acquisition, type Bound, finance, type Input, inputs, service } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import { isGivenBy, isNeutralised, wayIn } from './case.js';

/** An input as it entered the run. */
export interface Source {
  readonly input: Input;
  readonly value: number;
  readonly origin: 'yours' | 'claimed' | 'assumed' | 'derived';
  /** The range of the profile, the claim or the assumption; null where there is none. */
  readonly low: number | null;
  readonly high: number | null;
  /** As the profile wrote it, and in which line; null where it did not. */
  readonly text: string | null;
  readonly line: number | null;
  /** Why the default is what it is, or how other figures state it; null where the profile states it itself. */
  readonly why: string | null;
  /** Whether a run on the business's own numbers put it at its neutral value. */
  readonly isNeutral: boolean;
}

/** An input plays a part unless it, or the part of the model it belongs to, is absent from the profile. */
function plays(input: Input, profile: Profile): boolean {
  if (isGivenBy(profile, input)) return true;
  if (input.belongsTo) return isGivenBy(profile, input.belongsTo);
  return input.fallback.origin !== 'yours';
}

function rangeOf({ fallback }: Input, baseline: Evaluation): [number | null, number | null] {
  if (fallback.origin === 'claimed') return [fallback.figure.low, fallback.figure.high];
  if (fallback.origin !== 'assumed') return [null, null];
  const end = (bound: Bound) => (typeof bound === 'object' && bound !== null ? baseline.value(bound) : bound);
  return [end(fallback.low), end(fallback.high)];
}

/** Where the value of every input comes from that has one, in the order of the profile format. */
export function allSourcesOf(profile: Profile, baseline: Evaluation, ownNumbers: boolean): Source[] {
  return inputs
    .filter((input) => isGivenBy(profile, input) || input.formula !== null)
    .map((input): Source => {
      const value = baseline.value(input);
      const stated = profile.stated.get(input);
      if (stated) {
        const { low, high, text, line } = stated;
        return { input, value, origin: 'yours', low, high, text, line, why: null, isNeutral: false };
      }
      const way = wayIn(profile, input);
      const [low, high] = way ? [null, null] : rangeOf(input, baseline);
      const isNeutral = ownNumbers && isNeutralised(profile, input);
      const { fallback } = input;
      const origin = way ? 'derived' : fallback.origin;
      const why = way?.why ?? ('why' in fallback ? fallback.why : null);
      return { input, value, origin, low, high, text: null, line: null, why, isNeutral };
    });
}

/** What values the result rather than describes the business: it has no neutral value to fall back to. */
const valuing: readonly Input[] = [
  acquisition.policy,
  acquisition.newCustomers,
  service.cashable,
  finance.horizon,
  finance.discountRate,
  finance.inflation,
];

/** Those of them that the profile leaves to a default and that play a part. */
export const stillAssumedIn = (profile: Profile): readonly Input[] =>
  valuing.filter(
    (input) =>
      !isGivenBy(profile, input) &&
      (input !== service.cashable || isGivenBy(profile, service.costPerContact)),
  );

/** The same of those that play a part. */
export const sourcesOf = (profile: Profile, baseline: Evaluation, ownNumbers: boolean): Source[] =>
  allSourcesOf(profile, baseline, ownNumbers).filter(({ input }) => plays(input, profile));
