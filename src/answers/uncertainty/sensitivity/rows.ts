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
  entry('variance_alone', id, influence.variance_alone, 'share'),
  entry('variance_with_others', id, influence.variance_with_others, 'share'),
  entry('standard_error_variance_with_others', id, influence.variance_with_others_standard_error, 'share'),
  entry('worth_of_knowing', id, influence.worth_of_knowing),
];

/** The rows of a sensitivity analysis. */
export const sensitivityRows = (result: SensitivityResult): FigureRow[] =>
  rowsOf(result.profile, [
    entry('likely', 'npv', result.npv),
    entry('mean', 'npv', result.npv_mean),
    entry('worth_of_knowing', 'npv', result.worth_of_knowing_all),
    ...Object.entries(result.inputs).flatMap(([id, influence]) => influenceRows(id, influence)),
    ...uncertainRows(result.inputs),
    ...drawRows(result),
    ...correlationRows(result.correlations),
  ]);
