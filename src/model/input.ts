import { type Claim, type ClaimedFigure, defaultFigure } from '../evidence/index.js';
import {
  asMonthly,
  constant,
  type Description,
  derived,
  type Expression,
  type Quantity,
  same,
} from '../quantity/index.js';

/** The values that an input may take, in its own unit. Both ends are allowed unless said otherwise. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly above?: true;
  readonly whole?: true;
}

/** Where the value of an input comes from when the profile is silent. */
export type Fallback =
  | { readonly origin: 'yours'; readonly required: boolean }
  | { readonly origin: 'claimed'; readonly claim: Claim; readonly figure: ClaimedFigure }
  | {
      readonly origin: 'assumed';
      readonly low: number | null;
      readonly high: number | null;
      readonly why: string;
    }
  | { readonly origin: 'derived'; readonly why: string };

/** A quantity that a profile can state. Its id is its path in the profile. */
export interface Input extends Quantity<'one'> {
  readonly domain: Domain;
  readonly fallback: Fallback;
  /** What a profile could say, for help and error messages. */
  readonly example: string;
  /** The value at which a claim or assumption moves no money; absent where there is no such value. */
  readonly neutral?: number;
  /** The input that switches its part of the model on: without it this one plays no part. */
  readonly belongsTo?: Input;
  /** Why an initiative cannot act on it, where somebody might try. */
  readonly notALever?: string;
}

/** An input that initiatives can change. Formulas use `now`, the value with the effects of the month. */
export interface Lever extends Input {
  readonly now: Quantity<'monthly'>;
}

export const isLever = (input: Input): input is Lever => 'now' in input;

type Given = Description &
  Pick<Input, 'domain' | 'example' | 'neutral' | 'belongsTo' | 'notALever' | 'options'>;

/** How a default is found: a figure of its own, a claim's, or a formula over other inputs. */
type Otherwise = { readonly fallback: Fallback; readonly formula: Expression<'one'> | number | null };

export const required: Otherwise = { fallback: { origin: 'yours', required: true }, formula: null };

/** Must be stated beside the input it belongs to; without that one it is nought and plays no part. */
export const requiredBeside: Otherwise = { fallback: { origin: 'yours', required: true }, formula: 0 };

/** For one of two inputs of which the profile gives either. */
export const optional: Otherwise = { fallback: { origin: 'yours', required: false }, formula: null };

/** A default computed from a claim; `figure` only where the input is not the claimed figure itself. */
export function claimed(claim: Claim, figure: ClaimedFigure | null = defaultFigure(claim)): Otherwise {
  if (figure === null) throw new Error(`claim ${claim.id} has no figure to be a default`);
  return { fallback: { origin: 'claimed', claim, figure }, formula: figure.likely };
}

/** Our own default, with its range and the reason for it. */
export function assumed(value: number, low: number, high: number, why: string): Otherwise {
  return { fallback: { origin: 'assumed', low, high, why }, formula: value };
}

/** Our own default that follows from other inputs. */
export const assumedEqual = (formula: Expression<'one'>, why: string): Otherwise => ({
  fallback: { origin: 'assumed', low: null, high: null, why },
  formula,
});

/** A value that the other inputs already settle, unless the profile measured it. */
export const follows = (formula: Expression<'one'>, why: string): Otherwise => ({
  fallback: { origin: 'derived', why },
  formula,
});

/** An input that no initiative changes. */
export function input(given: Given & { readonly otherwise: Otherwise }): Input {
  const { otherwise, ...description } = given;
  const formula =
    typeof otherwise.formula === 'number' ? constant(otherwise.formula, given.unit) : otherwise.formula;
  if (formula !== null && !same(formula.dimension, given.unit.dimension)) {
    throw new Error(`the default of ${given.id} is not in ${given.unit.id}`);
  }
  return { ...description, shape: 'one', formula, fallback: otherwise.fallback };
}

/** An input that initiatives can change. */
export function lever(given: Given & { readonly otherwise: Otherwise }): Lever {
  const base = input(given);
  const now = derived({
    id: `${given.id}.now`,
    label: given.label,
    unit: given.unit,
    reason: `${given.label}, with the effects of initiatives in the month.`,
    formula: asMonthly(base),
  });
  // `now` reads the input itself, so both must be the same object.
  return Object.assign(base, { now });
}

/** Domains that recur. */
export const domains = {
  share: { low: 0, high: 1 },
  /** A margin can be negative: such customers cost more than they bring. */
  margin: { low: -10, high: 1 },
  positive: { low: 0, high: 1e15, above: true },
  amount: { low: 0, high: 1e15 },
  slope: { low: -1, high: 1 },
} as const satisfies Record<string, Domain>;
