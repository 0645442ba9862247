/** What pictures say of cash and of many simulation runs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cashOf } from '../../../src/answers/board/cash.js';
import { fanOf, npvOf, tornadoOf } from '../../../src/answers/board/uncertainty.js';
import type { Simulation } from '../../../src/answers/uncertainty/simulate/answer.js';
import { cashSpreadsOf } from '../../../src/answers/uncertainty/simulate/cash.js';
import type { Spread } from '../../../src/answers/uncertainty/spread.js';
import type { Figure } from '../../../src/business/figures.js';
import type { CashBand } from '../../../src/report/charts.js';
import { answersFor } from '../../support/boards.js';

const harbor = answersFor(readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8'));
const { analysis, simulation, sensitivity } = harbor;

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

describe('what is drawn at random', () => {
  const npv = (of: Partial<Simulation>) => {
    const chart = npvOf({ ...simulation, ...of });
    if (chart.kind !== 'npv') throw new Error(chart.description);
    return chart;
  };

  it('is told by how many outcomes pay, and where most do not by the median', () => {
    const share = (value: number) => ({ chanceOfLoss: { value, error: 0 } });
    const spread = simulation.headline.get('npv') as Spread;
    const level = (p50: number, p90: number) => ({
      headline: new Map([
        [
          'npv',
          {
            ...spread,
            quantiles: new Map([
              ...spread.quantiles,
              ['p50', { value: p50, error: 0 }],
              ['p90', { value: p90, error: 0 }],
            ]),
          } as Spread,
        ],
      ]),
    });
    const tie = '\u00a0';
    expect(npv({ ...share(0.254), ...level(5, 118_000) }).title).toBe(
      `Three in four outcomes pay; one in ten exceeds USD${tie}118k`,
    );
    expect(npv({ ...share(0.83), ...level(-53_000, 36_000) }).title).toBe(
      `17% of all outcomes pay; the median is −USD${tie}53k`,
    );
    expect(npv({ ...share(0), ...level(5, 6) }).title).toMatch(/^Every outcome pays; /);
    expect(npv({ ...share(1), ...level(-5, 6) }).title).toMatch(/^No outcome pays; /);
  });

  it('marks the bars at the ends that hold more than their range, and no others', () => {
    // Of 1000 values from 0 to 999, five lie below the first bar of 20 to 30 and five above the last.
    const even = npv({ npv: Float64Array.from({ length: 1000 }, (_, k) => k) });
    expect([even.bars[0]?.tail, even.bars.at(-1)?.tail]).toEqual([undefined, undefined]);
    const wide = npv({
      npv: Float64Array.from({ length: 1000 }, (_, k) => (k === 0 ? -5000 : k === 999 ? 7000 : k)),
    });
    const [first, last] = [wide.bars[0], wide.bars.at(-1)];
    expect([first?.tail, last?.tail]).toEqual([`under ${first?.to}`, `over ${last?.from}`]);
    expect(wide.bars.slice(1, -1).flatMap(({ tail }) => tail ?? [])).toEqual([]);
  });

  it('has no fan of one year, and says so', () => {
    const chart = fanOf({ ...simulation, years: simulation.years.slice(0, 1) });
    expect(chart.kind).toBe('blank');
  });

  it('shows six drivers at most, none with less than 2% of the widest swing, and counts the others', () => {
    const [first] = sensitivity.influences;
    const influence = (width: number) =>
      ({ ...first, swing: { ...first?.swing, width } }) as (typeof sensitivity.influences)[number];
    const shown = (...widths: number[]) => {
      const chart = tornadoOf({ ...sensitivity, influences: widths.map(influence) });
      return chart.kind === 'tornado' ? [chart.rows.length, chart.leftOut] : chart;
    };
    const tie = '\u00a0';
    expect(shown(100, 50, 2)).toEqual([3, '']);
    expect(shown(100, 50, 1.9, 0)).toEqual([2, `Not shown: 1 input that moves NPV by USD${tie}1.9.`]);
    expect(shown(10, 9, 8, 7, 6, 5, 4, 3)).toEqual([
      6,
      `Not shown: 2 inputs that each move NPV by at most USD${tie}4.`,
    ]);
  });

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
