/** From a range to a distribution: which one, with which numbers, and where its quantiles lie. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../../../src/answers/uncertainty/sampling/distribution.js';
import {
  belowNormal,
  type QuantileFunction,
} from '../../../../src/answers/uncertainty/sampling/tabulated.js';
import { streamOf } from '../../../../src/business/streams.js';
import {
  type Distribution,
  type Domain,
  distributionOf,
  domains,
  finance,
  medianOf,
  type Range,
  service,
} from '../../../../src/model/index.js';
import { holds } from '../../../support/properties.js';

const interval = (low: number, high: number): Range => ({
  form: 'interval',
  low,
  likely: (low + high) / 2,
  high,
});
const threePoints = (low: number, likely: number, high: number): Range => ({
  form: 'three-point',
  low,
  likely,
  high,
});

const anywhere: Domain = { low: -1e15, high: 1e15 };
const months: Domain = { low: 1, high: 600, whole: true };
const relative: Domain = { low: -1, high: 100 };

/** The outermost shares that a stream or a correlation gives. */
const ends = [2 ** -33, 1 - 2 ** -33] as const;

/** The mean and the variance of a distribution, by as many equally likely values. */
function momentsOf(quantiles: QuantileFunction, count = 20_000): { mean: number; variance: number } {
  const values = Float64Array.from({ length: count }, (_, k) => quantiles((k + 0.5) / count));
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count };
}

describe('the base case of an interval', () => {
  it('is the median of what is drawn, whatever the domain, but for what is cut off', () => {
    const places = [domains.amount, domains.share, domains.margin, domains.growth, anywhere, relative];
    holds(
      [
        fc.constantFrom(...places),
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
      ],
      (domain, low, part) => {
        const high = low + part * (0.99 - low);
        // As far away as this the ends of a domain cut off next to nothing.
        fc.pre(domain.low === 0 || (high - low < 0.2 && low > 0.2 && high < 0.7));
        const middle = quantilesOf(distributionOf(interval(low, high), domain))(0.5);
        expect(Math.abs(medianOf({ low, high }, domain) / middle - 1)).toBeLessThan(1e-6);
      },
    );
  });

  it('is the plain middle of a normal one, also where that is cut off at one end', () => {
    expect(medianOf({ low: 0.7, high: 1 }, domains.share)).toBe(0.85);
    expect(medianOf({ low: 0, high: 300 }, domains.amount)).toBe(150);
  });
});

describe('a range becomes', () => {
  it.each<readonly [kind: Distribution['kind'], what: string, range: Range, domain: Domain]>([
    ['lognormal', 'an amount', interval(100, 300), domains.amount],
    ['lognormal', 'a figure that must be above zero', interval(100, 300), domains.positive],
    ['lognormal', 'a rate of interest', interval(0.06, 0.15), finance.discountRate.domain],
    ['logit-normal', 'a share', interval(0.2, 0.4), domains.share],
    [
      'logit-normal',
      'a share that must be above zero',
      interval(0.2, 0.4),
      service.firstContactResolution.domain,
    ],
    ['normal', 'an amount that may be zero', interval(0, 300), domains.amount],
    ['normal', 'a share that may be zero', interval(0, 0.4), domains.share],
    ['normal', 'a share that may be all', interval(0.6, 1), domains.share],
    ['normal', 'a margin, which may be below zero', interval(0.2, 0.4), domains.margin],
    ['normal', 'a slope', interval(0.01, 0.05), domains.growth],
    ['normal', 'a month', interval(2, 8), months],
    ['normal', 'a relative change', interval(0.1, 0.2), relative],
    ['normal', 'points', interval(0.1, 0.2), anywhere],
    ['pert', 'three points of an amount', threePoints(100, 150, 300), domains.amount],
    ['pert', 'three points of a share', threePoints(0, 0.1, 0.4), domains.share],
    ['pert', 'three points of a month', threePoints(1, 1, 8), months],
  ])('%s: %s', (kind, _, range, domain) => {
    expect(distributionOf(range, domain).kind).toBe(kind);
  });

  it('one that says by its numbers what it is', () => {
    expect(distributionOf(threePoints(1, 2, 8), months)).toEqual({
      kind: 'pert',
      low: 1,
      likely: 2,
      high: 8,
    });
    // From −1.6448536 to 1.6448536 standard deviations.
    expect(distributionOf(interval(-1.6448536269514722, 1.6448536269514722), anywhere)).toEqual({
      kind: 'normal',
      mean: 0,
      sd: 1,
      ...anywhere,
    });
    // A fifth is one to four and four fifths are four to one, so that the middle is one to one.
    const share = distributionOf(interval(0.2, 0.8), domains.share);
    expect(share).toMatchObject({ kind: 'logit-normal', mu: expect.closeTo(0, 14) });
    expect((share as { sigma: number }).sigma).toBeCloseTo(Math.log(4) / 1.6448536269514722, 14);
  });
});

