/**
 * Where a spreadsheet is to begin its search for a rate of return. It gives up after twenty steps, and does not
 * arrive at a rate far from where it began, nor at most below zero. These steps do: what comes in and what goes
 * out, each at present value, are taken for two payments at their mean times, of which the rate is known.
 */

import type { Expression } from '../../../language/expression.js';
import { worthAt } from '../../../language/numbers/cashflow.js';
import type { Grid, HelperRow } from './grid.js';

/** The guesses one after the other, of which the last is near. */
export const guesses = ['guess 1', 'guess 2', 'guess 3'] as const satisfies readonly HelperRow[];
type Guess = (typeof guesses)[number];

/** The text of one step, from the guess before or from zero. */
export function guessText(expression: Expression, guess: Guess, grid: Grid): string {
  const before = guesses[guesses.indexOf(guess) - 1];
  const rate = before === undefined ? '0' : grid.helper(expression, before).at(0);
  const flows = grid.helper(expression, 'flows').span(0, grid.months);
  const months = grid.numbers.span(0, grid.months);
  const worth = (sign: '>' | '<', times = '') =>
    `SUMPRODUCT((${flows}${sign}0)*${flows}${times}/(1+${rate})^${months})`;
  const meanTime = (sign: '>' | '<') => `${worth(sign, `*${months}`)}/${worth(sign)}`;
  return `IFERROR((1+${rate})*(-${worth('>')}/${worth('<')})^(1/(${meanTime('>')}-${meanTime('<')}))-1,"none")`;
}

/** One step; not a number where it leads nowhere. */
function guessAfter(rate: number, flows: readonly number[]): number {
  const months = [...flows.keys()];
  const worth = (isIn: boolean, times: (month: number) => number) =>
    worthAt(
      rate,
      flows.map((flow, month) => (flow > 0 === isIn ? flow * times(month) : 0)),
      months,
    );
  const [into, out] = [worth(true, () => 1), worth(false, () => 1)];
  const apart = worth(true, (month) => month) / into - worth(false, (month) => month) / out;
  const guess = (1 + rate) * Math.exp(Math.log(-into / out) / apart) - 1;
  return Number.isFinite(guess) ? guess : Number.NaN;
}

/** What the guesses come to. */
export function guessesOf(flows: readonly number[]): readonly number[] {
  let rate = 0;
  return guesses.map(() => {
    rate = guessAfter(rate, flows);
    return rate;
  });
}
