/** The ledger: what customers bring and cost, month by month, in the profile's currency. */
import {
  baseline,
  choose,
  constant,
  derived,
  difference,
  inMonth,
  product,
  quotient,
  sum,
  units,
} from '../quantity/index.js';
import { notBought, opening, tenureGained } from './customers.js';
import { heard } from './experience.js';
import { runningCost } from './initiatives.js';
import { cost, newCustomers, policy } from './inputs/acquisition.js';
import { fixedCosts, grossMargin, revenuePerCustomer } from './inputs/business.js';
import { handlingCost } from './inputs/complaints.js';
import { serviceCostChange, spendGrowth } from './inputs/loyalty.js';
import {
  acceptance,
  contacts,
  costPerContact,
  firstContactResolution,
  offerDiscount,
  offerMargin,
  offerRate,
} from './inputs/service.js';

const unchanged = constant(1, units.ratio);

export const revenueEach = derived({
  id: 'each.revenue',
  label: 'Revenue per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'A twelfth of the yearly revenue per customer, raised by what longer tenure adds.',
  formula: product(inMonth(revenuePerCustomer.now), sum(unchanged, product(spendGrowth.now, tenureGained))),
});

export const marginEach = derived({
  id: 'each.gross_margin',
  label: 'Gross margin per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'What is left of the revenue after variable cost.',
  formula: product(revenueEach, grossMargin.now),
});

export const contactsEach = derived({
  id: 'each.contacts',
  label: 'Contacts per customer and year',
  unit: units.contactsPerCustomerYear,
  reason:
    'An issue takes one over first-contact resolution contacts, so better resolution means fewer of them.',
  formula: product(contacts.now, quotient(baseline(firstContactResolution.now), firstContactResolution.now)),
});

export const serviceCostEach = derived({
  id: 'each.service_cost',
  label: 'Service cost per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Contacts at their cost, changed by what longer tenure saves or adds.',
  formula: product(
    inMonth(product(contactsEach, costPerContact.now)),
    sum(unchanged, product(serviceCostChange.now, tenureGained)),
  ),
});

export const sellingEach = derived({
  id: 'each.selling',
  label: 'Sales in contacts per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Resolved contacts with an accepted offer, at its margin less the discount.',
  formula: inMonth(
    product(
      contactsEach,
      firstContactResolution.now,
      offerRate.now,
      acceptance.now,
      difference(offerMargin.now, offerDiscount.now),
    ),
  ),
});

export const handlingEach = derived({
  id: 'each.complaint_handling',
  label: 'Complaint handling per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Complaints heard at their handling cost.',
  formula: inMonth(product(heard, handlingCost.now)),
});

export const valueEach = derived({
  id: 'each.margin',
  label: 'Margin of a customer in the month',
  unit: units.moneyPerCustomer,
  reason:
    'What one customer leaves in a month after service, before acquisition: what a lifetime value adds up.',
  formula: difference(sum(marginEach, sellingEach), serviceCostEach, handlingEach),
});

export const revenue = derived({
  id: 'ledger.revenue',
  label: 'Revenue',
  unit: units.money,
  reason: 'What the customers at the start of the month pay in it; shown for scale, never credited.',
  formula: product(opening, revenueEach),
});

export const margin = derived({
  id: 'ledger.gross_margin',
  label: 'Gross margin',
  unit: units.money,
  reason: 'Revenue less variable cost.',
  formula: product(opening, marginEach),
});

export const selling = derived({
  id: 'ledger.selling',
  label: 'Sales in service contacts',
  unit: units.money,
  reason: 'Margin of what is sold in resolved contacts, less discounts.',
  formula: product(opening, sellingEach),
});

export const serviceCost = derived({
  id: 'ledger.service_cost',
  label: 'Service cost',
  unit: units.money,
  reason: 'What contacts cost.',
  formula: product(opening, serviceCostEach),
});

export const complaintHandling = derived({
  id: 'ledger.complaint_handling',
  label: 'Complaint handling',
  unit: units.money,
  reason: 'What complaints cost to handle.',
  formula: product(opening, handlingEach),
});

const budget = inMonth(product(cost.now, newCustomers));

export const acquisitionSpend = derived({
  id: 'ledger.acquisition',
  label: 'Acquisition spend',
  unit: units.money,
  reason: 'Under `grow` the budget of the baseline; under `hold` that less what need not be bought.',
  formula: choose(policy, budget, difference(budget, product(cost.now, notBought))),
});

export const beforeInitiatives = derived({
  id: 'ledger.before_initiatives',
  label: 'Contribution before the cost of initiatives',
  unit: units.money,
  reason: 'What the customers leave after service and acquisition.',
  formula: difference(sum(margin, selling), serviceCost, complaintHandling, acquisitionSpend),
});

export const contribution = derived({
  id: 'ledger.contribution',
  label: 'Contribution',
  unit: units.money,
  reason: 'What the customers leave after service, acquisition and the running cost of the initiatives.',
  formula: difference(beforeInitiatives, runningCost),
});

export const companyProfit = derived({
  id: 'ledger.profit',
  label: 'Profit of the company',
  unit: units.money,
  reason: 'Contribution less fixed costs.',
  formula: difference(contribution, inMonth(fixedCosts)),
});
