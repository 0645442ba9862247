/** How much rests on what, and over which time it is judged, by numbers worked by hand. */
import { describe, expect, it } from 'vitest';
import { analysisOf, headlineOf } from '../../../support/analysis.js';

interface Given {
  readonly complaints?: string;
  readonly service?: string;
  readonly finance?: string;
  readonly plan?: string;
  readonly effects: readonly string[];
}

/** A thousand customers at 50 a month, as many in every month; nothing is discounted. */
const profile = ({
  complaints = '',
  service = '',
  finance = 'horizon: 12 months',
  plan = 'costs: { once: 3k }',
  effects,
}: Given): string => `name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
${complaints}
${service}
finance: { ${finance}, discount_rate: 0% per year }
initiatives: [{ name: Plan, ${plan}, effects: [${effects.map((effect) => `{ ${effect} }`).join(', ')}] }]
`;

const revenue = 'on: business.revenue_per_customer, change: +12 per year, evidence: experiment';
const margin = 'on: business.gross_margin, change: +1 points, evidence: benchmark';
const guess = 'on: business.gross_margin, change: +1 points';

describe('what rests on measured effects', () => {
  // +12 at 50 % is 6,000; +1 point of 1.2M is 12,000; both together 1,212,000 · 51 % − 600,000 = 18,120.
  const analysis = analysisOf(profile({ effects: [revenue, margin] }));

  it('leaves out what was not', () => {
    expect(headlineOf(analysis)).toMatchObject({
      npv: expect.closeTo(18_120 - 3000, 6),
      npv_own_numbers: expect.closeTo(18_120 - 3000, 6),
      npv_evidenced: expect.closeTo(6000 - 3000, 6),
    });
  });

  it('is told by grade, which sum to the benefits', () => {
    // The 120 that both bring together are shared.
    const { evidence } = analysis.attribution;
    expect(Object.fromEntries(evidence)).toEqual({
      experiment: expect.closeTo(6060, 6),
      benchmark: expect.closeTo(12_060, 6),
    });
    const sum = [...evidence.values()].reduce((all, value) => all + value, 0);
    expect(sum).toBeCloseTo(headlineOf(analysis)['pv_benefits'] as number, 6);
  });

  it('counts an effect without evidence as an assumption, and effects of one grade together', () => {
    const { attribution } = analysisOf(
      profile({ effects: [guess, guess, revenue.replace('experiment', 'before-after')] }),
    );
    // Each point alone 12,000; with both and 12 more a customer 1,212,000 · 52 % − 600,000 = 30,240.
    expect([...attribution.evidence.keys()].toSorted()).toEqual(['assumption', 'before-after']);
    expect(attribution.evidence.get('assumption')).toBeCloseTo(24_000 + 120, 6);
    expect(attribution.evidence.get('before-after')).toBeCloseTo(6000 + 120, 6);
  });
});

describe('what rests on claims and defaults', () => {
  const complaints = 'complaints: { rate: 6% per year, resolved: 20% }';

  it('is more where they take something away', () => {
    // Heard and not resolved, customers leave by the claimed intent; at its neutral value nobody does.
    const voiced = 'on: complaints.voiced, change: +10 points, evidence: experiment';
    const headline = headlineOf(
      analysisOf(profile({ complaints, plan: 'start: month 1', effects: [voiced] })),
    );
    expect(headline['npv']).toBeLessThan(-100);
    expect(headline['npv_own_numbers']).toBeCloseTo(0, 9);
    expect(headline['npv_evidenced']).toBeCloseTo(0, 9);
  });

  it('is less where they bring it', () => {
    const resolved = 'on: complaints.resolved, change: to 80%, evidence: experiment';
    const headline = headlineOf(analysisOf(profile({ complaints, effects: [resolved, revenue] })));
    expect(headline['npv']).toBeGreaterThan(3100);
    expect(headline['npv_own_numbers']).toBeCloseTo(6000 - 3000, 6);
  });
});

describe('what stays assumed', () => {
  const assumedIn = (text: string) => analysisOf(text).stillAssumed.map(({ id }) => id);
  const contacts = 'service: { contacts: 2 per year, cost_per_contact: 6 }';

  it('is what values the result and the profile leaves open', () => {
    expect(assumedIn(profile({ effects: [revenue] }))).toEqual([
      'acquisition.policy',
      'acquisition.new_customers',
      'finance.inflation',
    ]);
    expect(assumedIn(profile({ service: contacts, effects: [revenue] }))).toContain('service.cashable');
    const stated = contacts.replace(' }', ', cashable: 70% }');
    expect(assumedIn(profile({ service: stated, effects: [revenue] }))).not.toContain('service.cashable');
  });

  it('counts the cost of a contact also where it is stated by handle time', () => {
    const agents = 'service: { contacts: 2 per year, handle_time: 9, agent_cost: 52k per year }';
    expect(assumedIn(profile({ service: agents, effects: [revenue] }))).toContain('service.cashable');
  });
});

describe('NPV over other horizons', () => {
  const judged = (given: Given) =>
    analysisOf(profile(given)).horizons.map(({ months, npv }) => [months, npv] as const);

  it('is what it would be if the profile stated them', () => {
    // 500 a month against 20,000 once.
    const plan = 'costs: { once: 20k }';
    const expected = [12, 24, 36, 48, 60].map((months) => [months, expect.closeTo(500 * months - 20_000, 6)]);
    expect(judged({ plan, effects: [revenue] })).toEqual(expected);
    expect(judged({ plan, finance: 'horizon: 36 months', effects: [revenue] })).toEqual(expected);
    for (const months of [12, 24, 36, 48, 60])
      expect(
        headlineOf(analysisOf(profile({ plan, finance: `horizon: ${months} months`, effects: [revenue] })))[
          'npv'
        ],
      ).toBeCloseTo(500 * months - 20_000, 6);
  });

  it('has the upfront cost only once it falls within', () => {
    // From month 31 on: six months of 500 by month 36.
    expect(judged({ plan: 'costs: { once: 2k }, start: month 31', effects: [revenue] })).toEqual([
      [12, 0],
      [24, 0],
      [36, expect.closeTo(6 * 500 - 2000, 6)],
      [48, expect.closeTo(18 * 500 - 2000, 6)],
      [60, expect.closeTo(30 * 500 - 2000, 6)],
    ]);
  });

  it('is none where what lies in them contradicts itself', () => {
    // A point more each month reaches 100 % in month 50; a point is 1,000 a month: 1,000 · (1 + 2 + …).
    const plan = 'ramp: 60 months';
    const up = 'on: business.gross_margin, change: +60 points';
    expect(judged({ plan, effects: [up] })).toEqual([
      ...[12, 24, 36, 48].map((months) => [months, expect.closeTo((1000 * months * (months + 1)) / 2, 5)]),
      [60, null],
    ]);
  });
});
