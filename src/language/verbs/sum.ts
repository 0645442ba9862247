import type { Expression, Term, Verb } from '../expression.js';
import { Binding } from '../phrase.js';
import { alike, express, expressEach, fold, joined, type ShapeOver, type Terms } from '../verb.js';

const verb: Verb<Terms> = {
  name: 'sum',
  nature: 'pointwise',
  dimension: (parts) => alike('sum', parts),
  evaluate: (numbers) => fold(numbers, (a, b) => a + b),
  compile: (parts) => parts.join(' + '),
  simplify: (parts, is) => {
    const others = parts.filter((part) => !is(part, 0));
    return others.length > 0 ? others : parts.slice(0, 1);
  },
  words: (parts, put) => joined(parts, put, '+', Binding.Sum),
  cell: (parts, cells) => cells.plus(...parts.map((part) => cells.part(part))),
};

/** a + b + …; of a single part, that part itself. */
export const sum = <T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> =>
  expressEach(verb, parts);

/** A figure that may be the same in every month, as a series. */
export const asMonthly = (term: Term): Expression<'monthly'> => express(verb, [term], 'monthly');

/** Whether a formula is a sum. */
export const isSum = (term: Term | null): term is Expression =>
  term !== null && 'verb' in term && term.verb === verb;
