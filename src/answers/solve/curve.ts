/** A figure over the values of a variable, and where these contradict what else the profile says. */

import { type Case, run } from '../../business/case.js';
import { limitsOf, violates } from '../../business/limits.js';
import { compile, type Quantity, type Term } from '../../language/index.js';
import { isOutput } from '../../model/index.js';
import type { Leaf, Variable } from './variable.js';

/** What becomes of one value. */
export interface Point {
  readonly value: number;
  /** Not a number where there is none; payback that never comes is infinitely late. */
  readonly figure: number;
  readonly isPossible: boolean;
  /** The size of the contributions behind it, of which rounding leaves a trace in the figure. */
  readonly size: number;
}

export interface Curve {
  readonly pointsAt: (values: Iterable<number>) => readonly Point[];
  readonly figureAt: (value: number) => number;
}

/** What is asked of which run. */
export interface Asked {
  readonly figure: Quantity<'one'>;
  /** Whether the figure is that of the run on the business's own numbers alone. */
  readonly ofOwnNumbers: boolean;
  /** Whether the answer as a whole is, so that this run must be free of contradictions. */
  readonly ownNumbers: boolean;
}

/** Whether a figure is found by searching months, and so goes in steps. */
export const isStepped = (figure: Quantity): boolean => isOutput(figure) && figure.isLateIfNone === true;

type Compute = (values: Float64Array) => readonly Float64Array[];

function computing(ofCase: Case, figures: readonly Term<'one'>[], leaves: readonly Leaf[]): Compute {
  const code = compile(
    figures,
    run(ofCase).changed,
    leaves.map(({ quantity }) => quantity),
  );
  return (values) => {
    const outputs = figures.map(() => new Float64Array(values.length));
    const columns = leaves.map(({ valueAt }) => values.map((value) => valueAt(value)));
    code(columns, 0, values.length, outputs);
    return outputs;
  };
}

/** The curve of a figure: code that is made once, and then quick for each value. */
export function curveOf(variable: Variable, { figure, ofOwnNumbers, ownNumbers }: Asked): Curve {
  const checked = variable.caseIn(ownNumbers);
  const asked = ofOwnNumbers === ownNumbers ? checked : variable.caseIn(ofOwnNumbers);
  const limits = limitsOf(checked.initiatives);
  const limitFigures = limits.map((limit) => limit.figure);
  const check = computing(checked, limitFigures, variable.leavesIn(checked));
  const compute = computing(asked, [figure], variable.leavesIn(asked));
  const isLate = isStepped(figure);
  const figuresAt = (values: Float64Array): Float64Array => {
    const [figures] = compute(values) as [Float64Array];
    return isLate ? figures.map((each) => (Number.isNaN(each) ? Number.POSITIVE_INFINITY : each)) : figures;
  };
  return {
    figureAt: (value) => figuresAt(Float64Array.of(value))[0] as number,
    pointsAt: (iterable) => {
      const values = Float64Array.from(iterable);
      const checks = check(values);
      const isPossible = (at: number) =>
        !limits.some((limit, k) => violates(limit, checks[k]?.[at] as number));
      const contributions = checks.filter((_, k) => limits[k]?.id === 'contribution');
      const sizeAt = (at: number) =>
        Math.max(...contributions.map((column) => Math.abs(column[at] as number)));
      return Array.from(figuresAt(values), (each, at) => ({
        value: values[at] as number,
        figure: each,
        isPossible: isPossible(at),
        size: sizeAt(at),
      }));
    },
  };
}
