/**
 * What customers tell others, calibrated top-down: in the baseline word of mouth brings exactly the referred
 * customers the business has seen, so no chain of tellers can bring more per word than that.
 */
import {
  baseline,
  complement,
  constant,
  derived,
  difference,
  first,
  product,
  quotient,
  quotientOrZero,
  sum,
  units,
} from '../language/index.js';
import { failed, silent } from './experience.js';
import { newCustomers, referred } from './inputs/acquisition.js';
import { customers } from './inputs/business.js';
import { negativity, toldIfFailed, toldIfSatisfied, toldIfSilent } from './inputs/word-of-mouth.js';
import { output } from './output.js';

const twelfth = constant(1 / 12, units.ratio);
const aMonth = constant(1 / 12, units.years);

export const goodEach = derived({
  id: 'word_of_mouth.positive_per_customer',
  label: 'Positive word-of-mouth reach per customer in the month',
  unit: units.peoplePerCustomer,
  reason: 'People a customer tells something good in the month: those without a failure tell.',
  formula: product(complement(sum(silent, failed)), toldIfSatisfied.now, twelfth),
});

export const badEach = derived({
  id: 'word_of_mouth.negative_per_customer',
  label: 'Negative word-of-mouth reach per customer in the month',
  unit: units.peoplePerCustomer,
  reason:
    'People a customer tells something bad in the month, after an unresolved complaint or an unreported problem.',
  formula: sum(product(failed, toldIfFailed.now), product(silent, toldIfSilent.now)),
});

export const positiveReach = output({
  id: 'word_of_mouth.positive_reach',
  label: 'Positive word-of-mouth reach',
  unit: units.peoplePerYear,
  reason: 'People reached by a positive word in a year while nothing changes.',
  better: 'higher',
  noun: 'a positive word-of-mouth reach',
  period: 'first_month',
  formula: quotient(product(customers, first(baseline(goodEach))), aMonth),
});

export const negativeReach = output({
  id: 'word_of_mouth.negative_reach',
  label: 'Negative word-of-mouth reach',
  unit: units.peoplePerYear,
  reason: 'People reached by a negative word in a year while nothing changes.',
  better: 'lower',
  noun: 'a negative word-of-mouth reach',
  period: 'first_month',
  formula: quotient(product(customers, first(baseline(badEach))), aMonth),
});

export const persuasion = derived({
  id: 'word_of_mouth.won_per_positive_word',
  label: 'Customers won per positive word',
  unit: units.customersPerPerson,
  reason:
    'Referred new customers over positive word-of-mouth reach, both of the baseline; 0 where nobody tells.',
  formula: quotientOrZero(product(referred, newCustomers), positiveReach),
});

export const netWord = derived({
  id: 'word_of_mouth.won_per_customer',
  label: 'Customers won by word of mouth, per customer',
  unit: units.chancePerMonth,
  reason: 'New customers that the words of one customer bring in the month, positive less negative.',
  formula: product(persuasion, difference(goodEach, product(negativity.now, badEach))),
});
