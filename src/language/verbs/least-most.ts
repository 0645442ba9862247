import { at } from '../column.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { express, inMonths, type One } from '../verb.js';

/** The most extreme of the months. */
const extreme = (name: string, pick: 'max' | 'min', start: string): Verb<One> => ({
  name,
  nature: 'reduces',
  keeps: 'any',
  isSearched: true,
  dimension: ([series]) => dimensionOf(series),
  evaluate: ([series]) => series.reduce((a, b) => Math[pick](a, b)),
  compile: (name, [series]) => ({
    before: `let ${name} = ${start};`,
    step: `${name} = Math.${pick}(${name}, ${series});`,
  }),
  words: ([series], put) => whole(`the ${name} of ${put(series, Binding.Whole)}`),
  cell: ([series], cells) => cells.call(pick, cells.row(series)),
});

const leastVerb = extreme('least', 'min', 'Infinity');
const mostVerb = extreme('most', 'max', '-Infinity');

/** The lowest value of all months. */
export const least = (series: Term<'monthly'>): Expression<'one'> => express(leastVerb, [series], 'one');

/** The highest value of all months. */
export const most = (series: Term<'monthly'>): Expression<'one'> => express(mostVerb, [series], 'one');

const monthOfLeastVerb: Verb<One> = {
  name: 'monthOfLeast',
  nature: 'reduces',
  isSearched: true,
  dimension: () => inMonths,
  evaluate: ([series], months) => {
    let [lowest, month] = [0, Number.NaN];
    for (let m = 0; m < months; m++) {
      const value = at(series, m);
      if (value < lowest) month = m + 1;
      // Where a month has none, so has the whole.
      lowest = Math.min(lowest, value);
    }
    return lowest < 0 ? month : Number.NaN;
  },
  compile: (name, [series]) => ({
    before: `let ${name}m = NaN, ${name}v = 0;`,
    step: `if (${series} < ${name}v) ${name}m = m + 1; ${name}v = Math.min(${name}v, ${series});`,
    behind: `const ${name} = ${name}v < 0 ? ${name}m : NaN;`,
  }),
  words: ([series], put) => whole(`the month in which ${put(series, Binding.Whole)} is lowest`),
  cell: ([series], cells) => {
    const row = cells.row(series);
    const lowest = cells.call('min', row);
    return cells.call(
      'if',
      cells.compare(lowest, '<', cells.number(0)),
      cells.place(lowest, row),
      cells.none,
    );
  },
};

/** The month in which a series is lowest, the first of several; impossible where it is nowhere below zero. */
export const monthOfLeast = (series: Term<'monthly'>): Expression<'one'> =>
  express(monthOfLeastVerb, [series], 'one');
