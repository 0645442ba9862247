/** Published methods beside this model: the known answers of each, like beside like, and where they have none. */
import { describe, expect, it } from 'vitest';
import { compareMethods, type MethodComparison } from '../../../src/answers/methods/answer.js';
import { analysisOf } from '../../support/analysis.js';
import { published } from '../../support/published.js';

interface Given {
  readonly churn?: string;
  readonly revenue?: string;
  readonly horizon?: string;
  readonly effects?: readonly string[];
  readonly policy?: string;
  readonly newCustomers?: string;
  readonly costs?: string;
}

const lessChurn = '{ on: business.churn, change: -1 points }';

/** 10,000 customers at 50 a month and 80 %, without new customers, words to others or discounting. */
const profile = ({
  churn = '3% per month',
  revenue = '50 per month',
  horizon = '12 months',
  effects = [lessChurn],
  policy = 'grow',
  newCustomers = '0 per year',
  costs = '0',
}: Given): string => `
name: Known answers
business: { customers: 10000, revenue_per_customer: ${revenue}, gross_margin: 80%, churn: ${churn} }
acquisition: { cost: 100, new_customers: ${newCustomers}, referred: 0%, policy: ${policy} }
complaints: { rate: 1% per year, voiced: 100%, resolved: 0%, follow_through: 0% }
finance: { horizon: ${horizon}, discount_rate: 0% per year }
initiatives:
  - name: Better service
    costs: { once: ${costs} }
    effects:
${effects.map((effect) => `      - ${effect}`).join('\n')}
`;

const compare = (given: Given = {}): MethodComparison => compareMethods(analysisOf(profile(given)));

const methodsOf = (text: string): MethodComparison => compareMethods(analysisOf(text));

const answerOf = (comparison: MethodComparison, id: string) => {
  const found = comparison.answers.find(({ method }) => method.id === id);
  if (found === undefined) throw new Error(`there is no method ${id}`);
  return found;
};
const answered = (comparison: MethodComparison, id: string) => answerOf(comparison, id).value;
const figureIn = (comparison: MethodComparison, id: string, figure: string) =>
  answerOf(comparison, id).figures.find(({ quantity }) => quantity.id === figure)?.value;

/** 12 months of survivors at 40 a month, and 100 fewer lost of 10,000. */
const [stay, leave] = [0.98 ** 12, 0.97 ** 12];
const survivors = 400_000 * ((1 - stay) / 0.02 - (1 - leave) / 0.03);
const afterwards = (400_000 * (stay - leave)) / 0.02;

