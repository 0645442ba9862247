/** The values of a variable at which a figure reaches a target: break-even, and goal seek. */
import type { Assessment } from '../../business/assess.js';
import type { Quantity } from '../../language/index.js';
import { type Better, isOutput } from '../../model/index.js';
import { type Asked, type Curve, curveOf, isStepped, type Point } from './curve.js';
import { leastBetween, rootsOf } from './roots.js';
import { isPossible, isUsable, type Reach, reachesOf, scan, withEdges } from './scan.js';
import { isGoodEnough, type Side, sideOfRoot, sideOfStretch } from './sides.js';
import { ticksOf } from './ticks.js';
import type { Variable } from './variable.js';

/** What is to be solved. */
export interface Problem extends Asked {
  readonly variable: Variable;
  readonly target: number;
}

/**
 * Why there is no solution: the figure is the same at every value; it has no value at any; it misses the
 * target everywhere; or it steps over it.
 */
export type NoSolution = 'independent' | 'no figure' | 'out of reach' | 'stepped over';

/** A value, or a stretch of them. */
export interface Solution extends Reach {
  readonly side: Side;
}

/** The answer, or why there is none. */
export interface Solved {
  readonly assessment: Assessment;
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
  /** The neighbours of a step over a target that it does not reach. */
  readonly step: Reach | null;
  /** Some points of the curve; none where it is the same everywhere. */
  readonly curve: readonly Point[];
}

/** Figures closer than this, beside their size, are the same. */
const same = 1e-9;

/**
 * Whether the figure is the same everywhere, as far as it is a number anywhere. Where the contributions are
 * huge, their difference has fewer digits than it would have here.
 */
function isConstant(points: readonly Point[], present: Point): boolean {
  if (!Number.isFinite(present.figure)) return !points.some(isUsable);
  return points.every(({ figure, size }) => {
    const rounding = same * Math.abs(present.figure) * Math.max(1, size / (present.size || size));
    return Math.abs(figure - present.figure) <= rounding;
  });
}

/** Null where neither direction is better, or the figure is none that answers show. */
const betterOf = (figure: Quantity): Better | null => (isOutput(figure) ? figure.better : null);

/** Whether a figure with a better and a worse can be reached but not met. */
const goesInSteps = ({ figure, variable }: Problem): boolean =>
  (variable.domain.whole === true || isStepped(figure)) && betterOf(figure) !== null;

function reachesIn(points: readonly Point[], curve: Curve, problem: Problem): readonly Reach[] {
  const { figure, target, variable } = problem;
  const isGood = isGoodEnough(betterOf(figure), target);
  if (variable.domain.whole) return reachesOf(points, isGood);
  return isStepped(figure)
    ? reachesOf(withEdges(points, curve, isGood), isGood)
    : rootsOf(points, curve, target, (Math.abs(variable.present) || 1) / 1e7);
}

/** All solutions, lowest first. */
function solutionsIn(points: readonly Point[], curve: Curve, problem: Problem): readonly Solution[] {
  const better = betterOf(problem.figure);
  const possible = points.filter(isPossible);
  const sideOf = (reach: Reach): Side => {
    if (better === null) return 'only';
    return goesInSteps(problem)
      ? sideOfStretch(reach, possible)
      : sideOfRoot(reach, possible, isGoodEnough(better, problem.target));
  };
  return reachesIn(points, curve, problem).map((reach) => ({ ...reach, side: sideOf(reach) }));
}

/** Where a figure that does not reach the target comes nearest to it. */
function nearestIn(points: readonly Point[], curve: Curve, { target, variable }: Problem): Point {
  const away = ({ figure }: Point) => Math.abs(figure - target);
  const best = points.reduce((nearest, point) => (away(point) < away(nearest) ? point : nearest));
  const [before, after] = [points[points.indexOf(best) - 1], points[points.indexOf(best) + 1]];
  if (before === undefined || after === undefined || variable.domain.whole) return best;
  const miss = (value: number) => Math.abs(curve.figureAt(value) - target);
  const [closer] = curve.pointsAt([leastBetween(miss, before.value, after.value)]) as [Point];
  return isUsable(closer) && away(closer) < away(best) ? closer : best;
}

/** The two neighbours between which a figure passes the target. */
function stepOver(target: number, points: readonly Point[]): Reach | null {
  const k = points.findIndex(
    ({ figure }, at) => at > 0 && ((points[at - 1] as Point).figure - target) * (figure - target) < 0,
  );
  return k === -1 ? null : { from: points[k - 1] as Point, to: points[k] as Point };
}

/** Round values around the present one, those that solve it, and the nearest where none does. */
function excerptOf(curve: Curve, answer: Omit<Solved, 'curve'>): readonly Point[] {
  const { present, solutions, low, high, nearest, problem } = answer;
  const ends = [low.value, high.value];
  const solving = solutions
    .flatMap(({ from, to }) => (from === to ? [from] : [from, to]))
    .filter(({ value }) => !ends.includes(value));
  const marks = [present, ...(nearest === null ? solving : [nearest])];
  return curve.pointsAt(ticksOf(problem.variable, { low, high }, marks)).filter(isPossible);
}

/** Solves a problem. */
export function solve(assessment: Assessment, problem: Problem): Solved {
  const { variable, figure, target } = problem;
  const curve = curveOf(variable, problem);
  const points = scan(curve, variable);
  const [present] = curve.pointsAt([variable.present]) as [Point];
  const possible = points.filter(isPossible);
  const usable = possible.filter(isUsable);
  const [low, high] = [possible[0] ?? present, possible.at(-1) ?? present];
  const better = betterOf(figure);
  const shared = {
    ...{ assessment, problem, better, present },
    isAtLeast: goesInSteps(problem),
    isGood: isGoodEnough(better, target)(present),
  };
  const none = { ...shared, solutions: [], nearest: null, step: null };
  if (usable.length === 0) return { ...none, because: 'no figure', low, high, curve: [] };
  if (isConstant(possible, present)) {
    // What rounding leaves far out would look like a difference.
    const alike = (point: Point) => ({ ...point, figure: present.figure });
    return { ...none, because: 'independent', low: alike(low), high: alike(high), curve: [] };
  }
  const solutions = solutionsIn(points, curve, problem);
  const isNone = solutions.length === 0;
  const step = isNone ? stepOver(target, usable) : null;
  const answer = {
    ...{ ...shared, solutions, step, low, high },
    because: isNone ? (step === null ? ('out of reach' as const) : ('stepped over' as const)) : null,
    nearest: isNone ? nearestIn(usable, curve, problem) : null,
  };
  return { ...answer, curve: excerptOf(curve, answer) };
}
