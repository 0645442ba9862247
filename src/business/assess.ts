/** What it comes to for one business: the two runs, and what a reader must know before believing them. */

import type { Quantity } from '../language/index.js';
import type { Input } from '../model/index.js';
import type { Profile, ProfileInitiative } from '../profile/profile.js';
import { type Case, caseOf, initiativesOf, type Run, run, type Variation } from './case.js';
import { type Contradiction, contradictionsOf } from './contradictions.js';
import { type Figure, figureOf } from './figures.js';
import { headlineFigures } from './headline.js';
import { isPossible } from './limits.js';
import { type Notice, noticesOf } from './notices.js';
import { overlapOf } from './overlap.js';
import { type Source, sourcesOf, stillAssumedIn } from './sources.js';

/** What every answer for one business begins with. */
export interface Assessment {
  readonly profile: Profile;
  /** Whether published claims and model defaults are excluded. */
  readonly ownNumbers: boolean;
  readonly case: Case;
  readonly run: Run;
  /** Those of the profile, or the published what-if. */
  readonly initiatives: readonly ProfileInitiative[];
  /** By the keys of the published JSON, in their order. */
  readonly headline: ReadonlyMap<string, Figure>;
  readonly sources: readonly Source[];
  /** What values the result and stays assumed, without published claims and model defaults too. */
  readonly stillAssumed: readonly Input[];
  readonly notices: readonly Notice[];
}

export interface Options {
  /** Exclude published claims and model defaults from the main run. */
  readonly ownNumbers: boolean;
}

/** A profile that contradicts itself, or what follows from one. */
export type Assessed =
  | { readonly contradictions: readonly Contradiction[] }
  | { readonly assessment: Assessment };

/** Assesses one profile. */
export function assess(profile: Profile, { ownNumbers }: Options): Assessed {
  const ofCase = caseOf(profile, { ownNumbers });
  const ofRun = run(ofCase);
  const contradictions = contradictionsOf(ofCase, ofRun, profile);
  if (contradictions.length > 0) return { contradictions };
  const sources = sourcesOf(profile, ofRun.baseline, ownNumbers);
  const figureUnder = (quantity: Quantity, variation: Variation): Figure => {
    const narrower = caseOf(profile, variation);
    const { changed } = run(narrower);
    return isPossible(narrower, changed)
      ? figureOf(quantity, changed)
      : { quantity, value: null, because: 'the remaining inputs contradict each other' };
  };
  const overlap = overlapOf(profile, ofRun, { ownNumbers });
  return {
    assessment: {
      profile,
      ownNumbers,
      case: ofCase,
      run: ofRun,
      initiatives: initiativesOf(profile),
      headline: new Map(
        headlineFigures.map(({ key, output, variation }) => [
          key,
          variation === null ? figureOf(output, ofRun.changed) : figureUnder(output, variation),
        ]),
      ),
      sources,
      stillAssumed: stillAssumedIn(profile),
      notices: noticesOf({ case: ofCase, run: ofRun, profile, sources, ownNumbers, overlap }),
    },
  };
}
