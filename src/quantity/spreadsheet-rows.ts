/** The rows that a run needs on its sheet: its figures, and between them what no single cell could hold. */
import { at } from './column.js';
import { same } from './dimension.js';
import {
  dimensionOf,
  type Expression,
  isQuantity,
  type Quantity,
  type Term,
  type Verb,
} from './expression.js';
import { cellText, partText } from './spreadsheet.js';
import { frame, lettersOf, monthLetters, prefixOf } from './spreadsheet-cells.js';
import type { Aid, Cells, Grid } from './spreadsheet-grid.js';
import { aidRows, flowsOf } from './spreadsheet-rate.js';
import type { SheetRun } from './spreadsheet-run.js';
import { type Unit, units } from './unit.js';
import { inWords } from './words.js';

/** A row of a sheet. */
export interface SheetRow {
  readonly key: string;
  readonly label: string;
  readonly unit: Unit;
  /** Null in a row that only helps another. */
  readonly quantity: Quantity | null;
  /** The figure that it was first needed for: itself, where it is one. */
  readonly neededFor: Quantity | null;
  /** The months that have a cell: 0 is that of a figure with one value. */
  readonly months: readonly [from: number, to: number];
  /** What stands in the cell of a month, without the equals sign; a number where nothing could change it. */
  readonly text: (month: number) => string | number;
  /** What it comes to as the profile stands; not a number where there is none, null where it is not known. */
  readonly value: (month: number) => number | null;
}

/** Verbs that look back at themselves, or are the same for many figures. */
const haveRows: ReadonlySet<Verb> = new Set<Verb>(['carry', 'strength']);

/** Verbs that look at many months of one of their parts, and which part that is. */
const overMonths: Readonly<Partial<Record<Verb, number>>> = {
  running: 0,
  total: 0,
  inYear: 0,
  least: 0,
  most: 0,
  payback: 0,
  rateOfReturn: 1,
};

const helperUnits = [units.money, units.customers, units.share, units.years, units.months] as const;

const unitOf = (term: Term): Unit =>
  isQuantity(term)
    ? term.unit
    : (helperUnits.find(({ dimension }) => same(dimension, dimensionOf(term))) ?? units.ratio);

export class SheetRows {
  readonly #rows = new Map<string, SheetRow>();
  /** Where a formula has its row under another key: that of the figure it belongs to. */
  readonly #aliases = new Map<string, string>();
  readonly #places = new Map<string, number>();

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

  /** Gives a figure a row, and all that it needs. */
  show(quantity: Quantity): void {
    if (this.#rows.has(quantity.id)) return;
    const { run } = this;
    const formula = run.formulaOf(quantity);
    const settled = run.settled(quantity);
    const isNone = quantity.impossible !== undefined;
    this.#add(quantity.id, quantity, quantity, (month) => {
      if (settled !== null) return settled;
      const text = cellText(formula, this.#own, month);
      return isNone ? `IFERROR(${text},"none")` : text;
    });
    if (haveRows.has(formula.verb)) this.#aliases.set(run.keyOf(formula), quantity.id);
    if (settled === null) this.#needParts(formula, quantity);
  }

  /** Makes sure that a formula can be written: gives rows to what it needs rows of. */
  need(term: Term, owner: Quantity | null = null, isOverMonths = false): void {
    const { run } = this;
    if (!isOverMonths && run.settled(term) !== null) return;
    if (isQuantity(term)) {
      if (!run.of.names.has(term)) this.show(term);
      return;
    }
    const [part] = term.parts as [Term];
    if (term.verb === 'baseline') return (this.baseline ?? this).need(part, owner, isOverMonths);
    const isThatPart = term.verb === 'sum' && term.parts.length === 1 && part.shape === term.shape;
    if (isThatPart) return this.need(part, owner, isOverMonths);
    if (isOverMonths || haveRows.has(term.verb)) this.#help(term, owner);
    else this.#needParts(term, owner);
  }

  #needParts(expression: Expression, owner: Quantity | null): void {
    const { verb } = expression;
    for (const [k, part] of this.run.partsOf(expression).entries())
      this.need(part, owner, overMonths[verb] === k);
    if (verb === 'rateOfReturn') this.#aid(expression, owner);
  }

  /** A row for a formula without a name. */
  #help(expression: Expression, owner: Quantity | null): void {
    const key = this.run.keyOf(expression);
    if (this.#rows.has(key) || this.#aliases.has(key)) return;
    // What it is made of stands above it.
    this.#needParts(expression, owner);
    this.#add(key, expression, owner, (month) => cellText(expression, this.#own, month));
  }

  #aid(expression: Expression, owner: Quantity | null): void {
    const { evaluation } = this.run.of;
    const flows = flowsOf(expression, evaluation);
    for (const { aid, label, unit, isDated, text, value } of aidRows(expression)) {
      const key = this.#keyOfAid(expression, aid);
      this.#rows.set(key, {
        key,
        label,
        unit,
        quantity: null,
        neededFor: owner,
        months: [0, isDated ? evaluation.block.months : 0],
        text: (month) => text(this.#own, month, (term, of) => partText(term, this.#own, of)),
        value: (month) => value(flows, month),
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
      value: (month) => at(evaluation.column(term), Math.max(1, month) - 1, 0),
    });
  }

  get #own(): Grid {
    return this.grid(this.run.of.sheet);
  }

  /** The figures of this run, seen from a sheet. */
  grid(here: string): Grid {
    const { run } = this;
    const baseline = this.baseline?.grid(here);
    const grid: Grid = {
      months: run.of.evaluation.block.months,
      settled: (term) => run.settled(term),
      cells: (term) => {
        const name = isQuantity(term) ? run.of.names.get(term) : undefined;
        if (name !== undefined) return { at: () => name, span: () => name };
        if (!isQuantity(term) && term.verb === 'baseline')
          return (baseline ?? grid).cells(term.parts[0] as Term);
        const key = run.keyOf(term);
        return this.#cells(this.#aliases.get(key) ?? key, here);
      },
      aid: (expression, aid) => this.#cells(this.#keyOfAid(expression, aid), here) as Cells,
      numbers: this.#cellsIn('$', frame.numbers, here),
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
    const [, to] = row.months;
    if (to > 0) return this.#cellsIn('', place, here);
    const cell = `${prefixOf(this.run.of.sheet, here)}$${lettersOf(frame.once)}${place}`;
    return { at: () => cell, span: () => cell };
  }

  /** Cells of the months of a row. Where a range begins is told, so that a running total can be copied on. */
  #cellsIn(sign: '' | '$', row: number, here: string): Cells {
    const prefix = prefixOf(this.run.of.sheet, here);
    return {
      at: (month) => `${prefix}${month === 0 ? '$' : ''}${monthLetters(month)}${sign}${row}`,
      span: (from, to) => `${prefix}$${monthLetters(from)}${sign}${row}:${monthLetters(to)}${sign}${row}`,
    };
  }
}
