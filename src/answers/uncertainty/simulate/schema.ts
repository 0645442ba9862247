/** The shape of a published simulation: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from '../../../report/head-schema.js';
import { uncertainInput } from '../schema.js';

const number = z.number();
const figure = number.nullable();

const quantiles = { p5: figure, p10: figure, p50: figure, p90: figure, p95: figure };

const spread = z.object({
  ...quantiles,
  mean: figure,
  standard_error: z.object({ ...quantiles, mean: figure }).meta({
    description: 'By how much another sample of as many draws would differ, by one standard error.',
  }),
  none: number.meta({ description: 'Share of the draws without such a figure.' }),
  because: z.string().nullable().meta({ description: 'Why some draws have none.' }),
});

const chance = z.object({ value: number, standard_error: number });

const year = z.object({ baseline: spread, with_initiatives: spread, difference: spread });

/** The result of `simulate`. */
export const simulationResult = z
  .object({
    ...head,
    kind: z.literal('simulation'),
    horizon_months: z.int(),
    conclusion: z.string(),
    draws: z.int(),
    seed: z.int(),
    kept: z.int().meta({ description: 'Draws that the figures rest on.' }),
    contradictory: z
      .record(z.string(), z.int())
      .meta({ description: 'Draws whose inputs contradict each other, by what they contradict first.' }),
    headline: z
      .record(z.string(), spread.extend({ likely: figure }))
      .meta({ description: 'By the keys of the headline of analyze, whose answer is `likely`.' }),
    chance_of_loss: chance
      .extend({
        given: z.object({
          drawn: z.array(z.string()).meta({ description: 'Paths of the inputs that have a range.' }),
          certain: z.array(z.string()).meta({ description: 'Paths that are stated without a range.' }),
          left_out: number.meta({ description: 'Share of the runs whose inputs contradict each other.' }),
        }),
      })
      .meta({ description: 'Share of the runs in which npv is below 0, and what it is conditional on.' }),
    median_gap: z
      .object({
        below: z.boolean(),
        causes: z.array(z.enum(['causal-shares', 'skewed-ranges', 'contradictory-runs'])),
      })
      .nullable()
      .meta({ description: 'Why the median of npv is not the base case; null where it is.' }),
    chance_of_payback: chance.meta({ description: 'Share of the draws that pay back within the horizon.' }),
    contribution: z.record(z.string(), year).meta({ description: 'year_1, year_2, …, in money.' }),
    histogram: z
      .array(z.object({ from: number, to: number, share: number }))
      .meta({ description: 'Of npv; the outermost bins also hold what lies beyond.' }),
    inputs: z.record(z.string(), uncertainInput),
    correlations: z
      .record(z.string(), number)
      .meta({ description: 'Of normal scores, by the two paths with a space between.' }),
    notices: z.record(z.string(), z.string()),
  })
  .meta({ title: 'Result of cs-roi simulate' });

export type SimulationResult = z.infer<typeof simulationResult>;
