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
import { wonPerCustomer } from './word-of-mouth.js';

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
  label: 'Customers at the end, baseline',
  unit: units.customers,
  reason:
    'Every month the observed churn is lost and the stated new customers join, whatever brings them in.',
  formula: carry(startingCustomers, complement(baseline(monthlyChurn)), inMonth(newCustomers)),
});

const ofBaselineAtStart = openingOf(ofBaseline, startingCustomers);

export const inherited = derived({
  id: 'customers.inherited',
  label: 'Customers retained and referred, per customer',
  unit: units.ratio,
  reason: 'The share of a customer who stays through the month, plus the customers won by word of mouth.',
  formula: sum(complement(monthlyChurn), wonPerCustomer),
});

export const moved = derived({
  id: 'customers.moved',
  label: 'Customers added in the month',
  unit: units.customers,
  reason:
    'Customers of the baseline that the initiatives retain or win in the month, and the sales recovered.',
  formula: sum(product(ofBaselineAtStart, difference(inherited, baseline(inherited))), salesRecovered),
});

export const purchases = derived({
  id: 'acquisition.purchases',
  label: 'Paid acquisitions in the baseline',
  unit: units.customers,
  reason: 'New customers of the month that word of mouth does not bring in the baseline; never below 0.',
  formula: higher(
    nobody,
    difference(inMonth(newCustomers), product(ofBaselineAtStart, baseline(wonPerCustomer))),
  ),
});

export const extra = derived({
  id: 'customers.extra',
  label: 'Customers beyond the baseline',
  unit: units.customers,
  reason:
    'Customers at the end of the month beyond those of the baseline. Under `hold` fewer are acquired instead, as long as any are.',
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
  reason: 'Customers of the baseline plus customers beyond the baseline.',
  formula: sum(ofBaseline, extra),
});

export const opening = derived({
  id: 'customers.opening',
  label: 'Customers at the start',
  unit: units.customers,
  reason: 'Customers whose revenue, contacts and word of mouth count in the month.',
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
  reason: 'Positive less negative word of mouth in the month, at the conversion seen in the baseline.',
  formula: product(opening, wonPerCustomer),
});

export const purchasesSaved = derived({
  id: 'acquisition.saved',
  label: 'Paid acquisitions saved',
  unit: units.customers,
  reason: 'Under `hold`: paid acquisitions of the baseline that customers beyond the baseline replace.',
  formula: choose(policy, nobody, lower(purchases, sum(product(openingOf(extra, nobody), inherited), moved))),
});

export const gained = derived({
  id: 'customers.gained',
  label: 'Customers gained',
  unit: units.customers,
  reason:
    'New customers that the profile states, plus those won by word of mouth and recovered sales, less the paid acquisitions saved.',
  formula: difference(
    sum(inMonth(newCustomers), difference(wonByWord, baseline(wonByWord)), salesRecovered),
    purchasesSaved,
  ),
});
