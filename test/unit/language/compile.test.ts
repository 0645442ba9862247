/** Compiled code: every verb by numbers worked by hand, and whole businesses against the evaluator. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Case, caseOf, run } from '../../../src/business/case.js';
import { type Column, single } from '../../../src/language/column.js';
import { simplified } from '../../../src/language/expression.js';
import { Graph, isNode, type Part } from '../../../src/language/graph.js';
import * as q from '../../../src/language/index.js';
import * as all from '../../../src/language/verbs/index.js';
import { derivedQuantities } from '../../../src/model/figures.js';
import { finance, inputs } from '../../../src/model/index.js';
import { readProfile } from '../../../src/profile/read.js';
import { isValid } from '../../support/analysis.js';
import { businesses, textOf } from '../../support/profiles.js';
import { holds } from '../../support/properties.js';

// Each of the random businesses has code written for it.
vi.setConfig({ testTimeout: 60_000 });

const { units } = q;
const leaf = (id: string, unit: q.Unit = units.ratio) => q.leaf('one', { id, label: id, unit, reason: '' });
const number = (value: number) => q.constant(value, units.ratio);

const [a, b, c] = [leaf('a'), leaf('b'), leaf('c')];
const chance = leaf('chance', units.chancePerYear);
const [start, ramp, end, fade] = ['start', 'ramp', 'end', 'fade'].map((id) => leaf(id, units.months)) as [
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
  q.Quantity<'one'>,
];
const s = q.leaf('monthly', { id: 's', label: 's', unit: units.ratio, reason: '' });
/** 1 in the first month, where an outlay falls. */
const pulse = q.leaf('monthly', { id: 'pulse', label: 'pulse', unit: units.ratio, reason: '' });
const pick = q.leaf('monthly', { id: 'pick', label: 'pick', unit: units.ratio, reason: '' });

/** A 1 in the first of some months. */
const firstOf = (months: number) =>
  [pulse, Array.from({ length: months }, (_, m) => Number(m === 0))] as const;

type Values = readonly (readonly [quantity: q.Quantity, value: number | readonly number[]])[];

/** What varies, draw by draw. */
type Draws = readonly (readonly [quantity: q.Quantity<'one'>, values: readonly number[]])[];

interface Worked {
  readonly how: string;
  readonly formula: q.Term;
  /** Three, where nothing is said. */
  readonly months?: number;
  readonly given?: Values;
  /** Values of the run with the initiatives, where it has others. */
  readonly changed?: Values;
  readonly draws: Draws;
  /** For each draw a number or, of a series, the months. */
  readonly expected: readonly (number | readonly number[])[];
}

/** What twelve payments of 1 are worth at 1 % a month, which is so much a year. */
const annuity = (1 - 1.01 ** -12) / 0.01;
const onePercent = 1.01 ** 12 - 1;

/** 100 / 2 + 20 = 70, 70 / 2 + 20 = 55, 55 / 2 + 20 = 47.5; from 40 on it stays: 40 / 2 + 20 = 40. */
const stock = q.carry(a, b, number(20));
const stocks = { given: [[b, 0.5]], draws: [[a, [100, 40]]] } as const;

/** 1, 2 and 4, which are 7. */
const doubling = { given: [[s, [1, 2, 4]]] } as const;
const scaled = q.product(s, a);

/** 1 to 14: those of the first year are 78, the two of the second 27. */
const fourteen = Array.from({ length: 14 }, (_, m) => m + 1);

