/** What declarations of verbs are made with. */
import { type Dimension, same, spell } from './dimension.js';
import {
  DimensionError,
  dimensionOf,
  type Expression,
  isQuantity,
  type Parts,
  type Shape,
  type Term,
  type Verb,
} from './expression.js';
import { Binding, type Phrase, type Put } from './phrase.js';

export const plain: Dimension = {};
export const aYear: Dimension = { year: 1 };
export const perYearly: Dimension = { year: -1 };
export const inMonths: Dimension = { month: 1 };

/** At least one part, each with the shape it was given in. */
export type Terms = readonly [Term, ...Term[]];
export type One = readonly [Term];
export type Two = readonly [Term, Term];

/** The shape of a formula over these parts, each month by itself: monthly as soon as one part is. */
export type ShapeOver<T extends Term> = 'monthly' extends T['shape'] ? 'monthly' : 'one';

export const widest = <T extends Term>(parts: readonly T[]): ShapeOver<T> =>
  (parts.some((part) => part.shape === 'monthly') ? 'monthly' : 'one') as ShapeOver<T>;

/** A verb over its parts, in a shape. */
export const express = <P extends Parts, S extends Shape>(
  verb: Verb<P>,
  parts: P,
  shape: S,
  by = 0,
): Expression<S> => ({ verb, parts, by, shape, dimension: verb.dimension(parts) });

/** A pointwise verb over its parts, in their shape. */
export const expressEach = <P extends Parts, T extends P & Parts>(
  verb: Verb<P>,
  parts: T,
  by = 0,
): Expression<ShapeOver<T[number]>> =>
  express<P, ShapeOver<T[number]>>(verb, parts, widest<T[number]>(parts), by);

const named = (term: Term): string => (isQuantity(term) ? term.id : `a ${term.verb.name}`);

/** @throws {DimensionError} where a part has none of the dimensions that a verb takes. */
export function expect(verb: string, part: Term, ...allowed: readonly Dimension[]): void {
  const found = dimensionOf(part);
  if (allowed.some((dimension) => same(dimension, found))) return;
  const expected = allowed.map(spell).join(' or ');
  throw new DimensionError(`${verb} takes ${expected}, but ${named(part)} is ${spell(found)}`);
}

/**
 * The dimension that all the parts have.
 * @throws {DimensionError} where two differ.
 */
export function alike(verb: string, [first, ...others]: Terms): Dimension {
  for (const other of others) {
    if (same(dimensionOf(first), dimensionOf(other))) continue;
    throw new DimensionError(
      `${verb} puts together ${spell(dimensionOf(first))} (${named(first)}) and ${spell(dimensionOf(other))} (${named(other)})`,
    );
  }
  return dimensionOf(first);
}

/** Two at a time from left to right: a · b · c is (a · b) · c on every machine. */
export const fold = (numbers: readonly number[], two: (a: number, b: number) => number): number =>
  numbers.reduce((a, b) => two(a, b));

/** The same as code that calls a function. */
export const foldCalls = (name: string, parts: readonly string[]): string =>
  parts.reduce((a, b) => `${name}(${a}, ${b})`);

/** Parts in a row, with a sign between them. */
export const joined = (
  parts: Parts,
  put: Put<Term>,
  sign: string,
  binding: Binding,
  tail: Binding = binding,
): Phrase => ({
  text: parts.map((part, k) => put(part, k === 0 ? binding : tail)).join(` ${sign} `),
  binding,
});

/** 1 − a part, in brackets. */
export const remainder = (part: Term, put: Put<Term>): string => `(1 − ${put(part, Binding.Product)})`;
