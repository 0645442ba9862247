/** Effects that may count the same customers twice, and what is said of them, by numbers worked by hand. */
import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../../src/profile/failure.js';
import { noticeInWords } from '../../../../src/report/notices.js';
import { analysisOf, headlineOf } from '../../../support/analysis.js';
import { refusalsOf } from '../../profile/harbor.js';
import { withExample } from '../../profile/refused.js';

/** Two months, of which the second has what the first has kept: 50 a customer. Nobody joins, nothing is discounted. */
const profile = (...effects: readonly string[]): string => `name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { new_customers: 0 per year }
complaints: { rate: 6% per year, follow_through: 50% }
finance: { horizon: 2 months, discount_rate: 0% per year }
initiatives: [{ name: Desk, effects: [${effects.map((effect) => `{ ${effect}, evidence: experiment }`).join(', ')}] }]
`;

const resolved = 'on: complaints.resolved, change: to 100%';
const churn = (more = '') => `on: business.churn, change: -2 points${more}`;

const npvOf = (text: string): number => headlineOf(analysisOf(text))['npv'] as number;

// 2.5 % a month have a problem: 2 % silent, of whom 11 % leave, and 0.25 % failed, of whom 16.5 %; with all
// complaints resolved only the silent leave over service.
const [before, after] = [0.02 * 0.11 + 0.0025 * 0.165, 0.02 * 0.11];
const monthly = (annual: number): number => 1 - (1 - annual) ** (1 / 12);
const annual = (month: number): number => 1 - (1 - month) ** 12;
/** Churn of a month where the observed churn is some a year, and service takes some a month. */
const churning = (observed: number, service: number): number =>
  1 - (1 - (monthly(observed) - before) / (1 - before)) * (1 - service);
const worth = (month: number): number => 50 * 1000 * (monthly(0.2) - month);

// What the service effect alone takes off churn in a year, and what of the 2 points is left beside it.
const taken = 0.2 - annual(churning(0.2, after));
const beyond = worth(churning(0.18, after));
const total = worth(churning(0.2 - (0.02 - taken), after));

describe('a change of churn beside service effects of its initiative', () => {
  it('is beyond them unless it says otherwise, and a notice among the first has both values', () => {
    const { notices } = analysisOf(profile(churn(), resolved));
    expect(total).toBeLessThan(beyond - 10);
    expect(npvOf(profile(churn(), resolved))).toBeCloseTo(beyond, 6);
    expect(notices[0]).toEqual({
      id: 'overlap',
      names: ['Desk'],
      npv: expect.closeTo(beyond, 6),
      npvIfTotal: expect.closeTo(total, 6),
    });
  });

  it('says either, and then nothing is said', () => {
    const [said, whole] = ['beyond_service', 'total'].map((scope) =>
      analysisOf(profile(churn(`, scope: ${scope}`), resolved)),
    );
    expect(headlineOf(said as never)['npv']).toBeCloseTo(beyond, 6);
    expect(headlineOf(whole as never)['npv']).toBeCloseTo(total, 6);
    expect([said?.notices, whole?.notices]).toEqual([[], []]);
  });

  it('never falls behind them: what they do alone is the least of it', () => {
    // A thousandth of a point is less than they take.
    const text = profile('on: business.churn, change: -0.001 points, scope: total', resolved);
    expect(npvOf(text)).toBeCloseTo(worth(churning(0.2, after)), 6);
  });

  it('that raises churn is what it is', () => {
    const text = profile('on: business.churn, change: +1 points, scope: total', resolved);
    expect(npvOf(text)).toBeCloseTo(worth(churning(0.21, after)), 6);
  });

  it('has its scope alone where there are no service effects', () => {
    expect(npvOf(profile(churn(', scope: total')))).toBe(npvOf(profile(churn())));
    expect(analysisOf(profile(churn())).notices).toEqual([]);
  });

  it('tells the notice in words with both values', () => {
    const [notice] = analysisOf(profile(churn(), resolved)).notices;
    expect(noticeInWords(notice as never)).toMatch(
      /^Desk: .* NPV is \d+; it is \d+ if .* `scope: total` or `scope: beyond_service`/,
    );
  });
});

describe('what else is said of effects', () => {
  it('that they take more off churn than is not over service', () => {
    // 1 % a year is 0.084 % a month, less than the 0.261 % of service.
    expect(monthly(0.01)).toBeLessThan(before);
    const { notices } = analysisOf(profile('on: business.churn, change: -19 points'));
    expect(notices).toEqual([{ id: 'takes-too-much' }]);
    expect(analysisOf(profile('on: business.churn, change: -16 points')).notices).toEqual([]);
  });

  it('that a value to reach meets another change, but not that it meets another such value', () => {
    const to = 'on: business.churn, change: to 18% per year';
    expect(analysisOf(profile(to, churn())).notices).toEqual([
      { id: 'targets-beside', ids: ['business.churn'] },
    ]);
    expect(analysisOf(profile(to, 'on: business.churn, change: to 17% per year')).notices).toEqual([]);
  });
});

describe('a scope', () => {
  it.each([
    [
      'on complaints.resolved',
      profile(`${resolved}, scope: total`),
      'initiatives.1.effects.1',
      'scope: total',
    ],
    ['of another name', profile(churn(', scope: all')), 'initiatives.1.effects.1.scope', 'all'],
  ])('%s is refused, with an example that passes', (_what, text, path, found) => {
    const [failure, ...others] = refusalsOf(text);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({ path, found });
    expect(refusalsOf(withExample(text, failure as Failure))).toEqual([]);
  });
});

describe('a fade', () => {
  const fading = (more: string) => profile(churn()).replace('name: Desk,', `name: Desk, ${more},`);

  it('without an end plays no part, and a notice says so with an example that passes', () => {
    const { notices, ...analysis } = analysisOf(fading('fade: 6 months'));
    expect(headlineOf(analysis as never)).toEqual(headlineOf(analysisOf(profile(churn()))));
    expect(notices).toEqual([{ id: 'fades-without-end', names: ['Desk'] }]);
    const [, example] = /such as `(.*?)`/.exec(noticeInWords(notices[0] as never)) ?? [];
    expect(analysisOf(fading(`fade: 6 months, ${example}`)).notices).toEqual([]);
  });

  it('is not told of where there is none', () => {
    expect(analysisOf(fading('fade: 0 months')).notices).toEqual([]);
  });
});
