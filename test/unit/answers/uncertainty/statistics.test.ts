/** What a sample comes to, by hand, and how far it can be trusted, against the theory. */
import { describe, expect, it } from 'vitest';
import {
  estimateMean,
  estimateQuantile,
  estimateShare,
  quantileLevels,
  quantileOf,
} from '../../../../src/answers/uncertainty/statistics.js';
import { streamOf } from '../../../../src/business/streams.js';

const of = (...values: number[]): Float64Array => Float64Array.from(values);
const endless = Number.POSITIVE_INFINITY;

describe('a quantile', () => {
  it.each([
    ['the middle of two', of(1, 2, 3, 4), 0.5, 2.5],
    // 3 · 0.25 = 0.75 steps from the first.
    ['between the first two', of(1, 2, 3, 4), 0.25, 1.75],
    ['near the end', of(10, 20, 30, 40, 50), 0.9, 46],
    ['one of the sample', of(10, 20, 30, 40, 50), 0.25, 20],
    ['the first', of(10, 20, 30), 0, 10],
    ['the last', of(10, 20, 30), 1, 30],
    ['of one', of(7), 0.05, 7],
    ['of equal ones', of(0.1, 0.1, 0.1), 0.95, 0.1],
    // 1 + 9 · 0.33, as R has it of 1 to 10.
    ['of ten', of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 0.33, 3.97],
    ['beside what is without end', of(1, 2, 3, endless, endless), 0.5, 3],
    ['half-way to what is without end', of(1, 2, 3, endless), 0.9, endless],
    ['of what is without end', of(1, endless, endless), 0.9, endless],
  ])('is %s', (_, sorted, share, expected) => {
    expect(quantileOf(sorted, share)).toBeCloseTo(expected, 14);
  });
});

describe('an estimated quantile', () => {
  it.each(Object.values(quantileLevels))(
    'of a sample that is even has an error of √(p (1 − p) / n): p = %d',
    (share) => {
      // A thousand steps of 1 in 1,000: the quantile of a share is the share.
      const even = Float64Array.from({ length: 1001 }, (_, k) => k / 1000);
      const { value, error } = estimateQuantile(even, share);
      expect(value).toBeCloseTo(share, 12);
      expect(error).toBeCloseTo(Math.sqrt((share * (1 - share)) / 1001), 12);
    },
  );

  it('at the middle of 400 has the error 0.5 / √400', () => {
    const even = Float64Array.from({ length: 400 }, (_, k) => (40 * k) / 399);
    // 0.025 of a width of 40.
    expect(estimateQuantile(even, 0.5).error).toBeCloseTo(1, 12);
  });

  it('of equal values is certain', () => {
    expect(estimateQuantile(new Float64Array(100).fill(0.1), 0.95)).toEqual({ value: 0.1, error: 0 });
  });

  it('does not look beyond the ends of a small sample', () => {
    // A deviation of √(0.05 · 0.95 / 5) = 0.0975: from nothing up to 0.1475, which is 0.59 of a step of 10.
    const { value, error } = estimateQuantile(of(10, 20, 30, 40, 50), 0.05);
    expect(value).toBeCloseTo(12, 12);
    expect(error).toBeCloseTo((10 * 4 * (0.05 + Math.sqrt(0.0095))) / 2, 12);
  });

  it('has an error without end where the next values never come', () => {
    const sorted = of(1, 2, 3, 4, 5, 6, endless, endless, endless, endless);
    expect(estimateQuantile(sorted, 0.5)).toEqual({ value: 5.5, error: endless });
  });

  it.each([0.05, 0.5, 0.9])('differs from sample to sample as much as its error says: p = %d', (share) => {
    const [samples, size] = [400, 1000];
    const stream = streamOf(1, `samples at ${share}`);
    const found = Array.from({ length: samples }, () =>
      estimateQuantile(Float64Array.from({ length: size }, stream).sort(), share),
    );
    const theory = Math.sqrt((share * (1 - share)) / size);
    const mean = found.reduce((sum, { value }) => sum + value, 0) / samples;
    const deviation = Math.sqrt(
      found.reduce((sum, { value }) => sum + (value - mean) ** 2, 0) / (samples - 1),
    );
    // A standard deviation of so many samples is itself uncertain by 1 / √(2 · 400), which is 3.5 %.
    expect(Math.abs(deviation / theory - 1)).toBeLessThan(4 / Math.sqrt(2 * samples));
    expect(Math.abs(mean - share)).toBeLessThan((4 * theory) / Math.sqrt(samples));
    const error = found.reduce((sum, { error }) => sum + error, 0) / samples;
    expect(Math.abs(error / theory - 1)).toBeLessThan(0.05);
  });
});

describe('an estimated mean', () => {
  it('has the error √(variance / n)', () => {
    // 2.5, of which 1, 2, 3 and 4 differ by 1.5, 0.5, 0.5 and 1.5: 5 / 3, over 4.
    const { value, error } = estimateMean(of(1, 2, 3, 4));
    expect(value).toBe(2.5);
    expect(error).toBeCloseTo(Math.sqrt(5 / 12), 14);
  });

  it.each([0.1, 1 / 3, -1e9 / 7, 0])('of equal values is that value, and certain: %d', (value) => {
    expect(estimateMean(new Float64Array(1000).fill(value))).toEqual({ value, error: 0 });
    expect(estimateMean(of(value))).toEqual({ value, error: 0 });
  });

  it('is as exact far from zero', () => {
    // 1 and 3 beside 10^15: a deviation of √2, over √2.
    const { value, error } = estimateMean(of(1e15 + 1, 1e15 + 3));
    expect(value).toBe(1e15 + 2);
    expect(error).toBeCloseTo(1, 14);
  });

  it('of even runs differs from sample to sample as much as its error says', () => {
    const [samples, size] = [400, 500];
    const stream = streamOf(1, 'samples');
    const found = Array.from({ length: samples }, () =>
      estimateMean(Float64Array.from({ length: size }, stream)),
    );
    const theory = Math.sqrt(1 / 12 / size);
    const deviation = Math.sqrt(found.reduce((sum, { value }) => sum + (value - 0.5) ** 2, 0) / samples);
    expect(Math.abs(deviation / theory - 1)).toBeLessThan(4 / Math.sqrt(2 * samples));
    for (const { error } of found) expect(Math.abs(error / theory - 1)).toBeLessThan(0.1);
  });
});

describe('an estimated share', () => {
  it('has the error of a binomial count', () => {
    // 0.25 · 0.75 / 120 = 0.0015625, the square of 0.03952847.
    const { value, error } = estimateShare(30, 120);
    expect(value).toBe(0.25);
    expect(error).toBeCloseTo(0.03952847, 8);
  });

  it('of none or of all is certain', () => {
    expect(estimateShare(0, 50)).toEqual({ value: 0, error: 0 });
    expect(estimateShare(50, 50)).toEqual({ value: 1, error: 0 });
  });
});
