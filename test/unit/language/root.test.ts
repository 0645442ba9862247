/** Where a function crosses zero: roots that are known, plain halving beside it, and how often it looks. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rootBetween } from '../../../src/language/index.js';
import { holds } from '../../support/properties.js';

type F = (x: number) => number;

/** A root, and how often the function was asked for. */
function found(f: F, low: number, high: number): { root: number; calls: number } {
  let calls = 0;
  const root = rootBetween(
    (x) => {
      calls++;
      return f(x);
    },
    low,
    high,
  );
  return { root, calls };
}

/** The same by halving until no number is left between the ends, and how often that asks. */
function halved(f: F, low: number, high: number): { root: number; calls: number } {
  let [from, to] = [low, high];
  const isPositive = f(low) > 0;
  for (let calls = 2; ; calls++) {
    const middle = from + (to - from) / 2;
    if (middle === from || middle === to) return { root: to, calls };
    if (f(middle) > 0 === isPositive) from = middle;
    else to = middle;
  }
}

/**
 * 104 halvings and the two ends: then the ends are nearer to each other than 2^−104 of where they were, which is as
 * near to a root of zero as it goes.
 */
const mostCalls = 106;

describe('a root', () => {
  it.each<readonly [what: string, f: F, low: number, high: number, root: number]>([
    ['of a line', (x) => 2 * x - 1, 0, 4, 0.5],
    ['of x² − 2', (x) => x * x - 2, 0, 2, Math.SQRT2],
    ['of 2 − x², which falls', (x) => 2 - x * x, 0, 2, Math.SQRT2],
    ['of x² − 2 below zero', (x) => x * x - 2, -2, 0, -Math.SQRT2],
    ['between ends in the other order', (x) => x * x - 2, 2, 0, Math.SQRT2],
    // (x − 1)(x − 2)(x − 3), of which one root lies between.
    ['of a cubic with three', (x) => x ** 3 - 6 * x ** 2 + 11 * x - 6, 1.5, 2.25, 2],
    ['of x³ − x − 2', (x) => x ** 3 - x - 2, 1, 2, 1.5213797068045676],
    ['of eˣ − 5', (x) => Math.exp(x) - 5, -10, 10, Math.log(5)],
    ['of eˣ − 5 from far away', (x) => Math.exp(x) - 5, -700, 700, Math.log(5)],
    ['of a logarithm that begins without end', Math.log, 0, 3, 1],
    ['of cos x − x', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['that is zero', (x) => x, -1, 2, 0],
    // 19 powers of 10 lie between the ends and the root.
    ['that is tiny', (x) => x - 1e-19, -1, 1, 1e-19],
    ['where one end is nothing like the other', (x) => 1 / x - 4, 1e-9, 1e9, 0.25],
  ])('%s', (_, f, low, high, root) => {
    expect(Math.abs(found(f, low, high).root - root)).toBeLessThanOrEqual(
      4 * Number.EPSILON * Math.abs(root),
    );
  });

  it.each<readonly [what: string, f: F, low: number, high: number, root: number]>([
    ['the lower', (x) => x - 1, 1, 5, 1],
    ['the upper', (x) => x - 5, 1, 5, 5],
    ['the lower, with the other of the same sign', (x) => (x - 1) ** 2, 1, 5, 1],
    ['the upper, at zero', (x) => x ** 3, -1, 0, 0],
  ])('at an end is that end: %s', (_, f, low, high, root) => {
    const { root: end, calls } = found(f, low, high);
    expect(end).toBe(root);
    expect(calls).toBe(2);
  });

  it.each<readonly [what: string, f: F, low: number, high: number, root: number]>([
    ['jumps', (x) => (x < 1 / 3 ? -1 : 1), 0, 1, 1 / 3],
    ['jumps down, far more on one side', (x) => (x < 1 / 3 ? 1e9 : -1e-9), 0, 1, 1 / 3],
    ['jumps at zero', (x) => (x < 0 ? -1 : 1), -1, 1, 0],
    ['has no end on either side', (x) => 1 / (x - 1), 0, 3, 1],
    ['is without end at one end', (x) => 1 / x - 4, 0, 10, 0.25],
    // 3 = (1 + x)^−600.
    ['is without end at one end, and steep', (x) => (1 + x) ** -600 - 3, -1, 0, 3 ** (-1 / 600) - 1],
    ['is without end up to the root', (x) => (x < 0.7 ? Number.NEGATIVE_INFINITY : 1), 0, 1, 0.7],
    ['is without end at both', (x) => Math.log(x / (1 - x)) - 1, 0, 1, 1 / (1 + Math.exp(-1))],
  ])('of what %s is where the signs change', (_, f, low, high, root) => {
    // A rate of −0.18 % is a power less 1, of which the last digits are rounding.
    const { root: crossing, calls } = found(f, low, high);
    expect(Math.abs(crossing - root)).toBeLessThanOrEqual(
      4 * Number.EPSILON * Math.max(0.25, Math.abs(root)),
    );
    expect(calls).toBeLessThanOrEqual(mostCalls);
  });

  it.each<readonly [what: string, f: F, low: number, high: number]>([
    ['(x − 1)⁹', (x) => (x - 1) ** 9, 0, 3],
    ['(x − 1)⁹⁹, of which most is zero', (x) => (x - 1) ** 99, 0, 3.7],
    ['x⁹', (x) => x ** 9, -1, 2],
    ['x e^(−1/x²)', (x) => (x === 0 ? 0 : x * Math.exp(-1 / (x * x))), -1, 4],
    ['tanh, of which all but a little is 1', (x) => Math.tanh(x - 5), -1e6, 1e6],
    ['x¹⁹ − 0.001', (x) => x ** 19 - 1e-3, 0, 10],
    ['e^(−100x), less itself at 0.7', (x) => Math.exp(-100 * x) - Math.exp(-70), 0, 1],
  ])('of what is extremely flat is one as good as any, soon: %s', (_, f, low, high) => {
    const { root, calls } = found(f, low, high);
    const beside = 4 * Number.EPSILON * Math.abs(root) + 1e-30;
    // Zero itself, or of one sign on the one side and of another on the other.
    expect(f(root) === 0 || f(root - beside) > 0 !== f(root + beside) > 0).toBe(true);
    expect(calls).toBeLessThanOrEqual(mostCalls);
  });

  it.each<readonly [what: string, f: F, low: number, high: number]>([
    ['both above', (x) => x * x + 1, -1, 1],
    ['both below', (x) => -x * x - 1, -1, 1],
    ['two roots between them', (x) => x * x - 1, -2, 2],
    ['one of them no number', (x) => (x < 0 ? Number.NaN : -1), -1, 1],
    ['both without end', (x) => (Math.abs(x) === 1 ? Number.POSITIVE_INFINITY : x), -1, 1],
  ])('is not looked for where the signs at the ends are the same: %s', (_, f, low, high) => {
    expect(() => rootBetween(f, low, high)).toThrow('no sign change between the ends');
  });
});

describe('random functions', () => {
  /** Clear of zero, near which the digits of a root go on and on. */
  const place = fc
    .tuple(fc.double({ min: 1, max: 100, noNaN: true }), fc.constantFrom(1, -1))
    .map(([size, sign]) => sign * size);
  const length = fc.double({ min: 1e-6, max: 1e3, noNaN: true });
  const shape = fc.constantFrom<F>(
    (x) => x,
    (x) => x ** 3,
    (x) => x ** 9,
    (x) => Math.cbrt(x),
    (x) => Math.expm1(x),
    (x) => Math.expm1(20 * x),
    (x) => Math.atan(50 * x),
    (x) => Math.sign(x),
    (x) => x + 100 * Math.max(0, x),
    (x) => Math.sign(x) + x,
  );

  it('that rise or fall throughout have the root that halving finds, in never twice as many steps and mostly in fewer', () => {
    const calls = { found: 0, halved: 0 };
    holds(
      [place, length, length, shape, fc.boolean(), fc.double({ min: 1e-9, max: 1e9, noNaN: true })],
      (root, below, above, g, falls, scale) => {
        // What is exactly zero at the root and nowhere else has its sign right at every other number.
        const f: F = (x) => (falls ? -1 : 1) * g((x - root) * scale);
        const [low, high] = [root - below, root + above];
        const quick = found(f, low, high);
        const slow = halved(f, low, high);
        const room = 4 * Number.EPSILON * Math.abs(root);
        expect(Math.abs(quick.root - slow.root)).toBeLessThanOrEqual(room);
        expect(Math.abs(quick.root - root)).toBeLessThanOrEqual(room);
        expect(quick.calls).toBeLessThanOrEqual(Math.min(mostCalls, 2 * slow.calls));
        calls.found += quick.calls;
        calls.halved += slow.calls;
      },
      1000,
    );
    expect(calls.found).toBeLessThan(0.75 * calls.halved);
  });

  it('that are tame take few steps', () => {
    holds(
      [fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0.1, max: 2, noNaN: true })],
      (root, bend) => {
        const g: F = (x) => x + bend * x ** 3 + Math.exp(bend * x);
        const { root: crossing, calls } = found((x) => g(x) - g(root), -4, 4);
        // Where one of the terms is large, its rounding moves the root.
        expect(Math.abs(crossing - root)).toBeLessThanOrEqual(1e-13);
        expect(calls).toBeLessThanOrEqual(20);
      },
      500,
    );
  });
});
