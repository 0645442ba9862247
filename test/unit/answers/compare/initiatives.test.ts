/** Initiatives alone, together and in sets: by hand, and against an analysis of a profile that has only them. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../../../src/answers/analyze/answer.js';
import {
  type ComparisonOptions,
  compareInitiatives,
  type InitiativeComparison,
} from '../../../../src/answers/compare/initiatives.js';
import type { Choice, InitiativeSet, Ranking } from '../../../../src/answers/compare/ranking.js';
import { placesOf } from '../../../../src/answers/compare/sets.js';
import { readProfile } from '../../../../src/profile/read.js';
import { headlineOf } from '../../../support/analysis.js';
import { harbor } from '../../profile/harbor.js';

const profileOf = (text: string) => readProfile({ text, name: 'profile.yaml' }).profile;

/** 10,000 customers at 40 a month after cost, of whom 3 % leave; nobody joins, and nothing is discounted. */
const known = (initiatives: readonly string[]): string => `
name: Known answers
business: { customers: 10000, revenue_per_customer: 50 per month, gross_margin: 80%, churn: 3% per month }
acquisition: { cost: 100, new_customers: 0 per year, referred: 0% }
complaints: { rate: 1% per year, voiced: 100%, resolved: 0%, follow_through: 0% }
finance: { horizon: 12 months, discount_rate: 0% per year }
initiatives:
${initiatives.map((initiative) => `  - ${initiative}`).join('\n')}
`;

const point = (name: string, points: number, once: string): string =>
  `{ name: ${name}, costs: { once: ${once} }, effects: [{ on: business.churn, change: ${points} points }] }`;

/** What the customers of a year bring at a monthly churn. */
const brings = (churn: number): number => (400_000 * (1 - (1 - churn) ** 12)) / churn;

const everything: ComparisonOptions = { ownNumbers: false, ranking: { budget: null } };

function compare(text: string, options: Partial<ComparisonOptions> = {}): InitiativeComparison {
  const outcome = compareInitiatives(profileOf(text), { ...everything, ...options });
  if ('comparison' in outcome) return outcome.comparison;
  throw new Error(outcome.contradictions.map(({ problem }) => problem).join('; '));
}

const within = (text: string, budget: number): Ranking =>
  compare(text, { ranking: { budget } }).ranking as Ranking;
const ranked = (text: string): Ranking => compare(text).ranking as Ranking;

const idsOf = ({ initiatives }: InitiativeSet): string => initiatives.map(({ id }) => id).join('+');
const chosen = ({ set }: Choice): string | null => set && idsOf(set);
const figure = ({ figures }: InitiativeSet, id: string): number | null => figures.get(id)?.value ?? null;

const three = [
  '{ name: Second line, costs: { once: 60k, running: 20k per year }, ramp: 9 months, effects: [{ on: complaints.resolved, change: to 80% }, { on: business.churn, change: -1 points }] }',
  '{ name: Call-back, costs: { once: 10k, running: 30k per year }, start: month 7, end: month 30, effects: [{ on: complaints.voiced, change: +10 points, causal_share: 75% }] }',
  '{ name: Scripts, costs: { running: 3k per month }, effects: [{ on: complaints.resolved, change: +5% relative }, { on: business.revenue_per_customer, change: +1 per year }] }',
];

const business = (initiatives: readonly string[]): string =>
  `${harbor}initiatives:\n${initiatives.map((initiative) => `  - ${initiative}\n`).join('')}`;

