/** Other ways to state an input: the same answer, refused where two ways do not agree, and months that follow. */
import { describe, expect, it } from 'vitest';
import { business, complaints, type Input, loyalty, service } from '../../../src/model/index.js';
import type { Failure } from '../../../src/profile/failure.js';
import { analysisOf, headlineOf, runOf } from '../../support/analysis.js';
import { contradictionsIn, refusalsOf } from '../profile/harbor.js';
import { withExample } from '../profile/refused.js';

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

const plain: Sections = {
  business: { customers: '1000', revenue: '1.2M per year', gross_margin: '50%', churn: '20% per year' },
  complaints: { rate: '6% per year' },
  service: { contacts: '2 per year', cost_per_contact: '6' },
};

const inFlow = (figures: Readonly<Record<string, string>>): string =>
  Object.entries(figures)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');

/** The plain business with some figures left out and others put in. */
function stating(
  without: readonly string[],
  more: Sections,
  effect = 'business.churn, change: -1 points',
): string {
  const sections = Object.entries(plain).map(([name, figures]) => {
    const kept = Object.entries(figures).filter(([key]) => !without.includes(`${name}.${key}`));
    return `${name}: { ${inFlow({ ...Object.fromEntries(kept), ...more[name] })} }`;
  });
  const added = Object.entries(more).filter(([name]) => !(name in plain));
  return [
    'name: A',
    ...sections,
    ...added.map(([name, figures]) => `${name}: { ${inFlow(figures)} }`),
    `initiatives: [{ name: Plan, costs: { once: 1k }, effects: [{ on: ${effect} }] }]`,
    '',
  ].join('\n');
}

const whole = stating([], {});
const baselineOf = (text: string, input: Input): number => runOf(text).baseline.value(input);

describe('an input stated by others', () => {
  it.each<readonly [what: string, without: string, more: Sections, input: Input, value: number]>([
    ['1 − retention', 'business.churn', { business: { retention: '80% per year' } }, business.churn, 0.2],
    [
      'order value × orders: 240 five times',
      'business.revenue',
      { business: { order_value: '240', orders: '5 per year' } },
      business.revenuePerCustomer,
      1200,
    ],
    [
      'complaints over customers',
      'complaints.rate',
      { complaints: { count: '60 per year' } },
      complaints.rate,
      0.06,
    ],
    [
      'problems × reported: 30 % · 20 %',
      'complaints.rate',
      { service: { problem_rate: '30% per year' } },
      complaints.rate,
      0.06,
    ],
    [
      'contacts over customers',
      'service.contacts',
      { service: { contact_count: '2000 per year' } },
      service.contacts,
      2,
    ],
    [
      '9 minutes of an agent at 52,000 for 1,300 hours of 60 minutes: 40 an hour',
      'service.cost_per_contact',
      { service: { handle_time: '9', agent_cost: '52k per year' } },
      service.costPerContact,
      6,
    ],
    [
      'the same for 1,560 hours at 62,400',
      'service.cost_per_contact',
      { service: { handle_time: '9', agent_cost: '62.4k per year', agent_hours: '1560 per year' } },
      service.costPerContact,
      6,
    ],
  ])('is %s', (_what, without, more, input, value) => {
    const text = stating([without], more);
    expect(baselineOf(text, input)).toBeCloseTo(value, 12);
    // And all else follows as if it had been stated itself.
    const [one, other] = [headlineOf(analysisOf(text)), headlineOf(analysisOf(whole))];
    for (const [id, figure] of Object.entries(other)) {
      if (figure === null) expect(one[id]).toBeNull();
      else expect(one[id]).toBeCloseTo(figure, 6);
    }
    const source = analysisOf(text).sources.find((each) => each.input === input);
    expect(source).toMatchObject({ origin: 'derived' });
  });

  it('is growth of those who stay, over retention: 88 % of which 80 % stay grow by a tenth', () => {
    const text = stating([], { business: { net_revenue_retention: '88% per year' } });
    expect(baselineOf(text, loyalty.spendGrowth)).toBeCloseTo(0.1, 12);
    const stated = stating([], { loyalty: { spend_growth: '10% per year' } });
    expect(headlineOf(analysisOf(text))['npv']).toBeCloseTo(
      headlineOf(analysisOf(stated))['npv'] as number,
      6,
    );
  });

  it('is the share reported, where complaints and problems are both known: 6 % of 10 %', () => {
    const text = stating([], { service: { problem_rate: '10% per year' } });
    expect(baselineOf(text, complaints.voiced)).toBeCloseTo(0.6, 12);
    expect(baselineOf(text, complaints.rate)).toBeCloseTo(0.06, 12);
    // A month: 10 % / 12 with a problem, of which two fifths are silent.
    expect(analysisOf(text).service.get('unreported_per_complaint')?.value).toBeCloseTo(4 / 6, 12);
  });
});

