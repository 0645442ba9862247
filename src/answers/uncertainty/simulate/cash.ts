/** How far the cumulative net cash may lie, month by month, in the runs of a simulation. */

import { termsOf } from '../../../business/figures.js';
import { limitsOf } from '../../../business/limits.js';
import { zeroIfCancelled } from '../../../business/rounding.js';
import { atMonth, negative } from '../../../language/index.js';
import { results, upfrontCost } from '../../../model/index.js';
import { sample } from '../sampling/sample.js';
import { quantileOf } from '../statistics.js';
import type { Simulation } from './answer.js';

/** The middle 80% of the runs at the start, which is month 0, or at the end of a month. */
export interface CashSpread {
  readonly month: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The spread from the start to the end of the horizon, in the runs of the simulation; none where a run has no number. */
export function cashSpreadsOf({ assessment, uncertain, runs, seed }: Simulation): readonly CashSpread[] {
  const { profile, case: ofCase, run } = assessment;
  const months = Array.from({ length: ofCase.months }, (_, k) => atMonth(results.cumulative, k + 1));
  // What is paid in month 1 is paid at its start.
  const figures = [negative(atMonth(upfrontCost, 1)), ...months];
  const { columns } = sample(
    [{ run: run.changed, figures, uncertain }],
    { uncertain, correlations: profile.correlations, runs, seed, limits: limitsOf(ofCase.initiatives) },
    false,
  );
  if (!columns.every((column) => column.every(Number.isFinite))) return [];
  const terms = termsOf(results.totalIncrementalContribution, run.changed);
  return columns.map((column, month) => {
    const sorted = column.sort();
    const at = (share: number) => zeroIfCancelled(quantileOf(sorted, share), ...terms);
    return { month, p10: at(0.1), p50: at(0.5), p90: at(0.9) };
  });
}
