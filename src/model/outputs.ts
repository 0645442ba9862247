/** Where answers show the figures of the model, each list in its order. */
import * as experience from './experience.js';
import * as lifetime from './lifetime.js';
import type { Output } from './output.js';
import * as results from './results.js';
import * as retention from './retention.js';
import * as risk from './risk.js';
import * as wordOfMouth from './word-of-mouth.js';
import * as workload from './workload.js';

/** What the initiatives come to, in every answer. Simulations and comparisons answer it as well. */
export const headline: readonly Output<'one'>[] = [
  results.npv,
  results.roi,
  results.paybackMonths,
  results.discountedPaybackMonths,
  results.irr,
  results.benefitCostRatio,
  results.peakFunding,
  results.peakFundingMonth,
  results.pvBenefits,
  results.pvCosts,
  retention.runOff,
  retention.customersRetained,
  retention.churnBaseline,
  retention.churnLastMonth,
  lifetime.ltvBaseline,
  lifetime.ltvLastMonth,
];

/** From the incremental contribution to NPV: the first three add up to the fourth. */
export const bridge: readonly Output[] = [
  results.totalIncrementalContribution,
  results.upfront,
  results.discounting,
  results.npv,
];

/** What service failures do to the business as it is, and what a customer is worth to it. */
export const service: readonly Output[] = [
  experience.serviceDrivenChurn,
  workload.complaintsPerYear,
  workload.complaintsLastMonth,
  workload.contactsPerYear,
  workload.contactsLastMonth,
  workload.agentsBaseline,
  workload.agentsLastMonth,
  experience.unreportedPerComplaint,
  risk.complaintsEscalated,
  risk.customersLostToService,
  risk.marginAtRisk,
  risk.valueOfReportedComplaint,
  risk.breakEvenResolution,
  wordOfMouth.positiveReach,
  wordOfMouth.negativeReach,
  lifetime.ltvUndiscounted,
  lifetime.ltvToCac,
  lifetime.ltvToCacLastMonth,
  lifetime.cacPayback,
];
