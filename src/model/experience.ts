/** What customers meet when something goes wrong, and how many leave over it. Per customer and month. */
import {
  baseline,
  complement,
  derived,
  either,
  inMonth,
  perYear,
  product,
  quotient,
  sum,
  units,
  withinMonths,
  without,
} from '../language/index.js';
import { churn } from './inputs/business.js';
import {
  followThrough,
  problemRate,
  rate,
  resolved,
  switchIfResolved,
  switchIfSilent,
  switchIntent,
  voiced,
} from './inputs/complaints.js';
import { output } from './output.js';

export const problems = derived({
  id: 'experience.problems',
  label: 'Problems per customer in the month',
  unit: units.ratio,
  reason: 'A twelfth of the problem rate of a year.',
  formula: inMonth(problemRate.now),
});

export const unreported = derived({
  id: 'experience.unreported',
  label: 'Unreported problems',
  unit: units.ratio,
  reason: 'Problems of a customer in the month that are not reported to the business.',
  formula: product(problems, complement(voiced.now)),
});

export const reported = derived({
  id: 'experience.complaints',
  label: 'Complaints per customer in the month',
  unit: units.ratio,
  reason: 'Problems of a customer in the month that are reported.',
  formula: product(problems, voiced.now),
});

export const resolvedComplaints = derived({
  id: 'experience.resolved',
  label: 'Complaints resolved',
  unit: units.ratio,
  reason: 'Complaints of a customer in the month that are resolved to their satisfaction.',
  formula: product(reported, resolved.now),
});

export const unresolved = derived({
  id: 'experience.unresolved',
  label: 'Complaints unresolved',
  unit: units.ratio,
  reason: 'Complaints of a customer in the month that are not resolved.',
  formula: product(reported, complement(resolved.now)),
});

export const churnIfUnresolved = derived({
  id: 'experience.churn_if_unresolved',
  label: 'Churn after an unresolved complaint',
  unit: units.share,
  reason:
    'Share of those with an unresolved complaint who leave over it: churn intent times the intention-to-behaviour rate.',
  formula: product(switchIntent.now, followThrough.now),
});

export const churnIfUnreported = derived({
  id: 'experience.churn_if_unreported',
  label: 'Churn after an unreported problem',
  unit: units.share,
  reason: 'Share of those with an unreported problem who leave over it.',
  formula: product(switchIfSilent.now, followThrough.now),
});

export const serviceChurn = derived({
  id: 'churn.service',
  label: 'Service-driven churn in the month',
  unit: units.chancePerMonth,
  reason:
    'Share of customers who leave in the month over a problem; already contained in the observed churn.',
  formula: sum(
    product(unreported, churnIfUnreported),
    product(unresolved, churnIfUnresolved),
    product(resolvedComplaints, switchIfResolved.now),
  ),
});

export const serviceDrivenChurn = output({
  id: 'service_driven_churn',
  label: 'Service-driven churn',
  unit: units.chancePerYear,
  reason: 'Share of customers who leave in a year over a problem; already contained in the observed churn.',
  needs: rate,
  better: 'lower',
  noun: 'a service-driven churn',
  period: 'first_month',
  formula: perYear(serviceChurn, 1),
});

export const observedChurn = derived({
  id: 'churn.observed',
  label: 'Observed churn in the month',
  unit: units.chancePerMonth,
  reason: 'The churn that the profile states, with the effects that act on it directly, in one month.',
  formula: withinMonths(churn.now, 1),
});

export const otherChurn = derived({
  id: 'churn.other',
  label: 'Churn for other reasons in the month',
  unit: units.chancePerMonth,
  reason: 'Observed churn without the service-driven churn of the baseline.',
  formula: without(observedChurn, baseline(serviceChurn)),
});

export const monthlyChurn = derived({
  id: 'churn.monthly',
  label: 'Churn in the month',
  unit: units.chancePerMonth,
  reason: 'Share of customers who leave in the month, over service or for other reasons.',
  formula: either(otherChurn, serviceChurn),
});

export const annualChurn = derived({
  id: 'churn.annual',
  label: 'Annual churn',
  unit: units.chancePerYear,
  reason: 'The churn of the month, compounded up to a year.',
  formula: perYear(monthlyChurn, 1),
});

export const unreportedPerComplaint = output({
  id: 'unreported_per_complaint',
  label: 'Unreported problems per complaint',
  unit: units.ratio,
  reason: 'How many problems go unreported for each one that is reported.',
  needs: rate,
  better: 'lower',
  noun: 'a ratio of unreported problems to complaints',
  period: 'first_month',
  formula: quotient(complement(voiced.now), voiced.now),
});