describe('the published methods', () => {
  it('are each named, cited and said in one sentence, the sound ones first', () => {
    const methods = compare().answers.map(({ method }) => method);
    const ids = methods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(0, 4)).toEqual([
      'tei-year-end',
      'margin-multiple',
      'revenue-at-risk',
      'retention-curve',
    ]);
    expect(
      methods
        .map(({ kind }) => kind)
        .toSorted()
        .toReversed(),
    ).toEqual(methods.map(({ kind }) => kind));
    for (const { id, name, credits, why, blind, source } of methods) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(name).toMatch(/^[A-Z].*[^.]$/);
      for (const text of [credits, why, source]) expect(text).toMatch(/^[A-Z].*\.$/);
      for (const text of [credits, why]) expect(text, 'one sentence').not.toMatch(/[.?!] /);
      expect(blind).not.toBe('');
    }
  });

  // 100 saved a month · 50 · 12; (0.98^12 − 0.97^12) · 10,000 · 600; the sums of the survivors at 40 a month;
  // 100 · 40 / 0.03 · 12; (40 / 0.02 − 40 / 0.03) · 10,000.
  it.each([
    ['month-of-revenue', 60_000],
    ['year-of-revenue', 10_000 * 600 * (stay - leave)],
    ['survivors-on-margin', survivors],
    ['lifetime-when-saved', 1_600_000],
    ['lifetime-difference', 400_000 * (1 / 0.02 - 1 / 0.03)],
    // Undiscounted: r / (1 − r) years of 480, at the retention of a year.
    ['margin-multiple', 4_800_000 * (stay / (1 - stay) - leave / (1 - leave))],
  ])('%s gives its known answer', (id, expected) => {
    expect(answered(compare(), id)).toBeCloseTo(expected, 4);
  });

  it('give the answers as they are stated elsewhere', () => {
    const comparison = compare();
    expect(answered(comparison, 'year-of-revenue')).toBeCloseTo(545_246, 0);
    expect(answered(comparison, 'survivors-on-margin')).toBeCloseTo(223_563.67, 2);
    expect(answered(comparison, 'lifetime-difference')).toBeCloseTo(6_666_667, 0);
  });

  it('take one complaint for 16 customers, as published, and 15.75 exactly', () => {
    const comparison = compare({
      revenue: '1000 per year',
      effects: ['{ on: complaints.resolved, change: to 1% }'],
    });
    const figure = (id: string) => figureIn(comparison, 'complaint-chain', id);
    expect(figure('method.chain_cost')).toBe(16_000);
    expect(figure('method.chain_cost_exact')).toBe(15_750);
    // 100 complaints a year, of which one is resolved that was not.
    expect(figure('method.unresolved_less')).toBeCloseTo(1, 12);
    expect(answered(comparison, 'complaint-chain')).toBeCloseTo(16_000, 8);
  });

  it('run over every year of the horizon where they credit by the month or year', () => {
    const [one, two] = [compare(), compare({ horizon: '24 months' })];
    for (const id of ['month-of-revenue', 'year-of-revenue', 'lifetime-when-saved'])
      expect(answered(two, id)).toBeCloseTo(2 * (answered(one, id) ?? Number.NaN), 4);
    expect(answered(two, 'lifetime-difference')).toBeCloseTo(answered(one, 'lifetime-difference') ?? NaN, 4);
  });

  it('say what a profile would need where it cannot give the answer', () => {
    const curve = answerOf(compare(), 'retention-curve');
    expect(curve).toMatchObject({ value: null, difference: null, timesOurs: null });
    expect(curve.because).toMatch(/cohorts.*at least three periods/);
  });
});

/** 1,000 customers who are replaced as they leave, at 1M a year; one point of margin is 10,000 a year. */
const steady = (horizon: string, more = ''): string => `
name: Steady
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 100, referred: 0% }
complaints: { rate: 1% per year, follow_through: 0% }
${more}
finance: { horizon: ${horizon}, discount_rate: 10% per year }
initiatives:
  - name: Margin
    costs: { once: 5000, running: 2000 per year }
    effects: [{ on: business.gross_margin, change: +1 points }]
`;

describe('the business case by year end', () => {
  // The annuity factor of three years at 10 % is 2.4869 in any table: (1 − 1.1^−3) / 0.1.
  const factor = (1 - 1.1 ** -3) / 0.1;

  it('is an annuity where every year brings the same, the upfront cost undiscounted', () => {
    const comparison = methodsOf(steady('36 months'));
    expect(answered(comparison, 'tei-year-end')).toBeCloseTo(24_869, 0);
    expect(answered(comparison, 'tei-year-end')).toBeCloseTo(10_000 * factor, 6);
    expect(figureIn(comparison, 'tei-year-end', 'method.tei_npv')).toBeCloseTo(8000 * factor - 5000, 6);
  });

  it('discounts part of a year from the end of that year', () => {
    const comparison = methodsOf(steady('18 months'));
    expect(answered(comparison, 'tei-year-end')).toBeCloseTo(10_000 / 1.1 + 5000 / 1.21, 6);
  });
});

