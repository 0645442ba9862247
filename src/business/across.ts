/** One business under many values of some of its figures. */
import { perCase, type Quantity, straight, type Term } from '../language/index.js';
import { type Case, run } from './case.js';

/** A column of values for each figure that is varied: as many values as there are cases. */
export type Varied = ReadonlyMap<Quantity, Float64Array>;

/** From so many cases on it pays to have code written for them, which takes a few milliseconds. */
const many = 100;

/** The figures of the run with the initiatives, one value for each case. */
export function across(ofCase: Case, figures: readonly Term<'one'>[], varied: Varied): Float64Array[] {
  const count = [...varied.values()][0]?.length ?? 1;
  if (count < many) {
    const columns = [...varied].map(([quantity, values]) => [quantity, perCase(values)] as const);
    const { changed } = run({ ...ofCase, values: new Map([...ofCase.values, ...columns]) });
    return figures.map((figure) => Float64Array.from({ length: count }, (_, c) => changed.value(figure, c)));
  }
  const outputs = figures.map(() => new Float64Array(count));
  straight(figures, run(ofCase).changed, [...varied.keys()])([...varied.values()], 0, count, outputs);
  return outputs;
}