describe('an effect on a part of an input', () => {
  it('reaches it month by month', () => {
    const more: Sections = { business: { order_value: '240', orders: '5 per year' } };
    const text = stating(['business.revenue'], more, 'business.orders, change: +20% relative');
    // 1,440 a year instead of 1,200.
    expect(runOf(text).changed.series(business.revenuePerCustomer.now)[0]).toBeCloseTo(1440, 9);
    const agents: Sections = { service: { handle_time: '9', agent_cost: '52k per year' } };
    const shorter = stating(['service.cost_per_contact'], agents, 'service.handle_time, change: "-3"');
    expect(runOf(shorter).changed.series(service.costPerContact.now)[0]).toBeCloseTo(4, 9);
  });

  it('meets one on the input itself: first the parts, then the whole', () => {
    const more: Sections = { business: { order_value: '240', orders: '5 per year' } };
    const both =
      'business.orders, change: +1 per year }, { on: business.revenue_per_customer, change: -10% relative';
    // 240 · 6 · 0.9.
    const { changed } = runOf(stating(['business.revenue'], more, both));
    expect(changed.series(business.revenuePerCustomer.now)[0]).toBeCloseTo(1296, 9);
  });

  it.each([
    ['business.orders', {}, []],
    ['business.order_value', { business: { orders: '5 per year' } }, []],
    // Stated as well, the revenue itself counts, and orders would move nothing.
    ['business.orders', { business: { order_value: '240', orders: '5 per year' } }, []],
    ['service.handle_time', { service: { handle_time: '9', agent_cost: '52k per year' } }, []],
    ['service.handle_time', {}, ['service.cost_per_contact']],
  ] as const)(
    '%s is refused where it is not what states it, with an example that passes',
    (on, more, without) => {
      const text = stating(without, more, `${on}, change: -10% relative`);
      const [failure, ...others] = refusalsOf(text);
      expect(others).toEqual([]);
      expect(failure).toMatchObject({ path: 'initiatives.1.effects.1.on', found: on });
      expect(refusalsOf(withExample(text, failure as Failure))).toEqual([]);
    },
  );
});

describe('two ways to state one input', () => {
  const both: readonly (readonly [what: string, more: Sections, path: string])[] = [
    ['churn and retention', { business: { retention: '90% per year' } }, 'business.churn'],
    [
      'revenue in all and per customer',
      { business: { revenue_per_customer: '1300 per year' } },
      'business.revenue_per_customer',
    ],
    ['revenue and orders', { business: { order_value: '240', orders: '6 per year' } }, 'business.revenue'],
    ['complaint rate and count', { complaints: { count: '70 per year' } }, 'complaints.rate'],
    ['contacts of one and of all', { service: { contact_count: '2500 per year' } }, 'service.contacts'],
    [
      'cost of a contact and what it is made of',
      { service: { handle_time: '10', agent_cost: '52k per year' } },
      'service.cost_per_contact',
    ],
    [
      'growth and net revenue retention',
      { business: { net_revenue_retention: '100% per year' }, loyalty: { spend_growth: '10% per year' } },
      'loyalty.spend_growth',
    ],
    [
      'complaints, problems and the share reported',
      { complaints: { voiced: '30%' }, service: { problem_rate: '30% per year' } },
      'complaints.rate',
    ],
  ];

  it.each(both)('%s: refused where they disagree, with an example that passes', (_what, more, path) => {
    const text = stating([], more);
    const found = contradictionsIn(text);
    expect(found[0]).toMatchObject({ path, problem: expect.stringContaining('it disagrees with') });
    const [first] = found;
    if (first === undefined) throw new Error('nothing is refused');
    expect(contradictionsIn(withExample(text, first as Failure))).toEqual([]);
  });

  it('are one where they agree within 1 %, and the input itself counts', () => {
    const text = stating([], {
      business: { revenue_per_customer: '1210 per year', retention: '80.1% per year' },
    });
    expect(contradictionsIn(text)).toEqual([]);
    expect(baselineOf(text, business.revenuePerCustomer)).toBe(1210);
    expect(baselineOf(text, business.churn)).toBe(0.2);
    const beyond = stating([], { business: { revenue_per_customer: '1213 per year' } });
    expect(contradictionsIn(beyond)).toHaveLength(1);
  });
});
