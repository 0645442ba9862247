/**
 * A rate of return in cells. A spreadsheet's own IRR gives one of several rates without a word, so the changes of
 * sign are counted as `internalRate` counts them, and it is asked only where one rate is certain.
 */

import type { Expression } from '../../../language/expression.js';
import { highestRate } from '../../../language/numbers/cashflow.js';
import type { Cells, Grid, HelperRow } from './grid.js';

/** How often a sign in a row is followed by the other one. */
const changesIn = (signs: Cells, { months }: Grid): string =>
  `SUMPRODUCT((${signs.span(0, months - 1)}*${signs.span(1, months)}=-1)*1)`;

/** Where else IRR begins, where the last guess leads to no rate, or to a wrong one. */
const elsewhere = [0.01, 0.3] as const;

const helperOf = (expression: Expression, aid: HelperRow, grid: Grid): Cells => grid.helper(expression, aid);

const flowsIn = (expression: Expression, grid: Grid): string =>
  helperOf(expression, 'flows', grid).span(0, grid.months);

/** Something is paid first, and the flows change sign once; or their sum does, and they bring in more than they take. */
export function certainText(expression: Expression, grid: Grid): string {
  const [turns, sums] = [helperOf(expression, 'turns', grid), helperOf(expression, 'sums', grid)];
  const { months } = grid;
  const isPaid = `SUMPRODUCT((${turns.span(0, months - 1)}=0)*(${turns.span(1, months)}=-1))+(${turns.at(0)}=-1)>0`;
  const changes = changesIn(turns, grid);
  const isGain = `SUM(${flowsIn(expression, grid)})>0`;
  return `IFERROR(IF(AND(${isPaid},OR(${changes}=1,AND(${changes}>1,${changesIn(sums, grid)}=1,${isGain}))),1,0),0)`;
}

/** The first search that arrives on the right side of zero: what brings in more than it takes has a rate above. */
export function foundText(expression: Expression, grid: Grid): string {
  const flows = flowsIn(expression, grid);
  const chosen = [helperOf(expression, 'guess 3', grid).at(0), ...elsewhere].reduceRight<string>(
    (others, from) => {
      const rate = `IRR(${flows},${from})`;
      return `IFERROR(IF((${rate}>0)=(SUM(${flows})>0),${rate},NA()),${others})`;
    },
    '"none"',
  );
  return `IF(${helperOf(expression, 'certain', grid).at(0)}=1,${chosen},"none")`;
}

/** The yearly rate, or an error where the flows leave none or one beyond all sense; text is above every number. */
export function rateText(expression: Expression, grid: Grid): string {
  const rate = helperOf(expression, 'found', grid).at(0);
  return `IF(${rate}>${highestRate},NA(),(1+${rate})^12-1)`;
}
