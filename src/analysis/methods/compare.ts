/** One business and its initiatives under the formulas that others publish, beside this model. */
import { money, results } from '../../model/index.js';
import { partsOf, type Quantity } from '../../quantity/index.js';
import type { Analysis } from '../analyze.js';
import { type Figure, figureOf } from '../figures.js';
import * as basis from './basis.js';
import type { Method } from './method.js';
import { methods } from './published.js';

/** What one formula credits. */
export interface MethodAnswer {
  readonly method: Method;
  /** In money; null beside a reason where the formula has no answer. */
  readonly figure: Figure;
  /** Its answer less ours before cost, in money; null where it has none. */
  readonly difference: number | null;
  /** Its answer over ours before cost; null where either is none, nought, or of another sign. */
  readonly timesOurs: number | null;
  /** What its formula is made of, and what is shown beside it. */
  readonly figures: readonly Figure[];
}

/** The answers side by side. */
export interface MethodComparison {
  readonly analysis: Analysis;
  readonly answers: readonly MethodAnswer[];
  /** Ours: after cost, and before it. The formulas leave cost out, so the second is what they compare with. */
  readonly npv: Figure;
  readonly pvBenefits: Figure;
  readonly churnBefore: Figure;
  readonly churnAfter: Figure;
  /** Least and most that any formula credits, ours before cost among them; those that see nothing left out. */
  readonly least: number | null;
  readonly most: number | null;
  /** The larger over the smaller in size; null where signs differ or fewer than two credit anything. */
  readonly spread: number | null;
}

/** A trace of rounding is nought: less than this part of a month's revenue. */
const trace = 1e-9;

const ratioOf = (one: number, other: number): number | null => (one * other > 0 ? one / other : null);

function spreadOf(values: readonly number[]): Pick<MethodComparison, 'least' | 'most' | 'spread'> {
  if (values.length === 0) return { least: null, most: null, spread: null };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length < 2 || least * most <= 0) return { least, most, spread: null };
  const sizes = [Math.abs(least), Math.abs(most)];
  return { least, most, spread: Math.max(...sizes) / Math.min(...sizes) };
}

/** All methods for an analysis that has been made. */
export function compareMethods(analysis: Analysis): MethodComparison {
  const evaluation = analysis.run.changed;
  const nought = trace * evaluation.start(money.revenue);
  const settled = (money: number): number => (Math.abs(money) < nought ? 0 : money);
  const read = (quantity: Quantity): Figure => {
    const figure = figureOf(quantity, evaluation);
    return figure.value === null ? figure : { ...figure, value: settled(figure.value) };
  };
  const [npv, pvBenefits] = [read(results.npv), read(results.pvBenefits)];
  const ours = pvBenefits.value ?? 0;
  const answers = methods.map((method): MethodAnswer => {
    const figure = read(method.value);
    const parts = method.value.formula === null ? [] : partsOf(method.value.formula);
    return {
      method,
      figure,
      difference: figure.value === null ? null : settled(figure.value - ours),
      timesOurs: ratioOf(figure.value ?? 0, ours),
      figures: [...parts, ...(method.beside ?? [])].map((part) => figureOf(part, evaluation)),
    };
  });
  const credited = [...answers.map(({ figure }) => figure.value), ours].filter(
    (value): value is number => value !== null && value !== 0,
  );
  return {
    analysis,
    answers,
    npv,
    pvBenefits,
    churnBefore: figureOf(basis.churnBefore, evaluation),
    churnAfter: figureOf(basis.churnAfter, evaluation),
    ...spreadOf(credited),
  };
}
