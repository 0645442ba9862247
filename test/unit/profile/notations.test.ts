import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/answers/analyze/answer.js';
import { resultOf } from '../../../src/answers/analyze/published.js';
import type { Profile } from '../../../src/profile/profile.js';
import { readProfile } from '../../../src/profile/read.js';
import { changing, harbor, having } from './harbor.js';

const read = (text: string, overrides: readonly string[] = []): Profile =>
  readProfile({ text, name: 'profile.yaml', overrides }).profile;

/** A figure as it was read: its value, and the ends of its range or null. */
type Read = readonly [value: number, low: number | null, high: number | null];

function expectRead(found: Read, expected: Read): void {
  for (const [k, value] of expected.entries()) {
    const actual = found[k] as number | null;
    if (value === null) expect(actual).toBeNull();
    else expect(Math.abs((actual as number) - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
  }
}

function statedAt(profile: Profile, path: string): Read {
  const entry = [...profile.stated].find(([input]) => input.id === path);
  if (entry === undefined) throw new Error(`${path} is not stated`);
  const [, { value, low, high }] = entry;
  return [value, low, high];
}

describe('one figure', () => {
  it.each<readonly [path: string, text: string, value: number]>([
    // Money: 9.6 million a year is 800,000 a month and 2.4 million a quarter.
    // Handle time is in minutes.
    ['service.handle_time', '9', 9],
    ['service.handle_time', '540 seconds', 9],
    ['service.handle_time', '540s', 9],
    ['service.handle_time', '9 min', 9],
    ['service.handle_time', '0.15 hours', 9],
    ['business.revenue', '9.6M per year', 9_600_000],
    ['business.revenue', '9.6m per year', 9_600_000],
    ['business.revenue', '9.6 M per year', 9_600_000],
    ['business.revenue', '9.6 million per year', 9_600_000],
    ['business.revenue', '9600k per year', 9_600_000],
    ['business.revenue', '9,600 thousand per year', 9_600_000],
    ['business.revenue', '0.0096bn per year', 9_600_000],
    ['business.revenue', '9,600,000 per year', 9_600_000],
    ['business.revenue', '9600000.00 per year', 9_600_000],
    ['business.revenue', '96e5 per year', 9_600_000],
    ['business.revenue', '$9.6M per year', 9_600_000],
    ['business.revenue', '9.6M a year', 9_600_000],
    ['business.revenue', '9.6M/year', 9_600_000],
    ['business.revenue', '9.6M / yr', 9_600_000],
    ['business.revenue', '9.6M yearly', 9_600_000],
    ['service.contacts', '0.6 per customer quarterly', 2.4],
    ['business.revenue', '9.6M per annum', 9_600_000],
    ['business.revenue', '9.6M PER YEAR', 9_600_000],
    ['business.revenue', '"9.6M per year"', 9_600_000],
    ['business.revenue', '9.6M  per   year', 9_600_000],
    ['business.revenue', '9.6M\u00a0per\u00a0year', 9_600_000],
    ['business.revenue', '9.6M\tper\tyear', 9_600_000],
    ['business.revenue', '9.6M per year # of which half in spring', 9_600_000],
    ['business.revenue', '|\n    9.6M per year', 9_600_000],
    ['business.revenue', '9.6M\n    per year', 9_600_000],
    ['business.revenue', '&r 9.6M per year', 9_600_000],
    ['business.revenue', '9.6 Million per year', 9_600_000],
    ['business.revenue', '9.6 mio p.a.', 9_600_000],
    ['business.revenue', '9.6mn pa', 9_600_000],
    ['business.revenue', '96 lakh per year', 9_600_000],
    ['business.revenue', '0.96 crore per year', 9_600_000],
    ['business.revenue', '96,00,000 per year', 9_600_000],
    ['business.revenue', "9'600'000 per year", 9_600_000],
    ['business.revenue', '9’600’000 per year', 9_600_000],
    ['business.revenue', '9 600 000 per year', 9_600_000],
    ['business.revenue', '9\u00a0600\u00a0000 per year', 9_600_000],
    ['business.revenue', '9\u2009600\u2009000 per year', 9_600_000],
    ['business.revenue', '9\u202f600\u202f000.00 per year', 9_600_000],
    ['business.revenue', '９，６００，０００ per year', 9_600_000],
    ['business.revenue', '9.6M usd per year', 9_600_000],
    ['business.revenue', 'usd 9.6M per year', 9_600_000],
    ['business.revenue', 'US$9.6M per year', 9_600_000],
    ['business.revenue', '800k p.m.', 9_600_000],
    ['business.revenue', '800k monthly', 9_600_000],
    ['business.revenue', '200k per week', 10_400_000],
    ['business.revenue', '20k per day', 7_300_000],
    ['business.revenue', '800k per month', 9_600_000],
    ['business.revenue', '2.4M per quarter', 9_600_000],
    ['acquisition.cost', '420', 420],
    ['acquisition.cost', '$420', 420],
    ['acquisition.cost', '$ 420', 420],
    ['acquisition.cost', '420.00', 420],
    ['acquisition.cost', '0.42k', 420],
    ['acquisition.cost', '1,200', 1200],
    ['acquisition.cost', '420 per customer', 420],
    ['acquisition.cost', '420 a customer', 420],
    ['acquisition.cost', '420/customer', 420],
    ['acquisition.cost', '0', 0],
    ['acquisition.cost', '0.500', 0.5],
    ['acquisition.cost', '6.5000', 6.5],
    // Counts.
    ['business.customers', '12000', 12_000],
    ['business.customers', '12,000', 12_000],
    ['business.customers', '12 000', 12_000],
    ['business.customers', '1,20,000', 120_000],
    ['business.customers', '1.2 lakh', 120_000],
    ['business.customers', '１２０００', 12_000],
    ['business.customers', '١٢٬٠٠٠', 12_000],
    ['business.customers', '१२०००', 12_000],
    ['business.customers', '12\u200b000', 12_000],
    ['business.customers', '12k', 12_000],
    ['business.customers', '12e3', 12_000],
    ['business.customers', '+12000', 12_000],
    ['acquisition.new_customers', '180 per month', 2160],
    ['service.contacts', '2.4 per year', 2.4],
    ['service.contacts', '0.2 per month', 2.4],
    ['service.contacts', '0.6 per customer per quarter', 2.4],
    ['word_of_mouth.told_if_satisfied', '3.5', 3.5],
    // Shares; a margin may be below nothing, with any sign that people type.
    ['business.gross_margin', '55%', 0.55],
    ['business.gross_margin', '55 %', 0.55],
    ['business.gross_margin', '0.55', 0.55],
    ['business.gross_margin', '.55', 0.55],
    ['business.gross_margin', '-20%', -0.2],
    ['business.gross_margin', '−20%', -0.2],
    ['business.gross_margin', '100%', 1],
    ['business.gross_margin', '0%', 0],
    // A chance compounds: 1 − (1 − a)^n. 0.97^12 = 0.693842…, 0.95^4 = 0.81450625.
    ['business.churn', '18% per year', 0.18],
    ['business.churn', '0.18 per year', 0.18],
    ['business.churn', '18% p.a.', 0.18],
    ['business.churn', '１８％ per year', 0.18],
    ['business.churn', '٣٪ per month', 1 - 0.97 ** 12],
    ['business.churn', '3% p. m.', 1 - 0.97 ** 12],
    ['business.churn', '300 bps per month', 1 - 0.97 ** 12],
    ['business.churn', '300 basis points per month', 1 - 0.97 ** 12],
    ['business.churn', '3% per month', 1 - 0.97 ** 12],
    ['business.churn', '5% per quarter', 0.18549375],
    ['business.churn', '100% per year', 1],
    // Complaints are a flow: 2 % a month is 24 % a year, and 1.5 % a quarter 6 %.
    ['complaints.rate', '7.5% per year', 0.075],
    ['complaints.rate', '0.5% per month', 0.06],
    ['complaints.rate', '0.125% per week', 0.065],
    ['complaints.rate', '7.125% per year', 0.07125],
    ['complaints.rate', '1.5% per quarter', 0.06],
    // Interest compounds upwards: 1.01^12 − 1 = 0.126825…, 1.02^4 − 1 = 0.08243216.
    ['finance.discount_rate', '10% per year', 0.1],
    ['finance.discount_rate', '1% per month', 1.01 ** 12 - 1],
    ['finance.discount_rate', '2% per quarter', 0.08243216],
    ['finance.discount_rate', '0% per year', 0],
    ['loyalty.spend_growth', '-3% per year', -0.03],
    // Time.
    ['finance.horizon', '9 months', 9],
    ['finance.horizon', '1 month', 1],
    ['finance.horizon', '36months', 36],
    ['finance.horizon', '2 quarters', 6],
    ['finance.horizon', '3 years', 36],
    ['finance.horizon', '3 Years', 36],
    ['finance.horizon', '1.5 years', 18],
    ['finance.horizon', '0.5 years', 6],
    ['finance.horizon', '50 years', 600],
    // Choices are numbered: grow is 0, hold is 1.
    ['acquisition.policy', 'hold', 1],
  ])('%s: %s', (path, text, value) => {
    const profile = harbor.includes(`\n  ${path.split('.')[1]}:`)
      ? having(path, text)
      : harbor.replace('\nacquisition:\n  cost: 420\n', () => {
          const [section, key] = path.split('.');
          return section === 'acquisition'
            ? `\nacquisition:\n  cost: 420\n  ${key}: ${text}\n`
            : `\n${section}:\n  ${key}: ${text}\nacquisition:\n  cost: 420\n`;
        });
    expectRead(statedAt(read(profile), path), [value, null, null]);
  });

  it('is the revenue of one customer where the current value is so', () => {
    const text = harbor.replace('revenue: 9.6M per year', 'revenue_per_customer: $50 per customer per month');
    expectRead(statedAt(read(text), 'business.revenue_per_customer'), [600, null, null]);
  });

  it('keeps its text and its line for people', () => {
    const [, stated] = [...read(harbor).stated].find(([{ id }]) => id === 'business.churn') ?? [];
    expect(stated).toMatchObject({ text: '18% per year', line: 7, months: 12 });
  });
});

describe('the digits of any script', () => {
  const decimal = Intl.supportedValuesOf('numberingSystem').filter((system) => {
    const zero = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(0);
    return /^\p{Nd}$/u.test(zero) && (zero.codePointAt(0) as number) < 0x10000;
  });

  it.each(decimal)('are read: %s', (system) => {
    const text = new Intl.NumberFormat(`en-u-nu-${system}`, { useGrouping: false }).format(9_876_543_210);
    expectRead(statedAt(read(having('business.customers', text)), 'business.customers'), [
      9_876_543_210,
      null,
      null,
    ]);
  });
});

describe('an uncertain figure', () => {
  it.each<readonly [path: string, text: string, ...read: Read]>([
    // Of an amount the geometric middle.
    ['service.handle_time', '8 to 10 minutes', Math.sqrt(80), 8, 10],
    ['service.handle_time', '480–600 s', Math.sqrt(80), 8, 10],
    ['service.handle_time', '9 ± 1 min', Math.sqrt(80), 8, 10],
    ['business.gross_margin', '2% to 4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '0.5 to 0.6', 0.55, 0.5, 0.6],
    ['business.gross_margin', '-4% to -2%', -0.03, -0.04, -0.02],
    ['business.gross_margin', '2–4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '2%-4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '2% – 4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '2 to 4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '2% TO 4%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '3% ± 1%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '3±1%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '3% +/- 1%', 0.03, 0.02, 0.04],
    ['business.gross_margin', '-4%–-2%', -0.03, -0.04, -0.02],
    // The 0.5 is no half: nothing goes from 50 % to 1 %.
    ['business.gross_margin', '0.5–1%', 0.0075, 0.005, 0.01],
    // Of a share, the middle of its odds: those of 20 % are 1 to 4, those of 50 % 1 to 1, so 1 to 2.
    ['business.churn', '20% to 50% per year', 1 / 3, 0.2, 0.5],
    // Drawn as a share of a year, whatever period it is stated for: 21.53 % and 38.73 %.
    ['business.churn', '2% to 4% per month', 0.293998538992191, 1 - 0.98 ** 12, 1 - 0.96 ** 12],
    // Nobody can draw the logarithm of zero: normal, and the plain middle.
    ['business.churn', '0% to 40% per year', 0.2, 0, 0.4],
    // Of an amount, the geometric middle: 9 · 16 is 12 · 12.
    ['business.revenue', '9M to 16M per year', 12e6, 9e6, 16e6],
    ['business.revenue', '900k to 1.6M per month', 14.4e6, 10.8e6, 19.2e6],
    ['business.customers', '10,000 to 40,000', 20_000, 10_000, 40_000],
    ['acquisition.cost', '400 to 484 per customer', 440, 400, 484],
    ['acquisition.cost', '400–484', 440, 400, 484],
    ['acquisition.cost', '442 ± 42', 440, 400, 484],
    ['acquisition.cost', '1e-3 to 4e-3', 2e-3, 1e-3, 4e-3],
    ['acquisition.cost', '0 to 420 per customer', 210, 0, 420],
    ['acquisition.cost', '420 to 420 per customer', 420, null, null],
    ['finance.horizon', '3 years to 5 years', 48, 36, 60],
    ['finance.horizon', '3 to 5 years', 48, 36, 60],
    ['finance.horizon', '3–5 years', 48, 36, 60],
    ['finance.horizon', '4 ± 1 years', 48, 36, 60],
    ['business.gross_margin', '{ low: 2%, likely: 3%, high: 5% }', 0.03, 0.02, 0.05],
    ['business.churn', '{ low: 15%, likely: 18%, high: 25% per year }', 0.18, 0.15, 0.25],
    ['business.churn', '{ low: 15% per year, likely: 18%, high: 25% }', 0.18, 0.15, 0.25],
    [
      'business.churn',
      '{ low: 2% per month, likely: 3%, high: 4% }',
      1 - 0.97 ** 12,
      1 - 0.98 ** 12,
      1 - 0.96 ** 12,
    ],
    ['business.revenue', '{ low: 9M, likely: 9.6M, high: 11M per year }', 9.6e6, 9e6, 11e6],
    ['acquisition.cost', '{ low: 400, likely: 420, high: 420 }', 420, 400, 420],
    ['finance.horizon', '{ low: 2 years, likely: 3 years, high: 60 months }', 36, 24, 60],
  ])('%s: %s', (path, text, ...expected) => {
    expectRead(statedAt(read(having(path, text)), path), expected);
  });
});

describe('how a figure is written', () => {
  const formOf = (path: string, text: string) => {
    const [, stated] = [...read(having(path, text)).stated].find(([{ id }]) => id === path) ?? [];
    return stated && { form: stated.form, low: stated.low, high: stated.high };
  };
  const certain = { form: 'number', low: null, high: null };

  it.each<readonly [path: string, text: string, form: string, low: number, high: number]>([
    ['business.gross_margin', '2% to 4%', 'interval', 0.02, 0.04],
    ['business.gross_margin', '{ low: 2%, likely: 3%, high: 4% }', 'three-point', 0.02, 0.04],
    ['business.gross_margin', '{ low: 2%, likely: 2%, high: 4% }', 'three-point', 0.02, 0.04],
    ['acquisition.cost', '400 to 440', 'interval', 400, 440],
    ['finance.horizon', '3 to 5 years', 'interval', 36, 60],
    ['business.churn', '{ low: 16% per year, likely: 18%, high: 20% }', 'three-point', 0.16, 0.2],
  ])('is kept of %s: %s', (path, text, form, low, high) => {
    expect(formOf(path, text)).toEqual({ form, low, high });
  });

  it.each<readonly [path: string, text: string]>([
    ['business.gross_margin', '3%'],
    ['business.gross_margin', '3% to 3%'],
    ['business.gross_margin', '3% to 3.0%'],
    ['business.gross_margin', '{ low: 3%, likely: 3%, high: 3% }'],
    ['business.churn', '1% to 1% per month'],
    ['business.churn', '{ low: 1% per quarter, likely: 1%, high: 1.0% }'],
    ['business.customers', '12k to 12.0k'],
    ['finance.horizon', '12 months to 1 year'],
    ['acquisition.cost', '0 to 0'],
  ])('is a number where both ends are the same, or there are none: %s: %s', (path, text) => {
    expect(formOf(path, text)).toEqual(certain);
  });

  it('is kept of every part of an initiative', () => {
    const [initiative] = read(`${harbor}initiatives:
  - name: Team
    costs: { once: 50k to 70k, running: { low: 7k per month, likely: 8k, high: 9k } }
    start: month 4
    ramp: 6 to 12 months
    end: { low: month 20, likely: month 24, high: month 36 }
    effects:
      - { on: complaints.resolved, change: 5 points, causal_share: 70% to 90% }
      - { on: complaints.voiced, change: 5 to 5 points, causal_share: 80% to 80% }
      - { on: business.churn, change: { low: -2 points, likely: -1, high: -0.5 } }
      - { on: business.gross_margin, change: -15% to -5% relative }
      - { on: service.contacts, change: to 2 to 3 per year }
      - { on: acquisition.cost, change: -20 to -10 }
`).initiatives;
    const { once, running, start, ramp, end, effects = [] } = initiative ?? {};
    const forms = [once, running, start, ramp, end].map((amount) => amount?.form);
    expect(forms).toEqual(['interval', 'three-point', 'number', 'interval', 'three-point']);
    const ofEffects = effects.map(({ on, change, causalShare }) => [on.id, change.form, causalShare?.form]);
    expect(ofEffects).toEqual([
      ['acquisition.cost', 'interval', undefined],
      ['business.churn', 'three-point', undefined],
      ['business.gross_margin', 'interval', undefined],
      ['complaints.resolved', 'number', 'interval'],
      ['complaints.voiced', 'number', 'number'],
      ['service.contacts', 'interval', undefined],
    ]);
  });

  it('is a number of a choice', () => {
    const { stated } = read(harbor.replace('cost: 420', 'cost: 420\n  policy: hold'));
    const [, policy] = [...stated].find(([{ id }]) => id === 'acquisition.policy') ?? [];
    expect(policy).toMatchObject({ value: 1, ...certain });
  });

  it('is that of --set', () => {
    const { stated } = read(having('business.churn', '15% to 20% per year'), ['business.churn=18% per year']);
    const [, churn] = [...stated].find(([{ id }]) => id === 'business.churn') ?? [];
    expect(churn).toMatchObject(certain);
  });
});

describe('a change', () => {
  const changeOf = (on: string, text: string, profile = harbor) => {
    const effect = read(changing(on, text, profile)).initiatives[0]?.effects[0];
    if (effect === undefined) throw new Error('no effect');
    return effect.change;
  };

  it.each<readonly [on: string, text: string, kind: string, ...read: Read]>([
    ['complaints.resolved', '5 points', 'points', 0.05, null, null],
    ['complaints.resolved', '+5 points', 'points', 0.05, null, null],
    ['complaints.resolved', '-2 points', 'points', -0.02, null, null],
    ['complaints.resolved', '−2 points', 'points', -0.02, null, null],
    ['complaints.resolved', '−2\u00a0points', 'points', -0.02, null, null],
    ['complaints.resolved', '-1 point', 'points', -0.01, null, null],
    ['complaints.resolved', '-1.5 pts', 'points', -0.015, null, null],
    ['complaints.resolved', '5 pp', 'points', 0.05, null, null],
    ['complaints.resolved', '5pp', 'points', 0.05, null, null],
    ['complaints.resolved', '5 percentage points', 'points', 0.05, null, null],
    ['complaints.resolved', '5 ppt', 'points', 0.05, null, null],
    ['complaints.resolved', '-50 bps', 'points', -0.005, null, null],
    ['complaints.resolved', '2.125 points', 'points', 0.02125, null, null],
    ['complaints.resolved', '2–4 points', 'points', 0.03, 0.02, 0.04],
    ['complaints.resolved', '3 ± 1 points', 'points', 0.03, 0.02, 0.04],
    ['complaints.resolved', '2 points – 4 points', 'points', 0.03, 0.02, 0.04],
    ['complaints.resolved', '–4–-2 points', 'points', -0.03, -0.04, -0.02],
    ['complaints.resolved', '2 to 4 points', 'points', 0.03, 0.02, 0.04],
    ['complaints.resolved', '-4 to -2 points', 'points', -0.03, -0.04, -0.02],
    [
      'complaints.resolved',
      '{ low: 2 points, likely: 3 points, high: 5 points }',
      'points',
      0.03,
      0.02,
      0.05,
    ],
    ['complaints.resolved', '-10% relative', 'relative', -0.1, null, null],
    ['complaints.resolved', '10% relative', 'relative', 0.1, null, null],
    ['complaints.resolved', 'relative -30%', 'relative', -0.3, null, null],
    ['complaints.resolved', '-30% relative', 'relative', -0.3, null, null],
    ['complaints.resolved', 'relative -15% to -5%', 'relative', -0.1, -0.15, -0.05],
    ['complaints.resolved', 'TO 80%', 'to', 0.8, null, null],
    ['complaints.resolved', '-15% to -5% relative', 'relative', -0.1, -0.15, -0.05],
    ['complaints.resolved', 'to 80%', 'to', 0.8, null, null],
    ['complaints.resolved', 'To 0.8', 'to', 0.8, null, null],
    ['complaints.resolved', 'to 50% to 80%', 'to', 2 / 3, 0.5, 0.8],
    ['business.churn', '-2 points per year', 'points', -0.02, null, null],
    ['business.churn', 'to 15% per year', 'to', 0.15, null, null],
    ['acquisition.cost', '-20', 'points', -20, null, null],
    ['acquisition.cost', '+$20 per customer', 'points', 20, null, null],
    ['acquisition.cost', 'to 400', 'to', 400, null, null],
    ['business.revenue_per_customer', '+5 per month', 'points', 60, null, null],
    ['business.revenue_per_customer', '+40 to 60 per year', 'points', 50, 40, 60],
    ['word_of_mouth.told_if_failed', 'to 8', 'to', 8, null, null],
    ['word_of_mouth.told_if_failed', 'to 4 to 9', 'to', 6, 4, 9],
  ])('%s: %s', (on, text, kind, ...expected) => {
    const { value, low, high, kind: found } = changeOf(on, text);
    expect(found).toBe(kind);
    expectRead([value, low, high], expected);
  });

  const monthly = having('business.churn', '3% per month');
  const quarterly = having('business.churn', '5% per quarter');

  /** What churn a year comes to once the change acts, by its period and that of the profile. */
  it.each<readonly [profile: string, text: string, churn: number]>([
    [harbor, '-2 points', 0.16],
    [harbor, '-10% relative', 0.162],
    [harbor, 'to 15% per year', 0.15],
    [harbor, 'to 1% per month', 1 - 0.99 ** 12],
    [harbor, '-0.2 points per month', 1 - (0.82 ** (1 / 12) + 0.002) ** 12],
    [monthly, '-1 points', 1 - 0.98 ** 12],
    [monthly, '-1 points per month', 1 - 0.98 ** 12],
    [monthly, '-1 points per year', 1 - 0.97 ** 12 - 0.01],
    [monthly, '-10% relative', 1 - 0.973 ** 12],
    [monthly, 'to 2% per month', 1 - 0.98 ** 12],
    [monthly, 'to 15% per year', 0.15],
    [quarterly, '-1 points', 1 - 0.96 ** 4],
    [quarterly, '-1 points per month', 1 - (0.95 ** (1 / 3) + 0.01) ** 12],
  ])('%#: churn %s', (profile, text, churn) => {
    const outcome = analyze(read(changing('business.churn', text, profile)), { ownNumbers: false });
    if (!('analysis' in outcome)) throw new Error('contradictions');
    expect(resultOf(outcome.analysis).headline.churn_last_month).toBeCloseTo(churn, 11);
  });
});

describe('an initiative', () => {
  const of = (lines: string) =>
    read(
      `${harbor}initiatives:\n  - name: Team\n${lines}    effects: [{ on: complaints.resolved, change: to 80% }]\n`,
    ).initiatives[0];

  it.each<readonly [text: string, months: number]>([
    ['month 4', 4],
    ['Month  4', 4],
    ['9 months', 9],
    ['2 quarters', 6],
    ['1 year', 12],
    ['{ low: month 3, likely: month 4, high: month 6 }', 4],
    ['month 4 to month 6', 5],
  ])('starts: %s', (text, months) => {
    expect(of(`    start: ${text}\n`)?.start?.value).toBe(months);
  });

  it.each<readonly [text: string, months: number]>([
    ['9 months', 9],
    ['1.5 months', 1.5],
    ['2 quarters', 6],
    ['1 year', 12],
    ['6 to 12 months', 9],
  ])('ramps up: %s', (text, months) => {
    expect(of(`    ramp: ${text}\n`)?.ramp?.value).toBe(months);
  });

  it('costs once and while it runs', () => {
    const costs = of('    costs: { once: 50k to 70k, running: 7.5k per month }\n');
    expect(costs?.once).toMatchObject({
      value: expect.closeTo(Math.sqrt(35) * 1e4, 6),
      low: 50_000,
      high: 70_000,
    });
    expect(costs?.running?.value).toBe(90_000);
  });

  it('may share effects with another by an anchor', () => {
    const { initiatives } = read(`${harbor}initiatives:
  - name: One
    effects: &shared [{ on: business.churn, change: -1 points }]
  - { name: Two, effects: *shared }
`);
    expect(initiatives.map(({ effects }) => effects[0]?.change.value)).toEqual([-0.01, -0.01]);
  });
});

describe('the text of a profile', () => {
  const figuresIn = (profile: Profile) =>
    Object.fromEntries([...profile.stated].map(([{ id }, { value }]) => [id, value]));

  it.each([
    ['a byte order mark', `\ufeff${harbor}`],
    ['the line ends of Windows', harbor.replaceAll('\n', '\r\n')],
    ['no line end at the end', harbor.trimEnd()],
    ['a mark before it', `---\n${harbor}`],
    ['a mark behind it', `${harbor}...\n`],
    ['a version of YAML', `%YAML 1.2\n---\n${harbor}`],
    ['comments', harbor.replaceAll('\n', ' # why\n')],
    ['quoted keys', harbor.replaceAll(/(\w+):/g, '"$1":')],
    ['keys with an escape', harbor.replace('churn', '"\\u0063hurn"')],
    ['JSON', JSON.stringify(toObject())],
    ['sections that say nothing', `${harbor}finance:\nservice: {}\ninitiatives: []\n`],
  ])('may have %s', (_what, text) => {
    expect(figuresIn(read(text))).toEqual(figuresIn(read(harbor)));
  });

  it('may have initiatives and effects in any order', () => {
    const [a, b] = [
      '{ on: complaints.voiced, change: +5 points, evidence: experiment }',
      '{ on: complaints.voiced, change: 5 points }',
    ];
    const text = (...effects: string[]) =>
      `${harbor}initiatives: [{ name: T, effects: [${effects.join(', ')}] }]\n`;
    expect(read(text(a as string, b as string)).initiatives).toEqual(
      read(text(b as string, a as string)).initiatives,
    );
  });
});

/** `harbor` as an object, for its JSON. */
function toObject(): object {
  return {
    name: 'Harbor',
    currency: 'USD',
    business: { customers: 12000, revenue: '9.6M per year', gross_margin: 0.55, churn: '18% per year' },
    acquisition: { cost: 420 },
    complaints: { rate: '7.5% per year' },
  };
}

describe('--set', () => {
  it.each<readonly [set: string, path: string, value: number]>([
    ['business.churn=15% per year', 'business.churn', 0.15],
    [' business.churn = 15% per year ', 'business.churn', 0.15],
    ['finance.horizon=5 years', 'finance.horizon', 60],
    ['finance={ horizon: 5 years }', 'finance.horizon', 60],
    ['business.churn={ low: 10% per year, likely: 15%, high: 20% }', 'business.churn', 0.15],
  ])('%s', (set, path, value) => {
    const { stated } = read(harbor, [set]);
    const [, found] = [...stated].find(([{ id }]) => id === path) ?? [];
    expect(found).toMatchObject({ value, line: null });
  });

  it.each(['1', 'second-line-team', 'Second-line team'])('reaches an initiative as %s', (step) => {
    const text = `${harbor}initiatives:
  - name: Second-line team
    effects: [{ on: complaints.resolved, change: to 80% }]
`;
    const [initiative] = read(text, [
      `initiatives.${step}.costs.once=1M`,
      `initiatives.${step}.effects.1.change=-3 points`,
    ]).initiatives;
    expect(initiative?.once?.value).toBe(1_000_000);
    expect(initiative?.effects[0]?.change.value).toBe(-0.03);
  });
});
