/** What the initiatives of a business put into the model: their costs, and their effects on the levers. */
import {
  asMonthly,
  constant,
  derived,
  difference,
  type Expression,
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
import type { Lever } from './input.js';

/** How an effect states its change: points to add, a share to multiply by, or the value to reach. */
export type ChangeKind = 'points' | 'relative' | 'to';

/** An effect as a profile states it, apart from its numbers. */
export interface EffectPlan {
  readonly id: string;
  readonly on: Lever;
  readonly kind: ChangeKind;
  /** The months that a chance in the change is for; 12 everywhere else. */
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

const changeUnit = ({ on, kind, months }: EffectPlan): Unit => {
  if (kind === 'relative') return units.ratio;
  return months === 12 ? on.unit : units.chancePerMonth;
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

/** A yearly chance as the chance within the stated months; other figures stay what they are. */
const within = (value: Scalar, months: number): Scalar =>
  months === 12 ? value : withinMonths(value, months);
const yearly = <S extends 'one' | 'monthly'>(value: Term<S>, months: number): Term<S> =>
  months === 12 ? value : perYear(value, months);

/** Points that an effect adds at full strength, in the period in which the lever itself is stated. */
function pointsOf(effect: Effect, statedMonths: number): Scalar {
  const base = effect.on;
  if (effect.kind === 'points' && effect.months === statedMonths) return effect.change;
  const target = effect.kind === 'to' ? effect.change : sum(within(base, effect.months), effect.change);
  const restated =
    effect.months === statedMonths ? target : within(yearly(target, effect.months), statedMonths);
  return difference(restated, within(base, statedMonths));
}

type Acting = { readonly effect: Effect; readonly strength: Expression<'monthly'> };

/**
 * value[t] = baseline · Π(1 + relative · strength) + Σ(points · strength), in the period in which the
 * profile states the lever: −1 point on a monthly churn is a point a month.
 */
function affected(lever: Lever, acting: readonly Acting[], statedMonths: number): Expression<'monthly'> {
  const factors = acting.flatMap(({ effect, strength }) =>
    effect.kind === 'relative' ? [sum(unchanged, product(effect.change, strength))] : [],
  );
  const points = acting.flatMap(({ effect, strength }) =>
    effect.kind === 'relative' ? [] : [product(pointsOf(effect, statedMonths), strength)],
  );
  const value = sum(product(within(lever, statedMonths), ...factors), ...points);
  return asMonthly(yearly(value, statedMonths));
}

const added = ([first, ...others]: readonly Expression[]): Expression =>
  first === undefined ? nothing : sum(first, ...others);

/**
 * The formulas that initiatives put in place of the model's own. Initiatives and effects must come in
 * an order that does not depend on the file, since sums of floating-point numbers do.
 * @param statedMonths the months that the profile states a lever's chance for: 1 for a monthly churn.
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
    formulas.set(lever.now, affected(lever, effects, statedMonths(lever)));
  return formulas;
}
