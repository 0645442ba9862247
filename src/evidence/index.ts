/**
 * What is known: the published claims as data, one topic a file. To add a claim, write its entry in the file
 * of its topic and add its name to the list below.
 */
import * as acquisition from './acquisition.js';
import type { Claim } from './claim.js';
import * as complaints from './complaints.js';
import * as experience from './experience.js';
import * as industry from './industry.js';
import * as loyalty from './loyalty.js';
import * as retention from './retention.js';
import * as sales from './sales.js';
import * as switching from './switching.js';
import * as wordOfMouth from './word-of-mouth.js';

export * from './acquisition.js';
export {
  type Claim,
  type ClaimedFigure,
  type DocumentId,
  defaultFigure,
  type PlausibleRange,
  type Use,
  uses,
  type Verdict,
  verdictNames,
  verdicts,
} from './claim.js';
export * from './complaints.js';
export * from './documents.js';
export * from './experience.js';
export * from './industry.js';
export * from './loyalty.js';
export * from './published.js';
export * from './retention.js';
export * from './sales.js';
export * from './switching.js';
export * from './word-of-mouth.js';

/** Every claim, in the order in which readers meet them: figures first, then what is said without one. */
export const claims: readonly Claim[] = [
  retention.retentionProfit,
  acquisition.acquisitionCostRatio,
  wordOfMouth.tell3Or4,
  wordOfMouth.tell16,
  complaints.quarterComplain,
  complaints.complainOnce,
  complaints.reachManagement,
  complaints.silentMajority,
  wordOfMouth.silentTell3,
  switching.switchAfterOne,
  switching.scrappedPurchase,
  wordOfMouth.wouldRecommend,
  sales.spendMore,
  industry.cxRevenueGain,
  industry.poorServiceLosses,
  sales.sellToExisting,
  sales.sellToProspect,
  experience.twelveToOne,
  loyalty.loyalCostLess,
  loyalty.loyalLessPriceSensitive,
  loyalty.loyalRefer,
  loyalty.loyalLessMarketing,
  loyalty.loyalForgive,
  acquisition.serviceAsMuchAsMarketing,
  experience.contactIsMarketing,
  wordOfMouth.happyBuyMore,
  complaints.complaintsCostLittle,
  switching.unhappyCostTwice,
  retention.satisfiedNotCertain,
  wordOfMouth.silenceFirstSymptom,
  loyalty.fireSomeCustomers,
  retention.lifetimeExceedsFirst,
];
