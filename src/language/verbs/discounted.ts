import { at, byMonth } from '../column.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { Binding, productOf } from '../phrase.js';
import { expect, express, plain, type Two } from '../verb.js';

/** @param early by how many months the money falls before the end of its month: 0 or 1. */
const discounting = (name: string, early: 0 | 1): Verb<Two> => ({
  name,
  nature: 'remembers',
  keeps: 'zero',
  dimension: ([series, rate]) => {
    expect(name, rate, plain);
    return dimensionOf(series);
  },
  evaluate: ([series, rate], months) => {
    let factor = 1;
    return byMonth(months, (m) => {
      const before = factor;
      factor = before / (1 + at(rate, 0));
      return at(series, m) * (early === 1 ? before : factor);
    });
  },
  compile: (name, [series, rate]) => {
    const next = `${name}f = ${name}f / (1 + ${rate});`;
    const value = `const ${name} = ${series} * ${name}f;`;
    return { before: `let ${name}f = 1;`, step: early === 1 ? `${value} ${next}` : `${next} ${value}` };
  },
  words: ([series, rate], put) => {
    const months = early === 1 ? '(month − 1)' : 'month';
    return productOf(`${put(series, Binding.Product)} / (1 + ${put(rate, Binding.Whole)})^${months}`);
  },
  numbers: ([series, rate], { month }, put) =>
    productOf(`${put(series, Binding.Product)} / (1 + ${put(rate, Binding.Whole)})^${month - early}`),
  cell: ([series, rate], cells) => {
    const one = cells.number(1);
    const months = early === 1 ? cells.minus(cells.now, one) : cells.now;
    return cells.over(cells.part(series), cells.power(cells.plus(one, cells.whole(rate)), months));
  },
});

const fromEnd = discounting('discounted', 0);
const fromStart = discounting('discountedFromStart', 1);

/** x[t] / (1 + rate)^t: money that falls at the end of month t as it is worth at t = 0. */
export const discounted = (series: Term<'monthly'>, ratePerMonth: Term<'one'>): Expression<'monthly'> =>
  express(fromEnd, [series, ratePerMonth], 'monthly');

/** x[t] / (1 + rate)^(t − 1): money that falls at the start of month t as it is worth at t = 0. */
export const discountedFromStart = (
  series: Term<'monthly'>,
  ratePerMonth: Term<'one'>,
): Expression<'monthly'> => express(fromStart, [series, ratePerMonth], 'monthly');
