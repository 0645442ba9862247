/** What is left where figures cancel. */
import { describe, expect, it } from 'vitest';
import { differenceOf, zeroIfCancelled } from '../../../src/business/rounding.js';

describe('a difference', () => {
  it('is exact where the figures are apart', () => {
    expect(differenceOf(5, 3)).toBe(2);
    expect(differenceOf(3, 5)).toBe(-2);
    expect(differenceOf(0, -2e-300)).toBe(2e-300);
  });

  it('is zero where only rounding tells them apart', () => {
    // 0.1 + 0.2 is 0.30000000000000004.
    expect(0.1 + 0.2 - 0.3).not.toBe(0);
    expect(differenceOf(0.1 + 0.2, 0.3)).toBe(0);
    expect(differenceOf(-1e9, -1e9 - 1e-6)).toBe(0);
    expect(differenceOf(7, 7)).toBe(0);
    expect(differenceOf(0, 0)).toBe(0);
  });

  it('counts from the twelfth digit on', () => {
    expect(differenceOf(1 + 2e-12, 1)).toBeCloseTo(2e-12, 15);
    expect(differenceOf(1 + 0.5e-12, 1)).toBe(0);
    // The larger of the two decides, whichever comes first and whatever its sign.
    expect(differenceOf(1, 1 + 0.5e-12)).toBe(0);
    expect(differenceOf(-1, -1 + 0.5e-12)).toBe(0);
  });

  it('of what is no number is none', () => {
    expect(differenceOf(Number.NaN, 1)).toBeNaN();
    expect(differenceOf(1, Number.NaN)).toBeNaN();
  });
});

describe('what is left', () => {
  it('is measured by the largest of its terms', () => {
    expect(zeroIfCancelled(4.5e-13, 2, -30, 1)).toBe(0);
    expect(zeroIfCancelled(4.5e-13, 0.2)).toBe(4.5e-13);
    expect(zeroIfCancelled(-4.5e-13, -0.2)).toBe(-4.5e-13);
    expect(zeroIfCancelled(4.5e-13)).toBe(4.5e-13);
  });
});
