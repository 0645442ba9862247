import { times } from '../dimension.js';
import { dimensionOf, type Expression, type Verb } from '../expression.js';
import { Binding } from '../phrase.js';
import { expressEach, fold, joined, type ShapeOver, type Terms } from '../verb.js';

const verb: Verb<Terms> = {
  name: 'product',
  nature: 'pointwise',
  dimension: (parts) => parts.map(dimensionOf).reduce(times),
  evaluate: (numbers) => fold(numbers, (a, b) => a * b),
  compile: (parts) => parts.join(' * '),
  // Zero times an impossible figure is zero, and what stands beside a factor of zero may lead back to where it began.
  simplify: (parts, is) => {
    const zero = parts.find((part) => is(part, 0));
    if (zero !== undefined) return [zero];
    const others = parts.filter((part) => !is(part, 1));
    return others.length > 0 ? others : parts.slice(0, 1);
  },
  words: (parts, put) => joined(parts, put, '×', Binding.Product),
  cell: (parts, cells) => {
    const factors = cells.times(...parts.map((part) => cells.part(part)));
    const others = parts.filter((part) => !cells.mayBeNone(part));
    const isSimple = others.length === parts.length || others.some(({ shape }) => shape !== 'one');
    if (isSimple || others.length === 0) return factors;
    const zeros = others.map((part) => cells.compare(cells.part(part), '=', cells.number(0)));
    return cells.call('if', cells.call('or', ...zeros), cells.number(0), factors);
  },
};

/** a × b × … */
export const product = <T extends Terms>(...parts: T): Expression<ShapeOver<T[number]>> =>
  expressEach(verb, parts);
