/** One business under many values of some of its figures. */
import { compile, type Quantity, type Term } from '../language/index.js';
import { type Case, run } from './case.js';

/** A column of values for each figure that is varied: as many values as there are cases. */
export type Varied = ReadonlyMap<Quantity, Float64Array>;

/** The figures of the run with the initiatives, one value for each case. */
export function across(ofCase: Case, figures: readonly Term<'one'>[], varied: Varied): Float64Array[] {
  const count = [...varied.values()][0]?.length ?? 1;
  const outputs = figures.map(() => new Float64Array(count));
  compile(figures, run(ofCase).changed, [...varied.keys()])([...varied.values()], 0, count, outputs);
  return outputs;
}
