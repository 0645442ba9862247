/** The rows that a run needs on its sheet: its figures, and between them what no single cell could hold. */
import { at } from '../../../language/column.js';
import {
  type Expression,
  isQuantity,
  onlyOf,
  type Quantity,
  type Term,
} from '../../../language/expression.js';
import { flowsInto } from '../../../language/verbs/rate-of-return.js';
import { frame, monthCells, onceCell, prefixOf } from './cells.js';
import { cellText, formulaText, needsOf, partText } from './formulas.js';
import type { Cells, Grid, HelperRow } from './grid.js';
import { labelOf } from './labels.js';
import { rateRows } from './rate-rows.js';
import { type SheetRow, unitOf } from './row.js';
import type { SheetRun } from './run.js';

/** Whether a formula has a row of its own: it looks back at itself, or makes months of single figures, as many others do. */
const hasOwnRow = (expression: Expression): boolean =>
  needsOf(expression).rows.has(expression) ||
  (expression.verb.nature === 'remembers' && expression.parts.every(({ shape }) => shape === 'one'));

/** More parts than these have cells of their own, or the formula would be too long for a cell. */
const mostParts = 8;

export class SheetRows {
  /** What stands higher up needs nothing of what stands below it, but for what it was the month before. */
  readonly #rows = new Map<string, SheetRow>();
  readonly #shown = new Set<Quantity>();
  /** Where a formula has its row under another key: that of the figure it belongs to. */
  readonly #aliases = new Map<string, string>();
  /** What stands before the first month in rows that have a cell there. */
  readonly #starts = new Map<string, Term>();
  readonly #places = new Map<string, number>();
  readonly #grids = new Map<string, Grid>();

  constructor(
    readonly run: SheetRun,
    readonly baseline: SheetRows | null,
  ) {}

  get rows(): readonly SheetRow[] {
    return [...this.#rows.values()];
  }

  /** Puts a row where it is to stand; rows count from 1. */
  place({ key }: SheetRow, row: number): void {
    this.#places.set(key, row);
  }

  /** Gives a figure a row, below all that it needs. */
  show(quantity: Quantity): void {
    const { run } = this;
    if (this.#shown.has(quantity)) return;
    this.#shown.add(quantity);
    const formula = run.formulaOf(quantity);
    const fixedValue = run.fixedValue(quantity);
    if (hasOwnRow(formula)) this.#aliases.set(run.keyOf(formula), quantity.id);
    if (fixedValue === null && formula.verb.isOfBaseline) this.need(formula, quantity);
    else if (fixedValue === null) this.#needParts(formula, quantity);
    this.#add(quantity.id, quantity, quantity, (month) => {
      if (fixedValue !== null) return fixedValue;
      const text = cellText(formula, this.#own, month);
      // What the baseline shows is a number or none already.
      const canFail = quantity.impossible !== undefined && !formula.verb.isOfBaseline;
      return canFail ? `IFERROR(${text},"none")` : text;
    });
  }

  /** Makes sure that a formula can be written: gives rows to what it needs rows of, or to itself. */
  need(term: Term, owner: Quantity | null = null, hasRow = false): void {
    const { run } = this;
    if (!hasRow && run.fixedValue(term) !== null) return;
    if (isQuantity(term)) {
      if (!run.of.names.has(term)) this.show(term);
      return;
    }
    const only = onlyOf(term, term.parts);
    if (only !== undefined && term.verb.isOfBaseline) (this.baseline ?? this).need(only, owner, hasRow);
    else if (only?.shape === term.shape) this.need(only, owner, hasRow);
    else if (hasRow || hasOwnRow(term)) this.#help(term, owner);
    else this.#needParts(term, owner);
  }

  #needParts(expression: Expression, owner: Quantity | null): void {
    const parts = this.run.partsOf(expression);
    const isLong = parts.length > mostParts;
    const { rows, starts, rate } = needsOf(expression);
    for (const [series, start] of starts) this.#begin(series, start, owner);
    for (const part of parts) this.need(part, owner, isLong || rows.has(part));
    if (rate !== null) this.#helpRate(expression, rate, owner);
  }

