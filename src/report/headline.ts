/** The headline as it is published: the same keys in the answer of every command. */

import type { Figure } from '../business/figures.js';
import { type HeadlineFigure, headlineFigures } from '../business/headline.js';
import { figuresByKey } from './published.js';
import type { Entry } from './rows.js';
import * as z from './shape.js';

export const headline = z.described(
  z.object({
    npv: z.described(z.number(), 'NPV: all benefits less all costs, each discounted to today.'),
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

/** A headline in a scenario; without one every figure is there, and missing. */
export const headlineRows = (
  headline: Readonly<Partial<Record<HeadlineKey, number | null>>> | null,
  scenarioOf: (figure: HeadlineFigure) => string = ({ scenario }) => scenario,
): Entry[] =>
  headlineFigures.map((figure) => ({
    scenario: scenarioOf(figure),
    period: figure.output.period,
    figure: figure.key,
    value: headline?.[figure.key as HeadlineKey] ?? null,
    unit: figure.output.unit.id,
  }));
