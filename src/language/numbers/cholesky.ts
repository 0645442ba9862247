/** The triangular factor of a matrix of correlations, which turns independent draws into correlated ones. */

type Row = readonly number[];
type Matrix = readonly Row[];

/** Beside the ones of the diagonal, what rounding leaves of zero: in a pivot, and in all else. */
const zero = { pivot: 1e-12, rest: 1e-9 } as const;

/** Whether it is square and the same on both sides of its diagonal, in finite numbers. */
const isSymmetric = (matrix: Matrix): boolean =>
  matrix.every(
    (row, i) =>
      row.length === matrix.length &&
      row.every((value, j) => Math.abs(value - (matrix[j]?.[i] as number)) <= zero.rest),
  );

/** What the first columns of two rows of the factor leave of the entry of the matrix that is theirs. */
function restOf(entry: number, a: Row, b: Row, columns: number): number {
  let rest = entry;
  for (let k = 0; k < columns; k++) rest -= (a[k] as number) * (b[k] as number);
  return rest;
}

/**
 * The lower triangular L, with zeros above its diagonal, for which L·Lᵀ is the matrix; null where it has
 * none, since it is not symmetric and positive semi-definite.
 *
 * In a matrix that is not definite some row follows from those before it, as with a correlation of ±1. Its
 * pivot is zero and determines nothing below it, so that column is zeros, and the rest of it must have
 * been zero as well: where it is not, no L gives the matrix back. What counts as zero is fixed, and fits
 * matrices whose entries are of the order of 1.
 */
export function cholesky(matrix: readonly (readonly number[])[]): number[][] | null {
  if (!isSymmetric(matrix)) return null;
  const factor = matrix.map((row) => row.map(() => 0));
  for (const [j, own] of factor.entries()) {
    const entries = matrix[j] as Row;
    const pivot = restOf(entries[j] as number, own, own, j);
    if (pivot < -zero.pivot) return null;
    const root = pivot > zero.pivot ? Math.sqrt(pivot) : 0;
    own[j] = root;
    for (let i = j + 1; i < matrix.length; i++) {
      const row = factor[i] as number[];
      const rest = restOf(entries[i] as number, row, own, j);
      if (root > 0) row[j] = rest / root;
      else if (Math.abs(rest) > zero.rest) return null;
    }
  }
  return factor;
}
