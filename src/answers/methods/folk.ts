/** Formulas that go round without a study behind them. To add one, add an entry: all that is shown follows. */
import { complaintChain as chain } from '../../evidence/index.js';
import { difference, product } from '../../language/index.js';
import * as basis from './basis.js';
import { chainCost, chainCostExact } from './chain.js';
import type { Method } from './method.js';
import * as parts from './parts.js';
import { worth } from './worth.js';

const calculators = 'Found in vendor calculators; no single source is known.';
const churnAlone = 'it uses churn alone, and churn in the last month is unchanged';

export const folkMethods: readonly Method[] = [
  {
    kind: 'folk',
    id: 'month-of-revenue',
    name: 'One month of revenue per customer saved',
    credits: 'Every month, one month of revenue of the customers whom that month’s lower churn saves.',
    why: 'It counts revenue instead of margin, ignores every later month in which the customers retained pay, and ignores ramp and discounting.',
    blind: churnAlone,
    source: calculators,
    part: parts.retention,
    value: worth('month-of-revenue', product(basis.savedInMonth, basis.monthOfRevenue, basis.months)),
  },
  {
    kind: 'folk',
    id: 'year-of-revenue',
    name: 'A full year’s revenue per customer saved',
    credits: 'Each year, a full year’s revenue for every customer by which annual churn falls.',
    why: 'It counts revenue instead of margin, and a full year even for customers saved at the end of it; it ignores ramp and discounting.',
    blind: churnAlone,
    source: calculators,
    part: parts.retention,
    value: worth(
      'year-of-revenue',
      product(
        basis.customers,
        difference(basis.churnBaseline, basis.churnLastMonth),
        basis.years,
        basis.yearOfRevenue,
      ),
    ),
  },
  {
    kind: 'folk',
    id: 'survivors-on-margin',
    name: 'Survivors compounded by month, on margin',
    credits: 'The monthly margin of all customers who stay because of the lower churn, month after month.',
    why: 'It assumes the full effect from month 1 and no discounting, and covers only the customers at the start: those who join later are left out.',
    blind: churnAlone,
    source:
      'The finite sum of Fader and Hardie (note 033), by month and without its discounting; in this use found in vendor calculators.',
    part: parts.retention,
    value: worth(
      'survivors-on-margin',
      product(
        difference(
          basis.monthsOfSurvivors(basis.monthlyAfter, 'months_after', 'Customer months after'),
          basis.monthsOfSurvivors(basis.monthlyBefore, 'months_before', 'Customer months before'),
        ),
        basis.monthOfMargin,
      ),
    ),
  },
  {
    kind: 'folk',
    id: 'lifetime-when-saved',
    name: 'The whole lifetime at the moment of saving',
    credits: 'Every month, the whole undiscounted LTV of the customers saved in it, booked at once.',
    why: 'It books in the month of saving what is earned over years, mostly after the horizon, undiscounted, and saves the same customers again and again.',
    blind: churnAlone,
    source: calculators,
    part: parts.retentionWithoutEnd,
    value: worth('lifetime-when-saved', product(basis.savedInMonth, basis.ltvBaseline, basis.months)),
  },
  {
    kind: 'folk',
    id: 'lifetime-difference',
    name: 'Difference in LTV, times the customer base',
    credits: 'The increase in undiscounted LTV, for every current customer.',
    why: 'It has no end, ramp or discounting, assumes the full effect permanently, and covers only the customers at the start.',
    blind: churnAlone,
    source:
      'Customer equity without its discounting (Rust, Lemon and Zeithaml 2004 discount); in this form found in vendor calculators.',
    part: parts.retentionWithoutEnd,
    value: worth(
      'lifetime-difference',
      product(basis.customers, difference(basis.ltvLastMonth, basis.ltvBaseline)),
    ),
  },
  {
    kind: 'folk',
    id: 'complaint-chain',
    name: 'The naive complaint chain',
    credits: `A year’s revenue of ${chain.toldAsPublished * chain.actShare} customers for every unresolved complaint avoided: one complaint stands for ${chain.unhappy} unhappy customers, each tells ${chain.toldEach} people, ${100 * chain.actShare}% of these act.`,
    why: 'It treats hearing negative word of mouth as leaving, multiplies by revenue (published: average revenue of the product or service; here a year of a customer), and ignores how many customers word of mouth has been observed to win or lose, to which this model is scaled.',
    blind: 'it uses unresolved complaints alone, and there are as many as before',
    source: `${chain.source}: ${chain.unhappy * chain.toldEach} people rounded to ${chain.toldAsPublished}.`,
    part: parts.failures,
    value: worth('complaint-chain', product(basis.unresolvedLess, chainCost)),
    beside: [chainCostExact],
  },
];
