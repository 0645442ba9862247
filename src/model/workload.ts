/** How much work service has in a year, and how many agents it takes. */
import {
  baseline,
  complement,
  constant,
  derived,
  first,
  last,
  product,
  quotient,
  units,
} from '../language/index.js';
import { opening } from './customers.js';
import { reported } from './experience.js';
import { rate } from './inputs/complaints.js';
import { agentHours, automated, handleTime, minutesAnHour } from './inputs/service.js';
import { contactsEach } from './money.js';
import { output } from './output.js';

const aMonth = constant(1 / 12, units.years);

const complaintsInYear = quotient(product(opening, reported), aMonth);

export const complaintsPerYear = output({
  id: 'complaints_per_year',
  label: 'Complaints a year',
  unit: units.customersPerYear,
  reason: 'Complaints that reach the business in a year, at the start.',
  needs: rate,
  better: null,
  noun: 'a number of complaints a year',
  period: 'first_month',
  formula: first(baseline(complaintsInYear)),
});

export const complaintsLastMonth = output({
  id: 'complaints_per_year_last_month',
  label: 'Complaints a year: last month',
  unit: units.customersPerYear,
  reason: 'Complaints that reach the business in a year, at the pace of the last month of the horizon.',
  needs: rate,
  better: null,
  noun: 'a number of complaints a year in the last month',
  period: 'last_month',
  formula: last(complaintsInYear),
});

export const contactsInYear = derived({
  id: 'workload.contacts',
  label: 'Contacts in a year',
  unit: units.contactsPerYear,
  reason: 'Contacts of all customers, at the pace of the month.',
  formula: product(opening, contactsEach),
});

/** Contacts that are not stated are taken as zero, of which nobody should read that there are none. */
const ofContacts = {
  impossible: 'the profile states no service contacts',
  validRange: { low: 1e-9, high: Number.POSITIVE_INFINITY },
};

export const contactsPerYear = output({
  id: 'contacts_per_year',
  label: 'Contacts a year',
  unit: units.contactsPerYear,
  reason: 'Contacts with service in a year, at the start.',
  ...ofContacts,
  better: 'lower',
  noun: 'a number of contacts a year',
  period: 'first_month',
  formula: first(baseline(contactsInYear)),
});

export const contactsLastMonth = output({
  id: 'contacts_per_year_last_month',
  label: 'Contacts a year: last month',
  unit: units.contactsPerYear,
  reason: 'Contacts with service in a year, at the pace of the last month of the horizon.',
  ...ofContacts,
  better: 'lower',
  noun: 'a number of contacts a year in the last month',
  period: 'last_month',
  formula: last(contactsInYear),
});

export const agents = derived({
  id: 'workload.agents',
  label: 'Agents in the month',
  unit: units.agents,
  reason: 'Full-time agents that the contacts without automation keep busy.',
  needs: handleTime,
  formula: quotient(
    product(contactsInYear, complement(automated.now), handleTime.now),
    product(agentHours, minutesAnHour),
  ),
});

export const agentsBaseline = output({
  id: 'agents',
  label: 'Agents (FTE)',
  unit: units.agents,
  reason: 'Full-time agents that the contacts take, at the start.',
  needs: handleTime,
  better: 'lower',
  noun: 'a number of agents',
  period: 'first_month',
  formula: first(baseline(agents)),
});

export const agentsLastMonth = output({
  id: 'agents_last_month',
  label: 'Agents (FTE): last month',
  unit: units.agents,
  reason: 'Full-time agents that the contacts take in the last month of the horizon.',
  needs: handleTime,
  better: 'lower',
  noun: 'a number of agents in the last month',
  period: 'last_month',
  formula: last(agents),
});
