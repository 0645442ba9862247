/** How many customers there are, month by month: those of the baseline, and those beyond them. */
import {
  baseline,
  carry,
  choose,
  complement,
  constant,
  derived,
  difference,
  higher,
  inMonth,
  lower,
  opening as openingOf,
  product,
  sum,
  units,
} from '../language/index.js';
import { monthlyChurn } from './experience.js';
import { newCustomers, policy } from './inputs/acquisition.js';
import { customers as startingCustomers } from './inputs/business.js';
import { closeRateProspects, meetService, prospects, scrapped, servedBadly } from './inputs/sales.js';
import { netWord } from './word-of-mouth.js';

const nobody = constant(0, units.customers);

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

export const ofBaseline = derived({
  id: 'customers.baseline',
  label: 'Customers of the baseline at the end',
  unit: units.customers,
  reason:
    'Every month the observed churn leaves, and as many join as the profile states, whoever brings them.',
  formula: carry(startingCustomers, complement(baseline(monthlyChurn)), inMonth(newCustomers)),
});

const ofBaselineAtStart = openingOf(ofBaseline, startingCustomers);

export const inherited = derived({
  id: 'customers.inherited',
  label: 'Customers kept and brought, per customer',
  unit: units.ratio,
  reason:
    'What a customer at the start of the month stands for at its end: staying, and the words to others.',
  formula: sum(complement(monthlyChurn), netWord),
});

export const moved = derived({
  id: 'customers.moved',
  label: 'Customers moved in the month',
  unit: units.customers,
  reason: 'What the initiatives make of the customers of the baseline in the month, and the sales recovered.',
  formula: sum(product(ofBaselineAtStart, difference(inherited, baseline(inherited))), salesRecovered),
});

export const purchases = derived({
  id: 'acquisition.purchases',
  label: 'Customers bought in the baseline',
  unit: units.customers,
  reason: 'New customers of the month that word of mouth does not bring in the baseline; never below 0.',
  formula: higher(nobody, difference(inMonth(newCustomers), product(ofBaselineAtStart, baseline(netWord)))),
});

export const extra = derived({
  id: 'customers.extra',
  label: 'Customers beyond the baseline',
  unit: units.customers,
  reason:
    'Customers at the end of the month beyond those of the baseline. Under `hold` fewer are bought instead, as long as any are.',
  formula: choose(
    policy,
    carry(nobody, inherited, moved),
    carry(nobody, inherited, difference(moved, purchases), nobody),
  ),
});

export const closing = derived({
  id: 'customers.closing',
  label: 'Customers at the end',
  unit: units.customers,
  reason: 'Those of the baseline and those beyond.',
  formula: sum(ofBaseline, extra),
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

export const wonByWord = derived({
  id: 'customers.won_by_word',
  label: 'Customers won by word of mouth',
  unit: units.customers,
  reason: 'Positive less negative words of the month, at the persuasion that the baseline shows.',
  formula: product(opening, netWord),
});

export const purchasesSaved = derived({
  id: 'acquisition.saved',
  label: 'Purchases of customers saved',
  unit: units.customers,
  reason: 'Under `hold`: customers beyond the baseline that need not be bought, of those bought there.',
  formula: choose(policy, nobody, lower(purchases, sum(product(openingOf(extra, nobody), inherited), moved))),
});

export const gained = derived({
  id: 'customers.gained',
  label: 'Customers gained',
  unit: units.customers,
  reason:
    'The new customers that the profile states, and what words and recovered sales add to them, less the purchases saved.',
  formula: difference(
    sum(inMonth(newCustomers), difference(wonByWord, baseline(wonByWord)), salesRecovered),
    purchasesSaved,
  ),
});
