/** What a customer is worth, and what service failures put at risk. */
import {
  baseline,
  complement,
  constant,
  derived,
  difference,
  first,
  last,
  product,
  quotient,
  sum,
  units,
} from '../quantity/index.js';
import { heard, leaveIfFailed, leaveIfSilent, monthlyChurn, serviceDefection } from './experience.js';
import { cost } from './inputs/acquisition.js';
import { customers } from './inputs/business.js';
import { handlingCost, reachManagement, resolved, switchIfResolved } from './inputs/complaints.js';
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

export const complaintsHeard = derived({
  id: 'complaints.heard',
  label: 'Complaints heard',
  unit: units.customersPerYear,
  reason: 'Complaints that reach the business in a year, at the start.',
  formula: product(customers, first(baseline(heard))),
});

export const complaintsSeen = derived({
  id: 'complaints.seen_by_management',
  label: 'Complaints management sees',
  unit: units.customersPerYear,
  reason: 'Complaints that climb to management in a year.',
  formula: product(complaintsHeard, reachManagement),
});

export const customersAtRisk = derived({
  id: 'risk.customers',
  label: 'Customers lost over service',
  unit: units.customersPerYear,
  reason: 'Customers who leave in a year over a problem, at the start.',
  formula: product(customers, first(baseline(serviceDefection))),
});

/** A year of a customer's margin. */
const yearOfMargin = quotient(first(baseline(valueEach)), constant(1 / 12, units.years));

export const marginAtRisk = derived({
  id: 'risk.margin',
  label: 'Margin at risk',
  unit: units.moneyPerYear,
  reason: 'A year of margin of the customers who leave in a year over a problem.',
  formula: product(constant(1, units.years), customersAtRisk, yearOfMargin),
});

const settledLoss = first(baseline(switchIfResolved.now));
const failedLoss = first(baseline(leaveIfFailed));
const silentLoss = first(baseline(leaveIfSilent));
const settledShare = first(baseline(resolved.now));

export const heardLoss = derived({
  id: 'complaints.leave_if_heard',
  label: 'Leaving of those heard',
  unit: units.share,
  reason: 'Share of complainers who leave all the same, be their complaint settled or not, at the start.',
  formula: sum(product(settledShare, settledLoss), product(complement(settledShare), failedLoss)),
});

export const departuresAvoided = derived({
  id: 'complaints.avoided_by_hearing',
  label: 'Departures avoided by hearing',
  unit: units.share,
  reason: 'How much less often those leave who are heard than those who say nothing, at the start.',
  formula: difference(silentLoss, heardLoss),
});

export const worthOfComplaint = derived({
  id: 'complaints.worth_of_hearing',
  label: 'Worth of one more complaint heard',
  unit: units.moneyPerCustomer,
  reason:
    'Lifetime value times the departures that hearing it avoids, less its handling; words to others left out.',
  impossible: 'a customer has no finite lifetime value',
  formula: difference(product(lifetimeBefore, departuresAvoided), handlingCost),
});

export const breakEvenResolution = derived({
  id: 'complaints.break_even_resolution',
  label: 'Resolution at which inviting complaints breaks even',
  unit: units.share,
  reason: 'The share of complaints to settle at which hearing one more is worth what it costs to handle.',
  impossible: 'settling a complaint keeps nobody who would have left, so no share breaks even',
  formula: quotient(
    difference(sum(quotient(handlingCost, lifetimeBefore), failedLoss), silentLoss),
    difference(failedLoss, settledLoss),
  ),
});
