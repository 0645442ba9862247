/** The reading of a formula for spreadsheets: what stands in the cell of one month, in plain formulas without arrays. */
import { type Expression, isQuantity, onlyOf, simplified, type Term } from '../../../language/expression.js';
import {
  Binding,
  type CellFunction,
  clause,
  type Cells as Notation,
  type Phrase,
  productOf,
  sumOf,
  whole,
  within,
} from '../../../language/phrase.js';
import { type Cells, type Grid, rowOf } from './grid.js';
import { rateText } from './rate.js';

/** Below this a number is written as such, not as one over another. */
const smallestFraction = 1e-6;

/** A number as a formula takes it. */
function literal(value: number): Phrase {
  const text = String(value + 0).toUpperCase();
  if (value < 0) return sumOf(text);
  const isFraction = value >= smallestFraction && value < 1 && Number.isInteger(1 / value);
  return isFraction ? productOf(`1/${1 / value}`) : whole(text);
}

const names: Readonly<Record<CellFunction, string>> = {
  abs: 'ABS',
  if: 'IF',
  max: 'MAX',
  min: 'MIN',
  or: 'OR',
  root: 'SQRT',
  sum: 'SUM',
};

/** Phrases in a row; all but the first are bracketed where another order of the same operations would round otherwise. */
const joined =
  (sign: string, binding: Binding, tail: Binding) =>
  (phrases: readonly Phrase[]): Phrase => ({
    text: phrases.map((phrase, k) => within(phrase, k === 0 ? binding : tail)).join(sign),
    binding,
  });

const plus = joined('+', Binding.Sum, Binding.Product);
const minus = joined('-', Binding.Sum, Binding.Product);
const times = joined('*', Binding.Product, Binding.Whole);
const over = joined('/', Binding.Product, Binding.Whole);

/** Where the row of a series is, and the rate of return of two. */
interface Rows {
  readonly of: (series: Term) => Cells;
  /** Of one that begins with a value before the first month. */
  readonly from: (series: Term, start: Term) => Cells;
  readonly rate: (outlays: Term, gains: Term) => string;
}

const rowsIn = (grid: Grid, expression: Expression): Rows => ({
  of: (series) => rowOf(series, grid),
  from: (series) => rowOf(series, grid),
  rate: () => rateText(expression, grid),
});

/** The cell of a month of a grid. A class, since a workbook has tens of thousands of cells. */
class MonthCell implements Notation<Term> {
  readonly none = none;

  constructor(
    private readonly expression: Expression,
    private readonly grid: Grid,
    readonly month: number,
    private readonly rows: Rows,
  ) {}

  get months() {
    return this.grid.months;
  }
  get now() {
    return whole(this.grid.numbers.at(this.month));
  }
  number(value: number) {
    return literal(value);
  }
  part(part: Term, of = this.month) {
    return phraseOf(part, this.grid, of);
  }
  whole(part: Term) {
    return whole(partText(part, this.grid, this.month));
  }
  inBaseline(part: Term) {
    return phraseOf(part, this.grid.baseline, this.month);
  }
  is(part: Term, value: number) {
    return this.part(part).text === literal(value).text;
  }
  mayBeNone(part: Term) {
    return isQuantity(part) && part.impossible !== undefined;
  }
  before(start: Term, series: Term = this.expression) {
    return whole(this.rows.from(series, start).at(this.month - 1));
  }
  row(series: Term, from = 1, to = this.months) {
    return whole(this.rows.of(series).span(from, to));
  }
  cell(series: Term, of: number) {
    return whole(this.rows.of(series).at(of));
  }
  plus(...phrases: readonly Phrase[]) {
    return plus(phrases);
  }
  minus(...phrases: readonly Phrase[]) {
    return minus(phrases);
  }
  times(...phrases: readonly Phrase[]) {
    return times(phrases);
  }
  over(dividend: Phrase, divisor: Phrase) {
    return over([dividend, divisor]);
  }
  power(base: Phrase, exponent: Phrase) {
    return whole(`${within(base, Binding.Whole)}^${within(exponent, Binding.Whole)}`);
  }
  negative(phrase: Phrase) {
    return sumOf(`-${within(phrase, Binding.Whole)}`);
  }
  compare(a: Phrase, sign: string, b: Phrase) {
    return clause(`${within(a, Binding.Sum)}${sign}${within(b, Binding.Sum)}`);
  }
  call(name: CellFunction, ...phrases: readonly Phrase[]) {
    return whole(`${names[name]}(${phrases.map(({ text }) => text).join(',')})`);
  }
  place(value: Phrase, row: Phrase) {
    return whole(`MATCH(${value.text},${row.text},0)`);
  }
  lastBelowZero(row: Phrase) {
    return whole(`SUMPRODUCT(MAX((${row.text}<0)*${this.grid.numbers.span(1, this.months)}))`);
  }
  rateOfReturn(outlays: Term, gains: Term) {
    return whole(this.rows.rate(outlays, gains));
  }
}

