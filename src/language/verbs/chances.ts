import { dimensionOf, type Expression, type Shape, type Term, type Verb } from '../expression.js';
import { Binding, productOf, sumOf, whole } from '../phrase.js';
import {
  alike,
  expect,
  express,
  expressEach,
  type One,
  perYearly,
  plain,
  remainder,
  type ShapeOver,
  type Two,
} from '../verb.js';

const complementVerb: Verb<One> = {
  name: 'complement',
  nature: 'pointwise',
  dimension: ([a]) => {
    expect('complement', a, plain, perYearly);
    return dimensionOf(a);
  },
  evaluate: ([a]) => 1 - a,
  compile: ([a]) => `1 - ${a}`,
  words: ([a], put) => whole(remainder(a, put)),
  cell: ([a], cells) => cells.minus(cells.number(1), cells.part(a)),
};

/** 1 − a, of a share or a chance within a year. */
export const complement = <S extends Shape>(chance: Term<S>): Expression<S> =>
  express(complementVerb, [chance], chance.shape);

const eitherVerb: Verb<Two> = {
  name: 'either',
  nature: 'pointwise',
  dimension: (parts) => {
    expect('either', parts[0], plain, perYearly);
    return alike('either', parts);
  },
  evaluate: ([a, b]) => 1 - (1 - a) * (1 - b),
  compile: ([a, b]) => `1 - (1 - ${a}) * (1 - ${b})`,
  words: ([a, b], put) => sumOf(`1 − ${remainder(a, put)} × ${remainder(b, put)}`),
  cell: ([a, b], cells) => {
    const one = cells.number(1);
    const [notA, notB] = [cells.minus(one, cells.whole(a)), cells.minus(one, cells.whole(b))];
    return cells.minus(one, cells.times(notA, notB));
  },
};

/** 1 − (1 − a)(1 − b): the chance that one or the other of two independent things happens. */
export const either = <A extends Term, B extends Term>(a: A, b: B): Expression<ShapeOver<A | B>> =>
  expressEach(eitherVerb, [a, b] as const);

const withoutVerb: Verb<Two> = {
  name: 'without',
  nature: 'pointwise',
  dimension: (parts) => {
    expect('without', parts[0], plain, perYearly);
    return alike('without', parts);
  },
  evaluate: ([a, b]) => (a - b) / (1 - b),
  compile: ([a, b]) => `(${a} - ${b}) / (1 - ${b})`,
  words: ([a, b], put) =>
    productOf(`(${put(a, Binding.Sum)} − ${put(b, Binding.Product)}) / ${remainder(b, put)}`),
  cell: ([a, b], cells) =>
    cells.over(cells.minus(cells.whole(a), cells.whole(b)), cells.minus(cells.number(1), cells.whole(b))),
};

/** (a − b) / (1 − b): the chance that is left of a once b is taken out; `either` puts it back. */
export const without = <A extends Term, B extends Term>(chance: A, taken: B): Expression<ShapeOver<A | B>> =>
  expressEach(withoutVerb, [chance, taken] as const);
