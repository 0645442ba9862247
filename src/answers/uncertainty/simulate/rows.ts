/** A simulation as rows: a figure and a quantile at a time, each with its standard error. */
import { headlineFigures } from '../../../business/headline.js';
import { results } from '../../../model/index.js';
import { type Entry, type FigureRow, rowsOf } from '../../../report/rows.js';
import type { HeadlineKey } from '../../analyze/headline-rows.js';
import { correlationRows, uncertainRows } from '../rows.js';
import type { SimulationResult } from './schema.js';

type SpreadResult = SimulationResult['contribution'][string]['baseline'];

const money = results.npv.unit.id;
const share = 'share';

/** Where a figure stands, whatever it is worth there. */
type Place = Pick<Entry, 'figure' | 'period' | 'unit'>;

const quantiles = ['p5', 'p10', 'p50', 'p90', 'p95', 'mean'] as const;

const spreadRows = (place: Place, spread: SpreadResult): Entry[] => [
  ...quantiles.flatMap((scenario) => [
    { ...place, scenario, value: spread[scenario] },
    { ...place, scenario: `standard_error_${scenario}`, value: spread.standard_error[scenario] },
  ]),
  { ...place, scenario: 'none', value: spread.none, unit: share },
];

const headlineSpreads = (headline: SimulationResult['headline']): Entry[] =>
  headlineFigures.flatMap(({ key, output }) => {
    const spread = headline[key as HeadlineKey];
    const place = { figure: key, period: output.period, unit: output.unit.id };
    return spread === undefined
      ? []
      : [...spreadRows(place, spread), { ...place, scenario: 'likely', value: spread.likely }];
  });

const yearSpreads = (contribution: SimulationResult['contribution']): Entry[] =>
  Object.entries(contribution).flatMap(([period, year]) =>
    (['baseline', 'with_initiatives', 'difference'] as const).flatMap((run) =>
      spreadRows({ figure: `contribution.${run}`, period, unit: money }, year[run]),
    ),
  );

const chanceRows = (
  figure: string,
  { value, standard_error }: SimulationResult['chance_of_payback'],
): Entry[] => {
  const place = { figure, period: 'horizon', unit: share };
  return [
    { ...place, scenario: 'chance', value },
    { ...place, scenario: 'standard_error_chance', value: standard_error },
  ];
};

/** Ranges of net present value, counted from the lowest. */
const histogramRows = (bins: SimulationResult['histogram']): Entry[] =>
  bins.flatMap((bin, k) =>
    (['from', 'to', 'share'] as const).map((scenario) => ({
      scenario,
      period: 'horizon',
      figure: `histogram.${k + 1}`,
      value: bin[scenario],
      unit: scenario === 'share' ? share : money,
    })),
  );

const drawn = (figure: string, value: number): Entry => ({
  scenario: 'run',
  period: '',
  figure,
  value,
  unit: '',
});

/** How the draws were made, and how many of them count. */
export const drawRows = ({
  draws,
  seed,
  kept,
}: Pick<SimulationResult, 'draws' | 'seed' | 'kept'>): Entry[] => [
  drawn('draws', draws),
  drawn('seed', seed),
  drawn('kept', kept),
];

/** The rows of a simulation. */
export const simulationRows = (result: SimulationResult): FigureRow[] =>
  rowsOf(result.profile, [
    ...headlineSpreads(result.headline),
    ...chanceRows('chance_of_loss', result.chance_of_loss),
    ...chanceRows('chance_of_payback', result.chance_of_payback),
    ...yearSpreads(result.contribution),
    ...histogramRows(result.histogram),
    ...drawRows(result),
    drawn('left_out', result.chance_of_loss.given.left_out),
    ...Object.entries(result.contradictory).map(([id, value]) => drawn(`contradictory.${id}`, value)),
    ...uncertainRows(result.inputs),
    ...correlationRows(result.correlations),
  ]);
