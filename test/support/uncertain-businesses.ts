/** Three of the fixtures typed out once more for the second path: their figures, their ranges, their correlations. */
import { about, amount, medianAmount, medianShare, points, share, whole } from './monte-carlo.js';
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

const ofHarbor = [
  'acquisition.referred',
  'complaints.voiced',
  'complaints.resolved',
  'complaints.switch_intent',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.cashable',
  'word_of_mouth.told_if_satisfied',
  'word_of_mouth.told_if_failed',
  'word_of_mouth.told_if_silent',
  'word_of_mouth.negativity',
] as const;

const team = 'initiatives.second-line-team.effects';
const call = 'initiatives.call-back-within-an-hour.effects';

/** Nothing but claims and model defaults is uncertain, among them the causal shares by evidence. */
export const harbor: UncertainBusiness = followingThrough({
  name: 'harbor-home-services',
  profile: 'fixtures/harbor-home-services/profile.yaml',
  ranges: {
    ...rangesWhereSilent(...ofHarbor),
    // Before-after: at least 40 % of the stated share; benchmark and assumption: at least nothing of it.
    [`${team}.complaints.resolved.causal_share`]: points(0.4, 1, 1),
    [`${team}.business.churn.causal_share`]: points(0, 0.8, 1),
    [`${call}.complaints.voiced.causal_share`]: points(0, 0.75, 1),
    [`${call}.service.first_contact_resolution.causal_share`]: points(0.4, 1, 1),
  },
  pairs: [],
  likely: {
    ...likelyWhereSilent(...ofHarbor),
    [`${team}.complaints.resolved.causal_share`]: 1,
    [`${team}.business.churn.causal_share`]: 0.8,
    [`${call}.complaints.voiced.causal_share`]: 0.75,
    [`${call}.service.first_contact_resolution.causal_share`]: 1,
  },
  paramsOf: (values) => ({
    figures: {
      'business.customers': figure(12_000),
      'business.revenue': figure(9.6e6),
      'business.gross_margin': figure(0.55),
      'business.churn': figure(0.18),
      'acquisition.cost': figure(420),
      'complaints.rate': figure(0.075),
      'service.contacts': figure(2.4),
      'service.cost_per_contact': figure(6.5),
      'service.first_contact_resolution': figure(0.68),
      ...inputsIn(values),
    },
    policy: null,
    discountRate: 0.1,
    horizon: 36,
    initiatives: [
      initiative('Second-line team', {
        once: 60_000,
        runningPerYear: 90_000,
        start: 4,
        ramp: 9,
        effects: [
          effect('complaints.resolved', 'to', 0.8, values[`${team}.complaints.resolved.causal_share`]),
          effect('business.churn', 'points', -0.02, values[`${team}.business.churn.causal_share`]),
        ],
      }),
      initiative('Call-back within an hour', {
        once: 10_000,
        runningPerYear: 30_000,
        start: 7,
        ramp: 6,
        end: 30,
        effects: [
          effect('complaints.voiced', 'points', 0.1, values[`${call}.complaints.voiced.causal_share`]),
          effect(
            'service.first_contact_resolution',
            'to',
            0.78,
            values[`${call}.service.first_contact_resolution.causal_share`],
          ),
        ],
      }),
    ],
  }),
});

const ofMeadow = ['service.first_contact_resolution', 'service.cashable'] as const;

/** Own ranges, and no initiative: five points of churn less, as the documents have it. */
export const meadow: UncertainBusiness = {
  name: 'meadow-mutual-insurance',
  profile: 'fixtures/meadow-mutual-insurance/profile.yaml',
  ranges: {
    ...rangesWhereSilent(...ofMeadow),
    'business.churn': points(0.09, 0.11, 0.14),
    'acquisition.referred': share(0.15, 0.25),
    'complaints.rate': amount(0.02, 0.04),
    'word_of_mouth.told_if_satisfied': amount(2, 3),
  },
  pairs: [],
  likely: {
    ...likelyWhereSilent(...ofMeadow),
    'business.churn': 0.11,
    'acquisition.referred': medianShare(0.15, 0.25),
    'complaints.rate': medianAmount(0.02, 0.04),
    'word_of_mouth.told_if_satisfied': medianAmount(2, 3),
  },
  paramsOf: (values) => ({
    figures: {
      'business.customers': figure(250_000),
      'business.revenue': figure(150e6),
      'business.gross_margin': figure(0.28),
      'acquisition.cost': figure(210),
      'complaints.voiced': figure(0.3),
      'complaints.resolved': figure(0.65),
      'complaints.handling_cost': figure(40),
      'complaints.switch_intent': figure(0.4),
      'complaints.follow_through': figure(0.25),
      'complaints.switch_if_silent': figure(0.3),
      'complaints.switch_if_resolved': figure(0.02),
      'word_of_mouth.told_if_failed': figure(9),
      'word_of_mouth.told_if_silent': figure(2),
      'word_of_mouth.negativity': figure(1.5),
      ...inputsIn(values),
    },
    policy: null,
    discountRate: 0.08,
    horizon: 60,
    initiatives: [initiative('What if', { effects: [effect('business.churn', 'points', -0.05)] })],
  }),
};

