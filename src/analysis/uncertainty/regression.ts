/** How one figure of a sample depends on another: its curve by least squares. */
import { cholesky, squared } from '../../quantity/index.js';

/** Legendre polynomials up to this degree follow the curves that a business model draws over a rank. */
const degree = 5;

/** The first Legendre polynomials at each rank from 0 to 1, shifted to that range. */
function polynomials(ranks: Float64Array): Float64Array[] {
  const x = ranks.map((rank) => 2 * rank - 1);
  const terms = [ranks.map(() => 1), x];
  for (let n = 1; n < degree; n++) {
    const [last, before] = [terms[n] as Float64Array, terms[n - 1] as Float64Array];
    terms.push(
      x.map((at, i) => ((2 * n + 1) * at * (last[i] as number) - n * (before[i] as number)) / (n + 1)),
    );
  }
  return terms;
}

/** Values with a mean of nought and a variance of one. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value / values.length, 0);
  const variance = values.reduce((sum, value) => sum + squared(value - mean) / values.length, 0);
  return values.map((value) => (value - mean) / Math.sqrt(variance || 1));
}

/** The solution of L·Lᵀ·x = b. */
function solve(factor: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = [...b];
  const at = (i: number, j: number) => factor[i]?.[j] as number;
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) x[i] = (x[i] as number) - at(i, j) * (x[j] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i] = (x[i] as number) - at(j, i) * (x[j] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

const meanProduct = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum / a.length;
};

/** The combination of terms that comes nearest to the values; null where the terms are not told apart. */
function nearest(terms: readonly Float64Array[], values: Float64Array): Float64Array | null {
  const factor = cholesky(terms.map((a) => terms.map((b) => meanProduct(a, b))));
  if (factor === null || factor.some((row, k) => row[k] === 0)) return null;
  const weights = solve(
    factor,
    terms.map((term) => meanProduct(term, values)),
  );
  return values.map((_, i) =>
    terms.reduce((sum, term, k) => sum + (weights[k] as number) * (term[i] as number), 0),
  );
}

/** What is expected of a figure given another, and how much of its variance that is. */
export interface Expectation {
  readonly expected: Float64Array;
  /** Less what the curve would explain of noise. */
  readonly share: number;
}

/**
 * What is expected of the figures of some draws, given the rank and the value of another figure in each: a
 * polynomial in the rank, and a straight line in the value, for the long tail of which ranks say nothing.
 */
export function expectedGiven(ranks: Float64Array, values: Float64Array, figures: Float64Array): Expectation {
  const curves = polynomials(ranks);
  const own = standardised(values);
  const expected = nearest([...curves, own], figures) ?? nearest(curves, figures) ?? figures.map(() => 0);
  return { expected, share: explainedShare(figures, expected, curves.length + 1) };
}

function explainedShare(figures: Float64Array, expected: Float64Array, terms: number): number {
  const mean = figures.reduce((sum, figure) => sum + figure / figures.length, 0);
  let left = 0;
  let all = 0;
  for (let i = 0; i < figures.length; i++) {
    left += squared((figures[i] as number) - (expected[i] as number));
    all += squared((figures[i] as number) - mean);
  }
  if (all === 0) return 0;
  const share = 1 - (left / all) * ((figures.length - 1) / Math.max(1, figures.length - terms));
  return Math.min(1, Math.max(0, share));
}
