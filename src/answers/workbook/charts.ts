/** The charts of a workbook, which follow its cells. */

import { type Quantity, units } from '../../language/index.js';
import { powerOfTen } from '../../language/numbers/powers.js';
import { customers, results } from '../../model/index.js';
import { fixedCell, fixedSpan } from './formulas/cells.js';
import type { Cells } from './formulas/grid.js';
import type { SheetRows } from './formulas/rows.js';
import type { WorkbookLayout } from './layout.js';
import type { LedgerPlaces } from './ledger.js';
import { type ChartSeries, type SheetChart, sheetNames } from './sheet.js';

/** Where a chart stands on its sheet. */
type Place = Pick<SheetChart, 'from' | 'to'>;

/** All months of a figure of one run. */
function monthsOf(name: string, quantity: Quantity, rows: SheetRows): ChartSeries {
  const grid = rows.grid('');
  const span = (cells: Cells | null) => fixedSpan(cells?.span(1, grid.months) ?? '');
  return { name, values: span(grid.cells(quantity)), categories: span(grid.numbers) };
}

/** Every third month of three years is labelled, every year of ten. */
const labelledOf = ({ run }: SheetRows): number =>
  [1, 3, 6, 12].find((step) => run.of.evaluation.block.months <= 14 * step) ?? 60;

/** What the initiatives have brought by each month, less what they cost. */
export const gainChart = ({ changed }: WorkbookLayout, place: Place): SheetChart => ({
  kind: 'line',
  title: 'Cumulative net cash',
  unit: units.money,
  across: 'Month',
  labelled: labelledOf(changed.rows),
  series: [
    monthsOf('As it falls', results.cumulative, changed.rows),
    monthsOf('Discounted to today', results.cumulativeDiscounted, changed.rows),
  ],
  ...place,
});

/** The end of an axis below all values: the next round number, or zero where the values come near it. */
function axisLow(values: readonly number[]): number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (!(least > (most - least) * 2)) return 0;
  const step = powerOfTen(Math.max(0, Math.floor(Math.log10(Math.max(most - least, most / 10)))));
  return Math.max(0, Math.floor(least / step) * step - step);
}

export function customersChart({ baseline, changed }: WorkbookLayout, place: Place): SheetChart {
  const values = [baseline, changed].flatMap(({ rows }) => rows.run.of.evaluation.series(customers.closing));
  const low = axisLow(values);
  return {
    kind: 'line',
    title: `Customers at the end of the month${low > 0 ? ' (the axis does not begin at 0)' : ''}`,
    unit: units.customers,
    across: 'Month',
    low,
    labelled: labelledOf(changed.rows),
    series: [
      monthsOf('Baseline', customers.closing, baseline.rows),
      monthsOf('With the initiative', customers.closing, changed.rows),
    ],
    ...place,
  };
}

/** What is gained in each year, from the ledger of the summary. */
export function gainByYearChart(places: LedgerPlaces, years: number, place: Place): SheetChart {
  const cells = (row: number) =>
    [2, years + 1].map((column) => fixedCell(sheetNames.summary, column, row)).join(':');
  return {
    kind: 'column',
    title: 'Incremental contribution by year',
    unit: units.money,
    across: '',
    labelled: 1,
    series: [
      { name: 'Incremental contribution', values: cells(places.gain), categories: cells(places.head) },
    ],
    ...place,
  };
}
