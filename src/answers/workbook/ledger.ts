/** The ledger by year on the summary, added up from the months of the two runs. */

import type { Line, Period } from '../../business/ledger.js';
import { linesOf } from '../../business/lines.js';
import { money } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { fixedSpan, lettersOf } from './formulas/cells.js';
import { type Cells, type Grid, rowOf } from './formulas/grid.js';
import type { SheetRows } from './formulas/rows.js';
import type { WorkbookLayout } from './layout.js';
import { type Formula, following, type Page, type SheetCell, sheetNames, textCell } from './sheet.js';

/** Where the years stand, and what is gained in each, for a chart of it. */
export interface LedgerPlaces {
  readonly head: number;
  readonly gain: number;
  /** The contribution with the initiatives, and the first of the lines above that it is the sum of. */
  readonly contribution: number;
  readonly firstLine: number;
}

const headCell = ({ id }: Period): SheetCell =>
  id === 'total'
    ? textCell('Total', 'number head')
    : { content: Number(id.slice('year_'.length)), look: 'number head', shows: 'year' };

/** The months of a row, on whatever sheet, wherever the formula is copied to. */
const fixedMonths = (cells: Cells, { months }: Grid): string => fixedSpan(cells.span(1, months));

/** A figure of the year that stands at the head of the column: its months added up, or what there is at its end. */
function ofYear({ quantity, adds }: Line, year: string, rows: SheetRows): string {
  const grid = rows.grid(sheetNames.summary);
  const months = fixedMonths(rowOf(quantity, grid), grid);
  return adds
    ? `SUMIF(${fixedMonths(grid.years, grid)},${year},${months})`
    : `INDEX(${months},MIN(12*${year},${grid.months}))`;
}

/** A figure of the whole horizon, from those of the years before it. */
function ofAll({ adds }: Line, row: number, years: number): string {
  const last = `${lettersOf(years + 1)}${row}`;
  return adds ? `SUM(B${row}:${last})` : last;
}

type Of = (line: Line, period: Period, column: number, row: number) => Formula;

function addBlock(page: Page, title: string, ledger: readonly Period[], of: Of): void {
  const lines = [...(ledger[0] as Period).figures.keys()];
  page.add(textCell(title, 'group'));
  for (const line of lines) {
    const { next } = page;
    const isTotal = line.quantity.id === 'ledger.contribution';
    page.add(
      textCell(line.quantity.label, isTotal ? 'total label' : 'label'),
      ...ledger.map(
        (period, k): SheetCell => ({
          content: following(of(line, period, k + 2, next)),
          look: isTotal ? 'total' : 'figure',
          unit: line.quantity.unit,
        }),
      ),
    );
  }
}

/** Adds the P&L: baseline, with the initiatives, and the difference. */
export function addLedger(
  page: Page,
  columns: number,
  analysis: Analysis,
  layout: WorkbookLayout,
): LedgerPlaces {
  const { ledger, profile, initiatives, case: of, run } = analysis;
  const years = ledger.length - 1;
  const lines = [...(ledger[0] as Period).figures.keys()];
  const contribution = lines.findIndex(({ quantity }) => quantity.id === 'ledger.contribution');
  const rest = of.months % 12;
  const told = [
    ...(profile.currency === null ? [] : [`money in ${profile.currency}`]),
    ...(rest === 0 ? [] : [`the last year has ${rest} ${rest === 1 ? 'month' : 'months'}`]),
  ];
  page.heading(`P&L by year${told.length > 0 ? ` (${told.join('; ')})` : ''}`, columns);
  const head = page.next;
  page.add(textCell('', 'head'), ...ledger.map(headCell));
  const ofRun =
    (rows: SheetRows, which: 'baseline' | 'changed'): Of =>
    (line, period, column, row) => ({
      formula:
        period.id === 'total' ? ofAll(line, row, years) : ofYear(line, `${lettersOf(column)}$${head}`, rows),
      value: period.figures.get(line)?.[which] as number,
    });
  const baseline = page.next + 1;
  addBlock(page, 'Baseline', ledger, ofRun(layout.baseline.rows, 'baseline'));
  const changed = page.next + 1;
  const what = of.isWhatIf ? 'what-if' : initiatives.length > 1 ? 'initiatives' : 'initiative';
  addBlock(page, `With the ${what}`, ledger, ofRun(layout.changed.rows, 'changed'));
  const first = page.next + 1;
  addBlock(page, 'Difference', ledger, (line, period, column, row) => {
    const cell = (start: number) => `${lettersOf(column)}${start + row - first}`;
    const difference = period.figures.get(line)?.difference as number;
    return { formula: `${cell(changed)}-${cell(baseline)}`, value: difference };
  });
  const summed = lines.findIndex(({ quantity }) => quantity === linesOf(money.contribution, run.changed)[0]);
  return {
    head,
    gain: first + contribution,
    contribution: changed + contribution,
    firstLine: changed + summed,
  };
}
