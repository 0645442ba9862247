/** Changes of churn that contain what the service effects of their initiative do to churn. */
import {
  baseline,
  difference,
  either,
  higher,
  lower,
  perYear,
  product,
  type Quantity,
  quotientOrZero,
  rewritten,
  sum,
  type Term,
  withinMonths,
  without,
} from '../../language/index.js';
import { serviceChurn } from '../experience.js';
import type { Lever } from '../input.js';
import { churn } from '../inputs/business.js';
import {
  type Acting,
  added,
  affected,
  type Moves,
  movesOf,
  type PeriodOf,
  reachOf,
  within,
  zeroOf,
} from './effects.js';
import { serviceLevers } from './service-levers.js';

/** What the service effects of one initiative, alone, take off churn in the stated period. */
function takenByService(effects: readonly Acting[], periods: PeriodOf): Term {
  const alone = new Map<Quantity, Term>(
    serviceLevers.map((lever) => {
      const own = effects.filter(({ effect }) => effect.on === lever);
      return [lever.now, own.length > 0 ? affected(lever, own, periods(lever), lever) : lever];
    }),
  );
  // Of the baseline, where churn is the input itself: the effects on it are what is computed here.
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
export function directMoves(
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

/** Whether a change of this lever may say that it contains what service effects do. */
export const mayBeTotal = (lever: Lever): boolean => lever === churn;