describe('each alone and all together', () => {
  const text = known([point('Alpha', -1, '50k'), point('Beta', -0.5, '20k')]);

  it('come to what is worked out by hand', () => {
    const { alone, together, interaction } = compare(text);
    const npvs = alone.map(({ assessment }) => assessment?.headline.get('npv')?.value);
    const [alpha, beta] = [brings(0.02) - brings(0.03) - 50_000, brings(0.025) - brings(0.03) - 20_000];
    const all = brings(0.015) - brings(0.03) - 70_000;
    expect(npvs[0]).toBeCloseTo(alpha, 5);
    expect(npvs[1]).toBeCloseTo(beta, 5);
    expect(together.assessment?.headline.get('npv')?.value).toBeCloseTo(all, 5);
    expect(interaction?.npv).toBeCloseTo(all - alpha - beta, 5);
  });

  it('are to the last bit what the current value is with those initiatives only', () => {
    const { profile, alone, together } = compare(business(three));
    for (const { initiative, assessment } of alone) {
      const outcome = analyze({ ...profile, initiatives: [initiative] }, { ownNumbers: false });
      if (!('analysis' in outcome) || assessment === null) throw new Error('contradicts itself');
      expect(assessment.headline).toEqual(outcome.analysis.headline);
      const written = three.find((text) => text.includes(initiative.name)) as string;
      const single = analyze(profileOf(business([written])), { ownNumbers: false });
      if (!('analysis' in single)) throw new Error('contradicts itself');
      expect(Object.fromEntries([...assessment.headline].map(([id, { value }]) => [id, value]))).toEqual(
        headlineOf(single.analysis),
      );
    }
    const outcome = analyze(profile, { ownNumbers: false });
    if (!('analysis' in outcome)) throw new Error('contradicts itself');
    expect(together.assessment?.headline).toEqual(outcome.analysis.headline);
  });

  it('meet in the input that several change, or else in what their inputs make', () => {
    const labels = (initiatives: readonly string[]) =>
      compare(business(initiatives)).interaction?.meeting.map(({ id }) => id);
    expect(labels(three)).toEqual(['complaints.resolved']);
    expect(labels(three.slice(0, 2))).toEqual(['experience.resolved', 'experience.unresolved']);
  });

  it('gain and lose nothing where they never meet', () => {
    const { interaction } = compare(
      known([
        '{ name: Alpha, costs: { once: 1k }, effects: [{ on: business.gross_margin, change: +1 points }] }',
        '{ name: Beta, costs: { running: 7k per year }, effects: [{ on: acquisition.cost, change: -10 }] }',
      ]),
    );
    expect(interaction).toMatchObject({ npv: 0, customersRetained: 0 });
  });

  it('leave the claims out where only own numbers count', () => {
    const { together, ranking } = compare(business(three), { ownNumbers: true, ranking: { budget: null } });
    const npv = together.assessment?.headline.get('npv');
    expect(npv?.value).toBe(together.assessment?.headline.get('npv_own_numbers')?.value);
    const all = ranking?.best.find(({ initiatives }) => initiatives.length === 3) as InitiativeSet;
    expect(figure(all, 'npv')).toBeCloseTo(npv?.value as number, 6);
  });
});

