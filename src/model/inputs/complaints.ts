import {
  reachManagement as reachManagementClaim,
  silentMajority,
  switchAfterOne,
} from '../../evidence/index.js';
import { sum, units } from '../../quantity/index.js';
import { assumed, assumedEqual, claimed, domains, input, lever, required } from '../input.js';

export const rate = input({
  id: 'complaints.rate',
  label: 'Complaint rate',
  unit: units.flowPerYear,
  reason: 'Complaints that reach the business, per customer and year.',
  example: '7.5% per year',
  domain: domains.share,
  notALever:
    'the complaint rate is a measurement, not a lever: fewer problems and more silence both lower it. Act on service.problem_rate (prevent), complaints.voiced (hear) or complaints.resolved (repair)',
  otherwise: required,
});

const silent = silentMajority.figure;

export const voiced = lever({
  id: 'complaints.voiced',
  label: 'Problems voiced',
  unit: units.share,
  reason: 'Share of customers with a problem who tell the business about it.',
  example: '20%',
  domain: { low: 0, high: 1, above: true },
  otherwise: claimed(
    silentMajority,
    silent && { ...silent, low: 1 - silent.high, likely: 1 - silent.likely, high: 1 - silent.low },
  ),
});

export const resolved = lever({
  id: 'complaints.resolved',
  label: 'Complaints resolved',
  unit: units.share,
  reason: 'Share of complaints settled to the satisfaction of the customer.',
  example: '50%',
  domain: domains.share,
  otherwise: assumed(
    0.5,
    0.3,
    0.8,
    'Not in the documents; the satisfied share of complainers varies this much between studies.',
  ),
});

export const reachManagement = input({
  id: 'complaints.reach_management',
  label: 'Complaints that reach management',
  unit: units.share,
  reason: 'Share of complaints that climb to management: what it sees of the problem. Moves no money.',
  example: '2.5%',
  domain: domains.share,
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
  otherwise: assumed(0, 0, 0, 'Not stated, so taken as already inside the gross margin.'),
});

export const switchIntent = lever({
  id: 'complaints.switch_intent',
  label: 'Intent to leave after a failure',
  unit: units.share,
  reason: 'Share of customers who say they would leave after one failure.',
  example: '33%',
  domain: domains.share,
  neutral: 0,
  otherwise: claimed(switchAfterOne),
});

export const followThrough = lever({
  id: 'complaints.follow_through',
  label: 'Intent that becomes an act',
  unit: units.share,
  reason: 'Share of those who say they would leave who do leave.',
  example: '50%',
  domain: domains.share,
  neutral: 0,
  otherwise: assumed(
    0.5,
    0.15,
    1,
    'What people say they will do is more than what they do; studies put the share at 15 % and up.',
  ),
});

export const switchIfSilent = lever({
  id: 'complaints.switch_if_silent',
  label: 'Intent to leave, never having said so',
  unit: units.share,
  reason: 'As the intent to leave, for those with a problem who never told the business.',
  example: '33%',
  domain: domains.share,
  neutral: 0,
  otherwise: assumedEqual(
    sum(switchIntent),
    'Taken as equal to those who complained in vain: the documents do not tell them apart.',
  ),
});

export const switchIfResolved = lever({
  id: 'complaints.switch_if_resolved',
  label: 'Leaving after a settled complaint',
  unit: units.share,
  reason:
    'Extra leaving after a complaint was settled; never below 0, since recovery does not beat no failure.',
  example: '2%',
  domain: domains.share,
  neutral: 0,
  otherwise: assumed(0, 0, 0.1, 'A settled complaint is taken to leave no mark.'),
});
