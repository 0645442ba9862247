/** The ledger: what customers bring and cost, month by month, each line signed as it enters the contribution. */
import {
  baseline,
  carry,
  complement,
  constant,
  derived,
  difference,
  higher,
  inMonth,
  monthlyRate,
  negative,
  opening as openingOf,
  product,
  type Quantity,
  quotient,
  quotientOrZero,
  sum,
  type Term,
  units,
} from '../language/index.js';
import { gained, opening, purchasesSaved } from './customers.js';
import { monthlyChurn, reported } from './experience.js';
import { runningCost } from './initiatives/initiatives.js';
import { cost, firstSpend, newCustomers } from './inputs/acquisition.js';
import { customers, fixedCosts, grossMargin, revenuePerCustomer } from './inputs/business.js';
import { handlingCost } from './inputs/complaints.js';
import { serviceCostChange, spendGrowth } from './inputs/loyalty.js';
import {
  acceptance,
  automated,
  cashable,
  contacts,
  costPerAutomatedContact,
  costPerContact,
  firstContactResolution,
  offerDiscount,
  offerMargin,
  offerRate,
} from './inputs/service.js';
import { priceLevel } from './prices.js';

const one = constant(1, units.ratio);

export const spendGrowthMonthly = derived({
  id: 'loyalty.monthly_spend_growth',
  label: 'Spend growth in the month',
  unit: units.ratio,
  reason: 'The yearly growth of what a customer who stays pays, compounded down to one month.',
  formula: monthlyRate(spendGrowth.now),
});

export const serviceCostChangeMonthly = derived({
  id: 'loyalty.monthly_service_cost_change',
  label: 'Service cost change in the month',
  unit: units.ratio,
  reason: 'The yearly change of what a customer who stays costs to serve, compounded down to one month.',
  formula: monthlyRate(serviceCostChange.now),
});

export const spendStock = derived({
  id: 'customers.spend_stock',
  label: 'Customers weighted by spend',
  unit: units.customers,
  reason:
    'Customers at the end of the month, each weighted by its spend relative to the average customer at the start.',
  formula: carry(
    customers,
    product(complement(monthlyChurn), sum(one, spendGrowthMonthly)),
    product(gained, firstSpend),
  ),
});

export const serviceStock = derived({
  id: 'customers.service_stock',
  label: 'Customers weighted by service cost',
  unit: units.customers,
  reason:
    'Customers at the end of the month, each weighted by its service cost relative to the average customer at the start.',
  formula: carry(customers, product(complement(monthlyChurn), sum(one, serviceCostChangeMonthly)), gained),
});

export const contactsEach = derived({
  id: 'per_customer.contacts',
  label: 'Contacts per customer and year',
  unit: units.contactsPerCustomerYear,
  reason: 'An issue takes 1 ÷ first-contact resolution contacts, so a higher rate means fewer contacts.',
  formula: product(contacts.now, quotient(baseline(firstContactResolution.now), firstContactResolution.now)),
});

export const contactCostEach = derived({
  id: 'per_customer.contact_cost',
  label: 'Contact cost per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Contacts with an agent and automated ones at their costs, at the prices of month 1.',
  formula: inMonth(
    product(
      contactsEach,
      sum(
        product(complement(automated.now), costPerContact.now),
        product(automated.now, costPerAutomatedContact.now),
      ),
    ),
  ),
});

export const serviceCostEach = derived({
  id: 'per_customer.service_cost',
  label: 'Service cost per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Contact cost, plus the part of its savings that is not cashable.',
  formula: sum(
    contactCostEach,
    product(
      complement(cashable),
      higher(constant(0, units.moneyPerCustomer), difference(baseline(contactCostEach), contactCostEach)),
    ),
  ),
});

export const revenueEach = derived({
  id: 'per_customer.revenue',
  label: 'Revenue per average customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'A twelfth of the yearly revenue per customer, at the prices of month 1.',
  formula: inMonth(revenuePerCustomer.now),
});

