import { at, byMonth } from '../column.js';
import type { Expression, Term, Verb } from '../expression.js';
import { Binding, clause } from '../phrase.js';
import { alike, express, type Two } from '../verb.js';

const verb: Verb<Two> = {
  name: 'opening',
  nature: 'remembers',
  dimension: (parts) => alike('opening', parts),
  evaluate: ([closing, start], months) =>
    byMonth(months, (m) => (m === 0 ? at(start, 0) : at(closing, m - 1))),
  compile: (name, [closing, start]) => ({ before: `let ${name} = ${start};`, end: `${name} = ${closing};` }),
  words: ([closing, start], put) =>
    clause(`${put(closing, Binding.Whole)} of the month before (${put(start, Binding.Whole)} in month 1)`),
  numbers: ([closing, start], { month, number }) =>
    month === 1 ? number(start) : number(closing, month - 1),
  cell: ([closing, start], cells) => cells.before(start, closing),
};

/** x[t − 1], with x[0] = start: a stock at the start of each month. */
export const opening = (closing: Term<'monthly'>, start: Term<'one'>): Expression<'monthly'> =>
  express(verb, [closing, start], 'monthly');
