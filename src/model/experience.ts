/** What customers meet when something goes wrong, and how many leave over it. Per customer and year. */
import {
  baseline,
  complement,
  derived,
  either,
  product,
  quotient,
  sum,
  units,
  withinMonths,
  without,
} from '../quantity/index.js';
import { churn } from './inputs/business.js';
import {
  followThrough,
  resolved,
  switchIfResolved,
  switchIfSilent,
  switchIntent,
  voiced,
} from './inputs/complaints.js';
import { problemRate } from './inputs/service.js';

export const silent = derived({
  id: 'experience.silent',
  label: 'Silent sufferers',
  unit: units.chancePerYear,
  reason: 'Share of customers who have a problem in a year and never tell the business.',
  formula: product(problemRate.now, complement(voiced.now)),
});

export const heard = derived({
  id: 'experience.heard',
  label: 'Complainers',
  unit: units.chancePerYear,
  reason: 'Share of customers who have a problem in a year and tell the business.',
  formula: product(problemRate.now, voiced.now),
});

export const settled = derived({
  id: 'experience.settled',
  label: 'Complaints settled',
  unit: units.chancePerYear,
  reason: 'Share of customers whose complaint in a year is settled to their satisfaction.',
  formula: product(problemRate.now, voiced.now, resolved.now),
});

export const failed = derived({
  id: 'experience.failed',
  label: 'Complaints failed',
  unit: units.chancePerYear,
  reason: 'Share of customers whose complaint in a year is not settled.',
  formula: product(problemRate.now, voiced.now, complement(resolved.now)),
});

export const leaveIfFailed = derived({
  id: 'experience.leave_if_failed',
  label: 'Leaving after a failed complaint',
  unit: units.share,
  reason: 'Share of those whose complaint failed who leave over it: intent, cut to what becomes an act.',
  formula: product(switchIntent.now, followThrough.now),
});

export const leaveIfSilent = derived({
  id: 'experience.leave_if_silent',
  label: 'Leaving in silence',
  unit: units.share,
  reason: 'Share of the silent sufferers who leave over their problem.',
  formula: product(switchIfSilent.now, followThrough.now),
});

export const serviceDefection = derived({
  id: 'experience.defection',
  label: 'Service defection',
  unit: units.chancePerYear,
  reason: 'Share of customers who leave in a year over a problem; already contained in the observed churn.',
  formula: sum(
    product(silent, leaveIfSilent),
    product(failed, leaveIfFailed),
    product(settled, switchIfResolved.now),
  ),
});

export const otherChurn = derived({
  id: 'churn.other',
  label: 'Churn for other reasons',
  unit: units.chancePerYear,
  reason: 'What is left of the observed churn once the baseline service defection is taken out.',
  formula: without(churn.now, baseline(serviceDefection)),
});

export const annualChurn = derived({
  id: 'churn.annual',
  label: 'Churn in a year',
  unit: units.chancePerYear,
  reason: 'Share of customers who leave in a year for one reason or the other.',
  formula: either(otherChurn, serviceDefection),
});

export const monthlyChurn = derived({
  id: 'churn.monthly',
  label: 'Churn in the month',
  unit: units.chancePerMonth,
  reason: 'The yearly churn, compounded down to one month.',
  formula: withinMonths(annualChurn, 1),
});

export const silentPerComplaint = derived({
  id: 'experience.silent_per_complaint',
  label: 'Silent per complaint heard',
  unit: units.ratio,
  reason: 'How many customers with a problem say nothing for each one who complains.',
  formula: quotient(complement(voiced.now), voiced.now),
});
