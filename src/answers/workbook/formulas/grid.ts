/** Where the figures of a run are on a sheet, as the writing of a formula asks for them. */
import { type Expression, isQuantity, type Term } from '../../../language/expression.js';

/** The cells of one figure, seen from the formula that is being written. */
export interface Cells {
  /** The cell of a month, from 1 on; of a figure with one value always the same. Month 0 lies before the first. */
  readonly at: (month: number) => string;
  readonly span: (from: number, to: number) => string;
}

/** What a rate of return is found with, in rows of their own. */
export type HelperRow =
  | 'nothing'
  | 'flows'
  | 'turns'
  | 'sums'
  | 'certain'
  | 'guess 1'
  | 'guess 2'
  | 'guess 3'
  | 'found';

/** The figures of a run, seen from the formula that is being written. */
export interface Grid {
  readonly months: number;
  /** The value of what is the same whatever is put in, such as an effect in the run without; else null. */
  readonly fixedValue: (term: Term) => number | null;
  /** The cells of a figure, or null where it has none and is written out in place. */
  readonly cells: (term: Term) => Cells | null;
  readonly helper: (expression: Expression, helper: HelperRow) => Cells;
  /** The cells that hold the numbers of the months, and above them those of the years. */
  readonly numbers: Cells;
  readonly years: Cells;
  /** The same figures in the run where nothing changes. */
  readonly baseline: Grid;
}

/** The cells of a series, which the layout of the sheet gave a row. */
export function rowOf(term: Term, grid: Grid): Cells {
  const cells = grid.cells(term);
  if (cells === null)
    throw new Error(`a series without cells: ${isQuantity(term) ? term.id : term.verb.name}`);
  return cells;
}
