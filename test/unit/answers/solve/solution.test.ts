/** What people read of a solution: one sentence that says it, and values as their profile states them. */
import { describe, expect, it } from 'vitest';
import { solutionConclusion } from '../../../../src/answers/solve/conclusion.js';
import { asText, gapInWords, inWords, rounded } from '../../../../src/answers/solve/values.js';
import { type Given, handling, solved } from '../../../support/solving.js';

const effect = 'effects.complaints.handling_cost';

const said = (figure: string, id: string, target = 0, given: Given = {}): string =>
  solutionConclusion(solved(handling(given), figure, id, target))
    .join(' ')
    .replaceAll('\u00a0', ' ');

const on = (lever: string, change: string, costs = 'once: 350'): Given => ({
  business: 'churn: 20% per year',
  initiative: `costs: { ${costs} }, effects: [{ on: ${lever}, change: ${change} }]`,
});

describe('the sentence', () => {
  it.each([
    [
      'costs.once',
      'Plan may cost up to 720 upfront for an NPV of 0; the current value is 350, so there is headroom of 370.',
    ],
    [
      'costs.running',
      'Plan may cost up to 370 a year for an NPV of 0; the current value is 0 a year, so there is headroom of 370 a year.',
    ],
    [
      'start',
      'Plan may start as late as month 7 for an NPV of at least 0; the current value is month 1, so there is headroom of 6 months.',
    ],
    [
      'end',
      'Plan may end as early as month 6 for an NPV of at least 0; there is no end now, so there is headroom of 6 months.',
    ],
    [
      'ramp',
      'Plan may take up to 13.3 months to reach full effect for an NPV of 0; the current value is 1 month, so there is headroom of 12.3 months.',
    ],
    [
      effect,
      'Plan, handling cost: −2.92 is enough for an NPV of 0; the current change is −6, so there is headroom of 3.08.',
    ],
    [
      `${effect}.causal_share`,
      'Plan, handling cost: a causal share of 48.7% is enough for an NPV of 0; the current value is 100%, so there is headroom of 51.3 points.',
    ],
    [
      'business.customers',
      'Customers may be as low as 487 for an NPV of 0; the current value is 1,000, so there is headroom of 513.',
    ],
    [
      'complaints.rate',
      'Complaint rate may be as low as 5.9% a year for an NPV of 0; the current value is 12% a year, so there is headroom of 6.1 points.',
    ],
  ])('says how far %s may go', (id, sentence) => {
    expect(said('npv', id)).toBe(sentence);
  });

  it.each([
    [
      'costs.once',
      500,
      'Plan may cost no more than 220 upfront for an NPV of 500; the current value is 350, 130 too much.',
    ],
    ['start', 400, undefined],
    [
      effect,
      1000,
      'Plan, handling cost: the change would have to be −11.3 for an NPV of 1,000; the current change is −6, 5.3 short of it.',
    ],
    [
      'business.customers',
      500,
      'Customers would have to rise to 1,181 for an NPV of 500; the current value is 1,000, 181 too low.',
    ],
  ])('says what %s would have to be', (id, target, sentence) => {
    const found = said('npv', id, target);
    expect(found).toBe(
      sentence ??
        'No possible value of initiatives.plan.start gives an NPV of at least 400: it is 370 at month 1, the lowest, and −290 at month 12, the highest.',
    );
  });

  it('rounds to the side on which it holds', () => {
    // 350 / 720 is 48.61%, of which 48.6% are not enough.
    expect(said('npv', `${effect}.causal_share`)).toContain('48.7%');
    expect(said('roi', 'costs.running', 0.5)).toContain('up to 130 a year');
  });

  it('says that it is just right', () => {
    expect(said('npv', 'costs.once', 370)).toBe(
      'Plan may cost up to 350 upfront for an NPV of 370; the current value is 350, which is exactly that.',
    );
  });

  it('says that even a change for the worse, or none, would do', () => {
    const more = 'service: { contacts: 1 per year, cost_per_contact: 10 }';
    const effects = `{ on: complaints.handling_cost, change: "-6" }, { on: service.cost_per_contact, change: "-1" }`;
    // Contacts that cost 1 less save 1,000, half of it cash, of which 150 are left when the plan is paid.
    const initiative = `costs: { once: 350 }, effects: [${effects}]`;
    expect(said('npv', effect, 0, { initiative, more })).toContain('handling cost: even +1.25 is enough');
    const helped = 'effects: [{ on: complaints.handling_cost, change: "-6" }]';
    expect(said('npv', effect, 0, { initiative: helped })).toContain(
      'Plan, handling cost: no change is enough',
    );
  });

  it('speaks of a payback as of at most some months', () => {
    expect(said('payback_months', 'costs.once', 6)).toBe(
      'Plan may cost up to 360 upfront for a payback of at most 6 months; the current value is 350, so there is headroom of 10.',
    );
  });

  it('tells several solutions together', () => {
    const given = { ...on('business.churn', '-10% relative', 'once: 90k'), horizon: '5 years' };
    expect(said('npv', 'business.churn', 0, given)).toMatch(
      /^NPV is 0 at three values of business\.churn: [\d.]+% a year, [\d.]+% a year and [\d.]+% a year; the current value is 20% a year, where it is −[\d.]+k\.$/,
    );
  });

  it('says for which other input one would have to go', () => {
    expect(said('pv_benefits', 'business.revenue', 720)).toContain('does not depend on business.revenue');
    const given = on('business.churn', '-2 points', 'once: 5k');
    expect(said('npv', 'business.revenue', 0, given)).toMatch(
      /^Revenue .* the current value is 600k a year, .* To state business\.revenue, remove business\.revenue_per_customer\.$/,
    );
  });

  it('says neither better nor worse of a figure that is neither', () => {
    expect(said('finance.monthly_rate', 'finance.discount_rate', 0.01)).toBe(
      'Discount rate in the month is 1% a month where finance.discount_rate is 12.7% a year; the current value is 0% a year, where it is 0% a month.',
    );
  });

  it('says why there is none', () => {
    expect(said('npv', 'sales.scrapped')).toBe(
      'NPV does not depend on sales.scrapped, which has no effect unless sales.prospects is stated: it is 370 at every value.',
    );
    expect(said('npv', effect, 10_000)).toBe(
      'No possible value of initiatives.plan.effects.complaints.handling_cost gives an NPV of 10k: it is 2,050 at −20, the lowest, and does not reach that at any higher value.',
    );
    expect(
      said('roi', 'business.customers', 0, {
        initiative: 'effects: [{ on: complaints.voiced, change: to 100% }]',
      }),
    ).toBe(
      'ROI has no value, whatever business.customers is: nothing is spent, so there is no return on it.',
    );
    expect(said('npv', 'business.revenue_per_customer', 1)).toContain('does not depend on');
  });
});

