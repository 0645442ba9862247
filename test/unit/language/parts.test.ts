/** The parts of a formula, and a formula with others in their place. */
import { describe, expect, it } from 'vitest';
import * as q from '../../../src/language/index.js';

const { units } = q;
const number = (label: string) => q.leaf('one', { id: label, label, unit: units.share, reason: '' });
const [a, b, c] = [number('a'), number('b'), number('c')];

describe('the parts of a formula', () => {
  const made = q.derived({ id: 'made', label: 'made', unit: units.share, reason: '', formula: q.sum(a, b) });

  it('are its quantities, each once, in the order it mentions them', () => {
    expect(q.partsOf(q.sum(b, q.product(a, b), c))).toEqual([b, a, c]);
    expect(q.partsOf(q.product(q.complement(c), q.baseline(a)))).toEqual([c, a]);
  });

  it('end at a quantity, whatever that is made of', () => {
    expect(q.partsOf(q.product(made, c))).toEqual([made, c]);
  });

  it('are none of a constant', () => {
    expect(q.partsOf(q.constant(1, units.ratio))).toEqual([]);
  });
});

describe('a figure rewritten', () => {
  const derived = <S extends q.Shape>(id: string, formula: q.Expression<S>) =>
    q.derived({ id, label: id, unit: units.share, reason: '', formula });
  const twice = derived('twice', q.sum(a, a));
  const deep = derived('deep', q.product(twice, b));
  const beside = derived('beside', q.difference(b, c));
  const values = [
    [a, 3],
    [b, 5],
    [c, 7],
  ] as const;
  const computed = (term: q.Term<'one'>): number =>
    new q.Evaluation({
      months: 2,
      values: new Map<q.Quantity, q.Column>(values.map(([leaf, value]) => [leaf, q.single(value)])),
      formulas: new Map(),
    }).value(term);

  it('has the others however deep they stand', () => {
    // (3 + 3) · 5, and with 7 in place of 3.
    expect(computed(deep)).toBe(30);
    expect(computed(q.rewritten(deep, new Map([[a, c]])))).toBe(70);
  });

  it('takes a formula, or another figure, in place of one that has a formula', () => {
    // 5 · 7 in place of 3 + 3, and then 5 − 7.
    expect(computed(q.rewritten(deep, new Map([[twice, q.product(b, c)]])))).toBe(175);
    expect(computed(q.rewritten(deep, new Map([[twice, beside]])))).toBe(-10);
  });

  it('has each of several in its place, also where they change places', () => {
    // 7 − 5 in place of 5 − 7.
    const swapped = new Map([
      [b, c],
      [c, b],
    ]);
    expect(computed(q.rewritten(beside, swapped))).toBe(2);
  });

  it('does not look into what stands in place of another', () => {
    // (a + b) in place of a, whose own a stays: (3 + 5) · 2 · 5.
    expect(computed(q.rewritten(deep, new Map([[a, q.sum(a, b)]])))).toBe(80);
  });

  it('stays the very same where none of them reaches it', () => {
    expect(q.rewritten(deep, new Map([[c, a]]))).toBe(deep);
    expect(q.rewritten(a, new Map([[c, b]]))).toBe(a);
    const both = q.sum(deep, beside);
    expect(q.rewritten(both, new Map())).toBe(both);
    const changed = q.rewritten(both, new Map([[c, a]]));
    expect((changed as q.Expression).parts[0]).toBe(deep);
  });

  it('is itself where it is one of them', () => {
    expect(q.rewritten(a, new Map([[a, b]]))).toBe(b);
  });

  it('leaves the baseline alone', () => {
    const against = q.difference(deep, q.baseline(deep));
    const changed = q.rewritten(against, new Map([[a, c]]));
    // 70 against 30.
    expect(computed(changed)).toBe(40);
  });

  it('keeps its shape and dimension', () => {
    const series = q.leaf('monthly', { id: 's', label: 's', unit: units.share, reason: '' });
    const changed = q.rewritten(q.total(q.product(series, a)), new Map([[a, b]])) as q.Expression;
    expect([changed.shape, changed.dimension, changed.verb.name]).toEqual(['one', {}, 'total']);
  });
});
