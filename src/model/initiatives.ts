/** What the initiatives of a business put into the model: their costs, and their effects on the levers. */
import {
  apart,
  asMonthly,
  baseline,
  constant,
  derived,
  difference,
  dimensionOf,
  type Expression,
  either,
  growthPerYear,
  growthWithin,
  higher,
  inMonth,
  leaf,
  lower,
  perYear,
  product,
  type Quantity,
  quotientOrZero,
  rewritten,
  type Shape,
  strength,
  sum,
  type Term,
  type Unit,
  units,
  withinMonths,
  without,
} from '../quantity/index.js';
import { serviceChurn } from './experience.js';
import type { Input, Lever } from './input.js';
import { churn } from './inputs/business.js';
import { priceLevel } from './prices.js';
import { serviceLevers } from './service-levers.js';

/** How an effect states its change: points to add, a share to multiply by, or the value to reach. */
export type ChangeKind = 'points' | 'relative' | 'to';

/** An effect as a profile states it, apart from its numbers. */
export interface EffectPlan {
  readonly id: string;
  readonly on: Lever;
  readonly kind: ChangeKind;
  /** The months that points are for, where the lever has a period; 12 for all else. */
  readonly months: number;
  /** Whether the change of churn contains what the service effects of its initiative do to churn. */
  readonly isTotal: boolean;
}

/** An initiative as a profile states it, apart from its numbers. */
export interface InitiativePlan {
  readonly id: string;
  readonly name: string;
  readonly ends: boolean;
  readonly effects: readonly EffectPlan[];
}

/** The leaves of one effect. `on` is 1 where it acts and 0 where it is switched off. */
export interface Effect extends EffectPlan {
  readonly switch: Quantity<'one'>;
  readonly change: Quantity<'one'>;
  readonly causalShare: Quantity<'one'>;
}

/** The leaves of one initiative. `switch` turns its costs on. */
export interface Initiative extends InitiativePlan {
  readonly switch: Quantity<'one'>;
  readonly once: Quantity<'one'>;
  readonly running: Quantity<'one'>;
  readonly start: Quantity<'one'>;
  readonly ramp: Quantity<'one'>;
  readonly end?: Quantity<'one'>;
  readonly fade?: Quantity<'one'>;
  readonly effects: readonly Effect[];
}

const nothing = constant(0, units.money);

export const runningCost = derived({
  id: 'initiatives.running',
  label: 'Running cost',
  unit: units.money,
  reason: 'Running cost of the initiatives in the month, from the start of each to its end.',
  formula: asMonthly(nothing),
});

export const onceCost = derived({
  id: 'initiatives.once',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'What the initiatives cost once, each at the start of its start month.',
  formula: asMonthly(nothing),
});

/**
 * The months for which the model takes a figure that is stated for so many. A flow is one for a year, since it adds
 * up: in whatever period points are added to it, they come to the same in a year. What compounds keeps its own.
 */
export const periodOf = ({ unit }: Input, months: number): number => (unit.overTime === 'flow' ? 12 : months);

const changeUnit = ({ on, kind, months }: EffectPlan): Unit => {
  if (kind === 'relative') return units.ratio;
  if (periodOf(on, months) === 12) return on.unit;
  return on.unit.overTime === 'growth' ? units.growthPerMonth : units.chancePerMonth;
};

function effectOf(plan: EffectPlan): Effect {
  const part = (name: string, label: string, unit: Unit, reason: string) =>
    leaf('one', { id: `${plan.id}.${name}`, label: `${label}: ${plan.on.label}`, unit, reason });
  return {
    ...plan,
    switch: part('on', 'Effect switched on', units.ratio, '1 where the effect acts, 0 where it does not.'),
    change: part(
      'change',
      'Change',
      changeUnit(plan),
      'The change at full strength, as the profile states it.',
    ),
    causalShare: part(
      'causal_share',
      'Causal share',
      units.share,
      'Share of the change that the initiative itself causes.',
    ),
  };
}

