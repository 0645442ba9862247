/** What the difference of the two runs comes to. */
import {
  baseline,
  derived,
  difference,
  discounted,
  first,
  last,
  monthlyRate,
  payback,
  product,
  quotient,
  rateOfReturn,
  running,
  sum,
  total,
  units,
} from '../quantity/index.js';
import { opening } from './customers.js';
import { annualChurn, monthlyChurn } from './experience.js';
import { onceCost, runningCost } from './initiatives.js';
import { discountRate } from './inputs/finance.js';
import { beforeInitiatives } from './money.js';

export const discountMonthly = derived({
  id: 'finance.monthly_rate',
  label: 'Discount rate in the month',
  unit: units.chancePerMonth,
  reason: 'The yearly discount rate, compounded down to one month.',
  formula: monthlyRate(discountRate),
});

/** Cost stays apart: taken out of a whole contribution and put back, it would leave its rounding behind. */
export const benefit = derived({
  id: 'result.benefit',
  label: 'Gain before the cost of initiatives',
  unit: units.money,
  reason: 'What the initiatives make of the contribution, before what they cost themselves.',
  formula: difference(beforeInitiatives, baseline(beforeInitiatives)),
});

export const gain = derived({
  id: 'result.gain',
  label: 'Gain in contribution',
  unit: units.money,
  reason: 'Contribution with the initiative less contribution in the baseline.',
  formula: difference(benefit, runningCost),
});

export const totalGain = derived({
  id: 'result.total_gain',
  label: 'Gain in contribution over the horizon',
  unit: units.money,
  reason: 'All gains in contribution, added up as they fall.',
  formula: total(gain),
});

export const discounting = derived({
  id: 'result.discounting',
  label: 'Discounting',
  unit: units.money,
  reason: 'What the gains lose by being discounted to today.',
  formula: difference(total(discounted(gain, discountMonthly)), totalGain),
});

export const pvBenefits = derived({
  id: 'pv_benefits',
  label: 'Benefit, present value',
  unit: units.money,
  reason: 'What the initiatives bring before their own cost, discounted to today.',
  formula: total(discounted(benefit, discountMonthly)),
});

export const pvCosts = derived({
  id: 'pv_costs',
  label: 'Cost, present value',
  unit: units.money,
  reason: 'What the initiatives cost, once and running, discounted to today.',
  formula: sum(onceCost, total(discounted(runningCost, discountMonthly))),
});

export const npv = derived({
  id: 'npv',
  label: 'Net present value',
  unit: units.money,
  reason: 'All benefits less all costs of the initiatives, each discounted to today.',
  formula: difference(pvBenefits, pvCosts),
});

export const roi = derived({
  id: 'roi',
  label: 'Return on investment',
  unit: units.share,
  reason: 'Net present value per unit of cost.',
  impossible: 'nothing is spent, so there is no return on it',
  formula: quotient(npv, pvCosts),
});

export const benefitCostRatio = derived({
  id: 'benefit_cost_ratio',
  label: 'Benefit-cost ratio',
  unit: units.ratio,
  reason: 'Benefit per unit of cost, both at present value.',
  impossible: 'nothing is spent, so there is no ratio to it',
  formula: quotient(pvBenefits, pvCosts),
});

export const irr = derived({
  id: 'irr',
  label: 'Internal rate of return',
  unit: units.growthPerYear,
  reason: 'The yearly rate at which the gains are worth no more than the one-off cost.',
  impossible: 'no single rate makes the gains worth what they cost',
  formula: rateOfReturn(onceCost, gain),
});

export const cumulative = derived({
  id: 'result.cumulative',
  label: 'Cumulative gain',
  unit: units.money,
  reason: 'All gains up to the month, less the one-off cost.',
  formula: difference(running(gain), onceCost),
});

export const cumulativeDiscounted = derived({
  id: 'result.cumulative_discounted',
  label: 'Cumulative gain, discounted',
  unit: units.money,
  reason: 'All discounted gains up to the month, less the one-off cost.',
  formula: difference(running(discounted(gain, discountMonthly)), onceCost),
});

export const paybackMonths = derived({
  id: 'payback_months',
  label: 'Payback',
  unit: units.months,
  reason: 'The first month from which the cumulative gain stays at or above zero.',
  impossible: 'it does not pay itself back within the horizon',
  formula: payback(cumulative),
});

export const discountedPaybackMonths = derived({
  id: 'payback_months_discounted',
  label: 'Payback, discounted',
  unit: units.months,
  reason: 'The first month from which the discounted cumulative gain stays at or above zero.',
  impossible: 'at the discount rate it does not pay itself back within the horizon',
  formula: payback(cumulativeDiscounted),
});

export const customersKept = derived({
  id: 'customers_kept',
  label: 'Departures avoided, of those then there',
  unit: units.customers,
  reason: 'Customers of the run with the initiative who would have left at the churn of the baseline.',
  formula: total(product(opening, difference(baseline(monthlyChurn), monthlyChurn))),
});

export const churnBefore = derived({
  id: 'churn_before',
  label: 'Churn before',
  unit: units.chancePerYear,
  reason: 'Yearly churn of the baseline.',
  formula: first(baseline(annualChurn)),
});

export const churnAfter = derived({
  id: 'churn_after',
  label: 'Churn in the last month',
  unit: units.chancePerYear,
  reason: 'Yearly churn in the last month of the horizon.',
  formula: last(annualChurn),
});
