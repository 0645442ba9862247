import { constant, product, quotient, units, withinMonths } from '../../language/index.js';
import { absent, assumed, assumedEqual, domains, input, lever } from '../input.js';
import { churn, customers } from './business.js';

export const cost = lever({
  id: 'acquisition.cost',
  label: 'Acquisition cost',
  unit: units.moneyPerCustomer,
  reason: 'What a new customer costs to win: all acquisition spend over all new customers.',
  example: '420',
  domain: domains.amount,
  otherwise: absent,
});

export const newCustomers = input({
  id: 'acquisition.new_customers',
  label: 'New customers',
  unit: units.customersPerYear,
  reason: 'New customers in a year at the baseline, whatever brought them in.',
  example: '2160 per year',
  domain: domains.amount,
  notALever: 'the new customers of the baseline are a measurement that word of mouth is calibrated on',
  otherwise: assumedEqual(
    quotient(product(customers, withinMonths(churn, 1)), constant(1 / 12, units.years)),
    'Replaces the customers lost in the baseline, so the base neither grows nor shrinks.',
  ),
});

export const referred = input({
  id: 'acquisition.referred',
  label: 'Referral share of new customers',
  unit: units.share,
  reason: 'Share of new customers who came by recommendation; the effect of word of mouth is scaled to it.',
  example: '10%',
  domain: domains.share,
  neutral: 0,
  notALever:
    'it is a measurement that word of mouth is calibrated on; act on word_of_mouth.* or on the service itself',
  otherwise: assumed(
    0.1,
    0.02,
    0.25,
    'Few businesses record it; the range covers what surveys and panels report.',
  ),
});

export const firstSpend = input({
  id: 'acquisition.first_spend',
  label: 'First spend of a new customer',
  unit: units.share,
  reason: 'What a new customer pays, as a share of the average customer at the start.',
  example: '80%',
  domain: { low: 0, high: 10 },
  neutral: 1,
  notALever: 'act on business.revenue_per_customer or on loyalty.spend_growth',
  otherwise: assumed(1, 1, 1, 'Not stated, so a new customer pays as much as the average one.'),
});

/** `grow` is 0, `hold` is 1. */
export const policy = input({
  id: 'acquisition.policy',
  label: 'Acquisition policy',
  unit: units.choice,
  reason:
    'What retained customers change: the base grows at the same acquisition budget, or it is held and fewer customers are acquired.',
  example: 'grow',
  domain: { low: 0, high: 1, whole: true },
  options: ['grow', 'hold'],
  notALever: 'it is a choice for the whole horizon',
  otherwise: assumed(
    0,
    0,
    1,
    'The budget stays and the base grows; `hold` credits the replacement cost instead.',
  ),
});
