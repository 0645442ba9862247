/**
 * Where a spreadsheet is to begin its search for a rate of return. It gives up after twenty steps, and does not
 * arrive at a rate far from where it began, nor at most below zero. These steps do: what comes in and what goes
 * out, each at present value, are taken for two payments at their mean times, of which the rate is known.
 */

import type { Expression } from '../../../language/expression.js';
import { worthAt } from '../../../language/numbers/cashflow.js';
import type { Aid, Grid } from './grid.js';

/** What comes in and what goes out, and each times its month. */
export const ways = ['in', 'out', 'in by month', 'out by month'] as const satisfies readonly Aid[];
export type Way = (typeof ways)[number];

const isIn = (way: Way): boolean => way.startsWith('in');
const isByMonth = (way: Way): boolean => way.endsWith('by month');

/** The text of the cell of a month; month 0 is today. */
export function wayText(expression: Expression, way: Way, grid: Grid, month: number): string {
  if (isByMonth(way) && month === 0) return '0';
  if (isByMonth(way)) {
    const amount = grid.aid(expression, isIn(way) ? 'in' : 'out').at(month);
    return `${amount}*${grid.numbers.at(month)}`;
  }
  return `MAX(0,${isIn(way) ? '' : '-'}${grid.aid(expression, 'flows').at(month)})`;
}

/** The same in numbers. */
export const wayOf = (flows: readonly number[], way: Way): number[] =>
  flows.map((flow, month) => Math.max(0, isIn(way) ? flow : -flow) * (isByMonth(way) ? month : 1));

/** The guesses one after the other, of which the last is near. */
export const guesses = ['guess 1', 'guess 2', 'guess 3'] as const satisfies readonly Aid[];
type Guess = (typeof guesses)[number];

/** The text of one step, from the guess before or from zero. */
export function guessText(expression: Expression, guess: Guess, grid: Grid): string {
  const before = guesses[guesses.indexOf(guess) - 1];
  const rate = before === undefined ? '0' : grid.aid(expression, before).at(0);
  const [into, out, intoByMonth, outByMonth] = ways.map(
    (way) => `NPV(${rate},${grid.aid(expression, way).span(0, grid.months)})`,
  );
  return `IFERROR((1+${rate})*(${into}/${out})^(1/(${intoByMonth}/${into}-${outByMonth}/${out}))-1,"none")`;
}

/** One step; not a number where it leads nowhere. */
function guessAfter(rate: number, sides: readonly (readonly number[])[]): number {
  const [into, out, intoByMonth, outByMonth] = sides.map((amounts) =>
    worthAt(rate, amounts, [...amounts.keys()]),
  ) as [number, number, number, number];
  const guess = (1 + rate) * Math.exp(Math.log(into / out) / (intoByMonth / into - outByMonth / out)) - 1;
  return Number.isFinite(guess) ? guess : Number.NaN;
}

/** What the guesses come to. */
export function guessesOf(flows: readonly number[]): readonly number[] {
  const sides = ways.map((way) => wayOf(flows, way));
  let rate = 0;
  return guesses.map(() => {
    rate = guessAfter(rate, sides);
    return rate;
  });
}
