import { at, byMonth } from '../column.js';
import type { Expression, Term, Verb } from '../expression.js';
import { Binding, clause, sumOf, whole } from '../phrase.js';
import { alike, expect, express, plain } from '../verb.js';

const verb: Verb<readonly [start: Term, keep: Term, gain: Term, ...floor: Term[]]> = {
  name: 'carry',
  nature: 'remembers',
  dimension: ([start, keep, gain, floor]) => {
    expect('carry', keep, plain);
    return alike('carry', floor === undefined ? [start, gain] : [start, gain, floor]);
  },
  evaluate: ([start, keep, gain, floor], months) => {
    let stock = at(start, 0);
    return byMonth(months, (m) => {
      const next = stock * at(keep, m) + at(gain, m);
      stock = floor === undefined ? next : Math.max(next, at(floor, m));
      return stock;
    });
  },
  compile: (name, [start, keep, gain, floor]) => {
    const next = `${name} * ${keep} + ${gain}`;
    return {
      before: `let ${name} = ${start};`,
      step: `${name} = ${floor === undefined ? next : `Math.max(${next}, ${floor})`};`,
    };
  },
  words: ([start, keep, gain, floor], put) => {
    const next = `the month before × ${put(keep, Binding.Whole)} + ${put(gain, Binding.Whole)}`;
    const least = floor === undefined ? '' : `, at least ${put(floor, Binding.Whole)}`;
    return clause(`${next}${least}, from ${put(start, Binding.Whole)}`);
  },
  numbers: ([start, keep, gain, floor], { month, number, own, bracketed }, put) => {
    const before = month === 1 ? number(start).text : bracketed(own(month - 1));
    const next = `${before} × ${put(keep, Binding.Whole)} + ${put(gain, Binding.Product)}`;
    return floor === undefined ? sumOf(next) : whole(`max(${next}, ${put(floor, Binding.Sum)})`);
  },
  cell: ([start, keep, gain, floor], cells) => {
    const next = cells.plus(cells.times(cells.before(start), cells.part(keep)), cells.part(gain));
    return floor === undefined ? next : cells.call('max', next, cells.part(floor));
  },
};

/**
 * x[t] = x[t − 1] · keep[t] + gain[t], with x[0] = start: a stock at the end of each month. With a floor it is
 * the floor of the month where it would lie below.
 */
export const carry = (start: Term<'one'>, keep: Term, gain: Term, floor?: Term): Expression<'monthly'> =>
  express(verb, floor === undefined ? [start, keep, gain] : [start, keep, gain, floor], 'monthly');
