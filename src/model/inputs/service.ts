import { sellToExisting } from '../../evidence/index.js';
import { quotient, units } from '../../quantity/index.js';
import { assumed, claimed, domains, follows, lever, requiredBeside } from '../input.js';
import { rate, voiced } from './complaints.js';

export const problemRate = lever({
  id: 'service.problem_rate',
  label: 'Customers with a problem',
  unit: units.chancePerYear,
  reason: 'Share of customers who meet a problem in a year, whether they say so or not.',
  example: '37.5% per year',
  domain: domains.share,
  otherwise: follows(quotient(rate, voiced), 'Complaints heard over the share of problems that is voiced.'),
});

export const contacts = lever({
  id: 'service.contacts',
  label: 'Service contacts',
  unit: units.contactsPerCustomerYear,
  reason: 'Contacts with service per customer and year, as observed.',
  example: '2.4 per year',
  domain: domains.amount,
  otherwise: assumed(0, 0, 0, 'Not stated, so service cost is taken as already inside the gross margin.'),
});

export const costPerContact = lever({
  id: 'service.cost_per_contact',
  label: 'Cost per contact',
  unit: units.moneyPerContact,
  reason: 'What one service contact costs.',
  example: '6.50',
  domain: domains.amount,
  otherwise: assumed(0, 0, 0, 'Not stated, so service cost is taken as already inside the gross margin.'),
});

export const firstContactResolution = lever({
  id: 'service.first_contact_resolution',
  label: 'First-contact resolution',
  unit: units.share,
  reason: 'Share of contacts that settle their issue; an issue takes one over this contacts.',
  example: '70%',
  domain: { low: 0, high: 1, above: true },
  otherwise: assumed(1, 0.6, 1, 'Not stated, so every contact is taken to settle its issue.'),
});

export const offerRate = lever({
  id: 'service.offer_rate',
  label: 'Resolved contacts with an offer',
  unit: units.share,
  reason: 'Share of resolved contacts in which something is offered for sale.',
  example: '10%',
  domain: domains.share,
  otherwise: assumed(0, 0, 0, 'Not stated, so nothing is sold in a contact.'),
});

export const acceptance = lever({
  id: 'service.acceptance',
  label: 'Offers accepted',
  unit: units.share,
  reason: 'Share of offers in a contact that become a sale.',
  example: '5%',
  domain: domains.share,
  neutral: 0,
  belongsTo: offerRate,
  otherwise: claimed(sellToExisting),
});

export const offerMargin = lever({
  id: 'service.offer_margin',
  label: 'Margin of an offer',
  unit: units.moneyPerSale,
  reason: 'Contribution of one sale made in a contact, before any discount.',
  example: '40',
  domain: domains.amount,
  belongsTo: offerRate,
  otherwise: requiredBeside,
});

export const offerDiscount = lever({
  id: 'service.offer_discount',
  label: 'Discount of an offer',
  unit: units.moneyPerSale,
  reason: 'Money given away with one sale made in a contact.',
  example: '5',
  domain: domains.amount,
  belongsTo: offerRate,
  otherwise: assumed(0, 0, 0, 'Not stated, so no discount is given.'),
});
