/** The formulas that others publish. To add one, add an entry: all that is shown follows from it. */
import { complaintChain as chain } from '../../evidence/index.js';
import { derived, difference, type Expression, product, type Quantity, units } from '../../quantity/index.js';
import * as basis from './basis.js';
import { chainCost, chainCostExact } from './chain.js';
import type { Method } from './method.js';

const calculators = 'Found in vendor calculators; no single source is known.';
const churnAlone = 'it looks at churn alone, and churn in the last month is what it was';

const worth = (id: string, formula: Expression<'one'>): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label: 'Worth by this formula',
    unit: units.money,
    reason: 'What the formula credits.',
    impossible: 'nobody leaves, so a lifetime has no end',
    formula,
  });

export const methods: readonly Method[] = [
  {
    id: 'month-of-revenue',
    name: 'One month of revenue for each customer saved',
    credits: 'Every month, one month of revenue of the customers whom that month’s lower churn saves.',
    mistake:
      'It counts revenue where only the margin stays, forgets every later month in which the customers saved go on paying, and knows neither ramp nor discounting.',
    blind: churnAlone,
    source: calculators,
    value: worth('month-of-revenue', product(basis.savedInMonth, basis.monthOfRevenue, basis.months)),
  },
  {
    id: 'year-of-revenue',
    name: 'A full year’s revenue for each customer saved',
    credits: 'Each year, a full year’s revenue for every customer by whom the yearly churn falls.',
    mistake:
      'It counts revenue where only the margin stays, and a full year even for customers saved at the end of it; it knows neither ramp nor discounting.',
    blind: churnAlone,
    source: calculators,
    value: worth(
      'year-of-revenue',
      product(
        basis.customers,
        difference(basis.churnBefore, basis.churnAfter),
        basis.years,
        basis.yearOfRevenue,
      ),
    ),
  },
  {
    id: 'survivors-on-margin',
    name: 'Survivors compounded by month, on margin',
    credits: 'The monthly margin of all who are still there thanks to the lower churn, month after month.',
    mistake:
      'It has the full effect from month 1 on and no discounting, and looks at the customers of the start alone: who joins later, and what else the initiative changes, is left out.',
    blind: churnAlone,
    source:
      'The finite sum of Fader and Hardie (note 033), by month and without its discounting; in this use found in vendor calculators.',
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
    id: 'lifetime-when-saved',
    name: 'The whole lifetime at the moment of saving',
    credits:
      'Every month, the whole undiscounted lifetime value of the customers saved in it, booked at once.',
    mistake:
      'It books in the month of saving what comes in over years, most of it after the horizon, undiscounted, and saves the same customers again and again.',
    blind: churnAlone,
    source: calculators,
    value: worth('lifetime-when-saved', product(basis.savedInMonth, basis.lifetimeBefore, basis.months)),
  },
  {
    id: 'lifetime-difference',
    name: 'Difference in lifetime value, times the base',
    credits: 'The rise of the undiscounted lifetime value, for every customer of today.',
    mistake:
      'It adds up all time to come, without a horizon, a ramp or discounting, and holds it against the cost of a few years.',
    blind: 'it looks at margin and churn, and in the last month both are what they were',
    source:
      'Customer equity without its discounting (Rust, Lemon and Zeithaml 2004 discount); in this form found in vendor calculators.',
    value: worth(
      'lifetime-difference',
      product(basis.customers, difference(basis.lifetimeAfter, basis.lifetimeBefore)),
    ),
  },
  {
    id: 'complaint-chain',
    name: 'The naive complaint chain',
    credits: `A year’s revenue of ${chain.toldAsPublished * chain.actShare} customers for every complaint left unsettled no longer: one complaint stands for ${chain.unhappy} unhappy customers, each tells ${chain.toldEach} people, ${100 * chain.actShare}% of these act.`,
    mistake:
      'It takes hearing a bad word for leaving, counts revenue, and never asks how many customers word of mouth has been seen to move here; ours is scaled to the referred customers.',
    blind: 'it looks at complaints left unsettled alone, and there are as many as before',
    source: `${chain.source}: ${chain.unhappy * chain.toldEach} people rounded to ${chain.toldAsPublished}.`,
    value: worth('complaint-chain', product(basis.unsettledLess, chainCost)),
    beside: [chainCostExact],
  },
];
