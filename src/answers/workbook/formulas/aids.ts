/** The rows that a rate of return is found with. */

import type { Expression, Term } from '../../../language/expression.js';
import { internalRate } from '../../../language/numbers/cashflow.js';
import { type Unit, units } from '../../../language/unit.js';
import { inWords } from '../../../language/words.js';
import { type Aid, type Cells, type Grid, rowOf } from './grid.js';
import { guesses, guessesOf, guessText, type Way, wayOf, ways, wayText } from './guess.js';
import { foundText, searches, searchText } from './rate.js';

type Part = (term: Term, month: number) => string;

/** One of the rows. */
export interface AidRow {
  readonly aid: Aid;
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

const wayLabels: Readonly<Record<Way, string>> = {
  in: 'What comes in',
  out: 'What goes out',
  'in by month': 'What comes in, times its month',
  'out by month': 'What goes out, times its month',
};

function foundValue(flows: readonly number[]): number | null {
  const rate = internalRate(flows);
  if (typeof rate === 'number') return rate;
  // The spreadsheet finds a rate there, and leaves it out behind.
  return rate === 'beyond any sensible rate' ? null : Number.NaN;
}

const signText =
  (expression: Expression, aid: Aid, of: (flows: Cells, month: number) => string): AidRow['text'] =>
  (grid, month) => {
    const value = of(grid.aid(expression, 'flows'), month);
    if (month === 0) return `SIGN(${value})`;
    return `IF(${value}=0,${grid.aid(expression, aid).at(month - 1)},SIGN(${value}))`;
  };

/**
 * The rows that a rate of return is found with, in the order in which they follow from one another.
 * @param all what flows as the profile stands, from the start of month 1 to the end of the last.
 */
export function aidRows(
  expression: Expression,
  outlays: Term,
  gains: Term,
  all: readonly number[],
): readonly AidRow[] {
  const nothing = rounding * all.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const flows = all.map((flow) => (Math.abs(flow) <= nothing ? 0 : flow));
  const guessed = guessesOf(flows);
  return [
    {
      aid: 'nothing',
      label: 'Flow that is rounding and no money',
      unit: units.money,
      isDated: false,
      text: (grid) => {
        const rows = [gains, outlays].map((term) => rowOf(term, grid).span(1, grid.months));
        return `1E-12*MAX(${rows.map((row) => `MAX(${row}),-MIN(${row})`).join(',')})`;
      },
      values: [nothing],
    },
    {
      aid: 'flows',
      label: `${inWords(gains)} at the end of a month, less ${inWords(outlays)} at the start of the next`,
      unit: units.money,
      isDated: true,
      text: (grid, month, part) => {
        const gain = month === 0 ? '' : part(gains, month);
        const outlay = month === grid.months ? '' : `-${part(outlays, month + 1)}`;
        return `IF(ABS(${gain}${outlay})<=${grid.aid(expression, 'nothing').at(0)},0,${gain}${outlay})`;
      },
      values: flows,
    },
    {
      aid: 'turns',
      label: 'Which way it flows: 1 in, −1 out',
      unit: units.ratio,
      isDated: true,
      text: signText(expression, 'turns', (cells, month) => cells.at(month)),
      values: signsOf(flows),
    },
    {
      aid: 'sums',
      label: 'Which way it has flowed so far',
      unit: units.ratio,
      isDated: true,
      text: signText(expression, 'sums', (cells, month) => `SUM(${cells.span(0, month)})`),
      values: signsOf(sumsOf(flows)),
    },
    ...ways.map((aid) => ({
      aid,
      label: wayLabels[aid],
      unit: units.money,
      isDated: true,
      text: (grid: Grid, month: number) => wayText(expression, aid, grid, month),
      values: wayOf(flows, aid),
    })),
    ...guesses.map((aid, k) => ({
      aid,
      label: `The rate in a month: ${['first', 'second', 'third'][k]} guess`,
      unit: units.share,
      isDated: false,
      text: (grid: Grid) => guessText(expression, aid, grid),
      values: [guessed[k] as number],
    })),
    ...searches.map(([aid, from, words], k) => ({
      aid,
      label: `The rate in a month: searched from ${k === 0 ? 'the ' : ''}${words}`,
      unit: units.share,
      isDated: false,
      text: (grid: Grid) => searchText(expression, grid, from),
      // Where it arrives is the spreadsheet's own affair.
      values: [null],
    })),
    {
      aid: 'found',
      label: 'The rate in a month, where it is certain that there is one',
      unit: units.share,
      isDated: false,
      text: (grid) => foundText(expression, grid),
      values: [foundValue(all)],
    },
  ];
}