  /** Gives a row a cell before the first month. */
  #begin(series: Term, start: Term, owner: Quantity | null): void {
    const there = isQuantity(series) || !series.verb.isOfBaseline ? undefined : series.parts[0];
    if (there !== undefined) {
      (this.baseline ?? this).#begin(there, start, owner);
      return;
    }
    const key = this.run.keyOf(series);
    this.#starts.set(this.#aliases.get(key) ?? key, start);
    this.need(start, owner);
  }

  /** A row for a formula without a name. */
  #help(expression: Expression, owner: Quantity | null): void {
    const key = this.run.keyOf(expression);
    if (this.#rows.has(key) || this.#aliases.has(key)) return;
    this.#needParts(expression, owner);
    this.#add(key, expression, owner, (month) => cellText(expression, this.#own, month));
  }

  #helpRate(expression: Expression, [outlays, gains]: readonly [Term, Term], owner: Quantity | null): void {
    const { evaluation } = this.run.of;
    const flows = new Float64Array(evaluation.block.months + 1);
    flowsInto(flows, evaluation.series(outlays), evaluation.series(gains));
    for (const { helper, label, unit, isDated, text, values } of rateRows(expression, outlays, gains, [
      ...flows,
    ])) {
      const key = this.#keyOfHelper(expression, helper);
      this.#rows.set(key, {
        key,
        label,
        unit,
        quantity: null,
        neededFor: owner,
        months: isDated ? [0, evaluation.block.months] : null,
        text: (month) => text(this.#own, month, (term, of) => partText(term, this.#own, of)),
        value: (month) => values[month] as number | null,
      });
    }
  }

  #keyOfHelper(expression: Expression, helper: HelperRow): string {
    return `${this.run.keyOf(expression)} ${helper}`;
  }

  #add(key: string, term: Term, owner: Quantity | null, text: SheetRow['text']): void {
    const { evaluation } = this.run.of;
    // Whoever looks back at a row may be written later than the row.
    const startOf = (month: number) =>
      month === 0 && term.shape !== 'one' ? this.#starts.get(key) : undefined;
    this.#rows.set(key, {
      key,
      label: isQuantity(term) ? term.label : this.#unusedLabel(labelOf(term, owner)),
      unit: unitOf(term),
      quantity: isQuantity(term) ? term : null,
      neededFor: owner,
      get months() {
        if (term.shape === 'one') return null;
        return [startOf(0) === undefined ? 1 : 0, evaluation.block.months] as const;
      },
      text: (month) => {
        const start = startOf(month);
        return start === undefined ? text(month) : formulaText(start, this.#own);
      },
      value: (month) => at(evaluation.column(startOf(month) ?? term), Math.max(1, month) - 1),
    });
  }

  /** Two rows that help the same figure in the same way are numbered. */
  #unusedLabel(label: string): string {
    const used = new Set([...this.#rows.values()].map((row) => row.label));
    let free = label;
    for (let count = 2; used.has(free); count++) free = `${label} (${count})`;
    return free;
  }

  get #own(): Grid {
    return this.grid(this.run.of.sheet);
  }

  /** The figures of this run, seen from a sheet. */
  grid(here: string): Grid {
    const grid = this.#grids.get(here) ?? this.#gridFrom(here);
    this.#grids.set(here, grid);
    return grid;
  }

  #gridFrom(here: string): Grid {
    const { run } = this;
    const baseline = this.baseline?.grid(here);
    const grid: Grid = {
      months: run.of.evaluation.block.months,
      fixedValue: (term) => run.fixedValue(term),
      cells: (term) => {
        const name = isQuantity(term) ? run.of.names.get(term) : undefined;
        if (name !== undefined) return { at: () => name, span: () => name };
        if (!isQuantity(term) && term.verb.isOfBaseline)
          return (baseline ?? grid).cells(term.parts[0] as Term);
        const key = run.keyOf(term);
        return this.#cells(this.#aliases.get(key) ?? key, here);
      },
      helper: (expression, helper) => this.#cells(this.#keyOfHelper(expression, helper), here) as Cells,
      numbers: monthCells(prefixOf(run.of.sheet, here), frame.numbers, '$'),
      years: monthCells(prefixOf(run.of.sheet, here), frame.numbers - 1, '$'),
      get baseline() {
        return baseline ?? grid;
      },
    };
    return grid;
  }

  #cells(key: string, here: string): Cells | null {
    const row = this.#rows.get(key);
    if (row === undefined) return null;
    const place = this.#places.get(key);
    if (place === undefined) throw new Error(`a row without a place: ${key}`);
    const prefix = prefixOf(this.run.of.sheet, here);
    if (row.months !== null) return monthCells(prefix, place);
    const cell = onceCell(prefix, place);
    return { at: () => cell, span: () => cell };
  }
}
