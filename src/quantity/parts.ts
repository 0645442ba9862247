import { type Expression, isQuantity, type Quantity, type Term } from './expression.js';

/** The named quantities that a formula is made of, each once, in the order it mentions them. */
export function partsOf(formula: Expression): Quantity[] {
  const found = new Set<Quantity>();
  const visit = (term: Term): void => {
    if (isQuantity(term)) found.add(term);
    else term.parts.forEach(visit);
  };
  formula.parts.forEach(visit);
  return [...found];
}
