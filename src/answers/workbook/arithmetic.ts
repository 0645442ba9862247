/** Checks of the arithmetic, each by another way than the cells it checks. */
import type { Evaluation, Quantity, Unit } from '../../language/index.js';
import { worthAt } from '../../language/numbers/cashflow.js';
import { growthFor } from '../../language/numbers/powers.js';
import { business, customers, finance, money, results, upfrontCost } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { fixedCell } from './formulas/cells.js';
import { formulaText } from './formulas/formulas.js';
import { rowOf } from './formulas/grid.js';
import type { RunLayout } from './formulas/placement.js';
import type { WorkbookLayout } from './layout.js';
import type { LedgerPlaces } from './ledger.js';
import { sheetNames } from './sheet.js';

/** A figure that a check looks at. */
interface Checked {
  readonly formula: string;
  readonly value: number;
  readonly unit: Unit;
}

/** Adds a line that says yes or no of the figures behind it; the condition is told their cells. */
export type AddCheck = (
  label: string,
  condition: (cells: readonly string[]) => string,
  figures: readonly Checked[],
) => void;

/** Of what the figures are made of, this part is rounding. */
const rounding = '1E-9';

const sumOf = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

/** The months of a figure on the sheet of a run, and the last of them. */
function monthsOf({ rows }: RunLayout, quantity: Quantity) {
  const grid = rows.grid(sheetNames.summary);
  const cells = rowOf(quantity, grid);
  return { all: cells.span(1, grid.months), last: cells.at(grid.months) };
}

/** The value of money at the end of each month, as the function NPV of a spreadsheet has it. */
const worth = (rate: number, flows: readonly number[]): number =>
  worthAt(rate, [0, ...flows], [0, ...flows.map((_, k) => k + 1)]);

/** Adds the checks; the money of each is compared beside the revenue of the baseline. */
export function addArithmetic(
  add: AddCheck,
  { case: of, run, ledger }: Analysis,
  { baseline, changed, names }: WorkbookLayout,
  places: LedgerPlaces,
): void {
  const revenue = monthsOf(baseline, money.revenue).all;
  const isEqual = (beside: string) => (cells: readonly string[]) =>
    `ABS(${cells[0]}-${cells[1]})<=${rounding}*(1+ABS(${beside}))`;
  const isEqualInMoney = isEqual(`SUM(${revenue})`);
  const series = (evaluation: Evaluation, quantity: Quantity<'monthly'>) => evaluation.series(quantity);

  const [before, after] = [baseline, changed].map((side) => monthsOf(side, money.contribution).all);
  const upfront = monthsOf(changed, upfrontCost).all;
  const rate = `((1+${names.of(finance.discountRate)})^(1/12)-1)`;
  const monthly = growthFor(run.changed.value(finance.discountRate), 12, 1);
  const unit = results.npv.unit;
  add('NPV is the same by the function NPV', isEqualInMoney, [
    {
      formula: formulaText(results.npv, changed.rows.grid(sheetNames.summary)),
      value: run.changed.value(results.npv),
      unit,
    },
    {
      formula: `NPV(${rate},${after})-NPV(${rate},${before})-NPV(${rate},${upfront})*(1+${rate})`,
      value:
        worth(monthly, series(run.changed, money.contribution)) -
        worth(monthly, series(run.baseline, money.contribution)) -
        worth(monthly, series(run.changed, upfrontCost)) * (1 + monthly),
      unit,
    },
  ]);

  const total = (row: number) => fixedCell(sheetNames.summary, ledger.length + 1, row, sheetNames.summary);
  const contributions = [run.baseline, run.changed].map((each) => sumOf(series(each, money.contribution)));
  const gain = (contributions[1] as number) - (contributions[0] as number);
  add('The years of the P&L add up to the months', isEqualInMoney, [
    { formula: total(places.gain), value: gain, unit },
    { formula: `SUM(${after})-SUM(${before})`, value: gain, unit },
  ]);
  add('The lines of the P&L add up to the contribution', isEqualInMoney, [
    { formula: total(places.contribution), value: contributions[1] as number, unit },
    {
      formula: `SUM(${total(places.firstLine)}:${total(places.contribution - 1)})`,
      value: contributions[1] as number,
      unit,
    },
  ]);

  for (const [what, side, evaluation] of [
    ['Baseline', baseline, run.baseline],
    [of.isWhatIf ? 'With the what-if' : 'With the initiatives', changed, run.changed],
  ] as const) {
    const [gained, lost] = [customers.gained, customers.lost].map((each) => monthsOf(side, each).all);
    const closing = monthsOf(side, customers.closing).last;
    const value = series(evaluation, customers.closing).at(-1) as number;
    add(`${what}: customers roll forward to the end`, isEqual(closing), [
      {
        formula: `${names.of(business.customers)}+SUM(${gained})-SUM(${lost})`,
        value,
        unit: customers.closing.unit,
      },
      { formula: closing, value, unit: customers.closing.unit },
    ]);
  }
}