describe('the sets', () => {
  it('are all there, smaller ones first and then by their ids', () => {
    expect(placesOf(3)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]);
    expect(placesOf(15)).toHaveLength(32_767);
    expect(new Set(placesOf(10).map((places) => places.join())).size).toBe(1023);
  });

  it('come to what each profile with only those initiatives comes to', () => {
    const { best, count } = ranked(business(three));
    const { profile } = compare(business(three));
    expect([best.length, count]).toEqual([7, 7]);
    for (const set of best) {
      const initiatives = profile.initiatives.filter(({ id }) =>
        set.initiatives.some((other) => other.id === id),
      );
      const outcome = analyze({ ...profile, initiatives }, { ownNumbers: false });
      if (!('analysis' in outcome)) throw new Error('contradicts itself');
      const headline = headlineOf(outcome.analysis);
      for (const id of ['npv', 'roi', 'pv_costs', 'payback_months', 'customers_retained']) {
        const [found, expected] = [figure(set, id), headline[id] as number | null];
        if (expected === null) expect(found).toBeNull();
        else expect(Math.abs((found as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
      }
    }
    const npvs = best.map((set) => figure(set, 'npv') as number);
    expect(npvs).toEqual(npvs.toSorted((a, b) => b - a));
  });

  it('are the same compiled as one by one', () => {
    const levers = ['complaints.voiced', 'complaints.resolved', 'business.churn', 'business.gross_margin'];
    const many = Array.from(
      { length: 7 },
      (_, k) =>
        `{ name: Team ${k}, costs: { once: ${k + 1}k, running: ${k}k per year }, ramp: ${k + 1} months, effects: [{ on: ${levers[k % 4]}, change: ${k % 4 === 2 ? '-0.1' : '+0.5'} points }] }`,
    );
    const { profile, ranking } = compare(business(many));
    for (const set of ranking?.best ?? []) {
      const initiatives = profile.initiatives.filter(({ id }) =>
        set.initiatives.some((other) => other.id === id),
      );
      const outcome = analyze({ ...profile, initiatives }, { ownNumbers: false });
      if (!('analysis' in outcome)) throw new Error('contradicts itself');
      const npv = outcome.analysis.headline.get('npv')?.value as number;
      expect(Math.abs((figure(set, 'npv') as number) - npv)).toBeLessThanOrEqual(
        1e-12 * Math.abs(npv) + 1e-6,
      );
    }
    expect(ranking?.count).toBe(127);
  });

  it('do not depend on the order of the file', () => {
    const sort = ({ best, byNpv, byRoi, byNpvPerOnce }: Ranking) => [
      best.map((set) => [idsOf(set), [...set.figures.values()].map(({ value }) => value)]),
      [byNpv, byRoi, byNpvPerOnce].map(chosen),
    ];
    const [one, two, other] = three as [string, string, string];
    expect(sort(ranked(business([other, one, two])))).toEqual(sort(ranked(business(three))));
    expect(compare(business([other, one, two])).interaction).toMatchObject({
      npv: compare(business(three)).interaction?.npv,
    });
  });

  it('of fifteen initiatives are all ranked', () => {
    const many = Array.from({ length: 15 }, (_, k) =>
      point(`Team ${String(k).padStart(2, '0')}`, -0.01 * (k + 1), `${k + 2}k`),
    );
    const { count, best } = ranked(known(many));
    expect([count, best.length]).toEqual([32_767, 10]);
  });
});

describe('the choice', () => {
  // Beta costs more than it brings, Alpha brings most for its cost, Gamma most in all with it.
  const text = known([point('Alpha', -0.5, '10k'), point('Beta', -0.1, '90k'), point('Gamma', -1, '100k')]);

  it('is the best in each sense', () => {
    const { byNpv, byRoi, byNpvPerOnce, withoutBudget } = ranked(text);
    expect([byNpv, byRoi, byNpvPerOnce, withoutBudget].map(chosen)).toEqual([
      'alpha+gamma',
      'alpha',
      'alpha',
      'alpha+gamma',
    ]);
    const { set } = byNpvPerOnce;
    const npv = brings(0.025) - brings(0.03) - 10_000;
    expect(figure(set as InitiativeSet, 'npv_per_once_cost')).toBeCloseTo(npv / 10_000, 9);
  });

  it('says what one initiative more would change', () => {
    const [addition, ...others] = ranked(text).additions;
    expect([addition?.initiative.id, others]).toEqual(['beta', []]);
    expect(addition?.npv).toBeCloseTo(brings(0.014) - brings(0.015) - 90_000, 5);
  });

  it('keeps to the budget, which a set may cost exactly', () => {
    expect(chosen(within(text, 110_000).byNpv)).toBe('alpha+gamma');
    const less = within(text, 109_999.99);
    expect(chosen(less.byNpv)).toBe('gamma');
    expect([less.beyondBudget, chosen(less.withoutBudget)]).toEqual([3, 'alpha+gamma']);
    expect(chosen(within(text, 10_000).byNpv)).toBe('alpha');
  });

  it('counts running cost as well, and rounding does not put a set beyond the budget', () => {
    const running = known([
      '{ name: Alpha, costs: { running: 100k per year }, effects: [{ on: business.churn, change: -1 points }] }',
      '{ name: Beta, costs: { once: 1k, running: 70k per year }, effects: [{ on: business.churn, change: -0.6 points }] }',
    ]);
    // Twelve times a twelfth of 100,000 is not 100,000 to the last bit.
    expect(chosen(within(running, 100_000).byNpv)).toBe('alpha');
    expect(chosen(within(running, 99_999).byNpv)).toBe('beta');
    expect(within(running, 70_999).byNpv).toEqual({
      set: null,
      because: 'every set costs more than the budget',
    });
  });

  it('is none where no set is worth what it costs', () => {
    const { byNpv, byRoi, best } = ranked(known([point('Alpha', -0.1, '900k'), point('Beta', -0.1, '1M')]));
    expect(byNpv).toEqual({ set: null, because: 'no set has an NPV above zero' });
    expect(byRoi.set).toBeNull();
    expect(best.map(idsOf)).toEqual(['alpha', 'beta', 'alpha+beta']);
  });

  it('has no return where nothing is spent, and nothing per upfront cost where nothing is paid upfront', () => {
    const free = '{ name: Free, effects: [{ on: business.churn, change: -0.1 points }] }';
    const other = '{ name: Also free, effects: [{ on: business.gross_margin, change: +1 points }] }';
    const { byNpv, byRoi, byNpvPerOnce } = ranked(known([free, other]));
    expect(chosen(byNpv)).toBe('also-free+free');
    expect(byRoi.because).toBe('nothing is spent, so there is no return on it');
    expect(byNpvPerOnce.because).toBe('nothing is paid upfront');
  });

  it('takes the fewer of equals, and then the first by its id', () => {
    const idle = '{ name: Idle, effects: [{ on: service.acceptance, change: +1 points }] }';
    // Two of them would leave more than all of the revenue.
    const twin = (name: string) =>
      `{ name: ${name}, costs: { once: 1k }, effects: [{ on: business.gross_margin, change: +15 points }] }`;
    const { byNpv, best } = ranked(known([twin('Zeta'), idle, twin('Eta')]));
    expect(chosen(byNpv)).toBe('eta');
    expect(best.map(idsOf)).toEqual(['eta', 'zeta', 'eta+idle', 'idle+zeta', 'idle']);
  });
});

describe('effects that contradict each other', () => {
  const most = (name: string, points: number) =>
    `{ name: ${name}, costs: { once: 1k }, effects: [{ on: complaints.resolved, change: +${points} points }] }`;

  it('are not offered together, and counted', () => {
    const { together, interaction, ranking } = compare(
      business([most('Alpha', 40), most('Beta', 30), most('Gamma', 5)]),
    );
    expect(together.because).toContain('the effects take complaints.resolved out of its valid range');
    expect([together.assessment, interaction]).toEqual([null, null]);
    expect([ranking?.count, ranking?.contradictory]).toEqual([7, 2]);
    expect(ranking?.best.map(idsOf)).not.toContain('alpha+beta');
    expect(chosen(ranking?.byNpv as Choice)).toBe('alpha+gamma');
    expect(ranking?.additions.map(({ npv }) => npv)).toEqual([null]);
  });

  it('may be possible only together', () => {
    const less = '{ name: Beta, effects: [{ on: complaints.resolved, change: -40 points }] }';
    const { alone, together, ranking } = compare(business([most('Alpha', 60), less]));
    expect(alone.map(({ assessment }) => assessment === null)).toEqual([true, false]);
    expect(together.assessment).not.toBeNull();
    expect(ranking?.contradictory).toBe(1);
  });

  it('of an initiative that is no number at all leave the others as they are', () => {
    const beyond = '{ name: Alpha, effects: [{ on: business.churn, change: +95 points per year }] }';
    const { ranking } = compare(known([beyond, point('Beta', -1, '1k'), point('Gamma', -0.5, '1k')]));
    expect([ranking?.count, ranking?.contradictory]).toEqual([7, 4]);
    expect(chosen(ranking?.byNpv as Choice)).toBe('beta+gamma');
  });

  it('are what is wrong with the profile where no set is possible', () => {
    const text = business([most('Alpha', 60), most('Beta', 70)]);
    for (const ranking of [null, { budget: null }])
      expect(compareInitiatives(profileOf(text), { ownNumbers: false, ranking })).toMatchObject({
        contradictions: [{ path: 'initiatives.alpha.effects.complaints.resolved' }],
      });
  });
});
