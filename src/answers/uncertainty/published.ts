/** What the results under uncertainty have in common: their runs, uncertain inputs, and correlations. */

import type { Assessment } from '../../business/assess.js';
import type { Correlation } from '../../profile/profile.js';
import { inputRows } from '../../report/input-rows.js';
import { keyed, plainText, profileOf } from '../../report/published.js';
import type { Entry } from '../../report/rows.js';
import * as z from '../../report/shape.js';
import type { Uncertain } from './sampling/uncertain.js';

/** Enough to draw from it elsewhere: the kind of distribution and its parameters. */
const distribution = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lognormal'), mu: z.number(), sigma: z.number() }),
  z.object({ kind: z.literal('logit-normal'), mu: z.number(), sigma: z.number() }),
  z.object({
    kind: z.literal('normal'),
    mean: z.number(),
    sd: z.number(),
    low: z.number(),
    high: z.number(),
  }),
  z.object({ kind: z.literal('pert'), low: z.number(), likely: z.number(), high: z.number() }),
]);

export const uncertainInput = z.object({
  label: z.text,
  unit: z.text,
  origin: z.enum(['yours', 'claimed', 'assumed']),
  evidence: z.described(
    z.nullable(z.evidence),
    'What the effect rests on, where that gives the range of its causal share.',
  ),
  form: z.enum(['interval', 'three-point']),
  low: z.number(),
  likely: z.number(),
  high: z.number(),
  whole: z.described(z.boolean(), 'Whether what is drawn is rounded to a whole number.'),
  distribution,
});

type UncertainInput = z.infer<typeof uncertainInput>;

export const uncertainInputOf = (of: Uncertain): UncertainInput => ({
  label: of.label,
  unit: of.quantity.unit.id,
  origin: of.origin,
  evidence: of.evidence,
  ...of.range,
  whole: of.domain.whole === true,
  distribution: of.distribution,
});

/** Inputs with a range; the value is the likely one. */
export const uncertainRows = (inputs: Readonly<Record<string, UncertainInput>>): Entry[] =>
  Object.entries(inputs).flatMap(([id, { likely, ...input }]) => inputRows(id, { ...input, value: likely }));

export const correlations = z.byKey(z.number());

/** By the two paths that each stands between. */
export const correlationsByPair = (of: readonly Correlation[]): Record<string, number> =>
  keyed(
    of,
    ({ between }) => between.join(' '),
    ({ value }) => value,
  );

/** How inputs are drawn together, by the two paths. */
export const correlationRows = (of: Readonly<Record<string, number>>): Entry[] =>
  Object.entries(of).map(([figure, value]) => ({
    scenario: 'correlation',
    period: '',
    figure,
    value,
    unit: 'ratio',
  }));

/** The keys with which these results begin, after the profile. */
export const runHead = {
  horizon_months: z.int(),
  conclusion: z.text,
  runs: z.int(),
  seed: z.int(),
  valid_runs: z.described(
    z.int(),
    'Runs that the figures rest on: those whose inputs do not contradict each other.',
  ),
};

/** Simulation runs of one business. */
interface Runs {
  readonly assessment: Assessment;
  readonly runs: number;
  readonly seed: number;
  readonly validRuns: number;
}

export const runHeadOf = (of: Runs, conclusion: readonly string[]) => ({
  profile: profileOf(of.assessment.profile),
  horizon_months: of.assessment.case.months,
  conclusion: plainText(...conclusion),
  runs: of.runs,
  seed: of.seed,
  valid_runs: of.validRuns,
});

/** A row on the runs themselves. */
export const runRow = (figure: string, value: number): Entry => ({
  scenario: 'run',
  period: '',
  figure,
  value,
  unit: '',
});

export const runRows = (of: {
  readonly runs: number;
  readonly seed: number;
  readonly valid_runs: number;
}): Entry[] => [runRow('runs', of.runs), runRow('seed', of.seed), runRow('valid_runs', of.valid_runs)];
