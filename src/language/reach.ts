/** Which quantities a figure depends on, by the formulas that lead to it. */
import type { Evaluation } from './evaluate.js';
import type { Quantity, Term } from './expression.js';
import { Graph, isNode, type Part } from './graph.js';

/** Those of the varying quantities from which a path of formulas leads to a figure of a run. */
export function reaching(
  figure: Term<'one'>,
  run: Evaluation,
  varying: readonly Quantity[],
): ReadonlySet<Quantity> {
  const seen = new Set<Part>([new Graph(run, varying).part(figure)]);
  const found = new Set<Quantity>();
  // A set takes in what is added while it is walked through.
  for (const part of seen) {
    if ('draw' in part) found.add(varying[part.draw] as Quantity);
    if (isNode(part)) for (const each of part.parts) seen.add(each);
  }
  return found;
}
