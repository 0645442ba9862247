/** What the difference of the two runs comes to in money. */
import {
  baseline,
  constant,
  derived,
  difference,
  discounted,
  discountedFromStart,
  least,
  lower,
  monthOfLeast,
  negative,
  payback,
  quotient,
  rateOfReturn,
  running,
  sum,
  total,
  units,
} from '../language/index.js';
import { runningCost, upfrontCost } from './initiatives/initiatives.js';
import { contributionBeforeProgramme, revenue } from './money.js';
import { output } from './output.js';
import { discountMonthly } from './prices.js';

const nothing = constant(0, units.money);
const revenueOverall = total(baseline(revenue));

/** Cost stays apart: taken out of a whole contribution and put back, it would leave its rounding behind. */
export const benefit = derived({
  id: 'result.benefit',
  label: 'Benefit',
  unit: units.money,
  reason: 'What the initiatives add to the contribution in the month, before programme cost.',
  formula: difference(contributionBeforeProgramme, baseline(contributionBeforeProgramme)),
});

export const incrementalContribution = derived({
  id: 'result.incremental_contribution',
  label: 'Incremental contribution',
  unit: units.money,
  reason: 'Contribution with the initiatives less contribution in the baseline.',
  formula: difference(benefit, runningCost),
});

export const totalIncrementalContribution = output({
  id: 'result.total_incremental_contribution',
  label: 'Incremental contribution over the horizon',
  unit: units.money,
  reason: 'Sum of the incremental contributions, not discounted.',
  better: 'higher',
  noun: 'an incremental contribution',
  period: 'horizon',
  differenceOf: [revenueOverall],
  formula: total(incrementalContribution),
});

export const totalUpfront = output({
  id: 'result.total_upfront',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'Sum of the upfront costs within the horizon, not discounted.',
  better: 'lower',
  noun: 'an upfront cost',
  period: 'horizon',
  formula: total(upfrontCost),
});

export const upfront = output({
  id: 'result.upfront',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'Sum of the upfront costs within the horizon, with their sign in the net cash.',
  better: 'higher',
  noun: 'an upfront cost',
  period: 'horizon',
  formula: negative(totalUpfront),
});

export const pvBenefits = output({
  id: 'pv_benefits',
  label: 'PV of benefits',
  unit: units.money,
  reason: 'Benefits of the initiatives before programme cost, discounted to today.',
  better: 'higher',
  noun: 'a PV of benefits',
  period: 'horizon',
  differenceOf: [revenueOverall],
  formula: total(discounted(benefit, discountMonthly)),
});

export const pvUpfront = derived({
  id: 'result.pv_upfront',
  label: 'PV of upfront cost',
  unit: units.money,
  reason: 'Upfront costs, each discounted from the start of its month.',
  formula: total(discountedFromStart(upfrontCost, discountMonthly)),
});

export const pvCosts = output({
  id: 'pv_costs',
  label: 'PV of costs',
  unit: units.money,
  reason: 'What the initiatives cost, upfront and running, discounted to today.',
  better: 'lower',
  noun: 'a PV of costs',
  period: 'horizon',
  formula: sum(pvUpfront, total(discounted(runningCost, discountMonthly))),
});

export const npv = output({
  id: 'npv',
  label: 'NPV',
  unit: units.money,
  reason: 'All benefits less all costs of the initiatives, each discounted to today.',
  better: 'higher',
  noun: 'an NPV',
  period: 'horizon',
  differenceOf: [pvBenefits, pvCosts, revenueOverall],
  formula: difference(pvBenefits, pvCosts),
});

export const discounting = output({
  id: 'result.discounting',
  label: 'Discounting',
  unit: units.money,
  reason: 'What discounting to today takes off the incremental contribution and the upfront cost.',
  better: null,
  noun: 'an effect of discounting',
  period: 'horizon',
  differenceOf: [totalIncrementalContribution, revenueOverall],
  formula: difference(npv, sum(totalIncrementalContribution, upfront)),
});

export const roi = output({
  id: 'roi',
  label: 'ROI',
  unit: units.share,
  reason: 'NPV per unit of cost.',
  impossible: 'nothing is spent, so there is no return on it',
  better: 'higher',
  noun: 'an ROI',
  period: 'horizon',
  formula: quotient(npv, pvCosts),
});

export const benefitCostRatio = output({
  id: 'benefit_cost_ratio',
  label: 'Benefit-cost ratio',
  unit: units.ratio,
  reason: 'Benefit per unit of cost, both at present value.',
  impossible: 'nothing is spent, so there is no ratio to it',
  better: 'higher',
  noun: 'a benefit-cost ratio',
  period: 'horizon',
  formula: quotient(pvBenefits, pvCosts),
});

export const irr = output({
  id: 'irr',
  label: 'IRR',
  unit: units.growthPerYear,
  reason: 'The yearly rate at which the incremental contribution is worth no more than the upfront cost.',
  impossible: 'no single rate makes the incremental contribution worth what it costs',
  better: 'higher',
  noun: 'an IRR',
  period: 'horizon',
  formula: rateOfReturn(upfrontCost, incrementalContribution),
});

export const cumulative = derived({
  id: 'result.cumulative',
  label: 'Cumulative net cash',
  unit: units.money,
  reason: 'All incremental contributions up to the month, less the upfront cost up to then.',
  formula: difference(running(incrementalContribution), running(upfrontCost)),
});

export const cumulativeDiscounted = derived({
  id: 'result.cumulative_discounted',
  label: 'Cumulative net cash, discounted',
  unit: units.money,
  reason:
    'All discounted incremental contributions up to the month, less the discounted upfront cost up to then.',
  formula: difference(
    running(discounted(incrementalContribution, discountMonthly)),
    running(discountedFromStart(upfrontCost, discountMonthly)),
  ),
});

export const paybackMonths = output({
  id: 'payback_months',
  label: 'Payback',
  unit: units.months,
  reason: 'The first month from which the cumulative net cash stays at or above zero.',
  impossible: 'it does not pay back within the horizon',
  better: 'lower',
  noun: 'a payback',
  period: 'horizon',
  isLateIfNone: true,
  formula: payback(cumulative),
});

export const discountedPaybackMonths = output({
  id: 'discounted_payback_months',
  label: 'Discounted payback',
  unit: units.months,
  reason: 'The first month from which the discounted cumulative net cash stays at or above zero.',
  impossible: 'at the discount rate it does not pay back within the horizon',
  better: 'lower',
  noun: 'a discounted payback',
  period: 'horizon',
  isLateIfNone: true,
  formula: payback(cumulativeDiscounted),
});

export const peakFunding = output({
  id: 'peak_funding',
  label: 'Peak funding',
  unit: units.money,
  reason: 'The lowest point of the cumulative net cash: the most that is ever tied up. 0 where nothing is.',
  better: 'higher',
  noun: 'a peak funding',
  period: 'horizon',
  differenceOf: [revenueOverall],
  formula: lower(nothing, least(cumulative)),
});

export const peakFundingMonth = output({
  id: 'peak_funding_month',
  label: 'Month of peak funding',
  unit: units.monthOfHorizon,
  reason: 'The month in which the cumulative net cash is lowest.',
  impossible: 'no funding is needed',
  better: null,
  noun: 'a month of peak funding',
  period: 'horizon',
  formula: monthOfLeast(cumulative),
});
