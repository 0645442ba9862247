/** A formula read for people. */
import { describe, expect, it } from 'vitest';
import * as q from '../../../src/language/index.js';

const { units } = q;
const number = (label: string) => q.leaf('one', { id: label, label, unit: units.share, reason: '' });
const yearly = (label: string) => q.leaf('one', { id: label, label, unit: units.chancePerYear, reason: '' });
const month = (label: string) => q.leaf('one', { id: label, label, unit: units.months, reason: '' });
const [a, b, c] = [number('a'), number('b'), number('c')];
const chance = yearly('chance');
const series = q.leaf('monthly', { id: 's', label: 'series', unit: units.share, reason: '' });

describe('in words', () => {
  const titled = (row: (q.Term | string)[]) => [String(row[1]), row[0] as q.Term] as const;

  it.each(
    [
      [q.constant(12, units.ratio), '12'],
      [q.sum(a, b, c), 'a + b + c'],
      [q.sum(a), 'a'],
      [q.difference(a, b, c), 'a − b − c'],
      [q.product(a, b), 'a × b'],
      [q.quotient(a, b), 'a / b'],
      [q.quotientOrZero(a, b), 'a / b'],
      [q.quotientIfPositive(a, b), 'a / b'],
      [q.higher(a, b), 'the higher of a and b'],
      [q.lower(a, b, c), 'the lower of a and b and c'],
      [q.negative(a), '−a'],
      [q.complement(a), '(1 − a)'],
      [q.either(a, b), '1 − (1 − a) × (1 − b)'],
      [q.without(a, b), '(a − b) / (1 − b)'],
      [q.withinMonths(chance, 1), '1 − (1 − chance)^(1/12)'],
      [q.withinMonths(chance, 3), '1 − (1 − chance)^(3/12)'],
      [q.perYear(a, 1), '1 − (1 − a)^12'],
      [q.perYear(a, 3), '1 − (1 − a)^(12/3)'],
      [q.monthlyRate(chance), '(1 + chance)^(1/12) − 1'],
      [q.growthPerYear(q.growthWithin(chance, 3), 3), '(1 + ((1 + chance)^(3/12) − 1))^(12/3) − 1'],
      [q.inMonth(chance), 'chance / 12'],
      [q.choose(a, b, c), 'c if a is on, else b'],
      [q.strength(month('start'), month('ramp')), '(month − start + 1) / ramp, at most 1; 0 before start'],
      [
        q.strength(month('start'), month('ramp'), month('end')),
        '(month − start + 1) / ramp, at most 1; 0 before start and after end',
      ],
      [
        q.strength(month('start'), month('ramp'), month('end'), month('fade')),
        '(month − start + 1) / ramp, at most 1; 0 before start; after end falling to 0 over fade',
      ],
      [q.carry(a, b, c), 'the month before × b + c, from a'],
      [q.carry(a, b, c, series), 'the month before × b + c, at least series, from a'],
      [q.opening(series, a), 'series of the month before (a in month 1)'],
      [q.discounted(series, a), 'series / (1 + a)^month'],
      [q.discountedFromStart(series, a), 'series / (1 + a)^(month − 1)'],
      [q.running(series), 'the running total of series'],
      [q.total(series), 'the total of series'],
      [q.inYear(series, 2), 'the total of series in year 2'],
      [q.least(series), 'the least of series'],
      [q.most(series), 'the most of series'],
      [q.monthOfLeast(series), 'the month in which series is lowest'],
      [q.first(series), 'series in month 1'],
      [q.atMonth(series, 3), 'series in month 3'],
      [q.last(series), 'series in the last month'],
      [q.baseline(a), 'a in the baseline'],
      [q.payback(series), 'the first month from which series stays at or above zero'],
      [q.rateOfReturn(q.asMonthly(a), series), 'the yearly rate at which series is worth a'],
      [a, 'a'],
    ].map(titled),
  )('%s', (text, term) => {
    expect(q.inWords(term)).toBe(text);
  });

  it.each(
    [
      // A sum inside a product is bracketed, a product inside a sum is not.
      [q.product(a, q.sum(b, c)), 'a × (b + c)'],
      [q.sum(a, q.product(b, c)), 'a + b × c'],
      [q.product(q.difference(a, b), c), '(a − b) × c'],
      // What is taken away or divided by is bracketed as soon as it is not one thing.
      [q.difference(a, q.sum(b, c)), 'a − (b + c)'],
      [q.difference(a, q.difference(b, c)), 'a − (b − c)'],
      [q.difference(q.difference(a, b), c), 'a − b − c'],
      [q.quotient(a, q.product(b, c)), 'a / (b × c)'],
      [q.quotient(q.product(a, b), c), 'a × b / c'],
      [q.quotient(q.sum(a, b), c), '(a + b) / c'],
      [q.complement(q.sum(a, b)), '(1 − (a + b))'],
      [q.complement(q.product(a, b)), '(1 − a × b)'],
      [q.product(a, q.either(b, c)), 'a × (1 − (1 − b) × (1 − c))'],
      [q.inMonth(q.sum(chance, chance)), '(chance + chance) / 12'],
      [q.total(q.sum(series, a)), 'the total of (series + a)'],
      [q.negative(q.product(a, b)), '−(a × b)'],
      [q.sum(a, q.negative(b)), 'a + −b'],
      [q.product(a, q.negative(b)), 'a × (−b)'],
      [q.product(a, q.higher(b, c)), 'a × (the higher of b and c)'],
      [q.higher(a, q.lower(b, c)), 'the higher of a and (the lower of b and c)'],
      [q.quotientIfPositive(q.sum(a, b), q.product(b, c)), '(a + b) / (b × c)'],
      [q.baseline(q.product(a, b)), '(a × b) in the baseline'],
      // A sum of one part is that part, brackets included.
      [q.product(a, q.sum(q.sum(b, c))), 'a × (b + c)'],
      [q.discounted(q.difference(series, a), b), '(series − a) / (1 + b)^month'],
    ].map(titled),
  )('with brackets where they are needed: %s', (text, term) => {
    expect(q.inWords(term)).toBe(text);
  });

  it('calls a quantity by its label, whatever it is made of', () => {
    const made = q.derived({
      id: 'made',
      label: 'Made of two',
      unit: units.share,
      reason: '',
      formula: q.sum(a, b),
    });
    expect(q.inWords(made)).toBe('Made of two');
    expect(q.inWords(q.product(made, c))).toBe('Made of two × c');
  });
});
