/** Figures of a run as code over columns of what is uncertain: compiled once for all questions about them. */

import type { Limit } from '../../../business/limits.js';
import { type Compiled, compile, type Evaluation, type Term } from '../../../language/index.js';
import type { Uncertain } from './uncertain.js';

/** Some figures and then some limits of a run, one column each, for columns of what is uncertain. */
export interface Code {
  readonly compute: Compiled;
  /** The first figure, and then the limits, for so many cases. */
  readonly firstAndLimits: (columns: readonly Float64Array[], cases: number) => readonly Float64Array[];
}

/** Compiles figures of a run and its limits. */
export function codeFor(
  run: Evaluation,
  figures: readonly Term<'one'>[],
  limits: readonly Limit[],
  uncertain: readonly Uncertain[],
): Code {
  const all = [...figures, ...limits.map(({ figure }) => figure)];
  const compute = compile(
    all,
    run,
    uncertain.map(({ quantity }) => quantity),
  );
  return {
    compute,
    firstAndLimits: (columns, cases) => {
      const outputs = all.map(() => new Float64Array(cases));
      compute(columns, 0, cases, outputs);
      return [outputs[0] as Float64Array, ...outputs.slice(figures.length)];
    },
  };
}
