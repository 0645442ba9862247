/** The lines of the ledger, read off the formula of the contribution: each signed as it enters it. */

import { type Evaluation, isQuantity, isSum, type Quantity } from '../language/index.js';
import { money } from '../model/index.js';

/** Sums that are lines of the ledger as well, and are taken apart into their own lines. */
const subtotals: readonly Quantity[] = [money.contributionBeforeProgramme, money.contribution];

/**
 * The lines that add up to a figure in a run.
 * @throws {Error} where the formula is not a sum of named figures: a line carries its own sign.
 */
export function linesOf(total: Quantity, run: Pick<Evaluation, 'formulaOf'>): readonly Quantity<'monthly'>[] {
  const formula = run.formulaOf(total);
  if (!isSum(formula)) throw new Error(`${total.id} is not a sum of lines`);
  return formula.parts.flatMap((part) => {
    if (!isQuantity(part)) throw new Error(`a line of ${total.id} has no name`);
    return subtotals.includes(part) ? linesOf(part, run) : [part as Quantity<'monthly'>];
  });
}
