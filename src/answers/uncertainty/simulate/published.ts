/** The result of `simulate`: its shape, the JSON of a simulation, and its rows. */

import { headlineFigures } from '../../../business/headline.js';
import { results } from '../../../model/index.js';
import type { HeadlineKey } from '../../../report/headline.js';
import { keyed, opening } from '../../../report/published.js';
import { type Entry, type FigureRow, rowsOf } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import { conditionsOf } from '../conditions.js';
import { noticesInWords } from '../notices-report.js';
import {
  correlationRows,
  correlations,
  correlationsByPair,
  runHead,
  runHeadOf,
  runRow,
  runRows,
  uncertainInput,
  uncertainInputOf,
  uncertainRows,
} from '../published.js';
import type { Estimated } from '../statistics.js';
import type { Simulation } from './answer.js';
import { binsOf } from './histogram.js';
import { spread, spreadOf, spreadRows } from './published-spread.js';
import { simulationConclusion } from './report.js';

const chance = z.object({ value: z.number(), standard_error: z.number() });

const given = z.object({
  drawn: z.described(z.array(z.text), 'Paths of the inputs that have a range.'),
  certain: z.described(z.array(z.text), 'Paths that are stated without a range.'),
  left_out: z.described(z.number(), 'Share of the runs whose inputs contradict each other.'),
});

const medianGap = z.object({
  below: z.boolean(),
  causes: z.array(z.enum(['causal-shares', 'skewed-ranges', 'contradictory-runs'])),
});

const year = z.object({
  baseline: spread,
  with_initiatives: spread,
  difference: spread,
});

export const simulationShape = z.resultShape(
  'simulation',
  {
    ...runHead,
    contradictory: z.described(
      z.byKey(z.int()),
      'Runs whose inputs contradict each other, by what they contradict first.',
    ),
    headline: z.described(
      z.byKey(z.extend(spread, { likely: z.figure })),
      'By the keys of the headline of analyze, whose answer is `likely`.',
    ),
    chance_of_loss: z.described(
      z.extend(chance, { given }),
      'Share of the runs in which npv is below 0, and what it is conditional on.',
    ),
    median_gap: z.described(
      z.nullable(medianGap),
      'Why the median of npv is not the base case; null where it is.',
    ),
    chance_of_payback: z.described(chance, 'Share of the runs that pay back within the horizon.'),
    contribution: z.described(z.byKey(year), 'year_1, year_2, …, in money.'),
    histogram: z.described(
      z.array(z.object({ from: z.number(), to: z.number(), share: z.number() })),
      'Of npv; the outermost bins also hold what lies beyond.',
    ),
    inputs: z.byKey(uncertainInput),
    correlations: z.described(correlations, 'Of normal scores, by the two paths with a space between.'),
    notices: z.texts,
  },
  { title: 'Result of cs-roi simulate' },
);

export type SimulationResult = z.infer<typeof simulationShape>;

const chanceOf = ({ value, error }: Estimated) => ({ value, standard_error: error });

/** The published result of a simulation. */
export function simulationResultOf(simulation: Simulation): SimulationResult {
  const { assessment, medianGap: gap, notices } = simulation;
  return {
    ...opening('simulation'),
    ...runHeadOf(simulation, simulationConclusion(simulation)),
    contradictory: Object.fromEntries(simulation.contradictory),
    headline: keyed(
      simulation.headline,
      ([id]) => id,
      ([id, of]) => ({ ...spreadOf(of), likely: assessment.headline.get(id)?.value ?? null }),
    ),
    chance_of_loss: { ...chanceOf(simulation.chanceOfLoss), given: conditionsOf(simulation) },
    median_gap: gap && { below: gap.isBelow, causes: [...gap.causes] },
    chance_of_payback: chanceOf(simulation.chanceOfPayback),
    contribution: keyed(
      simulation.years,
      ({ id }) => id,
      ({ baseline, changed, difference }) => ({
        baseline: spreadOf(baseline),
        with_initiatives: spreadOf(changed),
        difference: spreadOf(difference),
      }),
    ),
    histogram: binsOf(simulation.npv),
    inputs: keyed(simulation.uncertain, ({ id }) => id, uncertainInputOf),
    correlations: correlationsByPair(assessment.profile.correlations),
    notices: Object.fromEntries(noticesInWords(notices, assessment)),
  };
}

const money = results.npv.unit.id;

const headlineSpreads = (headline: SimulationResult['headline']): Entry[] =>
  headlineFigures.flatMap(({ key, output }) => {
    const of = headline[key as HeadlineKey];
    const place = { figure: key, period: output.period, unit: output.unit.id };
    return of === undefined
      ? []
      : [...spreadRows(place, of), { ...place, scenario: 'likely', value: of.likely }];
  });

const yearSpreads = (contribution: SimulationResult['contribution']): Entry[] =>
  Object.entries(contribution).flatMap(([period, of]) =>
    (['baseline', 'with_initiatives', 'difference'] as const).flatMap((run) =>
      spreadRows({ figure: `contribution.${run}`, period, unit: money }, of[run]),
    ),
  );

const chanceRows = (
  figure: string,
  { value, standard_error }: SimulationResult['chance_of_payback'],
): Entry[] => {
  const place = { figure, period: 'horizon', unit: 'share' };
  return [
    { ...place, scenario: 'chance', value },
    { ...place, scenario: 'standard_error_chance', value: standard_error },
  ];
};

/** Ranges of NPV, counted from the lowest. */
const histogramRows = (bins: SimulationResult['histogram']): Entry[] =>
  bins.flatMap((bin, k) =>
    (['from', 'to', 'share'] as const).map((scenario) => ({
      scenario,
      period: 'horizon',
      figure: `histogram.${k + 1}`,
      value: bin[scenario],
      unit: scenario === 'share' ? 'share' : money,
    })),
  );

/** The rows of a simulation. */
export const simulationRows = (result: SimulationResult): FigureRow[] =>
  rowsOf(result.profile, [
    ...headlineSpreads(result.headline),
    ...chanceRows('chance_of_loss', result.chance_of_loss),
    ...chanceRows('chance_of_payback', result.chance_of_payback),
    ...yearSpreads(result.contribution),
    ...histogramRows(result.histogram),
    ...runRows(result),
    runRow('left_out', result.chance_of_loss.given.left_out),
    ...Object.entries(result.contradictory).map(([id, value]) => runRow(`contradictory.${id}`, value)),
    ...uncertainRows(result.inputs),
    ...correlationRows(result.correlations),
  ]);
