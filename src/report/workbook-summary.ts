/** The summary of a workbook: what it comes to, every figure a reference into the model. */
import type { Analysis } from '../analysis/analyze.js';
import { type Figure, sensible } from '../analysis/figures.js';
import { results } from '../model/index.js';
import { formulaText } from '../quantity/spreadsheet.js';
import type { SheetRows } from '../quantity/spreadsheet-rows.js';
import { conclusionOf, span } from './conclusion.js';
import { tie } from './numbers.js';
import { customersChart, gainByYearChart, gainChart } from './workbook-charts.js';
import { addChecks } from './workbook-checks.js';
import { addLedger } from './workbook-ledger.js';
import type { Laying } from './workbook-runs.js';
import { Page, type Sheet, sheetNames, textCell } from './workbook-sheet.js';

const labelWidth = 46;
const width = 14;
/** Room for a chart beside the headline, even where the horizon is short. */
const fewest = 8;
const chartRows = 18;

/** A figure that makes no sense is none, as in `figureOf`. */
function shownOf({ quantity }: Figure, cell: string): string {
  const within = sensible.get(quantity);
  if (within === undefined) return cell;
  const { low, high } = within;
  const isBeyond = Number.isFinite(high) ? `OR(${cell}<${low},${cell}>${high})` : `${cell}<${low}`;
  return `IF(${isBeyond},"none",${cell})`;
}

function addFigure(
  page: Page,
  figure: Figure,
  rows: SheetRows,
  label = figure.quantity.label,
  isTotal = false,
) {
  const { quantity, value } = figure;
  const cell = formulaText(quantity, rows.grid(sheetNames.summary));
  page.add(textCell(label, isTotal ? 'total label' : 'label'), {
    content: { formula: shownOf(figure, cell), value: value ?? 'none' },
    look: isTotal ? 'total' : 'figure',
    unit: quantity.unit,
    shows: 'unit',
  });
}

/** Why some figures are none, in a line each. */
function addReasons(page: Page, figures: Iterable<Figure>): void {
  for (const { quantity, because } of figures) {
    if (because === null) continue;
    page.across(`${quantity.label}: none as of writing, since ${because}.`, 'note', fewest);
  }
}

function addHeadline(page: Page, { headline }: Analysis, { changed, own }: Laying): void {
  for (const [id, figure] of headline) {
    const isOwn = id === 'npv_own_numbers';
    const rows = isOwn ? (own?.changed ?? changed).rows : changed.rows;
    addFigure(page, figure, rows, isOwn ? '… on your own numbers alone' : figure.quantity.label);
  }
}

function addBridge(page: Page, { bridge }: Analysis, { changed }: Laying, columns: number): void {
  page.heading('From the ledger to the net present value', columns);
  for (const figure of bridge.values()) {
    const { quantity } = figure;
    const label = `${quantity.id === 'initiatives.once' ? '− ' : ''}${quantity.label}`;
    addFigure(page, figure, changed.rows, label, quantity === results.npv);
  }
}

function addService(page: Page, { service }: Analysis, { baseline }: Laying, columns: number): void {
  page.heading('Service in this business, at the start', columns);
  for (const figure of service.values()) addFigure(page, figure, baseline.rows);
  addReasons(page, service.values());
}

const disclaimer =
  'The sentence above is text as of writing. Every figure below is a formula that follows the sheet Inputs: select one and trace its precedents.';

/** The sheet of the summary. */
export function summarySheet(analysis: Analysis, laying: Laying): Sheet {
  const { profile, case: of, ledger, headline } = analysis;
  const columns = Math.max(fewest, ledger.length + 1);
  const page = new Page();
  page.add(textCell(profile.name, 'title'));
  page.add(textCell(`What better customer service is worth, over ${span(of.months)}`, 'subtitle'));
  page.add();
  page.across(conclusionOf(analysis).join(' ').replaceAll(tie, ' '), 'conclusion', fewest);
  page.across(disclaimer, 'note', fewest);
  page.heading(`Headline, over ${span(of.months)}`, columns);
  const top = page.next;
  addHeadline(page, analysis, laying);
  const check = page.next;
  page.add();
  const bottom = page.next;
  addReasons(page, headline.values());
  const charts = page.next + 1;
  for (let k = 0; k <= chartRows; k++) page.add();
  const places = addLedger(page, columns, analysis, laying);
  addBridge(page, analysis, laying, columns);
  addService(page, analysis, laying, columns);
  const checks = addChecks(page, columns, analysis, laying);
  page.rows[check - 1] = {
    cells: [
      textCell('Do the inputs fit together? (see the checks below)', 'label'),
      { content: { formula: `IF(COUNTIF(${checks},"no")=0,"yes","no")`, value: 'yes' }, look: 'verdict' },
    ],
  };
  const beside = { from: { row: top, column: 4 }, to: { row: bottom, column: fewest + 1 } };
  const rows = [charts, charts + chartRows] as const;
  const left = { from: { row: rows[0], column: 1 }, to: { row: rows[1], column: 4 } };
  const right = { from: { row: rows[0], column: 4 }, to: { row: rows[1], column: fewest + 1 } };
  return {
    name: sheetNames.summary,
    rows: page.rows,
    widths: page.fitted([labelWidth, ...Array.from({ length: columns - 1 }, () => width)]),
    printed: columns,
    frozen: { rows: 0, columns: 0 },
    pagesAcross: 1,
    isRuled: false,
    charts: [
      gainChart(laying, beside),
      gainByYearChart(places, ledger.length - 1, left),
      customersChart(laying, right),
    ],
  };
}