/** A name may be of any length; in the labels of a formula it leaves room for the others. */
function nameFor({ name }: InitiativePlan): string {
  const characters = [...name];
  return characters.length > 40 ? `${characters.slice(0, 39).join('')}…` : name;
}

/** The leaves that a plan needs values for. */
export function initiativeOf(plan: InitiativePlan): Initiative {
  const part = (name: string, label: string, unit: Unit, reason: string) =>
    leaf('one', { id: `initiatives.${plan.id}.${name}`, label: `${nameFor(plan)}: ${label}`, unit, reason });
  return {
    ...plan,
    switch: part('on', 'switched on', units.ratio, '1 where the initiative costs, 0 where it does not.'),
    once: part('costs.once', 'upfront cost', units.money, 'Paid once, at the start of the start month.'),
    running: part(
      'costs.running',
      'running cost',
      units.moneyPerYear,
      'Paid from the start month to the end.',
    ),
    start: part('start', 'start', units.months, 'The first month in which it acts and costs.'),
    ramp: part('ramp', 'ramp', units.months, 'Months until its effects are at full strength.'),
    ...(plan.ends && {
      end: part('end', 'end', units.months, 'The last month in which it costs and acts in full.'),
      fade: part('fade', 'fade', units.months, 'Months after the end over which its effects fall to none.'),
    }),
    effects: plan.effects.map(effectOf),
  };
}

const oneMonth = constant(1, units.months);
const unchanged = constant(1, units.ratio);

const running = ({ switch: on, running: cost, start, end }: Initiative): Expression<'monthly'> =>
  product(on, inMonth(cost), strength(start, oneMonth, end));

/** The upfront cost in its start month, which begins and ends there. */
const once = ({ switch: on, once: cost, start }: Initiative): Expression<'monthly'> =>
  product(on, cost, strength(start, oneMonth, start));

const strengthOf = ({ start, ramp, end, fade }: Initiative, effect: Effect): Expression<'monthly'> =>
  product(effect.switch, effect.causalShare, strength(start, ramp, end, fade));

type Scalar = Term<'one'>;

