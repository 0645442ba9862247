/** Draws of uncertain figures: each from its own stream, and together where they are correlated. */
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../../../src/answers/uncertainty/sampling/distribution.js';
import { Drawer, type Draws } from '../../../../src/answers/uncertainty/sampling/draws.js';
import { standardNormal } from '../../../../src/answers/uncertainty/sampling/tabulated.js';
import type { Uncertain } from '../../../../src/answers/uncertainty/sampling/uncertain.js';
import { leaf, units } from '../../../../src/language/index.js';
import { type Domain, distributionOf, domains, finance, type Range } from '../../../../src/model/index.js';
import type { Correlation } from '../../../../src/profile/profile.js';

const count = 20_000;

const uncertain = (id: string, low: number, high: number, domain: Domain = domains.amount): Uncertain => {
  const range: Range = { form: 'interval', low, likely: (low + high) / 2, high };
  return {
    id,
    label: id,
    quantity: leaf('one', { id, label: id, unit: units.ratio, reason: '' }),
    origin: 'yours',
    range,
    domain,
    notation: null,
    evidence: null,
    distribution: distributionOf(range, domain),
  };
};

const [a, b, c, d] = [
  uncertain('a', 100, 300),
  uncertain('b', 0.1, 0.4, domains.share),
  uncertain('c', -5, 5, { low: -1e15, high: 1e15 }),
  uncertain('d', 2, 40),
];

const correlation = (one: Uncertain, other: Uncertain, value: number): Correlation => ({
  between: [one.id, other.id],
  value,
  line: null,
});

/** The first draws of some figures. */
function drawn(
  of: readonly Uncertain[],
  correlations: readonly Correlation[] = [],
  { seed = 1, salt = '', draws = count } = {},
): Draws {
  const drawer = new Drawer(of, correlations, seed, salt);
  const blank = drawer.blank(draws);
  drawer.fill(blank, draws);
  return blank;
}

/** Whether two lists of columns hold the same numbers. */
const areSame = (some: readonly Float64Array[], others: readonly Float64Array[]): boolean =>
  some.length === others.length &&
  some.every((column, k) => column.every((value, i) => value === others[k]?.[i]));

/** Normal scores less their mean. */
function scoresOf({ ranks }: Draws, which: number): Float64Array {
  const scores = (ranks[which] as Float64Array).map(standardNormal);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - mean);
}

/** The correlation of the normal scores of two figures, by their places. */
function correlationIn(draws: Draws, one: number, other: number): number {
  const [x, y] = [scoresOf(draws, one), scoresOf(draws, other)];
  const times = (p: Float64Array, r: Float64Array) =>
    p.reduce((sum, value, k) => sum + value * (r[k] as number), 0);
  return times(x, y) / Math.sqrt(times(x, x) * times(y, y));
}

/** Four standard errors of the sample correlation of normal scores. */
const within = (value: number): number => (4 * (1 - value ** 2)) / Math.sqrt(count);

describe('draws', () => {
  it('are the same for the same seed, and others for another seed or salt', () => {
    const draws = drawn([a, b]);
    expect(areSame(drawn([a, b]).values, draws.values)).toBe(true);
    for (const other of [drawn([a, b], [], { seed: 2 }), drawn([a, b], [], { salt: ' again' })])
      for (const [k, values] of draws.values.entries())
        expect(values.filter((value, i) => value === other.values[k]?.[i])).toHaveLength(0);
  });

  it('of a figure are the same, whichever others there are and in whichever order', () => {
    const [ofA, ofB] = drawn([a, b]).values;
    const more = drawn([c, b, d, a]);
    expect(areSame([more.values[3], more.values[1]] as Float64Array[], [ofA, ofB] as Float64Array[])).toBe(
      true,
    );
  });

  it('go on where the last ones ended', () => {
    const atOnce = drawn([a, b], [correlation(a, b, 0.5)], { draws: 1000 });
    const drawer = new Drawer([a, b], [correlation(a, b, 0.5)], 1);
    const block = drawer.blank(400);
    const values: number[] = [];
    for (const size of [400, 250, 350]) {
      drawer.fill(block, size);
      values.push(...(block.values[1] as Float64Array).subarray(0, size));
    }
    expect(Float64Array.from(values)).toEqual(atOnce.values[1]);
  });

  it('are the quantiles of their ranks', () => {
    const { values, ranks } = drawn([a, b, c]);
    const quantiles = [a, b, c].map(({ distribution }, k) =>
      (ranks[k] as Float64Array).map(quantilesOf(distribution)),
    );
    expect(areSame(values, quantiles)).toBe(true);
  });

  it('are whole where nothing else is possible', () => {
    const month = uncertain('month', 2, 8, { low: 1, high: 600, whole: true });
    const values = drawn([month]).values[0] as Float64Array;
    expect(values.filter((value) => !Number.isInteger(value))).toHaveLength(0);
    expect(Math.min(...values)).toBe(1);
    // From 2 to 8 in 90 % of them, less the half of 2 and of 8 that lies outside.
    const inRange = values.filter((value) => value >= 2 && value <= 8).length / count;
    expect(inRange).toBeGreaterThan(0.9);
    expect(inRange).toBeLessThan(0.98);
  });

  it('never leave their domain', () => {
    // An interest of 300 % to 990 %, of which 5 % would lie above 990 %, and some of it above the 1,000 % that may be.
    const interest = uncertain('interest', 3, 9.9, finance.discountRate.domain);
    const values = drawn([interest]).values[0] as Float64Array;
    expect(Math.max(...values)).toBe(10);
    const above = values.filter((value) => value > 9.9).length / count;
    expect(Math.abs(above - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / count));
  });
});

