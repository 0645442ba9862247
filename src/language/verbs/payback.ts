import { at } from '../column.js';
import type { Expression, Term, Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { express, inMonths, type One } from '../verb.js';

const verb: Verb<One> = {
  name: 'payback',
  nature: 'reduces',
  isSearched: true,
  dimension: () => inMonths,
  evaluate: ([cumulative], months) => {
    let month = months;
    while (month > 0 && at(cumulative, month - 1) >= 0) month--;
    return month === months ? Number.NaN : month + 1;
  },
  compile: (name, [cumulative], _, months) => ({
    before: `let ${name}l = 0;`,
    step: `${name}l = ${cumulative} >= 0 ? ${name}l : m + 1;`,
    behind: `const ${name} = ${name}l === ${months} ? NaN : ${name}l + 1;`,
  }),
  words: ([cumulative], put) =>
    whole(`the first month from which ${put(cumulative, Binding.Whole)} stays at or above zero`),
  cell: ([cumulative], cells) => {
    const isBelow = cells.compare(cells.cell(cumulative, cells.months), '<', cells.number(0));
    // The month after the last in which something is missing.
    const after = cells.plus(cells.lastBelowZero(cells.row(cumulative)), cells.number(1));
    return cells.call('if', isBelow, cells.none, after);
  },
};

/** The first month from which a cumulative series stays at or above zero; impossible if it never does. */
export const payback = (cumulative: Term<'monthly'>): Expression<'one'> => express(verb, [cumulative], 'one');

/** Whether a formula is the month of a payback, which goes in steps. */
export const isPayback = (term: Term | null): boolean =>
  term !== null && 'verb' in term && term.verb === verb;
