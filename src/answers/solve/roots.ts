/** Where a curve reaches a figure exactly. */
import { rootBetween } from '../../language/index.js';
import type { Curve, Point } from './curve.js';
import { isUsable, type Reach, reachesOf, stretches, withEdges } from './scan.js';

/** Beside the figures around it, a difference as small as this is none. */
const exact = 1e-10;

/** A value is told in so many digits. */
const digits = 12;

/** The size of some figures, beside which a difference is judged. */
const sizeOf = (points: readonly Point[], target: number): number =>
  points.reduce((size, { figure }) => Math.max(size, Math.abs(figure)), Math.abs(target));

const golden = (Math.sqrt(5) - 1) / 2;
const goldenSteps = 60;

/** Where a function that first falls and then rises is least. */
export function leastBetween(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [left, right] = [b - golden * (b - a), a + golden * (b - a)];
  let [ofLeft, ofRight] = [f(left), f(right)];
  for (let step = 0; step < goldenSteps; step++) {
    if (ofLeft <= ofRight) {
      [b, right, ofRight] = [right, left, ofLeft];
      left = b - golden * (b - a);
      ofLeft = f(left);
    } else {
      [a, left, ofLeft] = [left, right, ofRight];
      right = a + golden * (b - a);
      ofRight = f(right);
    }
  }
  return ofLeft <= ofRight ? left : right;
}

class Search {
  constructor(
    readonly curve: Curve,
    readonly target: number,
    /** One unbroken part of the curve. */
    readonly points: readonly Point[],
  ) {}

  readonly miss = (value: number): number => this.curve.figureAt(value) - this.target;

  /** The points about as large as a value: what is between its closest neighbours may be rounding alone. */
  #around(value: number): readonly Point[] {
    const reach = Math.abs(value) / 10;
    return this.points.filter((point) => Math.abs(point.value - value) <= reach);
  }

  /**
   * Where it crosses the target. A jump over it is no place at which it is reached, and neither is one where
   * the figures are so large that the value as it is told would give another.
   */
  crossing(a: Point, b: Point): number[] {
    const root = rootBetween(this.miss, a.value, b.value);
    const size = sizeOf([a, b, ...this.#around(root)], this.target);
    const told = Number(root.toPrecision(digits));
    const isHit = Math.abs(this.miss(root)) <= exact * size && Math.abs(this.miss(told)) <= 10 * exact * size;
    return isHit ? [root] : [];
  }

  /** The values near the middle of three points on the same side of the target, of which it is the nearest. */
  touching(before: Point, middle: Point, after: Point): number[] {
    const side = Math.sign(middle.figure - this.target);
    const value = leastBetween((x) => side * this.miss(x), before.value, after.value);
    const [point] = this.curve.pointsAt([value]) as [Point];
    const away = side * (point.figure - this.target);
    if (away < 0) return [...this.crossing(before, point), ...this.crossing(point, after)];
    return away <= exact * sizeOf([before, middle, after], this.target) ? [value] : [];
  }

  /** The values at which the target is reached, lowest first. */
  all(): number[] {
    const { points, target } = this;
    return points.flatMap((point, k) => {
      if (point.figure === target) return [point.value];
      const [before, after] = [points[k - 1], points[k + 1]];
      if (before === undefined) return [];
      const isCrossed = (before.figure - target) * (point.figure - target) < 0;
      if (isCrossed) return this.crossing(before, point);
      if (after === undefined || !isNearest(target, before, point, after)) return [];
      return this.touching(before, point, after);
    });
  }
}

/** Where it comes nearer to the target at a point than at those beside it, on the same side of it. */
function isNearest(target: number, before: Point, middle: Point, after: Point): boolean {
  const [a, b, c] = [before, middle, after].map(({ figure }) => figure - target) as [number, number, number];
  const isSameSide = a > 0 === b > 0 && b > 0 === c > 0 && a * b !== 0 && c !== 0;
  return isSameSide && Math.abs(b) <= Math.abs(a) && Math.abs(b) < Math.abs(c);
}

/** Whether a value is none of those before it, but for rounding: values closer than this are one. */
const isNew = (closeness: number) => (value: number, k: number, all: readonly number[]) =>
  k === 0 || value - (all[k - 1] as number) > closeness + 1e-9 * Math.abs(value);

/** Around the top of a curve, half the digits make no difference: that is no stretch. */
const isWide =
  (closeness: number) =>
  ({ from, to }: Reach) =>
    to.value - from.value > closeness + 1e-6 * Math.max(Math.abs(from.value), Math.abs(to.value));

/**
 * Every value at which a curve reaches a target, and every stretch of them over which it stays there.
 * @param closeness how far values must be apart to be two.
 */
export function rootsOf(
  points: readonly Point[],
  curve: Curve,
  target: number,
  closeness: number,
): readonly Reach[] {
  const isFlat = (point: Point) => isUsable(point) && point.figure === target;
  const plateaus = reachesOf(withEdges(points, curve, isFlat), isFlat).filter(isWide(closeness));
  const isApart = (value: number) =>
    !plateaus.some(({ from, to }) => value >= from.value && value <= to.value);
  const roots = stretches(points, isUsable)
    .flatMap((stretch) => new Search(curve, target, stretch).all())
    .filter(isApart)
    .filter(isNew(closeness));
  const single = curve.pointsAt(roots).map((point): Reach => ({ from: point, to: point }));
  return [...plateaus, ...single].sort((a, b) => a.from.value - b.from.value);
}
