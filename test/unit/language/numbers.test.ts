/** A formula read in numbers: what stands where the words have names. */
import { describe, expect, it } from 'vitest';
import * as q from '../../../src/language/index.js';

const { units } = q;
const leaf = (id: string, unit: q.Unit = units.ratio) => q.leaf('one', { id, label: id, unit, reason: '' });
const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];
const [start, ramp, end, fade] = ['start', 'ramp', 'end', 'fade'].map((id) => leaf(id, units.months)) as [
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
];
const s = q.leaf('monthly', { id: 's', label: 's', unit: units.ratio, reason: '' });

const values: readonly (readonly [q.Quantity, readonly number[]])[] = [
  [a, [100]],
  [b, [0.5]],
  [c, [-20]],
  [start, [2]],
  [ramp, [4]],
  [end, [3]],
  [fade, [4]],
  [s, [0, 10, -3, 8]],
];

const evaluation = new q.Evaluation({
  months: 4,
  values: new Map(values.map(([leaf, data]) => [leaf, Float64Array.from(data)])),
  formulas: new Map(),
});

const inMonth = (formula: q.Expression, month: number): string | null =>
  q.inNumbers(formula, {
    evaluation,
    month,
    write: String,
    list: (texts) => texts.join(' + '),
  });

describe('in numbers', () => {
  const titled = (row: (q.Term | string | number | null)[]) =>
    [row[1] as string | null, row[0] as q.Expression, row[2] as number | undefined] as const;

  it.each(
    [
      [q.sum(a, b), '100 + 0.5'],
      [q.sum(a, c), '100 + (-20)'],
      [q.quotientIfPositive(a, b), '100 / 0.5'],
      [q.quotientIfPositive(q.sum(a, b), q.sum(b, b)), '(100 + 0.5) / (0.5 + 0.5)'],
      [q.higher(a, s), 'max(100, 10)', 2],
      [q.higher(q.sum(a, b), c), 'max(100 + 0.5, (-20))'],
      [q.lower(a, b, s), 'min(100, 0.5, (-3))', 3],
      [q.product(b, q.lower(a, b)), '0.5 × min(100, 0.5)'],
      [q.negative(a), '−100'],
      [q.negative(c), '−(-20)'],
      [q.negative(q.product(a, b)), '−(100 × 0.5)'],
      [q.carry(a, b, c), '100 × 0.5 + (-20)', 1],
      // 100 / 2 − 20 = 30, which is above 10; 30 / 2 − 20 lies below it.
      [q.carry(a, b, c, s), 'max(100 × 0.5 + (-20), 0)', 1],
      [q.carry(a, b, c, s), 'max(30 × 0.5 + (-20), 10)', 2],
      [q.carry(a, b, c, s), 'max(10 × 0.5 + (-20), (-3))', 3],
      [q.discounted(s, b), '10 / (1 + 0.5)^2', 2],
      [q.discountedFromStart(s, b), '10 / (1 + 0.5)^1', 2],
      [q.discountedFromStart(q.sum(s, a), b), '(0 + 100) / (1 + 0.5)^0', 1],
      [q.strength(start, ramp, end, fade), '0', 1],
      [q.strength(start, ramp, end, fade), '(3 − 2 + 1) / 4', 3],
      // Half reached by month 3, and a quarter of it gone in month 4.
      [q.strength(start, ramp, end, fade), '0.375', 4],
      [q.strength(start, ramp, end), '0', 4],
      // Found by searching, which no line of arithmetic shows.
      [q.monthOfLeast(s), null],
      [q.rateOfReturn(s, s), null],
      [q.least(s), null],
    ].map(titled),
  )('%s', (text, formula, month = 1) => {
    expect(inMonth(formula, month)).toBe(text);
  });
});
