/**
 * A rate of return in cells. A spreadsheet's own IRR gives one of several rates without a word, so the changes of
 * sign are counted as `internalRate` counts them, and it is asked only where one rate is certain.
 */

import type { Expression } from '../../../language/expression.js';
import { highestRate } from '../../../language/numbers/cashflow.js';
import type { Aid, Cells, Grid } from './grid.js';

/** How often a sign in a row is followed by the other one. */
const changesIn = (signs: Cells, { months }: Grid): string =>
  `SUMPRODUCT((${signs.span(0, months - 1)}*${signs.span(1, months)}=-1)*1)`;

/** Where IRR begins: at the last guess, and where that leads to no rate, or to a wrong one, elsewhere. */
export const searches = [
  ['search 1', null, 'third guess'],
  ['search 2', 0.01, '1%'],
  ['search 3', 0.3, '30%'],
] as const;

const aidOf = (expression: Expression, aid: Aid, grid: Grid): Cells => grid.aid(expression, aid);

const flowsIn = (expression: Expression, grid: Grid): string =>
  aidOf(expression, 'flows', grid).span(0, grid.months);

/** Something is paid first, and the flows change sign once; or their sum does, and they bring in more than they take. */
function isCertain(expression: Expression, grid: Grid): string {
  const [turns, sums] = [aidOf(expression, 'turns', grid), aidOf(expression, 'sums', grid)];
  const { months } = grid;
  const isPaid = `SUMPRODUCT((${turns.span(0, months - 1)}=0)*(${turns.span(1, months)}=-1))+(${turns.at(0)}=-1)>0`;
  const changes = changesIn(turns, grid);
  const isGain = `SUM(${flowsIn(expression, grid)})>0`;
  return `AND(${isPaid},OR(${changes}=1,AND(${changes}>1,${changesIn(sums, grid)}=1,${isGain})))`;
}

/** One search, from a rate or from the last guess. */
export function searchText(expression: Expression, grid: Grid, from: number | null): string {
  const start = from ?? aidOf(expression, 'guess 3', grid).at(0);
  return `IFERROR(IRR(${flowsIn(expression, grid)},${start}),"none")`;
}

/** The first search that arrived on the right side of zero: what brings in more than it takes has a rate above. */
export function foundText(expression: Expression, grid: Grid): string {
  const all = flowsIn(expression, grid);
  const chosen = searches.reduceRight((others, [aid]) => {
    const rate = aidOf(expression, aid, grid).at(0);
    return `IF(AND(ISNUMBER(${rate}),(${rate}>0)=(SUM(${all})>0)),${rate},${others})`;
  }, '"none"');
  return `IF(${isCertain(expression, grid)},${chosen},"none")`;
}

/** The yearly rate, or an error where the flows leave none or one beyond all sense; text is above every number. */
export function rateText(expression: Expression, grid: Grid): string {
  const rate = aidOf(expression, 'found', grid).at(0);
  return `IF(${rate}>${highestRate},NA(),(1+${rate})^12-1)`;
}
