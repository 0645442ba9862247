import { units } from '../../quantity/index.js';
import { assumed, input } from '../input.js';

export const discountRate = input({
  id: 'finance.discount_rate',
  label: 'Discount rate',
  unit: units.growthPerYear,
  reason: 'What money a year from now is worth less.',
  example: '10% per year',
  domain: { low: 0, high: 10 },
  notALever: 'it is the yardstick, not a part of the business',
  otherwise: assumed(0.1, 0.06, 0.15, 'A usual hurdle for a service investment; replace it by your own.'),
});

export const horizon = input({
  id: 'finance.horizon',
  label: 'Horizon',
  unit: units.months,
  reason: 'How long the effects are counted.',
  example: '3 years',
  domain: { low: 1, high: 600, whole: true },
  notALever: 'it is the yardstick, not a part of the business',
  otherwise: assumed(
    36,
    12,
    60,
    'Three years: long enough to see retention work, short enough to be believed.',
  ),
});
