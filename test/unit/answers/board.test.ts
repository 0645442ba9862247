/** What the pictures of a page say, by arithmetic that a finance person can redo. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { claimsOf } from '../../../src/answers/board/claims.js';
import { customersOf, icebergOf, wordsOf } from '../../../src/answers/board/service.js';
import { waterfallOf } from '../../../src/answers/board/value.js';
import type { Figure } from '../../../src/business/figures.js';
import { answersFor } from '../../support/boards.js';

const harbor = answersFor(readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8'));
const { analysis } = harbor;

describe('the waterfall', () => {
  it('goes from zero by every effect and cost to NPV', () => {
    const chart = waterfallOf(analysis);
    if (chart.kind !== 'waterfall') throw new Error(chart.description);
    const steps = chart.steps.slice(0, -2);
    expect(steps.map(({ kind }) => kind)).toEqual(['gain', 'gain', 'gain', 'gain', 'loss', 'loss']);
    expect(steps[0]?.from).toBe(0);
    steps.forEach(({ from }, k) => {
      if (k > 0) expect(from).toBe(steps[k - 1]?.to);
    });
    const npv = (analysis.headline.get('npv') as Figure).value as number;
    expect(steps.at(-1)?.to).toBeCloseTo(npv, 6);
    expect(chart.steps.at(-2)).toMatchObject({ from: 0, to: npv, kind: 'total' });
  });

  it('has one step for each initiative where there are more than eight levers and costs', () => {
    const [second, call] = analysis.attribution.costs.map(({ initiative }) => initiative);
    if (second === undefined || call === undefined) throw new Error('no initiative');
    const [part] = analysis.attribution.effects;
    const effects = [50, 40, -5, 30, 20, 10, 5].map((value, k) => ({
      ...(part as NonNullable<typeof part>),
      initiative: k < 3 ? second : call,
      value,
    }));
    const costs = [
      { initiative: second, value: -100 },
      { initiative: call, value: -25 },
    ];
    const chart = waterfallOf({ ...analysis, attribution: { ...analysis.attribution, effects, costs } });
    if (chart.kind !== 'waterfall') throw new Error(chart.description);
    // 50 + 40 − 5 − 100 = −15, then 30 + 20 + 10 + 5 − 25 = 40.
    expect(chart.steps.slice(0, -2)).toEqual([
      {
        label: second.name,
        from: 0,
        to: -15,
        text: '−USD\u00a015',
        kind: 'loss',
        before: { cost: 85, text: 'gain USD\u00a085, cost USD\u00a0100' },
      },
      {
        label: call.name,
        from: -15,
        to: 25,
        text: '+USD\u00a040',
        kind: 'gain',
        before: { cost: 50, text: 'gain USD\u00a065, cost USD\u00a025' },
      },
    ]);
  });

  const withRunOff = (value: number | null) => {
    const runOff = { ...(analysis.headline.get('run_off') as Figure), value };
    const chart = waterfallOf({
      ...analysis,
      headline: new Map([...analysis.headline, ['run_off', runOff]]),
    });
    return chart.kind === 'waterfall' ? chart.steps : [];
  };

  it('shows the run-off behind NPV, which does not count it', () => {
    const npv = (analysis.headline.get('npv') as Figure).value as number;
    expect(withRunOff(50_000).at(-1)).toEqual({
      label: 'Not counted: run-off after month 36',
      from: npv,
      to: npv + 50_000,
      text: '+USD\u00a050k',
      kind: 'beyond',
    });
    expect(withRunOff(null).at(-1)?.kind).toBe('total');
    expect(withRunOff(0).at(-1)?.kind).toBe('total');
  });

  it('cuts a run-off longer than all other bars, and says so', () => {
    const ends = withRunOff(0).flatMap(({ from, to }) => [from, to]);
    const longest = Math.max(...ends) - Math.min(...ends);
    for (const sign of [1, -1]) {
      const step = withRunOff(sign * 9e6).at(-1);
      expect((step?.to as number) - (step?.from as number)).toBeCloseTo(sign * longest, 6);
      expect(step?.text).toMatch(/9m, bar cut$/);
    }
  });

  it('says that there is none where a part is none', () => {
    const costs = analysis.attribution.costs.map((cost) => ({ ...cost, value: Number.NaN }));
    expect(waterfallOf({ ...analysis, attribution: { ...analysis.attribution, costs } }).kind).toBe('blank');
  });
});

describe('the iceberg', () => {
  it('is 12,000 × 37.5% with a problem, 20% of them heard, 2.5% of those seen', () => {
    const chart = icebergOf(analysis);
    if (chart.kind !== 'iceberg') throw new Error(chart.description);
    expect(chart.layers.map(({ text }) => text)).toEqual(['22.5, 0.5%', '878, 19.5%', '3,600, 80%']);
    expect(chart.layers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(chart.description).toMatch(/^Of 4,500 customers with a problem in a year: /);
  });
});

describe('word of mouth', () => {
  it('tells as many good and bad as at the start while nothing changes', () => {
    const chart = wordsOf(analysis);
    if (chart.kind !== 'word-of-mouth') throw new Error(chart.description);
    const [good, , bad] = chart.rows.map(({ told }) => told.text);
    // The base stays at 12,000. Of them 37.5 % / 12 have a problem in a month: 2.5 % silent, who tell 3, and
    // 0.3125 % failed, who tell 16; the others tell 3.5 a year: 12,000 · 0.971875 · 3.5 = 40,818.75.
    expect([good, bad]).toEqual(['40,819', '18,000']);
  });
});

describe('customers', () => {
  it('begin with those of the profile and end as the ledger does', () => {
    const chart = customersOf(analysis);
    if (chart.kind !== 'customers') throw new Error(chart.description);
    expect(chart.lines.map(({ values }) => [values.length, values[0]])).toEqual([
      [37, 12_000],
      [37, 12_000],
    ]);
    const closing = [...(analysis.ledger.at(-1)?.figures ?? [])].find(
      ([{ quantity }]) => quantity.id === 'customers.closing',
    );
    const shown = (value: number | undefined) => Math.round(value as number).toLocaleString('en-US');
    expect(chart.lines.map(({ last }) => last)).toEqual(['12,000', shown(closing?.[1].changed)]);
    expect(closing?.[1].changed).toBeGreaterThan(12_000);
  });
});

describe('claims', () => {
  it('have a row where there is a band and a figure of the same kind', () => {
    const chart = claimsOf(analysis);
    if (chart.kind !== 'claims') throw new Error(chart.description);
    expect(chart.rows[0]).toEqual({
      label: 'Retention +5% raises profit by 25–95%',
      claimed: 'claimed 25 to 95%',
      found: 'here 24.9%, below',
      low: { value: 0.25, text: '25%' },
      high: { value: 0.95, text: '95%' },
      here: expect.closeTo(0.249, 3),
    });
  });
});
