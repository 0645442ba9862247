/** Every verb by numbers worked by hand, each example for one case or for several. */
import { describe, expect, it } from 'vitest';
import { at, type Column, single } from '../../../src/language/column.js';
import { evaluated } from '../../../src/language/evaluate.js';
import * as q from '../../../src/language/index.js';
import * as all from '../../../src/language/verbs/index.js';

const { units } = q;
const a = q.leaf('one', { id: 'a', label: 'a', unit: units.ratio, reason: '' });
const s = q.asMonthly(a);
const months = q.constant(1, units.months);
const chance = q.constant(1, units.chancePerYear);

/** Each verb, from a formula that it takes. */
const verbs = {
  sum: q.sum(a),
  difference: q.difference(a),
  apart: q.apart(a, a),
  product: q.product(a),
  quotient: q.quotient(a, a),
  quotientOrZero: q.quotientOrZero(a, a),
  quotientIfPositive: q.quotientIfPositive(a, a),
  higher: q.higher(a),
  lower: q.lower(a),
  negative: q.negative(a),
  complement: q.complement(a),
  either: q.either(a, a),
  without: q.without(a, a),
  withinMonths: q.withinMonths(chance, 1),
  perYear: q.perYear(a, 1),
  growthWithin: q.growthWithin(chance, 1),
  growthPerYear: q.growthPerYear(a, 1),
  inMonth: q.inMonth(a),
  choose: q.choose(a, a, a),
  strength: q.strength(months, months),
  carry: q.carry(a, a, a),
  opening: q.opening(s, a),
  discounted: q.discounted(s, a),
  discountedFromStart: q.discountedFromStart(s, a),
  running: q.running(s),
  total: q.total(s),
  inYear: q.inYear(s, 1),
  least: q.least(s),
  most: q.most(s),
  monthOfLeast: q.monthOfLeast(s),
  first: q.first(s),
  last: q.last(s),
  atMonth: q.atMonth(s, 1),
  payback: q.payback(s),
  rateOfReturn: q.rateOfReturn(s, s),
};

/** What else is exported beside them: the verbs that need no numbers, ways to say others, and what asks about a formula. */
const others = ['constant', 'baseline', 'asMonthly', 'monthlyRate', 'isConstant', 'isSum', 'isPayback'];
const helpers = ['flowsInto', 'strengthIn'];

/** A part of an example: a column for each of its cases, or one for all of them. */
type Part = readonly Column[];

const fixed = (value: number): Part => [single(value)];
const monthly = (...data: number[]): Part => [Float64Array.from(data)];
const perCase = (values: readonly number[]): Part => values.map(single);

/** A row a month, a number a case. */
const block = (...rows: number[][]): Part =>
  (rows[0] ?? []).map((_, which) => Float64Array.from(rows, (row) => row[which] as number));

const inCase = (part: Part, which: number): Column => (part.length === 1 ? part[0] : part[which]) as Column;

const none = (months: number): number[] => Array<number>(months).fill(0);

interface Worked {
  readonly verb: keyof typeof verbs;
  readonly parts: readonly Part[];
  readonly by?: number;
  readonly months?: number;
  /** One list a case, one number a month; a single number stands for all months. */
  readonly expected: readonly (readonly number[])[];
  readonly how: string;
}

/** 1 a month, then 10 a month, and two months of a third year. */
const twoYearsAndMore = monthly(...Array<number>(12).fill(1), ...Array<number>(12).fill(10), 100, 200);

