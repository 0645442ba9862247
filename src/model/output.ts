/** Figures that answers show, each with what a sentence, a search or a table needs to know of it. */
import {
  type Description,
  derived,
  type Expression,
  type Quantity,
  type Shape,
  type Term,
} from '../language/index.js';

/** Whether a higher or a lower figure is better for the business. */
export type Better = 'higher' | 'lower';

/** The part of the horizon that a figure is about. */
export type Period = 'horizon' | 'first_month' | 'last_month';

/** The values that make sense for a figure; outside them there is no figure, with a reason. */
export interface ValidRange {
  readonly low: number;
  readonly high: number;
  /** The reason outside the range, by the sign of another figure. Without it the reason is that of `impossible`. */
  readonly outside?: {
    readonly signOf: Quantity<'one'>;
    readonly notNegative: string;
    readonly negative: string;
  };
}

interface Traits {
  /** Null where neither is better. */
  readonly better: Better | null;
  /** What a sentence calls it, with its article: `an NPV`. */
  readonly noun: string;
  readonly period: Period;
  readonly validRange?: ValidRange;
  /** What it is a difference of: where these cancel but for rounding, the figure is 0. */
  readonly differenceOf?: readonly Term[];
  /** Whether no value means later than any month: a payback that never comes. Such a figure goes in steps. */
  readonly isLateIfNone?: true;
}

/** A figure that answers show. */
export interface Output<S extends Shape = Shape> extends Quantity<S>, Traits {}

/** Declares a figure that answers show. The lists of outputs.ts say where. */
export const output = <S extends Shape>(
  given: Description & Traits & { readonly formula: Expression<S> },
): Output<S> => ({ ...given, ...derived(given) });

/** Whether a figure tells what becomes of the business; of service, others tell how it is. */
export const isOfLastMonth = (quantity: Quantity): boolean =>
  isOutput(quantity) && quantity.period === 'last_month';

export const isOutput = (quantity: Quantity): quantity is Output => 'noun' in quantity;
