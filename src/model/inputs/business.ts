import { complement, product, quotient, units } from '../../language/index.js';
import { assumed, domains, input, lever, optional, required } from '../input.js';

export const customers = input({
  id: 'business.customers',
  label: 'Customers',
  unit: units.customers,
  reason: 'How many customers the business has at the start.',
  example: '12000',
  domain: domains.positive,
  notALever: 'the customers at the start are a fact; an effect on business.churn changes how many stay',
  otherwise: required,
});

export const revenue = input({
  id: 'business.revenue',
  label: 'Revenue',
  unit: units.moneyPerYear,
  reason: 'What all customers together pay in a year, at the start.',
  example: '9.6M per year',
  domain: domains.positive,
  notALever:
    'total revenue follows from the customers; act on business.revenue_per_customer, or on business.churn',
  otherwise: optional,
});

export const orderValue = lever({
  id: 'business.order_value',
  label: 'Order value',
  unit: units.moneyPerOrder,
  reason: 'What a customer pays for one order, on average.',
  example: '320',
  domain: domains.positive,
  otherwise: optional,
});

export const orders = lever({
  id: 'business.orders',
  label: 'Orders per customer',
  unit: units.ordersPerCustomerYear,
  reason: 'How many orders a customer places in a year.',
  example: '2.5 per year',
  domain: domains.positive,
  otherwise: optional,
});

export const revenuePerCustomer = lever({
  id: 'business.revenue_per_customer',
  label: 'Revenue per customer',
  unit: units.moneyPerCustomerYear,
  reason: 'What one customer pays in a year.',
  example: '800 per year',
  domain: domains.positive,
  ways: [
    {
      from: [revenue],
      why: 'Revenue divided by customers.',
      formula: (read) => quotient(read(revenue), read(customers)),
    },
    {
      from: [orderValue, orders],
      why: 'Order value times orders per customer.',
      formula: (read) => product(read(orderValue), read(orders)),
      follows: true,
    },
  ],
  otherwise: required,
});

export const grossMargin = lever({
  id: 'business.gross_margin',
  label: 'Gross margin',
  unit: units.share,
  reason:
    'Share of revenue left after variable cost; before service cost where any service cost is stated, else after it.',
  example: '55%',
  domain: domains.margin,
  otherwise: required,
});

export const retention = input({
  id: 'business.retention',
  label: 'Retention',
  unit: units.survivalPerYear,
  reason: 'Share of customers who stay: another way to state churn.',
  example: '82% per year',
  domain: domains.share,
  notALever: 'an effect on business.churn changes how many stay',
  otherwise: optional,
});

export const churn = lever({
  id: 'business.churn',
  label: 'Churn',
  unit: units.chancePerYear,
  reason:
    'Share of customers who leave, as the business measures it: it contains those who leave over service.',
  example: '18% per year',
  domain: domains.share,
  ways: [{ from: [retention], why: '1 − retention.', formula: (read) => complement(read(retention)) }],
  otherwise: required,
});

export const netRevenueRetention = input({
  id: 'business.net_revenue_retention',
  label: 'Net revenue retention',
  unit: units.survivalPerYear,
  reason:
    'Revenue of a year from the customers of the year before, as a share of theirs: retention × (1 + growth).',
  example: '83.64% per year',
  domain: { low: 0, high: 2 },
  notALever: 'act on loyalty.spend_growth, or on business.churn',
  otherwise: optional,
});

export const fixedCosts = input({
  id: 'business.fixed_costs',
  label: 'Fixed costs',
  unit: units.moneyPerYear,
  reason: 'Costs that do not move with the number of customers; used for the profit of the company alone.',
  example: '2.5M per year',
  domain: domains.amount,
  notALever: 'costs of an initiative belong under its costs',
  otherwise: assumed(0, 0, 0, 'Not stated, so no profit of the company is shown.'),
});
