/** Pieces of a written formula, and what a verb may ask of whoever writes it. `T` is a part of the formula. */

/** How tightly a phrase holds together: a looser one goes into brackets inside a tighter one. */
export enum Binding {
  /** A clause of its own, which anything it stands in must bracket. */
  Clause = 0,
  Sum = 1,
  Product = 2,
  Whole = 3,
}

export interface Phrase {
  readonly text: string;
  readonly binding: Binding;
}

export const clause = (text: string): Phrase => ({ text, binding: Binding.Clause });
export const sumOf = (text: string): Phrase => ({ text, binding: Binding.Sum });
export const productOf = (text: string): Phrase => ({ text, binding: Binding.Product });
export const whole = (text: string): Phrase => ({ text, binding: Binding.Whole });

/** A phrase as it stands within another, in brackets where it is looser. */
export const within = ({ text, binding }: Phrase, tightness: Binding): string =>
  binding < tightness ? `(${text})` : text;

/** Writes a part of a formula as it stands within a phrase of such a binding. */
export type Put<T> = (part: T, tightness: Binding) => string;

/** A formula in numbers, for one month of a run. */
export interface Numbers<T> {
  /** The month, from 1 on, and the last one of the horizon. */
  readonly month: number;
  readonly months: number;
  /** The value of a part in the month, or in another. */
  readonly value: (part: T, month?: number) => number;
  /** The same written, in brackets where it is below zero. */
  readonly number: (part: T, month?: number) => Phrase;
  /** The value of the formula itself, in the month or in another. */
  readonly own: (month?: number) => number;
  /** A number written. */
  readonly write: (value: number) => string;
  /** A number as it stands within a formula: in brackets where it is below zero. */
  readonly bracketed: (value: number) => string;
  /** A part written out in numbers. */
  readonly phrase: (part: T) => Phrase;
  /** The months of a series that are added up, after one and up to another. */
  readonly added: (series: T, after: number, upTo: number) => Phrase;
}

/** What a cell formula may call by name. */
export type CellFunction = 'abs' | 'if' | 'max' | 'min' | 'or' | 'root' | 'sum';

/**
 * A formula for a program that calculates in cells, a cell a month. A verb says what stands in the cell of a month;
 * how the program spells it, and where the cells are, is known to whoever implements this.
 */
export interface Cells<T> {
  /** The month whose cell is written, from 1 on, and the last one of the horizon. */
  readonly month: number;
  readonly months: number;
  /** The cell that holds the number of the month. */
  readonly now: Phrase;
  /** An error: there is no such figure. */
  readonly none: Phrase;
  readonly number: (value: number) => Phrase;
  /** A part in the month, or in another. */
  readonly part: (part: T, month?: number) => Phrase;
  /** A part in the month that needs no brackets wherever it stands. */
  readonly whole: (part: T) => Phrase;
  /** A part in the run where nothing changes. */
  readonly inBaseline: (part: T) => Phrase;
  /** Whether a part is this number whatever is put in. */
  readonly is: (part: T, value: number) => boolean;
  /** Whether a part is a figure that can be impossible. */
  readonly mayBeNone: (part: T) => boolean;
  /**
   * A series in the month before, or the formula itself; its cells are then a row, which begins with its value before
   * the first month.
   */
  readonly before: (start: T, series?: T) => Phrase;
  /** Months of a series, which are then a row of cells: all, or from one to another. */
  readonly row: (series: T, from?: number, to?: number) => Phrase;
  /** One cell of such a row. */
  readonly cell: (series: T, month: number) => Phrase;
  readonly plus: (...phrases: readonly Phrase[]) => Phrase;
  readonly minus: (...phrases: readonly Phrase[]) => Phrase;
  readonly times: (...phrases: readonly Phrase[]) => Phrase;
  readonly over: (dividend: Phrase, divisor: Phrase) => Phrase;
  readonly power: (base: Phrase, exponent: Phrase) => Phrase;
  readonly negative: (phrase: Phrase) => Phrase;
  readonly compare: (a: Phrase, sign: '=' | '<' | '<=' | '>', b: Phrase) => Phrase;
  readonly call: (name: CellFunction, ...phrases: readonly Phrase[]) => Phrase;
  /** The first place of a number in a row, from 1 on. */
  readonly place: (value: Phrase, row: Phrase) => Phrase;
  /** The last month in which a row is below zero; 0 where none is. */
  readonly lastBelowZero: (row: Phrase) => Phrase;
  /** The yearly rate at which both are worth nothing together; an error where there is none. */
  readonly rateOfReturn: (outlays: T, gains: T) => Phrase;
}
