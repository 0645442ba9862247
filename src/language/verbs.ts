/**
 * The verbs of the model's language, as functions over quantities. Each checks the dimensions of its
 * parts when the formula is built, so a wrong formula cannot be imported.
 */
import { type Dimension, over, same, spell, times } from './dimension.js';
import {
  DimensionError,
  dimensionOf,
  type Expression,
  isQuantity,
  type Shape,
  type Term,
  type Verb,
  type Widest,
} from './expression.js';
import type { Unit } from './unit.js';

const plain: Dimension = {};
const aYear: Dimension = { year: 1 };
const perYearly: Dimension = { year: -1 };
const months: Dimension = { month: 1 };

const named = (term: Term): string => (isQuantity(term) ? term.id : `a ${term.verb}`);

/** At least one part, each with the shape it was given in. */
type Terms = readonly [Term, ...Term[]];

/** The shape of a formula over these parts. */
type ShapeOver<T extends Term> = Widest<T['shape']>;

const widest = <T extends Term>(parts: readonly T[]): ShapeOver<T> =>
  (parts.some((part) => part.shape === 'monthly') ? 'monthly' : 'one') as ShapeOver<T>;

function expect(verb: Verb, part: Term, allowed: readonly Dimension[]): void {
  const found = dimensionOf(part);
  if (allowed.some((dimension) => same(dimension, found))) return;
  const wanted = allowed.map(spell).join(' or ');
  throw new DimensionError(`${verb} takes ${wanted}, but ${named(part)} is ${spell(found)}`);
}

function alike(verb: Verb, [first, ...others]: Terms): Dimension {
  for (const other of others) {
    if (same(dimensionOf(first), dimensionOf(other))) continue;
    throw new DimensionError(
      `${verb} puts together ${spell(dimensionOf(first))} (${named(first)}) and ${spell(dimensionOf(other))} (${named(other)})`,
    );
  }
  return dimensionOf(first);
}

function build<S extends Shape>(
  verb: Verb,
  parts: readonly Term[],
  shape: S,
  dimension: Dimension,
  by = 0,
): Expression<S> {
  return { verb, parts, shape, dimension, by };
}

/** A number that the model's arithmetic needs; figures about the world are inputs, never constants. */
export const constant = (value: number, unit: Unit): Expression<'one'> =>
  build('constant', [], 'one', unit.dimension, value);

/** a + b + …; of a single part, that part itself. */
export function sum<T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> {
  return build('sum', parts, widest<T[number]>(parts), alike('sum', parts));
}

/** A figure that may be the same in every month, as a series. */
export const asMonthly = (term: Term): Expression<'monthly'> =>
  build('sum', [term], 'monthly', dimensionOf(term));

/** a − b − … */
export function difference<T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> {
  return build('difference', parts, widest<T[number]>(parts), alike('difference', parts));
}

/**
 * a − b, and 0 where only rounding tells them apart: for a change whose sign decides. The same figure stated in
 * two ways differs in its last digit.
 */
export function apart<A extends Term, B extends Term>(a: A, b: B): Expression<ShapeOver<A | B>> {
  const parts: readonly [A, B] = [a, b];
  return build('apart', parts, widest(parts), alike('apart', parts));
}

/** a × b × … */
export function product<T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> {
  return build('product', parts, widest<T[number]>(parts), parts.map(dimensionOf).reduce(times));
}

