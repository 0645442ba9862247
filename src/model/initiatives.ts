/** What the initiatives of a business put into the model: their costs, and their effects on the levers. */
import {
  asMonthly,
  constant,
  derived,
  difference,
  type Expression,
  growthPerYear,
  growthWithin,
  inMonth,
  leaf,
  perYear,
  product,
  type Quantity,
  strength,
  sum,
  type Term,
  type Unit,
  units,
  withinMonths,
} from '../quantity/index.js';
import type { Input, Lever } from './input.js';

/** How an effect states its change: points to add, a share to multiply by, or the value to reach. */
export type ChangeKind = 'points' | 'relative' | 'to';

/** An effect as a profile states it, apart from its numbers. */
export interface EffectPlan {
  readonly id: string;
  readonly on: Lever;
  readonly kind: ChangeKind;
  /** The months that points are for, where the lever has a period; 12 for all else. */
  readonly months: number;
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
  readonly effects: readonly Effect[];
}

const nothing = constant(0, units.money);

export const runningCost = derived({
  id: 'ledger.initiatives',
  label: 'Initiatives',
  unit: units.money,
  reason: 'Running cost of the initiatives, from the start of each to its end.',
  formula: asMonthly(nothing),
});

export const onceCost = derived({
  id: 'initiatives.once',
  label: 'One-off cost',
  unit: units.money,
  reason: 'What the initiatives cost once, at the very start.',
  formula: sum(nothing),
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
    once: part('costs.once', 'one-off cost', units.money, 'Paid once, at the very start.'),
    running: part(
      'costs.running',
      'running cost',
      units.moneyPerYear,
      'Paid from the start month to the end.',
    ),
    start: part('start', 'start', units.months, 'The first month in which it acts and costs.'),
    ramp: part('ramp', 'ramp', units.months, 'Months until its effects are at full strength.'),
    ...(plan.ends && { end: part('end', 'end', units.months, 'The last month in which it acts and costs.') }),
    effects: plan.effects.map(effectOf),
  };
}

const oneMonth = constant(1, units.months);
const unchanged = constant(1, units.ratio);

const running = ({ switch: on, running: cost, start, end }: Initiative): Expression<'monthly'> =>
  product(on, inMonth(cost), strength(start, oneMonth, end));

const strengthOf = (initiative: Initiative, effect: Effect): Expression<'monthly'> =>
  product(effect.switch, effect.causalShare, strength(initiative.start, initiative.ramp, initiative.end));

type Scalar = Term<'one'>;

/** A yearly chance as one within some months, and yearly growth as growth within them; and back. */
function within(value: Scalar, months: number, { unit }: Lever): Scalar {
  if (months === 12) return value;
  return unit.overTime === 'growth' ? growthWithin(value, months) : withinMonths(value, months);
}
function yearly<S extends 'one' | 'monthly'>(value: Term<S>, months: number, { unit }: Lever): Term<S> {
  if (months === 12) return value;
  return unit.overTime === 'growth' ? growthPerYear(value, months) : perYear(value, months);
}

/** Points that an effect adds at full strength, in the period in which effects act on the lever. */
function pointsOf({ kind, on, change, months }: Effect, period: number): Scalar {
  const own = periodOf(on, months);
  if (kind === 'points' && own === period) return change;
  const target = kind === 'to' ? change : sum(within(on, own, on), change);
  const restated = own === period ? target : within(yearly(target, own, on), period, on);
  return difference(restated, within(on, period, on));
}

type Acting = { readonly effect: Effect; readonly strength: Expression<'monthly'> };

/**
 * value[t] = baseline · Π(1 + relative · strength) + Σ(points · strength), in the period in which the
 * profile states the lever: −1 point on a monthly churn is a point a month.
 */
function affected(lever: Lever, acting: readonly Acting[], period: number): Expression<'monthly'> {
  const factors = acting.flatMap(({ effect, strength }) =>
    effect.kind === 'relative' ? [sum(unchanged, product(effect.change, strength))] : [],
  );
  const points = acting.flatMap(({ effect, strength }) =>
    effect.kind === 'relative' ? [] : [product(pointsOf(effect, period), strength)],
  );
  const value = sum(product(within(lever, period, lever), ...factors), ...points);
  return asMonthly(yearly(value, period, lever));
}

const added = ([first, ...others]: readonly Expression[]): Expression =>
  first === undefined ? nothing : sum(first, ...others);

/**
 * The formulas that initiatives put in place of the model's own. Initiatives and effects must come in
 * an order that does not depend on the file, since sums of floating-point numbers do.
 * @param statedMonths the months that the profile states a lever for, where it has a period: 1 for a monthly churn.
 */
export function formulasOf(
  initiatives: readonly Initiative[],
  statedMonths: (lever: Lever) => number,
): ReadonlyMap<Quantity, Expression> {
  const formulas = new Map<Quantity, Expression>([
    [runningCost, added(initiatives.map(running))],
    [onceCost, added(initiatives.map((initiative) => product(initiative.switch, initiative.once)))],
  ]);
  const acting = new Map<Lever, Acting[]>();
  for (const initiative of initiatives) {
    for (const effect of initiative.effects) {
      const others = acting.get(effect.on) ?? [];
      acting.set(effect.on, [...others, { effect, strength: strengthOf(initiative, effect) }]);
    }
  }
  for (const [lever, effects] of acting)
    formulas.set(lever.now, affected(lever, effects, periodOf(lever, statedMonths(lever))));
  return formulas;
}
