/** A workbook, whatever program opens it: sheets of cells that hold text, numbers and formulas, and how each looks. */

import type { Unit } from '../../language/index.js';
import type { Domain } from '../../model/index.js';

/** A formula, without the equals sign, and what it came to as of writing; null where only a spreadsheet knows. */
export interface Formula {
  readonly formula: string;
  readonly value: number | string | null;
}

/** What a cell is to its reader. */
export type Look =
  | 'title'
  | 'subtitle'
  | 'conclusion'
  | 'note'
  | 'heading'
  | 'group'
  | 'head'
  | 'text head'
  | 'number head'
  | 'label'
  | 'helper'
  | 'total label'
  | 'faint'
  | 'text'
  /** A number that the reader may change. */
  | 'input'
  /** One that follows from others until it is overwritten. */
  | 'default'
  | 'figure'
  | 'total'
  /** The figure of the baseline, shown once more. */
  | 'same'
  | 'verdict';

export interface SheetCell {
  /** A text is never a formula, whatever it begins with. */
  readonly content: string | number | Formula;
  readonly look: Look;
  readonly unit?: Unit;
  /**
   * `unit`: it is told in the cell, for want of a column that tells it. `tenths`: of customers, in a month. `year`: the
   * number of a year.
   */
  readonly shows?: 'unit' | 'tenths' | 'year';
  /** The names behind the numbers of a choice. */
  readonly choices?: readonly string[];
  /** The values that may be put in. */
  readonly domain?: Domain;
  /** The name of another cell that its value must not be below. */
  readonly notBelow?: string;
  /** Whether its value must agree with what it is written as, but for what is lost in measuring. */
  readonly agrees?: true;
  /** The name of the cell that takes its value as long as no other case is selected. */
  readonly drives?: string;
  /** The name by which formulas call the cell. */
  readonly name?: string;
}

export interface PageRow {
  readonly cells: readonly (SheetCell | null)[];
  /** How many columns its first cell runs across. */
  readonly across?: number;
  /** Whether it only helps another row, and is folded away. */
  readonly isDetail?: true;
}

/** A series of a chart: where its name, its values and what they are set against stand. */
export interface ChartSeries {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
}

export interface SheetChart {
  readonly kind: 'line' | 'column';
  readonly title: string;
  readonly unit: Unit;
  readonly across: string;
  /** Where its axis of values begins, if not at zero or by itself. */
  readonly low?: number;
  /** Every how many of its places is labelled. */
  readonly labelled: number;
  readonly series: readonly ChartSeries[];
  /** The first row and column that it covers, and those behind the last; from 1. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly PageRow[];
  /** The widths of its columns in characters. */
  readonly widths: readonly number[];
  /** How many of them are printed; what stands behind is for the screen, as is a whole sheet where it is null. */
  readonly printed: number | null;
  /** Whether all of it is printed on one page. */
  readonly isOnePage?: true;
  /** The last row that is printed, where not all are. */
  readonly printedTo?: number;
  /** Rows and columns that stay where they are while the rest moves. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether lines between its cells help to read it. */
  readonly isRuled: boolean;
  readonly charts: readonly SheetChart[];
}

export interface Workbook {
  readonly title: string;
  readonly currency: string | null;
  readonly sheets: readonly Sheet[];
}

/** The sheets, in their order. Names are fixed: formulas hold them. */
export const sheetNames = {
  summary: 'Summary',
  inputs: 'Inputs',
  baseline: 'Baseline',
  changed: 'With initiative',
  ownBaseline: 'Without defaults baseline',
  ownChanged: 'Without defaults',
  evidenced: 'Measured effects alone',
  longBaseline: 'Longer baseline',
  longChanged: 'Longer with initiative',
  claims: 'Claims',
  notes: 'Notes',
} as const;

/** Cells of text, which most are. */
export const textCell = (content: string, look: Look): SheetCell => ({ content, look });

/** A cell that says whether something counts, 1 or 0. */
export const countsCell = (name: string, counts: boolean): SheetCell => ({
  content: Number(counts),
  look: 'input',
  choices: [],
  domain: { low: 0, high: 1, whole: true },
  name,
});

/** What a cell holds that shows a figure: a formula, or a number where nothing could change it. */
export const following = (of: Formula): number | Formula =>
  Number.isFinite(Number(of.formula)) ? Number(of.formula) : of;

/** The characters that a number takes, with its sign, its decimals and perhaps its unit. */
function numberWidth(cell: SheetCell | null | undefined): number {
  if (cell === null || cell === undefined) return 0;
  const { content, shows } = cell;
  const value = typeof content === 'object' ? content.value : content;
  if (typeof value !== 'number') return 0;
  return Math.round(Math.abs(value)).toLocaleString('en-US').length + (shows === 'unit' ? 12 : 4);
}

/** The rows of a sheet as they are written, one below the other. */
export class Page {
  readonly rows: PageRow[] = [];

  /** The number of the row that comes next, from 1. */
  get next(): number {
    return this.rows.length + 1;
  }

  add(...cells: readonly (SheetCell | null)[]): void {
    this.rows.push({ cells });
  }

  /** A row that only helps another. */
  addDetail(...cells: readonly (SheetCell | null)[]): void {
    this.rows.push({ cells, isDetail: true });
  }

  /** Text across several columns. */
  across(text: string, look: Look, columns: number): void {
    this.rows.push({ cells: [textCell(text, look)], across: columns });
  }

  /** The widths of the columns, some wider than asked for, so that every number fits. */
  fitted(widths: readonly number[]): number[] {
    return widths.map((width, column) =>
      this.rows.reduce((widest, { cells }) => Math.max(widest, numberWidth(cells[column])), width),
    );
  }

  /** A band across the page with the name of what follows, with nothing but space above it. */
  heading(text: string, columns: number): void {
    if (this.rows.length > 0) this.add();
    this.add(
      textCell(text, 'heading'),
      ...Array.from({ length: columns - 1 }, () => textCell('', 'heading')),
    );
  }
}
