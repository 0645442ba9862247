/** The ranges of the screen: a quick simulation of the figures that it shows, and of no others. */
import type { Assessment } from '../../business/assess.js';
import { limitsOf } from '../../business/limits.js';
import { type Output, results, retention } from '../../model/index.js';
import { codeFor } from '../uncertainty/sampling/code.js';
import { sample } from '../uncertainty/sampling/sample.js';
import { type Uncertain, uncertainIn } from '../uncertainty/sampling/uncertain.js';
import { type Swing, swingsOf } from '../uncertainty/sensitivity/tornado.js';
import { type Spread, spreadOf } from '../uncertainty/spread.js';

/** The figures of the screen. */
export const shownOutputs: readonly Output<'one'>[] = [
  results.npv,
  results.roi,
  results.paybackMonths,
  results.irr,
  results.peakFunding,
  retention.customersRetained,
];

/** How far the figures of the screen may lie from the base case. */
export interface Ranges {
  /** By the ids of the figures. */
  readonly spreads: ReadonlyMap<string, Spread>;
  /** Share of the runs in which NPV is below zero; null where every run contradicts itself. */
  readonly chanceOfLoss: number | null;
  readonly uncertain: readonly Uncertain[];
  /** The input whose range moves NPV most; undefined where nothing is uncertain. */
  readonly widest: Swing | undefined;
}

/** So many runs tell P10 and P90 within some 5 % of what lies between them. `simulate` makes ten times as many. */
export const quick = { runs: 1000, seed: 1 } as const;

/**
 * The ranges of an assessment, by the streams of `simulate`.
 * @param certainEffects whether causal shares without a range are drawn at their stated value.
 */
export function rangesOf(
  { profile, case: ofCase, run, ownNumbers, headline }: Assessment,
  certainEffects = false,
): Ranges {
  const uncertain = uncertainIn(profile, ofCase, run, { ownNumbers, certainEffects });
  const limits = limitsOf(ofCase.initiatives);
  const code = codeFor(run.changed, shownOutputs, limits, uncertain);
  const [widest] = swingsOf(uncertain, headline.get('npv')?.value ?? 0, limits, code);
  const { columns, validRuns } = sample(
    [{ run: run.changed, figures: shownOutputs, uncertain, code }],
    { uncertain, correlations: profile.correlations, ...quick, limits },
    false,
  );
  if (validRuns === 0) return { spreads: new Map(), chanceOfLoss: null, uncertain, widest };
  const [npv] = columns as [Float64Array];
  const losses = npv.reduce((count, value) => count + Number(value < 0), 0);
  return {
    spreads: new Map(
      shownOutputs.map((output, k) => [output.id, spreadOf(output, columns[k] as Float64Array)]),
    ),
    chanceOfLoss: losses / validRuns,
    uncertain,
    widest,
  };
}
