import { type Dimension, same, spell } from './dimension.js';
import type { Unit } from './unit.js';

/** One number, or one number for each month of the horizon. */
export type Shape = 'one' | 'monthly';

/** The shape of a formula over parts of these shapes: monthly as soon as one part is. */
export type Widest<S extends Shape> = 'monthly' extends S ? 'monthly' : 'one';

/** The closed list of what a formula can do. A reading that leaves one unanswered does not compile. */
export type Verb =
  | 'constant'
  | 'sum'
  | 'difference'
  | 'apart'
  | 'product'
  | 'quotient'
  | 'quotientOrZero'
  | 'quotientIfPositive'
  | 'higher'
  | 'lower'
  | 'negative'
  | 'complement'
  | 'either'
  | 'without'
  | 'withinMonths'
  | 'perYear'
  | 'growthWithin'
  | 'growthPerYear'
  | 'inMonth'
  | 'choose'
  | 'strength'
  | 'carry'
  | 'opening'
  | 'discounted'
  | 'running'
  | 'total'
  | 'inYear'
  | 'least'
  | 'most'
  | 'monthOfLeast'
  | 'first'
  | 'last'
  | 'baseline'
  | 'payback'
  | 'rateOfReturn';

/** A formula: a verb over its parts. Built only by the functions of verbs.ts, which check it. */
export interface Expression<S extends Shape = Shape> {
  readonly verb: Verb;
  readonly parts: readonly Term[];
  readonly shape: S;
  readonly dimension: Dimension;
  /**
   * The number of a constant, of months in a conversion of chances, or of a year; in discounting 1 for what
   * falls at the start of the month. 0 elsewhere.
   */
  readonly by: number;
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
