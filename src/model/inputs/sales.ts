import { scrappedPurchase, sellToExisting, sellToProspect } from '../../evidence/index.js';
import { units } from '../../language/index.js';
import { assumed, claimed, domains, input, lever, requiredBeside } from '../input.js';

export const prospects = input({
  id: 'sales.prospects',
  label: 'Prospects',
  unit: units.customersPerYear,
  reason: 'People who consider buying in a year.',
  example: '20000 per year',
  domain: domains.amount,
  notALever: 'bringing prospects is marketing, not service',
  otherwise: assumed(0, 0, 0, 'Not stated, so sales lost before buying are not counted.'),
});

export const meetService = lever({
  id: 'sales.meet_service',
  label: 'Prospects in contact with service',
  unit: units.share,
  reason: 'Share of prospects who contact service before they buy.',
  example: '30%',
  domain: domains.share,
  belongsTo: prospects,
  otherwise: requiredBeside,
});

export const servedBadly = lever({
  id: 'sales.served_badly',
  label: 'Prospects served badly',
  unit: units.share,
  reason: 'Share of the prospects in contact with service who are served badly.',
  example: '15%',
  domain: domains.share,
  belongsTo: prospects,
  otherwise: requiredBeside,
});

export const scrapped = lever({
  id: 'sales.scrapped',
  label: 'Abandoned purchases after bad service',
  unit: units.share,
  reason: 'Share of the prospects served badly who abandon the purchase.',
  example: '50%',
  domain: domains.share,
  neutral: 0,
  belongsTo: prospects,
  otherwise: claimed(scrappedPurchase),
});

export const closeRateProspects = lever({
  id: 'sales.close_rate_prospects',
  label: 'Close rate of prospects',
  unit: units.share,
  reason: 'Share of prospects who become customers, apart from those put off by service.',
  example: '12%',
  domain: domains.share,
  neutral: 0,
  belongsTo: prospects,
  otherwise: claimed(sellToProspect),
});

export const closeRateCustomers = input({
  id: 'sales.close_rate_customers',
  label: 'Close rate of customers',
  unit: units.share,
  reason:
    'Share of offers to existing customers that become a sale; compared with the claim, no effect on NPV.',
  example: '65%',
  domain: domains.share,
  belongsTo: prospects,
  notALever: 'repeat sales are already in the revenue per customer',
  otherwise: claimed(sellToExisting),
});
