/** The shape of a published comparison of methods: what its JSON Schema is made from. */
import * as z from 'zod';
import { head } from '../../report/head-schema.js';
import { kinds } from './method.js';
import { partIds } from './parts.js';

const number = z.number();
const figure = number.nullable();
const because = z.string().nullable();

const method = z.object({
  name: z.string(),
  kind: z.enum(kinds).meta({ description: 'A sound published method, or a folk formula.' }),
  credits: z.string().meta({ description: 'What it credits, in one sentence.' }),
  value: figure.meta({ description: 'Its answer, in money; null beside a reason.' }),
  because,
  compared_with: z.enum(partIds).meta({ description: 'The part of `ours.parts` that counts the same.' }),
  difference: figure.meta({ description: 'value less that part, in money.' }),
  times_ours: figure.meta({ description: 'value over that part; null where that says nothing.' }),
  explanation: z.string().meta({ description: 'Why it differs from this model.' }),
  formula: z.string().meta({ description: 'Empty where a profile cannot give the answer.' }),
  arithmetic: z.string(),
  source: z.string(),
  figures: z.record(z.string(), z.object({ label: z.string(), value: figure, unit: z.string() })),
});

const spread = z.object({
  least: figure,
  most: figure,
  ratio: figure.meta({ description: 'most over least; null for fewer than two.' }),
});

const returned = z.object({ label: z.string(), value: figure, because });

/** The result of `compare-methods`. */
export const methodComparison = z.object({
  ...head,
  kind: z.literal('method-comparison'),
  horizon_months: z.int(),
  conclusion: z.string(),
  spread: z
    .object({ sound: spread, all: spread })
    .meta({ description: 'Of times_ours: of the sound methods, and with the folk formulas among them.' }),
  ours: z.object({
    npv: number,
    pv_benefits: number,
    churn_baseline: number,
    churn_last_month: number,
    parts: z.partialRecord(z.enum(partIds), z.object({ label: z.string(), value: figure, because })),
  }),
  returns: z
    .object({
      acquisition: returned,
      retention: returned,
      initiatives: returned,
      explanation: z.string(),
      source: z.string(),
    })
    .meta({ description: 'What a unit of money returns, on average (Blattberg and Deighton).' }),
  methods: z.record(z.string(), method),
});

export type MethodComparisonResult = z.infer<typeof methodComparison>;
