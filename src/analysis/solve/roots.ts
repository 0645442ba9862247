/** Where a curve reaches a figure exactly. */
import { rootBetween } from '../../quantity/index.js';
import type { Curve, Point } from './curve.js';
import { isUsable, type Reach, reachesOf, stretches, withEdges } from './scan.js';

/** Beside the figures around it, a difference as small as this is none. */
const exact = 1e-10;

/** Part of a curve: neighbours on the grid. */
type Few = readonly [Point, ...Point[]];

/** The size of the figures there, beside which a difference is judged. */
const sizeOf = (points: Few, target: number): number =>
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
  ) {}

  readonly miss = (value: number): number => this.curve.figureAt(value) - this.target;

  /** Whether the figure counts as the target beside the figures of some points. */
  isHit(value: number, beside: Few): boolean {
    return Math.abs(this.miss(value)) <= exact * sizeOf(beside, this.target);
  }

  /** Where it crosses the target; a jump over it is no place at which it is reached. */
  crossing(a: Point, b: Point): number[] {
    const root = rootBetween(this.miss, a.value, b.value);
    return this.isHit(root, [a, b]) ? [root] : [];
  }

  /** The values near the middle of three points on the same side of the target, of which it is the nearest. */
  touching(before: Point, middle: Point, after: Point): number[] {
    const side = Math.sign(middle.figure - this.target);
    const value = leastBetween((x) => side * this.miss(x), before.value, after.value);
    const [point] = this.curve.pointsAt([value]) as [Point];
    if (side * (point.figure - this.target) < 0) {
      return [...this.crossing(before, point), ...this.crossing(point, after)];
    }
    return this.isHit(value, [before, middle, after]) ? [value] : [];
  }
}

/** Where it comes nearer to the target at a point than at those beside it, on the same side of it. */
function isNearest(target: number, before: Point, middle: Point, after: Point): boolean {
  const [a, b, c] = [before, middle, after].map(({ figure }) => figure - target) as [number, number, number];
  const isSameSide = a > 0 === b > 0 && b > 0 === c > 0 && a * b !== 0 && c !== 0;
  return isSameSide && Math.abs(b) <= Math.abs(a) && Math.abs(b) < Math.abs(c);
}

/** The values at which one unbroken part of a curve reaches a target, lowest first. */
function inStretch(points: readonly Point[], search: Search): number[] {
  const { target } = search;
  return points.flatMap((point, k) => {
    if (point.figure === target) return [point.value];
    const [before, after] = [points[k - 1], points[k + 1]];
    if (before === undefined) return [];
    const isCrossed = (before.figure - target) * (point.figure - target) < 0;
    if (isCrossed) return search.crossing(before, point);
    if (after === undefined || !isNearest(target, before, point, after)) return [];
    return search.touching(before, point, after);
  });
}

/** Every value at which a curve reaches a target, and every stretch of them over which it stays there. */
export function rootsOf(points: readonly Point[], curve: Curve, target: number): readonly Reach[] {
  const search = new Search(curve, target);
  const isFlat = (point: Point) => isUsable(point) && point.figure === target;
  // Around one value, rounding may leave a stretch that is narrower than any grid.
  const isWide = ({ from, to }: Reach) =>
    points.filter(({ value }) => value >= from.value && value <= to.value).length > 1;
  const plateaus = reachesOf(withEdges(points, curve, isFlat), isFlat).filter(isWide);
  const isApart = (value: number) =>
    !plateaus.some(({ from, to }) => value >= from.value && value <= to.value);
  const roots = stretches(points, isUsable)
    .flatMap((stretch) => inStretch(stretch, search))
    .filter(isApart);
  const single = curve.pointsAt(roots).map((point): Reach => ({ from: point, to: point }));
  return [...plateaus, ...single].sort((a, b) => a.from.value - b.from.value);
}
