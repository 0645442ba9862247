import type { Expression, Verb } from '../expression.js';
import { Binding, clause, whole } from '../phrase.js';
import { alike, expressEach, fold, foldCalls, type ShapeOver, type Terms } from '../verb.js';

/** The most extreme of the parts in each month. */
const extreme = (name: string, pick: 'max' | 'min'): Verb<Terms> => ({
  name,
  nature: 'pointwise',
  dimension: (parts) => alike(name, parts),
  evaluate: (numbers) => fold(numbers, Math[pick]),
  compile: (parts) => foldCalls(`Math.${pick}`, parts),
  words: (parts, put) =>
    clause(`the ${name} of ${parts.map((part) => put(part, Binding.Sum)).join(' and ')}`),
  numbers: (parts, _, put) => whole(`${pick}(${parts.map((part) => put(part, Binding.Sum)).join(', ')})`),
  cell: (parts, cells) => cells.call(pick, ...parts.map((part) => cells.part(part))),
});

const higherVerb = extreme('higher', 'max');
const lowerVerb = extreme('lower', 'min');

/** The highest of a, b, … in each month. */
export const higher = <T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> =>
  expressEach(higherVerb, parts);

/** The lowest of a, b, … in each month. */
export const lower = <T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> =>
  expressEach(lowerVerb, parts);