describe('correlated draws', () => {
  it.each([0.9, 0.3, -0.6])('have normal scores with the correlation %d', (value) => {
    const draws = drawn([a, b], [correlation(a, b, value)]);
    expect(Math.abs(correlationIn(draws, 0, 1) - value)).toBeLessThan(within(value));
  });

  it('are correlated in whichever order they are named', () => {
    const [one, other] = [correlation(b, a, 0.7), correlation(a, b, 0.7)];
    expect(areSame(drawn([a, b], [one]).values, drawn([a, b], [other]).values)).toBe(true);
  });

  it('go in step at 1 and in opposite ways at −1', () => {
    const draws = drawn([a, b, c], [correlation(a, b, 1), correlation(a, c, -1), correlation(b, c, -1)]);
    const [ofA, ofB, ofC] = draws.ranks as [Float64Array, Float64Array, Float64Array];
    const most = (gaps: Float64Array) => Math.max(...gaps.map(Math.abs));
    expect(most(ofA.map((rank, i) => (ofB[i] as number) - rank))).toBeLessThan(1e-7);
    expect(most(ofA.map((rank, i) => (ofC[i] as number) - (1 - rank)))).toBeLessThan(1e-7);
    expect(most(ofA.map((rank, i) => (ofC[i] as number) - rank))).toBeGreaterThan(0.9);
  });

  it('make a chain, of which the ends have nothing to do with each other', () => {
    const draws = drawn([a, b, c], [correlation(a, b, 0.8), correlation(b, c, 0.5)]);
    expect(Math.abs(correlationIn(draws, 0, 1) - 0.8)).toBeLessThan(within(0.8));
    expect(Math.abs(correlationIn(draws, 1, 2) - 0.5)).toBeLessThan(within(0.5));
    expect(Math.abs(correlationIn(draws, 0, 2))).toBeLessThan(within(0));
  });

  it('make groups that have nothing to do with each other', () => {
    const draws = drawn([a, b, c, d], [correlation(a, d, 0.8), correlation(b, c, -0.5)]);
    expect(Math.abs(correlationIn(draws, 0, 3) - 0.8)).toBeLessThan(within(0.8));
    expect(Math.abs(correlationIn(draws, 1, 2) + 0.5)).toBeLessThan(within(0.5));
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [3, 1],
      [3, 2],
    ] as const)
      expect(Math.abs(correlationIn(draws, one, other))).toBeLessThan(within(0));
  });

  it('make one group of two that a later pair puts together', () => {
    const pairs = [correlation(a, b, 0.6), correlation(c, d, 0.6), correlation(b, c, 0.4)];
    const draws = drawn([a, b, c, d], pairs);
    for (const [one, other, value] of [
      [0, 1, 0.6],
      [2, 3, 0.6],
      [1, 2, 0.4],
      [0, 2, 0],
      [1, 3, 0],
      [0, 3, 0],
    ] as const)
      expect(Math.abs(correlationIn(draws, one, other) - value)).toBeLessThan(within(value));
  });

  it('are each spread as they would be alone', () => {
    const pairs = [correlation(a, b, 0.8), correlation(b, c, 0.5)];
    const { ranks, values } = drawn([a, b, c], pairs);
    for (const [k, { range }] of [a, b, c].entries()) {
      // Even in 40 parts: a chi-square with 39 degrees of freedom, of which the variance is 78.
      const counts = new Float64Array(40);
      for (const rank of ranks[k] as Float64Array) counts[Math.floor(40 * rank)]! += 1;
      const chiSquare = counts.reduce((sum, found) => sum + (found - count / 40) ** 2 / (count / 40), 0);
      expect(Math.abs(chiSquare - 39)).toBeLessThan(4 * Math.sqrt(78));
      const share = (is: (value: number) => boolean) => (values[k] as Float64Array).filter(is).length / count;
      const error = 4 * Math.sqrt((0.05 * 0.95) / count);
      expect(Math.abs(share((value) => value < range.low) - 0.05)).toBeLessThan(error);
      expect(Math.abs(share((value) => value > range.high) - 0.05)).toBeLessThan(error);
    }
  });

  it('leave alone whatever is in no correlation, and the first of those that are', () => {
    const alone = drawn([a, b, c]);
    const together = drawn([a, b, c], [correlation(b, c, 0.9)]);
    const moved = alone.ranks.map((column, k) =>
      Math.max(...column.map((rank, i) => Math.abs(rank - (together.ranks[k]?.[i] as number)))),
    );
    expect(moved[0]).toBe(0);
    expect(moved[1]).toBeLessThan(1e-7);
    expect(moved[2]).toBeGreaterThan(0.5);
  });

  it('know nothing of a correlation with what is certain', () => {
    expect(areSame(drawn([a, b], [correlation(a, c, 0.9)]).values, drawn([a, b]).values)).toBe(true);
  });

  it('that cannot hold together are a fault', () => {
    const impossible = [correlation(a, b, 0.9), correlation(b, c, 0.9), correlation(a, c, -0.9)];
    expect(() => drawn([a, b, c], impossible)).toThrow('were not refused');
  });
});