const again = 'initiatives.free-second-treatment';
const notes = 'initiatives.notes-after-each-visit';

const ofWrenmoor = [
  'acquisition.referred',
  'complaints.switch_intent',
  'complaints.switch_if_silent',
  'service.cashable',
  'word_of_mouth.told_if_satisfied',
  'word_of_mouth.told_if_failed',
  'word_of_mouth.told_if_silent',
  'word_of_mouth.negativity',
] as const;

/** Ranges in every notation, of both initiatives too, and two correlations. */
export const wrenmoor: UncertainBusiness = followingThrough({
  name: 'wrenmoor-lawn-care',
  profile: 'fixtures/wrenmoor-lawn-care/profile.yaml',
  ranges: {
    ...rangesWhereSilent(...ofWrenmoor),
    'business.revenue_per_customer': amount(350, 500),
    'business.gross_margin': points(0.38, 0.44, 0.48),
    'business.churn': share(0.15, 0.21),
    'acquisition.cost': points(70, 95, 150),
    'complaints.rate': amount(0.08, 0.14),
    'complaints.voiced': points(0.15, 0.25, 0.4),
    'complaints.resolved': share(0.4, 0.54),
    'complaints.handling_cost': amount(12, 20),
    'complaints.switch_if_resolved': about(0, 0.04, 0, 1),
    'service.contacts': points(0.4, 0.5, 0.7),
    [`${again}.costs.once`]: amount(15_000, 25_000),
    [`${again}.costs.running`]: points(40_000, 50_000, 80_000),
    [`${again}.start`]: whole(about(3, 7, 1, 600)),
    [`${again}.effects.complaints.resolved`]: share(0.7, 0.84),
    [`${again}.effects.complaints.resolved.causal_share`]: about(0.7, 1, 0, 1),
    [`${notes}.costs.once`]: points(8_000, 12_000, 25_000),
    [`${notes}.costs.running`]: amount(11_000, 17_000),
    [`${notes}.start`]: whole(points(2, 3, 7)),
    [`${notes}.ramp`]: points(3, 6, 12),
    [`${notes}.effects.business.churn`]: points(-0.02, -0.009, 0),
    [`${notes}.effects.business.churn.causal_share`]: points(0.5, 0.75, 0.9),
    [`${notes}.effects.service.contacts`]: about(-0.2, -0.1, -1, 100),
  },
  pairs: [
    ['complaints.rate', 'business.churn', 0.5],
    [`${again}.costs.once`, `${again}.costs.running`, 0.6],
  ],
  likely: {
    ...likelyWhereSilent(...ofWrenmoor),
    'business.revenue_per_customer': medianAmount(350, 500),
    'business.gross_margin': 0.44,
    'business.churn': medianShare(0.15, 0.21),
    'acquisition.cost': 95,
    'complaints.rate': medianAmount(0.08, 0.14),
    'complaints.voiced': 0.25,
    'complaints.resolved': medianShare(0.4, 0.54),
    'complaints.handling_cost': medianAmount(12, 20),
    'complaints.switch_if_resolved': 0.02,
    'service.contacts': 0.5,
    [`${again}.costs.once`]: medianAmount(15_000, 25_000),
    [`${again}.costs.running`]: 50_000,
    [`${again}.start`]: 5,
    [`${again}.effects.complaints.resolved`]: medianShare(0.7, 0.84),
    [`${again}.effects.complaints.resolved.causal_share`]: 0.85,
    [`${notes}.costs.once`]: 12_000,
    [`${notes}.costs.running`]: medianAmount(11_000, 17_000),
    [`${notes}.start`]: 3,
    [`${notes}.ramp`]: 6,
    [`${notes}.effects.business.churn`]: -0.009,
    [`${notes}.effects.business.churn.causal_share`]: 0.75,
    [`${notes}.effects.service.contacts`]: -0.15,
  },
  paramsOf: (values) => {
    const at = (path: string): number => values[path] as number;
    return {
      figures: {
        'business.customers': figure(14_000),
        'service.cost_per_contact': figure(5.5),
        'service.first_contact_resolution': figure(0.75),
        ...inputsIn(values, { 'service.contacts': 3 }),
      },
      policy: null,
      discountRate: 0.09,
      horizon: 48,
      initiatives: [
        initiative('Free second treatment', {
          once: at(`${again}.costs.once`),
          runningPerYear: at(`${again}.costs.running`),
          start: at(`${again}.start`),
          effects: [
            effect(
              'complaints.resolved',
              'to',
              at(`${again}.effects.complaints.resolved`),
              at(`${again}.effects.complaints.resolved.causal_share`),
            ),
          ],
        }),
        initiative('Notes after each visit', {
          once: at(`${notes}.costs.once`),
          runningPerYear: at(`${notes}.costs.running`),
          start: at(`${notes}.start`),
          ramp: at(`${notes}.ramp`),
          effects: [
            effect('service.contacts', 'relative', at(`${notes}.effects.service.contacts`)),
            effect(
              'business.churn',
              'points',
              at(`${notes}.effects.business.churn`),
              at(`${notes}.effects.business.churn.causal_share`),
            ),
          ],
        }),
      ],
    };
  },
});
