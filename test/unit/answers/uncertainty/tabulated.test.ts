/** Quantiles by table beside published ones, closed forms, and a search of their own. */
import * as fc from 'fast-check';
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import {
  belowNormal,
  betaQuantiles,
  type QuantileFunction,
  quick,
  standardNormal,
} from '../../../../src/answers/uncertainty/sampling/tabulated.js';
import { holds } from '../../../support/properties.js';

/** The outermost shares that a stream or a correlation gives. */
const outermost = 2 ** -33;

/** Shares from one end to the other, of which many lie near the ends. */
const share = fc.oneof(
  fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }),
  fc.double({ min: 0.1, max: 6, noNaN: true }).map((digits) => 10 ** -digits),
  fc.double({ min: 0.1, max: 6, noNaN: true }).map((digits) => 1 - 10 ** -digits),
);

const apart = (one: number, other: number): number => Math.abs(one - other);

/** The shares at which a function falls, of many in rising order. */
function falls(quantile: QuantileFunction, count: number): number[] {
  const shares = Array.from({ length: count }, (_, k) => (k + 0.5) / count);
  return [outermost, ...shares, 1 - outermost].filter(
    (at, k, all) => k > 0 && quantile(at) < quantile(all[k - 1] as number),
  );
}

describe('the standard normal distribution', () => {
  // As tables of it print them.
  it.each([
    [0.5, 0],
    [0.6, 0.2533471031],
    [0.7, 0.5244005127],
    [0.75, 0.6744897502],
    [0.8, 0.8416212336],
    [0.9, 1.2815515655],
    [0.95, 1.644853627],
    [0.975, 1.9599639845],
    [0.99, 2.326347874],
    [0.995, 2.5758293035],
    [0.999, 3.0902323062],
    [0.9995, 3.2905267315],
    [0.9999, 3.7190164855],
    [0.99999, 4.2648907939],
    [0.999999, 4.7534243088],
  ])('has its quantile of %d at ±%d', (at, quantile) => {
    expect(apart(standardNormal(at), quantile)).toBeLessThan(1e-7);
    expect(apart(standardNormal(1 - at), -quantile)).toBeLessThan(1e-7);
  });

  it('has the quantiles of the library, which computes each anew', () => {
    const shares = [outermost, 1e-9, 0.0000316, 0.9999684, 1 - 1e-9, 1 - outermost];
    for (const at of shares) expect(apart(standardNormal(at), jstat.normal.inv(at, 0, 1))).toBeLessThan(1e-6);
    holds(
      [share],
      (at) => {
        expect(apart(standardNormal(at), jstat.normal.inv(at, 0, 1))).toBeLessThan(1e-7);
      },
      2000,
    );
  });

  it('rises', () => {
    expect(falls(standardNormal, 20_001)).toEqual([]);
    expect(standardNormal(outermost)).toBeLessThan(-6);
    expect(standardNormal(1 - outermost)).toBeGreaterThan(6);
  });

  it('is the same on both sides', () => {
    holds(
      [share],
      (at) => {
        expect(apart(standardNormal(1 - at), -standardNormal(at))).toBeLessThan(1e-7);
      },
      1000,
    );
  });

  it('has so much below a value as is the share of that quantile', () => {
    // The rule of 68, 95 and 99.7.
    expect(belowNormal(1) - belowNormal(-1)).toBeCloseTo(0.6826894921, 9);
    expect(belowNormal(2) - belowNormal(-2)).toBeCloseTo(0.9544997361, 9);
    expect(belowNormal(3) - belowNormal(-3)).toBeCloseTo(0.9973002039, 9);
    expect(belowNormal(0)).toBe(0.5);
    holds(
      [share],
      (at) => {
        expect(apart(belowNormal(standardNormal(at)), at)).toBeLessThan(1e-8);
      },
      1000,
    );
  });
});