const worked: readonly Worked[] = [
  { how: 'what varies is its draw', formula: a, draws: [[a, [3, -4]]], expected: [3, -4] },
  {
    how: 'what does not vary is the same in each draw',
    formula: q.sum(b, number(1)),
    given: [[b, 2]],
    draws: [[a, [3, 4]]],
    expected: [3, 3],
  },
  {
    how: 'a sum from left to right: 0.1 + 0.2 + 0.3',
    formula: q.sum(a, b, number(0.3)),
    draws: [
      [a, [0.1, 1]],
      [b, [0.2, 1]],
    ],
    expected: [0.6000000000000001, 2.3],
  },
  {
    how: 'a sum with zero in it',
    formula: q.sum(a, number(0), b),
    given: [[b, 5]],
    draws: [[a, [1, -5]]],
    expected: [6, 0],
  },
  {
    how: 'a difference: 10 − 1 − 2, 10 − 1 − −2',
    formula: q.difference(b, number(1), a),
    given: [[b, 10]],
    draws: [[a, [2, -2]]],
    expected: [7, 11],
  },
  {
    how: 'a difference from zero, and less zero',
    formula: q.difference(number(0), a, number(0)),
    draws: [[a, [2, -2]]],
    expected: [-2, 2],
  },
  {
    how: 'less what is below zero: 1 − −5, −5 − −5',
    formula: q.difference(a, number(-5)),
    draws: [[a, [1, -5]]],
    expected: [6, 0],
  },
  {
    how: 'a product: 2 · 3 · 4, 5 · 3 · 4',
    formula: q.product(a, b, number(4)),
    given: [[b, 3]],
    draws: [[a, [2, 5]]],
    expected: [24, 60],
  },
  {
    how: 'a product with 1 in it: 1 · 2 · 3',
    formula: q.product(number(1), a, b),
    given: [[b, 3]],
    draws: [[a, [2, 5]]],
    expected: [6, 15],
  },
  {
    how: 'a quotient: 6 / 4, 6 / 0',
    formula: q.quotient(number(6), a),
    draws: [[a, [4, 0]]],
    expected: [1.5, Number.POSITIVE_INFINITY],
  },
  {
    how: 'a quotient that is zero where it has no divisor: 6 / 4, 6 / 0',
    formula: q.quotientOrZero(number(6), a),
    draws: [[a, [4, 0]]],
    expected: [1.5, 0],
  },
  {
    how: 'a quotient that is none where it has no divisor above zero: 6 / 4, 6 / 0, 6 / −4',
    formula: q.quotientIfPositive(number(6), a),
    draws: [[a, [4, 0, -4]]],
    expected: [1.5, Number.NaN, Number.NaN],
  },
  {
    how: 'how far what varies lies from 0.3: its last digit is rounding',
    formula: q.apart(a, number(0.3)),
    draws: [[a, [0.1 + 0.2, 0.4]]],
    expected: [0, 0.4 - 0.3],
  },
  {
    how: 'the highest of what varies, what is known and each month',
    formula: q.higher(a, number(2), s),
    given: [[s, [1, 2, 4]]],
    draws: [[a, [3, -1]]],
    expected: [
      [3, 3, 4],
      [2, 2, 4],
    ],
  },
  {
    how: 'the lowest of what varies, what is known and each month',
    formula: q.lower(a, number(2), s),
    given: [[s, [1, 2, 4]]],
    draws: [[a, [3, -1]]],
    expected: [
      [1, 2, 2],
      [-1, -1, -1],
    ],
  },
  {
    how: 'the other sign, of a figure and of a series, beside what is taken away: 5 − −3',
    formula: q.difference(q.negative(q.product(s, a)), q.negative(number(5))),
    ...doubling,
    draws: [[a, [1, -2]]],
    expected: [
      [4, 3, 1],
      [7, 9, 13],
    ],
  },
  { how: 'a complement: 1 − 0.25', formula: q.complement(a), draws: [[a, [0.25, 1]]], expected: [0.75, 0] },
  {
    how: 'either: 1 − 0.5 · 0.5, 1 − 0 · 0.5',
    formula: q.either(a, b),
    given: [[b, 0.5]],
    draws: [[a, [0.5, 1]]],
    expected: [0.75, 1],
  },
  {
    how: 'without: 0.375 / 0.75, 0 / 0.75',
    formula: q.without(a, b),
    given: [[b, 0.25]],
    draws: [[a, [0.625, 0.25]]],
    expected: [0.5, 0],
  },
  {
    how: 'within six months of a year: 1 − √0.25',
    formula: q.withinMonths(chance, 6),
    draws: [[chance, [0.75, 0]]],
    expected: [0.5, 0],
  },
  {
    how: 'a year of chances within six months: 1 − 0.5²',
    formula: q.perYear(a, 6),
    draws: [[a, [0.5, 0]]],
    expected: [0.75, 0],
  },
  {
    how: 'a monthly rate: what doubles each month grows by 2^12 − 1 in a year',
    formula: q.monthlyRate(chance),
    draws: [[chance, [2 ** 12 - 1, 0]]],
    expected: [1, 0],
  },
  {
    how: 'growth of two months: 1.5^6 − 1 in a year',
    formula: q.growthPerYear(a, 2),
    draws: [[a, [0.5, 0]]],
    expected: [1.5 ** 6 - 1, 0],
  },
  {
    how: 'growth within half a year: what grows by 44 % in a year',
    formula: q.growthWithin(chance, 6),
    draws: [[chance, [0.44, 0]]],
    expected: [0.2, 0],
  },
  {
    how: 'a month of a year: 24 / 12, 6 / 12',
    formula: q.inMonth(chance),
    draws: [[chance, [24, 6]]],
    expected: [2, 0.5],
  },
  {
    how: 'a choice of the draw',
    formula: q.choose(a, b, s),
    given: [
      [b, 9],
      [s, [1, 2, 4]],
    ],
    draws: [[a, [0, 1]]],
    expected: [
      [9, 9, 9],
      [1, 2, 4],
    ],
  },
  {
    how: 'a choice that is made, of the first',
    formula: q.choose(b, a, number(9)),
    given: [[b, 0]],
    draws: [[a, [3, 4]]],
    expected: [3, 4],
  },
  {
    how: 'a choice that is made, of the second',
    formula: q.choose(b, number(9), a),
    given: [[b, 1]],
    draws: [[a, [3, 4]]],
    expected: [3, 4],
  },
  {
    how: 'a strength: from the first or third month, half more each month, to the end of the fourth',
    formula: q.strength(start, ramp, end),
    months: 5,
    given: [[end, 4]],
    draws: [
      [start, [1, 3]],
      [ramp, [4, 2]],
    ],
    expected: [
      [0.25, 0.5, 0.75, 1, 0],
      [0, 0, 0.5, 1, 0],
    ],
  },
  {
    how: 'a strength without end',
    formula: q.strength(start, ramp),
    given: [[ramp, 2]],
    draws: [[start, [1, 2, 4]]],
    expected: [
      [0.5, 1, 1],
      [0, 0.5, 1],
      [0, 0, 0],
    ],
  },
  {
    how: 'a strength with a fade of four months after the end of month 2, from 1 and from a half',
    formula: q.strength(start, ramp, end, fade),
    months: 6,
    given: [
      [start, 1],
      [end, 2],
      [fade, 4],
    ],
    draws: [[ramp, [1, 4]]],
    expected: [
      [1, 1, 0.75, 0.5, 0.25, 0],
      [0.25, 0.5, 0.375, 0.25, 0.125, 0],
    ],
  },
  {
    how: 'a strength with a fade that varies, of none and of two months',
    formula: q.product(b, q.strength(start, ramp, end, fade)),
    months: 4,
    given: [
      [start, 1],
      [ramp, 1],
      [end, 2],
      [b, 8],
    ],
    draws: [[fade, [0, 2]]],
    expected: [
      [8, 8, 0, 0],
      [8, 8, 4, 0],
    ],
  },
  {
    how: 'an effect on its ramp, which changes in some months only: 1 + a · strength',
    formula: q.sum(number(1), q.product(a, q.strength(start, ramp, end))),
    months: 6,
    given: [
      [start, 2],
      [ramp, 2],
      [end, 4],
    ],
    draws: [[a, [8, -2]]],
    expected: [
      [1, 5, 9, 9, 1, 1],
      [1, 0, -1, -1, 1, 1],
    ],
  },
  {
    how: 'two effects, of which one goes on where the other stands still',
    formula: q.sum(q.product(a, q.strength(start, ramp)), q.product(a, s)),
    months: 4,
    given: [
      [start, 2],
      [ramp, 1],
      [s, [0, 0, 5, 5]],
    ],
    draws: [[a, [1, 2]]],
    expected: [
      [0, 1, 6, 6],
      [0, 2, 12, 12],
    ],
  },
  {
    how: 'a stock',
    formula: stock,
    ...stocks,
    expected: [
      [70, 55, 47.5],
      [40, 40, 40],
    ],
  },
  {
    how: 'a stock that keeps and gains by the month: (8 · 1) + 1, (9 · 2) + 1, (19 · 4) + 1',
    formula: q.carry(b, s, a),
    given: [
      [b, 8],
      [s, [1, 2, 4]],
    ],
    draws: [[a, [1, 0]]],
    expected: [
      [9, 19, 77],
      [8, 16, 64],
    ],
  },
  {
    how: 'a stock with a floor: 100 / 2 − 20, then 10 and 0 where it would lie below; 0 / 2 − 20 from the start',
    formula: q.carry(a, b, number(-20), s),
    given: [
      [b, 0.5],
      [s, [0, 10, 0]],
    ],
    draws: [[a, [100, 0]]],
    expected: [
      [30, 10, 0],
      [0, 10, 0],
    ],
  },
  {
    how: 'a stock with a floor that varies: 8 / 2 + 1, 5 / 2 + 1, 3.5 / 2 + 1',
    formula: q.carry(b, number(0.5), number(1), q.product(a, number(2))),
    given: [[b, 8]],
    draws: [[a, [2, 0]]],
    expected: [
      [5, 4, 4],
      [5, 3.5, 2.75],
    ],
  },
  {
    how: 'the opening of a stock',
    formula: q.opening(stock, a),
    ...stocks,
    expected: [
      [100, 70, 55],
      [40, 40, 40],
    ],
  },
  {
    how: 'the opening of an opening, two months behind: a, 2a and 3a, from 100 and from 7',
    formula: q.opening(q.opening(q.running(q.asMonthly(a)), b), number(7)),
    months: 5,
    given: [[b, 100]],
    draws: [[a, [1, 5]]],
    expected: [
      [7, 100, 1, 2, 3],
      [7, 100, 5, 10, 15],
    ],
  },
  {
    how: 'the opening of what is known',
    formula: q.opening(s, a),
    ...doubling,
    draws: [[a, [8, 9]]],
    expected: [
      [8, 1, 2],
      [9, 1, 2],
    ],
  },
  {
    how: 'a stock that gains the opening of another one: 1 + 3, 4 + 4, 8 + 10',
    formula: q.carry(a, number(1), q.opening(q.carry(a, number(2), number(2)), b)),
    given: [[b, 3]],
    draws: [[a, [1, 0]]],
    // The other one is 4, 10, 22 from 1, and 2, 6, 14 from 0.
    expected: [
      [4, 8, 18],
      [3, 5, 11],
    ],
  },
  {
    how: 'discounted: 3a / 1.5, 4.5a / 1.5², 6.75a / 1.5³',
    formula: q.discounted(q.product(s, a), b),
    given: [
      [s, [3, 4.5, 6.75]],
      [b, 0.5],
    ],
    draws: [[a, [1, 2]]],
    expected: [
      [2, 2, 2],
      [4, 4, 4],
    ],
  },
  {
    how: 'discounted at a rate that varies: 8 / 2, 8 / 4, 8 / 8',
    formula: q.discounted(q.asMonthly(b), a),
    given: [[b, 8]],
    draws: [[a, [1, 0]]],
    expected: [
      [4, 2, 1],
      [8, 8, 8],
    ],
  },
  {
    how: 'discounted from the start of the month: 3a, 4.5a / 1.5, 6.75a / 1.5²',
    formula: q.discountedFromStart(q.product(s, a), b),
    given: [
      [s, [3, 4.5, 6.75]],
      [b, 0.5],
    ],
    draws: [[a, [1, 2]]],
    expected: [
      [3, 3, 3],
      [6, 6, 6],
    ],
  },
  {
    how: 'discounted from the start of the month at a rate that varies: 8, 8 / 2, 8 / 4',
    formula: q.discountedFromStart(q.asMonthly(b), a),
    given: [[b, 8]],
    draws: [[a, [1, 0]]],
    expected: [
      [8, 4, 2],
      [8, 8, 8],
    ],
  },
  {
    how: 'a running total: 1, 1 + 2, 1 + 2 + 4',
    formula: q.running(scaled),
    ...doubling,
    draws: [[a, [1, -2]]],
    expected: [
      [1, 3, 7],
      [-2, -6, -14],
    ],
  },
  { how: 'a total', formula: q.total(scaled), ...doubling, draws: [[a, [1, -2]]], expected: [7, -14] },
  {
    how: 'a total of the same in every month',
    formula: q.total(q.asMonthly(a)),
    draws: [[a, [1, -2]]],
    expected: [3, -6],
  },
  {
    how: 'the first year',
    formula: q.inYear(scaled, 1),
    months: 14,
    given: [[s, fourteen]],
    draws: [[a, [1, 2]]],
    expected: [78, 156],
  },
  {
    how: 'the part that there is of the second year',
    formula: q.inYear(scaled, 2),
    months: 14,
    given: [[s, fourteen]],
    draws: [[a, [1, 2]]],
    expected: [27, 54],
  },
  {
    how: 'a year behind the last month',
    formula: q.inYear(scaled, 3),
    months: 14,
    given: [[s, fourteen]],
    draws: [[a, [1, 2]]],
    expected: [0, 0],
  },
  { how: 'the least month', formula: q.least(scaled), ...doubling, draws: [[a, [1, -2]]], expected: [1, -8] },
  {
    how: 'the highest month',
    formula: q.most(scaled),
    ...doubling,
    draws: [[a, [1, -2]]],
    expected: [4, -2],
  },
  { how: 'the first month', formula: q.first(scaled), ...doubling, draws: [[a, [1, -2]]], expected: [1, -2] },
  { how: 'the last month', formula: q.last(scaled), ...doubling, draws: [[a, [1, -2]]], expected: [4, -8] },
  {
    how: 'the second month',
    formula: q.atMonth(scaled, 2),
    ...doubling,
    draws: [[a, [1, -2]]],
    expected: [2, -4],
  },
  ...[q.least, q.most, q.first, q.last, (series: q.Term<'monthly'>) => q.atMonth(series, 2)].map(
    (verb): Worked => ({
      how: `${verb(s).verb} of the same in every month`,
      formula: verb(q.asMonthly(a)),
      draws: [[a, [1, -2]]],
      expected: [1, -2],
    }),
  ),
  {
    how: 'the least where a month has none',
    formula: q.least(q.quotient(q.product(s, a), s)),
    given: [[s, [1, 0, 2]]],
    draws: [[a, [5, 6]]],
    expected: [Number.NaN, Number.NaN],
  },
  {
    how: 'the month of the least: of 2, −1 and −1 the second, of their opposites the first',
    formula: q.monthOfLeast(q.product(s, a)),
    given: [[s, [2, -1, -1]]],
    draws: [[a, [1, -1, 0]]],
    expected: [2, 1, Number.NaN],
  },
  {
    how: 'the month of the least of the same in every month',
    formula: q.monthOfLeast(q.asMonthly(a)),
    draws: [[a, [-1, 1]]],
    expected: [1, Number.NaN],
  },
  {
    how: 'the month of the least where the first month, or the last, has none',
    formula: q.monthOfLeast(q.quotientIfPositive(q.asMonthly(number(-1)), q.product(s, a))),
    given: [[s, [-1, 1, 1]]],
    draws: [[a, [1, -1]]],
    expected: [Number.NaN, Number.NaN],
  },
  {
    how: 'a payback: 1, 3 and 7 less 3, 8, 0 and 7',
    formula: q.payback(q.difference(q.running(s), a)),
    ...doubling,
    draws: [[a, [3, 8, 0, 7]]],
    expected: [2, Number.NaN, 1, 3],
  },
  {
    how: 'a payback that is lost again: 1, −1 and 2 times 1 and −1',
    formula: q.payback(scaled),
    given: [[s, [1, -1, 2]]],
    draws: [[a, [1, -1, 0]]],
    expected: [3, Number.NaN, 1],
  },
  {
    how: 'a payback of the same in every month',
    formula: q.payback(q.asMonthly(a)),
    draws: [[a, [0, -1]]],
    expected: [1, Number.NaN],
  },
  {
    how: 'a rate of return on what is known: 100 and 55 become 110 in a year',
    formula: q.rateOfReturn(q.product(a, pulse), s),
    months: 12,
    given: [[s, [...Array<number>(11).fill(0), 110]], firstOf(12)],
    draws: [[a, [100, 55, -1]]],
    expected: [0.1, 1, Number.NaN],
  },
  {
    how: 'a rate of return on a series that varies: 100 becomes 110, 200, 1,000 and too much',
    formula: q.rateOfReturn(q.product(pulse, b), q.product(s, a)),
    months: 12,
    given: [[b, 100], [s, [...Array<number>(11).fill(0), 1]], firstOf(12)],
    draws: [[a, [110, 200, 1000, 1200, -1]]],
    expected: [0.1, 1, 9, Number.NaN, Number.NaN],
  },
  {
    how: 'a rate of return on the same in every month',
    formula: q.rateOfReturn(q.product(a, pulse), q.asMonthly(b)),
    months: 12,
    given: [[b, 1], firstOf(12)],
    draws: [[a, [annuity, 12]]],
    expected: [onePercent, 0],
  },
  {
    how: 'a rate of return on what varies and is the same in every month',
    formula: q.rateOfReturn(q.product(number(annuity), pulse), q.asMonthly(a)),
    months: 12,
    given: [firstOf(12)],
    draws: [[a, [1, annuity / 12]]],
    expected: [onePercent, 0],
  },
  {
    how: 'a rate of return on a figure made of what varies, the same in every month',
    formula: q.rateOfReturn(q.product(number(annuity), pulse), q.asMonthly(q.product(a, b))),
    months: 12,
    given: [[b, 2], firstOf(12)],
    draws: [[a, [0.5, annuity / 24]]],
    expected: [onePercent, 0],
  },
  {
    how: 'a rate of return on what goes out at each start and comes in at each end: 1 earns 0.01 a month',
    formula: q.rateOfReturn(q.asMonthly(a), q.asMonthly(b)),
    months: 12,
    given: [[b, 1.01]],
    draws: [[a, [1, 1.01]]],
    expected: [onePercent, 0],
  },
  {
    how: 'the baseline, where the run has another value',
    formula: q.difference(q.product(a, b), q.baseline(q.product(a, b))),
    given: [[b, 2]],
    changed: [[b, 5]],
    draws: [[a, [1, 10]]],
    // 5a − 2a.
    expected: [3, 30],
  },
  {
    how: 'the baseline, where what the run changes varies',
    formula: q.sum(b, q.baseline(b)),
    given: [[b, 2]],
    changed: [[b, 5]],
    draws: [[b, [1, 10]]],
    expected: [3, 12],
  },
  {
    how: 'a stock that is read after its loop: each month beside the total of 172.5 and 120',
    formula: q.sum(q.total(stock), stock),
    ...stocks,
    expected: [
      [242.5, 227.5, 220],
      [160, 160, 160],
    ],
  },
  {
    how: 'an opening that is read after its loop: each month beside the total of 225 and 120',
    formula: q.sum(q.opening(stock, a), q.total(q.opening(stock, a))),
    ...stocks,
    expected: [
      [325, 295, 280],
      [160, 160, 160],
    ],
  },
  {
    how: 'a running total that is read after its loop: 1, 3 and 7 beside 11',
    formula: q.difference(q.running(scaled), q.total(q.running(scaled))),
    ...doubling,
    draws: [[a, [1, -1]]],
    expected: [
      [-10, -8, -4],
      [10, 8, 4],
    ],
  },
  {
    how: 'what is discounted, read after its loop: 4, 2 and 1 beside 7',
    formula: q.product(q.discounted(q.asMonthly(b), a), q.total(q.discounted(q.asMonthly(b), a))),
    given: [[b, 8]],
    draws: [[a, [1, 0]]],
    expected: [
      [28, 14, 7],
      [192, 192, 192],
    ],
  },
  {
    how: 'a total that feeds a later stock: 7 / 2 + 1, 4.5 / 2 + 1, 3.25 / 2 + 1',
    formula: q.carry(q.total(scaled), b, number(1)),
    given: [
      [s, [1, 2, 4]],
      [b, 0.5],
    ],
    draws: [[a, [1, 0]]],
    expected: [
      [4.5, 3.25, 2.625],
      [1, 1.5, 1.75],
    ],
  },
  {
    how: 'totals of totals: 7 · 7 · 7',
    formula: q.total(q.product(s, q.total(q.product(s, q.total(scaled))))),
    ...doubling,
    draws: [[a, [1, 2]]],
    expected: [343, 686],
  },
  {
    how: 'the month of a payback as the start of an effect: month 2, and month 3',
    formula: q.strength(q.payback(q.difference(q.running(s), a)), ramp),
    given: [
      [s, [1, 2, 4]],
      [ramp, 1],
    ],
    draws: [[a, [3, 7]]],
    expected: [
      [0, 1, 1],
      [0, 0, 1],
    ],
  },
];

