import {
  reachManagement as reachManagementClaim,
  silentMajority,
  switchAfterOne,
} from '../../evidence/index.js';
import {
  complement,
  constant,
  difference,
  type Expression,
  higher,
  inMonth,
  lower,
  product,
  quotient,
  quotientOrZero,
  sum,
  units,
  withinMonths,
} from '../../language/index.js';
import {
  absent,
  assumed,
  claimed,
  domains,
  type Input,
  input,
  type Lever,
  lever,
  optional,
} from '../input.js';
import { churn, customers } from './business.js';

export const count = input({
  id: 'complaints.count',
  label: 'Complaints',
  unit: units.customersPerYear,
  reason: 'All complaints that reach the business in a year: another way to state the complaint rate.',
  example: '900 per year',
  domain: domains.amount,
  notALever:
    'complaints are a measurement, not a lever: act on service.problem_rate (prevent), complaints.voiced (report) or complaints.resolved (resolve)',
  otherwise: optional,
});

export const rate: Input = input({
  id: 'complaints.rate',
  label: 'Complaint rate',
  unit: units.flowPerYear,
  reason: 'Complaints that reach the business, per customer and year.',
  example: '7.5% per year',
  domain: domains.oncePerMonth,
  notALever:
    'the complaint rate is a measurement, not a lever: fewer problems and less reporting both lower it. Act on service.problem_rate (prevent), complaints.voiced (report) or complaints.resolved (resolve)',
  ways: [
    {
      from: [count],
      why: 'Complaints divided by customers.',
      formula: (read) => quotient(read(count), read(customers)),
    },
    {
      get from() {
        return [problemRate];
      },
      why: 'Problems per customer times the share that is reported.',
      formula: (read) => product(read(problemRate), read(voiced)),
    },
  ],
  otherwise: absent,
});

const silent = silentMajority.figure;
const claimedVoiced = silent && {
  ...silent,
  low: 1 - silent.high,
  likely: 1 - silent.likely,
  high: 1 - silent.low,
};

export const voiced: Lever = lever({
  id: 'complaints.voiced',
  label: 'Share of problems reported',
  unit: units.share,
  reason: 'Share of customers with a problem who tell the business about it.',
  example: '20%',
  domain: { low: 0, high: 1, above: true },
  belongsTo: rate,
  ways: [rate, count].map((heard) => ({
    get from() {
      return [heard, problemRate];
    },
    why: 'Complaint rate divided by problems per customer.',
    formula: (read) => {
      // Where there are no problems, the claim stands: nothing depends on it until an effect makes some.
      const isAny = quotientOrZero(read(problemRate), read(problemRate));
      return sum(
        quotientOrZero(read(rate), read(problemRate)),
        product(complement(isAny), constant(claimedVoiced?.likely ?? 0, units.share)),
      );
    },
  })),
  otherwise: claimed(silentMajority, claimedVoiced),
});

export const resolved = lever({
  id: 'complaints.resolved',
  label: 'Complaints resolved',
  unit: units.share,
  reason: 'Share of complaints resolved to the satisfaction of the customer.',
  example: '50%',
  domain: domains.share,
  belongsTo: rate,
  otherwise: assumed(
    0.5,
    0.3,
    0.8,
    'No published claim states it; the satisfied share of complainers varies this much between studies.',
  ),
});

export const reachManagement = input({
  id: 'complaints.reach_management',
  label: 'Share of complaints escalated',
  unit: units.share,
  reason: 'Share of complaints that are escalated to management. No effect on NPV.',
  example: '2.5%',
  domain: domains.share,
  belongsTo: rate,
  notALever: 'what management sees changes nothing by itself',
  otherwise: claimed(reachManagementClaim),
});

export const handlingCost = lever({
  id: 'complaints.handling_cost',
  label: 'Handling cost',
  unit: units.moneyPerComplaint,
  reason: 'What one complaint costs to handle, compensation included.',
  example: '18',
  domain: domains.amount,
  belongsTo: rate,
  otherwise: assumed(0, 0, 0, 'Not stated, so assumed to be included in the gross margin.'),
});

export const switchIntent = lever({
  id: 'complaints.switch_intent',
  label: 'Churn intent after a failure',
  unit: units.share,
  reason: 'Share of customers who say that they would leave after one failure.',
  example: '33%',
  domain: domains.share,
  neutral: 0,
  belongsTo: rate,
  otherwise: claimed(switchAfterOne),
});

export const switchIfSilent = lever({
  id: 'complaints.switch_if_silent',
  label: 'Churn intent, unreported problem',
  unit: units.share,
  reason: 'Share of customers with a problem they never reported who say they would leave.',
  example: '22%',
  domain: domains.share,
  neutral: 0,
  belongsTo: rate,
  otherwise: assumed(
    0.22,
    0.11,
    0.33,
    'Complainers who stay dissatisfied were found 22 points less loyal than those who kept silent (Rage 2020); no gap is possible too.',
  ),
});

export const switchIfResolved = lever({
  id: 'complaints.switch_if_resolved',
  label: 'Churn after a resolved complaint',
  unit: units.share,
  reason:
    'Additional churn after a resolved complaint; never below 0, since a recovery is no better than no failure.',
  example: '2%',
  domain: domains.share,
  neutral: 0,
  belongsTo: rate,
  otherwise: assumed(0, 0, 0.1, 'A resolved complaint is assumed to cause no churn.'),
});

export const problemRate: Lever = lever({
  id: 'service.problem_rate',
  label: 'Problem rate',
  unit: units.flowPerYear,
  reason: 'Problems per customer and year, whether the customer reports them or not.',
  example: '37.5% per year',
  domain: domains.oncePerMonth,
  belongsTo: rate,
  ways: [rate, count].map((heard) => ({
    from: [heard],
    why: 'Complaint rate over the share of problems that is reported.',
    formula: (read) => quotient(read(rate), read(voiced)),
  })),
  otherwise: absent,
});

const zero = constant(0, units.share);

/** Problems of a customer in a month, at the baseline. */
const problems = inMonth(problemRate);
const intent = product(
  problems,
  sum(product(complement(voiced), switchIfSilent), product(voiced, complement(resolved), switchIntent)),
);
const afterResolved = product(problems, voiced, resolved, switchIfResolved);
const lost = withinMonths(churn, 1);

/** A share, cut to what makes service a part of all churn: 1 for all of it. */
const cutTo = (share: number, part: number): Expression<'one'> => {
  const full = constant(share, units.share);
  const room = higher(zero, difference(product(constant(part, units.share), lost), afterResolved));
  return difference(full, quotientOrZero(higher(zero, difference(product(full, intent), room)), intent));
};

export const followThrough = lever({
  id: 'complaints.follow_through',
  label: 'Intention-to-behaviour rate',
  unit: units.share,
  reason: 'Share of customers with churn intent who do leave.',
  example: '50%',
  domain: domains.share,
  neutral: 0,
  belongsTo: rate,
  otherwise: assumed(
    cutTo(0.5, 0.5),
    lower(constant(0.15, units.share), cutTo(0.5, 0.5)),
    cutTo(1, 1),
    'People act less often than they say; studies put the share at 15% and up. Limited so that service causes at most half of all churn.',
  ),
});
