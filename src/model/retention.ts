/** What becomes of customers: those retained, churn before and after, and what more of them bring after the horizon. */
import {
  asMonthly,
  baseline,
  constant,
  derived,
  difference,
  discounted,
  first,
  last,
  product,
  quotientIfPositive,
  sum,
  total,
  units,
} from '../language/index.js';
import { extra, lost, opening } from './customers.js';
import { annualChurn, monthlyChurn } from './experience.js';
import { revenue, valueEach } from './money.js';
import { output } from './output.js';
import { discountMonthly } from './prices.js';
import { wonPerCustomer } from './word-of-mouth.js';

export const customersRetained = output({
  id: 'customers_retained',
  label: 'Customers retained',
  unit: units.customers,
  reason: 'Customers of the run with the initiatives who would have left at the churn of the baseline.',
  better: 'higher',
  noun: 'a number of customers retained',
  period: 'horizon',
  differenceOf: [total(baseline(lost))],
  formula: total(product(opening, difference(baseline(monthlyChurn), monthlyChurn))),
});

export const extraCustomers = derived({
  id: 'customers_after_horizon',
  label: 'Customers beyond the baseline at the end',
  unit: units.customers,
  reason: 'How many more customers there are at the end of the horizon than in the baseline.',
  formula: last(extra),
});

export const runOff = output({
  id: 'run_off',
  label: 'Run-off after the horizon',
  unit: units.money,
  reason:
    'Margin of the customers beyond the baseline after the horizon, at the margin, churn and word of mouth of the baseline, discounted to today. Never part of NPV.',
  impossible:
    'word of mouth wins customers faster than churn and discounting take them away, so the sum is infinite',
  better: 'higher',
  noun: 'a run-off',
  period: 'horizon',
  differenceOf: [total(baseline(revenue))],
  formula: product(
    quotientIfPositive(
      product(extraCustomers, last(baseline(valueEach))),
      difference(sum(discountMonthly, last(baseline(monthlyChurn))), last(baseline(wonPerCustomer))),
    ),
    last(discounted(asMonthly(constant(1, units.ratio)), discountMonthly)),
  ),
});

export const churnBaseline = output({
  id: 'churn_baseline',
  label: 'Annual churn: baseline',
  unit: units.chancePerYear,
  reason: 'Annual churn of the baseline.',
  better: 'lower',
  noun: 'a baseline churn',
  period: 'first_month',
  formula: first(baseline(annualChurn)),
});

export const churnLastMonth = output({
  id: 'churn_last_month',
  label: 'Annual churn: last month',
  unit: units.chancePerYear,
  reason: 'Annual churn in the last month of the horizon.',
  better: 'lower',
  noun: 'a churn in the last month',
  period: 'last_month',
  differenceOf: [churnBaseline],
  formula: last(annualChurn),
});