const worked: readonly Worked[] = [
  {
    verb: 'sum',
    parts: [monthly(1, 2, 3), fixed(10)],
    months: 3,
    expected: [[11, 12, 13]],
    how: 'a number beside each month',
  },
  {
    verb: 'sum',
    parts: [fixed(0.1), fixed(0.2), fixed(0.3)],
    expected: [[0.1 + 0.2 + 0.3]],
    how: 'from left to right: 0.6000000000000001',
  },
  {
    verb: 'sum',
    parts: [perCase([1, 2]), monthly(10, 20)],
    months: 2,
    expected: [
      [11, 21],
      [12, 22],
    ],
    how: 'each case with each month',
  },
  { verb: 'sum', parts: [fixed(7)], expected: [[7]], how: 'of a single part, the part' },
  {
    verb: 'difference',
    parts: [fixed(10), monthly(1, 2, 3), fixed(1)],
    months: 3,
    expected: [[8, 7, 6]],
    how: '10 − 1 − 1, 10 − 2 − 1, 10 − 3 − 1',
  },
  {
    verb: 'difference',
    parts: [block([5, 6], [7, 8]), perCase([1, 2])],
    months: 2,
    expected: [
      [4, 6],
      [4, 6],
    ],
    how: '5 − 1, 7 − 1 and 6 − 2, 8 − 2',
  },
  {
    verb: 'product',
    parts: [monthly(2, 3), fixed(4), fixed(5)],
    months: 2,
    expected: [[40, 60]],
    how: '2 · 4 · 5, 3 · 4 · 5',
  },
  {
    verb: 'product',
    parts: [perCase([2, 3]), block([1, 2], [3, 4])],
    months: 2,
    expected: [
      [2, 6],
      [6, 12],
    ],
    how: '2 · 1, 2 · 3 and 3 · 2, 3 · 4',
  },
  { verb: 'quotient', parts: [monthly(6, 9), fixed(3)], months: 2, expected: [[2, 3]], how: '6 / 3, 9 / 3' },
  {
    verb: 'quotient',
    parts: [fixed(1), fixed(0)],
    expected: [[Number.POSITIVE_INFINITY]],
    how: 'over nothing there is no finite number',
  },
  {
    verb: 'quotientOrZero',
    parts: [perCase([6, 6]), perCase([3, 0])],
    expected: [[2], [0]],
    how: 'over nothing it is 0',
  },
  {
    verb: 'quotientOrZero',
    parts: [fixed(6), block([2, 0], [0, 3])],
    months: 2,
    expected: [
      [3, 0],
      [0, 2],
    ],
    how: 'each place by itself',
  },
  {
    verb: 'quotientIfPositive',
    parts: [fixed(6), perCase([3, 0, -3])],
    expected: [[2], [Number.NaN], [Number.NaN]],
    how: 'over nothing, or less, there is none',
  },
  {
    verb: 'quotientIfPositive',
    parts: [monthly(6, -6), fixed(4)],
    months: 2,
    expected: [[1.5, -1.5]],
    how: 'what is divided may be below zero',
  },
  {
    verb: 'apart',
    parts: [monthly(0.3, 0.1 + 0.2, 0.4, 0), fixed(0.3)],
    months: 4,
    expected: [[0, 0, 0.4 - 0.3, -0.3]],
    how: '0 where only the last digits differ',
  },
  {
    verb: 'higher',
    parts: [monthly(1, 5, -3), fixed(2), monthly(0, 9, -1)],
    months: 3,
    expected: [[2, 9, 2]],
    how: 'of three, month by month',
  },
  {
    verb: 'higher',
    parts: [perCase([-1, 1]), fixed(0)],
    expected: [[0], [1]],
    how: 'never below zero, case by case',
  },
  {
    verb: 'higher',
    parts: [fixed(Number.NaN), fixed(1)],
    expected: [[Number.NaN]],
    how: 'none where a part has none',
  },
  {
    verb: 'lower',
    parts: [monthly(1, 5, -3), fixed(2), monthly(0, 9, -1)],
    months: 3,
    expected: [[0, 2, -3]],
    how: 'of three, month by month',
  },
  {
    verb: 'lower',
    parts: [perCase([-1, 1]), block([0, 0], [-2, 3])],
    months: 2,
    expected: [
      [-1, -2],
      [0, 1],
    ],
    how: 'each case with each month',
  },
  {
    verb: 'negative',
    parts: [block([1, -2], [0, 0.5])],
    months: 2,
    expected: [
      [-1, 0],
      [2, -0.5],
    ],
    how: 'the other sign, and zero as it is',
  },
  { verb: 'complement', parts: [monthly(0.25, 1)], months: 2, expected: [[0.75, 0]], how: '1 − 0.25, 1 − 1' },
  {
    verb: 'either',
    parts: [monthly(0.5, 0), fixed(0.5)],
    months: 2,
    expected: [[0.75, 0.5]],
    how: '1 − 0.5 · 0.5, 1 − 1 · 0.5',
  },
  {
    verb: 'either',
    parts: [perCase([0.5, 1]), fixed(0.25)],
    expected: [[0.625], [1]],
    how: '1 − 0.5 · 0.75; what is certain stays so',
  },
  {
    verb: 'without',
    parts: [monthly(0.625, 0.25), fixed(0.25)],
    months: 2,
    expected: [[0.5, 0]],
    how: '0.375 / 0.75, 0 / 0.75',
  },
  {
    verb: 'without',
    parts: [perCase([0.75, 0.5]), perCase([0.5, 0])],
    expected: [[0.5], [0.5]],
    how: '0.25 / 0.5, 0.5 / 1',
  },
  {
    verb: 'withinMonths',
    parts: [monthly(0.75, 0)],
    by: 6,
    months: 2,
    expected: [[0.5, 0]],
    how: 'half a year: 1 − √0.25',
  },
  { verb: 'withinMonths', parts: [fixed(0.75)], by: 12, expected: [[0.75]], how: 'a year is a year' },
  {
    verb: 'withinMonths',
    parts: [perCase([1 - 0.5 ** 4, 1])],
    by: 3,
    expected: [[0.5], [1]],
    how: 'a quarter: 1 − 0.5',
  },
  {
    verb: 'perYear',
    parts: [monthly(0.5, 0)],
    by: 6,
    months: 2,
    expected: [[0.75, 0]],
    how: 'twice half a year: 1 − 0.5²',
  },
  {
    verb: 'perYear',
    parts: [perCase([0.5, 0.25])],
    by: 3,
    expected: [[1 - 0.5 ** 4], [1 - 0.75 ** 4]],
    how: 'four quarters',
  },
  {
    verb: 'growthWithin',
    parts: [perCase([2 ** 12 - 1, 0])],
    by: 1,
    expected: [[1], [0]],
    how: 'what doubles each month grows by 2^12 − 1 in a year',
  },
  {
    verb: 'growthWithin',
    parts: [perCase([2 ** 4 - 1, -1])],
    by: 3,
    expected: [[1], [-1]],
    how: 'what doubles each quarter grows by 2^4 − 1 in a year',
  },
  {
    verb: 'growthPerYear',
    parts: [perCase([0.5, -0.25])],
    by: 3,
    expected: [[1.5 ** 4 - 1], [0.75 ** 4 - 1]],
    how: 'four quarters',
  },
  { verb: 'inMonth', parts: [monthly(24, 6)], months: 2, expected: [[2, 0.5]], how: 'a twelfth' },
  {
    verb: 'choose',
    parts: [fixed(0), monthly(1, 2), fixed(9)],
    months: 2,
    expected: [[1, 2]],
    how: '0: the first',
  },
  {
    verb: 'choose',
    parts: [fixed(1), monthly(1, 2), fixed(9)],
    months: 2,
    expected: [[9, 9]],
    how: '1: the second',
  },
  {
    verb: 'choose',
    parts: [perCase([1, 0]), monthly(1, 2), perCase([8, 9])],
    months: 2,
    expected: [
      [8, 8],
      [1, 2],
    ],
    how: 'each case by itself',
  },
  {
    verb: 'strength',
    parts: [fixed(2), fixed(4), fixed(6)],
    months: 7,
    expected: [[0, 0.25, 0.5, 0.75, 1, 1, 0]],
    how: 'from month 2 a quarter more each month, none after month 6',
  },
  {
    verb: 'strength',
    parts: [fixed(1), fixed(1)],
    months: 2,
    expected: [[1, 1]],
    how: 'at once, without end',
  },
  {
    verb: 'strength',
    parts: [perCase([1, 3]), perCase([2, 1])],
    months: 4,
    expected: [
      [0.5, 1, 1, 1],
      [0, 0, 1, 1],
    ],
    how: 'each case with a start and ramp of its own',
  },
  {
    verb: 'strength',
    parts: [fixed(9), fixed(1)],
    months: 3,
    expected: [[0, 0, 0]],
    how: 'later than the last month',
  },
  {
    verb: 'strength',
    parts: [fixed(2), fixed(4), fixed(4), fixed(4)],
    months: 9,
    expected: [[0, 0.25, 0.5, 0.75, 0.5625, 0.375, 0.1875, 0, 0]],
    how: 'of the 0.75 reached by month 4 a quarter less in each month of the fade',
  },
  {
    verb: 'strength',
    parts: [fixed(1), fixed(1), perCase([2, 1]), perCase([0, 2])],
    months: 4,
    expected: [
      [1, 1, 0, 0],
      [1, 0.5, 0, 0],
    ],
    how: 'a fade of no months ends at once; one of two leaves half for a month',
  },
  {
    verb: 'strength',
    parts: [fixed(4), fixed(1), fixed(1), fixed(9)],
    months: 5,
    expected: [[0, 0, 0, 0, 0]],
    how: 'nothing fades of what ends before it begins',
  },
  {
    verb: 'carry',
    parts: [fixed(100), fixed(0.5), fixed(-20), monthly(0, 10, 0)],
    months: 3,
    expected: [[30, 10, 0]],
    how: '100 / 2 − 20; 30 / 2 − 20 is below 10; 10 / 2 − 20 is below 0',
  },
  {
    verb: 'carry',
    parts: [fixed(8), fixed(0.5), fixed(1), perCase([4, -9])],
    months: 2,
    expected: [
      [5, 4],
      [5, 3.5],
    ],
    how: 'each case with a floor of its own: 5 / 2 + 1 is 3.5',
  },
  {
    verb: 'carry',
    parts: [fixed(100), fixed(0.5), fixed(20)],
    months: 3,
    expected: [[70, 55, 47.5]],
    how: '100 / 2 + 20, 70 / 2 + 20, 55 / 2 + 20',
  },
  {
    verb: 'carry',
    parts: [perCase([8, 16]), monthly(0.5, 0.25), perCase([0, 1])],
    months: 2,
    expected: [
      [4, 1],
      [9, 3.25],
    ],
    how: '8 / 2, 4 / 4 and 16 / 2 + 1, 9 / 4 + 1',
  },
  {
    verb: 'opening',
    parts: [monthly(70, 55, 47.5), fixed(100)],
    months: 3,
    expected: [[100, 70, 55]],
    how: 'the month before, the start at first',
  },
  {
    verb: 'opening',
    parts: [block([1, 2], [3, 4]), perCase([8, 9])],
    months: 2,
    expected: [
      [8, 1],
      [9, 2],
    ],
    how: 'each case by itself',
  },
  {
    verb: 'opening',
    parts: [fixed(5), fixed(3)],
    months: 3,
    expected: [[3, 5, 5]],
    how: 'of what is the same in every month',
  },
  {
    verb: 'discounted',
    parts: [monthly(3, 4.5, 6.75), fixed(0.5)],
    months: 3,
    expected: [[2, 2, 2]],
    how: '3 / 1.5, 4.5 / 1.5², 6.75 / 1.5³',
  },
  {
    verb: 'discounted',
    parts: [fixed(8), perCase([0, 1])],
    months: 3,
    expected: [
      [8, 8, 8],
      [4, 2, 1],
    ],
    how: 'halved each month at a rate of 1',
  },
  {
    verb: 'discountedFromStart',
    parts: [monthly(3, 4.5, 6.75), fixed(0.5)],
    months: 3,
    expected: [[3, 3, 3]],
    how: 'from the start of the month: 3, 4.5 / 1.5, 6.75 / 1.5²',
  },
  {
    verb: 'discountedFromStart',
    parts: [fixed(8), perCase([0, 1])],
    months: 3,
    expected: [
      [8, 8, 8],
      [8, 4, 2],
    ],
    how: 'from the start, halved each month but the first at a rate of 1',
  },
  {
    verb: 'running',
    parts: [monthly(1, 2, 3)],
    months: 3,
    expected: [[1, 3, 6]],
    how: '1, 1 + 2, 1 + 2 + 3',
  },
  {
    verb: 'running',
    parts: [perCase([1, 5])],
    months: 3,
    expected: [
      [1, 2, 3],
      [5, 10, 15],
    ],
    how: 'of what is the same in every month',
  },
  { verb: 'total', parts: [monthly(1, 2, 3)], months: 3, expected: [[6, 6, 6]], how: '1 + 2 + 3' },
  {
    verb: 'total',
    parts: [perCase([1, 5])],
    months: 4,
    expected: [
      [4, 4, 4, 4],
      [20, 20, 20, 20],
    ],
    how: 'four months of the same',
  },
  {
    verb: 'inYear',
    parts: [twoYearsAndMore],
    by: 1,
    months: 26,
    expected: [Array<number>(26).fill(12)],
    how: 'twelve months of the first year',
  },
  {
    verb: 'inYear',
    parts: [twoYearsAndMore],
    by: 2,
    months: 26,
    expected: [Array<number>(26).fill(120)],
    how: 'twelve of the second',
  },
  {
    verb: 'inYear',
    parts: [twoYearsAndMore],
    by: 3,
    months: 26,
    expected: [Array<number>(26).fill(300)],
    how: 'the two months that there are of the third',
  },
  {
    verb: 'inYear',
    parts: [monthly(1, 2)],
    by: 2,
    months: 2,
    expected: [[0, 0]],
    how: 'nothing of a year behind the last month',
  },
  {
    verb: 'inYear',
    parts: [perCase([1, 5])],
    by: 2,
    months: 15,
    expected: [Array<number>(15).fill(3), Array<number>(15).fill(15)],
    how: 'three months of the same',
  },
  {
    verb: 'least',
    parts: [block([3, -1], [2, 5], [4, 0])],
    months: 3,
    expected: [
      [2, 2, 2],
      [-1, -1, -1],
    ],
    how: 'in the middle, and in the first month',
  },
  {
    verb: 'least',
    parts: [perCase([4, Number.NEGATIVE_INFINITY])],
    months: 2,
    expected: [
      [4, 4],
      [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
    ],
    how: 'of what is the same in every month',
  },
  {
    verb: 'least',
    parts: [monthly(1, Number.NaN, 3)],
    months: 3,
    expected: [Array<number>(3).fill(Number.NaN)],
    how: 'none where a month has none',
  },
  {
    verb: 'most',
    parts: [block([3, -1], [2, -5], [4, -2])],
    months: 3,
    expected: [
      [4, 4, 4],
      [-1, -1, -1],
    ],
    how: 'in the last month, and in the first',
  },
  {
    verb: 'most',
    parts: [fixed(4)],
    months: 2,
    expected: [[4, 4]],
    how: 'of what is the same in every month',
  },
  {
    verb: 'most',
    parts: [monthly(Number.NaN, 2, 3)],
    months: 3,
    expected: [Array<number>(3).fill(Number.NaN)],
    how: 'none where a month has none',
  },
  {
    verb: 'monthOfLeast',
    parts: [block([-1, 3], [-4, 0], [2, 0], [-4, 9])],
    months: 4,
    expected: [Array<number>(4).fill(2), Array<number>(4).fill(Number.NaN)],
    how: 'the first of two months that are lowest, and none where nothing is below zero',
  },
  {
    verb: 'monthOfLeast',
    parts: [perCase([-1, 0])],
    months: 3,
    expected: [Array<number>(3).fill(1), Array<number>(3).fill(Number.NaN)],
    how: 'of what is the same in every month, the first',
  },
  {
    verb: 'monthOfLeast',
    parts: [block([Number.NaN, -5], [-1, Number.NaN])],
    months: 2,
    expected: [
      [Number.NaN, Number.NaN],
      [Number.NaN, Number.NaN],
    ],
    how: 'none where a month has none, whichever',
  },
  {
    verb: 'first',
    parts: [block([1, 2], [3, 4])],
    months: 2,
    expected: [
      [1, 1],
      [2, 2],
    ],
    how: 'month 1 of each case',
  },
  {
    verb: 'last',
    parts: [block([1, 2], [3, 4])],
    months: 2,
    expected: [
      [3, 3],
      [4, 4],
    ],
    how: 'month 2 of each case',
  },
  {
    verb: 'last',
    parts: [fixed(4)],
    months: 5,
    expected: [[4, 4, 4, 4, 4]],
    how: 'of what is the same in every month',
  },
  {
    verb: 'atMonth',
    by: 2,
    parts: [block([1, 2], [3, 4], [5, 6])],
    months: 3,
    expected: [
      [3, 3, 3],
      [4, 4, 4],
    ],
    how: 'month 2 of each case',
  },
  {
    verb: 'payback',
    parts: [monthly(-5, 3, -1, 0, 2)],
    months: 5,
    expected: [[4, 4, 4, 4, 4]],
    how: 'above zero in month 2 but not for good; from month 4 on it stays',
  },
  {
    verb: 'payback',
    parts: [block([0, -1], [0, -1])],
    months: 2,
    expected: [
      [1, 1],
      [Number.NaN, Number.NaN],
    ],
    how: 'from the first month, and never',
  },
  {
    verb: 'payback',
    parts: [block([-1, 1], [1, -1])],
    months: 2,
    expected: [
      [2, 2],
      [Number.NaN, Number.NaN],
    ],
    how: 'in the last month, and lost in it',
  },
  {
    verb: 'rateOfReturn',
    parts: [monthly(100, ...none(11)), monthly(...none(11), 110)],
    months: 12,
    expected: [Array<number>(12).fill(0.1)],
    how: '100 at the start becomes 110 at the end of month 12',
  },
  {
    verb: 'rateOfReturn',
    parts: [monthly(...none(6), 100, ...none(5)), monthly(...none(11), 110)],
    months: 12,
    // 1.1² − 1.
    expected: [Array<number>(12).fill(0.21)],
    how: '100 at the start of month 7 becomes 110 in half a year',
  },
  {
    verb: 'rateOfReturn',
    parts: [monthly(100, 50), monthly(50, 110)],
    months: 2,
    // 1.1^6 − 1.
    expected: [[0.771561, 0.771561]],
    how: 'what comes in at the end of month 1 pays what goes out at the start of month 2',
  },
  {
    verb: 'rateOfReturn',
    parts: [monthly(100, ...none(11)), block(...none(11).map((zero) => [zero, zero]), [1000, 1200])],
    months: 12,
    expected: [Array<number>(12).fill(9), Array<number>(12).fill(Number.NaN)],
    how: '900 % a year, and none above 1,000 %',
  },
  {
    verb: 'rateOfReturn',
    parts: [fixed(1), perCase([1, -1])],
    months: 1,
    expected: [[0], [Number.NaN]],
    how: 'paid back without interest, and never',
  },
];

describe('a verb worked by hand', () => {
  it.each(worked.map((each) => [`${each.verb}: ${each.how}`, each] as const))('%s', (_, each) => {
    const { verb, parts, by = 0, months = 1, expected } = each;
    expect(Math.max(...parts.map(({ length }) => length))).toBe(expected.length);
    expected.forEach((row, which) => {
      expect(row.length).toBe(months);
      const ofCase = parts.map((part) => inCase(part, which));
      const column = evaluated(verbs[verb].verb, ofCase, months, by);
      row.forEach((value, month) => {
        const found = at(column, month);
        // Powers are rounded; all else here is exact.
        if (Number.isFinite(value)) expect(found).toBeCloseTo(value, 14);
        else expect(found).toBe(value);
      });
    });
  });

  it('leaves no verb out', () => {
    expect([...new Set(worked.map(({ verb }) => verb))].toSorted()).toEqual(Object.keys(verbs).toSorted());
    expect([...Object.keys(verbs), ...others, ...helpers].toSorted()).toEqual(Object.keys(all).toSorted());
  });

  it('a figure that no part changes from month to month is kept once', () => {
    expect(evaluated(verbs.sum.verb, [single(1), single(2)], 36, 0)).toEqual(single(3));
    expect(evaluated(verbs.withinMonths.verb, [single(0.75)], 36, 6)).toEqual(single(0.5));
    expect(evaluated(verbs.total.verb, [Float64Array.of(1, 2)], 2, 0)).toEqual(single(3));
  });
});