/** A number as a column for all months, a list as one of its months. */
const columnOf = (value: number | readonly number[]): Column =>
  typeof value === 'number' ? single(value) : Float64Array.from(value);

const columnsOf = (values: Values) => values.map(([quantity, value]) => [quantity, columnOf(value)] as const);

/** The run of an example, with columns for what varies in it; or with none, which no answer must show. */
function runOf(
  { months = 3, given = [], changed = [], draws }: Worked,
  columns: readonly (readonly [q.Quantity, Column])[] = draws.map(([quantity]) => [
    quantity,
    single(Number.NaN),
  ]),
): q.Evaluation {
  const isChanged = (quantity: q.Quantity) => changed.some(([other]) => other === quantity);
  const formulas = new Map<q.Quantity, q.Expression>();
  const always = columns.filter(([quantity]) => !isChanged(quantity));
  const values = new Map([...columnsOf(given), ...always]);
  const baseline = new q.Evaluation({ months, values, formulas });
  if (changed.length === 0) return baseline;
  return new q.Evaluation(
    {
      months,
      values: new Map([...values, ...columnsOf(changed), ...columns.filter(([of]) => isChanged(of))]),
      formulas,
    },
    baseline,
  );
}

/** What varies, at its values in one draw. */
const inDraw = (draws: readonly (readonly [q.Quantity, readonly number[]])[], draw: number) =>
  draws.map(([quantity, values]) => [quantity, single(values[draw] as number)] as const);

