/** What a profile says of its initiatives, as leaves of the model, and what they cost. */
import {
  asMonthly,
  constant,
  derived,
  leaf,
  type Quantity,
  shortened,
  type Unit,
  units,
} from '../../language/index.js';
import { domains, type Input, type Lever } from '../input.js';

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

const month = { low: 1, high: 600, whole: true } as const;

/** The values that the numbers of an initiative may take; an end is no earlier than its start. */
export const initiativeDomains = {
  once: domains.amount,
  running: domains.amount,
  start: month,
  end: month,
  ramp: { low: 1, high: 600 },
  fade: { low: 0, high: 600 },
} as const;

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
  id: 'initiatives.running_cost',
  label: 'Running cost',
  unit: units.money,
  reason: 'Running cost of the initiatives in the month, from the start of each to its end.',
  formula: asMonthly(nothing),
});

export const upfrontCost = derived({
  id: 'initiatives.upfront_cost',
  label: 'Upfront cost',
  unit: units.money,
  reason: 'Upfront cost of the initiatives, each at the start of its start month.',
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
const nameFor = ({ name }: InitiativePlan): string => shortened(name, 80);

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
