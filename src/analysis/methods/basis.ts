/**
 * What the published formulas are made of, read off the two runs of the model. They know a churn before and
 * a churn after and no months between: before is the baseline, after is the last month of the horizon.
 */
import { business, experience, finance, lifetime, money, results } from '../../model/index.js';
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
  total,
  units,
} from '../../quantity/index.js';

export { customers } from '../../model/inputs/business.js';
export const { churnBefore, churnAfter } = results;

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
  'churn_before',
  'Monthly churn before',
  units.chancePerMonth,
);

export const monthlyAfter = one(
  last(experience.monthlyChurn),
  'churn_after',
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

const withoutEnd = { impossible: 'nobody leaves, so a lifetime has no end' };

export const lifetimeBefore = {
  ...one(
    first(baseline(lifetime.lifetimeUndiscounted)),
    'lifetime_before',
    'Lifetime value before, undiscounted',
    units.moneyPerCustomer,
  ),
  ...withoutEnd,
};

export const lifetimeAfter = {
  ...one(
    last(lifetime.lifetimeUndiscounted),
    'lifetime_after',
    'Lifetime value after, undiscounted',
    units.moneyPerCustomer,
  ),
  ...withoutEnd,
};

export const unsettledLess = one(
  product(business.customers, difference(first(baseline(experience.failed)), last(experience.failed)), years),
  'unsettled_less',
  'Unsettled complaints fewer, over the horizon',
  units.customers,
);

/** Months that the customers of the start are there in all, at a churn that is the same in every month. */
export function monthsOfSurvivors(churn: Quantity<'one'>, id: string, label: string): Quantity<'one'> {
  const nobody = constant(0, units.customers);
  const survivors = opening(carry(business.customers, complement(churn), nobody), business.customers);
  return one(total(survivors), id, label, units.customers);
}