/**
 * One draw by the evaluator. A zero that was drawn spares an impossible figure no more than any other number that
 * was drawn, since the code for all draws cannot know of it.
 */
class Draw extends q.Evaluation {
  readonly #varies = new Map<q.Term, boolean>();

  constructor(
    block: q.Block,
    readonly drawn: ReadonlySet<q.Column>,
    override readonly baseline?: Draw,
  ) {
    super(block, baseline);
  }

  varies(term: q.Term): boolean {
    const known = this.#varies.get(term);
    if (known !== undefined) return known;
    // What leads back to itself does not vary by that.
    this.#varies.set(term, false);
    const varies = this.#isMadeOfDraws(term);
    this.#varies.set(term, varies);
    return varies;
  }

  #isMadeOfDraws(term: q.Term): boolean {
    if (q.isQuantity(term)) {
      const value = this.block.values.get(term);
      const formula = this.formulaOf(term);
      return formula === null ? this.drawn.has(value as q.Column) : this.varies(formula);
    }
    const run = term.verb.isOfBaseline ? (this.baseline ?? this) : this;
    return simplified(term, (part, value) => this.isAlways(part, value)).some((part) => run.varies(part));
  }

  protected override isAlways(term: q.Term, value: number): boolean {
    return !this.varies(term) && super.isAlways(term, value);
  }
}

