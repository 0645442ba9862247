/** Where the value of each input comes from, and how far it can be trusted. */
import { type Input, inputs } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import type { Evaluation } from '../quantity/index.js';
import { isNeutralised } from './case.js';

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
  /** Whether a run on the business's own numbers put it at its neutral value. */
  readonly isNeutral: boolean;
}

/** An input plays a part unless it, or the part of the model it belongs to, is absent from the profile. */
function plays(input: Input, profile: Profile): boolean {
  if (profile.stated.has(input)) return true;
  if (input.belongsTo) return profile.stated.has(input.belongsTo);
  return input.formula !== null;
}

function rangeOf({ fallback }: Input): [number | null, number | null] {
  if (fallback.origin === 'claimed') return [fallback.figure.low, fallback.figure.high];
  return fallback.origin === 'assumed' ? [fallback.low, fallback.high] : [null, null];
}

/** Where the value of every input comes from that has one, in the order of the profile format. */
export function allSourcesOf(profile: Profile, baseline: Evaluation, ownNumbers: boolean): Source[] {
  return inputs
    .filter((input) => profile.stated.has(input) || input.formula !== null)
    .map((input): Source => {
      const value = baseline.value(input);
      const stated = profile.stated.get(input);
      if (stated) {
        const { low, high, text, line } = stated;
        return { input, value, origin: 'yours', low, high, text, line, isNeutral: false };
      }
      const [low, high] = rangeOf(input);
      const isNeutral = ownNumbers && isNeutralised(profile, input);
      return { input, value, origin: input.fallback.origin, low, high, text: null, line: null, isNeutral };
    });
}

/** The same of those that play a part. */
export const sourcesOf = (profile: Profile, baseline: Evaluation, ownNumbers: boolean): Source[] =>
  allSourcesOf(profile, baseline, ownNumbers).filter(({ input }) => plays(input, profile));
