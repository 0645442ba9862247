import { dimensionOf, type Expression, type Shape, type Term, type Verb } from '../expression.js';
import { apartOf } from '../numbers/rounding.js';
import { Binding, sumOf } from '../phrase.js';
import {
  alike,
  express,
  expressEach,
  fold,
  joined,
  type One,
  type ShapeOver,
  type Terms,
  type Two,
} from '../verb.js';

const differenceVerb: Verb<Terms> = {
  name: 'difference',
  nature: 'pointwise',
  ofSame: 0,
  dimension: (parts) => alike('difference', parts),
  evaluate: (numbers) => fold(numbers, (a, b) => a - b),
  compile: (parts) => parts.join(' - '),
  simplify: (parts, is) => parts.filter((part, k) => k === 0 || !is(part, 0)),
  words: (parts, put) => joined(parts, put, '−', Binding.Sum, Binding.Product),
  cell: (parts, cells) => cells.minus(...parts.map((part) => cells.part(part))),
};

/** a − b − … */
export const difference = <T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> =>
  expressEach(differenceVerb, parts);

const apartVerb: Verb<Two> = {
  name: 'apart',
  nature: 'pointwise',
  dimension: (parts) => alike('apart', parts),
  evaluate: ([a, b]) => apartOf(a, b),
  compile: ([a, b]) => `apartOf(${a}, ${b})`,
  calls: () => ({ apartOf }),
  words: (parts, put) => joined(parts, put, '−', Binding.Sum, Binding.Product),
  cell: (parts, cells) => {
    const [a, b] = [cells.whole(parts[0]), cells.whole(parts[1])];
    const size = cells.call('max', cells.call('abs', a), cells.call('abs', b));
    const rounding = cells.times(cells.number(1e-12), size);
    const isRounding = cells.compare(cells.call('abs', cells.minus(a, b)), '<=', rounding);
    return cells.call('if', isRounding, cells.number(0), cells.minus(a, b));
  },
};

/**
 * a − b, and 0 where only rounding tells them apart: for a change whose sign decides. The same figure stated in
 * two ways differs in its last digit.
 */
export const apart = <A extends Term, B extends Term>(a: A, b: B): Expression<ShapeOver<A | B>> =>
  expressEach(apartVerb, [a, b] as const);

const negativeVerb: Verb<One> = {
  name: 'negative',
  nature: 'pointwise',
  dimension: ([a]) => dimensionOf(a),
  // From zero, so that there is no negative zero.
  evaluate: ([a]) => 0 - a,
  compile: ([a]) => `0 - ${a}`,
  words: ([a], put) => sumOf(`−${put(a, Binding.Whole)}`),
  cell: ([a], cells) => cells.negative(cells.part(a)),
};

/** −a: a cost as it enters the contribution. */
export const negative = <S extends Shape>(term: Term<S>): Expression<S> =>
  express(negativeVerb, [term], term.shape);