/** A run of one draw, as `run` has it. */
function drawOf(evaluation: q.Evaluation, values: readonly (readonly [q.Quantity, q.Column])[]): Draw {
  const drawn = new Set(values.map(([, column]) => column));
  const { block, baseline } = evaluation;
  return new Draw(block, drawn, baseline && new Draw(baseline.block, drawn));
}

/** A figure, or the months of a series, each as a figure with the values of what picks it. */
function figuresOf({ formula, months = 3 }: Worked): (readonly [q.Term<'one'>, Values])[] {
  if (formula.shape === 'one') return [[formula as q.Term<'one'>, []]];
  return Array.from({ length: months }, (_, month) => [
    q.total(q.product(formula, pick)),
    [[pick, Array.from({ length: months }, (_, m) => Number(m === month))]],
  ]);
}

/** What compiled code writes. */
function computed(
  figures: readonly q.Term<'one'>[],
  evaluation: q.Evaluation,
  varied: readonly (readonly [q.Quantity, ArrayLike<number>])[],
): Float64Array[] {
  const count = varied[0]?.[1].length ?? 1;
  const outputs = figures.map(() => new Float64Array(count));
  const columns = varied.map(([, values]) => Float64Array.from(values));
  const quantities = varied.map(([quantity]) => quantity);
  q.compile(figures, evaluation, quantities)(columns, 0, count, outputs);
  return outputs;
}

