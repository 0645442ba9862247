/** How much work service has, and how many agents it takes. */
import { expect, it } from 'vitest';
import { analysisOf } from '../../support/analysis.js';

const profile = (service: string, initiatives = '') => `
name: A
business: { customers: 12000, revenue: 9.6M per year, gross_margin: 55%, churn: 18% per year }
acquisition: { cost: 420 }
service: { ${service} }
finance: { horizon: 12 months, discount_rate: 10% per year }
${initiatives}`;

const stated =
  'contacts: 2.4 per year, handle_time: 9, agent_cost: 56k per year, automated: 25%, first_contact_resolution: 70%';

const figures = (text: string, ...ids: readonly string[]) => {
  const { service } = analysisOf(text);
  return ids.map((id) => service.get(id)?.value ?? null);
};

it('is contacts of all customers, and the hours of agents that they take', () => {
  const programme = `
initiatives:
  - name: Knowledge base
    costs: { once: 20k }
    effects:
      - { on: service.handle_time, change: -2, evidence: before-after }
      - { on: service.first_contact_resolution, change: to 80%, evidence: before-after }
`;
  const [contacts, contactsAfter, agents, agentsAfter] = figures(
    profile(stated, programme),
    'contacts_per_year',
    'contacts_per_year_last_month',
    'agents',
    'agents_last_month',
  );
  // By hand: 12,000 customers with 2.4 contacts; of an issue 70 / 80 of the contacts remain.
  expect(contacts).toBeCloseTo(28_800, 8);
  expect(contactsAfter).toBeCloseTo(25_200, 8);
  // Three in four with an agent, at 9 and at 7 minutes, by agents of 1,300 hours.
  expect(agents).toBeCloseTo((28_800 * 0.75 * 9) / 60 / 1300, 10);
  expect(agentsAfter).toBeCloseTo((25_200 * 0.75 * 7) / 60 / 1300, 10);
});

it('is told only where the profile states contacts, and how long they take', () => {
  const { service } = analysisOf(profile('cost_per_contact: 5'));
  expect(service.get('contacts_per_year')).toMatchObject({
    value: null,
    because: 'the profile states no service contacts',
  });
  expect(service.get('agents')).toMatchObject({ value: null, because: 'the profile gives no handle time' });
});
