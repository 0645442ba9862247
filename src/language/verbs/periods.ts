import { type Dimension, times } from '../dimension.js';
import { dimensionOf, type Expression, type Shape, type Term, type Verb } from '../expression.js';
import { chanceFor, growthFor } from '../numbers/powers.js';
import { Binding, type Cells, type Phrase, productOf, sumOf } from '../phrase.js';
import { aYear, expect, express, type One, perYearly, plain, remainder } from '../verb.js';

/** From how many months to how many: one of them is a year, the other belongs to the expression. */
interface Periods {
  readonly name: string;
  readonly takes: Dimension;
  readonly gives: Dimension;
  readonly from: (months: number) => number;
  readonly to: (months: number) => number;
  /** The exponent in words. */
  readonly power: (months: number) => string;
}

const intoMonths = (name: string): Periods => ({
  name,
  takes: perYearly,
  gives: plain,
  from: () => 12,
  to: (months) => months,
  power: (months) => `(${months}/12)`,
});

const intoYear = (name: string): Periods => ({
  name,
  takes: plain,
  gives: perYearly,
  from: (months) => months,
  to: () => 12,
  power: (months) => (months === 1 ? '12' : `(12/${months})`),
});

const ratioOf = (to: number, from: number, cells: Cells<Term>): Phrase =>
  from === 1 ? cells.number(to) : cells.over(cells.number(to), cells.number(from));

/** A chance within some months as the chance within others: 1 − (1 − a)^(to/from). */
const chances = ({ name, takes, gives, from, to, power }: Periods): Verb<One> => ({
  name,
  nature: 'pointwise',
  dimension: ([a]) => {
    expect(name, a, takes);
    return gives;
  },
  evaluate: ([a], by) => chanceFor(a, from(by), to(by)),
  compile: ([a], by) => `-Math.expm1((Math.log1p(-${a}) * ${to(by)}) / ${from(by)})`,
  words: ([a], put, by) => sumOf(`1 − ${remainder(a, put)}^${power(by)}`),
  cell: ([a], cells, by) => {
    const one = cells.number(1);
    const exponent = ratioOf(to(by), from(by), cells);
    return cells.minus(one, cells.power(cells.minus(one, cells.whole(a)), exponent));
  },
});

/** Growth within some months as growth within others: (1 + a)^(to/from) − 1. */
const growths = ({ name, takes, gives, from, to, power }: Periods): Verb<One> => ({
  name,
  nature: 'pointwise',
  dimension: ([a]) => {
    expect(name, a, takes);
    return gives;
  },
  evaluate: ([a], by) => growthFor(a, from(by), to(by)),
  compile: ([a], by) => `Math.expm1((Math.log1p(${a}) * ${to(by)}) / ${from(by)})`,
  words: ([a], put, by) => sumOf(`(1 + ${put(a, Binding.Product)})^${power(by)} − 1`),
  cell: ([a], cells, by) => {
    const one = cells.number(1);
    const exponent = ratioOf(to(by), from(by), cells);
    return cells.minus(cells.power(cells.plus(one, cells.whole(a)), exponent), one);
  },
});

const withinMonthsVerb = chances(intoMonths('withinMonths'));
const perYearVerb = chances(intoYear('perYear'));
const growthWithinVerb = growths(intoMonths('growthWithin'));
const growthPerYearVerb = growths(intoYear('growthPerYear'));

/** 1 − (1 − a)^(months/12): a chance within a year as the chance within some months. */
export const withinMonths = <S extends Shape>(chancePerYear: Term<S>, months: number): Expression<S> =>
  express(withinMonthsVerb, [chancePerYear], chancePerYear.shape, months);

/** 1 − (1 − a)^(12/months): a chance within some months as the chance within a year. */
export const perYear = <S extends Shape>(chance: Term<S>, months: number): Expression<S> =>
  express(perYearVerb, [chance], chance.shape, months);

/** (1 + a)^(months/12) − 1: growth in a year as growth within some months. */
export const growthWithin = <S extends Shape>(growthInYear: Term<S>, months: number): Expression<S> =>
  express(growthWithinVerb, [growthInYear], growthInYear.shape, months);

/** (1 + a)^(12/months) − 1: growth within some months as growth in a year. */
export const growthPerYear = <S extends Shape>(growth: Term<S>, months: number): Expression<S> =>
  express(growthPerYearVerb, [growth], growth.shape, months);

/** A yearly rate of interest as a monthly one. */
export const monthlyRate = <S extends Shape>(ratePerYear: Term<S>): Expression<S> =>
  growthWithin(ratePerYear, 1);

const inMonthVerb: Verb<One> = {
  name: 'inMonth',
  nature: 'pointwise',
  dimension: ([a]) => times(dimensionOf(a), aYear),
  evaluate: ([a]) => a / 12,
  compile: ([a]) => `${a} / 12`,
  words: ([a], put) => productOf(`${put(a, Binding.Product)} / 12`),
  cell: ([a], cells) => cells.over(cells.part(a), cells.number(12)),
};

/** a / 12: one month's amount of a flow per year. */
export const inMonth = <S extends Shape>(flowPerYear: Term<S>): Expression<S> =>
  express(inMonthVerb, [flowPerYear], flowPerYear.shape);
