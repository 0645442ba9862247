/** What initiatives make of the inputs, month by month. */
import {
  costOfTime,
  experienceOf,
  followsOrders,
  followsTime,
  monthlyChance,
  revenueOfOrders,
  tellsOfComplaints,
} from './baseline.js';
import {
  aboveZero,
  type EffectParams,
  forMonths,
  has,
  type InitiativeParams,
  type InputId,
  type Inputs,
  neutralAtZero,
  type Params,
  statedMonths,
  within,
  yearly,
} from './params.js';

/** How much of an initiative acts in a month. */
export function strengthIn({ start, ramp, end, fade = 0 }: InitiativeParams, month: number): number {
  if (month < start) return 0;
  if (end === null || month <= end) return Math.min(1, (month - start + 1) / ramp);
  if (month >= end + fade || end < start) return 0;
  return Math.min(1, (end - start + 1) / ramp) * (1 - (month - end) / fade);
}

/** The initiatives with the effects that act: on own numbers none on what is then neutral, and of evidence only. */
export function actingOf(params: Params, ownNumbers: boolean, isEvidencedOnly: boolean): InitiativeParams[] {
  const isOn = ({ on, evidence }: EffectParams) =>
    !(ownNumbers && has(neutralAtZero, on) && !params.figures[on]) &&
    (!isEvidencedOnly || evidence === 'experiment' || evidence === 'before-after');
  return params.initiatives.map((plan) => ({ ...plan, effects: plan.effects.filter(isOn) }));
}

const isOfService = (id: InputId) => id.startsWith('complaints.') || id === 'service.problem_rate';

/** Points that an effect adds at full strength, in the period in which the input is stated. */
function pointsOf(params: Params, { on, kind, value, months }: EffectParams, baseline: number): number {
  const stated = statedMonths(params, on);
  if (kind === 'points' && months === stated) return value;
  const reached = kind === 'to' ? value : forMonths(on, baseline, months) + value;
  const [to, from] = [
    forMonths(on, yearly(on, { value: reached, months }), stated),
    forMonths(on, baseline, stated),
  ];
  // Turned from one period into another, what changes nothing differs in its last digits, and its sign decides.
  return Math.abs(to - from) <= 1e-12 * Math.max(Math.abs(to), Math.abs(from)) ? 0 : to - from;
}

/** How far targets move an input: the farthest one up and the farthest one down. */
const reachOf = (moves: readonly number[]): number => Math.max(0, ...moves) + Math.min(0, ...moves);

/** An effect beside how much of it acts in the month. */
interface Acting {
  readonly effect: EffectParams;
  readonly weight: number;
}

const actingIn = (plan: InitiativeParams, month: number, id: InputId): Acting[] =>
  plan.effects
    .filter(({ on }) => on === id)
    .map((effect) => ({ effect, weight: effect.causalShare * strengthIn(plan, month) }));

/** What several effects make of an input, and more points and targets beside them, in base units. */
function changedBy(
  params: Params,
  id: InputId,
  base: number,
  acting: readonly Acting[],
  more: { points: readonly number[]; moves: readonly number[] } = { points: [], moves: [] },
): number {
  const months = statedMonths(params, id);
  let factor = 1;
  let points = 0;
  for (const add of more.points) points += add;
  const moves = [...more.moves];
  for (const { effect, weight } of acting) {
    if (effect.kind === 'relative') factor *= 1 + effect.value * weight;
    else if (effect.kind === 'points') points += pointsOf(params, effect, base) * weight;
    else moves.push(pointsOf(params, effect, base) * weight);
  }
  const reach = reachOf(moves);
  if (factor === 1 && points === 0 && reach === 0) return base;
  return yearly(id, { value: forMonths(id, base, months) * factor + points + reach, months: months });
}

/** What is left of an initiative's total change of churn once its own service effects are taken out. */
function directChange(params: Params, b: Inputs, plan: InitiativeParams, month: number, total: Acting[]) {
  const churn = b['business.churn'];
  const months = statedMonths(params, 'business.churn');
  const stated = forMonths('business.churn', churn, months);
  const moves: number[] = [];
  let change = 0;
  for (const { effect, weight } of total) {
    if (effect.kind === 'to') moves.push(pointsOf(params, effect, churn) * weight);
    else if (effect.kind === 'points') change += pointsOf(params, effect, churn) * weight;
    else change += stated * effect.value * weight;
  }
  change += reachOf(moves);
  if (change >= 0) return change;

  const alone = { ...b };
  for (const { on } of plan.effects) {
    if (isOfService(on)) alone[on] = changedBy(params, on, b[on], actingIn(plan, month, on));
  }
  const [before, after] = [experienceOf(b).leaving, experienceOf(alone).leaving];
  if (before === after) return change;
  const other = (monthlyChance(churn) - before) / (1 - before);
  const monthly = 1 - (1 - other) * (1 - after);
  return Math.min(0, change + stated - (1 - (1 - monthly) ** months));
}

/** Churn as initiatives move it directly, some of them by a total that contains their service effects. */
function churnIn(params: Params, b: Inputs, plans: readonly InitiativeParams[], month: number): number {
  const beyond: Acting[] = [];
  const more = { points: [] as number[], moves: [] as number[] };
  for (const plan of plans) {
    const all = actingIn(plan, month, 'business.churn');
    const total = all.filter(({ effect }) => effect.scope === 'total');
    beyond.push(...all.filter(({ effect }) => effect.scope !== 'total'));
    if (total.length === 0) continue;
    const isReached = total.every(({ effect }) => effect.kind === 'to');
    more[isReached ? 'moves' : 'points'].push(directChange(params, b, plan, month, total));
  }
  return changedBy(params, 'business.churn', b['business.churn'], beyond, more);
}

function isPossible(params: Params, id: InputId, value: number): boolean {
  const [low, high] = within[id] ?? [0, Number.POSITIVE_INFINITY];
  const stated = forMonths(id, value, statedMonths(params, id));
  return stated >= low - 1e-9 && stated <= high + 1e-9 && !(has(aboveZero, id) && value <= 0);
}

/** The inputs of one month with the effects of the initiatives, in base units; null where one is impossible. */
export function inputsIn(
  params: Params,
  b: Inputs,
  plans: readonly InitiativeParams[],
  month: number,
): Inputs | null {
  const now = { ...b };
  const changed = new Set(plans.flatMap(({ effects }) => effects.map(({ on }) => on)));
  const settle = (id: InputId, base: number) => {
    const acting = plans.flatMap((plan) => actingIn(plan, month, id));
    now[id] =
      id === 'business.churn' ? churnIn(params, b, plans, month) : changedBy(params, id, base, acting);
  };
  for (const id of changed) {
    if ((isOfService(id) && !tellsOfComplaints(params)) || Number.isNaN(b[id])) return null;
    settle(id, b[id]);
  }
  // What follows from other levers starts from where they are this month.
  if (followsOrders(params)) settle('business.revenue_per_customer', revenueOfOrders(now));
  if (followsTime(params)) settle('service.cost_per_contact', costOfTime(now));
  for (const id of changed) if (!isPossible(params, id, now[id])) return null;
  return now;
}
