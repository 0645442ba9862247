/** The summary of a workbook: what it comes to, every figure a reference into the model. */

import type { Figure } from '../../business/figures.js';
import { isOfLastMonth, results, retention } from '../../model/index.js';
import { headlineLabel } from '../../report/npv-labels.js';
import { tie } from '../../report/numbers.js';
import { capital, span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import { conclusionOf } from '../analyze/conclusion.js';
import { customersChart, gainByYearChart, gainChart } from './charts.js';
import { addChecks } from './checks.js';
import { conclusionFormula } from './conclusion.js';
import { addFigure, addHeads, addLine, missingFor } from './figure-lines.js';
import { formulaText } from './formulas/formulas.js';
import type { RunLayout } from './formulas/placement.js';
import { changesIn, validityOf } from './input-row.js';
import type { WorkbookLayout } from './layout.js';
import { addLedger } from './ledger.js';
import { type Formula, Page, type PageRow, type Sheet, sheetNames, textCell } from './sheet.js';

/** What the summary calls the sum of its checks, and how many inputs are no longer as written. */
export const changedLabel = 'Inputs changed since the workbook was written';
export const checkLabel = 'Do the inputs fit together? (see the checks below)';

const labelWidth = 46;
const width = 14;
/** Room for a chart beside the headline, even where the horizon is short. */
const fewest = 9;
/** So low that they stand on the first page that is printed. */
const chartRows = 12;

/** Why some figures are none, in a line each. */
function addReasons(page: Page, figures: Iterable<Figure>): void {
  for (const { quantity, because } of figures) {
    if (because === null) continue;
    page.across(`${quantity.label}: none as of writing, since ${because}.`, 'note', fewest);
  }
}

/** Adds the headline; answers with the row of each of its figures, by key. */
function addHeadline(
  page: Page,
  { headline }: Analysis,
  { changed, own, evidenced }: WorkbookLayout,
): Map<string, number> {
  const elsewhere: Readonly<Record<string, RunLayout>> = {
    npv_own_numbers: own?.changed ?? changed,
    npv_evidenced: evidenced,
  };
  const places = new Map<string, number>();
  for (const [id, figure] of headline) {
    places.set(id, page.next);
    addFigure(page, figure, (elsewhere[id] ?? changed).rows, { label: headlineLabel(id, figure) });
  }
  return places;
}

/** NPV over other spans, and with what lies after the horizon. */
function addHorizons(
  page: Page,
  analysis: Analysis,
  { changed, long }: WorkbookLayout,
  columns: number,
): void {
  const { horizons, headline, case: of } = analysis;
  const [npv, runOff] = [headline.get('npv') as Figure, headline.get('run_off') as Figure];
  const grid = (long ?? { changed }).changed.rows.grid(sheetNames.summary);
  const own = changed.rows.grid(sheetNames.summary);
  const add = (label: string, content: Formula) => addLine(page, label, content, results.npv.unit);
  addHeads(page, 'NPV judged over other spans of time', columns);
  for (const { months, npv: value } of horizons) {
    const formula = formulaText(results.cumulativeDiscounted, grid, months);
    // What contradicts itself has no NPV, as of writing.
    add(capital(span(months)), value === null ? { formula: '"none"', value: 'none' } : { formula, value });
  }
  const [a, b] = [results.npv, retention.runOff].map((quantity) => formulaText(quantity, own));
  const value = npv.value === null || runOff.value === null ? 'none' : npv.value + runOff.value;
  add(`${capital(span(of.months))}, and the customers still there after month ${of.months}`, {
    formula: `IFERROR(${a}+${b},"none")`,
    value,
  });
}

function addBridge(page: Page, { bridge }: Analysis, { changed }: WorkbookLayout, columns: number): void {
  addHeads(page, 'From incremental contribution to NPV', columns);
  for (const figure of bridge.values())
    addFigure(page, figure, changed.rows, { isTotal: figure.quantity === results.npv });
}

function addService(page: Page, analysis: Analysis, layout: WorkbookLayout, columns: number): void {
  const { baseline, changed, names } = layout;
  const { service, profile } = analysis;
  addHeads(page, 'Service in this business, at the start', columns);
  for (const figure of service.values()) {
    const missing = missingFor(figure.quantity, profile);
    const of = isOfLastMonth(figure.quantity) ? changed : baseline;
    addFigure(page, figure, of.rows, { missing: missing && names.of(missing) });
  }
  addReasons(page, service.values());
}

const about =
  'Every figure below is a formula that follows the sheet Inputs: select one and trace its precedents. The sentence above follows them too.';

/** The lines that say whether the inputs fit together, and how many of them were changed. */
function fitCells(fits: string, changed: string): PageRow[] {
  return [
    [checkLabel, { formula: fits, value: 'yes' }, 'verdict'] as const,
    [changedLabel, { formula: changed, value: 0 }, 'figure'] as const,
  ].map(([label, content, look]) => ({ cells: [textCell(label, 'label'), { content, look }] }));
}

/** The sheet of the summary. */
export function summarySheet(analysis: Analysis, layout: WorkbookLayout, inputs: Sheet): Sheet {
  const { profile, case: of, ledger, headline } = analysis;
  const columns = Math.max(fewest, ledger.length + 1);
  const page = new Page();
  page.add(textCell(profile.name, 'title'));
  page.add(textCell(`What better customer service is worth, over ${span(of.months)}`, 'subtitle'));
  page.add();
  const conclusion = page.next;
  page.add();
  page.across(about, 'note', fewest);
  const written = conclusionOf(analysis).join(' ').replaceAll(tie, ' ');
  page.across(`As written: ${written}`, 'note', fewest);
  addHeads(page, `Headline, over ${span(of.months)}`, columns);
  const top = page.next;
  const places = addHeadline(page, analysis, layout);
  const check = page.next;
  page.add();
  page.add();
  page.add();
  const bottom = page.next;
  addReasons(page, headline.values());
  const charts = page.next + 1;
  for (let k = 0; k <= chartRows; k++) page.add();
  const years = addLedger(page, columns, analysis, layout);
  addHorizons(page, analysis, layout, columns);
  addBridge(page, analysis, layout, columns);
  addService(page, analysis, layout, columns);
  const fits = addChecks(page, columns, analysis, layout, validityOf(inputs), years);
  page.rows.splice(check - 1, 2, ...fitCells(fits, changesIn(inputs)));
  const told = conclusionFormula(analysis, {
    cellOf: (key) => `$B$${places.get(key)}`,
    fits: `$B$${check}`,
    changed: `$B$${check + 1}`,
  });
  page.rows[conclusion - 1] = { cells: [{ content: told, look: 'conclusion' }], across: fewest };
  const beside = { from: { row: top, column: 6 }, to: { row: bottom, column: fewest + 1 } };
  const rows = [charts, charts + chartRows] as const;
  const left = { from: { row: rows[0], column: 1 }, to: { row: rows[1], column: 4 } };
  const right = { from: { row: rows[0], column: 4 }, to: { row: rows[1], column: fewest + 1 } };
  return {
    name: sheetNames.summary,
    rows: page.rows,
    widths: page.fitted([labelWidth, ...Array.from({ length: columns - 1 }, () => width)]),
    printed: columns,
    frozen: { rows: 0, columns: 0 },
    isRuled: false,
    charts: [
      gainChart(layout, beside),
      gainByYearChart(years, ledger.length - 1, left),
      customersChart(layout, right),
    ],
  };
}