describe('an amount of 100,000 to 1,000,000', () => {
  const distribution = distributionOf(interval(100_000, 1_000_000), domains.amount);
  if (distribution.kind !== 'lognormal') throw new Error('not lognormal');
  const { mu, sigma } = distribution;
  const mean = Math.exp(mu + sigma ** 2 / 2);

  it('has a mean of 404,001.28, and its median at √(100,000 · 1,000,000)', () => {
    expect(mean).toBeCloseTo(404_001.28, 2);
    expect(Math.exp(mu)).toBeCloseTo(316_227.77, 2);
    expect(quantilesOf(distribution)(0.5)).toBeCloseTo(316_227.77, 2);
  });

  it('has that mean in 400,000 runs, and 5 % of them on either side', () => {
    const count = 400_000;
    const quantiles = quantilesOf(distribution);
    const stream = streamOf(1, 'an amount');
    const runs = Float64Array.from({ length: count }, () => quantiles(stream()));
    // The standard deviation is the mean times √(e^(σ²) − 1).
    const error = (mean * Math.sqrt(Math.exp(sigma ** 2) - 1)) / Math.sqrt(count);
    expect(error).toBeCloseTo(508, 0);
    const sum = runs.reduce((all, draw) => all + draw, 0);
    expect(Math.abs(sum / count - mean)).toBeLessThan(4 * error);
    const within = 4 * Math.sqrt(0.05 * 0.95 * count);
    expect(Math.abs(runs.filter((draw) => draw < 100_000).length - 0.05 * count)).toBeLessThan(within);
    expect(Math.abs(runs.filter((draw) => draw > 1_000_000).length - 0.05 * count)).toBeLessThan(within);
  });
});

describe('the quantiles of a 90 % interval', () => {
  const size = fc.double({ min: -3, max: 9, noNaN: true }).map((digits) => 10 ** digits);
  const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });

  /** The ends of an interval that the domain does not cut, with their domain. */
  const uncut = fc.oneof(
    fc
      .tuple(size, fc.double({ min: 1.001, max: 1000, noNaN: true }))
      .map(([low, times]) => [low, low * times, domains.amount] as const),
    fc
      .tuple(part, part)
      .filter(([low, high]) => high - low > 1e-6)
      .map(([low, high]) => [low, high, domains.share] as const),
    fc
      .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), size)
      .map(([low, width]) => [low, low + width, anywhere] as const),
    // Ten widths from either end.
    fc
      .tuple(
        fc.double({ min: -0.5, max: 0.4, noNaN: true }),
        fc.double({ min: 0.001, max: 0.05, noNaN: true }),
      )
      .map(([low, width]) => [low, low + width, domains.growth] as const),
  );

  it('at 5 and 95 % are its ends', () => {
    holds(
      [uncut],
      ([low, high, domain]) => {
        const quantiles = quantilesOf(distributionOf(interval(low, high), domain));
        const near = 1e-6 * (high - low) + 1e-14 * Math.abs(low);
        expect(Math.abs(quantiles(0.05) - low)).toBeLessThanOrEqual(near);
        expect(Math.abs(quantiles(0.95) - high)).toBeLessThanOrEqual(near);
      },
      200,
    );
  });

  it.each<readonly [what: string, low: number, high: number, domain: Domain]>([
    ['0 to 20 %', 0, 0.2, domains.share],
    ['a share of 85 to 100 %', 0.85, 1, domains.share],
    ['a margin of 80 to 98 %', 0.8, 0.98, domains.margin],
    ['nothing to 300', 0, 300, domains.amount],
    ['month 1 to month 6', 1, 6, months],
    ['a fall of all but a tenth to nearly all', -0.99, -0.9, relative],
  ])(
    'are those of a normal distribution without what lies outside, where the domain cuts it: %s',
    (_, low, high, domain) => {
      const quantiles = quantilesOf(distributionOf(interval(low, high), domain));
      const sd = (high - low) / (2 * 1.6448536269514722);
      const below = (value: number) => belowNormal((value - (low + high) / 2) / sd);
      const whole = below(domain.high) - below(domain.low);
      expect(whole).toBeLessThan(0.9999);
      for (let k = 1; k < 100; k++) {
        const value = quantiles(k / 100);
        expect((below(value) - below(domain.low)) / whole).toBeCloseTo(k / 100, 5);
      }
    },
  );

  it('at 5 % of 0 to 20 % are 2.12 %, since the 5 % that would lie below zero cannot', () => {
    // 0.05 + 0.05 · 0.95 = 0.0975 of the whole lie below −1.29596 deviations: 0.1 − 1.29596 · 0.0607957.
    const quantiles = quantilesOf(distributionOf(interval(0, 0.2), domains.share));
    expect(quantiles(0.05)).toBeCloseTo(0.0212, 4);
  });
});