/** The verbs of a formula, and of what compiled code makes of it. */
function verbsOf(term: q.Term): string[] {
  const formula = q.isQuantity(term) ? null : term;
  return formula === null ? [] : [formula.verb.name, ...formula.parts.flatMap(verbsOf)];
}
const verbsIn = (part: Part): string[] =>
  isNode(part) ? [part.verb.name, ...part.parts.flatMap((each) => verbsIn(each))] : [];

/** The same number: zero has no sign here, and what is none is like any other that is none. */
const isSame = (one: number, other: number): boolean =>
  one === other || (Number.isNaN(one) && Number.isNaN(other));

describe('compiled code worked by hand', () => {
  it.each(worked.map((each) => [each.how, each] as const))('%s', (_, each) => {
    expect(each.draws[0]?.[1]).toHaveLength(each.expected.length);
    for (const [month, [figure, picks]] of figuresOf(each).entries()) {
      const picked = { ...each, given: [...(each.given ?? []), ...picks] };
      const [found] = computed([figure], runOf(picked), each.draws);
      each.expected.forEach((values, draw) => {
        const value = typeof values === 'number' ? values : (values[month] as number);
        const compiled = found?.[draw] as number;
        // Powers are rounded; all else here is exact.
        if (Number.isFinite(value)) expect(compiled).toBeCloseTo(value, 12);
        else expect(compiled).toBe(value);
        const drawn = inDraw(each.draws, draw);
        const evaluated = drawOf(runOf(picked, drawn), drawn).value(figure);
        expect(isSame(compiled, evaluated)).toBe(true);
      });
    }
  });

  it('leaves no verb out, neither in the formulas nor where something varies in them', () => {
    const inFormulas = worked.flatMap(({ formula }) => verbsOf(formula));
    const inCode = worked.flatMap((each) =>
      verbsIn(
        new Graph(
          runOf(each),
          each.draws.map(([quantity]) => quantity),
        ).part(each.formula),
      ),
    );
    const others = /^(constant|baseline|asMonthly|monthlyRate|flowsInto|strengthIn|is[A-Z].*)$/;
    const verbs = Object.keys(all).filter((name) => !others.test(name));
    expect([...new Set(inCode)].toSorted()).toEqual(verbs.toSorted());
    expect([...new Set(inFormulas)].toSorted()).toEqual([...verbs, 'constant', 'baseline'].toSorted());
  });

  it('counts zero times an impossible figure as zero where the zero stands still, as the evaluator does', () => {
    // a / 0, which is without end.
    const figure = q.total(q.product(q.asMonthly(c), s, q.quotient(a, b)));
    const found = (off: number, series: readonly number[], draws: Draws): number[] => {
      const given: Values = [
        [b, 0],
        [c, off],
        [s, series],
      ];
      const each = { how: '', formula: figure, given, draws, expected: [] };
      const compiled = [...(computed([figure], runOf(each), draws)[0] as Float64Array)];
      const evaluated = compiled.map((_, draw) => {
        const drawn = inDraw(draws, draw);
        return drawOf(runOf(each, drawn), drawn).value(figure);
      });
      expect(compiled).toEqual(evaluated);
      return compiled;
    };
    const drawn: Draws = [[a, [1, 2]]];
    const { NaN: none, POSITIVE_INFINITY: endless } = Number;
    expect(found(0, [1, 1, 1], drawn)).toEqual([0, 0]);
    expect(found(1, [0, 0, 0], drawn)).toEqual([0, 0]);
    expect(found(1, [1, 1, 1], drawn)).toEqual([endless, endless]);
    // A zero of one month, or of one draw, is like any other number.
    expect(found(1, [1, 0, 1], drawn)).toEqual([none, none]);
    expect(found(1, [1, 1, 1], [...drawn, [c, [0, 1]]])).toEqual([none, endless]);
  });

  it('follows no formula that a factor of zero spares, which may lead back to where it began', () => {
    const stands = q.derived({
      id: 'stands',
      label: 'stands',
      unit: units.ratio,
      reason: '',
      formula: q.sum(a),
    });
    const on = leaf('on');
    // In the baseline, where it is off, it would be made of itself.
    const formulas = new Map<q.Quantity, q.Expression>([
      [stands, q.sum(a, q.product(on, q.baseline(stands)))],
    ]);
    const evaluations = (drawn: Column) => {
      const values = new Map([
        [a, drawn],
        [on, single(0)],
      ]);
      const baseline = new q.Evaluation({ months: 1, values, formulas });
      return new q.Evaluation(
        { months: 1, values: new Map([...values, [on, single(1)]]), formulas },
        baseline,
      );
    };
    const found = computed([stands], evaluations(single(Number.NaN)), [[a, [3, 5]]]);
    expect([...(found[0] as Float64Array)]).toEqual([6, 10]);
    expect([3, 5].map((drawn) => evaluations(single(drawn)).value(stands))).toEqual([6, 10]);
  });

  it('computes the draws that it is asked for, and leaves the rest alone', () => {
    const evaluation = runOf({ how: '', formula: stock, ...stocks, expected: [] });
    const code = q.compile([q.last(stock), q.total(stock)], evaluation, [a]);
    const outputs = [new Float64Array(5).fill(-1), new Float64Array(5).fill(-1)];
    const draws = [Float64Array.of(1, 100, 40, 100, 1)];
    code(draws, 1, 4, outputs);
    expect(outputs.map((output) => [...output])).toEqual([
      [-1, 47.5, 40, 47.5, -1],
      [-1, 172.5, 120, 172.5, -1],
    ]);
    code(draws, 0, 0, outputs);
    expect(outputs[0]?.[0]).toBe(-1);
  });

  it('takes nothing that varies, too', () => {
    const evaluation = runOf({
      how: '',
      formula: stock,
      given: [
        [a, 100],
        [b, 0.5],
      ],
      draws: [],
      expected: [],
    });
    expect([...(computed([q.total(stock)], evaluation, [])[0] ?? [])]).toEqual([172.5]);
  });
});

