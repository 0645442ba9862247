/** Dated money: present worth, and the rate of return or the reason why there is none. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRate, worthAt } from '../../../src/language/index.js';
import { holds } from '../../support/properties.js';

const rateOf = (...amounts: number[]) =>
  internalRate(
    amounts,
    amounts.map((_, t) => t),
  );

describe('worth', () => {
  it('is the plain sum at a rate of 0', () => {
    expect(worthAt(0, [-100, 60, 70], [0, 1, 2])).toBe(30);
  });

  it('divides by the growth until then', () => {
    // 100 / 1.25 + 100 / 1.5625 = 80 + 64.
    expect(worthAt(0.25, [100, 100], [1, 2])).toBeCloseTo(144, 12);
    // Half a period at 21 %: 110 / 1.1.
    expect(worthAt(0.21, [110], [0.5])).toBeCloseTo(100, 12);
  });

  it('of nothing is nothing', () => {
    expect(worthAt(0.1, [], [])).toBe(0);
  });
});

describe('the rate of return', () => {
  it.each([
    ['100 becomes 110 in one period', [-100, 110], 0.1],
    ['100 becomes 121 in two', [-100, 0, 121], 0.1],
    // 60 / 1.2 + 72 / 1.44 = 50 + 50.
    ['two payments', [-100, 60, 72], 0.2],
    ['a loss: 50 of 100 come back', [-100, 50], -0.5],
    ['a heavy loss: 1 of 100 comes back after two', [-100, 0, 1], -0.9],
    ['neither gain nor loss', [-100, 50, 50], 0],
    ['a fifth more each period', [-5, 6], 0.2],
    // 11^(1/12) is 1.2211…: the highest rate a month that is no more than 1,000 % a year.
    ['just below the limit', [-1000, 1221], 0.221],
    // Zeros in front are a later start, and do not change the rate.
    ['zeros in front', [0, 0, 0, -100, 110], 0.1],
    ['zeros in front and behind', [0, -100, 110, 0, 0], 0.1],
    ['an outlay in two parts', [-50, -55, 121], 0.1],
    // −100 · 1.1² + 10 · 1.1 + 110 = 0.
    ['interest first, then all of it', [-100, 10, 110], 0.1],
  ] as [string, number[], number][])('%s', (_, amounts, rate) => {
    expect(rateOf(...amounts)).toBeCloseTo(rate, 12);
  });

  it('counts time as it is given', () => {
    // A quarter of an outlay back in each of four half years at 0: then the same dates at 10 % a year.
    const times = [0, 0.5, 1];
    const amounts = [-100, 50 * 1.1 ** 0.5, 50 * 1.1];
    expect(internalRate(amounts, times)).toBeCloseTo(0.1, 12);
  });

  it.each([
    ['nothing is paid', [100, 10]],
    ['nothing is paid', [0, 0, 0]],
    ['nothing is paid', []],
    ['nothing comes back', [-100, -10]],
    ['nothing comes back', [-100, 0]],
    // 10 and 20 % both make −100, 230, −132 worth nothing: (1.1 · 1.2 = 1.32, 1.1 + 1.2 = 2.3).
    ['several rates fit', [-100, 230, -132]],
    // −100 + 600 x − 1100 x² + 600 x³ with x = 1, 1/2, 1/3: rates of 0, 100 and 200 %.
    ['several rates fit', [-100, 600, -1100, 600]],
    // What comes in first is a loan: at 50 % it costs as much as it brings, and yields nothing.
    ['nothing is paid', [100, -150]],
    ['nothing is paid', [100, -200, 200]],
    // 1.222^12 is 11.09: 1,009 % a year.
    ['beyond any sensible rate', [-1000, 1222]],
    // 1 / 0.001 − 1 is 99,900 % a period.
    ['beyond any sensible rate', [-0.001, 1]],
    // Beside 1 a 10^−12 is what rounding leaves of nothing.
    ['nothing is paid', [-1e-12, 1]],
    ['nothing comes back', [-1, 1e-12]],
    // Of what is no number nothing can be said, wherever it stands.
    ['nothing is paid', [Number.NaN, -100, 110]],
    ['several rates fit', [-100, Number.NaN, 110]],
    ['several rates fit', [-100, 110, Number.NaN]],
    ['nothing comes back', [-100, Number.NaN]],
    ['nothing is paid', [-100, Number.POSITIVE_INFINITY]],
  ] as [string, number[]][])('is none, because %s: %j', (reason, amounts) => {
    expect(rateOf(...amounts)).toBe(reason);
  });

  it('is 0 where as much comes back as was paid, whichever way rounding falls', () => {
    // From the first on −1.8, 0.1, 0.6 and 1.1 come to nothing, from the last on to a little more.
    expect(-1.8 + 0.1 + 0.6 + 1.1).toBe(0);
    expect(1.1 + 0.6 + 0.1 - 1.8).toBeGreaterThan(0);
    expect(rateOf(-1.8, 0.1, 0.6, 1.1)).toBeCloseTo(0, 14);
    holds(
      [fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 2, maxLength: 24 })],
      (tenths) => {
        const outlay = tenths.reduce((sum, tenth) => sum + tenth) / 10;
        expect(rateOf(-outlay, ...tenths.map((tenth) => tenth / 10))).toBeCloseTo(0, 12);
      },
      500,
    );
  });

  describe('with several changes of sign', () => {
    it('is given where the running sum changes its sign once and ends above zero (Norstrøm 1972)', () => {
      // Sums −100, −40, −50, 32: one change. −100 (1.1)³ + 60 (1.1)² − 10 (1.1) + 71.5 = 0.
      const last = 100 * 1.1 ** 3 - 60 * 1.1 ** 2 + 10 * 1.1;
      expect(last).toBeCloseTo(71.5, 12);
      expect(rateOf(-100, 60, -10, last)).toBeCloseTo(0.1, 12);
    });

    it('is not where the sum ends below zero, since a rate below 0 need not be the only one', () => {
      expect(rateOf(-100, 60, -10, 40)).toBe('several rates fit');
    });

    it('is not where the running sum changes its sign again', () => {
      // Sums −100, 20, −30, 50.
      expect(rateOf(-100, 120, -50, 80)).toBe('several rates fit');
    });
  });

  describe('over 600 months', () => {
    const months = (outlay: number, each: number) => [-outlay, ...Array<number>(600).fill(each)];

    it('is found where it is small', () => {
      // An annuity at 1 %: (1 − 1.01^−600) / 0.01 per unit of money a month.
      const outlay = (1 - 1.01 ** -600) / 0.01;
      expect(rateOf(...months(outlay, 1))).toBeCloseTo(0.01, 12);
    });

    it('is found where powers would be huge or vanish', () => {
      // At 20 % a month 1 / 0.2 of it is all that counts: 1.2^600 is beyond 10^47.
      expect(rateOf(...months(5, 1))).toBeCloseTo(0.2, 12);
      // 0.96^600 of the outlay comes back at the very end: 4 % is lost each month.
      expect(rateOf(-1, ...Array<number>(599).fill(0), 0.96 ** 600)).toBeCloseTo(-0.04, 12);
    });

    it('is found after 599 months of waiting', () => {
      expect(rateOf(...Array<number>(599).fill(0), -100, 110)).toBeCloseTo(0.1, 12);
      expect(rateOf(...Array<number>(599).fill(0), -5, 6)).toBeCloseTo(0.2, 12);
    });

    it('ends', () => {
      expect(rateOf(-1, ...Array<number>(600).fill(1e-9))).toBeLessThan(0);
    });
  });

  it('makes the amounts worth nothing, whenever there is one', () => {
    const amounts = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 8 });
    let found = 0;
    holds(
      [amounts],
      (list) => {
        const rate = rateOf(...list);
        if (typeof rate === 'string') return;
        found++;
        const growth = 1 + rate;
        expect(growth).toBeGreaterThan(0);
        expect(growth ** 12).toBeLessThanOrEqual(11);
        // Seen from the first date where it grows and from the last where it shrinks.
        const at = (t: number) => (growth >= 1 ? growth ** -t : growth ** (list.length - 1 - t));
        const worth = list.reduce((sum, amount, t) => sum + amount * at(t), 0);
        const size = list.reduce((sum, amount, t) => sum + Math.abs(amount) * at(t), 0);
        expect(Math.abs(worth)).toBeLessThanOrEqual(1e-12 * size);
      },
      1600,
    );
    expect(found).toBeGreaterThan(100);
  });

  it('is the only one above zero, whenever there is one', () => {
    const amounts = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 6 });
    holds(
      [amounts],
      (list) => {
        const rate = rateOf(...list);
        if (typeof rate === 'string' || rate <= 0) return;
        // Signs of the worth on either side, on a fine grid of rates up to 10,000 %.
        for (let r = 0.005; r < 100; r = r * 1.02 + 0.001) {
          if (Math.abs(r / rate - 1) < 0.001) continue;
          const here = Math.sign(worthAt(r, list, [...list.keys()]));
          const side = r < rate ? rate / 2 : rate * 2;
          expect(here).toBe(Math.sign(worthAt(side, list, [...list.keys()])));
        }
      },
      100,
    );
  });
});
