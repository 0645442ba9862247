/** LTV counts every line that a customer brings. */
import { expect, it } from 'vitest';
import { lifetime, money } from '../../../src/model/index.js';
import { runOf } from '../../support/analysis.js';

/** A business of which every line of the P&L that customers bring is above or below zero, and nothing grows. */
const text = `
name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 100 }
complaints: { rate: 6% per year, handling_cost: 30 }
service: { contacts: 3 per year, cost_per_contact: 5, offer_rate: 10%, offer_margin: 40 }
finance: { horizon: 12 months, discount_rate: 10% per year }
`;

it('is the margin of a month over interest and churn, where nothing grows', () => {
  const { baseline } = runOf(text);
  // 20 % and 10 % a year, by the month.
  const churn = 1 - 0.8 ** (1 / 12);
  const interest = 1.1 ** (1 / 12) - 1;
  // By hand: 50 of gross margin, 1.25 of contacts, 0.15 of handling, and the sales: 3 contacts, a tenth with an
  // offer, 65 % of them accepted, at 40, by the month.
  const sales = (3 * 0.1 * 0.65 * 40) / 12;
  const margin = 50 - 1.25 - 0.15 + sales;
  expect(baseline.start(money.valueEach)).toBeCloseTo(margin, 10);
  expect(baseline.start(lifetime.ltv)).toBeCloseTo(margin / (interest + churn), 8);
});
