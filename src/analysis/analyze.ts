/** What better service is worth to one business: everything that `analyze` answers. */
import { experience, lifetime, onceCost, results, wordOfMouth } from '../model/index.js';
import type { Profile, ProfileInitiative } from '../profile/profile.js';
import { internalRate, type NoRate, type Quantity } from '../quantity/index.js';
import { type Case, caseOf, initiativesOf, type Run, run } from './case.js';
import { type Contradiction, contradictionsOf } from './contradictions.js';
import { ledgerOf, type Period } from './ledger.js';
import { type Notice, noticesOf } from './notices.js';
import { type Reading, readingsOf } from './readings/index.js';
import { type Source, sourcesOf } from './sources.js';

/** A figure of the answer: a number, or null beside the reason why there is none. */
export interface Figure {
  readonly quantity: Quantity;
  readonly value: number | null;
  readonly because: string | null;
}

/** The answer for one business. */
export interface Analysis {
  readonly profile: Profile;
  readonly case: Case;
  /** Those of the profile, or the documents' what-if. */
  readonly initiatives: readonly ProfileInitiative[];
  /** By the keys of the published JSON, in their order. */
  readonly headline: ReadonlyMap<string, Figure>;
  /** What service failures do to this business, and other figures that stand beside the headline. */
  readonly service: ReadonlyMap<string, Figure>;
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

const serviceQuantities: readonly Quantity[] = [
  experience.serviceDefection,
  lifetime.complaintsHeard,
  experience.silentPerComplaint,
  lifetime.complaintsSeen,
  lifetime.customersAtRisk,
  lifetime.marginAtRisk,
  lifetime.worthOfComplaint,
  lifetime.breakEvenResolution,
  wordOfMouth.goodAtStart,
  wordOfMouth.badAtStart,
  lifetime.lifetimeUndiscounted,
  lifetime.valuePerCost,
  lifetime.monthsToEarnBack,
];

/** Why no rate of return can be stated, for people. */
const noRate: Readonly<Record<NoRate, string>> = {
  'nothing is paid': 'nothing is paid before it comes back, so there is no return on it',
  'nothing comes back': 'it never brings in more than it costs in a month',
  'several rates fit': 'the gains change sign more than once, and several rates could fit',
  'beyond any sensible rate': 'next to nothing is paid, and the rate is beyond any sense',
};

function whyNoRate({ changed }: Run): string {
  const flows = [-changed.value(onceCost), ...changed.series(results.gain)];
  const rate = internalRate(flows, [...flows.keys()]);
  return typeof rate === 'string' ? noRate[rate] : (results.irr.impossible as string);
}

function figureOf(quantity: Quantity, ofRun: Run): Figure {
  const value = ofRun.changed.start(quantity);
  if (Number.isFinite(value)) return { quantity, value, because: null };
  const because =
    quantity === results.irr ? whyNoRate(ofRun) : (quantity.impossible ?? 'a part of it cannot be computed');
  return { quantity, value: null, because };
}

/** Answers for one profile. */
export function analyze(profile: Profile, { ownNumbers }: Options): Outcome {
  const ofCase = caseOf(profile, { ownNumbers });
  const ofRun = run(ofCase);
  const contradictions = contradictionsOf(ofCase, ofRun, profile);
  if (contradictions.length > 0) return { contradictions };
  const sources = sourcesOf(profile, ofRun.baseline, ownNumbers);
  const npvOwn = figureOf(results.npv, run(caseOf(profile, { ownNumbers: true })));
  return {
    analysis: {
      profile,
      case: ofCase,
      initiatives: initiativesOf(profile),
      headline: new Map([
        ['npv', figureOf(results.npv, ofRun)],
        ['npv_own_numbers', npvOwn],
        ...headlineQuantities.map((quantity) => [quantity.id, figureOf(quantity, ofRun)] as const),
      ]),
      service: new Map(serviceQuantities.map((quantity) => [quantity.id, figureOf(quantity, ofRun)])),
      ledger: ledgerOf(ofRun, ofCase.months, profile),
      readings: readingsOf({ profile, case: ofCase, run: ofRun }),
      sources,
      notices: noticesOf(ofCase, ofRun, profile, sources, ownNumbers),
    },
  };
}
