/** Published methods that finance and research stand behind, each with what it assumes. */
import { derived, difference, product, units } from '../../language/index.js';
import * as basis from './basis.js';
import * as multiple from './margin-multiple.js';
import type { Method } from './method.js';
import * as parts from './parts.js';
import { worth } from './worth.js';
import { yearEndCase } from './year-end.js';

const revenueAtRisk = derived({
  id: 'method.revenue_at_risk',
  label: 'Revenue at risk a year, before',
  unit: units.moneyPerYear,
  reason: 'A year’s revenue of the customers who say that they would leave over a problem.',
  formula: product(basis.customers, basis.intendingBefore, basis.yearOfRevenue),
});

const marginMultiple: Method = {
  id: 'margin-multiple',
  name: 'Margin multiple with growth (Gupta and Lehmann)',
  kind: 'sound',
  credits: 'The increase in discounted LTV at the higher retention, for every current customer.',
  why: 'It assumes the full effect at once and permanently, counts the first margin after a whole year, and leaves out later customers.',
  blind: 'it uses churn alone, and churn in the last month is unchanged',
  source:
    'Gupta and Lehmann (2003; Managing Customers as Investments, 2005): margin × r / (1 + i − r (1 + g)).',
  part: parts.retentionWithoutEnd,
  value: worth(
    'margin-multiple',
    product(
      basis.customers,
      basis.yearOfMargin,
      difference(multiple.after.multiple, multiple.before.multiple),
    ),
    'retention with growth outruns the discount rate, so the multiple has no end',
  ),
  positive: [multiple.before.room, multiple.after.room],
};

const atRisk: Method = {
  id: 'revenue-at-risk',
  name: 'Revenue at risk (TARP, CTMA)',
  kind: 'sound',
  credits:
    'Each year, a year’s revenue for the fall in the number of customers with a problem who say that they would leave.',
  why: 'It counts revenue and not margin, treats stated intentions as departures, applies the last month to all years, counts only the year of departure, and ignores discounting and word of mouth.',
  blind: 'it uses problems and complaints alone, and in the last month they are unchanged',
  source: 'TARP and its successor CTMA (Goodman): customers × share with a problem × loyalty lost × revenue.',
  part: parts.failures,
  value: worth(
    'revenue-at-risk',
    product(
      basis.customers,
      difference(basis.intendingBefore, basis.intendingAfter),
      basis.years,
      basis.yearOfRevenue,
    ),
  ),
  beside: [revenueAtRisk],
};

const curve: Method = {
  id: 'retention-curve',
  name: 'Retention curve (shifted beta-geometric)',
  kind: 'sound',
  credits: 'The LTV of customers who differ in how likely they are to leave, from a curve fitted to cohorts.',
  why: 'It models that long-standing customers leave less often than new ones; this model has one churn for all.',
  blind: 'it uses cohorts alone',
  source: 'Fader and Hardie (2007, How to Project Customer Retention; 2010).',
  part: parts.retentionWithoutEnd,
  value: null,
  needs:
    'a profile has no cohorts: it would need, for customers who joined in one period, how many were left after each of at least three periods since, before and after the initiative',
};

/** A case of so many years. */
export function soundMethods(years: number): readonly Method[] {
  const { benefits, npv } = yearEndCase(years);
  const yearEnd: Method = {
    id: 'tei-year-end',
    name: 'Business case by year end (TEI)',
    kind: 'sound',
    credits: 'The benefits of this model, added up by year and discounted from the end of each year.',
    why: 'It discounts what comes in during a year from the end of it and leaves the upfront cost undiscounted; its risk adjustment of each line is left out, since a causal share does the same here.',
    blind: 'there is no benefit in any year',
    source: 'Forrester, Total Economic Impact, as its published studies describe the method.',
    part: parts.all,
    value: benefits,
    beside: [npv],
  };
  return [yearEnd, marginMultiple, atRisk, curve];
}
