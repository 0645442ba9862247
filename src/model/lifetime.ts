/** What a customer is worth, and what service failures put at risk. */
import {
  baseline,
  constant,
  derived,
  first,
  last,
  product,
  quotient,
  sum,
  units,
} from '../quantity/index.js';
import { monthlyChurn } from './experience.js';
import { cost } from './inputs/acquisition.js';
import { valueEach } from './money.js';
import { discountMonthly } from './results.js';

const nobodyLeaves = 'nobody leaves, so an undiscounted lifetime has no end';

export const lifetimeValue = derived({
  id: 'lifetime.value',
  label: 'Lifetime value',
  unit: units.moneyPerCustomer,
  reason:
    'Margin at the end of each month while the customer stays, discounted, without end: m / (i + churn).',
  impossible: 'nobody leaves and nothing is discounted, so the sum has no end',
  formula: quotient(valueEach, sum(discountMonthly, monthlyChurn)),
});

export const lifetimeUndiscounted = derived({
  id: 'lifetime.undiscounted',
  label: 'Lifetime value, undiscounted',
  unit: units.moneyPerCustomer,
  reason: 'Margin of every month while the customer stays, without end and without discounting: m / churn.',
  impossible: nobodyLeaves,
  formula: quotient(valueEach, monthlyChurn),
});

export const lifetimeBefore = derived({
  id: 'lifetime_value_before',
  label: 'Lifetime value before',
  unit: units.moneyPerCustomer,
  reason: 'Lifetime value of a customer at the baseline.',
  impossible: 'nobody leaves and nothing is discounted, so the sum has no end',
  formula: first(baseline(lifetimeValue)),
});

export const lifetimeAfter = derived({
  id: 'lifetime_value_after',
  label: 'Lifetime value in the last month',
  unit: units.moneyPerCustomer,
  reason: 'Lifetime value of a customer at the values of the last month of the horizon.',
  impossible: 'nobody leaves and nothing is discounted, so the sum has no end',
  formula: last(lifetimeValue),
});

export const valuePerCost = derived({
  id: 'lifetime.value_to_acquisition_cost',
  label: 'Lifetime value to acquisition cost',
  unit: units.ratio,
  reason: 'Discounted lifetime value at the baseline, over what a new customer costs to win.',
  impossible: 'a new customer costs nothing to win',
  formula: quotient(lifetimeBefore, cost),
});

export const monthsToEarnBack = derived({
  id: 'lifetime.months_to_earn_back',
  label: 'Months to earn back the acquisition cost',
  unit: units.months,
  reason: 'Acquisition cost over the monthly margin of a customer who stays.',
  impossible: 'a customer leaves no margin to earn it back with',
  formula: product(constant(1, units.months), quotient(cost, first(baseline(valueEach)))),
});
