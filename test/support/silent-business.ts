/** A business that says no more than it must of each part of the model: every default that has a range is drawn. */
import { points } from './monte-carlo.js';
import {
  effect,
  figure,
  followingThrough,
  initiative,
  inputsIn,
  likelyWhereSilent,
  rangesWhereSilent,
  type UncertainBusiness,
} from './uncertain-business.js';

const defaults = [
  'acquisition.referred',
  'complaints.voiced',
  'complaints.resolved',
  'complaints.switch_intent',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.agent_hours',
  'service.first_contact_resolution',
  'service.cashable',
  'service.acceptance',
  'word_of_mouth.told_if_satisfied',
  'word_of_mouth.told_if_failed',
  'word_of_mouth.told_if_silent',
  'word_of_mouth.negativity',
  'sales.scrapped',
  'sales.close_rate_prospects',
] as const;

const effects = 'initiatives.desk.effects';

/** So little churn that it cuts what follows from an intention. */
export const silentBusiness: UncertainBusiness = followingThrough({
  name: 'a business that says no more than it must',
  profile: `name: Says No More
currency: USD
business: { customers: 20000, revenue: 8M per year, gross_margin: 50%, churn: 4% per year }
acquisition: { cost: 150 }
complaints: { rate: 6% per year }
service:
  { contacts: 3 per year, handle_time: 6, agent_cost: 45k per year, offer_rate: 10%, offer_margin: 8 }
sales: { prospects: 5000 per year, meet_service: 40%, served_badly: 10% }
initiatives:
  - name: Desk
    costs: { once: 6k }
    effects:
      - { on: complaints.resolved, change: +15 points, evidence: experiment }
      - { on: service.contacts, change: -10% relative, causal_share: 70% }
      - { on: sales.served_badly, change: -4 points, evidence: before-after }
`,
  ranges: {
    ...rangesWhereSilent(...defaults),
    'finance.discount_rate': points(0.06, 0.1, 0.15),
    // An experiment leaves at least 80 % of the stated share, before-after 40 %, an assumption nothing.
    [`${effects}.complaints.resolved.causal_share`]: points(0.8, 1, 1),
    [`${effects}.service.contacts.causal_share`]: points(0, 0.7, 1),
    [`${effects}.sales.served_badly.causal_share`]: points(0.4, 1, 1),
  },
  pairs: [],
  likely: {
    ...likelyWhereSilent(...defaults),
    'finance.discount_rate': 0.1,
    [`${effects}.complaints.resolved.causal_share`]: 1,
    [`${effects}.service.contacts.causal_share`]: 0.7,
    [`${effects}.sales.served_badly.causal_share`]: 1,
  },
  paramsOf: (values) => ({
    figures: {
      'business.customers': figure(20_000),
      'business.revenue': figure(8e6),
      'business.gross_margin': figure(0.5),
      'business.churn': figure(0.04),
      'acquisition.cost': figure(150),
      'complaints.rate': figure(0.06),
      'service.contacts': figure(3),
      'service.handle_time': figure(6),
      'service.agent_cost': figure(45_000),
      'service.offer_rate': figure(0.1),
      'service.offer_margin': figure(8),
      'sales.prospects': figure(5000),
      'sales.meet_service': figure(0.4),
      'sales.served_badly': figure(0.1),
      ...inputsIn(values),
    },
    policy: null,
    discountRate: values['finance.discount_rate'] as number,
    horizon: null,
    initiatives: [
      initiative('Desk', {
        once: 6000,
        effects: [
          effect(
            'complaints.resolved',
            'points',
            0.15,
            values[`${effects}.complaints.resolved.causal_share`],
          ),
          effect('service.contacts', 'relative', -0.1, values[`${effects}.service.contacts.causal_share`]),
          effect('sales.served_badly', 'points', -0.04, values[`${effects}.sales.served_badly.causal_share`]),
        ],
      }),
    ],
  }),
});
