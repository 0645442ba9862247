/** The result of `sensitivity`: its shape, the JSON of a sensitivity analysis, and its rows. */

import { results } from '../../../model/index.js';
import { keyed, opening } from '../../../report/published.js';
import { type Entry, type FigureRow, rowsOf } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import { contradictedInWords, noticesInWords } from '../notices-report.js';
import {
  correlationRows,
  correlations,
  correlationsByPair,
  runHead,
  runHeadOf,
  runRows,
  uncertainInput,
  uncertainInputOf,
  uncertainRows,
} from '../published.js';
import type { Influence, Sensitivity } from './answer.js';
import { sensitivityConclusion } from './report.js';

const influence = z.extend(uncertainInput, {
  npv_at_low: z.described(z.figure, 'Null where that contradicts other inputs.'),
  npv_at_high: z.figure,
  because: z.because,
  swing: z.described(z.number(), 'From the lowest to the highest of npv at low, likely and high.'),
  first_order_share: z.described(z.number(), 'First-order share of the variance of npv.'),
  total_share: z.described(
    z.figure,
    'Total-order share of the variance of npv; null where inputs are correlated.',
  ),
  total_share_standard_error: z.figure,
  value_of_information: z.described(
    z.number(),
    'Expected value of perfect information on it, in money, between doing it and leaving it.',
  ),
  worth_measuring: z.described(
    z.boolean(),
    'False where that is below 1% of pv_costs: measuring would not change the decision.',
  ),
});

export const sensitivityShape = z.resultShape(
  'sensitivity',
  {
    ...runHead,
    npv: z.described(z.number(), 'With all inputs at the base case.'),
    npv_mean: z.number(),
    value_of_perfect_information: z.number(),
    inputs: z.described(z.byKey(influence), 'The widest swing first.'),
    correlations,
    notices: z.texts,
  },
  { title: 'Result of cs-roi sensitivity' },
);

export type SensitivityResult = z.infer<typeof sensitivityShape>;

const influenceOf = (of: Influence): SensitivityResult['inputs'][string] => ({
  ...uncertainInputOf(of.uncertain),
  npv_at_low: of.swing.atLow,
  npv_at_high: of.swing.atHigh,
  because: {
    ...(of.swing.breaks.low && { npv_at_low: contradictedInWords([of.swing.breaks.low]) }),
    ...(of.swing.breaks.high && { npv_at_high: contradictedInWords([of.swing.breaks.high]) }),
  },
  swing: of.swing.width,
  first_order_share: of.first,
  total_share: of.total,
  total_share_standard_error: of.totalError,
  value_of_information: of.valueOfInformation,
  worth_measuring: of.isWorthMeasuring,
});

/** The published result of a sensitivity analysis. */
export function sensitivityResultOf(sensitivity: Sensitivity): SensitivityResult {
  const { assessment, influences, notices } = sensitivity;
  return {
    ...opening('sensitivity'),
    ...runHeadOf(sensitivity, sensitivityConclusion(sensitivity)),
    npv: assessment.headline.get('npv')?.value as number,
    npv_mean: sensitivity.meanNpv,
    value_of_perfect_information: sensitivity.valueOfPerfectInformation,
    inputs: keyed(influences, ({ uncertain }) => uncertain.id, influenceOf),
    correlations: correlationsByPair(assessment.profile.correlations),
    notices: Object.fromEntries(noticesInWords(notices, assessment)),
  };
}

const entry = (
  scenario: string,
  figure: string,
  value: number | null,
  unit = results.npv.unit.id,
): Entry => ({
  scenario,
  period: 'horizon',
  figure,
  value,
  unit,
});

const influenceRows = (id: string, of: SensitivityResult['inputs'][string]): Entry[] => [
  entry('at_low', id, of.npv_at_low),
  entry('at_high', id, of.npv_at_high),
  entry('swing', id, of.swing),
  entry('first_order_share', id, of.first_order_share, 'share'),
  entry('total_share', id, of.total_share, 'share'),
  entry('standard_error_variance_with_others', id, of.total_share_standard_error, 'share'),
  entry('value_of_information', id, of.value_of_information),
];

/** The rows of a sensitivity analysis. */
export const sensitivityRows = (result: SensitivityResult): FigureRow[] =>
  rowsOf(result.profile, [
    entry('likely', 'npv', result.npv),
    entry('mean', 'npv', result.npv_mean),
    entry('value_of_information', 'npv', result.value_of_perfect_information),
    ...Object.entries(result.inputs).flatMap(([id, of]) => influenceRows(id, of)),
    ...uncertainRows(result.inputs),
    ...runRows(result),
    ...correlationRows(result.correlations),
  ]);
