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
import { unreported, unresolved } from './experience.js';
import { newCustomers, referred } from './inputs/acquisition.js';
import { customers } from './inputs/business.js';
import { negativity, toldIfFailed, toldIfSatisfied, toldIfSilent } from './inputs/word-of-mouth.js';
import { output } from './output.js';

const twelfth = constant(1 / 12, units.ratio);
const aMonth = constant(1 / 12, units.years);

export const positiveEach = derived({
  id: 'word_of_mouth.positive_per_customer',
  label: 'Positive word-of-mouth reach per customer in the month',
  unit: units.peoplePerCustomer,
  reason:
    'People reached by positive word of mouth per customer in the month; customers without a failure tell.',
  formula: product(complement(sum(unreported, unresolved)), toldIfSatisfied.now, twelfth),
});

export const negativeEach = derived({
  id: 'word_of_mouth.negative_per_customer',
  label: 'Negative word-of-mouth reach per customer in the month',
  unit: units.peoplePerCustomer,
  reason:
    'People reached by negative word of mouth per customer in the month, after an unresolved complaint or an unreported problem.',
  formula: sum(product(unresolved, toldIfFailed.now), product(unreported, toldIfSilent.now)),
});

export const positiveReach = output({
  id: 'word_of_mouth.positive_reach',
  label: 'Positive word-of-mouth reach',
  unit: units.peoplePerYear,
  reason: 'People reached by positive word of mouth in a year, at the baseline.',
  better: 'higher',
  noun: 'a positive word-of-mouth reach',
  period: 'first_month',
  formula: quotient(product(customers, first(baseline(positiveEach))), aMonth),
});

export const negativeReach = output({
  id: 'word_of_mouth.negative_reach',
  label: 'Negative word-of-mouth reach',
  unit: units.peoplePerYear,
  reason: 'People reached by negative word of mouth in a year, at the baseline.',
  better: 'lower',
  noun: 'a negative word-of-mouth reach',
  period: 'first_month',
  formula: quotient(product(customers, first(baseline(negativeEach))), aMonth),
});

export const wonPerPositiveWord = derived({
  id: 'word_of_mouth.won_per_positive_word',
  label: 'Customers won per positive word',
  unit: units.customersPerPerson,
  reason:
    'Referred new customers over positive word-of-mouth reach, both at the baseline; 0 without any reach.',
  formula: quotientOrZero(product(referred, newCustomers), positiveReach),
});

export const wonPerCustomer = derived({
  id: 'word_of_mouth.won_per_customer',
  label: 'Customers won by word of mouth, per customer',
  unit: units.chancePerMonth,
  reason: 'New customers won by the word of mouth of one customer in the month, positive less negative.',
  formula: product(wonPerPositiveWord, difference(positiveEach, product(negativity.now, negativeEach))),
});
