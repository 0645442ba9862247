/** How many customers there are, month by month, and how long they have been there. */
import {
  baseline,
  carry,
  choose,
  complement,
  constant,
  derived,
  difference,
  first,
  inMonth,
  opening as openingOf,
  product,
  quotientOrZero,
  sum,
  units,
} from '../quantity/index.js';
import { monthlyChurn } from './experience.js';
import { policy } from './inputs/acquisition.js';
import { customers as startingCustomers } from './inputs/business.js';
import { closeRateProspects, meetService, prospects, scrapped, servedBadly } from './inputs/sales.js';
import { bought, netWord } from './word-of-mouth.js';

export const salesLost = derived({
  id: 'sales.lost',
  label: 'Sales lost before buying',
  unit: units.customersPerYear,
  reason: 'Prospects who would have bought, met bad service and gave up, in a year.',
  formula: product(prospects, meetService.now, servedBadly.now, scrapped.now, closeRateProspects.now),
});

export const salesRecovered = derived({
  id: 'sales.recovered',
  label: 'Sales recovered',
  unit: units.customers,
  reason: 'Prospects no longer put off by service, against the baseline, in the month.',
  formula: inMonth(difference(baseline(salesLost), salesLost)),
});

export const grown = derived({
  id: 'customers.grown',
  label: 'Customers where the base may grow',
  unit: units.customers,
  reason: 'Customers at the end of the month if as many are bought as in the baseline.',
  formula: carry(
    startingCustomers,
    sum(complement(monthlyChurn), netWord),
    sum(inMonth(bought), salesRecovered),
  ),
});

export const closing = derived({
  id: 'customers.closing',
  label: 'Customers at the end',
  unit: units.customers,
  reason: 'Under `grow` what the month adds up to; under `hold` the path of the baseline.',
  formula: choose(policy, grown, baseline(grown)),
});

export const opening = derived({
  id: 'customers.opening',
  label: 'Customers at the start',
  unit: units.customers,
  reason: 'Those whose revenue, contacts and words the month counts.',
  formula: openingOf(closing, startingCustomers),
});

export const lost = derived({
  id: 'customers.lost',
  label: 'Customers lost',
  unit: units.customers,
  reason: 'Customers who leave in the month.',
  formula: product(opening, monthlyChurn),
});

export const gained = derived({
  id: 'customers.gained',
  label: 'Customers gained',
  unit: units.customers,
  reason: 'Customers who join in the month, by spending, by word of mouth or at a recovered sale.',
  formula: sum(difference(closing, opening), lost),
});

export const wonByWord = derived({
  id: 'customers.won_by_word',
  label: 'Customers won by word of mouth',
  unit: units.customers,
  reason: 'Good words less bad words of the month, at the persuasion the baseline shows.',
  formula: product(opening, netWord),
});

export const notBought = derived({
  id: 'acquisition.not_bought',
  label: 'Replacements not needed',
  unit: units.customers,
  reason:
    'Fewer lost, more won by word and more sales recovered than in the baseline: customers that need not be bought.',
  formula: sum(difference(baseline(lost), lost), difference(wonByWord, baseline(wonByWord)), salesRecovered),
});

const aMonth = constant(1 / 12, units.years);
const churnAtStart = first(baseline(monthlyChurn));

export const tenureAtStart = derived({
  id: 'tenure.start',
  label: 'Mean tenure at the start',
  unit: units.years,
  reason: 'The mean tenure of a base that has long lived with the baseline churn; 0 where nobody leaves.',
  formula: product(aMonth, quotientOrZero(complement(churnAtStart), churnAtStart)),
});

/** Share of the customers at the end of the month who were there at its start. */
const stayers = quotientOrZero(difference(opening, lost), closing);

export const tenure = derived({
  id: 'tenure.mean',
  label: 'Mean tenure',
  unit: units.years,
  reason: 'Mean tenure at the end of the month: those who stay age by a month, those who join start at none.',
  formula: carry(tenureAtStart, stayers, product(stayers, aMonth)),
});

export const tenureGained = derived({
  id: 'tenure.gained',
  label: 'Tenure gained',
  unit: units.years,
  reason: 'How much longer than in the baseline the customers at the start of the month have been there.',
  formula: difference(openingOf(tenure, tenureAtStart), baseline(openingOf(tenure, tenureAtStart))),
});
