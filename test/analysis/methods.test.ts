/** Published formulas beside this model: the known answers of each, and what is said where they have none. */
import { describe, expect, it } from 'vitest';
import { compareMethods, type MethodComparison } from '../../src/analysis/methods/compare.js';
import { methods } from '../../src/analysis/methods/published.js';
import { analysisOf } from '../support/analysis.js';

interface Given {
  readonly churn?: string;
  readonly revenue?: string;
  readonly horizon?: string;
  readonly effects?: readonly string[];
}

const lessChurn = '{ on: business.churn, change: -1 points }';

/** 10,000 customers at 50 a month and 80 %, without new customers, words to others or discounting. */
const profile = ({
  churn = '3% per month',
  revenue = '50 per month',
  horizon = '12 months',
  effects = [lessChurn],
}: Given): string => `
name: Known answers
business: { customers: 10000, revenue_per_customer: ${revenue}, gross_margin: 80%, churn: ${churn} }
acquisition: { cost: 100, new_customers: 0 per year, referred: 0% }
complaints: { rate: 1% per year, voiced: 100%, resolved: 0%, follow_through: 0% }
finance: { horizon: ${horizon}, discount_rate: 0% per year }
initiatives:
  - name: Better service
    effects:
${effects.map((effect) => `      - ${effect}`).join('\n')}
`;

const compare = (given: Given = {}): MethodComparison => compareMethods(analysisOf(profile(given)));

const answerOf = (comparison: MethodComparison, id: string) => {
  const found = comparison.answers.find(({ method }) => method.id === id);
  if (found === undefined) throw new Error(`there is no method ${id}`);
  return found;
};
const answered = (comparison: MethodComparison, id: string) => answerOf(comparison, id).figure.value;

describe('the published formulas', () => {
  it('are each named, cited and said in one sentence', () => {
    const ids = methods.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, name, credits, mistake, blind, source } of methods) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(name).toMatch(/^[A-Z].*[^.]$/);
      for (const text of [credits, mistake, source]) expect(text).toMatch(/^[A-Z].*\.$/);
      for (const text of [credits, mistake]) expect(text, 'one sentence').not.toMatch(/[.?!] /);
      expect(blind).not.toBe('');
    }
  });

  // 100 saved a month · 50 · 12; (0.98^12 − 0.97^12) · 10,000 · 600; the sums of the survivors at 40 a month;
  // 100 · 40 / 0.03 · 12; (40 / 0.02 − 40 / 0.03) · 10,000.
  it.each([
    ['month-of-revenue', 60_000],
    ['year-of-revenue', 10_000 * 600 * (0.98 ** 12 - 0.97 ** 12)],
    ['survivors-on-margin', 400_000 * ((1 - 0.98 ** 12) / 0.02 - (1 - 0.97 ** 12) / 0.03)],
    ['lifetime-when-saved', 1_600_000],
    ['lifetime-difference', 400_000 * (1 / 0.02 - 1 / 0.03)],
  ])('%s gives its known answer', (id, expected) => {
    expect(answered(compare(), id)).toBeCloseTo(expected, 4);
  });

  it('give the answers as they are stated elsewhere', () => {
    const comparison = compare();
    expect(answered(comparison, 'year-of-revenue')).toBeCloseTo(545_246, 0);
    expect(answered(comparison, 'survivors-on-margin')).toBeCloseTo(223_563.67, 2);
    expect(answered(comparison, 'lifetime-difference')).toBeCloseTo(6_666_667, 0);
  });

  it('agree with ours where nothing that survivors on margin leaves out plays a part', () => {
    const comparison = compare();
    expect(comparison.npv.value).toBeCloseTo(223_563.67, 2);
    expect(comparison.pvBenefits.value).toBeCloseTo(223_563.67, 2);
    expect(answerOf(comparison, 'survivors-on-margin').difference).toBe(0);
  });

  it('take one complaint for 16 customers, as published, and 15.75 exactly', () => {
    const comparison = compare({
      revenue: '1000 per year',
      effects: ['{ on: complaints.resolved, change: to 1% }'],
    });
    const chain = answerOf(comparison, 'complaint-chain');
    const figure = (id: string) => chain.figures.find(({ quantity }) => quantity.id === id)?.value;
    expect(figure('method.chain_cost')).toBe(16_000);
    expect(figure('method.chain_cost_exact')).toBe(15_750);
    // 100 complaints a year, of which one is settled that was not.
    expect(figure('method.unsettled_less')).toBeCloseTo(1, 12);
    expect(chain.figure.value).toBeCloseTo(16_000, 8);
  });

  it('run over every year of the horizon where they credit by the month or year', () => {
    const [one, two] = [compare(), compare({ horizon: '24 months' })];
    for (const id of ['month-of-revenue', 'year-of-revenue', 'lifetime-when-saved'])
      expect(answered(two, id)).toBeCloseTo(2 * (answered(one, id) ?? Number.NaN), 4);
    expect(answered(two, 'lifetime-difference')).toBeCloseTo(answered(one, 'lifetime-difference') ?? NaN, 4);
  });
});

describe('the spread', () => {
  it('is the largest over the smallest, ours among them', () => {
    const { least, most, spread } = compare();
    expect(least).toBeCloseTo(60_000, 6);
    expect(most).toBeCloseTo(6_666_666.67, 1);
    expect(spread).toBeCloseTo(111.111, 3);
  });

  it('is none where churn gets worse by one formula and better by another', () => {
    const { least, most, spread } = compare({
      effects: ['{ on: business.churn, change: +1 points }', '{ on: complaints.resolved, change: to 50% }'],
    });
    expect(least).toBeLessThan(0);
    expect(most).toBeGreaterThan(0);
    expect(spread).toBeNull();
  });

  it('is none where no formula sees anything, and every answer is then nought', () => {
    const { answers, least, most, spread } = compare({
      effects: ['{ on: acquisition.cost, change: -10% relative }'],
    });
    expect(answers.map(({ figure }) => figure.value)).toEqual(methods.map(() => 0));
    // With no new customers a lower cost of winning them saves nothing.
    expect([least, most, spread]).toEqual([null, null, null]);
  });

  it('leaves out a lifetime without end, with the reason', () => {
    const comparison = compare({ effects: ['{ on: business.churn, change: to 0% per year }'] });
    const { figure, difference, timesOurs } = answerOf(comparison, 'lifetime-difference');
    expect(figure).toMatchObject({ value: null, because: 'nobody leaves, so a lifetime has no end' });
    expect([difference, timesOurs]).toEqual([null, null]);
  });
});
