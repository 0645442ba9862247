/** Finding values on curves that are known: crossings, touches, steps, and where there are none. */
import { describe, expect, it } from 'vitest';
import type { Curve } from '../../../../src/answers/solve/curve.js';
import { gridOver } from '../../../../src/answers/solve/grid.js';
import { leastBetween, rootsOf } from '../../../../src/answers/solve/roots.js';
import { isPossible, isUsable, withEdges } from '../../../../src/answers/solve/scan.js';

type Function = (x: number) => number;

const curveOf = (f: Function, isAllowed: (x: number) => boolean = () => true): Curve => ({
  figureAt: f,
  pointsAt: (values) =>
    Array.from(values, (value) => ({ value, figure: f(value), isPossible: isAllowed(value), size: 1 })),
});

/** The roots of a function over a domain, in pairs where it stays at the target. */
function roots(f: Function, target = 0, low = -2, high = 2, isAllowed?: (x: number) => boolean): number[][] {
  const curve = curveOf(f, isAllowed);
  const grid = curve.pointsAt(gridOver({ low, high }, 0.3));
  const points = withEdges(withEdges(grid, curve, isPossible), curve, isUsable);
  return rootsOf(points, curve, target, 1e-8).map(({ from, to }) =>
    from === to ? [from.value] : [from.value, to.value],
  );
}

const close = (found: readonly number[][], expected: readonly number[]) => {
  expect(found.flat()).toHaveLength(expected.length);
  found.flat().forEach((value, k) => {
    expect(value).toBeCloseTo(expected[k] as number, 7);
  });
};

describe('the values at which a curve reaches a target', () => {
  it.each<[string, Function, number, number[]]>([
    ['a line', (x) => 3 * x - 1, 0, [1 / 3]],
    ['a parabola, twice', (x) => x * x, 2, [-Math.SQRT2, Math.SQRT2]],
    ['a parabola at its top, once', (x) => 5 - (x - 0.7) ** 2, 5, [0.7]],
    ['a parabola just below its top, twice', (x) => 5 - (x - 0.7) ** 2, 5 - 1e-8, [0.6999, 0.7001]],
    ['a wave', (x) => Math.sin(4 * x), 0, [-Math.PI / 2, -Math.PI / 4, 0, Math.PI / 4, Math.PI / 2]],
    ['its lowest end', (x) => x, -2, [-2]],
    ['its highest end', (x) => x, 2, [2]],
    ['a target it stays below', (x) => Math.cos(x), 1.5, []],
    ['what jumps over it', (x) => (x < 0.123 ? -1 : 1), 0, []],
    ['what goes to infinity on both sides of a pole', (x) => 1 / (x - 0.123), 0, []],
    ['what has no figure where it would', (x) => Math.sqrt(x - 0.5) + 1, 0.5, []],
  ])('%s', (_what, f, target, expected) => {
    close(roots(f, target), expected);
  });

  it('are a stretch where it stays there', () => {
    const [stretch] = roots((x) => Math.max(0, Math.abs(x) - 0.456));
    expect(stretch?.[0]).toBeCloseTo(-0.456, 9);
    expect(stretch?.[1]).toBeCloseTo(0.456, 9);
  });

  it('do not lie between two parts of what is possible', () => {
    const isApart = (x: number) => Math.abs(x) > 0.5;
    close(
      roots((x) => x, 0, -2, 2, isApart),
      [],
    );
    close(
      roots((x) => x * x, 1, -2, 2, isApart),
      [-1, 1],
    );
  });

  it('are found up to the very edge of what is possible', () => {
    close(
      roots(
        (x) => x - 0.73204,
        0,
        -2,
        2,
        (x) => x <= 0.73205,
      ),
      [0.73204],
    );
  });

  it('are found where there is a figure, up to its edge', () => {
    close(
      roots((x) => Math.sqrt(x - 0.5), 1e-3),
      [0.500001],
    );
  });

  it('are found over amounts without an end', () => {
    close(
      roots((x) => x - 123_456_789, 0, 0, 1e15),
      [123_456_789],
    );
    close(
      roots((x) => (x - 1e-3) * (x - 2), 0, 0, 1e15),
      [1e-3, 2],
    );
  });
});

describe('the values that are looked at', () => {
  it('are every whole one, where only those count', () => {
    expect(gridOver({ low: 3, high: 7, whole: true }, 4)).toEqual([3, 4, 5, 6, 7]);
  });

  it('go from end to end in order, without an end that is not allowed', () => {
    for (const domain of [
      { low: 0, high: 1 },
      { low: -1e15, high: 1e15 },
      { low: 0, high: 1e15, above: true },
    ] as const) {
      const grid = gridOver(domain, 0.25);
      expect(grid.toSorted((a, b) => a - b)).toEqual(grid);
      expect(new Set(grid).size).toBe(grid.length);
      expect(grid).toContain(0.25);
      expect(grid.at(-1)).toBe(domain.high);
      expect(grid.includes(domain.low)).toBe(!('above' in domain));
    }
  });
});

describe('the least between two values', () => {
  it('is found to half the digits', () => {
    expect(leastBetween((x) => (x - 0.3) ** 2 + 1, -1, 5)).toBeCloseTo(0.3, 7);
    expect(leastBetween((x) => x, 1, 2)).toBeCloseTo(1, 9);
  });
});
