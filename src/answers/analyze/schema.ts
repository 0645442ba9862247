/** The shape of a published result: what its JSON Schema is made from. */
import * as z from 'zod';
import { because, head } from '../../report/head-schema.js';
import { band, verdict } from '../claims/schema.js';

const number = z.number();

const claimed = z
  .object({ low: number, likely: number, high: number, unit: z.string() })
  .meta({ description: 'The figure claimed, in base units; shares are fractions.' });

const figure = number.nullable();

const headline = z
  .object({
    npv: number.meta({ description: 'Net present value, in money.' }),
    npv_own_numbers: figure.meta({
      description: 'The same without the claims and assumptions that bear money.',
    }),
    npv_evidenced: figure.meta({
      description: 'That, and only effects that an experiment or a before-after comparison measured.',
    }),
    roi: figure.meta({ description: 'npv / pv_costs.' }),
    payback_months: figure,
    discounted_payback_months: figure,
    irr: figure.meta({ description: 'Yearly internal rate of return, as a fraction.' }),
    benefit_cost_ratio: figure,
    pv_benefits: number,
    pv_costs: number,
    peak_funding: number.meta({ description: 'The lowest point of the cumulative net cash; 0 or below.' }),
    peak_funding_month: figure,
    run_off: figure.meta({
      description:
        'What customers beyond the baseline go on to leave after the horizon, at present value; never part of npv.',
    }),
    customers_retained: number,
    churn_baseline: number.meta({ description: 'Share of customers a year.' }),
    churn_last_month: number.meta({ description: 'Share of customers a year, in the last month.' }),
    ltv_baseline: figure.meta({ description: 'Discounted, without end, money per customer.' }),
    ltv_last_month: figure,
    because,
  })
  .meta({ description: 'What it comes to.' });

const line = z.object({
  label: z.string(),
  unit: z.string(),
  baseline: number,
  with_initiatives: number,
  difference: number,
});

const period = z.object({
  first_month: z.int(),
  last_month: z.int(),
  figures: z.record(z.string(), line),
});

const attribution = z
  .object({
    effects: z.record(
      z.string(),
      z.object({
        label: z.string(),
        initiative: z.string(),
        value: figure,
        standard_error: number.meta({ description: '0 where every order of adding the effects is counted.' }),
        break_even: figure.meta({
          description: 'The change, as initiatives states its value, at which npv is 0, all else as it is.',
        }),
        because: z.string().nullable().meta({ description: 'Why there is no break-even.' }),
      }),
    ),
    because: z.string().nullable().meta({
      description:
        'Why the parts of the effects mean little, or are null; null where they mean what they say.',
    }),
    costs: z.record(z.string(), number).meta({ description: 'By initiative, at present value, below 0.' }),
    without: z.record(z.string(), figure).meta({
      description:
        'npv of all initiatives but this one, where there are several; null where that contradicts itself.',
    }),
    evidence: z
      .partialRecord(z.enum(['experiment', 'before-after', 'benchmark', 'assumption']), number)
      .meta({ description: 'The benefit by what the effects rest on, before cost.' }),
    lines: z.record(z.string(), z.object({ label: z.string(), value: number })),
  })
  .meta({
    description:
      'Net present value in parts: by effect (Shapley value) and cost of each initiative, and by line of the ledger. Either way they add up to npv.',
  });

const reading = z.object({
  title: z.string(),
  claimed: claimed.nullable(),
  verdict,
  use: z.enum(['default', 'computed', 'context', 'input', 'not modelled']),
  reading: band.meta({ description: 'Where the business lies beside the claim; null beside a reason.' }),
  because: z.string().nullable(),
  figures: z.record(
    z.string(),
    z.object({ label: z.string(), value: number, unit: z.string(), reading: band }),
  ),
});

const effect = z.object({
  change: z.string(),
  kind: z.enum(['points', 'relative', 'to']),
  value: number,
  causal_share: number,
  evidence: z.enum(['experiment', 'before-after', 'benchmark', 'assumption']),
  scope: z.enum(['total', 'beyond_service']).nullable(),
});

const initiative = z.object({
  name: z.string(),
  costs: z.object({ once: number, running: number.meta({ description: 'Money a year.' }) }),
  start: number,
  ramp: number,
  end: figure,
  fade: number.meta({ description: 'Months after the end over which the effects fall to none.' }),
  effects: z.record(z.string(), effect),
});

const source = z.object({
  label: z.string(),
  value: z.union([number, z.string()]),
  unit: z.string(),
  origin: z.enum(['yours', 'claimed', 'assumed', 'derived']),
  claim: z.string().nullable(),
  verdict: verdict.nullable(),
  low: figure,
  high: figure,
  text: z.string().nullable().meta({ description: 'As the profile wrote it.' }),
  line: z.int().nullable(),
  neutralised: z.boolean(),
  reason: z.string(),
});

/** The result of `analyze`. */
export const analysisResult = z
  .object({
    ...head,
    kind: z.literal('analysis'),
    horizon_months: z.int(),
    conclusion: z.string(),
    headline,
    service: z.record(z.string(), z.union([figure, because])),
    bridge: z
      .record(z.string(), z.union([figure, because]))
      .meta({ description: 'Incremental contribution, upfront cost and discounting, which add up to npv.' }),
    npv_by_horizon: z
      .record(z.string(), figure)
      .meta({ description: 'npv judged over other spans of time, by their months.' }),
    still_assumed: z.array(z.string()).meta({
      description: 'Inputs that value the result and stay at a default in npv_own_numbers too.',
    }),
    attribution,
    ledger: z.record(z.string(), period).meta({ description: 'year_1, year_2, … and total.' }),
    claims: z.record(z.string(), reading),
    initiatives: z.record(z.string(), initiative),
    inputs: z.record(z.string(), source),
    notices: z.record(z.string(), z.string()),
  })
  .meta({
    title: 'Result of cs-roi analyze',
    description: 'Numbers are in base units; money is in the currency of the profile.',
  });

export type AnalysisResult = z.infer<typeof analysisResult>;
