/** What better service is worth to one business: everything that `analyze` answers. */

import { type Assessment, assess, type Options } from '../../business/assess.js';
import type { Contradiction } from '../../business/contradictions.js';
import { type Figure, figureOf } from '../../business/figures.js';
import { ledgerOf, type Period } from '../../business/ledger.js';
import { npvEvaluatorOf } from '../../business/npv-evaluator.js';
import { type Reading, readingsOf } from '../../business/readings/index.js';
import { isOfLastMonth, outputs } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import { type Attribution, attribute } from './attribution.js';
import { type BreakEven, breakEvensOf } from './break-even.js';
import { type Judged, npvByHorizon } from './horizons.js';

/** The answer for one business. */
export interface Analysis extends Assessment {
  /** What service failures do to this business, and other figures that stand beside the headline. */
  readonly service: ReadonlyMap<string, Figure>;
  /** From the gain of the ledger to NPV. */
  readonly bridge: ReadonlyMap<string, Figure>;
  /** Where NPV comes from. */
  readonly attribution: Attribution;
  /** The change of each effect, by its id, at which NPV is zero. */
  readonly breakEvens: ReadonlyMap<string, BreakEven>;
  readonly ledger: readonly Period[];
  /** NPV judged over other spans of time. */
  readonly horizons: readonly Judged[];
  readonly readings: readonly Reading[];
}

/** A profile that contradicts itself, or what follows from one. */
export type Outcome = { readonly contradictions: readonly Contradiction[] } | { readonly analysis: Analysis };

/** What an assessment comes to in full. */
export function analysisOf(assessment: Assessment): Analysis {
  const { profile, case: ofCase, run, ownNumbers } = assessment;
  const evaluateNpvs = npvEvaluatorOf(ofCase, run);
  return {
    ...assessment,
    // How service is, of the business as it is; what becomes of it, of the business with the initiatives.
    service: new Map(
      outputs.service.map((output) => [
        output.id,
        figureOf(output, isOfLastMonth(output) ? run.changed : run.baseline),
      ]),
    ),
    bridge: new Map(outputs.bridge.map((quantity) => [quantity.id, figureOf(quantity, run.changed)])),
    attribution: attribute(assessment, evaluateNpvs),
    breakEvens: breakEvensOf(assessment, evaluateNpvs),
    ledger: ledgerOf(run, ofCase.months, profile),
    horizons: npvByHorizon(profile, { ownNumbers }),
    readings: readingsOf(assessment),
  };
}

/** Answers for one profile. */
export function analyze(profile: Profile, options: Options): Outcome {
  const outcome = assess(profile, options);
  return 'contradictions' in outcome ? outcome : { analysis: analysisOf(outcome.assessment) };
}
