/** What the pictures of a page say, by arithmetic that a finance person can redo. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cashOf } from '../../../src/answers/board/cash.js';
import { claimsOf } from '../../../src/answers/board/claims.js';
import { customersOf, icebergOf, wordsOf } from '../../../src/answers/board/service.js';
import { fanOf, npvOf, tornadoOf } from '../../../src/answers/board/uncertainty.js';
import { waterfallOf } from '../../../src/answers/board/value.js';
import { cashSpreadsOf } from '../../../src/answers/uncertainty/simulate/cash.js';
import type { Figure } from '../../../src/business/figures.js';
import type { CashBand } from '../../../src/report/charts.js';
import { answersFor } from '../../support/boards.js';

const harbor = answersFor(readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8'));
const { analysis, simulation, sensitivity } = harbor;

describe('the waterfall', () => {
  it('goes from nought by every effect and cost to the net present value', () => {
    const chart = waterfallOf(analysis);
    if (chart.kind !== 'waterfall') throw new Error(chart.description);
    const steps = chart.steps.slice(0, -1);
    expect(steps.map(({ kind }) => kind)).toEqual(['gain', 'gain', 'gain', 'gain', 'loss', 'loss']);
    expect(steps[0]?.from).toBe(0);
    steps.forEach(({ from }, k) => {
      if (k > 0) expect(from).toBe(steps[k - 1]?.to);
    });
    const npv = (analysis.headline.get('npv') as Figure).value as number;
    expect(steps.at(-1)?.to).toBeCloseTo(npv, 6);
    expect(chart.steps.at(-1)).toMatchObject({ from: 0, to: npv, kind: 'total' });
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
    expect(chart.steps.slice(0, -1)).toEqual([
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

  it('says that there is none where a part is none', () => {
    const costs = analysis.attribution.costs.map((cost) => ({ ...cost, value: Number.NaN }));
    expect(waterfallOf({ ...analysis, attribution: { ...analysis.attribution, costs } }).kind).toBe('blank');
  });
});

describe('cumulative cash', () => {
  const cash = (of: typeof harbor) => {
    const chart = cashOf(of.analysis, cashSpreadsOf(of.simulation));
    if (chart.kind !== 'cash') throw new Error(chart.description);
    return chart;
  };
  const answersOf = (name: string) => answersFor(readFileSync(`fixtures/${name}/profile.yaml`, 'utf8'));
  const value = ({ analysis: { headline } }: typeof harbor, id: string) => (headline.get(id) as Figure).value;

  it('ends at the incremental contribution of all years less the upfront cost, and is lowest at the peak funding', () => {
    const chart = cash(harbor);
    const gain = [...(analysis.ledger.at(-1)?.figures ?? [])].find(
      ([{ quantity }]) => quantity.id === 'ledger.contribution',
    )?.[1].difference as number;
    expect(chart.values).toHaveLength(37);
    // Nothing is paid in month 1; 60k in month 4 and 10k in month 7.
    expect(chart.values[0]).toBe(0);
    expect(chart.values[36]).toBeCloseTo(gain - 70_000, 5);
    expect(chart.lowest).toMatchObject({
      month: value(harbor, 'peak_funding_month'),
      value: value(harbor, 'peak_funding'),
    });
    expect(chart.payback).toBeNull();
    expect(chart.title).toMatch(/ does not pay back within three years$/);
  });

  it('starts with what is paid in month 1, and pays back when the headline says so', () => {
    const fernwood = answersOf('fernwood-swim-and-tennis');
    const chart = cash(fernwood);
    expect(chart.lowest).toMatchObject({ month: 0, value: -9000 });
    expect(chart.payback?.month).toBe(value(fernwood, 'payback_months'));
    expect(chart.values[chart.payback?.month as number]).toBeGreaterThanOrEqual(0);
    expect(chart.values[(chart.payback?.month as number) - 1]).toBeLessThan(0);
    expect(chart.fan[0]).toMatchObject({ p10: { value: -9000 }, p90: { value: -9000 } });
  });

  it('spreads as the runs of the simulation do: after a year as the year, less 70k that are certain', () => {
    const { p10, p50, p90 } = cash(harbor).fan[12] as CashBand;
    const quantiles = simulation.years[0]?.difference.quantiles;
    expect([p10, p50, p90].map((told) => told.value)).toEqual(
      (['p10', 'p50', 'p90'] as const).map((id) =>
        expect.closeTo((quantiles?.get(id)?.value as number) - 70_000, 5),
      ),
    );
  });

  it('never falls below zero where nothing is spent', () => {
    expect(cash(answersOf('pinecrest-appliance-care'))).toMatchObject({
      title: 'Cumulative cash never falls below zero',
      lowest: null,
      payback: null,
    });
  });

  it('has no fan where nothing was simulated, or nothing is uncertain', () => {
    const plain = cashOf(analysis);
    const still = cashOf(
      analysis,
      [0, 1].map((month) => ({ month, p10: 1, p50: 1, p90: 1 })),
    );
    expect([plain, still].map((chart) => chart.kind === 'cash' && chart.fan)).toEqual([[], []]);
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

describe('what is drawn at random', () => {
  it('has bars that hold all draws, a year for each of the horizon, and the widest swing first', () => {
    const [npv, fan, tornado] = [npvOf(simulation), fanOf(simulation), tornadoOf(sensitivity)];
    if (npv.kind !== 'npv' || fan.kind !== 'fan' || tornado.kind !== 'tornado') throw new Error('blank');
    expect(npv.bars.reduce((sum, { share }) => sum + share.value, 0)).toBeCloseTo(1, 12);
    expect(fan.years.map(({ label }) => label)).toEqual(['Year 1', 'Year 2', 'Year 3']);
    for (const { values } of fan.years) {
      const rising = values.map(({ value }) => value);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
    const [first] = sensitivity.influences;
    expect(tornado.rows[0]?.label).toBe(first?.uncertain.label);
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
      low: 0.25,
      high: 0.95,
      here: expect.closeTo(0.249, 3),
    });
  });
});
