/** The result of `analyze`: its shape, the JSON of an analysis, and its rows. */

import type { Figure } from '../../business/figures.js';
import { scenarios } from '../../business/headline.js';
import { type Output, outputs, results } from '../../model/index.js';
import { headline, headlineOf, headlineRows } from '../../report/headline.js';
import { figuresByKey, keyed, noticesByKey, opening, plainText, profileOf } from '../../report/published.js';
import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import * as z from '../../report/shape.js';
import type { Analysis } from './answer.js';
import { conclusionOf } from './conclusion.js';
import { attribution, attributionOf, attributionRows } from './published/attribution.js';
import { initiatives, initiativesOf, initiativesRows } from './published/initiatives.js';
import { readingRows, readings, readingsOf, sourceRows, sources, sourcesOf } from './published/inputs.js';
import { ledger, ledgerOf, ledgerRows } from './published/ledger.js';

const figures = z.byKey(z.union([z.figure, z.because]));

export const analysisShape = z.resultShape(
  'analysis',
  {
    horizon_months: z.int(),
    conclusion: z.text,
    headline,
    service: figures,
    bridge: z.described(
      figures,
      'Incremental contribution, upfront cost and discounting, which add up to npv.',
    ),
    npv_by_horizon: z.described(z.byKey(z.figure), 'npv over other horizons, by their months.'),
    still_assumed: z.described(
      z.array(z.text),
      'Inputs that value the result and stay at a default in npv_own_numbers too.',
    ),
    attribution,
    ledger,
    claims: readings,
    initiatives,
    inputs: sources,
    notices: z.texts,
  },
  {
    title: 'Result of cs-roi analyze',
    description: 'Numbers are in base units; money is in the currency of the profile.',
  },
);

export type AnalysisResult = z.infer<typeof analysisShape>;

/** The published result of an analysis. */
export const resultOf = (analysis: Analysis): AnalysisResult => ({
  ...opening('analysis'),
  profile: profileOf(analysis.profile),
  horizon_months: analysis.case.months,
  conclusion: plainText(...conclusionOf(analysis)),
  headline: headlineOf(analysis.headline),
  service: figuresByKey(analysis.service),
  bridge: figuresByKey(analysis.bridge),
  npv_by_horizon: keyed(
    analysis.horizons,
    ({ months }) => String(months),
    ({ npv }) => npv,
  ),
  still_assumed: analysis.stillAssumed.map(({ id }) => id),
  attribution: attributionOf(analysis),
  ledger: ledgerOf(analysis.ledger),
  claims: readingsOf(analysis.readings),
  initiatives: initiativesOf(analysis.initiatives),
  inputs: sourcesOf(analysis.sources),
  notices: noticesByKey(analysis.notices),
});

const figureRows = (of: ReadonlyMap<string, Figure>, outputs: readonly Output[]): Entry[] =>
  outputs.map(({ id, period, unit }) => ({
    scenario: scenarios[period],
    period,
    figure: id,
    value: of.get(id)?.value ?? null,
    unit: unit.id,
  }));

/** NPV over other spans of time, by their months. */
const horizonRows = (horizons: AnalysisResult['npv_by_horizon']): Entry[] =>
  Object.entries(horizons).map(([months, value]) => ({
    scenario: 'difference',
    period: `${months}_months`,
    figure: results.npv.id,
    value,
    unit: results.npv.unit.id,
  }));

/** The rows of an analysis. */
export function analysisRows(analysis: Analysis): FigureRow[] {
  const result = resultOf(analysis);
  // The last step of the bridge is a row of the headline already.
  const steps = outputs.bridge.filter((output) => output !== results.npv);
  return rowsOf(result.profile, [
    ...headlineRows(result.headline),
    ...figureRows(analysis.service, outputs.service),
    ...figureRows(analysis.bridge, steps),
    ...horizonRows(result.npv_by_horizon),
    ...attributionRows(analysis, result.attribution),
    ...ledgerRows(result.ledger),
    ...readingRows(result.claims),
    ...initiativesRows(analysis, result.initiatives),
    ...sourceRows(result.inputs),
  ]);
}
