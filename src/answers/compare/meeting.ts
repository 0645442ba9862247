/** Where initiatives get in each other's way, or help each other. */

import type { Assessment } from '../../business/assess.js';
import { leversOf } from '../../business/limits.js';
import { partsOf, type Quantity } from '../../language/index.js';
import { derivedFiles } from '../../model/figures.js';
import { money } from '../../model/index.js';

const byId = (a: Quantity, b: Quantity): number => (a.id < b.id ? -1 : 1);

/**
 * Figures between the inputs and the results: the files in the order in which they build on each other, and
 * the figures of each by their ids, since the order of exports differs from one loader to another.
 */
const between: readonly Quantity[] = derivedFiles
  .filter(([file]) => ['experience', 'word-of-mouth', 'customers', 'money'].includes(file))
  // What they cost meets in no figure of the business.
  .flatMap(([, quantities]) => quantities.filter((each) => each !== money.programmeCost).toSorted(byId));

/** Whether what the initiatives of an assessment do reaches a figure. */
const reaches = ({ run: { changed } }: Assessment, quantity: Quantity): boolean =>
  changed.home(quantity) === changed;

/**
 * The figures in which what one initiative changes first meets what another changes: the same input, or
 * else what several inputs make together. Further on everything meets.
 */
export function meetingOf(alone: readonly Assessment[]): Quantity[] {
  const levers = leversOf(alone.flatMap(({ case: { initiatives } }) => initiatives));
  const several = (quantity: Quantity) => alone.filter((each) => reaches(each, quantity)).length > 1;
  const shared = levers.filter(({ now }) => several(now));
  if (shared.length > 0) return shared;
  const met = new Set(between.filter(several));
  const isFirst = ({ formula }: Quantity) =>
    formula !== null && !partsOf(formula).some((part) => met.has(part));
  return [...met].filter(isFirst);
}
