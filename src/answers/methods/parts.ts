/**
 * The parts of this model's answer that published methods count, so that like is set beside like: a formula
 * for retention is compared with what retention alone brings here, not with contacts saved as well.
 */

import {
  baseline,
  carry,
  choose,
  complement,
  constant,
  derived,
  difference,
  discounted,
  type Expression,
  either,
  last,
  lower,
  opening,
  product,
  type Quantity,
  quotient,
  sum,
  type Term,
  total,
  units,
} from '../../language/index.js';
import { acquisition, business, customers, experience, money, prices, results } from '../../model/index.js';
import { monthlyAfter } from './basis.js';

export const partIds = ['all', 'retention', 'retention_without_end', 'failures'] as const;

/** A part of this model's answer, in money, before the cost of the initiatives. */
export interface ComparedPart {
  readonly id: (typeof partIds)[number];
  /** In a few words, for the cell of a table. */
  readonly name: string;
  readonly value: Quantity<'one'>;
}

const nobody = constant(0, units.customers);
const joining = baseline(customers.gained);
const before = baseline(customers.opening);

/** Customers month by month at this churn, and with these beside those who join in the baseline. */
const staying = (churn: Term<'monthly'>, joiningMore: Term): Expression<'monthly'> =>
  carry(business.customers, complement(churn), sum(joining, joiningMore));

/** Where the base is held, what is not spent on replacing them; where it may grow, their margin. */
function gain(churn: Term<'monthly'>, joiningMore: Term): Expression<'monthly'> {
  const more = difference(opening(staying(churn, joiningMore), business.customers), before);
  const notReplaced = difference(sum(baseline(customers.lost), joiningMore), product(before, churn));
  return choose(
    acquisition.policy,
    product(more, baseline(money.valueEach)),
    product(acquisition.cost.now, prices.priceLevel, lower(customers.purchases, notReplaced)),
  );
}

const worth = (series: Expression<'monthly'>) => total(discounted(series, prices.discountMonthly));

const part = (
  id: ComparedPart['id'],
  name: string,
  reason: string,
  formula: Expression<'one'>,
  impossible?: string,
): ComparedPart => ({
  id,
  name,
  value: derived({
    id: `method.part.${id}`,
    label: `This model: ${name}`,
    unit: units.money,
    reason,
    formula,
    ...(impossible !== undefined && { impossible }),
  }),
});

export const all: ComparedPart = { id: 'all', name: 'all benefits', value: results.pvBenefits };

const retained = worth(gain(experience.monthlyChurn, nobody));

export const retention = part(
  'retention',
  'retention',
  'What lower churn alone brings within the horizon, at the margin of the baseline, discounted.',
  retained,
);

/** What those retained bring after the horizon, at the churn of its last month. */
const afterwards = quotient(
  last(
    discounted(
      product(
        difference(staying(experience.monthlyChurn, nobody), baseline(customers.closing)),
        baseline(money.valueEach),
      ),
      prices.discountMonthly,
    ),
  ),
  sum(prices.discountMonthly, monthlyAfter),
);

export const retentionWithoutEnd = part(
  'retention_without_end',
  'retention, without end',
  'The same with what the customers retained bring after the horizon, at the churn of its last month.',
  sum(retained, choose(acquisition.policy, afterwards, constant(0, units.money))),
  'no customer leaves and nothing is discounted, so it has no end',
);

/** The churn of the baseline with the service failures of the month. */
const churnOverService = either(baseline(experience.otherChurn), experience.serviceChurn);

const wordsGained = difference(customers.wonByWord, baseline(customers.wonByWord));

export const failures = part(
  'failures',
  'service failures and word of mouth',
  'What fewer customers lost to service failures, and more or fewer won by word of mouth, bring within the horizon, discounted.',
  worth(gain(churnOverService, wordsGained)),
);
