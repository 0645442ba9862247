/** What the value of an input follows in a workbook, and whether anything follows it. */
import type { Case } from '../../business/case.js';
import type { Source } from '../../business/sources.js';
import { type Expression, isConstant, partsOf, type Quantity } from '../../language/index.js';
import { derivedQuantities } from '../../model/figures.js';
import { type Input, inputs } from '../../model/index.js';

const isNumber = (formula: Expression | null): boolean => formula === null || isConstant(formula);

/**
 * What an input is made of that the profile neither states nor states by others: its default, or, of one that is
 * absent with the part of the model that it belongs to, what it would be if that were put in.
 */
function defaultOf({ formula, belongsTo, ways = [] }: Input): Expression | null {
  if (!isNumber(formula) || belongsTo === undefined) return isNumber(formula) ? null : formula;
  const way = ways.find(({ from: [only, ...others] }) => only === belongsTo && others.length === 0);
  return way === undefined ? null : way.formula((input) => input);
}

const formulaOf = (input: Input, { values, formulas }: Case): Expression | null =>
  values.has(input) ? null : (formulas.get(input) ?? defaultOf(input));

/** What the value of an input is made of, where the profile leaves it to others; null where it is a number. */
export const formulaIn = ({ input, isNeutral }: Source, of: Case): Expression | null =>
  isNeutral ? null : formulaOf(input, of);

const followed = new WeakMap<Case, ReadonlySet<Quantity>>();

/** Every quantity that some figure of a case is made of. */
function allFollowedIn(of: Case): ReadonlySet<Quantity> {
  const isInput = (quantity: Quantity): quantity is Input =>
    (inputs as readonly Quantity[]).includes(quantity);
  const found = new Set<Quantity>();
  const follow = (quantity: Quantity): void => {
    if (found.has(quantity)) return;
    found.add(quantity);
    const formula = isInput(quantity)
      ? formulaOf(quantity, of)
      : (of.formulas.get(quantity) ?? quantity.formula);
    if (formula !== null) partsOf(formula).forEach(follow);
  };
  derivedQuantities.forEach(follow);
  return found;
}

/** Whether anything follows the cell of an input: not one that is stated a second time, and not the horizon. */
export function isFollowed({ input }: Source, of: Case): boolean {
  const known = followed.get(of) ?? allFollowedIn(of);
  followed.set(of, known);
  return known.has(input);
}