const none = whole('NA()');

const anywhere: Cells = { at: () => '', span: () => '' };

/** What a formula needs to be written. */
interface Needs {
  /** Terms that must have rows of cells, perhaps itself among them. */
  readonly rows: ReadonlySet<Term>;
  /** What some of these rows hold before the first month. */
  readonly starts: ReadonlyMap<Term, Term>;
  /** The outlays and gains whose rate of return it is, which takes rows of its own to find. */
  readonly rate: readonly [outlays: Term, gains: Term] | null;
}

const needs = new WeakMap<Expression, Needs>();

export function needsOf(expression: Expression): Needs {
  const known = needs.get(expression) ?? foundNeeds(expression);
  needs.set(expression, known);
  return known;
}

function foundNeeds(expression: Expression): Needs {
  const rows = new Set<Term>();
  const starts = new Map<Term, Term>();
  let rate: Needs['rate'] = null;
  // Written once in a month that has others before and behind it, for the sake of what it asks for.
  const grid: Grid = {
    months: 12,
    fixedValue: () => null,
    cells: () => anywhere,
    helper: () => anywhere,
    numbers: anywhere,
    years: anywhere,
    get baseline() {
      return grid;
    },
  };
  const { verb, parts, by } = expression;
  const asked: Rows = {
    of: (series) => {
      rows.add(series);
      return anywhere;
    },
    from: (series, start) => {
      rows.add(series);
      starts.set(series, start);
      return anywhere;
    },
    rate: (outlays, gains) => {
      rows.add(outlays).add(gains);
      rate = [outlays, gains];
      return '';
    },
  };
  verb.cell(parts, new MonthCell(expression, grid, 2, asked), by);
  return { rows, starts, rate };
}

/** A part of a formula that holds together wherever it stands. */
export const partText = (term: Term, grid: Grid, month: number): string =>
  within(phraseOf(term, grid, month), Binding.Whole);

/** A formula written out, whether or not it has cells of its own: what stands in them. */
function writtenOut(expression: Expression, grid: Grid, month: number): Phrase {
  const { verb, by } = expression;
  const parts = simplified(expression, (part, value) => grid.fixedValue(part) === value);
  const only = verb.isOfBaseline ? undefined : onlyOf(expression, parts);
  if (only !== undefined) return phraseOf(only, grid, month);
  return verb.cell(parts, new MonthCell(expression, grid, month, rowsIn(grid, expression)), by);
}

/** A part of a formula: a number, the cell that holds it, or its own formula. */
function phraseOf(term: Term, grid: Grid, month: number): Phrase {
  const fixedValue = grid.fixedValue(term);
  if (fixedValue !== null) return literal(fixedValue);
  const cells = grid.cells(term);
  if (cells !== null) return whole(cells.at(month));
  if (isQuantity(term)) throw new Error(`a figure without cells: ${term.id}`);
  return writtenOut(term, grid, month);
}

/** What stands in a cell that shows a figure, without the equals sign. */
export const formulaText = (term: Term, grid: Grid, month = 1): string => phraseOf(term, grid, month).text;

/** What stands in the cell of a figure itself. */
export const cellText = (formula: Expression, grid: Grid, month: number): string =>
  writtenOut(formula, grid, month).text;
