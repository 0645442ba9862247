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
  type Term,
  units,
} from '../language/index.js';
import { churnIfUnreported, churnIfUnresolved, serviceDrivenChurn } from './experience.js';
import { customers } from './inputs/business.js';
import { handlingCost, rate, reachManagement, resolved, switchIfResolved } from './inputs/complaints.js';
import { negativity, toldIfFailed, toldIfSatisfied, toldIfSilent } from './inputs/word-of-mouth.js';
import { ltvBaseline } from './lifetime.js';
import { valueEach } from './money.js';
import { output } from './output.js';
import { wonPerPositiveWord } from './word-of-mouth.js';
import { complaintsPerYear } from './workload.js';

const atStart = (term: Term<'monthly'>) => first(baseline(term));
const aMonth = constant(1 / 12, units.years);

export const complaintsEscalated = output({
  id: 'complaints_escalated',
  label: 'Escalated complaints',
  unit: units.customersPerYear,
  reason: 'Complaints escalated to management in a year.',
  needs: rate,
  better: null,
  noun: 'a number of escalated complaints',
  period: 'first_month',
  formula: product(complaintsPerYear, reachManagement),
});

export const customersLostToService = output({
  id: 'customers_lost_to_service',
  label: 'Customers lost to service failures',
  unit: units.customersPerYear,
  reason: 'Customers who leave in a year over a problem, at the start.',
  needs: rate,
  better: 'lower',
  noun: 'a number of customers lost to service failures',
  period: 'first_month',
  formula: product(customers, atStart(serviceDrivenChurn)),
});

/** A year of a customer's margin. */
const yearOfMargin = quotient(atStart(valueEach), aMonth);

export const marginAtRisk = output({
  id: 'margin_at_risk',
  label: 'Margin at risk',
  unit: units.moneyPerYear,
  reason: 'A year of margin of the customers who leave in a year over a problem.',
  needs: rate,
  better: 'lower',
  noun: 'a margin at risk',
  period: 'first_month',
  formula: product(constant(1, units.years), customersLostToService, yearOfMargin),
});

const resolvedShare = atStart(resolved.now);
const [silentTold, failedTold, satisfiedTold] = [
  atStart(toldIfSilent.now),
  atStart(toldIfFailed.now),
  product(atStart(toldIfSatisfied.now), constant(1 / 12, units.ratio)),
] as const;

export const lostPerUnreported = derived({
  id: 'lost_per_unreported_problem',
  label: 'Customers lost per unreported problem',
  unit: units.ratio,
  reason:
    'Customers who leave over a problem that is never reported, plus customers not won because of its negative word of mouth.',
  needs: rate,
  formula: sum(atStart(churnIfUnreported), product(wonPerPositiveWord, atStart(negativity.now), silentTold)),
});

export const lostPerUnresolved = derived({
  id: 'lost_per_unresolved_complaint',
  label: 'Customers lost per unresolved complaint',
  unit: units.ratio,
  reason:
    'Customers who leave after a complaint that is not resolved, plus customers not won because of its negative word of mouth.',
  needs: rate,
  formula: sum(atStart(churnIfUnresolved), product(wonPerPositiveWord, atStart(negativity.now), failedTold)),
});

export const lostPerResolved = derived({
  id: 'lost_per_resolved_complaint',
  label: 'Customers lost per resolved complaint',
  unit: units.ratio,
  reason:
    'Customers who leave after a complaint that is resolved, less customers won by its positive word of mouth.',
  needs: rate,
  formula: difference(atStart(switchIfResolved.now), product(wonPerPositiveWord, satisfiedTold)),
});

export const savedPerReported = derived({
  id: 'saved_per_reported_complaint',
  label: 'Customers saved per complaint reported',
  unit: units.ratio,
  reason: 'Customers that one more reported complaint saves, at the share that is resolved.',
  needs: rate,
  formula: difference(
    lostPerUnreported,
    sum(product(resolvedShare, lostPerResolved), product(complement(resolvedShare), lostPerUnresolved)),
  ),
});

export const valueOfReportedComplaint = output({
  id: 'value_of_reported_complaint',
  label: 'Value of one more complaint reported',
  unit: units.moneyPerCustomer,
  reason:
    'LTV times the customers that one more reported complaint saves, word of mouth included, less its handling cost.',
  impossible: 'a customer has no finite lifetime value',
  needs: rate,
  better: null,
  noun: 'a value of one more complaint reported',
  period: 'first_month',
  formula: difference(product(ltvBaseline, savedPerReported), atStart(handlingCost.now)),
});

export const breakEvenResolution = output({
  id: 'break_even_resolution',
  label: 'Break-even resolution rate for inviting complaints',
  unit: units.share,
  reason: 'The share of complaints resolved at which the value of one more reported complaint is zero.',
  impossible: 'resolving a complaint saves no customer, so no rate breaks even',
  needs: rate,
  better: 'lower',
  noun: 'a break-even resolution rate',
  period: 'first_month',
  validRange: {
    low: 0,
    high: 1,
    outside: {
      signOf: valueOfReportedComplaint,
      notNegative: 'inviting complaints pays at any resolution rate',
      negative: 'inviting complaints does not pay even if all are resolved',
    },
  },
  formula: quotient(
    difference(sum(quotient(atStart(handlingCost.now), ltvBaseline), lostPerUnresolved), lostPerUnreported),
    difference(lostPerUnresolved, lostPerResolved),
  ),
});
