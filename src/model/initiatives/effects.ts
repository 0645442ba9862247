/** What effects do to one lever, month by month. */
import {
  apart,
  asMonthly,
  constant,
  difference,
  dimensionOf,
  type Expression,
  growthPerYear,
  growthWithin,
  higher,
  lower,
  perYear,
  product,
  type Shape,
  strength,
  sum,
  type Term,
  units,
  withinMonths,
} from '../../language/index.js';
import type { Lever } from '../input.js';
import { type ChangeKind, type Effect, type Initiative, periodOf } from './initiatives.js';

const unchanged = constant(1, units.ratio);

export const strengthOf = ({ start, ramp, end, fade }: Initiative, effect: Effect): Expression<'monthly'> =>
  product(effect.switch, effect.causalShare, strength(start, ramp, end, fade));

type Scalar = Term<'one'>;

/** A yearly chance as one within some months, and yearly growth as growth within them; and back. */
export function within<S extends Shape>(value: Term<S>, months: number, { unit }: Lever): Term<S> {
  if (months === 12) return value;
  return unit.overTime === 'growth' ? growthWithin(value, months) : withinMonths(value, months);
}
function yearly<S extends Shape>(value: Term<S>, months: number, { unit }: Lever): Term<S> {
  if (months === 12) return value;
  return unit.overTime === 'growth' ? growthPerYear(value, months) : perYear(value, months);
}

/** A value that an effect states for its own period, in the period in which effects act on the lever. */
function restated(value: Scalar, { on, months }: Effect, period: number): Scalar {
  const own = periodOf(on, months);
  return own === period ? value : within(yearly(value, own, on), period, on);
}

/** Points that an effect adds at full strength, in the period in which effects act on the lever. */
function pointsOf(effect: Effect, period: number): Scalar {
  const { on, change, months } = effect;
  const own = periodOf(on, months);
  if (own === period) return change;
  return apart(restated(sum(within(on, own, on), change), effect, period), within(on, period, on));
}

/** An effect with how much of it acts, and the initiative that it belongs to. */
export interface Acting {
  readonly effect: Effect;
  readonly strength: Expression<'monthly'>;
  readonly owner: Initiative;
}

export const zeroOf = (term: Term): Expression<'one'> =>
  constant(0, { ...units.ratio, dimension: dimensionOf(term) });

/** The farthest that targets reach up, and the farthest down: two targets never add. */
export function reachOf(targets: readonly Term[]): readonly Term[] {
  const [first] = targets;
  if (first === undefined) return [];
  if (targets.length === 1) return [first];
  const none = zeroOf(first);
  return [higher(none, ...targets), lower(none, ...targets)];
}

/** The months in which effects act on a lever: 1 on a churn that the profile states for a month. */
export type PeriodOf = (lever: Lever) => number;

/** What effects on one lever do to it, in the period in which they act. */
export interface Moves {
  readonly factors: readonly Term[];
  readonly points: readonly Term[];
  readonly targets: readonly Term[];
}

export function movesOf(acting: readonly Acting[], base: Term, period: number): Moves {
  const of = (kind: ChangeKind, write: (effect: Effect) => Term) =>
    acting
      .filter(({ effect }) => effect.kind === kind)
      .map(({ effect, strength }) => product(write(effect), strength));
  return {
    factors: of('relative', ({ change }) => change),
    points: of('points', (effect) => pointsOf(effect, period)),
    targets: of('to', (effect) => apart(restated(effect.change, effect, period), base)),
  };
}

export const added = (terms: readonly Term[], none: Term): Term => {
  const [first, ...others] = terms;
  return first === undefined ? none : sum(first, ...others);
};

/**
 * value[t] = base · Π(1 + relative · strength) + Σ(points · strength) + the reach of the targets, in the period
 * in which effects act on the lever: −1 point on a monthly churn is a point a month.
 */
export function affected(
  lever: Lever,
  acting: readonly Acting[],
  period: number,
  origin: Term,
  direct: Moves = { factors: [], points: [], targets: [] },
): Expression<'monthly'> {
  const base = within(origin, period, lever);
  const moves = movesOf(acting, base, period);
  const factors = moves.factors.map((factor) => sum(unchanged, factor));
  const value = sum(
    product(base, ...factors),
    ...moves.points,
    ...direct.points,
    ...reachOf([...moves.targets, ...direct.targets]),
  );
  if (period === 12) return asMonthly(value);
  // As a difference, so that what does nothing leaves the value to the last bit.
  return asMonthly(sum(origin, difference(yearly(value, period, lever), yearly(base, period, lever))));
}