/** A yearly chance as one within some months, and yearly growth as growth within them; and back. */
function within<S extends Shape>(value: Term<S>, months: number, { unit }: Lever): Term<S> {
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
interface Acting {
  readonly effect: Effect;
  readonly strength: Expression<'monthly'>;
  readonly owner: Initiative;
}

const zeroOf = (term: Term): Expression<'one'> =>
  constant(0, { ...units.ratio, dimension: dimensionOf(term) });

/** The farthest that targets reach up, and the farthest down: two targets never add. */
function reachOf(targets: readonly Term[]): readonly Term[] {
  const [first] = targets;
  if (first === undefined) return [];
  if (targets.length === 1) return [first];
  const none = zeroOf(first);
  return [higher(none, ...targets), lower(none, ...targets)];
}

/** The months in which effects act on a lever: 1 on a churn that the profile states for a month. */
type PeriodOf = (lever: Lever) => number;

/** What effects on one lever do to it, in the period in which they act. */
interface Moves {
  readonly factors: readonly Term[];
  readonly points: readonly Term[];
  readonly targets: readonly Term[];
}

function movesOf(acting: readonly Acting[], base: Term, period: number): Moves {
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

const added = (terms: readonly Term[], none: Term): Term => {
  const [first, ...others] = terms;
  return first === undefined ? none : sum(first, ...others);
};

/** What the service effects of one initiative, alone, take off churn in the stated period. */
function takenByService(effects: readonly Acting[], periods: PeriodOf): Term {
  const alone = new Map<Quantity, Term>(
    serviceLevers.map((lever) => {
      const own = effects.filter(({ effect }) => effect.on === lever);
      return [lever.now, own.length > 0 ? affected(lever, own, periods(lever), lever) : lever];
    }),
  );
  // Of the baseline, where churn is the input itself: the effects on it are what is being worked out here.
  const others = without(withinMonths(churn, 1), baseline(serviceChurn));
  const chance = (service: Term) => within(perYear(either(others, service), 1), periods(churn), churn);
  return difference(chance(baseline(serviceChurn)), chance(rewritten(serviceChurn, alone)));
}

/**
 * What an initiative does to churn directly, where its change contains what its service effects do: with c
 * the whole change and s what those take off, min(0, c + s) where c is below 0, else c.
 */
function directOf(total: Term, taken: Term): Term {
  const none = zeroOf(total);
  const isLowering = quotientOrZero(lower(none, total), total);
  return sum(product(isLowering, lower(none, sum(total, taken))), higher(none, total));
}

/** The effects on churn that contain their initiative's service effects, as what they do to churn directly. */
function directMoves(
  all: readonly Acting[],
  acting: readonly Acting[],
  base: Term,
  periods: PeriodOf,
): Moves {
  const owners = [...new Set(acting.map(({ owner }) => owner))];
  const moves = owners.map((owner) => {
    const own = acting.filter((each) => each.owner === owner);
    const service = all.filter((each) => each.owner === owner && serviceLevers.includes(each.effect.on));
    const { factors, points, targets } = movesOf(own, base, periods(churn));
    const shares = factors.map((factor) => product(base, factor));
    const total = added([...shares, ...points, ...reachOf(targets)], zeroOf(base));
    const isTarget = shares.length === 0 && points.length === 0;
    const direct = service.length === 0 ? total : directOf(total, takenByService(service, periods));
    return { direct, isTarget };
  });
  return {
    factors: [],
    points: moves.flatMap(({ direct, isTarget }) => (isTarget ? [] : [direct])),
    targets: moves.flatMap(({ direct, isTarget }) => (isTarget ? [direct] : [])),
  };
}

/**
 * value[t] = base · Π(1 + relative · strength) + Σ(points · strength) + the reach of the targets, in the period
 * in which effects act on the lever: −1 point on a monthly churn is a point a month.
 */
function affected(
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

/** What formulas for a profile are made of. */
export interface Plan {
  readonly initiatives: readonly Initiative[];
  /** The months that the profile states a lever for, where it has a period. */
  readonly statedMonths: (lever: Lever) => number;
  /** What a lever is before effects act on it, where that follows other levers month by month. */
  readonly origins: ReadonlyMap<Lever, Term>;
}

/**
 * The formulas that initiatives put in place of the model's own. Initiatives and effects must come in
 * an order that does not depend on the file, since sums of floating-point numbers do.
 */
export function formulasOf({ initiatives, statedMonths, origins }: Plan): ReadonlyMap<Quantity, Expression> {
  const formulas = new Map<Quantity, Expression>([
    [runningCost, asMonthly(product(added(initiatives.map(running), nothing), priceLevel))],
    [onceCost, asMonthly(added(initiatives.map(once), nothing))],
    ...[...origins].map(([lever, origin]) => [lever.now, asMonthly(origin)] as const),
  ]);
  const periods: PeriodOf = (lever) => periodOf(lever, statedMonths(lever));
  const all = initiatives.flatMap((owner) =>
    owner.effects.map((effect): Acting => ({ effect, owner, strength: strengthOf(owner, effect) })),
  );
  for (const lever of new Set(all.map(({ effect }) => effect.on))) {
    const acting = all.filter(({ effect }) => effect.on === lever);
    const whole = acting.filter(({ effect }) => effect.isTotal);
    const beside = acting.filter(({ effect }) => !effect.isTotal);
    const [period, origin] = [periods(lever), origins.get(lever) ?? lever];
    const direct = directMoves(all, whole, within(origin, period, lever), periods);
    formulas.set(lever.now, affected(lever, beside, period, origin, direct));
  }
  return formulas;
}

/** Whether a change of this lever may say that it contains what service effects do. */
export const mayBeTotal = (lever: Lever): boolean => lever === churn;
