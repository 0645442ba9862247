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
  business.orderValue,
  business.orders,
  business.grossMargin,
  business.churn,
  business.retention,
  business.netRevenueRetention,
  business.fixedCosts,
  acquisition.cost,
  acquisition.newCustomers,
  acquisition.referred,
  acquisition.firstSpend,
  acquisition.policy,
  complaints.rate,
  complaints.count,
  complaints.voiced,
  complaints.resolved,
  complaints.reachManagement,
  complaints.handlingCost,
  complaints.switchIntent,
  complaints.followThrough,
  complaints.switchIfSilent,
  complaints.switchIfResolved,
  complaints.problemRate,
  service.contacts,
  service.contactCount,
  service.costPerContact,
  service.handleTime,
  service.agentCost,
  service.agentHours,
  service.automated,
  service.costPerAutomatedContact,
  service.firstContactResolution,
  service.cashable,
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
  finance.inflation,
];
