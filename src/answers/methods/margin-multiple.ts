/** The margin multiple of Gupta and Lehmann, r / (1 + i − r (1 + g)), from figures of a year. */

import {
  complement,
  constant,
  derived,
  difference,
  type Expression,
  product,
  type Quantity,
  quotient,
  sum,
  units,
} from '../../language/index.js';
import { finance } from '../../model/index.js';
import { spendGrowth } from '../../model/inputs/loyalty.js';
import * as basis from './basis.js';

const unity = constant(1, units.ratio);
const aYear = constant(1, units.years);

const ratio = (id: string, label: string, formula: Expression<'one'>): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label,
    unit: units.ratio,
    reason: `${label}, as the margin multiple takes it.`,
    formula,
  });

const interest = ratio('interest', 'Discount rate of a year', product(finance.discountRate, aYear));
const growth = ratio('growth', 'Spend growth of a year', product(spendGrowth, aYear));

/** The multiple at a churn of a year, and its denominator, which must be above zero. */
function multipleAt(when: 'before' | 'after', churn: Quantity<'one'>) {
  const retention = ratio(`retention_${when}`, `Retention ${when}`, product(complement(churn), aYear));
  const room = ratio(
    `multiple_room_${when}`,
    `1 + discount rate − retention × (1 + growth), ${when}`,
    difference(sum(unity, interest), product(retention, sum(unity, growth))),
  );
  const multiple = ratio(`margin_multiple_${when}`, `Margin multiple ${when}`, quotient(retention, room));
  return { multiple, room };
}

export const before = multipleAt('before', basis.churnBaseline);
export const after = multipleAt('after', basis.churnLastMonth);
