/** One evaluator for the baseline and the changed run. */
import { describe, expect, it } from 'vitest';
import * as q from '../../../src/language/index.js';

const { units } = q;
const leaf = (id: string, unit: q.Unit = units.ratio) => q.leaf('one', { id, label: id, unit, reason: '' });
const derived = <S extends q.Shape>(id: string, formula: q.Expression<S>) =>
  q.derived({ id, label: id, unit: units.ratio, reason: '', formula });

const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];
const doubled = derived('doubled', q.product(a, q.constant(2, units.ratio)));
const both = derived('both', q.sum(doubled, b));
const gain = derived('gain', q.difference(both, q.baseline(both)));
const stock = derived('stock', q.carry(a, b, c));

type Values = readonly (readonly [q.Quantity, number])[];
const block = (values: Values, months = 3, formulas: q.Block['formulas'] = new Map()): q.Block => ({
  months,
  values: new Map(values.map(([quantity, value]) => [quantity, q.single(value)])),
  formulas,
});

describe('an evaluation', () => {
  it('computes a formula from the values of its leaves', () => {
    const evaluation = new q.Evaluation(
      block([
        [a, 3],
        [b, 4],
      ]),
    );
    expect(evaluation.value(both)).toBe(10);
  });

  it('lets a value take precedence over a formula', () => {
    const evaluation = new q.Evaluation(
      block([
        [a, 3],
        [b, 4],
        [doubled, 100],
      ]),
    );
    expect(evaluation.value(both)).toBe(104);
  });

  it('lets a formula of the block take precedence over that of the model', () => {
    const formulas = new Map([[doubled as q.Quantity, q.product(a, a)]]);
    expect(
      new q.Evaluation(
        block(
          [
            [a, 3],
            [b, 4],
          ],
          3,
          formulas,
        ),
      ).value(both),
    ).toBe(13);
  });

  it('takes a formula without a name', () => {
    expect(
      new q.Evaluation(
        block([
          [a, 3],
          [b, 4],
        ]),
      ).value(q.product(a, b)),
    ).toBe(12);
  });

  it('gives a series month by month, also of what is the same in all of them', () => {
    // 8 / 2 + 1 = 5, 5 / 2 + 1 = 3.5, 3.5 / 2 + 1 = 2.75.
    const evaluation = new q.Evaluation(
      block([
        [a, 8],
        [b, 0.5],
        [c, 1],
      ]),
    );
    expect(evaluation.series(stock)).toEqual([5, 3.5, 2.75]);
    expect(evaluation.start(stock)).toBe(5);
    expect(evaluation.series(q.asMonthly(a))).toEqual([8, 8, 8]);
    expect(evaluation.start(a)).toBe(8);
  });

  it('computes what is asked for twice only once', () => {
    const evaluation = new q.Evaluation(
      block([
        [a, 3],
        [b, 4],
      ]),
    );
    expect(evaluation.column(both)).toBe(evaluation.column(both));
  });

  it('says which leaf has no value', () => {
    expect(() => new q.Evaluation(block([[a, 3]])).value(both)).toThrow(
      'b has neither a value nor a formula',
    );
  });
});

describe('a changed run beside its baseline', () => {
  const runs = (before: Values, after: Values) => {
    const baseline = new q.Evaluation(block(before));
    // As callers do: what stays the same is the same column.
    const values = new Map(baseline.block.values);
    for (const [quantity, value] of after) values.set(quantity, q.single(value));
    return { baseline, changed: new q.Evaluation({ ...baseline.block, values }, baseline) };
  };

  it('takes what no change reaches from the baseline: the very same column', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
      ],
      [[b, 5]],
    );
    expect(changed.column(doubled)).toBe(baseline.column(doubled));
    expect(changed.column(both)).not.toBe(baseline.column(both));
    expect(changed.value(both)).toBe(11);
    expect(baseline.value(both)).toBe(10);
  });

  it('without a change is the baseline throughout', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
      ],
      [],
    );
    expect(changed.column(both)).toBe(baseline.column(both));
    expect(changed.value(gain)).toBe(0);
  });

  it('reads `baseline` from the other run, and as itself in the baseline', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
      ],
      [[a, 5]],
    );
    // 2 · 5 + 4 − (2 · 3 + 4) = 4.
    expect(changed.value(gain)).toBe(4);
    expect(baseline.value(gain)).toBe(0);
  });

  it('does not count a change that only `baseline` would see', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
      ],
      [[a, 5]],
    );
    const before = derived('before', q.sum(q.baseline(doubled), b));
    expect(changed.column(before)).toBe(baseline.column(before));
    expect(changed.value(before)).toBe(10);
  });

  it('does not look behind a value that overrules a formula', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
        [doubled, 7],
      ],
      [[a, 5]],
    );
    expect(changed.column(both)).toBe(baseline.column(both));
    expect(changed.value(both)).toBe(11);
  });

  it('sees a value that only the changed run has', () => {
    const { baseline, changed } = runs(
      [
        [a, 3],
        [b, 4],
      ],
      [[doubled, 7]],
    );
    expect(changed.value(both)).toBe(11);
    expect(baseline.value(both)).toBe(10);
  });
});
