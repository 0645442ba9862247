/**
 * What the published formulas are made of, read off the two runs of the model. They know a churn before and
 * a churn after and no months between: before is the baseline, after is the last month of the horizon.
 */

import {
  baseline,
  carry,
  complement,
  constant,
  derived,
  difference,
  type Expression,
  first,
  last,
  opening,
  product,
  type Quantity,
  quotient,
  sum,
  total,
  units,
} from '../../language/index.js';
import { business, complaints, experience, finance, money, retention } from '../../model/index.js';

export { customers } from '../../model/inputs/business.js';
export const { churnBaseline, churnLastMonth } = retention;

const one = (formula: Expression<'one'>, id: string, label: string, unit: Quantity['unit']) =>
  derived({
    id: `method.${id}`,
    label,
    unit,
    reason: `${label}, as the published formulas take it.`,
    formula,
  });

export const months = one(
  quotient(finance.horizon, constant(1, units.months)),
  'months',
  'Months of the horizon',
  units.ratio,
);

const yearsPerMonth = { ...units.years, dimension: { year: 1, month: -1 } };

export const years = one(
  product(finance.horizon, constant(1 / 12, yearsPerMonth)),
  'years',
  'Years of the horizon',
  units.years,
);

export const monthlyBefore = one(
  first(baseline(experience.monthlyChurn)),
  'churn_baseline',
  'Monthly churn before',
  units.chancePerMonth,
);

export const monthlyAfter = one(
  last(experience.monthlyChurn),
  'churn_last_month',
  'Monthly churn after',
  units.chancePerMonth,
);

export const savedInMonth = one(
  product(business.customers, difference(monthlyBefore, monthlyAfter)),
  'saved_in_month',
  'Customers saved in a month',
  units.customers,
);

export const monthOfRevenue = one(
  first(baseline(money.revenueEach)),
  'month_of_revenue',
  'A month’s revenue of a customer',
  units.moneyPerCustomer,
);

export const yearOfRevenue = one(
  product(constant(12, units.ratio), monthOfRevenue),
  'year_of_revenue',
  'A year’s revenue of a customer',
  units.moneyPerCustomer,
);

export const monthOfMargin = one(
  first(baseline(money.valueEach)),
  'month_of_margin',
  'A month’s margin of a customer',
  units.moneyPerCustomer,
);

export const yearOfMargin = one(
  product(constant(12, units.ratio), monthOfMargin),
  'year_of_margin',
  'A year’s margin of a customer',
  units.moneyPerCustomer,
);

const withoutEnd = { impossible: 'no customer leaves, so a lifetime has no end' };

/** Both at the margin of the baseline: a formula for retention credits retention. */
export const ltvBaseline = {
  ...one(
    quotient(monthOfMargin, monthlyBefore),
    'lifetime_before',
    'Undiscounted LTV before',
    units.moneyPerCustomer,
  ),
  ...withoutEnd,
};

export const ltvLastMonth = {
  ...one(
    quotient(monthOfMargin, monthlyAfter),
    'lifetime_after',
    'Undiscounted LTV after',
    units.moneyPerCustomer,
  ),
  ...withoutEnd,
};

export const unresolvedLess = one(
  product(
    business.customers,
    difference(first(baseline(experience.unresolved)), last(experience.unresolved)),
    months,
  ),
  'unresolved_less',
  'Unresolved complaints fewer, over the horizon',
  units.customers,
);

/** Months that the customers of the start are there in all, at a churn that is the same in every month. */
export function monthsOfSurvivors(churn: Quantity<'one'>, id: string, label: string): Quantity<'one'> {
  const nobody = constant(0, units.customers);
  const survivors = opening(carry(business.customers, complement(churn), nobody), business.customers);
  return one(total(survivors), id, label, units.customers);
}

/** Customers a year who say that they would leave over a problem: intentions, as surveys ask for them. */
const intending = quotient(
  sum(
    product(experience.unreported, complaints.switchIfSilent.now),
    product(experience.unresolved, complaints.switchIntent.now),
    product(experience.resolvedComplaints, complaints.switchIfResolved.now),
  ),
  constant(1 / 12, units.years),
);

export const intendingBefore = one(
  first(baseline(intending)),
  'intending_before',
  'Customers with a problem who would leave, before',
  units.chancePerYear,
);

export const intendingAfter = one(
  last(intending),
  'intending_after',
  'Customers with a problem who would leave, after',
  units.chancePerYear,
);
