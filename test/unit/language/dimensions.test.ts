/** What the language refuses to build, and the sentence with which it does. */
import { describe, expect, it } from 'vitest';
import * as q from '../../../src/language/index.js';

const leaf = (id: string, unit: q.Unit, shape: q.Shape = 'one') =>
  q.leaf(shape, { id, label: id, unit, reason: '' }) as q.Quantity<'one'>;
const series = (id: string, unit: q.Unit) => q.leaf('monthly', { id, label: id, unit, reason: '' });

const { units } = q;
const fee = leaf('fee', units.money);
const people = leaf('people', units.customers);
const growth = leaf('growth', units.customersPerYear);
const share = leaf('share', units.share);
const chance = leaf('chance', units.chancePerYear);
const span = leaf('span', units.months);
const fees = series('fees', units.money);

describe('a dimension', () => {
  it.each([
    [{}, 'a plain number'],
    [{ money: 1 }, 'money'],
    [{ year: -1 }, '1/year'],
    [{ money: 1, customer: -1, year: -1 }, 'money/customer/year'],
    [{ customer: 2, month: -2 }, 'customer^2/month^2'],
    [{ customer: 1, money: 1, year: -1 }, 'money·customer/year'],
  ] as [q.Dimension, string][])('%j is spelled %s', (dimension, text) => {
    expect(q.spell(dimension)).toBe(text);
  });

  it('is the same whatever order or zero it is written with', () => {
    expect(q.same({ money: 1, year: -1 }, { year: -1, money: 1, customer: 0 })).toBe(true);
    expect(q.same({ money: 1 }, { money: 1, year: -1 })).toBe(false);
    expect(q.same({}, { money: 0 })).toBe(true);
  });

  it.each([
    [q.product(fee, growth), 'money·customer/year'],
    [q.quotient(fee, people), 'money/customer'],
    [q.quotientOrZero(fee, fee), 'a plain number'],
    [q.quotientIfPositive(fee, people), 'money/customer'],
    [q.higher(fee, fee), 'money'],
    [q.lower(people, people), 'customer'],
    [q.negative(growth), 'customer/year'],
    [q.quotient(share, fee), '1/money'],
    [q.inMonth(growth), 'customer'],
    [q.withinMonths(chance, 1), 'a plain number'],
    [q.perYear(share, 1), '1/year'],
    [q.monthlyRate(leaf('interest', units.growthPerYear)), 'a plain number'],
    [q.complement(chance), '1/year'],
    [q.payback(fees), 'month'],
    [q.rateOfReturn(fees, fees), '1/year'],
    [q.monthOfLeast(fees), 'month'],
    [q.discounted(fees, share), 'money'],
    [q.discountedFromStart(fees, share), 'money'],
    [q.carry(fee, share, fees, fees), 'money'],
    [q.strength(span, span, span, span), 'a plain number'],
    // Minutes a contact at what an agent costs a year, over the minutes that one works in it.
    [
      q.quotient(
        q.product(leaf('minutes', units.minutesPerContact), leaf('cost', units.moneyPerAgentYear)),
        q.product(
          leaf('hours', units.hoursPerAgentYear),
          q.constant(60, { ...units.ratio, dimension: { minute: 1, hour: -1 } }),
        ),
      ),
      'money/contact',
    ],
    [
      q.product(leaf('order', units.moneyPerOrder), leaf('orders', units.ordersPerCustomerYear)),
      'money/customer/year',
    ],
    [q.quotient(leaf('contacts', units.contactsPerYear), people), 'contact/customer/year'],
    [q.total(fees), 'money'],
    [q.inYear(fees, 1), 'money'],
    [q.least(fees), 'money'],
    [q.most(fees), 'money'],
    [q.strength(span, span), 'a plain number'],
    [q.constant(12, units.years), 'year'],
  ])('follows from the parts: %#', (expression, text) => {
    expect(q.spell(expression.dimension)).toBe(text);
  });
});

