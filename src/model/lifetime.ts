/** What a customer is worth, at the prices of month 1. */
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
  quotientIfPositive,
  sum,
  type Term,
  units,
} from '../language/index.js';
import { monthlyChurn } from './experience.js';
import { cost } from './inputs/acquisition.js';
import { customerLines, valueEach } from './money.js';
import { output } from './output.js';
import { discountMonthly } from './prices.js';

const endless = 'churn is so low, or growth so high, that the sum is infinite';

/** What margin of a month is worth over a lifetime that ends by churn, where it grows by a rate a month. */
const overLifetime = (margin: Term, growth: Term | null, interest: Term) => {
  const decline = sum(interest, monthlyChurn);
  const net = growth === null ? decline : difference(decline, product(complement(monthlyChurn), growth));
  return quotientIfPositive(margin, net);
};

const growths = [...new Set(customerLines.map(({ growth }) => growth))];

/** What a customer brings over a lifetime: lines that grow alike fall into one sum. */
const lifetimeAt = (interest: Term) =>
  sum(
    ...growths.map((growth) => {
      const alike = customerLines.filter((line) => line.growth === growth);
      return overLifetime(sum(...alike.map(({ each }) => each)), growth, interest);
    }),
  );

export const ltv = derived({
  id: 'ltv',
  label: 'LTV',
  unit: units.moneyPerCustomer,
  reason:
    'Margin at the end of each month while the customer stays, discounted, without end; revenue and service cost grow while it stays.',
  impossible: endless,
  formula: lifetimeAt(discountMonthly),
});

export const ltvUndiscounted = output({
  id: 'ltv_undiscounted',
  label: 'LTV, undiscounted',
  unit: units.moneyPerCustomer,
  reason: 'Margin of every month while the customer stays, without end and without discounting.',
  impossible: endless,
  better: 'higher',
  noun: 'an undiscounted LTV',
  period: 'first_month',
  formula: lifetimeAt(constant(0, units.chancePerMonth)),
});

export const ltvBaseline = output({
  id: 'ltv_baseline',
  label: 'LTV: baseline',
  unit: units.moneyPerCustomer,
  reason: 'LTV of a customer in the first month of the baseline.',
  impossible: endless,
  better: 'higher',
  noun: 'a baseline LTV',
  period: 'first_month',
  formula: first(baseline(ltv)),
});

export const ltvLastMonth = output({
  id: 'ltv_last_month',
  label: 'LTV: last month',
  unit: units.moneyPerCustomer,
  reason: 'LTV of a customer at the values of the last month of the horizon.',
  impossible: endless,
  better: 'higher',
  noun: 'an LTV in the last month',
  period: 'last_month',
  formula: last(ltv),
});

export const ltvToCac = output({
  id: 'ltv_to_cac',
  label: 'LTV:CAC',
  unit: units.ratio,
  reason: 'LTV at the baseline over the acquisition cost of a new customer.',
  impossible: 'the acquisition cost is zero',
  needs: cost,
  better: 'higher',
  noun: 'an LTV:CAC',
  period: 'first_month',
  formula: quotient(ltvBaseline, cost),
});

export const ltvToCacLastMonth = output({
  id: 'ltv_to_cac_last_month',
  label: 'LTV:CAC: last month',
  unit: units.ratio,
  reason: 'LTV at the values of the last month of the horizon over the acquisition cost of a new customer.',
  impossible: 'the acquisition cost is zero',
  needs: cost,
  better: 'higher',
  noun: 'an LTV:CAC in the last month',
  period: 'last_month',
  formula: quotient(ltvLastMonth, cost),
});

export const cacPayback = output({
  id: 'cac_payback_months',
  label: 'CAC payback',
  unit: units.months,
  reason: 'Acquisition cost over the monthly margin of a customer who stays.',
  impossible: 'a customer has no margin to pay it back',
  needs: cost,
  better: 'lower',
  noun: 'a CAC payback',
  period: 'first_month',
  validRange: { low: 0, high: Number.POSITIVE_INFINITY },
  formula: product(constant(1, units.months), quotient(cost, first(baseline(valueEach)))),
});
