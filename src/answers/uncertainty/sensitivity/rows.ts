/** A sensitivity analysis as rows: each uncertain input by its path, and what it does to net present value. */
import { results } from '../../../model/index.js';
import { type Entry, type FigureRow, rowsOf } from '../../../report/rows.js';
import { correlationRows, uncertainRows } from '../rows.js';
import { drawRows } from '../simulate/rows.js';
import type { SensitivityResult } from './schema.js';

const money = results.npv.unit.id;

const entry = (scenario: string, figure: string, value: number | null, unit = money): Entry => ({
  scenario,
  period: 'horizon',
  figure,
  value,
  unit,
});

const influenceRows = (id: string, influence: SensitivityResult['inputs'][string]): Entry[] => [
  entry('at_low', id, influence.npv_at_low),
  entry('at_high', id, influence.npv_at_high),
  entry('swing', id, influence.swing),
  entry('first_order_share', id, influence.first_order_share, 'share'),
  entry('total_share', id, influence.total_share, 'share'),
  entry('standard_error_variance_with_others', id, influence.total_share_standard_error, 'share'),
  entry('value_of_information', id, influence.value_of_information),
];

/** The rows of a sensitivity analysis. */
export const sensitivityRows = (result: SensitivityResult): FigureRow[] =>
  rowsOf(result.profile, [
    entry('likely', 'npv', result.npv),
    entry('mean', 'npv', result.npv_mean),
    entry('value_of_information', 'npv', result.value_of_perfect_information),
    ...Object.entries(result.inputs).flatMap(([id, influence]) => influenceRows(id, influence)),
    ...uncertainRows(result.inputs),
    ...drawRows(result),
    ...correlationRows(result.correlations),
  ]);
