import { units } from '../../language/index.js';
import { assumed, input } from '../input.js';

export const discountRate = input({
  id: 'finance.discount_rate',
  label: 'Discount rate',
  unit: units.growthPerYear,
  reason: 'How much less an amount is worth a year later.',
  example: '10% per year',
  domain: { low: 0, high: 10 },
  notALever: 'it values the result and is not a part of the business',
  otherwise: assumed(
    0.1,
    0.06,
    0.15,
    'A usual hurdle rate for a service investment; replace it with your own.',
  ),
});

export const horizon = input({
  id: 'finance.horizon',
  label: 'Horizon',
  unit: units.months,
  reason: 'The time over which costs and benefits count.',
  example: '3 years',
  domain: { low: 1, high: 600, whole: true },
  notALever: 'it values the result and is not a part of the business',
  otherwise: assumed(
    36,
    12,
    60,
    'Three years: long enough for retention to take effect, short enough to forecast.',
  ),
});

export const inflation = input({
  id: 'finance.inflation',
  label: 'Inflation',
  unit: units.growthPerYear,
  reason: 'By how much all prices and running costs grow in a year.',
  example: '2% per year',
  domain: { low: -0.5, high: 10 },
  notALever: 'it values the result and is not a part of the business',
  otherwise: assumed(0, 0, 0, 'Not stated, so all amounts are at the prices of month 1.'),
});
