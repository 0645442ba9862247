/** What better service is worth to one business: everything that `analyze` answers. */
import { experience, lifetime, onceCost, results, risk, wordOfMouth } from '../model/index.js';
import type { Profile, ProfileInitiative } from '../profile/profile.js';
import type { Quantity } from '../quantity/index.js';
import { type Case, caseOf, initiativesOf, type Run, run } from './case.js';
import { type Contradiction, contradictionsOf } from './contradictions.js';
import { type Figure, figureOf } from './figures.js';
import { ledgerOf, type Period } from './ledger.js';
import { type Notice, noticesOf } from './notices.js';
import { type Reading, readingsOf } from './readings/index.js';
import { type Source, sourcesOf } from './sources.js';

/** The answer for one business. */
export interface Analysis {
  readonly profile: Profile;
  readonly case: Case;
  readonly run: Run;
  /** Those of the profile, or the documents' what-if. */
  readonly initiatives: readonly ProfileInitiative[];
  /** By the keys of the published JSON, in their order. */
  readonly headline: ReadonlyMap<string, Figure>;
  /** What service failures do to this business, and other figures that stand beside the headline. */
  readonly service: ReadonlyMap<string, Figure>;
  /** From the gain of the ledger to the net present value. */
  readonly bridge: ReadonlyMap<string, Figure>;
  readonly ledger: readonly Period[];
  readonly readings: readonly Reading[];
  readonly sources: readonly Source[];
  readonly notices: readonly Notice[];
}

/** A profile that contradicts itself, or what follows from one. */
export type Outcome = { readonly contradictions: readonly Contradiction[] } | { readonly analysis: Analysis };

export interface Options {
  /** Leave the documents' claims and our assumptions out of the main run. */
  readonly ownNumbers: boolean;
}

const headlineQuantities: readonly Quantity<'one'>[] = [
  results.roi,
  results.paybackMonths,
  results.discountedPaybackMonths,
  results.irr,
  results.benefitCostRatio,
  results.pvBenefits,
  results.pvCosts,
  results.customersKept,
  results.churnBefore,
  results.churnAfter,
  lifetime.lifetimeBefore,
  lifetime.lifetimeAfter,
];

/** The first and the second less the third are the fourth. */
const bridgeQuantities: readonly Quantity[] = [results.totalGain, results.discounting, onceCost, results.npv];

const serviceQuantities: readonly Quantity[] = [
  experience.serviceDefection,
  risk.complaintsHeard,
  experience.silentPerComplaint,
  risk.complaintsSeen,
  risk.customersAtRisk,
  risk.marginAtRisk,
  risk.worthOfComplaint,
  risk.breakEvenResolution,
  wordOfMouth.goodAtStart,
  wordOfMouth.badAtStart,
  lifetime.lifetimeUndiscounted,
  lifetime.valuePerCost,
  lifetime.monthsToEarnBack,
];

/** Answers for one profile. */
export function analyze(profile: Profile, { ownNumbers }: Options): Outcome {
  const ofCase = caseOf(profile, { ownNumbers });
  const ofRun = run(ofCase);
  const contradictions = contradictionsOf(ofCase, ofRun, profile);
  if (contradictions.length > 0) return { contradictions };
  const sources = sourcesOf(profile, ofRun.baseline, ownNumbers);
  const npvOwn = figureOf(results.npv, run(caseOf(profile, { ownNumbers: true })).changed);
  return {
    analysis: {
      profile,
      case: ofCase,
      run: ofRun,
      initiatives: initiativesOf(profile),
      headline: new Map([
        ['npv', figureOf(results.npv, ofRun.changed)],
        ['npv_own_numbers', npvOwn],
        ...headlineQuantities.map((quantity) => [quantity.id, figureOf(quantity, ofRun.changed)] as const),
      ]),
      service: new Map(
        serviceQuantities.map((quantity) => [quantity.id, figureOf(quantity, ofRun.baseline)]),
      ),
      bridge: new Map(bridgeQuantities.map((quantity) => [quantity.id, figureOf(quantity, ofRun.changed)])),
      ledger: ledgerOf(ofRun, ofCase.months, profile),
      readings: readingsOf({ profile, case: ofCase, run: ofRun }),
      sources,
      notices: noticesOf(ofCase, ofRun, profile, sources, ownNumbers),
    },
  };
}