describe('the margin multiple', () => {
  const multiples = (r: number, i: number, growth = 0) =>
    methodsOf(`
name: Multiple
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: ${100 * (1 - r)}% per year }
acquisition: { cost: 100, referred: 0% }
complaints: { rate: 1% per year, follow_through: 0% }
loyalty: { spend_growth: ${100 * growth}% per year }
finance: { discount_rate: ${100 * i}% per year }
initiatives: [{ name: A, effects: [{ on: business.churn, change: -0.5 points }] }]
`);

  it('gives the published table', () => {
    const { inputs, expected, within } = published['clv-margin-multiple-table'];
    for (const [row, r] of inputs.r.entries()) {
      for (const [column, i] of inputs.i.entries()) {
        const found = figureIn(multiples(r, i), 'margin-multiple', 'method.margin_multiple_before');
        expect(Math.abs((found ?? NaN) - (expected[row]?.[column] ?? NaN))).toBeLessThanOrEqual(within);
      }
    }
  });

  it('grows with spend, and has no end where growth outruns the discount rate', () => {
    const found = figureIn(multiples(0.8, 0.1, 0.05), 'margin-multiple', 'method.margin_multiple_before');
    // 0.8 / (1.1 − 0.8 · 1.05).
    expect(found).toBeCloseTo(0.8 / 0.26, 9);
    const endless = answerOf(multiples(0.99, 0.1, 0.2), 'margin-multiple');
    expect(endless.value).toBeNull();
    expect(endless.because).toContain('no end');
  });

  it('is worth half a point of retention at the margin of the baseline', () => {
    // 500 a year for 1,000: 0.805 / 0.295 − 0.8 / 0.3.
    const expected = 500_000 * (0.805 / 0.295 - 0.8 / 0.3);
    expect(answered(multiples(0.8, 0.1), 'margin-multiple')).toBeCloseTo(expected, 4);
  });
});

describe('revenue at risk', () => {
  it('is households with a problem, times the loyalty lost, times revenue', () => {
    const { inputs, expected } = published['tarp-1979-funnel'];
    const comparison = methodsOf(`
name: Households
business: { customers: ${inputs.households}, revenue_per_customer: 10 per year, gross_margin: 50%, churn: 10% per year }
acquisition: { cost: 1, referred: 0% }
complaints: { rate: 22.356% per year, voiced: ${100 * inputs.complainRate}%, resolved: 0%, switch_intent: 25%, switch_if_silent: 25%, follow_through: 0% }
service: { problem_rate: ${100 * inputs.problemRate}% per year }
finance: { horizon: 2 years }
initiatives: [{ name: A, effects: [{ on: service.problem_rate, change: to 16.2% per year }] }]
`);
    const figure = figureIn(comparison, 'revenue-at-risk', 'method.revenue_at_risk');
    expect(figure).toBeCloseTo(expected.problem * 0.25 * 10, 6);
    // Half the problems for two years.
    expect(answered(comparison, 'revenue-at-risk')).toBeCloseTo(81_000, 6);
  });
});

describe('the parts of this model', () => {
  const partOf = (comparison: MethodComparison, id: 'retention' | 'retention_without_end' | 'failures') =>
    comparison.parts.get(id)?.value;

  it('agree with survivors on margin where nothing that it leaves out plays a part', () => {
    const comparison = compare();
    expect(comparison.npv.value).toBeCloseTo(223_563.67, 2);
    expect(partOf(comparison, 'retention')).toBeCloseTo(survivors, 4);
    expect(answerOf(comparison, 'survivors-on-margin').difference).toBe(0);
  });

  it('go on after the horizon for methods without one', () => {
    expect(partOf(compare(), 'retention_without_end')).toBeCloseTo(survivors + afterwards, 4);
  });

  it('leave out of retention what does not come from it', () => {
    const both = compare({ effects: [lessChurn, '{ on: business.gross_margin, change: +5 points }'] });
    expect(partOf(both, 'retention')).toBeCloseTo(survivors, 4);
    expect(both.pvBenefits.value).toBeGreaterThan(survivors * 1.5);
    for (const { method, value } of compare().answers.filter(({ method: { kind } }) => kind === 'folk'))
      expect(answered(both, method.id), method.id).toBeCloseTo(value ?? NaN, 4);
  });

  it('are what need not be replaced where the base is held', () => {
    const held = compare({ policy: 'hold', newCustomers: '3600 per year' });
    // 100 fewer lost a month of a base of 10,000, at 100 each.
    expect(partOf(held, 'retention')).toBeCloseTo(120_000, 4);
    expect(held.pvBenefits.value).toBeCloseTo(120_000, 4);
    expect(partOf(held, 'retention_without_end')).toBeCloseTo(120_000, 4);
  });

  it('are all there is where an initiative works through service failures and words alone', () => {
    const comparison = methodsOf(`
name: Failures
business: { customers: 5000, revenue: 2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 200, referred: 20%, new_customers: 1200 per year }
complaints: { rate: 8% per year, resolved: 40% }
initiatives: [{ name: A, effects: [{ on: complaints.resolved, change: to 80% }] }]
`);
    expect(comparison.pvBenefits.value).toBeGreaterThan(0);
    expect(partOf(comparison, 'failures')).toBeCloseTo(comparison.pvBenefits.value ?? NaN, 4);
    expect(partOf(comparison, 'retention')).toBeLessThan(comparison.pvBenefits.value ?? NaN);
    expect(partOf(comparison, 'retention')).toBeGreaterThan(0);
  });
});

