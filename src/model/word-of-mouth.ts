/**
 * What customers tell others, calibrated top-down: word of mouth brings in the baseline exactly the
 * referred customers the business has seen, so no chain of tellers can bring more per word than that.
 */
import {
  baseline,
  complement,
  derived,
  difference,
  first,
  inMonth,
  product,
  quotientOrZero,
  sum,
  units,
} from '../quantity/index.js';
import { failed, silent } from './experience.js';
import { newCustomers, referred } from './inputs/acquisition.js';
import { customers } from './inputs/business.js';
import { negativity, toldIfFailed, toldIfSatisfied, toldIfSilent } from './inputs/word-of-mouth.js';

export const goodPerCustomer = derived({
  id: 'word.good_per_customer',
  label: 'People told good things, per customer',
  unit: units.peoplePerCustomerYear,
  reason: 'People a customer tells something good in a year: those without a failure tell.',
  formula: product(complement(sum(silent, failed)), toldIfSatisfied.now),
});

export const badPerCustomer = derived({
  id: 'word.bad_per_customer',
  label: 'People told bad things, per customer',
  unit: units.peoplePerCustomerYear,
  reason: 'People a customer tells something bad in a year: failed complainers and silent sufferers tell.',
  formula: sum(product(failed, toldIfFailed.now), product(silent, toldIfSilent.now)),
});

export const goodAtStart = derived({
  id: 'word.good_at_start',
  label: 'People told good things a year, at the start',
  unit: units.peoplePerYear,
  reason: 'People reached by a good word in a year while nothing changes.',
  formula: product(customers, first(baseline(goodPerCustomer))),
});

export const badAtStart = derived({
  id: 'word.bad_at_start',
  label: 'People told bad things a year, at the start',
  unit: units.peoplePerYear,
  reason: 'People reached by a bad word in a year while nothing changes.',
  formula: product(customers, first(baseline(badPerCustomer))),
});

export const persuasion = derived({
  id: 'word.persuasion',
  label: 'Customers won per good word',
  unit: units.customersPerPerson,
  reason: 'Referred new customers over good words, both of the baseline; 0 where nobody tells.',
  formula: quotientOrZero(product(referred, newCustomers), goodAtStart),
});

export const bought = derived({
  id: 'acquisition.bought',
  label: 'Customers won by spending',
  unit: units.customersPerYear,
  reason: 'New customers of the baseline less what word of mouth brings there; the same in both runs.',
  formula: difference(
    newCustomers,
    product(persuasion, difference(goodAtStart, product(negativity, badAtStart))),
  ),
});

export const netWord = derived({
  id: 'word.net_per_customer',
  label: 'Customers won by word, per customer',
  unit: units.chancePerMonth,
  reason: 'New customers that the words of one customer bring in a month, good less bad.',
  formula: inMonth(product(persuasion, difference(goodPerCustomer, product(negativity.now, badPerCustomer)))),
});
