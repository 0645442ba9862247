import { over } from '../dimension.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { expressEach, joined, type ShapeOver, type Two } from '../verb.js';

const quotientVerb: Verb<Two> = {
  name: 'quotient',
  nature: 'pointwise',
  dimension: ([a, b]) => over(dimensionOf(a), dimensionOf(b)),
  evaluate: ([a, b]) => a / b,
  compile: ([a, b]) => `${a} / ${b}`,
  words: (parts, put) => joined(parts, put, '/', Binding.Product, Binding.Whole),
  cell: ([a, b], cells) => cells.over(cells.part(a), cells.part(b)),
};

/** a / b. */
export const quotient = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => expressEach(quotientVerb, [dividend, divisor] as const);

const orZero: Verb<Two> = {
  ...quotientVerb,
  nature: 'pointwise',
  name: 'quotientOrZero',
  evaluate: ([a, b]) => (b === 0 ? 0 : a / b),
  compile: ([a, b]) => `${b} === 0 ? 0 : ${a} / ${b}`,
  numbers: (parts, { value, write }, put) =>
    value(parts[1]) === 0 ? whole(write(0)) : joined(parts, put, '/', Binding.Product, Binding.Whole),
  cell: ([a, b], cells) => {
    const isZero = cells.compare(cells.whole(b), '=', cells.number(0));
    return cells.call('if', isZero, cells.number(0), cells.over(cells.part(a), cells.part(b)));
  },
};

/** a / b, and 0 where b is 0: for a rate "per thing" when there are no such things. */
export const quotientOrZero = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => expressEach(orZero, [dividend, divisor] as const);

const ifPositive: Verb<Two> = {
  ...quotientVerb,
  nature: 'pointwise',
  name: 'quotientIfPositive',
  evaluate: ([a, b]) => (b > 0 ? a / b : Number.NaN),
  compile: ([a, b]) => `${b} > 0 ? ${a} / ${b} : NaN`,
  cell: ([a, b], cells) => {
    const isPositive = cells.compare(cells.whole(b), '>', cells.number(0));
    return cells.call('if', isPositive, cells.over(cells.part(a), cells.part(b)), cells.none);
  },
};

/** a / b, and impossible where b is not above 0: for a sum without end that then has no value. */
export const quotientIfPositive = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => expressEach(ifPositive, [dividend, divisor] as const);
