/** What time makes of money: inflation, and the rate that a month is discounted at. */
import { carry, constant, derived, monthlyRate, opening, sum, units } from '../language/index.js';
import { discountRate, inflation } from './inputs/finance.js';

const one = constant(1, units.ratio);
const none = constant(0, units.ratio);

export const priceLevel = derived({
  id: 'finance.price_level',
  label: 'Price level',
  unit: units.ratio,
  reason: 'Prices of the month against those of month 1, grown by inflation.',
  formula: opening(carry(one, sum(one, monthlyRate(inflation)), none), one),
});

export const discountMonthly = derived({
  id: 'finance.monthly_rate',
  label: 'Discount rate in the month',
  unit: units.chancePerMonth,
  reason: 'The yearly discount rate, compounded down to one month.',
  formula: monthlyRate(discountRate),
});
