import {
  fireSomeCustomers,
  happyBuyMore,
  loyalCostLess,
  loyalForgive,
  loyalLessMarketing,
  loyalLessPriceSensitive,
  spendMore,
} from '../../evidence/index.js';
import { money } from '../../model/index.js';
import * as slopes from '../../model/inputs/loyalty.js';
import { isStated, notSaid, quantityBeside, type Reader, type Subject, unread } from './reading.js';

/** A claim about a slope that names no figure: the business's own slope beside it, or nothing. */
const slope = (subject: Subject, claim: typeof loyalCostLess, input: typeof slopes.spendGrowth) =>
  isStated(subject, input)
    ? notSaid(claim, 'the claim states no figure', quantityBeside(subject, input))
    : notSaid(claim, `the profile has no ${input.id} of its own, and the default is 0`);

export const costReading: Reader = (subject) => slope(subject, loyalCostLess, slopes.serviceCostChange);

export const upgradeReading: Reader = (subject) => slope(subject, loyalLessMarketing, slopes.spendGrowth);

export const priceReading = unread(loyalLessPriceSensitive, 'the profile has no prices by tenure');

export const forgiveReading = unread(loyalForgive, 'the profile has no churn by tenure');

export const spendReading = unread(spendMore, 'the profile has no spending by quality of service');

export const happyReading = unread(happyBuyMore, 'the profile has no spending by quality of service');

export const fireReading: Reader = (subject) =>
  notSaid(fireSomeCustomers, 'the claim states no figure', quantityBeside(subject, money.valueEach));
