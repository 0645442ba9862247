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
import { inWords } from '../../../language/words.js';
import { aidRows } from './aids.js';
import { frame, monthCells, onceCell, prefixOf } from './cells.js';
import { cellText, needsOf, partText } from './formulas.js';
import type { Aid, Cells, Grid } from './grid.js';
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
    const settled = run.settled(quantity);
    if (hasOwnRow(formula)) this.#aliases.set(run.keyOf(formula), quantity.id);
    if (settled === null && formula.verb.isOfBaseline) this.need(formula, quantity);
    else if (settled === null) this.#needParts(formula, quantity);
    this.#add(quantity.id, quantity, quantity, (month) => {
      if (settled !== null) return settled;
      const text = cellText(formula, this.#own, month);
      // What the baseline shows is a number or none already.
      const canFail = quantity.impossible !== undefined && !formula.verb.isOfBaseline;
      return canFail ? `IFERROR(${text},"none")` : text;
    });
  }

  /** Makes sure that a formula can be written: gives rows to what it needs rows of, or to itself. */
  need(term: Term, owner: Quantity | null = null, hasRow = false): void {
    const { run } = this;
    if (!hasRow && run.settled(term) !== null) return;
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
    const { rows, rate } = needsOf(expression);
    for (const part of parts) this.need(part, owner, isLong || rows.has(part));
    if (rate !== null) this.#aid(expression, rate, owner);
  }

  /** A row for a formula without a name. */
  #help(expression: Expression, owner: Quantity | null): void {
    const key = this.run.keyOf(expression);
    if (this.#rows.has(key) || this.#aliases.has(key)) return;
    this.#needParts(expression, owner);
    this.#add(key, expression, owner, (month) => cellText(expression, this.#own, month));
  }

  #aid(expression: Expression, [outlays, gains]: readonly [Term, Term], owner: Quantity | null): void {
    const { evaluation } = this.run.of;
    const flows = new Float64Array(evaluation.block.months + 1);
    flowsInto(flows, evaluation.series(outlays), evaluation.series(gains));
    for (const { aid, label, unit, isDated, text, values } of aidRows(expression, outlays, gains, [
      ...flows,
    ])) {
      const key = this.#keyOfAid(expression, aid);
      this.#rows.set(key, {
        key,
        label,
        unit,
        quantity: null,
        neededFor: owner,
        months: [0, isDated ? evaluation.block.months : 0],
        text: (month) => text(this.#own, month, (term, of) => partText(term, this.#own, of)),
        value: (month) => values[month] as number | null,
      });
    }
  }

  #keyOfAid(expression: Expression, aid: Aid): string {
    return `${this.run.keyOf(expression)} ${aid}`;
  }

  #add(key: string, term: Term, owner: Quantity | null, text: SheetRow['text']): void {
    const { evaluation } = this.run.of;
    this.#rows.set(key, {
      key,
      label: isQuantity(term) ? term.label : inWords(term),
      unit: unitOf(term),
      quantity: isQuantity(term) ? term : null,
      neededFor: owner,
      months: term.shape === 'one' ? [0, 0] : [1, evaluation.block.months],
      text,
      value: (month) => at(evaluation.column(term), Math.max(1, month) - 1),
    });
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
      settled: (term) => run.settled(term),
      cells: (term) => {
        const name = isQuantity(term) ? run.of.names.get(term) : undefined;
        if (name !== undefined) return { at: () => name, span: () => name };
        if (!isQuantity(term) && term.verb.isOfBaseline)
          return (baseline ?? grid).cells(term.parts[0] as Term);
        const key = run.keyOf(term);
        return this.#cells(this.#aliases.get(key) ?? key, here);
      },
      aid: (expression, aid) => this.#cells(this.#keyOfAid(expression, aid), here) as Cells,
      numbers: monthCells(prefixOf(run.of.sheet, here), frame.numbers, '$'),
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
    if (row.months[1] > 0) return monthCells(prefix, place);
    const cell = onceCell(prefix, place);
    return { at: () => cell, span: () => cell };
  }
}