describe('the spread', () => {
  it('is in multiples of the part that counts the same, with and without the folk formulas', () => {
    const { spread } = compare();
    const withoutEnd = survivors + afterwards;
    const multiple = (4_800_000 * (stay / (1 - stay) - leave / (1 - leave))) / withoutEnd;
    expect(spread.sound.least).toBeCloseTo(1, 9);
    expect(spread.sound.most).toBeCloseTo(multiple, 9);
    expect(spread.all.least).toBeCloseTo(60_000 / survivors, 9);
    expect(spread.all.most).toBeCloseTo((400_000 * (1 / 0.02 - 1 / 0.03)) / withoutEnd, 9);
    expect(spread.all.ratio).toBeCloseTo((spread.all.most ?? NaN) / (spread.all.least ?? NaN), 9);
  });

  it('leaves out a method of another sign than this model, which has no multiple', () => {
    const { answers, spread } = compare({
      effects: ['{ on: business.churn, change: +1 points }', '{ on: complaints.resolved, change: to 50% }'],
    });
    // Follow-through is none, so fewer failures keep nobody here, and the chain credits them all the same.
    const chain = answers.find(({ method }) => method.id === 'complaint-chain');
    expect(chain?.value).toBeGreaterThan(0);
    expect(chain?.ours.value).toBe(0);
    expect(chain?.timesOurs).toBeNull();
    expect(spread.all.least).toBeGreaterThan(0);
  });

  it('is none where no method sees anything, and every answer is then zero', () => {
    const { answers, spread } = compare({
      effects: ['{ on: acquisition.cost, change: -10% relative }'],
    });
    expect(answers.map(({ value }) => value ?? 0)).toEqual(answers.map(() => 0));
    // With no new customers a lower cost of winning them saves nothing.
    const none = { least: null, most: null, ratio: null };
    expect(spread).toEqual({ sound: none, all: none });
  });

  it('leaves out a lifetime without end, with the reason', () => {
    const comparison = compare({ effects: ['{ on: business.churn, change: to 0% per year }'] });
    expect(answerOf(comparison, 'lifetime-difference')).toMatchObject({
      value: null,
      because: 'no customer leaves, so a lifetime has no end',
      difference: null,
      timesOurs: null,
    });
    // Undiscounted, customers who never leave have no finite value in this model either.
    expect(comparison.parts.get('retention_without_end')).toMatchObject({ value: null });
  });
});

describe('the returns of the budgets', () => {
  it('set lifetime value per acquisition cost beside what the initiatives bring per cost', () => {
    const { returns } = compare({ costs: '50000' });
    // 40 / 0.03 over 100.
    expect(returns.acquisition.value).toBeCloseTo(40 / 0.03 / 100, 9);
    expect(returns.retention.value).toBeCloseTo((survivors + afterwards) / 50_000, 9);
    expect(returns.initiatives.value).toBeCloseTo((survivors + afterwards) / 50_000, 9);
  });

  it('have none where the initiatives cost nothing', () => {
    const { returns } = compare();
    expect(returns.retention.value).toBeNull();
    expect(returns.retention.because).toContain('cost nothing');
  });
});