describe('a value', () => {
  const monthly = { business: 'churn: 3% per month' };

  it.each<[string, Given, string, number, string, string]>([
    ['an input of a month', monthly, 'business.churn', 1 - 0.98 ** 12, '2% a month', '2% per month'],
    [
      'points of a month',
      { ...on('business.churn', '-1 points'), ...monthly },
      'effects.business.churn',
      -0.0123,
      '−1.23 points a month',
      '-1.23 points per month',
    ],
    [
      'points of a year, where a month is stated',
      { ...on('business.churn', '-1 points per year'), ...monthly },
      'effects.business.churn',
      -0.02,
      '−2 points a year',
      '-2 points per year',
    ],
    [
      'points',
      on('business.churn', '-1 points'),
      'effects.business.churn',
      0.01,
      '+1 point',
      '+1 points per year',
    ],
    [
      'points without a period',
      on('complaints.resolved', '+1 points'),
      'effects.complaints.resolved',
      0.1234567,
      '+12.3 points',
      '+12.34567 points',
    ],
    [
      'a relative change',
      on('business.churn', '-1% relative'),
      'effects.business.churn',
      -0.12,
      '−12% relative',
      '-12% relative',
    ],
    [
      'a value to reach',
      { ...on('business.churn', 'to 1% per month'), ...monthly },
      'effects.business.churn',
      1 - 0.98 ** 12,
      'to 2% a month',
      'to 2% per month',
    ],
    ['an amount to add', {}, effect, 7.5, '+7.5', '+7.5'],
    ['a cost of each year', {}, 'costs.running', 83_012, '83k a year', '83012 per year'],
    ['a first month', {}, 'start', 14, 'month 14', 'month 14'],
    ['a ramp', {}, 'ramp', 2.5, '2.5 months', '2.5 months'],
    ['a count', {}, 'service.contacts', 2.4, '2.4 a year', '2.4 per year'],
    ['a ratio', {}, 'word_of_mouth.negativity', 1.5, '1.5', '1.5'],
  ])('is written as the profile does: %s', (_what, given, id, value, words, text) => {
    const { assessment, problem } = solved(
      handling({ ...given, business: given.business ?? 'churn: 20% per year' }),
      'npv',
      id,
    );
    expect(inWords(problem.variable, value, assessment.profile).replaceAll('\u00a0', ' ')).toBe(words);
    expect(asText(problem.variable, value)).toBe(text);
  });

  it('is rounded down where it is the most, and up where it is the least', () => {
    const { variable } = solved(handling(), 'npv', 'costs.once').problem;
    expect([rounded(variable, 98_899, 'most'), rounded(variable, 98_899, 'least')]).toEqual([98_800, 98_900]);
    expect([rounded(variable, 1234.5, 'most'), rounded(variable, 12.34, 'least')]).toEqual([1234, 12.4]);
    expect([rounded(variable, 0, 'most'), rounded(variable, 360, 'most')]).toEqual([0, 360]);
    const { variable: share } = solved(handling(), 'npv', 'complaints.rate').problem;
    expect(rounded(share, 0.05833, 'least')).toBe(0.059);
    expect(rounded(share, 0.000123, 'most')).toBe(0.0001);
  });

  it('lies a gap from another, in the words of its kind', () => {
    const gap = (id: string, a: number, b: number, given: Given = {}) => {
      const { assessment, problem } = solved(handling(given), 'npv', id);
      return gapInWords(problem.variable, a, b, assessment.profile).replaceAll('\u00a0', ' ');
    };
    expect(gap('complaints.rate', 0.12, 0.11)).toBe('1 point');
    expect(gap('start', 4, 5)).toBe('1 month');
    expect(gap('costs.running', 90_000, 83_000)).toBe('7,000 a year');
  });
});
