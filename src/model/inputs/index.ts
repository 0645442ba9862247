/** Everything a profile can state, by section and in the order in which people are asked. */
import type { Input } from '../input.js';
import * as acquisition from './acquisition.js';
import * as business from './business.js';
import * as complaints from './complaints.js';
import * as finance from './finance.js';
import * as loyalty from './loyalty.js';
import * as sales from './sales.js';
import * as service from './service.js';
import * as wordOfMouth from './word-of-mouth.js';

export const inputs: readonly Input[] = [
  business.customers,
  business.revenue,
  business.revenuePerCustomer,
  business.grossMargin,
  business.churn,
  business.fixedCosts,
  acquisition.cost,
  acquisition.newCustomers,
  acquisition.referred,
  acquisition.policy,
  complaints.rate,
  complaints.voiced,
  complaints.resolved,
  complaints.reachManagement,
  complaints.handlingCost,
  complaints.switchIntent,
  complaints.followThrough,
  complaints.switchIfSilent,
  complaints.switchIfResolved,
  service.problemRate,
  service.contacts,
  service.costPerContact,
  service.firstContactResolution,
  service.offerRate,
  service.acceptance,
  service.offerMargin,
  service.offerDiscount,
  wordOfMouth.toldIfSatisfied,
  wordOfMouth.toldIfFailed,
  wordOfMouth.toldIfSilent,
  wordOfMouth.negativity,
  loyalty.spendGrowth,
  loyalty.serviceCostChange,
  sales.prospects,
  sales.meetService,
  sales.servedBadly,
  sales.scrapped,
  sales.closeRateProspects,
  sales.closeRateCustomers,
  finance.discountRate,
  finance.horizon,
];
