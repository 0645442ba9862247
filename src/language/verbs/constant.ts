import type { Expression, Term, Verb } from '../expression.js';
import { productOf, whole } from '../phrase.js';
import type { Unit } from '../unit.js';
import { plain } from '../verb.js';

const verb: Verb<readonly []> = {
  name: 'constant',
  nature: 'pointwise',
  // What a number is measured in is said where it is written.
  dimension: () => plain,
  evaluate: (_, value) => value,
  compile: (_, value) => String(value),
  words: (_parts, _put, value) =>
    value < 1 && Number.isInteger(1 / value) ? productOf(`1/${1 / value}`) : whole(String(value)),
  numbers: (_parts, { write }, _put, value) => whole(write(value)),
  cell: (_, cells, value) => cells.number(value),
};

/** A number that the model's arithmetic needs; figures about the world are inputs, never constants. */
export const constant = (value: number, { dimension }: Unit): Expression<'one'> => ({
  verb,
  parts: [],
  by: value,
  shape: 'one',
  dimension,
});

/** Whether a formula is a number. */
export const isConstant = (term: Term | null): term is Expression<'one'> =>
  term !== null && 'verb' in term && term.verb === verb;
