/** The shape of a published comparison: what its JSON Schema is made from. */
import * as z from 'zod';
import { because } from '../../report/head-schema.js';
import { analysisResult } from '../analyze/schema.js';

const number = z.number();
const figure = number.nullable();
const { headline, profile } = analysisResult.shape;

const notices = z.record(z.string(), z.string());

const common = {
  schemaVersion: z.literal(2),
  kind: z.literal('comparison'),
  tool: z.object({ name: z.string(), version: z.string(), model: z.string() }),
  conclusion: z.string(),
  notices,
};

const compared = z.object({
  place: z.int().meta({ description: 'From 1 on, as on the command line.' }),
  ...profile.shape,
  horizon_months: z.int(),
  headline,
  difference: z
    .record(z.string(), z.union([figure, because]))
    .nullable()
    .meta({ description: 'headline less that of the first profile, of which it is null.' }),
  notices,
});

const answer = z.object({
  headline: headline.nullable(),
  because: z.string().nullable().meta({ description: 'What contradicts itself, where headline is null.' }),
});

const set = {
  set: z.string().meta({ description: 'The ids of its initiatives, joined by +.' }),
  initiatives: z.array(z.string()),
  npv: number,
  roi: figure,
  npv_per_once_cost: figure,
  pv_costs: number,
  once: number.meta({ description: 'What is paid once.' }),
  payback_months: figure,
  customers_retained: number,
  because,
};

const choice = z.object({
  by_npv: z.object(set).nullable(),
  by_roi: z.object(set).nullable(),
  by_npv_per_once_cost: z.object(set).nullable(),
  by_npv_without_budget: z.object(set).nullable(),
  because: because.meta({ description: 'Why there is no choice, by its key.' }),
});

/** Several profiles. */
export const profileComparison = z.object({
  ...common,
  compared: z.literal('profiles'),
  first: z.string().meta({ description: 'The profile that the others are compared with.' }),
  profiles: z.record(z.string(), compared),
});

/** The initiatives of one profile. */
export const initiativeComparison = z.object({
  ...common,
  compared: z.literal('initiatives'),
  profile,
  horizon_months: z.int(),
  initiatives: z.object({
    alone: z.record(z.string(), answer.extend({ name: z.string() })),
    together: answer,
    interaction: z.object({
      npv: figure.meta({ description: 'npv of all together less npv of each alone.' }),
      customers_retained: figure,
      meeting: z
        .array(z.string())
        .meta({ description: 'Figures in which what one changes first meets what another changes.' }),
      explanation: z.string(),
    }),
  }),
  budget: figure.meta({ description: 'The most that pv_costs of a set may be.' }),
  ranking: z
    .object({
      sets: z.int(),
      contradictory: z.int().meta({ description: 'Sets whose effects contradict each other.' }),
      beyond_budget: z.int(),
    })
    .nullable(),
  sets: z
    .record(z.string(), z.object({ rank: z.int(), ...set }))
    .nullable()
    .meta({ description: 'The ten that are offered with the highest npv.' }),
  choice: choice.nullable().meta({ description: 'The best sets of those worth more than they cost.' }),
});

/** The result of `compare`. */
export const comparison = z.discriminatedUnion('compared', [profileComparison, initiativeComparison]).meta({
  title: 'Result of cs-roi compare',
  description: 'Numbers are in base units; money is in the currency of the profile.',
});

export type ProfileComparisonResult = z.infer<typeof profileComparison>;
export type InitiativeComparisonResult = z.infer<typeof initiativeComparison>;
