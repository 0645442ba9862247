import { at } from '../column.js';
import { dimensionOf, type Expression, type Term, type Verb } from '../expression.js';
import { Binding, whole } from '../phrase.js';
import { express, type One } from '../verb.js';

const firstVerb: Verb<One> = {
  name: 'first',
  nature: 'reduces',
  keeps: 'any',
  dimension: ([series]) => dimensionOf(series),
  evaluate: ([series]) => at(series, 0),
  compile: (name, [series]) => ({
    before: `let ${name} = 0;`,
    step: `${name} = m === 0 ? ${series} : ${name};`,
  }),
  words: ([series], put) => whole(`${put(series, Binding.Whole)} in month 1`),
  numbers: ([series], { number }) => number(series, 1),
  cell: ([series], cells) => cells.part(series, 1),
};

/** The value in month 1. */
export const first = (series: Term<'monthly'>): Expression<'one'> => express(firstVerb, [series], 'one');

const lastVerb: Verb<One> = {
  ...firstVerb,
  nature: 'reduces',
  name: 'last',
  evaluate: ([series], months) => at(series, months - 1),
  compile: (name, [series]) => ({ before: `let ${name} = 0;`, step: `${name} = ${series};` }),
  words: ([series], put) => whole(`${put(series, Binding.Whole)} in the last month`),
  numbers: ([series], { number, months }) => number(series, months),
  cell: ([series], cells) => cells.part(series, cells.months),
};

/** The value in the last month of the horizon. */
export const last = (series: Term<'monthly'>): Expression<'one'> => express(lastVerb, [series], 'one');

const atMonthVerb: Verb<One> = {
  ...firstVerb,
  nature: 'reduces',
  name: 'atMonth',
  takesArrays: true,
  evaluate: ([series], months, month) => at(series, Math.min(month, months) - 1),
  compile: (name, [series], month) => ({
    behind: `const ${name} = ${series}[Math.min(${month}, ${series}.length) - 1];`,
  }),
  words: ([series], put, month) => whole(`${put(series, Binding.Whole)} in month ${month}`),
  numbers: ([series], { number, months }, _, month) => number(series, Math.min(month, months)),
  cell: ([series], cells, month) => cells.part(series, Math.min(month, cells.months)),
};

/** The value in one month of the horizon, from 1 on; in the last where the horizon is shorter. */
export const atMonth = (series: Term<'monthly'>, month: number): Expression<'one'> =>
  express(atMonthVerb, [series], 'one', month);
