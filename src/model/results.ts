/** What the difference of the two runs comes to. */
import {
  asMonthly,
  baseline,
  constant,
  derived,
  difference,
  discounted,
  discountedFromStart,
  first,
  last,
  least,
  lower,
  monthOfLeast,
  negative,
  payback,
  product,
  quotient,
  quotientIfPositive,
  rateOfReturn,
  running,
  sum,
  total,
  units,
} from '../language/index.js';
import { extra, opening } from './customers.js';
import { annualChurn, monthlyChurn } from './experience.js';
import { onceCost, runningCost } from './initiatives.js';
import { beforeInitiatives, valueEach } from './money.js';
import { discountMonthly } from './prices.js';
import { netWord } from './word-of-mouth.js';

const nothing = constant(0, units.money);

/** Cost stays apart: taken out of a whole contribution and put back, it would leave its rounding behind. */
export const benefit = derived({
  id: 'result.benefit',
  label: 'Benefit',
  unit: units.money,
  reason: 'What the initiatives add to the contribution in the month, before what they cost themselves.',
  formula: difference(beforeInitiatives, baseline(beforeInitiatives)),
});

export const gain = derived({
  id: 'result.incremental_contribution',
  label: 'Incremental contribution',
  unit: units.money,
  reason: 'Contribution with the initiatives less contribution in the baseline.',
  formula: difference(benefit, runningCost),
});

export const totalGain = derived({
  id: 'result.total_incremental_contribution',
  label: 'Incremental contribution over the horizon',
  unit: units.money,
  reason: 'All incremental contributions, added up as they fall.',
  formula: total(gain),
});

export const totalOnce = derived({
  id: 'result.total_upfront',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'All one-off costs within the horizon, added up as they fall.',
  formula: total(onceCost),
});

export const upfront = derived({
  id: 'result.upfront',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'All one-off costs within the horizon, as they enter the net cash.',
  formula: negative(totalOnce),
});

export const pvBenefits = derived({
  id: 'pv_benefits',
  label: 'PV of benefits',
  unit: units.money,
  reason: 'What the initiatives bring before their own cost, discounted to today.',
  formula: total(discounted(benefit, discountMonthly)),
});

export const pvOnce = derived({
  id: 'result.pv_upfront',
  label: 'PV of upfront cost',
  unit: units.money,
  reason: 'One-off costs, each discounted from the start of its month.',
  formula: total(discountedFromStart(onceCost, discountMonthly)),
});

export const pvCosts = derived({
  id: 'pv_costs',
  label: 'PV of costs',
  unit: units.money,
  reason: 'What the initiatives cost, upfront and running, discounted to today.',
  formula: sum(pvOnce, total(discounted(runningCost, discountMonthly))),
});

export const npv = derived({
  id: 'npv',
  label: 'NPV',
  unit: units.money,
  reason: 'All benefits less all costs of the initiatives, each discounted to today.',
  formula: difference(pvBenefits, pvCosts),
});

export const discounting = derived({
  id: 'result.discounting',
  label: 'Discounting',
  unit: units.money,
  reason: 'What discounting to today takes off the incremental contribution and the upfront cost.',
  formula: difference(npv, sum(totalGain, upfront)),
});

export const roi = derived({
  id: 'roi',
  label: 'ROI',
  unit: units.share,
  reason: 'NPV per unit of cost.',
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
  label: 'IRR',
  unit: units.growthPerYear,
  reason: 'The yearly rate at which the incremental contribution is worth no more than the upfront cost.',
  impossible: 'no single rate makes the incremental contribution worth what it costs',
  formula: rateOfReturn(onceCost, gain),
});

export const cumulative = derived({
  id: 'result.cumulative',
  label: 'Cumulative net cash',
  unit: units.money,
  reason: 'All incremental contributions up to the month, less the upfront cost up to then.',
  formula: difference(running(gain), running(onceCost)),
});

export const cumulativeDiscounted = derived({
  id: 'result.cumulative_discounted',
  label: 'Cumulative net cash, discounted',
  unit: units.money,
  reason:
    'All discounted incremental contributions up to the month, less the discounted upfront cost up to then.',
  formula: difference(
    running(discounted(gain, discountMonthly)),
    running(discountedFromStart(onceCost, discountMonthly)),
  ),
});

export const paybackMonths = derived({
  id: 'payback_months',
  label: 'Payback',
  unit: units.months,
  reason: 'The first month from which the cumulative net cash stays at or above zero.',
  impossible: 'it does not pay back within the horizon',
  formula: payback(cumulative),
});

export const discountedPaybackMonths = derived({
  id: 'discounted_payback_months',
  label: 'Discounted payback',
  unit: units.months,
  reason: 'The first month from which the discounted cumulative net cash stays at or above zero.',
  impossible: 'at the discount rate it does not pay back within the horizon',
  formula: payback(cumulativeDiscounted),
});

export const peakFunding = derived({
  id: 'peak_funding',
  label: 'Peak funding',
  unit: units.money,
  reason: 'The lowest point of the cumulative net cash: the most that is ever tied up. 0 where nothing is.',
  formula: lower(nothing, least(cumulative)),
});

export const peakFundingMonth = derived({
  id: 'peak_funding_month',
  label: 'Month of peak funding',
  unit: units.monthOfHorizon,
  reason: 'The month in which the cumulative net cash is lowest.',
  impossible: 'nothing has to be funded',
  formula: monthOfLeast(cumulative),
});

export const customersRetained = derived({
  id: 'customers_retained',
  label: 'Customers retained',
  unit: units.customers,
  reason: 'Customers of the run with the initiatives who would have left at the churn of the baseline.',
  formula: total(product(opening, difference(baseline(monthlyChurn), monthlyChurn))),
});

export const extraCustomers = derived({
  id: 'customers_after_horizon',
  label: 'Customers beyond the baseline at the end',
  unit: units.customers,
  reason: 'How many more customers there are at the end of the horizon than in the baseline.',
  formula: last(extra),
});

export const runOff = derived({
  id: 'run_off',
  label: 'Run-off after the horizon',
  unit: units.money,
  reason:
    'What the customers beyond the baseline go on to leave after the horizon, at the margin, churn and words of the baseline, discounted to today. Never part of NPV.',
  impossible: 'customers would bring more than leave and are discounted, so the sum has no end',
  formula: product(
    quotientIfPositive(
      product(extraCustomers, last(baseline(valueEach))),
      difference(sum(discountMonthly, last(baseline(monthlyChurn))), last(baseline(netWord))),
    ),
    last(discounted(asMonthly(constant(1, units.ratio)), discountMonthly)),
  ),
});

export const churnBaseline = derived({
  id: 'churn_baseline',
  label: 'Annual churn: baseline',
  unit: units.chancePerYear,
  reason: 'Annual churn of the baseline.',
  formula: first(baseline(annualChurn)),
});

export const churnLastMonth = derived({
  id: 'churn_last_month',
  label: 'Annual churn: last month',
  unit: units.chancePerYear,
  reason: 'Annual churn in the last month of the horizon.',
  formula: last(annualChurn),
});
