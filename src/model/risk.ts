/** What service failures put at risk, and what it is worth to hear of them. */
import {
  baseline,
  complement,
  constant,
  derived,
  difference,
  first,
  product,
  quotient,
  sum,
  units,
} from '../quantity/index.js';
import { heard, leaveIfFailed, leaveIfSilent, serviceDefection } from './experience.js';
import { customers } from './inputs/business.js';
import { handlingCost, reachManagement, resolved, switchIfResolved } from './inputs/complaints.js';
import { lifetimeBefore } from './lifetime.js';
import { valueEach } from './money.js';

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