describe('a beta distribution', () => {
  it.each<readonly [what: string, alpha: number, beta: number, quantile: QuantileFunction]>([
    ['1 and 1, which is even', 1, 1, (p) => p],
    // Its share below x is x^5, and 1 − (1 − x)^5.
    ['5 and 1', 5, 1, (p) => p ** (1 / 5)],
    ['1 and 5', 1, 5, (p) => 1 - (1 - p) ** (1 / 5)],
    // 3x² − 2x³ solved for x.
    ['2 and 2', 2, 2, (p) => 0.5 - Math.sin(Math.asin(1 - 2 * p) / 3)],
  ])('of %s has the quantiles of its closed form', (_, alpha, beta, exact) => {
    const quantile = betaQuantiles(alpha, beta);
    holds(
      [share],
      (at) => {
        expect(apart(quantile(at), exact(at))).toBeLessThan(1e-5);
      },
      500,
    );
  });

  /** By halving what lies below a place, which is another way than the table or the library go. */
  function searched(at: number, alpha: number, beta: number): number {
    let [low, high] = [0, 1];
    for (let k = 0; k < 50; k++) {
      const middle = (low + high) / 2;
      if (jstat.beta.cdf(middle, alpha, beta) < at) low = middle;
      else high = middle;
    }
    return high;
  }

  const parameter = fc.double({ min: 1, max: 8, noNaN: true });
  const shares = fc.array(share, { minLength: 20, maxLength: 20 });

  it('has the quantiles at which so much lies below them', () => {
    holds(
      [parameter, parameter, shares],
      (alpha, beta, list) => {
        const quantile = betaQuantiles(alpha, beta);
        for (const at of list) {
          expect(apart(quantile(at), searched(at, alpha, beta))).toBeLessThan(1e-5);
        }
        for (const at of [outermost, 1 - outermost]) {
          expect(apart(quantile(at), searched(at, alpha, beta))).toBeLessThan(1e-4);
        }
      },
      30,
    );
  });

  it('rises, from 0 to 1', () => {
    holds(
      [parameter, parameter],
      (alpha, beta) => {
        const quantile = betaQuantiles(alpha, beta);
        expect(falls(quantile, 1001)).toEqual([]);
        expect(quantile(outermost)).toBeGreaterThanOrEqual(0);
        expect(quantile(1 - outermost)).toBeLessThanOrEqual(1);
      },
      20,
    );
  });

  it('is that of the other side with its parameters exchanged', () => {
    holds(
      [parameter, parameter, shares],
      (alpha, beta, list) => {
        const [one, other] = [betaQuantiles(alpha, beta), betaQuantiles(beta, alpha)];
        for (const at of list) expect(apart(one(at), 1 - other(1 - at))).toBeLessThan(1e-5);
      },
      20,
    );
  });
});

describe('a quick quantile function', () => {
  it('is a cubic where the function is one, and the function itself at the ends', () => {
    const asked: number[] = [];
    const cubic: QuantileFunction = (at) => {
      asked.push(at);
      return 4 * (at - 0.5) ** 3 + at;
    };
    const quickly = quick(cubic);
    asked.length = 0;
    for (const at of [0.0078, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.9, 0.9921]) {
      expect(quickly(at)).toBeCloseTo(4 * (at - 0.5) ** 3 + at, 14);
    }
    // 8 of 1,024 parts at either end: below 0.0078125, and from 0.9921875 on.
    expect(asked).toEqual([0.0078]);
    expect(quickly(0.9922)).toBe(cubic(0.9922));
    expect(asked).toEqual([0.0078, 0.9922, 0.9922]);
  });

  it.each<readonly [what: string, quantile: QuantileFunction, within: number]>([
    ['a standard normal one', standardNormal, 1e-5],
    ['one of a share', (at) => 1 / (1 + Math.exp(2 - standardNormal(at))), 2e-6],
    ['one of a PERT', betaQuantiles(2, 4), 1e-6],
  ])('is hardly another one: %s', (_, quantile, within) => {
    const quickly = quick(quantile);
    expect(falls(quickly, 20_001)).toEqual([]);
    holds(
      [share],
      (at) => {
        expect(apart(quickly(at), quantile(at))).toBeLessThan(within);
      },
      2000,
    );
  });

  it('is within 0.002 % of an amount of which one end of 90 % is the tenfold of the other', () => {
    // From −1.6449 to 1.6449 a tenfold: a standard deviation of ln 10 / 3.2897.
    const quantile: QuantileFunction = (at) => Math.exp((Math.log(10) / 3.2897) * standardNormal(at));
    const quickly = quick(quantile);
    holds(
      [share],
      (at) => {
        expect(apart(quickly(at) / quantile(at), 1)).toBeLessThan(2e-5);
      },
      2000,
    );
  });
});
