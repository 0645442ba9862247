/** The values of a variable at which a figure reaches a target: break-even, and goal seek. */
import type { Quantity } from '../../quantity/index.js';
import type { Analysis } from '../analyze.js';
import { type Better, betterOf } from './better.js';
import { type Asked, type Curve, curveOf, isStepped, type Point } from './curve.js';
import { rootsOf } from './roots.js';
import { isPossible, isUsable, type Reach, reachesOf, scan, withEdges } from './scan.js';
import { ticksOf } from './ticks.js';
import type { Variable } from './variable.js';

/** What is to be solved. */
export interface Problem extends Asked {
  readonly variable: Variable;
  readonly target: number;
}

/**
 * Why there is no solution: the figure is the same at every value; it has no value at any; it misses the
 * target everywhere; or whole values step over it.
 */
export type NoSolution = 'independent' | 'no figure' | 'out of reach' | 'stepped over';

/**
 * Where the good values lie, as seen from a solution: it is the most or the least that is good, good values
 * go from one end of it to the other, every possible value is good, or none besides it is any better.
 */
export type Side = 'most' | 'least' | 'between' | 'any' | 'only';

export interface Solution extends Reach {
  readonly side: Side;
}

/** The answer, or why there is none. */
export interface Solved {
  readonly analysis: Analysis;
  readonly problem: Problem;
  readonly better: Better | null;
  /**
   * Whether the solutions are stretches over which the figure is at least as good as the target, since it
   * goes in steps; else they are values at which it is the target.
   */
  readonly isAtLeast: boolean;
  readonly present: Point;
  /** Whether the figure is at least as good as the target there. */
  readonly isGood: boolean;
  readonly solutions: readonly Solution[];
  readonly because: NoSolution | null;
  /** The ends of what is possible. */
  readonly low: Point;
  readonly high: Point;
  /** Where it comes nearest to a target that it does not reach; null where it has no value. */
  readonly nearest: Point | null;
  /** The neighbours of a step over the target. */
  readonly step: Reach | null;
  /** Some points of the curve. */
  readonly curve: readonly Point[];
}

/** Figures closer than this, beside their size, are the same. */
const same = 1e-12;

/** Whether the figure is the same everywhere, as far as it is a number anywhere. */
function isConstant(points: readonly Point[]): boolean {
  const figures = points.map(({ figure }) => figure);
  const [first] = figures as [number, ...number[]];
  if (!Number.isFinite(first)) return !figures.some(Number.isFinite);
  return figures.every((figure) => Math.abs(figure - first) <= same * Math.abs(first));
}

function nearestTo(target: number, points: readonly Point[]): Point | null {
  const away = ({ figure }: Point) => Math.abs(figure - target);
  return points.reduce<Point | null>(
    (best, point) => (best === null || away(point) < away(best) ? point : best),
    null,
  );
}

/** The two neighbours between which a figure passes the target. */
function stepOver(target: number, points: readonly Point[]): Reach | null {
  const k = points.findIndex(
    (point, at) => at > 0 && ((points[at - 1] as Point).figure - target) * (point.figure - target) < 0,
  );
  return k === -1 ? null : { from: points[k - 1] as Point, to: points[k] as Point };
}

/** Whether a figure is at least as good as the target; without a better or worse, whether it is the target. */
function isGoodEnough(better: Better | null, target: number) {
  return (point: Point): boolean => {
    if (!isUsable(point)) return false;
    if (better === 'more') return point.figure >= target;
    return better === 'less' ? point.figure <= target : point.figure === target;
  };
}

function solutionsOf(points: readonly Point[], curve: Curve, problem: Problem): readonly Reach[] {
  const { figure, target, variable } = problem;
  const isGood = isGoodEnough(betterOf(figure), target);
  if (variable.domain.whole) return reachesOf(points, isGood);
  return isStepped(figure)
    ? reachesOf(withEdges(points, curve, isGood), isGood)
    : rootsOf(points, curve, target, (Math.abs(variable.present) || 1) / 1e7);
}

/** On which side of values that are good enough those lie that are not. */
function sideOfStretch({ from, to }: Reach, points: readonly Point[]): Side {
  const isLowest = points[0]?.value === from.value;
  const isHighest = points.at(-1)?.value === to.value;
  if (isLowest) return isHighest ? 'any' : 'most';
  return isHighest ? 'least' : 'between';
}

/** On which side of an exact value the good ones lie, as its neighbours tell. */
function sideOfRoot({ from, to }: Reach, points: readonly Point[], isGood: (point: Point) => boolean): Side {
  const before = points.findLast(({ value }) => value < from.value);
  const after = points.find(({ value }) => value > to.value);
  const [below, above] = [before !== undefined && isGood(before), after !== undefined && isGood(after)];
  if (below === above) return 'only';
  return below ? 'most' : 'least';
}

function whyNone(points: readonly Point[], usable: readonly Point[], target: number): NoSolution {
  if (usable.length === 0) return 'no figure';
  if (isConstant(points)) return 'independent';
  return stepOver(target, usable) === null ? 'out of reach' : 'stepped over';
}

const goesInSteps = (figure: Quantity, { domain }: Variable): boolean =>
  domain.whole === true || isStepped(figure);

/** Solves a problem. */
export function solve(analysis: Analysis, problem: Problem): Solved {
  const { variable, figure, target } = problem;
  const curve = curveOf(variable, problem);
  const all = scan(curve, variable);
  const points = all.filter(isPossible);
  const usable = points.filter(isUsable);
  const [present] = curve.pointsAt([variable.present]) as [Point];
  const better = betterOf(figure);
  const isGood = isGoodEnough(better, target);
  const reaches = isConstant(points) ? [] : solutionsOf(all, curve, problem);
  const isAtLeast = goesInSteps(figure, variable) && better !== null;
  const sideOf = (reach: Reach): Side => {
    if (better === null) return 'only';
    return isAtLeast ? sideOfStretch(reach, points) : sideOfRoot(reach, points, isGood);
  };
  const solutions = reaches.map((reach): Solution => ({ ...reach, side: sideOf(reach) }));
  const isNone = solutions.length === 0;
  const [low, high] = [points[0] ?? present, points.at(-1) ?? present];
  const nearest = isNone ? nearestTo(target, usable) : null;
  const ends = [present, low, high];
  const within = solutions
    .flatMap(({ from, to }) => [from, to])
    .filter(({ value }) => !ends.some((end) => end.value === value));
  const marks = [present, ...(nearest ? [nearest] : within)];
  return {
    analysis,
    problem,
    better,
    isAtLeast,
    present,
    isGood: isGood(present),
    solutions,
    because: isNone ? whyNone(points, usable, target) : null,
    low,
    high,
    nearest,
    step: isNone ? stepOver(target, usable) : null,
    curve: curve.pointsAt(ticksOf(variable, { low, high }, marks)).filter(isPossible),
  };
}
