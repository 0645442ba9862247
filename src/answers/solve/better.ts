/** Whether more of a figure is better for the business, or less of it. */

import type { Quantity } from '../../language/index.js';
import { lifetime, results, risk } from '../../model/index.js';

export type Better = 'more' | 'less';

const more: readonly Quantity[] = [
  results.npv,
  results.totalGain,
  results.pvBenefits,
  results.roi,
  results.irr,
  results.benefitCostRatio,
  results.customersRetained,
  results.peakFunding,
  results.runOff,
  lifetime.ltvBaseline,
  lifetime.ltvLastMonth,
  lifetime.ltvToCac,
];

const less: readonly Quantity[] = [
  results.pvCosts,
  results.totalOnce,
  results.paybackMonths,
  results.discountedPaybackMonths,
  results.churnBaseline,
  results.churnLastMonth,
  lifetime.cacPayback,
  risk.customersAtRisk,
  risk.marginAtRisk,
];

/** Null where it is neither. */
export function betterOf(figure: Quantity): Better | null {
  if (more.includes(figure)) return 'more';
  return less.includes(figure) ? 'less' : null;
}
