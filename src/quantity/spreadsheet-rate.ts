/**
 * A rate of return in cells. A spreadsheet's own IRR gives one of several rates without a word, so the rows
 * below count the changes of sign as `internalRate` does, and it is asked only where one rate is certain.
 */
import { internalRate } from './cashflow.js';
import type { Expression, Term } from './expression.js';
import { type Aid, type Cells, type Grid, rowOf } from './spreadsheet-grid.js';
import { type Unit, units } from './unit.js';
import { inWords } from './words.js';

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

/** How often a sign in a row is followed by the other one. */
const changesIn = (signs: Cells, { months }: Grid): string =>
  `SUMPRODUCT((${signs.span(0, months - 1)}*${signs.span(1, months)}=-1)*1)`;

/** Excel and LibreOffice search from a guess, twenty steps at most; from one of these they arrive. */
const guesses = { gain: [0.001, 0.05, 0.5, 5], loss: [-0.01, -0.1, -0.5] } as const;

const searched = (flows: string, [guess, ...others]: readonly number[]): string => {
  const search = `IRR(${flows},${guess})`;
  return others.length === 0 ? search : `IFERROR(${search},${searched(flows, others)})`;
};

/** A rate per month above this one is none, as in `internalRate`. */
const beyond = 256;

const aidOf = (expression: Expression, aid: Aid, grid: Grid): Cells => grid.aid(expression, aid);

/** Something is paid first, and the flows change sign once; or their sum does, and they bring in more than they take. */
function foundText(expression: Expression, grid: Grid): string {
  const [turns, sums] = [aidOf(expression, 'turns', grid), aidOf(expression, 'sums', grid)];
  const { months } = grid;
  const all = aidOf(expression, 'flows', grid).span(0, months);
  const isPaid = `SUMPRODUCT((${turns.span(0, months - 1)}=0)*(${turns.span(1, months)}=-1))+(${turns.at(0)}=-1)>0`;
  const changes = changesIn(turns, grid);
  const isOne = `OR(${changes}=1,AND(${changes}>1,${changesIn(sums, grid)}=1,SUM(${all})>0))`;
  const rate = `IF(SUM(${all})>0,${searched(all, guesses.gain)},${searched(all, guesses.loss)})`;
  return `IFERROR(IF(AND(${isPaid},${isOne}),${rate},"none"),"none")`;
}

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
 * @param all what flows as the profile stands: the outlay, below nought, and then the months.
 */
export function aidRows(expression: Expression, all: readonly number[]): readonly AidRow[] {
  const [outlay, series] = expression.parts as [Term, Term];
  const nothing = rounding * all.reduce((most, flow) => Math.max(most, Math.abs(flow)), 0);
  const flows = all.map((flow) => (Math.abs(flow) <= nothing ? 0 : flow));
  return [
    {
      aid: 'nothing',
      label: 'Flow that is rounding and no money',
      unit: units.money,
      isDated: false,
      text: (grid, _, part) => {
        const months = rowOf(series, grid).span(1, grid.months);
        return `1E-12*MAX(MAX(${months}),-MIN(${months}),ABS(${part(outlay, 1)}))`;
      },
      values: [nothing],
    },
    {
      aid: 'flows',
      label: `${inWords(outlay)}, then ${inWords(series)}`,
      unit: units.money,
      isDated: true,
      text: (grid, month, part) => {
        const flow = part(month === 0 ? outlay : series, month);
        return `IF(ABS(${flow})<=${grid.aid(expression, 'nothing').at(0)},0,${month === 0 ? '-' : ''}${flow})`;
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

/** The yearly rate, or an error where the flows leave none. */
export function rateText(expression: Expression, grid: Grid): string {
  const rate = grid.aid(expression, 'found').at(0);
  const all = grid.aid(expression, 'flows').span(0, grid.months);
  // A search may end at a rate that is none: above what is sensible, or on the wrong side of nought.
  const isNone = `OR(${rate}>${beyond},AND(${rate}>0.000001,SUM(${all})<=0),AND(${rate}<-0.000001,SUM(${all})>0))`;
  return `IF(${isNone},NA(),(1+${rate})^12-1)`;
}
