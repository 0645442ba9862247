import { type Claim, type ClaimedFigure, defaultFigure } from '../evidence/index.js';
import {
  asMonthly,
  constant,
  type Description,
  derived,
  type Expression,
  type Quantity,
  same,
  type Term,
} from '../language/index.js';

/** The values that an input may take, in its own unit. Both ends are allowed unless said otherwise. */
export interface Domain {
  readonly low: number;
  readonly high: number;
  readonly above?: true;
  readonly whole?: true;
}

/** An end of the range of a default: a number, or one that follows from other inputs; null where there is none. */
export type Bound = number | Expression<'one'> | null;

/** What reads an input in a formula: its value at the baseline, or that of the month. */
export type Reader = (input: Input) => Term;

/** Another way to state an input: by other inputs that a profile gives instead. */
export interface Way {
  /** The inputs that must be stated for it. */
  readonly from: readonly Input[];
  readonly why: string;
  readonly formula: (read: Reader) => Expression;
  /** Whether effects on those inputs reach it month by month; otherwise it is fixed at the baseline. */
  readonly follows?: true;
}

/** Where the value of an input comes from when the profile is silent. */
export type Fallback =
  | { readonly origin: 'yours'; readonly required: boolean }
  | { readonly origin: 'claimed'; readonly claim: Claim; readonly figure: ClaimedFigure }
  | {
      readonly origin: 'assumed';
      readonly low: Bound;
      readonly high: Bound;
      readonly why: string;
    };

/** A quantity that a profile can state. Its id is its path in the profile. */
export interface Input extends Quantity<'one'> {
  readonly domain: Domain;
  readonly fallback: Fallback;
  /** What a profile could say, for help and error messages. */
  readonly example: string;
  /** The value at which a claim or default has no effect on NPV; absent where there is no such value. */
  readonly neutral?: number;
  /** The input that switches its part of the model on: without it this one plays no part. */
  readonly belongsTo?: Input;
  /** Other ways to state it, of which the first that a profile gives counts. */
  readonly ways?: readonly Way[];
  /** Why an initiative cannot act on it, where somebody might try. */
  readonly notALever?: string;
}

/** An input that initiatives can change. Formulas use `now`, the value with the effects of the month. */
export interface Lever extends Input {
  readonly now: Quantity<'monthly'>;
}

export const isLever = (input: Input): input is Lever => 'now' in input;

type Given = Description &
  Pick<Input, 'domain' | 'example' | 'neutral' | 'belongsTo' | 'notALever' | 'options' | 'ways'>;

/** How a default is found: a figure of its own, a claim's, or a formula over other inputs. */
type Otherwise = { readonly fallback: Fallback; readonly formula: Expression<'one'> | number | null };

export const required: Otherwise = { fallback: { origin: 'yours', required: true }, formula: null };

/** Must be stated beside the input it belongs to; without that one it is zero and plays no part. */
export const requiredBeside: Otherwise = { fallback: { origin: 'yours', required: true }, formula: 0 };

/** For one of two inputs of which the profile gives either. */
export const optional: Otherwise = { fallback: { origin: 'yours', required: false }, formula: null };

/** What may be left out, and is then zero and plays no part. */
export const absent: Otherwise = { fallback: { origin: 'yours', required: false }, formula: 0 };

/** A default computed from a claim; `figure` only where the input is not the claimed figure itself. */
export function claimed(claim: Claim, figure: ClaimedFigure | null = defaultFigure(claim)): Otherwise {
  if (figure === null) throw new Error(`claim ${claim.id} has no figure to be a default`);
  return { fallback: { origin: 'claimed', claim, figure }, formula: figure.likely };
}

/** Our own default, with its range and the reason for it. */
export function assumed(
  formula: number | Expression<'one'>,
  low: Bound,
  high: Bound,
  why: string,
): Otherwise {
  return { fallback: { origin: 'assumed', low, high, why }, formula };
}

/** Our own default that follows from other inputs, without a range of its own. */
export const assumedEqual = (formula: Expression<'one'>, why: string): Otherwise =>
  assumed(formula, null, null, why);

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

/** The other way in which a profile states an input, if it does. */
export const wayOf = ({ ways = [] }: Input, isStated: (input: Input) => boolean): Way | undefined =>
  ways.find(({ from }) => from.every(isStated));

/** Whether a profile gives an input, by itself or by others. */
export const isGiven = (input: Input, isStated: (input: Input) => boolean): boolean =>
  isStated(input) || wayOf(input, isStated) !== undefined;

/**
 * The months for which the profile states an input that has a period. Where it is stated by what is left after a
 * period, such as churn by retention, they are those of that.
 */
export function statedMonthsOf(input: Input, monthsOf: (input: Input) => number | undefined): number {
  const alike = (input.ways ?? []).flatMap(({ from: [only, ...others] }) =>
    only !== undefined && others.length === 0 && only.unit.overTime === 'survival' ? [only] : [],
  );
  return [input, ...alike].map(monthsOf).find((months) => months !== undefined) ?? 12;
}

/** Larger than any figure of a business: a domain up to here has no end in practice. */
export const largest = 1e15;

/** Domains that recur. */
export const domains = {
  share: { low: 0, high: 1 },
  /** Times a customer and year that something happens: no more than once a month. */
  oncePerMonth: { low: 0, high: 12 },
  /** A margin can be negative: such customers cost more than they bring. */
  margin: { low: -10, high: 1 },
  positive: { low: 0, high: largest, above: true },
  amount: { low: 0, high: largest },
  /** A change in either direction. */
  anywhere: { low: -largest, high: largest },
  growth: { low: -1, high: 1 },
} as const satisfies Record<string, Domain>;