export const crossSellEach = derived({
  id: 'per_customer.cross_sell',
  label: 'Cross-sell per customer in the month',
  unit: units.moneyPerCustomer,
  reason:
    'Resolved contacts with an accepted offer, at its margin less the discount, at the prices of month 1.',
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
  id: 'per_customer.complaint_handling',
  label: 'Complaint handling per customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Complaints at their handling cost, at the prices of month 1.',
  formula: product(reported, handlingCost.now),
});

export const revenue = derived({
  id: 'ledger.revenue',
  label: 'Revenue',
  unit: units.money,
  reason: 'What the customers at the start of the month pay in it; shown for scale, never credited.',
  formula: product(openingOf(spendStock, customers), revenueEach, priceLevel),
});

export const margin = derived({
  id: 'ledger.gross_margin',
  label: 'Gross margin',
  unit: units.money,
  reason: 'Revenue less variable cost.',
  formula: product(revenue, grossMargin.now),
});

export const crossSell = derived({
  id: 'ledger.cross_sell',
  label: 'Cross-sell in contacts',
  unit: units.money,
  reason: 'Margin of sales in resolved contacts, less discounts.',
  formula: product(opening, crossSellEach, priceLevel),
});

export const serviceCost = derived({
  id: 'ledger.service_cost',
  label: 'Service cost',
  unit: units.money,
  reason: 'What contacts cost.',
  formula: negative(product(openingOf(serviceStock, customers), serviceCostEach, priceLevel)),
});

export const complaintHandling = derived({
  id: 'ledger.complaint_handling',
  label: 'Complaint handling',
  unit: units.money,
  reason: 'What complaints cost to handle.',
  formula: negative(product(opening, handlingEach, priceLevel)),
});

export const acquisitionSpend = derived({
  id: 'ledger.acquisition_spend',
  label: 'Acquisition spend',
  unit: units.money,
  reason: 'New customers times acquisition cost; under `hold` less the paid acquisitions saved.',
  formula: negative(product(difference(inMonth(newCustomers), purchasesSaved), cost.now, priceLevel)),
});

export const programmeCost = derived({
  id: 'ledger.programme_cost',
  label: 'Programme cost',
  unit: units.money,
  reason: 'Running cost of the initiatives, from the start of each to its end.',
  formula: negative(runningCost),
});

/** A line of the P&L that customers bring month by month. */
export interface CustomerLine {
  readonly line: Quantity<'monthly'>;
  /** What one customer adds to it in a month, at the prices of month 1. */
  readonly each: Term;
  /** How that grows a month while the customer stays; null where it does not. */
  readonly growth: Quantity<'monthly'> | null;
}

/** The lines that customers bring. Contribution and LTV each count all of them. */
export const customerLines: readonly CustomerLine[] = [
  { line: margin, each: product(revenueEach, grossMargin.now), growth: spendGrowthMonthly },
  { line: crossSell, each: crossSellEach, growth: null },
  { line: serviceCost, each: negative(serviceCostEach), growth: serviceCostChangeMonthly },
  { line: complaintHandling, each: negative(handlingEach), growth: null },
];

const marginOfCustomers = customerLines.map(({ line }) => line);

export const contributionBeforeProgramme = derived({
  id: 'ledger.contribution_before_programme',
  label: 'Contribution before programme cost',
  unit: units.money,
  reason: 'Margin of the customers after service cost and acquisition spend.',
  formula: sum(...marginOfCustomers, acquisitionSpend),
});

export const contribution = derived({
  id: 'ledger.contribution',
  label: 'Contribution',
  unit: units.money,
  reason:
    'Margin of the customers after service cost, acquisition spend and the running cost of the initiatives.',
  formula: sum(contributionBeforeProgramme, programmeCost),
});

export const companyProfit = derived({
  id: 'ledger.profit',
  label: 'Profit of the company',
  unit: units.money,
  reason: 'Contribution less fixed costs.',
  formula: difference(contribution, product(inMonth(fixedCosts), priceLevel)),
});

export const valueEach = derived({
  id: 'per_customer.margin',
  label: 'Margin of a customer in the month',
  unit: units.moneyPerCustomer,
  reason: 'Average margin of a customer in the month, after service cost and before acquisition spend.',
  formula: quotientOrZero(sum(...marginOfCustomers), opening),
});
