import { dimensionOf, type Expression, type Shape, type Term, type Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { express, type One } from '../verb.js';

const verb: Verb<One> = {
  name: 'baseline',
  nature: 'pointwise',
  isOfBaseline: true,
  dimension: ([of]) => dimensionOf(of),
  evaluate: ([of]) => of,
  compile: ([of]) => of,
  simplify: (parts) => parts,
  words: ([of], put) => whole(`${put(of, Binding.Whole)} in the baseline`),
  numbers: (_, { bracketed, own }) => whole(bracketed(own())),
  cell: ([of], cells) => cells.inBaseline(of),
};

/** The same figure in the run where nothing changes. */
export const baseline = <S extends Shape>(of: Term<S>): Expression<S> => express(verb, [of], of.shape);
