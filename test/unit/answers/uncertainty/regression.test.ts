/** Curves through pairs of runs: what they follow, and what they take for noise. */
import { describe, expect, it } from 'vitest';
import { explainedBy } from '../../../../src/answers/uncertainty/sensitivity/shares.js';
import { streamOf } from '../../../../src/business/streams.js';

/** Places of an input that is its own rank, and another one that nobody sees. */
function pairs(count: number, seed: number, figure: (x: number, hidden: number) => number) {
  const [x, anew, hidden] = ['x', 'anew', 'hidden'].map((name) => {
    const stream = streamOf(seed, name);
    return Float64Array.from({ length: count }, () => stream());
  }) as [Float64Array, Float64Array, Float64Array];
  const answers = (of: Float64Array) => of.map((value, i) => figure(value, hidden[i] as number));
  const [first, second] = [answers(x), answers(anew)];
  return {
    before: { ranks: x, values: x },
    after: { ranks: anew, values: anew },
    differences: second.map((value, i) => value - (first[i] as number)),
  };
}

describe('what one input explains', () => {
  it.each([100, 1000, 10_000])('is nothing where the answers are shuffled: %d pairs', (count) => {
    let explained = 0;
    for (let seed = 1; seed <= 40; seed++) {
      // Differences that know nothing of the places at which they stand.
      const { before, after } = pairs(count, seed, (x) => x);
      const noise = streamOf(seed, 'noise');
      const differences = Float64Array.from({ length: count }, () => noise() - noise());
      explained += explainedBy({ before, after, differences }, 1 / 12).first;
    }
    // The mean over 40 inputs of which none does anything.
    expect(explained / 40).toBeLessThan(0.6 / count + 0.001);
  });

  it('is exactly nothing where nothing moves', () => {
    const { first, total, totalError } = explainedBy(
      pairs(1000, 1, (_, hidden) => hidden),
      1 / 12,
    );
    expect([first, total, totalError]).toEqual([0, 0, 0]);
  });

  it('of a sum is its own part of the variance, and as much with others', () => {
    const { first, total } = explainedBy(
      pairs(4000, 1, (x, hidden) => x + 3 * hidden),
      10 / 12,
    );
    expect(Math.abs(first - 0.1)).toBeLessThan(0.005);
    expect(total).toBeCloseTo(first, 9);
  });

  it('of a product about zero is nothing alone and all with others', () => {
    // (x − ½)(h − ½) has a variance of 1/144 and no part that either has by itself.
    const { first, total, totalError } = explainedBy(
      pairs(4000, 1, (x, hidden) => (x - 0.5) * (hidden - 0.5)),
      1 / 144,
    );
    expect(first).toBeLessThan(0.01);
    expect(Math.abs(total - 1)).toBeLessThan(4 * totalError);
  });

  it('follows a bend', () => {
    // x² − x about its mean: a variance of 1/180, none of it along a straight line.
    const { expectedAt } = explainedBy(
      pairs(1000, 1, (x, hidden) => x * x - x + hidden),
      1,
    );
    const at = Float64Array.of(0, 0.25, 0.5, 0.75, 1);
    const heights = expectedAt({ ranks: at, values: at });
    for (const [k, x] of at.entries())
      expect((heights[k] as number) - (heights[0] as number)).toBeCloseTo(x * x - x, 9);
  });
});