function ratio<A extends Term, B extends Term>(
  verb: Verb,
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> {
  const parts: readonly [A, B] = [dividend, divisor];
  return build(verb, parts, widest(parts), over(dimensionOf(dividend), dimensionOf(divisor)));
}

/** a / b. */
export const quotient = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => ratio('quotient', dividend, divisor);

/** a / b, and 0 where b is 0: for a rate "per thing" when there are no such things. */
export const quotientOrZero = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => ratio('quotientOrZero', dividend, divisor);

/** a / b, and impossible where b is not above 0: for a sum without end that then has no value. */
export const quotientIfPositive = <A extends Term, B extends Term>(
  dividend: A,
  divisor: B,
): Expression<ShapeOver<A | B>> => ratio('quotientIfPositive', dividend, divisor);

/** The highest of a, b, … in each month. */
export function higher<T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> {
  return build('higher', parts, widest<T[number]>(parts), alike('higher', parts));
}

/** The lowest of a, b, … in each month. */
export function lower<T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> {
  return build('lower', parts, widest<T[number]>(parts), alike('lower', parts));
}

/** −a: a cost as it enters the contribution. */
export const negative = <S extends Shape>(term: Term<S>): Expression<S> =>
  build('negative', [term], term.shape, dimensionOf(term));

/** 1 − a, of a share or a chance within a year. */
export function complement<S extends Shape>(chance: Term<S>): Expression<S> {
  expect('complement', chance, [plain, perYearly]);
  return build('complement', [chance], chance.shape, dimensionOf(chance));
}

/** 1 − (1 − a)(1 − b): the chance that one or the other of two independent things happens. */
export function either<A extends Term, B extends Term>(a: A, b: B): Expression<ShapeOver<A | B>> {
  const parts: readonly [A, B] = [a, b];
  expect('either', a, [plain, perYearly]);
  return build('either', parts, widest(parts), alike('either', parts));
}

/** (a − b) / (1 − b): the chance that is left of a once b is taken out; `either` puts it back. */
export function without<A extends Term, B extends Term>(whole: A, taken: B): Expression<ShapeOver<A | B>> {
  const parts: readonly [A, B] = [whole, taken];
  expect('without', whole, [plain, perYearly]);
  return build('without', parts, widest(parts), alike('without', parts));
}

/** 1 − (1 − a)^(months/12): a chance within a year as the chance within some months. */
export function withinMonths<S extends Shape>(chancePerYear: Term<S>, monthCount: number): Expression<S> {
  expect('withinMonths', chancePerYear, [perYearly]);
  return build('withinMonths', [chancePerYear], chancePerYear.shape, plain, monthCount);
}

/** 1 − (1 − a)^(12/months): a chance within some months as the chance within a year. */
export function perYear<S extends Shape>(chance: Term<S>, monthCount: number): Expression<S> {
  expect('perYear', chance, [plain]);
  return build('perYear', [chance], chance.shape, perYearly, monthCount);
}

/** (1 + a)^(months/12) − 1: growth in a year as growth within some months. */
export function growthWithin<S extends Shape>(growthInYear: Term<S>, monthCount: number): Expression<S> {
  expect('growthWithin', growthInYear, [perYearly]);
  return build('growthWithin', [growthInYear], growthInYear.shape, plain, monthCount);
}

/** (1 + a)^(12/months) − 1: growth within some months as growth in a year. */
export function growthPerYear<S extends Shape>(growth: Term<S>, monthCount: number): Expression<S> {
  expect('growthPerYear', growth, [plain]);
  return build('growthPerYear', [growth], growth.shape, perYearly, monthCount);
}

/** A yearly rate of interest as a monthly one. */
export const monthlyRate = <S extends Shape>(ratePerYear: Term<S>): Expression<S> =>
  growthWithin(ratePerYear, 1);

/** a / 12: one month's amount of a flow per year. */
export function inMonth<S extends Shape>(flowPerYear: Term<S>): Expression<S> {
  return build('inMonth', [flowPerYear], flowPerYear.shape, times(dimensionOf(flowPerYear), aYear));
}

/** The second part where the switch is 0, the third where it is 1. */
export function choose<A extends Term, B extends Term>(
  chooser: Term<'one'>,
  off: A,
  on: B,
): Expression<ShapeOver<A | B>> {
  const outcomes: readonly [A, B] = [off, on];
  expect('choose', chooser, [plain]);
  return build('choose', [chooser, off, on], widest(outcomes), alike('choose', outcomes));
}

/**
 * How much of an effect acts in month t: min(1, (t − start + 1) / ramp), 0 before the start. After the end it
 * falls linearly to 0 over the months of the fade, or at once.
 */
export function strength(
  start: Term<'one'>,
  ramp: Term<'one'>,
  end?: Term<'one'>,
  fade?: Term<'one'>,
): Expression<'monthly'> {
  const parts = [start, ramp, ...(end ? [end] : []), ...(end && fade ? [fade] : [])];
  for (const part of parts) expect('strength', part, [months]);
  return build('strength', parts, 'monthly', plain);
}

/**
 * x[t] = x[t − 1] · keep[t] + add[t], with x[0] = start: a stock at the end of each month. With a floor it is
 * the floor of the month where it would lie below.
 */
export function carry(start: Term<'one'>, keep: Term, add: Term, floor?: Term): Expression<'monthly'> {
  expect('carry', keep, [plain]);
  const stocks: Terms = floor === undefined ? [start, add] : [start, add, floor];
  const parts = [start, keep, ...stocks.slice(1)];
  return build('carry', parts, 'monthly', alike('carry', stocks));
}

/** x[t − 1], with x[0] = start: a stock at the start of each month. */
export function opening(closing: Term<'monthly'>, start: Term<'one'>): Expression<'monthly'> {
  return build('opening', [closing, start], 'monthly', alike('opening', [closing, start]));
}

function discountedAt(series: Term<'monthly'>, ratePerMonth: Term<'one'>, by: 0 | 1): Expression<'monthly'> {
  expect('discounted', ratePerMonth, [plain]);
  return build('discounted', [series, ratePerMonth], 'monthly', dimensionOf(series), by);
}

/** x[t] / (1 + rate)^t: money that falls at the end of month t as it is worth at t = 0. */
export const discounted = (series: Term<'monthly'>, ratePerMonth: Term<'one'>): Expression<'monthly'> =>
  discountedAt(series, ratePerMonth, 0);

/** x[t] / (1 + rate)^(t − 1): money that falls at the start of month t as it is worth at t = 0. */
export const discountedFromStart = (
  series: Term<'monthly'>,
  ratePerMonth: Term<'one'>,
): Expression<'monthly'> => discountedAt(series, ratePerMonth, 1);

/** The sum of months 1 to t. */
export const running = (series: Term<'monthly'>): Expression<'monthly'> =>
  build('running', [series], 'monthly', dimensionOf(series));

/** The sum over the horizon. */
export const total = (series: Term<'monthly'>): Expression<'one'> =>
  build('total', [series], 'one', dimensionOf(series));

/** The sum over one year of the horizon, from 1 on; the last may be a part of one. */
export const inYear = (series: Term<'monthly'>, year: number): Expression<'one'> =>
  build('inYear', [series], 'one', dimensionOf(series), year);

/** The lowest value of all months. */
export const least = (series: Term<'monthly'>): Expression<'one'> =>
  build('least', [series], 'one', dimensionOf(series));

/** The highest value of all months. */
export const most = (series: Term<'monthly'>): Expression<'one'> =>
  build('most', [series], 'one', dimensionOf(series));

/** The month in which a series is lowest, the first of several; impossible where it is nowhere below zero. */
export const monthOfLeast = (series: Term<'monthly'>): Expression<'one'> =>
  build('monthOfLeast', [series], 'one', months);

/** The value in month 1. */
export const first = (series: Term<'monthly'>): Expression<'one'> =>
  build('first', [series], 'one', dimensionOf(series));

/** The value in the last month of the horizon. */
export const last = (series: Term<'monthly'>): Expression<'one'> =>
  build('last', [series], 'one', dimensionOf(series));

/** The same figure in the run where nothing changes. */
export const baseline = <S extends Shape>(term: Term<S>): Expression<S> =>
  build('baseline', [term], term.shape, dimensionOf(term));

/** The first month from which a cumulative series stays at or above zero; impossible if it never does. */
export const payback = (cumulative: Term<'monthly'>): Expression<'one'> =>
  build('payback', [cumulative], 'one', months);

/**
 * The yearly rate at which outlays and gains are worth nothing together: the outlay of month t falls at its
 * start, the gain at its end.
 */
export function rateOfReturn(outlays: Term<'monthly'>, gains: Term<'monthly'>): Expression<'one'> {
  return build(
    'rateOfReturn',
    [outlays, gains],
    'one',
    over(over(alike('rateOfReturn', [outlays, gains]), dimensionOf(gains)), aYear),
  );
}