/** The leaves of a case that have a value, apart from the months it is computed for. */
const leavesOf = ({ values }: Case): q.Quantity<'one'>[] =>
  [...new Set([...values.keys(), ...inputs.filter(({ formula }) => formula !== null)])].filter(
    (quantity) => quantity !== finance.horizon,
  ) as q.Quantity<'one'>[];

/** One of ten values that a leaf may have beside its own: near it, far from it, and at the ends of what is possible. */
function anotherValue({ unit, id }: q.Quantity, value: number, which: number): number {
  if (unit.kind === 'choice' || id.endsWith('.on')) return which % 2;
  if (unit.kind === 'months') return 1 + 2.5 * which;
  const others = [value, 0.9 * value, 1.1 * value, 0.5 * value, 2 * value, value + 0.01, -value, 0, 1, 0.3];
  return others[which] as number;
}

const figures = derivedQuantities.flatMap((quantity): q.Term<'one'>[] => {
  if (quantity.shape === 'one') return [quantity as q.Quantity<'one'>];
  const series = quantity as q.Quantity<'monthly'>;
  const folded = [q.total, q.least, q.most, q.first, q.last].map((verb) => verb(series));
  return [...folded, q.inYear(series, 1), q.inYear(series, 2), q.atMonth(series, 2)];
});

