/** The shape of a published sensitivity analysis: what its JSON Schema is made from. */
import * as z from 'zod';
import { because, head } from '../../../report/head-schema.js';
import { uncertainInput } from '../schema.js';

const number = z.number();
const figure = number.nullable();

const influence = uncertainInput.extend({
  npv_at_low: figure.meta({ description: 'Null where that contradicts other inputs.' }),
  npv_at_high: figure,
  because,
  swing: number.meta({ description: 'From the lowest to the highest of npv at low, likely and high.' }),
  first_order_share: number.meta({ description: 'First-order share of the variance of npv.' }),
  total_share: figure.meta({
    description: 'Total-order share of the variance of npv; null where inputs are correlated.',
  }),
  total_share_standard_error: figure,
  value_of_information: number.meta({
    description: 'Expected value of perfect information on it, in money, between doing it and leaving it.',
  }),
  worth_measuring: z.boolean().meta({
    description: 'False where that is below 1% of pv_costs: measuring would not change the decision.',
  }),
});

/** The result of `sensitivity`. */
export const sensitivityResult = z
  .object({
    ...head,
    kind: z.literal('sensitivity'),
    horizon_months: z.int(),
    conclusion: z.string(),
    draws: z.int(),
    seed: z.int(),
    kept: z.int(),
    npv: number.meta({ description: 'With all inputs at their likely values.' }),
    npv_mean: number,
    value_of_perfect_information: number,
    inputs: z.record(z.string(), influence).meta({ description: 'The widest swing first.' }),
    correlations: z.record(z.string(), number),
    notices: z.record(z.string(), z.string()),
  })
  .meta({ title: 'Result of cs-roi sensitivity' });

export type SensitivityResult = z.infer<typeof sensitivityResult>;