describe('a formula that cannot be is refused on import', () => {
  const description = { id: 'saving.total', label: 'Saving', unit: units.money, reason: '' };

  it.each([
    [
      () => q.derived({ ...description, formula: q.product(fee, growth) }),
      'saving.total is declared in money (money) but its formula gives money·customer/year',
    ],
    [
      () => q.derived({ ...description, unit: units.share, formula: q.sum(chance) }),
      'saving.total is declared in share (a plain number) but its formula gives 1/year',
    ],
    [() => q.sum(fee, people), 'sum puts together money (fee) and customer (people)'],
    [() => q.sum(fee, fee, share), 'sum puts together money (fee) and a plain number (share)'],
    [
      () => q.difference(q.product(fee, people), fee),
      'difference puts together money·customer (a product) and money (fee)',
    ],
    [() => q.higher(fee, people), 'higher puts together money (fee) and customer (people)'],
    [() => q.lower(fee, fee, share), 'lower puts together money (fee) and a plain number (share)'],
    [
      () => q.derived({ ...description, formula: q.quotientIfPositive(fee, people) }),
      'saving.total is declared in money (money) but its formula gives money/customer',
    ],
    [
      () => q.derived({ ...description, formula: q.monthOfLeast(fees) }),
      'saving.total is declared in money (money) but its formula gives month',
    ],
    [() => q.complement(fee), 'complement takes a plain number or 1/year, but fee is money'],
    [() => q.either(fee, fee), 'either takes a plain number or 1/year, but fee is money'],
    [() => q.either(share, chance), 'either puts together a plain number (share) and 1/year (chance)'],
    [() => q.without(people, people), 'without takes a plain number or 1/year, but people is customer'],
    [() => q.withinMonths(share, 1), 'withinMonths takes 1/year, but share is a plain number'],
    [() => q.perYear(chance, 1), 'perYear takes a plain number, but chance is 1/year'],
    [() => q.monthlyRate(share), 'growthWithin takes 1/year, but share is a plain number'],
    [() => q.choose(fee, share, share), 'choose takes a plain number, but fee is money'],
    [() => q.choose(share, fee, people), 'choose puts together money (fee) and customer (people)'],
    [() => q.strength(share, span), 'strength takes month, but share is a plain number'],
    [() => q.strength(span, span, fee), 'strength takes month, but fee is money'],
    [() => q.strength(span, span, span, share), 'strength takes month, but share is a plain number'],
    [() => q.carry(people, share, people, fee), 'carry puts together customer (people) and money (fee)'],
    [() => q.carry(people, chance, people), 'carry takes a plain number, but chance is 1/year'],
    [() => q.carry(people, share, fee), 'carry puts together customer (people) and money (fee)'],
    [() => q.opening(fees, people), 'opening puts together money (fees) and customer (people)'],
    [() => q.discounted(fees, chance), 'discounted takes a plain number, but chance is 1/year'],
    [
      () => q.discountedFromStart(fees, chance),
      'discountedFromStart takes a plain number, but chance is 1/year',
    ],
    [
      () => q.rateOfReturn(q.asMonthly(people), fees),
      'rateOfReturn puts together customer (a sum) and money (fees)',
    ],
  ])('%#', (build, sentence) => {
    expect(build).toThrow(q.DimensionError);
    expect(build).toThrow(sentence);
  });

  it('and one that fits is not', () => {
    const kept = q.derived({ ...description, formula: q.product(fee, share) });
    expect(kept).toMatchObject({ id: 'saving.total', shape: 'one' });
  });
});

describe('the shape of a formula', () => {
  it('is monthly as soon as one part is', () => {
    expect(q.sum(fee, fee).shape).toBe('one');
    expect(q.sum(fee, fees).shape).toBe('monthly');
    expect(q.product(share, fees).shape).toBe('monthly');
    expect(q.choose(share, fee, fees).shape).toBe('monthly');
    expect(q.asMonthly(fee).shape).toBe('monthly');
    expect(q.carry(fee, share, fee).shape).toBe('monthly');
    expect(q.total(fees).shape).toBe('one');
    expect(q.carry(fee, share, fee, fee).shape).toBe('monthly');
    expect(q.higher(fee, fee).shape).toBe('one');
    expect(q.lower(fee, fees).shape).toBe('monthly');
    expect(q.quotientIfPositive(fees, fee).shape).toBe('monthly');
    expect(q.negative(fees).shape).toBe('monthly');
    for (const verb of [q.least, q.most, q.first, q.last, q.monthOfLeast])
      expect(verb(fees).shape).toBe('one');
    expect(q.inYear(fees, 1).shape).toBe('one');
    expect(q.baseline(fees).shape).toBe('monthly');
    expect(
      q.derived({ id: 'a', label: '', unit: units.money, reason: '', formula: q.sum(fee, fees) }).shape,
    ).toBe('monthly');
  });
});
