/** The formulas that the initiatives of a profile put in place of the model's own: costs, and levers with effects. */
import {
  asMonthly,
  constant,
  type Expression,
  inMonth,
  product,
  type Quantity,
  strength,
  type Term,
  units,
} from '../../language/index.js';
import type { Lever } from '../input.js';
import { priceLevel } from '../prices.js';
import { type Acting, added, affected, type PeriodOf, strengthOf, within } from './effects.js';
import { type Initiative, periodOf, runningCost, upfrontCost } from './initiatives.js';
import { directMoves } from './total-effects.js';

const nothing = constant(0, units.money);
const oneMonth = constant(1, units.months);

const running = ({ switch: on, running: cost, start, end }: Initiative): Expression<'monthly'> =>
  product(on, inMonth(cost), strength(start, oneMonth, end));

/** The upfront cost in its start month, which begins and ends there. */
const once = ({ switch: on, once: cost, start }: Initiative): Expression<'monthly'> =>
  product(on, cost, strength(start, oneMonth, start));

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
    [upfrontCost, asMonthly(added(initiatives.map(once), nothing))],
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
