/** An analysis as rows: headline, service, bridge, attribution, ledger, claims, initiatives and inputs. */

import type { Figure } from '../../business/figures.js';
import { results } from '../../model/index.js';
import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import { claimRows } from '../claims/rows.js';
import type { Analysis } from './answer.js';
import { headlineRows } from './headline-rows.js';
import { initiativesRows, sourceRows } from './input-rows.js';
import { resultOf } from './result.js';
import type { AnalysisResult } from './schema.js';

const money = results.npv.unit.id;

const figureRows = (figures: ReadonlyMap<string, Figure>, scenario: string, period: string): Entry[] =>
  [...figures].map(([figure, { value, quantity }]) => ({
    scenario,
    period,
    figure,
    value,
    unit: quantity.unit.id,
  }));

/** The steps to net present value, which itself is a row of the headline. */
const bridgeRows = ({ bridge }: Analysis): Entry[] =>
  figureRows(bridge, 'difference', 'horizon').filter(({ figure }) => figure !== results.npv.id);

/** NPV over other spans of time, by their months. */
const horizonRows = (horizons: AnalysisResult['npv_by_horizon']): Entry[] =>
  Object.entries(horizons).map(([months, value]) => ({
    scenario: 'difference',
    period: `${months}_months`,
    figure: results.npv.id,
    value,
    unit: money,
  }));

/** `by_effect` adds up to net present value, and so does `by_line`. */
function attributionRows(
  { attribution }: Analysis,
  { effects, costs, without, evidence, lines }: AnalysisResult['attribution'],
) {
  const entry = (scenario: string, figure: string, value: number | null, unit = money): Entry => ({
    scenario,
    period: 'horizon',
    figure,
    value,
    unit,
  });
  const changes = new Map(attribution.effects.map(({ effect }) => [effect.id, effect.change.unit.id]));
  return [
    ...Object.entries(effects).flatMap(([id, { value, standard_error, break_even }]) => [
      entry('by_effect', id, value),
      entry('standard_error_by_effect', id, standard_error),
      entry('break_even', id, break_even, changes.get(id)),
    ]),
    ...Object.entries(costs).map(([id, value]) => entry('by_effect', `initiatives.${id}.costs`, value)),
    ...Object.entries(without).map(([id, value]) => entry('without', `initiatives.${id}`, value)),
    ...Object.entries(evidence).map(([grade, value]) => entry('by_evidence', grade, value)),
    ...Object.entries(lines).map(([id, { value }]) => entry('by_line', id, value)),
  ];
}

const ledgerRows = (ledger: AnalysisResult['ledger']): Entry[] =>
  Object.entries(ledger).flatMap(([period, { figures }]) =>
    Object.entries(figures).flatMap(([figure, line]) =>
      (['baseline', 'with_initiatives', 'difference'] as const).map((scenario) => ({
        scenario,
        period,
        figure,
        value: line[scenario],
        unit: line.unit,
      })),
    ),
  );

/** The rows of an analysis. */
export function analysisRows(analysis: Analysis): FigureRow[] {
  const result = resultOf(analysis);
  return rowsOf(result.profile, [
    ...headlineRows(result.headline),
    ...figureRows(analysis.service, 'baseline', 'first_month'),
    ...bridgeRows(analysis),
    ...horizonRows(result.npv_by_horizon),
    ...attributionRows(analysis, result.attribution),
    ...ledgerRows(result.ledger),
    ...Object.entries(result.claims).flatMap(([id, { claimed, figures }]) => claimRows(id, claimed, figures)),
    ...initiativesRows(analysis, result.initiatives),
    ...sourceRows(result.inputs),
  ]);
}
