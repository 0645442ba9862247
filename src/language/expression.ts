import type { Column } from './column.js';
import { type Dimension, same, spell } from './dimension.js';
import type { Cells, Numbers, Phrase, Put } from './phrase.js';
import type { Unit } from './unit.js';

/** One number, or one number for each month of the horizon. */
export type Shape = 'one' | 'monthly';

/** The parts of an expression, as its verb takes them. */
export type Parts = readonly Term[];

/** Something for each of the parts. */
export type Each<P extends Parts, T> = { readonly [K in keyof P]: T };

/** Whether a part is this one number in all months. */
export type Is = (part: Term, value: number) => boolean;

/** What compiled code does for one figure, which goes by its name. */
export interface Statements {
  /** Its value in one expression. */
  readonly value?: string;
  /** What stands before the loop over the months, in it, at its end, and behind it. */
  readonly before?: string;
  readonly step?: string;
  readonly end?: string;
  readonly behind?: string;
}

/** Functions that compiled code calls by name. */
type Calls = Readonly<Record<string, (...values: never[]) => number>>;

/** What each verb says of itself. Methods, so that a verb of some parts is one of any parts. */
interface Declaration<P extends Parts> {
  readonly name: string;
  /**
   * The dimension over these parts.
   * @throws {DimensionError} where they do not fit.
   */
  dimension(parts: P): Dimension;
  /** In words, over the labels of its parts. */
  words(parts: P, put: Put<Term>, by: number): Phrase;
  /** What stands in the cell of a month of a workbook. */
  cell(parts: P, cells: Cells<Term>, by: number): Phrase;
  /** In numbers, where these do not simply stand in place of the labels. */
  numbers?(parts: P, numbers: Numbers<Term>, put: Put<Term>, by: number): Phrase;
  /** Whether it is found by searching: no line of arithmetic gives it. */
  readonly isSearched?: true;
  /**
   * The parts that count, without changing a bit; where a single one is left, the expression is that part.
   * What is not asked about a part is never computed.
   */
  simplify?(parts: P, is: Is): Parts;
  /** What it leaves as it is, where its first part is the same in every month: any number, or 0 alone. */
  readonly keeps?: 'any' | 'zero';
  /** What it comes to over the same figure twice. */
  readonly ofSame?: number;
  /** Whether its part is that of the run where nothing changes. */
  readonly isOfBaseline?: true;
  /** Whether its compiled form takes all months of its parts, as arrays. */
  readonly takesArrays?: true;
  /** What its compiled form calls, for a horizon of so many months. */
  calls?(months: number): Calls;
}

/** Each month by itself, from the numbers of its parts in that month. */
interface Pointwise<P extends Parts> extends Declaration<P> {
  readonly nature: 'pointwise';
  evaluate(numbers: Each<P, number>, by: number): number;
  /** The same as code; parts are names or numbers. */
  compile(parts: Each<P, string>, by: number): string;
}

/** One number of all months. */
interface Reducing<P extends Parts> extends Declaration<P> {
  readonly nature: 'reduces';
  evaluate(parts: Each<P, Column>, months: number, by: number): number;
  compile(name: string, parts: Each<P, string>, by: number, months: number): Statements;
}

/** In numbers it names the months that it takes, or it has no line of arithmetic; else a reader would see one month. */
type Reduces<P extends Parts> = Reducing<P> &
  (
    | { numbers(parts: P, numbers: Numbers<Term>, put: Put<Term>, by: number): Phrase }
    | { readonly isSearched: true }
  );

/** A series of which a month depends on its place, or on months before it, even where the parts are single numbers. */
interface Remembers<P extends Parts> extends Declaration<P> {
  readonly nature: 'remembers';
  evaluate(parts: Each<P, Column>, months: number, by: number): Column;
  compile(name: string, parts: Each<P, string>, by: number, months: number): Statements;
}

/**
 * What a formula can do, with all its readings; one that is missing does not compile. `P` are its parts, `by` the number
 * that belongs to an expression itself, such as the months of a period or a year; 0 where it has none.
 */
export type Verb<P extends Parts = Parts> = Pointwise<P> | Reduces<P> | Remembers<P>;

/** A formula: a verb over its parts. Built only by the functions of verbs/, whose verbs check it. */
export interface Expression<S extends Shape = Shape> {
  readonly verb: Verb;
  readonly parts: Parts;
  readonly by: number;
  readonly shape: S;
  readonly dimension: Dimension;
}

/**
 * A named value of the model. Without a formula it is a leaf, and whoever evaluates must supply it;
 * with one, a supplied value takes precedence (an input that the profile may overrule).
 */
export interface Quantity<S extends Shape = Shape> {
  /** Dotted and stable: part of the published JSON. */
  readonly id: string;
  /** What it is called in front of people. */
  readonly label: string;
  readonly unit: Unit;
  readonly shape: S;
  /** Why it is in the model and how it is meant, in a sentence. */
  readonly reason: string;
  readonly formula: Expression | null;
  /** Why the figure can be impossible, where it can: what is said beside the null. */
  readonly impossible?: string;
  /** The input without which the figure is none: where the profile does not give it, nothing can be said. */
  readonly needs?: Quantity;
  /** The names that the numbers 0, 1, … stand for, where the figure is a choice. */
  readonly options?: readonly string[];
}

/** What a formula is made of: named values, or formulas that need no name. */
export type Term<S extends Shape = Shape> = Quantity<S> | Expression<S>;

export const isQuantity = (term: Term): term is Quantity => 'id' in term;

export const dimensionOf = (term: Term): Dimension =>
  isQuantity(term) ? term.unit.dimension : term.dimension;

/** The parts of a formula that count. */
export const simplified = ({ verb, parts }: Expression, is: Is): Parts => verb.simplify?.(parts, is) ?? parts;

/** The single part that is left of a formula, which then is that part; else undefined. */
export const onlyOf = ({ verb }: Expression, parts: Parts): Term | undefined =>
  verb.simplify !== undefined && parts.length === 1 ? parts[0] : undefined;

/** A formula that contradicts its own declaration: a mistake in the model, found on import. */
export class DimensionError extends Error {
  override readonly name = 'DimensionError';
}

/** What a quantity says of itself, apart from its formula. */
export type Description = Pick<Quantity, 'id' | 'label' | 'unit' | 'reason'> & {
  readonly impossible?: string;
  readonly needs?: Quantity;
};

/** A leaf: its value comes from outside the model. */
export function leaf<S extends Shape>(shape: S, description: Description): Quantity<S> {
  return { ...description, shape, formula: null };
}

/**
 * A quantity that follows from others.
 * @throws {DimensionError} when the formula does not give what the unit declares.
 */
export function derived<S extends Shape>(
  description: Description & { readonly formula: Expression<S> },
): Quantity<S> {
  const { id, unit, formula } = description;
  if (!same(unit.dimension, formula.dimension)) {
    throw new DimensionError(
      `${id} is declared in ${unit.id} (${spell(unit.dimension)}) but its formula gives ${spell(formula.dimension)}`,
    );
  }
  return { ...description, shape: formula.shape };
}
