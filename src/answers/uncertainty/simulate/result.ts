/** A simulation as the published JSON: keyed by id, in a documented order. */

import { tie } from '../../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../../report/tool.js';
import { profileOf } from '../../analyze/result.js';
import { conditionsOf } from '../conditions.js';
import { noticesInWords } from '../notices-report.js';
import { correlationsByPair, uncertainInputs } from '../result.js';
import type { Spread } from '../spread.js';
import type { Estimated, QuantileId } from '../statistics.js';
import type { Simulation, YearSpread } from './answer.js';
import { binsOf } from './histogram.js';
import { simulationConclusion } from './report.js';
import type { SimulationResult } from './schema.js';

type SpreadResult = SimulationResult['contribution'][string]['baseline'];
type Quantiles = Record<QuantileId, number | null>;

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function spreadOf({ quantiles, mean, none, because }: Spread): SpreadResult {
  const each = (pick: (estimated: Estimated) => number): Quantiles & { mean: number | null } => ({
    ...(Object.fromEntries(
      [...quantiles].map(([id, estimated]) => [id, estimated && finite(pick(estimated))]),
    ) as Quantiles),
    mean: mean && finite(pick(mean)),
  });
  return { ...each(({ value }) => value), standard_error: each(({ error }) => error), none, because };
}

const chanceOf = ({ value, error }: Estimated) => ({ value, standard_error: error });

const yearOf = ({ baseline, changed, difference }: YearSpread) => ({
  baseline: spreadOf(baseline),
  with_initiatives: spreadOf(changed),
  difference: spreadOf(difference),
});

/** The published result of a simulation. */
export function simulationResultOf(simulation: Simulation): SimulationResult {
  const {
    assessment,
    draws,
    seed,
    kept,
    contradictory,
    headline,
    years,
    uncertain,
    notices,
    npv,
    medianGap,
  } = simulation;
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'simulation',
    tool,
    profile: profileOf(assessment.profile),
    horizon_months: assessment.case.months,
    conclusion: simulationConclusion(simulation).join(' ').replaceAll(tie, ' '),
    draws,
    seed,
    kept,
    contradictory: Object.fromEntries(contradictory),
    headline: Object.fromEntries(
      [...headline].map(([id, spread]) => [
        id,
        { ...spreadOf(spread), likely: assessment.headline.get(id)?.value ?? null },
      ]),
    ),
    chance_of_loss: { ...chanceOf(simulation.chanceOfLoss), given: conditionsOf(simulation) },
    median_gap: medianGap && { below: medianGap.isBelow, causes: [...medianGap.causes] },
    chance_of_payback: chanceOf(simulation.chanceOfPayback),
    contribution: Object.fromEntries(years.map((year) => [year.id, yearOf(year)])),
    histogram: binsOf(npv),
    inputs: uncertainInputs(uncertain),
    correlations: correlationsByPair(assessment.profile.correlations),
    notices: Object.fromEntries(noticesInWords(notices, assessment)),
  };
}
