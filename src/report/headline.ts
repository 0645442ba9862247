/** The headline as it is published: the same keys in the answer of every command. */

import { headlineQuantities } from '../business/assess.js';
import type { Figure } from '../business/figures.js';
import { results } from '../model/index.js';
import { figuresByKey } from './published.js';
import type { Entry } from './rows.js';
import * as z from './shape.js';

export const headline = z.described(
  z.object({
    npv: z.described(z.number(), 'Net present value, in money.'),
    npv_own_numbers: z.described(z.figure, 'The same without the claims and assumptions that bear money.'),
    npv_evidenced: z.described(
      z.figure,
      'That, and only effects that an experiment or a before-after comparison measured.',
    ),
    roi: z.described(z.figure, 'npv / pv_costs.'),
    payback_months: z.figure,
    discounted_payback_months: z.figure,
    irr: z.described(z.figure, 'Yearly internal rate of return, as a fraction.'),
    benefit_cost_ratio: z.figure,
    pv_benefits: z.number(),
    pv_costs: z.number(),
    peak_funding: z.described(z.number(), 'The lowest point of the cumulative net cash; 0 or below.'),
    peak_funding_month: z.figure,
    run_off: z.described(
      z.figure,
      'What customers beyond the baseline go on to leave after the horizon, at present value; never part of npv.',
    ),
    customers_retained: z.number(),
    churn_baseline: z.described(z.number(), 'Share of customers a year.'),
    churn_last_month: z.described(z.number(), 'Share of customers a year, in the last month.'),
    ltv_baseline: z.described(z.figure, 'Discounted, without end, money per customer.'),
    ltv_last_month: z.figure,
    because: z.because,
  }),
  'What it comes to.',
);

export type Headline = z.infer<typeof headline>;
export type HeadlineKey = Exclude<keyof Headline, 'because'>;

/** A headline by the published keys. */
export const headlineOf = (figures: ReadonlyMap<string, Figure>): Headline =>
  figuresByKey(figures) as Partial<Headline> as Headline;

/** Every figure of the headline with its unit, in the order of the JSON. */
export const headlineUnits: ReadonlyMap<HeadlineKey, string> = new Map([
  ['npv', results.npv.unit.id],
  ['npv_own_numbers', results.npv.unit.id],
  ['npv_evidenced', results.npv.unit.id],
  ...headlineQuantities.map(({ id, unit }) => [id as HeadlineKey, unit.id] as const),
]);

/** A figure of before is one of the first month, and one of after of the last. */
export function periodOf(key: string): string {
  if (key.endsWith('_baseline')) return 'first_month';
  return key.endsWith('_last_month') ? 'last_month' : 'horizon';
}

/** In which of the runs a figure of the headline is found; most are of what lies between them. */
export function runOf(key: HeadlineKey): string {
  if (key === 'npv_own_numbers') return 'own_numbers';
  if (key === 'npv_evidenced') return 'evidenced';
  if (key.endsWith('_baseline')) return 'baseline';
  return key.endsWith('_last_month') ? 'with_initiatives' : 'difference';
}

/** A headline in a scenario; without one every figure is there, and missing. */
export const headlineRows = (
  headline: Readonly<Partial<Record<HeadlineKey, number | null>>> | null,
  scenarioOf: (key: HeadlineKey) => string,
): Entry[] =>
  [...headlineUnits].map(([figure, unit]) => ({
    scenario: scenarioOf(figure),
    period: periodOf(figure),
    figure,
    value: headline?.[figure] ?? null,
    unit,
  }));
