/** One business and its initiatives under the methods that others publish, like beside like. */

import type { Assessment } from '../../business/assess.js';
import { type Figure, figureOf } from '../../business/figures.js';
import { type Evaluation, partsOf, type Quantity } from '../../language/index.js';
import { money, results } from '../../model/index.js';
import * as basis from './basis.js';
import { folkMethods } from './folk.js';
import type { Method } from './method.js';
import type * as parts from './parts.js';
import * as returns from './returns.js';
import { soundMethods } from './sound.js';

/** What one method credits. */
export interface MethodAnswer {
  readonly method: Method;
  /** In money; null beside a reason where the method has no answer. */
  readonly value: number | null;
  readonly because: string | null;
  /** The part of this model's answer that counts the same. */
  readonly ours: Figure;
  /** Its answer less that part, in money; null where either is none. */
  readonly difference: number | null;
  /** Its answer over that part; null where either is none or zero, or they differ in sign. */
  readonly timesOurs: number | null;
  /** What its formula is made of, and what is shown beside it. */
  readonly figures: readonly Figure[];
}

/** How far answers lie apart, as multiples of what this model gives for the same part. */
export interface Spread {
  readonly least: number | null;
  readonly most: number | null;
  /** most over least; null where fewer than two can be compared. */
  readonly ratio: number | null;
}

/** The answers side by side. */
export interface MethodComparison {
  readonly assessment: Assessment;
  /** The sound methods first. */
  readonly answers: readonly MethodAnswer[];
  /** Every part that an answer is compared with. */
  readonly parts: ReadonlyMap<parts.ComparedPart['id'], Figure>;
  readonly npv: Figure;
  readonly pvBenefits: Figure;
  readonly churnBaseline: Figure;
  readonly churnLastMonth: Figure;
  /** Of the sound methods, and with the folk formulas among them. */
  readonly spread: { readonly sound: Spread; readonly all: Spread };
  /** What a unit of money returns in acquisition, in retention, and in the initiatives as a whole. */
  readonly returns: {
    readonly acquisition: Figure;
    readonly retention: Figure;
    readonly initiatives: Figure;
  };
}

/** A trace of rounding is zero: less than this part of a month's revenue. */
const trace = 1e-9;

const ratioOf = (one: number | null, other: number | null): number | null =>
  one !== null && other !== null && one * other > 0 ? one / other : null;

function spreadOf(answers: readonly MethodAnswer[]): Spread {
  const times = answers.flatMap(({ timesOurs }) => (timesOurs === null ? [] : [timesOurs]));
  if (times.length === 0) return { least: null, most: null, ratio: null };
  const [least, most] = [Math.min(...times), Math.max(...times)];
  return { least, most, ratio: times.length < 2 ? null : most / least };
}

/** A figure, in which a trace of rounding is zero. */
function reader(evaluation: Evaluation) {
  const small = trace * evaluation.start(money.revenue);
  const withoutTrace = (amount: number): number => (Math.abs(amount) < small ? 0 : amount);
  const read = (quantity: Quantity): Figure => {
    const figure = figureOf(quantity, evaluation);
    return figure.value === null ? figure : { ...figure, value: withoutTrace(figure.value) };
  };
  return { read, withoutTrace };
}

/** The answer of a method, or why it has none. */
function answerOf(
  { value, needs, positive = [] }: Method,
  evaluation: Evaluation,
  read: (quantity: Quantity) => Figure,
): Pick<MethodAnswer, 'value' | 'because'> {
  if (value === null) return { value: null, because: needs ?? null };
  if (positive.some((room) => !(evaluation.value(room) > 0)))
    return { value: null, because: value.impossible ?? null };
  return read(value);
}

/** All methods for an assessment that has been made. */
export function compareMethods(assessment: Assessment): MethodComparison {
  const evaluation = assessment.run.changed;
  const { read, withoutTrace } = reader(evaluation);
  const methods = [...soundMethods(Math.ceil(assessment.case.months / 12)), ...folkMethods];
  const answers = methods.map((method): MethodAnswer => {
    const { value, because } = answerOf(method, evaluation, read);
    const ours = read(method.part.value);
    const formula = method.value?.formula ?? null;
    const shown = [...(formula === null ? [] : partsOf(formula)), ...(method.beside ?? [])];
    return {
      method,
      value,
      because,
      ours,
      difference: value === null || ours.value === null ? null : withoutTrace(value - ours.value),
      timesOurs: ratioOf(value, ours.value),
      figures: shown.map((part) => figureOf(part, evaluation)),
    };
  });
  return {
    assessment,
    answers,
    parts: new Map(answers.map(({ method, ours }) => [method.part.id, ours])),
    npv: read(results.npv),
    pvBenefits: read(results.pvBenefits),
    churnBaseline: figureOf(basis.churnBaseline, evaluation),
    churnLastMonth: figureOf(basis.churnLastMonth, evaluation),
    spread: {
      sound: spreadOf(answers.filter(({ method }) => method.kind === 'sound')),
      all: spreadOf(answers),
    },
    returns: {
      acquisition: figureOf(returns.ofAcquisition, evaluation),
      retention: figureOf(returns.ofRetention, evaluation),
      initiatives: figureOf(returns.ofInitiatives, evaluation),
    },
  };
}
