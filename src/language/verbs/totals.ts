import { at, byMonth, type Column } from '../column.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { express, type One } from '../verb.js';

/** The sum of the months of a series, from one up to another; 0 is the first. */
function sumOfMonths(series: Column, from: number, to: number): number {
  let sum = 0;
  for (let m = from; m < to; m++) sum += at(series, m);
  return sum;
}

const totalVerb: Verb<One> = {
  name: 'total',
  nature: 'reduces',
  keeps: 'zero',
  dimension: ([series]) => dimensionOf(series),
  evaluate: ([series], months) => sumOfMonths(series, 0, months),
  compile: (name, [series]) => ({ before: `let ${name} = 0;`, step: `${name} = ${name} + ${series};` }),
  words: ([series], put) => whole(`the total of ${put(series, Binding.Whole)}`),
  numbers: ([series], { months, added }) => added(series, 0, months),
  cell: ([series], cells) => cells.call('sum', cells.row(series)),
};

/** The sum over the horizon. */
export const total = (series: Term<'monthly'>): Expression<'one'> => express(totalVerb, [series], 'one');

const inYearVerb: Verb<One> = {
  ...totalVerb,
  nature: 'reduces',
  name: 'inYear',
  evaluate: ([series], months, year) => sumOfMonths(series, 12 * (year - 1), Math.min(months, 12 * year)),
  compile: (name, [series], year) => ({
    before: `let ${name} = 0;`,
    step: `${name} = m < ${12 * (year - 1)} || m >= ${12 * year} ? ${name} : ${name} + ${series};`,
  }),
  words: ([series], put, year) => whole(`the total of ${put(series, Binding.Whole)} in year ${year}`),
  numbers: ([series], { added }, _, year) => added(series, 12 * (year - 1), 12 * year),
  cell: ([series], cells, year) => {
    const [from, to] = [12 * (year - 1) + 1, Math.min(cells.months, 12 * year)];
    return from > to ? cells.number(0) : cells.call('sum', cells.row(series, from, to));
  },
};

/** The sum over one year of the horizon, from 1 on; the last may be a part of one. */
export const inYear = (series: Term<'monthly'>, year: number): Expression<'one'> =>
  express(inYearVerb, [series], 'one', year);

const runningVerb: Verb<One> = {
  name: 'running',
  nature: 'remembers',
  keeps: 'zero',
  dimension: ([series]) => dimensionOf(series),
  evaluate: ([series], months) => {
    let sum = 0;
    return byMonth(months, (m) => {
      sum += at(series, m);
      return sum;
    });
  },
  compile: (name, [series]) => ({ before: `let ${name} = 0;`, step: `${name} = ${name} + ${series};` }),
  words: ([series], put) => whole(`the running total of ${put(series, Binding.Whole)}`),
  numbers: ([series], { month, added }) => added(series, 0, month),
  cell: ([series], cells) => cells.call('sum', cells.row(series, 1, cells.month)),
};

/** The sum of months 1 to t. */
export const running = (series: Term<'monthly'>): Expression<'monthly'> =>
  express(runningVerb, [series], 'monthly');
