/** The ledger by year on the summary, added up from the months of the two runs. */

import type { Line, Period } from '../../business/ledger.js';
import { linesOf } from '../../business/lines.js';
import { inYear } from '../../language/index.js';
import { money } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { lettersOf } from './formulas/cells.js';
import { formulaText } from './formulas/formulas.js';
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

const headOf = ({ id, firstMonth, lastMonth }: Period): string => {
  if (id === 'total') return 'Total';
  const months = lastMonth - firstMonth + 1;
  return `Year ${id.slice('year_'.length)}${months === 12 ? '' : ` (${months} months)`}`;
};

/** A figure of a year: its months added up, or what there is at its end. */
function ofYear({ quantity, adds }: Line, { firstMonth, lastMonth }: Period, rows: SheetRows): string {
  const grid = rows.grid(sheetNames.summary);
  return adds
    ? formulaText(inYear(quantity, Math.ceil(firstMonth / 12)), grid)
    : formulaText(quantity, grid, lastMonth);
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
  page.heading(`P&L by year${profile.currency === null ? '' : ` (money in ${profile.currency})`}`, columns);
  const head = page.next;
  page.add(textCell('', 'head'), ...ledger.map((period) => textCell(headOf(period), 'number head')));
  const ofRun =
    (rows: SheetRows, which: 'baseline' | 'changed'): Of =>
    (line, period, _, row) => ({
      formula: period.id === 'total' ? ofAll(line, row, years) : ofYear(line, period, rows),
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
