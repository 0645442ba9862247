/** How one figure of a sample depends on the rank of another: a polynomial by least squares. */
import { cholesky } from '../../quantity/index.js';

/** Legendre polynomials up to this degree follow any curve that a business model draws. */
const degree = 5;
const terms = degree + 1;

/** The first Legendre polynomials at a rank from 0 to 1, shifted to that range. */
function basis(rank: number, into: Float64Array): void {
  const x = 2 * rank - 1;
  into[0] = 1;
  into[1] = x;
  for (let n = 1; n < degree; n++)
    into[n + 1] = ((2 * n + 1) * x * (into[n] as number) - n * (into[n - 1] as number)) / (n + 1);
}

/** The solution of L·Lᵀ·x = b. */
function solve(factor: readonly (readonly number[])[], b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < terms; i++) {
    for (let j = 0; j < i; j++) x[i] = (x[i] as number) - (factor[i]?.[j] as number) * (x[j] as number);
    x[i] = (x[i] as number) / (factor[i]?.[i] as number);
  }
  for (let i = terms - 1; i >= 0; i--) {
    for (let j = i + 1; j < terms; j++)
      x[i] = (x[i] as number) - (factor[j]?.[i] as number) * (x[j] as number);
    x[i] = (x[i] as number) / (factor[i]?.[i] as number);
  }
  return x;
}

/** What is expected of the values, given the rank of each draw; null where the ranks do not differ enough. */
export function expectedGiven(ranks: Float64Array, values: Float64Array): Float64Array | null {
  const powers = new Float64Array(terms);
  const sums = Array.from({ length: terms }, () => new Array<number>(terms).fill(0));
  const right = new Float64Array(terms);
  for (let i = 0; i < ranks.length; i++) {
    basis(ranks[i] as number, powers);
    for (let a = 0; a < terms; a++) {
      right[a] = (right[a] as number) + (powers[a] as number) * (values[i] as number);
      const row = sums[a] as number[];
      for (let b = 0; b < terms; b++)
        row[b] = (row[b] as number) + (powers[a] as number) * (powers[b] as number);
    }
  }
  const factor = cholesky(sums);
  if (factor === null || factor.some((row, k) => row[k] === 0)) return null;
  const weights = solve(factor, right);
  return ranks.map((rank) => {
    basis(rank, powers);
    let expected = 0;
    for (let a = 0; a < terms; a++) expected += (weights[a] as number) * (powers[a] as number);
    return expected;
  });
}

/** The share of the variance that such a fit explains, less what it would explain of noise. */
export function explainedShare(values: Float64Array, expected: Float64Array): number {
  let mean = 0;
  for (const value of values) mean += value / values.length;
  let [left, all] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    left += ((values[i] as number) - (expected[i] as number)) ** 2;
    all += ((values[i] as number) - mean) ** 2;
  }
  if (all === 0) return 0;
  const share = 1 - (left / all) * ((values.length - 1) / Math.max(1, values.length - terms));
  return Math.min(1, Math.max(0, share));
}
