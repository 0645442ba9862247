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
import { heard, leaveIfFailed, leaveIfSilent, serviceDrivenChurn } from './experience.js';
import { customers } from './inputs/business.js';
import { handlingCost, rate, reachManagement, resolved, switchIfResolved } from './inputs/complaints.js';
import { negativity, toldIfFailed, toldIfSatisfied, toldIfSilent } from './inputs/word-of-mouth.js';
import { ltvBaseline } from './lifetime.js';
import { valueEach } from './money.js';
import { output } from './output.js';
import { persuasion } from './word-of-mouth.js';

const atStart = (term: Term<'monthly'>) => first(baseline(term));
const aMonth = constant(1 / 12, units.years);

export const complaintsPerYear = output({
  id: 'complaints_per_year',
  label: 'Complaints a year',
  unit: units.customersPerYear,
  reason: 'Complaints that reach the business in a year, at the start.',
  needs: rate,
  better: null,
  noun: 'a number of complaints a year',
  period: 'first_month',
  formula: quotient(product(customers, atStart(heard)), aMonth),
});

export const complaintsEscalated = output({
  id: 'complaints_escalated',
  label: 'Escalated complaints',
  unit: units.customersPerYear,
  reason: 'Complaints that climb to management in a year.',
  needs: rate,
  better: null,
  noun: 'a number of escalated complaints',
  period: 'first_month',
  formula: product(complaintsPerYear, reachManagement),
});

export const customersAtRisk = output({
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
  formula: product(constant(1, units.years), customersAtRisk, yearOfMargin),
});

const resolvedShare = atStart(resolved.now);
const [silentTold, failedTold, satisfiedTold] = [
  atStart(toldIfSilent.now),
  atStart(toldIfFailed.now),
  product(atStart(toldIfSatisfied.now), constant(1 / 12, units.ratio)),
] as const;

export const silentBurden = derived({
  id: 'lost_per_unreported_problem',
  label: 'Customers lost per unreported problem',
  unit: units.ratio,
  reason: 'Who leaves over a problem that is never reported, and whom its negative words keep away.',
  needs: rate,
  formula: sum(atStart(leaveIfSilent), product(persuasion, atStart(negativity.now), silentTold)),
});

export const failedBurden = derived({
  id: 'lost_per_unresolved_complaint',
  label: 'Customers lost per unresolved complaint',
  unit: units.ratio,
  reason: 'Who leaves after a complaint that is not resolved, and whom its negative words keep away.',
  needs: rate,
  formula: sum(atStart(leaveIfFailed), product(persuasion, atStart(negativity.now), failedTold)),
});

export const resolvedBurden = derived({
  id: 'lost_per_resolved_complaint',
  label: 'Customers lost per resolved complaint',
  unit: units.ratio,
  reason: 'Who leaves after a complaint that is resolved, less those whom its positive words bring.',
  needs: rate,
  formula: difference(atStart(switchIfResolved.now), product(persuasion, satisfiedTold)),
});

export const departuresAvoided = derived({
  id: 'saved_per_reported_complaint',
  label: 'Customers saved per complaint reported',
  unit: units.ratio,
  reason: 'Customers that one more reported complaint saves, at the share that is resolved.',
  needs: rate,
  formula: difference(
    silentBurden,
    sum(product(resolvedShare, resolvedBurden), product(complement(resolvedShare), failedBurden)),
  ),
});

export const valueOfReportedComplaint = output({
  id: 'value_of_reported_complaint',
  label: 'Value of one more complaint reported',
  unit: units.moneyPerCustomer,
  reason:
    'LTV times the customers that one more reported complaint saves, words to others included, less its handling.',
  impossible: 'a customer has no finite lifetime value',
  needs: rate,
  better: null,
  noun: 'a value of one more complaint reported',
  period: 'first_month',
  formula: difference(product(ltvBaseline, departuresAvoided), atStart(handlingCost.now)),
});

export const breakEvenResolution = output({
  id: 'break_even_resolution',
  label: 'Break-even resolution rate for inviting complaints',
  unit: units.share,
  reason:
    'The share of complaints to resolve at which one more reported complaint is worth what it costs to handle.',
  impossible: 'resolving a complaint saves no customer, so no share breaks even',
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
    difference(sum(quotient(atStart(handlingCost.now), ltvBaseline), failedBurden), silentBurden),
    difference(failedBurden, resolvedBurden),
  ),
});
