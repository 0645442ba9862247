/** The shape of a published comparison of methods: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from './head-schema.js';

const number = z.number();
const figure = number.nullable();

const method = z.object({
  name: z.string(),
  credits: z.string().meta({ description: 'What it credits, in one sentence.' }),
  value: figure.meta({ description: 'Its answer, in money; null beside a reason.' }),
  because: z.string().nullable(),
  difference: figure.meta({ description: 'value less ours.pv_benefits, in money.' }),
  times_ours: figure.meta({ description: 'value over ours.pv_benefits; null where that says nothing.' }),
  explanation: z.string().meta({ description: 'Why it differs from ours.' }),
  formula: z.string(),
  arithmetic: z.string(),
  source: z.string(),
  figures: z.record(z.string(), z.object({ label: z.string(), value: figure, unit: z.string() })),
});

/** The result of `compare-methods`. */
export const methodComparison = z.object({
  ...head,
  kind: z.literal('method-comparison'),
  horizon_months: z.int(),
  conclusion: z.string(),
  spread: z.object({
    least: figure,
    most: figure,
    ratio: figure.meta({ description: 'Larger over smaller in size; null where their signs differ.' }),
  }),
  ours: z.object({ npv: number, pv_benefits: number, churn_before: number, churn_after: number }),
  methods: z.record(z.string(), method),
});

export type MethodComparisonResult = z.infer<typeof methodComparison>;
