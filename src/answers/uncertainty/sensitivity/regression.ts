/** How a figure depends on one input alone: a curve through pairs of runs that differ in that input. */
import { squared } from '../../../language/index.js';

/** Where an input stands in some runs: by its rank among all its values, and by the value itself. */
export interface Places {
  readonly ranks: Float64Array;
  readonly values: Float64Array;
}

/** A curve, of which only the differences are settled. */
export interface Curve {
  /** Its height at some places. */
  readonly at: (places: Places) => Float64Array;
  /** What of each difference it does not explain. */
  readonly left: Float64Array;
  /** The variance that it has for no other reason than the noise in what it was laid through. */
  readonly noise: number;
}

/** Legendre polynomials up to this degree follow the curves that a business model draws over a rank. */
const degree = 5;

/** What stands fewer standard errors than this away from zero is taken for noise. */
const clear = 3;

/** Terms that others make up but for this part of their square add nothing of their own. */
const smallest = 1e-9;

/** The rank, the value, for the long tail of which ranks say nothing, and the bends over the rank. */
function termsAt({ ranks, values }: Places, unit: number): Float64Array[] {
  const x = ranks.map((rank) => 2 * rank - 1);
  const terms = [ranks.map(() => 1), x];
  for (let n = 1; n < degree; n++) {
    const [last, before] = [terms[n] as Float64Array, terms[n - 1] as Float64Array];
    terms.push(
      x.map((at, i) => ((2 * n + 1) * at * (last[i] as number) - n * (before[i] as number)) / (n + 1)),
    );
  }
  return [x, values.map((value) => value / unit), ...terms.slice(2)];
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Takes away from a column a multiple of another. */
function take(column: Float64Array, other: Float64Array, times: number): void {
  for (let i = 0; i < column.length; i++) column[i] = (column[i] as number) - times * (other[i] as number);
}

/** A term cleared of those before it: by how much of each, and what is left of it. */
interface Direction {
  readonly term: number;
  readonly less: readonly number[];
  readonly column: Float64Array;
  readonly square: number;
}

/** Terms made independent of one another, in their order (Gram and Schmidt); those that add nothing are left out. */
function directionsOf(columns: readonly Float64Array[]): Direction[] {
  const directions: Direction[] = [];
  for (const [term, original] of columns.entries()) {
    const column = original.slice();
    const less = directions.map((other) => {
      const times = product(column, other.column) / other.square;
      take(column, other.column, times);
      return times;
    });
    const square = product(column, column);
    if (square > smallest * product(original, original)) directions.push({ term, less, column, square });
  }
  return directions;
}

/**
 * The curve that comes nearest to the differences of a figure between two places each, by least squares. It
 * takes up a term only where that stands clear of noise, so that it has no tails of its own.
 */
export function curveThrough(before: Places, after: Places, differences: Float64Array): Curve {
  const unit = Math.max(...[before, after].map(({ values }) => Math.sqrt(product(values, values)))) || 1;
  const [from, to] = [before, after].map((places) => termsAt(places, unit)) as [
    Float64Array[],
    Float64Array[],
  ];
  const directions = directionsOf(
    to.map((term, k) => term.map((value, i) => value - ((from[k] as Float64Array)[i] as number))),
  );
  const free = Math.max(1, differences.length - directions.length);
  const rest = differences.slice();
  const weights = directions.map(({ column, square }) => {
    const weight = product(rest, column) / square;
    take(rest, column, weight);
    return weight;
  });
  const scatter = product(rest, rest) / free;
  const kept = weights.map((weight, k) =>
    squared(weight) * (directions[k] as Direction).square > squared(clear) * scatter ? weight : 0,
  );
  const left = differences.slice();
  for (const [k, { column }] of directions.entries()) take(left, column, kept[k] as number);
  return {
    at: (places) => {
      const terms = termsAt(places, unit);
      const height = new Float64Array(places.ranks.length);
      const cleared: Float64Array[] = [];
      for (const [k, { term, less }] of directions.entries()) {
        const column = (terms[term] as Float64Array).slice();
        for (const [j, times] of less.entries()) take(column, cleared[j] as Float64Array, times);
        cleared.push(column);
        take(height, column, -(kept[k] as number));
      }
      return height;
    },
    left,
    // Half the variance of the differences is that of the figure at one place.
    noise: (kept.filter((weight) => weight !== 0).length * scatter) / (2 * Math.max(1, differences.length)),
  };
}
