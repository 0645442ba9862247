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

/**
 * The same figure with other values of some of the quantities that it is made of, however deep they stand.
 * What none of them reaches stays what it is.
 */
export function rewritten<T extends Term>(term: T, others: ReadonlyMap<Quantity, Term>): Term<T['shape']> {
  const known = new Map<Term, Term>(others);
  const rewrite = (each: Term): Term => {
    const found = known.get(each);
    if (found !== undefined) return found;
    const made = isQuantity(each) ? throughFormula(each) : overParts(each);
    known.set(each, made);
    return made;
  };
  const throughFormula = (quantity: Quantity): Term => {
    if (quantity.formula === null) return quantity;
    const formula = rewrite(quantity.formula);
    return formula === quantity.formula ? quantity : formula;
  };
  const overParts = (expression: Expression): Expression => {
    // Whatever another run makes of it, the baseline stays.
    if (expression.verb.isOfBaseline) return expression;
    const parts = expression.parts.map(rewrite);
    return parts.every((part, k) => part === expression.parts[k]) ? expression : { ...expression, parts };
  };
  return rewrite(term) as Term<T['shape']>;
}
