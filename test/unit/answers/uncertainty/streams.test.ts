/** Streams of random numbers: the same for the same name, and otherwise nothing to do with each other. */
import { describe, expect, it } from 'vitest';
import { type Stream, streamOf } from '../../../../src/business/streams.js';

const take = (stream: Stream, count: number): Float64Array => Float64Array.from({ length: count }, stream);

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The correlation of two columns. */
function correlation(one: Float64Array, other: Float64Array): number {
  const [a, b] = [meanOf(one), meanOf(other)];
  let [ab, aa, bb] = [0, 0, 0];
  for (const [k, value] of one.entries()) {
    const [x, y] = [value - a, (other[k] as number) - b];
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

/** By how many of its own standard deviations a chi-square of counts in equal parts lies from its mean. */
function unevenness(values: Float64Array, parts: number): number {
  const counts = new Float64Array(parts);
  for (const value of values) counts[Math.floor(value * parts)]! += 1;
  const expected = values.length / parts;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (chiSquare - (parts - 1)) / Math.sqrt(2 * (parts - 1));
}

const long = 200_000;

describe('a stream', () => {
  it('gives the same numbers for the same seed and name', () => {
    expect(take(streamOf(7, 'business.churn'), 1000)).toEqual(take(streamOf(7, 'business.churn'), 1000));
  });

  it.each([
    ['name', streamOf(7, 'business.churm')],
    ['seed', streamOf(8, 'business.churn')],
  ])('gives other numbers for another %s', (_, other) => {
    const [some, others] = [take(streamOf(7, 'business.churn'), 1000), take(other, 1000)];
    expect(some.filter((value, k) => value === others[k])).toHaveLength(0);
  });

  it('is that of xoroshiro128+ from four hashes of seed and name, as its authors have it', () => {
    const word = (value: bigint, bits = 32n): bigint => BigInt.asUintN(Number(bits), value);
    // FNV-1a, then the finish of MurmurHash3.
    const hash = (text: string, salt: bigint): bigint => {
      let h = 0x811c9dc5n ^ salt;
      for (const character of text) h = word((h ^ BigInt(character.charCodeAt(0))) * 0x01000193n);
      h = word((h ^ (h >> 16n)) * 0x85ebca6bn);
      h = word((h ^ (h >> 13n)) * 0xc2b2ae35n);
      return h ^ (h >> 16n);
    };
    const [a, b, c, d] = [1n, 2n, 3n, 4n].map((salt) => hash('7 business.churn', salt)) as [
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    let [one, other] = [(a << 32n) | b, (c << 32n) | d];
    const rotated = (value: bigint, by: bigint): bigint => word((value << by) | (value >> (64n - by)), 64n);
    const expected = Float64Array.from({ length: 100 }, () => {
      const out = Number(word(one + other));
      const both = one ^ other;
      one = rotated(one, 24n) ^ both ^ word(both << 16n, 64n);
      other = rotated(both, 37n);
      return (out + 0.5) / 2 ** 32;
    });
    expect(take(streamOf(7, 'business.churn'), 100)).toEqual(expected);
  });

  it('lies between 0 and 1, in the middle of one of 2³² steps', () => {
    const values = take(streamOf(1, 'a'), 10_000);
    expect(values.filter((value) => !(value > 0 && value < 1))).toHaveLength(0);
    expect(values.filter((value) => !Number.isInteger(value * 2 ** 32 - 0.5))).toHaveLength(0);
    // As near to 0 and to 1 as so many come: the nearest is 10^−4 on average.
    expect(Math.min(...values)).toBeLessThan(1e-3);
    expect(Math.max(...values)).toBeGreaterThan(1 - 1e-3);
  });

  it.each([
    [1, 'business.churn'],
    [1, 'complaints.resolved'],
    [20_261, 'initiatives.second-line-team.costs.once'],
    [0, ''],
  ])('is even, and each number tells nothing of the next: seed %d, "%s"', (seed, name) => {
    const values = take(streamOf(seed, name), long);
    // A variance of 1/12, and a fourth moment of 1/80, so that the sample variance has one of (1/80 − 1/144) / n.
    expect(Math.abs(meanOf(values) - 0.5)).toBeLessThan(4 / Math.sqrt(12 * long));
    const variance = meanOf(values.map((value) => (value - 0.5) ** 2));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt((1 / 80 - 1 / 144) / long));
    expect(Math.abs(unevenness(values, 1000))).toBeLessThan(4);
    for (const lag of [1, 2, 3, 12]) {
      const found = correlation(values.subarray(lag), values.subarray(0, long - lag));
      expect(Math.abs(found)).toBeLessThan(4 / Math.sqrt(long));
    }
    // Pairs of neighbours in a square of 40 by 40.
    const pairs = Float64Array.from({ length: long / 2 }, (_, k) => {
      const [x, y] = [values[2 * k] as number, values[2 * k + 1] as number];
      return (Math.floor(40 * x) + y) / 40;
    });
    expect(Math.abs(unevenness(pairs, 1600))).toBeLessThan(4);
  });
});

describe('streams of similar names', () => {
  const count = 20_000;

  it.each<readonly [what: string, streams: readonly Stream[]]>([
    [
      'names that differ in one digit',
      Array.from({ length: 16 }, (_, k) => streamOf(1, `initiatives.plan-${k}.start`)),
    ],
    ['seeds that follow each other', Array.from({ length: 16 }, (_, k) => streamOf(k, 'business.churn'))],
    [
      'parts of one initiative',
      ['costs.once', 'costs.running', 'start', 'ramp', 'end'].map((part) =>
        streamOf(1, `initiatives.desk.${part}`),
      ),
    ],
    [
      'letters that change places',
      ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'].map((name) => streamOf(1, name)),
    ],
  ])('have nothing to do with each other: %s', (_, streams) => {
    const columns = streams.map((stream) => take(stream, count));
    const found = columns.flatMap((one, k) => columns.slice(k + 1).map((other) => correlation(one, other)));
    // Of 120 pairs, by chance alone, one lies beyond 4.2 standard errors in one test out of 300.
    expect(found.filter((value) => Math.abs(value) > 4.2 / Math.sqrt(count))).toEqual([]);
    const meanSquare = found.reduce((sum, value) => sum + value ** 2, 0) / found.length;
    expect(meanSquare * count).toBeLessThan(1 + 4 * Math.sqrt(2 / found.length));
  });

  it('begin anywhere', () => {
    const byName = Float64Array.from({ length: 5000 }, (_, k) => streamOf(1, `input_${k}`)());
    const bySeed = Float64Array.from({ length: 5000 }, (_, k) => streamOf(k, 'business.churn')());
    for (const first of [byName, bySeed]) {
      expect(Math.abs(unevenness(first, 50))).toBeLessThan(4);
      expect(Math.abs(correlation(first.subarray(1), first.subarray(0, -1)))).toBeLessThan(
        4 / Math.sqrt(5000),
      );
    }
  });
});
