/** A curve looked at from one end of its domain to the other, and where what holds of it begins and ends. */
import { powerOfTen } from '../../language/index.js';
import type { Curve, Point } from './curve.js';
import { gridOver } from './grid.js';
import type { Variable } from './variable.js';

type Holds = (point: Point) => boolean;

export const isPossible: Holds = (point) => point.isPossible;

/** Whether there is a figure without a contradiction. */
export const isUsable: Holds = (point) => point.isPossible && Number.isFinite(point.figure);

/** The last value at which something holds, on the way to one at which it does not. */
function edgeBetween(inside: number, outside: number, holds: (value: number) => boolean): number {
  let [last, beyond] = [inside, outside];
  for (;;) {
    const middle = last + (beyond - last) / 2;
    if (middle === last || middle === beyond) return last;
    if (holds(middle)) last = middle;
    else beyond = middle;
  }
}

const digits = 12;

/** A value in as many digits as are told, rounded towards the inside, so that what is told still holds. */
function inwards(edge: number, inside: number): number {
  if (edge === 0 || edge === inside) return edge;
  const unit = powerOfTen(Math.floor(Math.log10(Math.abs(edge))) + 1 - digits);
  const rounded = inside > edge ? Math.ceil(edge / unit) * unit : Math.floor(edge / unit) * unit;
  const told = Number(rounded.toPrecision(digits));
  // What lies no further inside is told by the same digits.
  return Math.abs(told - edge) < Math.abs(inside - edge) ? told : inside;
}

/** The points, and between each two of which it holds at one alone the last one at which it does. */
export function withEdges(points: readonly Point[], curve: Curve, holds: Holds): readonly Point[] {
  const holdsAt = (value: number) => holds(curve.pointsAt([value])[0] as Point);
  return points.flatMap((point, k) => {
    const before = points[k - 1];
    if (before === undefined || holds(before) === holds(point)) return [point];
    const [inside, outside] = holds(point) ? [point, before] : [before, point];
    const edge = inwards(edgeBetween(inside.value, outside.value, holdsAt), inside.value);
    return edge === inside.value || !holdsAt(edge) ? [point] : [...curve.pointsAt([edge]), point];
  });
}

/** The points of a curve, lowest value first, with the ends of what is possible and of what has a figure. */
export function scan(curve: Curve, { domain, present }: Variable): readonly Point[] {
  const points = curve.pointsAt(gridOver(domain, present));
  if (domain.whole) return points;
  return withEdges(withEdges(points, curve, isPossible), curve, isUsable);
}

/** Neighbouring points at which something holds, together. */
export function stretches(points: readonly Point[], holds: Holds): readonly (readonly Point[])[] {
  const found: Point[][] = [];
  points.forEach((point, k) => {
    if (!holds(point)) return;
    const before = points[k - 1];
    if (before === undefined || !holds(before)) found.push([]);
    found.at(-1)?.push(point);
  });
  return found;
}

/** Values from one to another, over all of which something holds; the same where it is one value. */
export interface Reach {
  readonly from: Point;
  readonly to: Point;
}

/** The reaches over which something holds, lowest first. */
export const reachesOf = (points: readonly Point[], holds: Holds): readonly Reach[] =>
  stretches(points, holds).map((stretch) => ({ from: stretch[0] as Point, to: stretch.at(-1) as Point }));
