import { sellToExisting } from '../../evidence/index.js';
import { constant, product, quotient, units } from '../../language/index.js';
import { absent, assumed, claimed, domains, input, lever, optional, requiredBeside } from '../input.js';
import { customers } from './business.js';

export const contactCount = input({
  id: 'service.contact_count',
  label: 'Service contacts in total',
  unit: units.contactsPerYear,
  reason: 'All contacts with service in a year: another way to state contacts per customer.',
  example: '28800 per year',
  domain: domains.amount,
  notALever: 'act on service.contacts',
  otherwise: optional,
});

export const contacts = lever({
  id: 'service.contacts',
  label: 'Service contacts',
  unit: units.contactsPerCustomerYear,
  reason: 'Contacts with service per customer and year, as observed.',
  example: '2.4 per year',
  domain: domains.amount,
  ways: [
    {
      from: [contactCount],
      why: 'Contacts divided by customers.',
      formula: (read) => quotient(read(contactCount), read(customers)),
    },
  ],
  otherwise: assumed(0, 0, 0, 'Not stated, so service cost is assumed to be included in the gross margin.'),
});

export const handleTime = lever({
  id: 'service.handle_time',
  label: 'Handle time',
  unit: units.minutesPerContact,
  reason: 'Minutes an agent spends on a contact, on average.',
  example: '9',
  domain: domains.amount,
  otherwise: absent,
});

export const agentCost = input({
  id: 'service.agent_cost',
  label: 'Agent cost',
  unit: units.moneyPerAgentYear,
  reason: 'What one agent (FTE) costs in a year, all in.',
  example: '56k per year',
  domain: domains.amount,
  notALever: 'act on service.cost_per_contact or on service.handle_time',
  otherwise: optional,
});

export const agentHours = input({
  id: 'service.agent_hours',
  label: 'Productive agent hours',
  unit: units.hoursPerAgentYear,
  reason: 'Hours that one agent (FTE) spends on contacts in a year.',
  example: '1300 per year',
  domain: domains.positive,
  belongsTo: handleTime,
  notALever: 'act on service.cost_per_contact or on service.handle_time',
  otherwise: assumed(1300, 1100, 1600, 'What holidays, training and idle time leave of a working year.'),
});

export const minutesAnHour = constant(60, { ...units.ratio, dimension: { minute: 1, hour: -1 } });

export const costPerContact = lever({
  id: 'service.cost_per_contact',
  label: 'Cost per contact',
  unit: units.moneyPerContact,
  reason: 'What one service contact with an agent costs.',
  example: '6.50',
  domain: domains.amount,
  ways: [
    {
      from: [handleTime, agentCost],
      why: 'Handle time at what an agent costs for a productive minute.',
      formula: (read) =>
        quotient(product(read(handleTime), read(agentCost)), product(read(agentHours), minutesAnHour)),
      follows: true,
    },
  ],
  otherwise: assumed(0, 0, 0, 'Not stated, so service cost is assumed to be included in the gross margin.'),
});

export const automated = lever({
  id: 'service.automated',
  label: 'Automated contacts',
  unit: units.share,
  reason: 'Share of contacts answered without an agent, by a bot or by self-service.',
  example: '20%',
  domain: domains.share,
  otherwise: assumed(0, 0, 0, 'Not stated, so an agent answers every contact.'),
});

export const costPerAutomatedContact = lever({
  id: 'service.cost_per_automated_contact',
  label: 'Cost per automated contact',
  unit: units.moneyPerContact,
  reason: 'What one contact without an agent costs.',
  example: '0.40',
  domain: domains.amount,
  otherwise: assumed(0, 0, 0, 'Not stated, so a contact without an agent costs nothing.'),
});

export const cashable = input({
  id: 'service.cashable',
  label: 'Cashable share of service cost saved',
  unit: units.share,
  reason:
    'Share of contact cost saved that leaves the books: freed hours are cash only where they are cut or redeployed.',
  example: '50%',
  domain: domains.share,
  notALever: 'it values the result and is not a part of the business',
  otherwise: assumed(0.5, 0, 1, 'From no freed hour cut or redeployed to all of them.'),
});

export const firstContactResolution = lever({
  id: 'service.first_contact_resolution',
  label: 'First-contact resolution',
  unit: units.share,
  reason: 'Share of contacts that resolve their issue; an issue takes 1 ÷ this share contacts.',
  example: '70%',
  domain: { low: 0, high: 1, above: true },
  otherwise: assumed(1, 0.6, 1, 'Not stated, so every contact is assumed to resolve its issue.'),
});

export const offerRate = lever({
  id: 'service.offer_rate',
  label: 'Cross-sell offer rate',
  unit: units.share,
  reason: 'Share of resolved contacts in which something is offered for sale.',
  example: '10%',
  domain: domains.share,
  otherwise: assumed(0, 0, 0, 'Not stated, so nothing is sold in a contact.'),
});

export const acceptance = lever({
  id: 'service.acceptance',
  label: 'Offer conversion',
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
  reason: 'Discount given with one sale made in a contact.',
  example: '5',
  domain: domains.amount,
  belongsTo: offerRate,
  otherwise: assumed(0, 0, 0, 'Not stated, so no discount is given.'),
});
