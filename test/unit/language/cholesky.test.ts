/** The triangular factor of a matrix: factors worked by hand, and matrices that have none. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cholesky } from '../../../src/language/index.js';
import { holds } from '../../support/properties.js';

type Matrix = readonly (readonly number[])[];

/** L·Lᵀ, summed as it is defined. */
const squared = (factor: Matrix): number[][] =>
  factor.map((a) => factor.map((b) => a.reduce((sum, value, k) => sum + value * (b[k] as number), 0)));

function expectClose(found: Matrix | null, wanted: Matrix, within = 1e-12): void {
  expect(found).toHaveLength(wanted.length);
  for (const [i, row] of wanted.entries()) {
    expect(found?.[i]).toHaveLength(row.length);
    for (const [j, value] of row.entries())
      expect(Math.abs((found?.[i]?.[j] as number) - value)).toBeLessThanOrEqual(within);
  }
}

describe('the factor', () => {
  it.each<readonly [what: string, matrix: Matrix, factor: Matrix]>([
    ['of nothing', [], []],
    ['of one', [[1]], [[1]]],
    ['of a variance', [[9]], [[3]]],
    // 1² = 1, 0.6 · 1 = 0.6, 0.6² + 0.8² = 1.
    [
      'of a correlation of 0.6',
      [
        [1, 0.6],
        [0.6, 1],
      ],
      [
        [1, 0],
        [0.6, 0.8],
      ],
    ],
    [
      'of a correlation of −0.6',
      [
        [1, -0.6],
        [-0.6, 1],
      ],
      [
        [1, 0],
        [-0.6, 0.8],
      ],
    ],
    // 2² = 4, 6 · 2 = 12, −8 · 2 = −16, 6² + 1² = 37, −8 · 6 + 5 · 1 = −43, (−8)² + 5² + 3² = 98.
    [
      'of three in whole numbers',
      [
        [4, 12, -16],
        [12, 37, -43],
        [-16, -43, 98],
      ],
      [
        [2, 0, 0],
        [6, 1, 0],
        [-8, 5, 3],
      ],
    ],
    [
      'of what is independent',
      [
        [1, 0, 0],
        [0, 4, 0],
        [0, 0, 25],
      ],
      [
        [1, 0, 0],
        [0, 2, 0],
        [0, 0, 5],
      ],
    ],
  ])('%s', (_what, matrix, factor) => {
    expectClose(cholesky(matrix), factor);
  });

  it.each<readonly [what: string, matrix: Matrix, factor: Matrix]>([
    [
      'of two in step',
      [
        [1, 1],
        [1, 1],
      ],
      [
        [1, 0],
        [1, 0],
      ],
    ],
    [
      'of two in opposite ways',
      [
        [1, -1],
        [-1, 1],
      ],
      [
        [1, 0],
        [-1, 0],
      ],
    ],
    // The third has 0.6 with both of the two in step, and 0.8 of its own: 0.36 + 0.64 = 1.
    [
      'of two in step and a third',
      [
        [1, 1, 0.6],
        [1, 1, 0.6],
        [0.6, 0.6, 1],
      ],
      [
        [1, 0, 0],
        [1, 0, 0],
        [0.6, 0, 0.8],
      ],
    ],
    // The third is 0.6 of the first and 0.8 of the second, and nothing of its own.
    [
      'of a third that follows from two',
      [
        [1, 0, 0.6],
        [0, 1, 0.8],
        [0.6, 0.8, 1],
      ],
      [
        [1, 0, 0],
        [0, 1, 0],
        [0.6, 0.8, 0],
      ],
    ],
    [
      'of a first that does not vary',
      [
        [0, 0],
        [0, 4],
      ],
      [
        [0, 0],
        [0, 2],
      ],
    ],
    [
      'of nothing that varies',
      [
        [0, 0],
        [0, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('may have zeros on its diagonal: %s', (_what, matrix, factor) => {
    expectClose(cholesky(matrix), factor);
  });

  it('takes for zero what rounding leaves of it', () => {
    const nearly = 1 - 1e-13;
    const factor = cholesky([
      [1, nearly],
      [nearly, 1],
    ]);
    expectClose(factor, [
      [1, 0],
      [nearly, 0],
    ]);
    expect(cholesky([[-1e-13]])).toEqual([[0]]);
    expect(cholesky([[-1e-11]])).toBeNull();
  });

  it.each<readonly [what: string, matrix: Matrix]>([
    ['a variance below nothing', [[-1]]],
    [
      'a correlation above 1',
      [
        [1, 1.1],
        [1.1, 1],
      ],
    ],
    // 0.9 with each of two that have nothing to do with each other: 0.81 + 0.81 > 1.
    [
      'a third that has more of two than there is of it',
      [
        [1, 0, 0.9],
        [0, 1, 0.9],
        [0.9, 0.9, 1],
      ],
    ],
    [
      'two in step of which a third follows one only',
      [
        [1, 1, 0.5],
        [1, 1, 0.4],
        [0.5, 0.4, 1],
      ],
    ],
    [
      'what goes with something that does not vary',
      [
        [0, 1],
        [1, 4],
      ],
    ],
    [
      'two sides that differ',
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    ['rows that are too short', [[1], [1]]],
    ['a row that is too long', [[1, 0]]],
    ['what is no number', [[Number.NaN]]],
    ['what is not finite', [[Number.POSITIVE_INFINITY]]],
    [
      'what is no number, beside the diagonal',
      [
        [1, Number.NaN],
        [Number.NaN, 1],
      ],
    ],
  ])('is none of %s', (_what, matrix) => {
    expect(cholesky(matrix)).toBeNull();
  });

  it('times itself gives the matrix back, whatever its rank', () => {
    const part = fc.integer({ min: -9, max: 9 });
    const parts = fc
      .integer({ min: 1, max: 6 })
      .chain((width) =>
        fc.array(fc.array(part, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    holds([parts], (rows) => {
      // Each row as a figure of length 1, and a figure of zeros as one that does not vary.
      const figures = rows.map((row) => {
        const length = Math.hypot(...row);
        return row.map((value) => (length === 0 ? 0 : value / length));
      });
      const matrix = squared(figures);
      const factor = cholesky(matrix);
      expectClose(factor && squared(factor), matrix, 1e-8);
      for (const [i, row] of (factor ?? []).entries())
        expect(row.slice(i + 1).every((x) => x === 0)).toBe(true);
    });
  });

  /** By its rows; only whole numbers are put in, so that the sign is certain. */
  const determinant = (matrix: Matrix): number =>
    matrix.length === 0
      ? 1
      : (matrix[0] as readonly number[]).reduce((sum, value, j) => {
          const minor = matrix.slice(1).map((row) => row.filter((_, k) => k !== j));
          return sum + (j % 2 === 0 ? 1 : -1) * value * determinant(minor);
        }, 0);

  it('is there for tenths of correlation exactly where no principal minor is below nothing', () => {
    const tenths = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 6, maxLength: 6 });
    const found = { some: 0, none: 0 };
    holds(
      [tenths],
      ([ab, ac, ad, bc, bd, cd]) => {
        const whole = [
          [10, ab, ac, ad],
          [ab, 10, bc, bd],
          [ac, bc, 10, cd],
          [ad, bd, cd, 10],
        ] as number[][];
        const subsets = [...Array(16).keys()].map((bits) => [0, 1, 2, 3].filter((k) => (bits >> k) & 1));
        const isPossible = subsets.every(
          (set) => determinant(set.map((i) => set.map((j) => whole[i]?.[j] as number))) >= 0,
        );
        const factor = cholesky(whole.map((row) => row.map((value) => value / 10)));
        found[isPossible ? 'some' : 'none']++;
        expect(factor !== null).toBe(isPossible);
      },
      2000,
    );
    expect(Math.min(found.some, found.none)).toBeGreaterThan(50);
  });
});
