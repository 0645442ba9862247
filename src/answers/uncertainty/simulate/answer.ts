/** What an answer comes to when every uncertain figure may be anything in its range. */

import type { Assessment } from '../../../business/assess.js';
import { caseOf, run, type Variation } from '../../../business/case.js';
import { termsOf } from '../../../business/figures.js';
import { type HeadlineFigure, headlineFigures } from '../../../business/headline.js';
import { type LimitId, limitsOf } from '../../../business/limits.js';
import { zeroIfCancelled } from '../../../business/rounding.js';
import { baseline, inYear, type Quantity } from '../../../language/index.js';
import { money, type Output, results } from '../../../model/index.js';
import { contradictionNotices, rangeNotices, type UncertaintyNotice } from '../notices.js';
import { type Sample, sample, type Wanted } from '../sampling/sample.js';
import { type Uncertain, uncertainIn } from '../sampling/uncertain.js';
import { type Spread, spreadOf } from '../spread.js';
import { type Estimated, estimateShare, type QuantileId } from '../statistics.js';
import { type MedianGap, medianGapOf } from './median-gap.js';

/** How to simulate. */
export interface SimulationOptions {
  readonly runs: number;
  readonly seed: number;
  /** Causal shares without a range are drawn at their stated value. */
  readonly certainEffects?: boolean | undefined;
  /** Told now and then the share of the runs that is done. */
  readonly progress?: (done: number) => void;
}

/** A year of the horizon: contribution in both runs, and what the initiatives make of it. */
export interface YearSpread {
  readonly id: string;
  readonly baseline: Spread;
  readonly changed: Spread;
  readonly difference: Spread;
}

/** What became of many runs. */
export interface Simulation extends Pick<Sample, 'validRuns' | 'contradictory'> {
  readonly assessment: Assessment;
  readonly runs: number;
  readonly seed: number;
  readonly uncertain: readonly Uncertain[];
  /** By the keys of the headline. */
  readonly headline: ReadonlyMap<string, Spread>;
  readonly chanceOfLoss: Estimated;
  readonly chanceOfPayback: Estimated;
  readonly years: readonly YearSpread[];
  /** Why the median of NPV is not the base case; null where it is. */
  readonly medianGap: MedianGap | null;
  /** NPV in every run that was kept, in rising order. */
  readonly npv: Float64Array;
  readonly notices: readonly UncertaintyNotice[];
}

/** With fewer runs the quantiles are rough. */
const enough = 1000;

/** Every draw contradicts itself: the ranges cannot all be meant. */
export class NothingPossible extends Error {
  override readonly name = 'NothingPossible';
  constructor(readonly contradictory: ReadonlyMap<LimitId, number>) {
    super('every run contradicts itself');
  }
}

/** A year of contribution: without the initiatives, with them, and the difference. */
const inTheYear = (year: number) =>
  [baseline(money.contribution), money.contribution, results.incrementalContribution].map((series) =>
    inYear(series, year),
  );

const count = (sample: Float64Array, counts: (value: number) => boolean): number =>
  sample.reduce((sum, value) => sum + Number(counts(value)), 0);

/** Puts zero where the terms of a figure, as large as in the base case, leave but their rounding in a run. */
function settle(sample: Float64Array, terms: readonly number[]): void {
  const largest = Math.max(0, ...terms.map(Math.abs));
  for (let i = 0; i < sample.length; i++) sample[i] = zeroIfCancelled(sample[i] as number, largest);
}

/** Simulates the case of a business. */
export function simulate(assessment: Assessment, options: SimulationOptions): Simulation {
  const { profile, case: ofCase, run: ofRun, ownNumbers } = assessment;
  const { runs, seed, progress, certainEffects = false } = options;
  const uncertain = uncertainIn(profile, ofCase, ofRun, { ownNumbers, certainEffects });
  /** A figure of a narrower case, in the same runs. */
  const narrowed = (figure: Output<'one'>, variation: Variation): Wanted => {
    const narrower = caseOf(profile, variation);
    const narrowerRun = run(narrower);
    return {
      run: narrowerRun.changed,
      figures: [figure],
      uncertain: uncertainIn(profile, narrower, narrowerRun, { ownNumbers: true, certainEffects }),
    };
  };
  const ofWhole = headlineFigures.filter(({ variation }) => variation === null);
  const quantities = ofWhole.map(({ output }) => output);
  const ofNarrower = headlineFigures.filter(({ variation }) => variation !== null);
  const years = Array.from({ length: Math.ceil(ofCase.months / 12) }, (_, k) => k + 1);
  const limits = limitsOf(ofCase.initiatives);
  const draft = { uncertain, correlations: profile.correlations, runs, seed, limits, progress };
  const whole = { run: ofRun.changed, figures: [...quantities, ...years.flatMap(inTheYear)], uncertain };
  const others = ofNarrower.map(({ output, variation }) => narrowed(output, variation as Variation));
  const { columns, validRuns, contradictory } = sample([whole, ...others], draft, false);
  const terms = [
    ...quantities.map((quantity) => termsOf(quantity, ofRun.changed)),
    ...years.flatMap(() => [[], [], termsOf(results.totalIncrementalContribution, ofRun.changed)]),
    ...others.flatMap((other) => other.figures.map((figure) => termsOf(figure as Output<'one'>, other.run))),
  ];
  columns.forEach((column, k) => void settle(column, terms[k] as number[]));
  const spread = (quantity: Quantity, column: number): Spread =>
    spreadOf(quantity, columns[column] as Float64Array);
  if (validRuns === 0) throw new NothingPossible(contradictory);
  const [npv] = columns as [Float64Array];
  const paybacks = columns[quantities.indexOf(results.paybackMonths)] as Float64Array;
  const columnOf = (figure: HeadlineFigure): number =>
    figure.variation === null
      ? ofWhole.indexOf(figure)
      : columns.length - ofNarrower.length + ofNarrower.indexOf(figure);
  const headline = new Map(
    headlineFigures.map((figure) => [figure.key, spread(figure.output, columnOf(figure))]),
  );
  const ofNpv = headline.get('npv') as Spread;
  const at = (id: QuantileId) => ofNpv.quantiles.get(id) as Estimated;
  const found = {
    baseCase: assessment.headline.get('npv')?.value as number,
    median: at('p50'),
    width: at('p95').value - at('p5').value,
    hasLeftOut: validRuns < runs,
  };
  return {
    assessment,
    medianGap: medianGapOf(found, whole, draft),
    runs,
    seed,
    uncertain,
    validRuns,
    contradictory,
    headline,
    chanceOfLoss: estimateShare(
      count(npv, (value) => value < 0),
      validRuns,
    ),
    chanceOfPayback: estimateShare(count(paybacks, Number.isFinite), validRuns),
    years: years.map((year, k) => {
      const at = quantities.length + 3 * k;
      return {
        id: `year_${year}`,
        baseline: spread(money.contribution, at),
        changed: spread(money.contribution, at + 1),
        difference: spread(results.incrementalContribution, at + 2),
      };
    }),
    npv: npv.toSorted(),
    notices: [
      ...rangeNotices(profile, uncertain),
      ...contradictionNotices(runs, validRuns, contradictory),
      ...(runs < enough ? [{ id: 'few-runs', runs } as const] : []),
    ],
  };
}
