/** The rows that a rate of return is found with. */

import type { Expression, Term } from '../../../language/expression.js';
import { internalRate } from '../../../language/numbers/cashflow.js';
import { type Unit, units } from '../../../language/unit.js';
import { type Cells, type Grid, type HelperRow, rowOf } from './grid.js';
import { guesses, guessesOf, guessText } from './guess.js';
import { certainText, foundText } from './rate.js';

type Part = (term: Term, month: number) => string;

/** One of the rows. */
export interface RateRow {
  readonly helper: HelperRow;
  readonly label: string;
  readonly unit: Unit;
  /** Whether it has a cell for each month, and one for the outlay before them. */
  readonly isDated: boolean;
  /** What stands in the cell of a month; `part` writes a part of the expression. */
  readonly text: (grid: Grid, month: number, part: Part) => string;
  /** What it comes to, month by month; not a number where there is none, null where only a spreadsheet knows. */
  readonly values: readonly (number | null)[];
}

/** Beside the largest flow, one smaller than this is rounding and no money; as in `internalRate`. */
const rounding = 1e-12;

/** The sign of each, and where it has none that of the one before. */
function signsOf(values: readonly number[]): number[] {
  let sign = 0;
  return values.map((value) => {
    sign = Math.sign(value) || sign;
    return sign;
  });
}

function sumsOf(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

function foundValue(flows: readonly number[]): number | null {
  const rate = internalRate(flows);
  if (typeof rate === 'number') return rate;
  // The spreadsheet finds a rate there, and leaves it out behind.
  return rate === 'beyond any sensible rate' ? null : Number.NaN;
}

const signText =
  (expression: Expression, helper: HelperRow, of: (flows: Cells, month: number) => string): RateRow['text'] =>
  (grid, month) => {
    const value = of(grid.helper(expression, 'flows'), month);
    if (month === 0) return `SIGN(${value})`;
    return `IF(${value}=0,${grid.helper(expression, helper).at(month - 1)},SIGN(${value}))`;
  };

/**
 * The rows that a rate of return is found with, in the order in which they follow from one another.
 * @param all what flows as the profile stands, from the start of month 1 to the end of the last.
 */
export function rateRows(
  expression: Expression,
  outlays: Term,
  gains: Term,
  all: readonly number[],
): readonly RateRow[] {
  const nothing = rounding * all.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const flows = all.map((flow) => (Math.abs(flow) <= nothing ? 0 : flow));
  const guessed = guessesOf(flows);
  const found = foundValue(all);
  return [
    {
      helper: 'nothing',
      label: 'Net cash that is only rounding',
      unit: units.money,
      isDated: false,
      text: (grid) => {
        const rows = [gains, outlays].map((term) => rowOf(term, grid).span(1, grid.months));
        return `1E-12*MAX(${rows.map((row) => `MAX(${row}),-MIN(${row})`).join(',')})`;
      },
      values: [nothing],
    },
    {
      helper: 'flows',
      label: 'Net cash at the end of a month',
      unit: units.money,
      isDated: true,
      text: (grid, month, part) => {
        const gain = month === 0 ? '' : part(gains, month);
        const outlay = month === grid.months ? '' : `-${part(outlays, month + 1)}`;
        return `IF(ABS(${gain}${outlay})<=${grid.helper(expression, 'nothing').at(0)},0,${gain}${outlay})`;
      },
      values: flows,
    },
    {
      helper: 'turns',
      label: 'Sign of the net cash',
      unit: units.ratio,
      isDated: true,
      text: signText(expression, 'turns', (cells, month) => cells.at(month)),
      values: signsOf(flows),
    },
    {
      helper: 'sums',
      label: 'Sign of the cumulative net cash',
      unit: units.ratio,
      isDated: true,
      text: signText(expression, 'sums', (cells, month) => `SUM(${cells.span(0, month)})`),
      values: signsOf(sumsOf(flows)),
    },
    {
      helper: 'certain',
      label: 'Whether there is one rate, and only one',
      unit: units.ratio,
      isDated: false,
      text: (grid) => certainText(expression, grid),
      values: [Number.isNaN(found) ? 0 : 1],
    },
    ...guesses.map((helper, k) => ({
      helper,
      label: `Rate of return in a month, ${['first', 'second', 'third'][k]} guess`,
      unit: units.share,
      isDated: false,
      text: (grid: Grid) => guessText(expression, helper, grid),
      values: [guessed[k] as number],
    })),
    {
      helper: 'found',
      label: 'Rate of return in a month',
      unit: units.share,
      isDated: false,
      text: (grid) => foundText(expression, grid),
      values: [found],
    },
  ];
}