const draws = 5;

const dice = <T>(die: fc.Arbitrary<T>, count: number) =>
  fc.array(die, { minLength: count, maxLength: count });

/** A business, and what decides which of its leaves vary, and which have another value than it states. */
const businessThatVaries = fc
  .record({
    params: businesses,
    density: fc.constantFrom(0.03, 0.2, 0.6),
    roles: dice(fc.integer({ min: 0, max: 999 }), 97),
    values: dice(fc.nat(9), 89),
    wanted: fc.subarray([...figures.keys()], { minLength: 1 }),
  })
  .filter(({ params }) => isValid(textOf(params)));
type BusinessThatVaries = typeof businessThatVaries extends fc.Arbitrary<infer T> ? T : never;

function variedCase({ params, density, roles, values }: BusinessThatVaries) {
  const text = textOf(params);
  const stated = caseOf(readProfile({ text, name: 'profile.yaml' }).profile);
  const { changed } = run(stated);
  const other = (of: q.Quantity<'one'>, k: number) =>
    anotherValue(of, changed.value(of), values[k % values.length] as number);
  const varying: (readonly [q.Quantity<'one'>, number[]])[] = [];
  const fixed: (readonly [q.Quantity, Column])[] = [];
  for (const [k, of] of leavesOf(stated).entries()) {
    const role = (roles[k % roles.length] as number) / 1000;
    if (role < density) varying.push([of, Array.from({ length: draws }, (_, i) => other(of, 7 * k + i))]);
    else if (role > 0.9) fixed.push([of, single(other(of, 3 * k))]);
  }
  const ofCase: Case = { ...stated, values: new Map([...stated.values, ...fixed]) };
  return { text, ofCase, varying };
}

describe('compiled code of a business', () => {
  it('gives the same bits as the evaluator, and none where it has none', () => {
    const counts = { number: 0, none: 0 };
    holds(
      [businessThatVaries],
      (business) => {
        const { text, ofCase, varying } = variedCase(business);
        const wanted = business.wanted.map((k) => figures[k] as q.Term<'one'>);
        const compiled = computed(wanted, run(ofCase).changed, varying);
        const runs = Array.from({ length: draws }, (_, i) => {
          const drawn = inDraw(varying, i);
          const values = new Map([...ofCase.values, ...drawn]);
          return drawOf(run({ ...ofCase, values }).changed, drawn);
        });
        for (const [k, figure] of wanted.entries()) {
          for (const [i, found] of (compiled[k] as Float64Array).entries()) {
            const expected = runs[i]?.value(figure) as number;
            counts[Number.isFinite(expected) ? 'number' : 'none']++;
            if (isSame(found, expected)) continue;
            const at = varying.map(([{ id }, values]) => `${id} ${values[i]}`).join(', ');
            expect.fail(`${q.inWords(figure)} is ${found}, evaluated ${expected}, at ${at} of\n${text}`);
          }
        }
      },
      60,
    );
    expect(counts.number).toBeGreaterThan(20_000);
    expect(counts.none).toBeGreaterThan(500);
  });
});