describe('three points', () => {
  const points = fc
    .array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 3, maxLength: 3 })
    .map((list) => list.toSorted((a, b) => a - b) as [number, number, number])
    .filter(([low, , high]) => high - low > 1e-3);

  it('have a mean of (low + 4 · likely + high) / 6, and are never outside their ends', () => {
    holds(
      [points],
      ([low, likely, high]) => {
        const quantiles = quantilesOf(distributionOf(threePoints(low, likely, high), anywhere));
        const width = high - low;
        const { mean, variance } = momentsOf(quantiles);
        const expected = (low + 4 * likely + high) / 6;
        expect(Math.abs(mean - expected)).toBeLessThan(1e-5 * width);
        // As the PERT has it: (mean − low)(high − mean) / 7.
        expect(Math.abs(variance - ((expected - low) * (high - expected)) / 7)).toBeLessThan(
          1e-5 * width ** 2,
        );
        for (const end of ends) {
          expect(quantiles(end)).toBeGreaterThanOrEqual(low);
          expect(quantiles(end)).toBeLessThanOrEqual(high);
        }
      },
      20,
    );
  });

  it.each([
    // Likely at an end: the share below x of 0 to 1 is 1 − (1 − x)⁵, and x⁵.
    [threePoints(0, 0, 1), 0.5, 1 - 0.5 ** (1 / 5)],
    [threePoints(0, 1, 1), 0.5, 0.5 ** (1 / 5)],
    [threePoints(10, 10, 20), 0.9, 20 - 10 * 0.1 ** (1 / 5)],
    // Likely in the middle: the median is, too.
    [threePoints(10, 15, 20), 0.5, 15],
  ])('have the quantiles of their closed form: %j at %d', (range, at, quantile) => {
    expect(quantilesOf(distributionOf(range, anywhere))(at)).toBeCloseTo(quantile, 4);
  });
});

describe('what is drawn', () => {
  /** Ranges of every form at home in a domain. */
  const rangeIn = ({ low, high }: Domain): fc.Arbitrary<Range> => {
    const [from, to] = [Math.max(low, -1000), Math.min(high, 1000)];
    const part = fc.integer({ min: 0, max: 4000 }).map((thousandths) => 10 ** (-thousandths / 1000));
    const place = fc.oneof(
      fc.constantFrom(from, to),
      part.map((of) => from + (to - from) * of),
      part.map((of) => to - (to - from) * of),
    );
    return fc
      .tuple(fc.constantFrom('interval' as const, 'three-point' as const), place, place, place)
      .map(([form, ...places]) => [form, places.toSorted((a, b) => a - b)] as const)
      .filter(([, [a, , c]]) => (c as number) - (a as number) > 1e-6 * (to - from))
      .map(([form, [a, b, c]]) => ({ form, low: a, likely: b, high: c }) as Range);
  };

  it.each<readonly [what: string, domain: Domain]>([
    ['an amount', domains.amount],
    ['a share', domains.share],
    ['a margin', domains.margin],
    ['a slope', domains.growth],
    ['a month', months],
    ['a relative change', relative],
  ])('lies in the domain of %s, and rises with its share', (_, domain) => {
    holds(
      [rangeIn(domain)],
      (range) => {
        const quantiles = quantilesOf(distributionOf(range, domain));
        const shares = [ends[0], ...Array.from({ length: 199 }, (_, k) => (k + 1) / 200), ends[1]];
        const values = shares.map(quantiles);
        expect(values.filter((value) => !(value >= domain.low && value <= domain.high))).toEqual([]);
        expect(values.filter((value, k) => k > 0 && value < (values[k - 1] as number))).toEqual([]);
      },
      40,
    );
  });
});
