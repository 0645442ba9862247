/** Which uncertain input moves the answer, how far, and which of them to measure before deciding. */

import type { Assessment } from '../../../business/assess.js';
import { limitsOf } from '../../../business/limits.js';
import { reaching } from '../../../language/index.js';
import { results } from '../../../model/index.js';
import { contradictionNotices, rangeNotices, type UncertaintyNotice } from '../notices.js';
import { codeFor } from '../sampling/code.js';
import { Drawer } from '../sampling/draws.js';
import { sample } from '../sampling/sample.js';
import { type Uncertain, uncertainIn } from '../sampling/uncertain.js';
import { NothingPossible, type SimulationOptions } from '../simulate/answer.js';
import { pairsOf } from './pairs.js';
import { explainedBy, nothing } from './shares.js';
import { type Swing, swingsOf } from './tornado.js';

/** What one input does to the answer. */
export interface Influence {
  readonly uncertain: Uncertain;
  readonly swing: Swing;
  /** The share of the variance of NPV that knowing it alone takes away. */
  readonly first: number;
  /** The share that is left if all others are known; null where inputs are correlated. */
  readonly total: number | null;
  /** The standard error of that share. */
  readonly totalError: number | null;
  /** What it is worth to know it before deciding, in money. */
  readonly valueOfInformation: number;
  /** Whether that is enough to say that knowing it could change the decision. */
  readonly isWorthMeasuring: boolean;
}

/** The answer of `sensitivity`. */
export interface Sensitivity {
  readonly assessment: Assessment;
  readonly runs: number;
  readonly seed: number;
  readonly validRuns: number;
  /** The widest swing first. */
  readonly influences: readonly Influence[];
  /** What the decision is worth before anything is known: the mean of NPV, or 0 if that is a loss. */
  readonly meanNpv: number;
  /** What it is worth to know everything before deciding. */
  readonly valueOfPerfectInformation: number;
  /** Whether that is enough to say that it could change the decision. */
  readonly isWorthMeasuringAll: boolean;
  readonly notices: readonly UncertaintyNotice[];
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** What explains less than this of the variance is not worth a line. */
export const slight = 0.001;

/** Below this part of what the initiatives cost, to know something is worth too little to change a decision. */
const minValueShare = 0.01;

/**
 * What it is worth to know what is expected before deciding between doing it and leaving it (the expected
 * value of perfect information): losses that are avoided if one does it on average, or else gains not missed.
 */
const worthOf = (expected: Float64Array, mean: number): number =>
  meanOf(expected.map((value) => Math.max(0, mean > 0 ? -value : value)));

/** What moves the answer of a business. */
export function sensitivity(assessment: Assessment, options: SimulationOptions): Sensitivity {
  const { profile, case: ofCase, run, ownNumbers } = assessment;
  const { runs, seed, progress, certainEffects = false } = options;
  const uncertain = uncertainIn(profile, ofCase, run, { ownNumbers, certainEffects });
  const limits = limitsOf(ofCase.initiatives);
  const code = codeFor(run.changed, [results.npv], limits, uncertain);
  const { columns, ranks, validRuns, contradictory } = sample(
    [{ run: run.changed, figures: [results.npv], uncertain, code }],
    {
      uncertain,
      correlations: profile.correlations,
      runs,
      seed,
      limits,
      progress,
    },
    true,
  );
  if (validRuns === 0) throw new NothingPossible(contradictory);
  const [npv] = columns as [Float64Array];
  const mean = meanOf(npv);
  const valueOfPerfectInformation = worthOf(npv, mean);
  const notices = rangeNotices(profile, uncertain);
  const isCorrelated = notices.some(({ id }) => id === 'correlated');
  const swings = swingsOf(uncertain, assessment.headline.get('npv')?.value as number, limits, code);
  const drawer = new Drawer(uncertain, profile.correlations, seed);
  const { variance, movesOf } = pairsOf(uncertain, profile.correlations, seed, limits, code);
  const reached = reaching(
    results.npv,
    run.changed,
    uncertain.map(({ quantity }) => quantity),
  );
  const hasPath = (which: number): boolean =>
    uncertain.some(({ quantity }, k) => reached.has(quantity) && (k === which || drawer.isTied(which, k)));
  const cost = assessment.headline.get('pv_costs')?.value ?? 0;
  const isEnough = (worth: number): boolean => worth > 0 && worth >= minValueShare * cost;
  const influenceOf = (swing: Swing): Influence => {
    const k = uncertain.indexOf(swing.uncertain);
    const rank = ranks[k] as Float64Array;
    const { first, total, totalError, expectedAt } = hasPath(k) ? explainedBy(movesOf(k), variance) : nothing;
    const heights = expectedAt({ ranks: rank, values: drawer.at(k, rank) });
    const middle = meanOf(heights);
    const expected = heights.map((height) => height - middle + mean);
    // To know one is never worth more than to know all; what is expected given one is only an estimate.
    const valueOfInformation = hasPath(k) ? Math.min(valueOfPerfectInformation, worthOf(expected, mean)) : 0;
    return {
      uncertain: swing.uncertain,
      swing,
      first,
      total: isCorrelated ? null : total,
      totalError: isCorrelated ? null : totalError,
      valueOfInformation,
      isWorthMeasuring: isEnough(valueOfInformation),
    };
  };
  return {
    assessment,
    runs,
    seed,
    validRuns,
    influences: swings.map(influenceOf),
    meanNpv: mean,
    valueOfPerfectInformation,
    isWorthMeasuringAll: isEnough(valueOfPerfectInformation),
    notices: [...notices, ...contradictionNotices(runs, validRuns, contradictory)],
  };
}
