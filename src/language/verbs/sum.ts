import type { Expression, Term, Verb } from '../expression.js';
import { Binding } from '../phrase.js';
import { alike, express, fold, joined, type ShapeOver, type Terms, widest } from '../verb.js';

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

/**
 * a + b + …; of a single part, that part itself.
 * @throws {Error} of no part: nothing says in which unit its sum would be.
 */
export function sum<T extends readonly Term[]>(...parts: T): Expression<ShapeOver<T[number]>> {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('a sum needs at least one part');
  return express<Terms, ShapeOver<T[number]>>(verb, [first, ...others], widest<T[number]>(parts));
}

/** A figure that may be the same in every month, as a series. */
export const asMonthly = (term: Term): Expression<'monthly'> => express(verb, [term], 'monthly');

/** Whether a formula is a sum. */
export const isSum = (term: Term | null): term is Expression =>
  term !== null && 'verb' in term && term.verb === verb;
