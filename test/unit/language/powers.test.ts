/** Powers: the right ones, and the same bits under every version of Node. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceFor, grown, growthFor, powerOfTen, squared } from '../../../src/language/numbers/powers.js';
import { holds } from '../../support/properties.js';

/** (1 + rate)^periods by whole numbers of any length; the rate in millionths. */
function exactly(millionths: number, periods: number): number {
  const digits = 10n ** 40n;
  const power = (BigInt(1_000_000 + millionths) ** BigInt(periods) * digits) / 10n ** BigInt(6 * periods);
  return Number(power) / 1e40;
}

const near = (found: number, expected: number, within: number) =>
  expect(Math.abs(found - expected), `${found}, expected ${expected}`).toBeLessThanOrEqual(
    within * Math.abs(expected),
  );

describe('powers', () => {
  it('of ten are the numbers nearest to them', () => {
    expect([-2, 0, 5, 15].map(powerOfTen)).toEqual([0.01, 1, 100000, 1e15]);
    // Ten to the 22nd is the largest that a number holds exactly, so one over it is the nearest, too.
    for (let n = 0; n <= 22; n++) {
      expect(powerOfTen(n)).toBe(Number(10n ** BigInt(n)));
      expect(powerOfTen(-n)).toBe(1 / Number(10n ** BigInt(n)));
    }
  });

  it('of two are squares', () => {
    expect([-3, 0, 1.5].map(squared)).toEqual([9, 0, 2.25]);
  });

  it('of growth are those that whole numbers give', () => {
    holds([fc.integer({ min: -400_000, max: 3_000_000 }), fc.integer({ min: 0, max: 60 })], (rate, n) => {
      near(grown(rate / 1e6, n), exactly(rate, n), 1e-13);
    });
    // A root is what comes back by its power: half a period at 21 % is 10 %.
    near(grown(0.21, 0.5), 1.1, 1e-15);
  });

  it('of chances and growth lead from one period to another and back', () => {
    // Three months at 10 %: 1 − 0.9³ and 1.1³ − 1.
    near(chanceFor(0.1, 1, 3), 0.271, 1e-15);
    near(chanceFor(0.271, 3, 1), 0.1, 1e-15);
    near(growthFor(0.1, 1, 3), 0.331, 1e-15);
    near(growthFor(0.331, 3, 1), 0.1, 1e-15);
    // Nobody and everybody, nothing and all of it.
    expect([0, 1].map((chance) => chanceFor(chance, 1, 12))).toEqual([0, 1]);
    expect([0, -1].map((growth) => growthFor(growth, 12, 1))).toEqual([0, -1]);
  });

  it('keep every digit of a chance that is next to nothing', () => {
    near(chanceFor(1e-15, 1, 12), 1.2e-14, 1e-14);
    near(growthFor(1e-15, 1, 12), 1.2e-14, 1e-14);
  });
});

/** Numbers of many sizes between two ends, always the same. */
function* spread(low: number, high: number, count: number): Generator<number> {
  let state = 12345;
  for (let k = 0; k < count; k++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const share = (state + 0.5) / 0x1_0000_0000;
    yield k % 2 === 0 ? low + (high - low) * share : high * share * share * share;
  }
}

/** The bits of a function over many arguments. */
function bitsOf(of: (x: number) => number, low: number, high: number): string {
  const values = Float64Array.from(spread(low, high, 100_000), of);
  return createHash('sha256').update(new Uint8Array(values.buffer)).digest('hex').slice(0, 16);
}

describe('what the model takes from the engine', () => {
  // The same on Node 20.19, 20.20, 22, 24 and 26. A test that fails here has met an engine on which results differ.
  it.each([
    ['exp', Math.exp, -700, 700, '5a51cf6ec9b440e2'],
    ['expm1', Math.expm1, -30, 30, 'e8bfc6b0b6b2874c'],
    ['log', Math.log, 1e-9, 1e15, '4bfb55d24cb2217d'],
    ['log1p', Math.log1p, -0.999_999, 100, 'e31598fc11431685'],
    ['log10', Math.log10, 1e-9, 1e15, '5847ddb8c677822a'],
    ['cos', Math.cos, 0, 4, 'd4eaa20f88cac097'],
  ] as const)('gives the bits of %s that are known', (_, of, low, high, bits) => {
    expect(bitsOf(of, low, high)).toBe(bits);
  });
});
