/** A sensitivity analysis as the published JSON: keyed by id, in a documented order. */

import { tie } from '../../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../../report/tool.js';
import { profileOf } from '../../analyze/result.js';
import { contradictedInWords, noticesInWords } from '../notices-report.js';
import { correlationsByPair, uncertainInputOf } from '../result.js';
import type { Influence, Sensitivity } from './answer.js';
import { sensitivityConclusion } from './report.js';
import type { SensitivityResult } from './schema.js';

const influenceOf = ({
  uncertain,
  swing,
  first,
  total,
  totalError,
  valueOfInformation,
  isWorthMeasuring,
}: Influence) => ({
  ...uncertainInputOf(uncertain),
  npv_at_low: swing.atLow,
  npv_at_high: swing.atHigh,
  because: {
    ...(swing.breaks.low && { npv_at_low: contradictedInWords([swing.breaks.low]) }),
    ...(swing.breaks.high && { npv_at_high: contradictedInWords([swing.breaks.high]) }),
  },
  swing: swing.width,
  first_order_share: first,
  total_share: total,
  total_share_standard_error: totalError,
  value_of_information: valueOfInformation,
  worth_measuring: isWorthMeasuring,
});

/** The published result of a sensitivity analysis. */
export function sensitivityResultOf(sensitivity: Sensitivity): SensitivityResult {
  const { assessment, draws, seed, kept, influences, meanNpv, worthOfAll, notices } = sensitivity;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'sensitivity',
    tool,
    profile: profileOf(assessment.profile),
    horizon_months: assessment.case.months,
    conclusion: sensitivityConclusion(sensitivity).join(' ').replaceAll(tie, ' '),
    draws,
    seed,
    kept,
    npv: assessment.headline.get('npv')?.value as number,
    npv_mean: meanNpv,
    value_of_perfect_information: worthOfAll,
    inputs: Object.fromEntries(influences.map((each) => [each.uncertain.id, influenceOf(each)])),
    correlations: correlationsByPair(assessment.profile.correlations),
    notices: Object.fromEntries(noticesInWords(notices, assessment)),
  };
}
