/** The summary of a workbook: what it comes to, every figure a reference into the model. */

import { isGivenBy } from '../../business/case.js';
import { type Figure, validRangeOf } from '../../business/figures.js';
import type { Quantity } from '../../language/index.js';
import { type Input, results } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import { headlineLabel } from '../../report/npv-labels.js';
import { tie } from '../../report/numbers.js';
import { capital, span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import { conclusionOf } from '../analyze/conclusion.js';
import { customersChart, gainByYearChart, gainChart } from './charts.js';
import { addChecks } from './checks.js';
import { formulaText } from './formulas/formulas.js';
import type { SheetRows } from './formulas/rows.js';
import { validityOf } from './input-row.js';
import { addLedger } from './ledger.js';
import type { Laid, Laying } from './runs.js';
import { type Formula, Page, type Sheet, sheetNames, textCell } from './sheet.js';

const labelWidth = 46;
const width = 14;
/** Room for a chart beside the headline, even where the horizon is short. */
const fewest = 8;
/** So low that they stand on the first page that is printed. */
const chartRows = 12;

/** The input that a figure needs and that the profile does not give, nor anybody as long as it is 0. */
function missingFor({ needs }: Quantity, profile: Profile): Quantity | undefined {
  return needs === undefined || isGivenBy(profile, needs as Input) ? undefined : needs;
}

/** A figure that makes no sense is none, as in `figureOf`. */
function shownOf({ quantity }: Figure, cell: string): string {
  const range = validRangeOf(quantity);
  if (range === null) return cell;
  const { low, high } = range;
  const isBeyond = Number.isFinite(high) ? `OR(${cell}<${low},${cell}>${high})` : `${cell}<${low}`;
  return `IF(${isBeyond},"none",${cell})`;
}

interface Shown {
  readonly label?: string;
  readonly isTotal?: boolean;
  /** The cell of an input without which there is no figure. */
  readonly missing?: string | undefined;
}

function addFigure(
  page: Page,
  figure: Figure,
  rows: SheetRows,
  { label, isTotal = false, missing }: Shown = {},
) {
  const { quantity, value } = figure;
  const cell = formulaText(quantity, rows.grid(sheetNames.summary));
  const shown = shownOf(figure, cell);
  const formula = missing === undefined ? shown : `IF(${missing}=0,"none",${shown})`;
  page.add(textCell(label ?? quantity.label, isTotal ? 'total label' : 'label'), {
    content: { formula, value: value ?? 'none' },
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

function addHeadline(page: Page, { headline }: Analysis, { changed, own, evidenced }: Laying): void {
  const elsewhere: Readonly<Record<string, Laid>> = {
    npv_own_numbers: own?.changed ?? changed,
    npv_evidenced: evidenced,
  };
  for (const [id, figure] of headline)
    addFigure(page, figure, (elsewhere[id] ?? changed).rows, { label: headlineLabel(id, figure) });
}

/** NPV over other spans, and with what lies after the horizon. */
function addHorizons(page: Page, analysis: Analysis, { changed, long }: Laying, columns: number): void {
  const { horizons, headline, case: of } = analysis;
  const [npv, runOff] = [headline.get('npv') as Figure, headline.get('run_off') as Figure];
  const grid = (long ?? { changed }).changed.rows.grid(sheetNames.summary);
  const own = changed.rows.grid(sheetNames.summary);
  const add = (label: string, content: Formula | string) =>
    page.add(textCell(label, 'label'), {
      content,
      look: typeof content === 'string' ? 'verdict' : 'figure',
      unit: results.npv.unit,
      shows: 'unit',
    });
  page.heading('NPV judged over other spans of time', columns);
  for (const { months, npv: value } of horizons) {
    const formula = formulaText(results.cumulativeDiscounted, grid, months);
    // What contradicts itself has no NPV, as of writing.
    add(capital(span(months)), value === null ? 'none' : { formula, value });
  }
  const [a, b] = [results.npv, results.runOff].map((quantity) => formulaText(quantity, own));
  const value = npv.value === null || runOff.value === null ? 'none' : npv.value + runOff.value;
  add(`${capital(span(of.months))}, and the customers still there after month ${of.months}`, {
    formula: `IFERROR(${a}+${b},"none")`,
    value,
  });
}

function addBridge(page: Page, { bridge }: Analysis, { changed }: Laying, columns: number): void {
  page.heading('From incremental contribution to NPV', columns);
  for (const figure of bridge.values())
    addFigure(page, figure, changed.rows, { isTotal: figure.quantity === results.npv });
}

function addService(page: Page, analysis: Analysis, { baseline, names }: Laying, columns: number): void {
  const { service, profile } = analysis;
  page.heading('Service in this business, at the start', columns);
  for (const figure of service.values()) {
    const missing = missingFor(figure.quantity, profile);
    addFigure(page, figure, baseline.rows, { missing: missing && names.of(missing) });
  }
  addReasons(page, service.values());
}

const disclaimer =
  'The sentence above is text as of writing. Every figure below is a formula that follows the sheet Inputs: select one and trace its precedents.';

/** The sheet of the summary. */
export function summarySheet(analysis: Analysis, laying: Laying, inputs: Sheet): Sheet {
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
  addHorizons(page, analysis, laying, columns);
  addBridge(page, analysis, laying, columns);
  addService(page, analysis, laying, columns);
  const checks = addChecks(page, columns, analysis, laying, validityOf(inputs));
  page.rows[check - 1] = {
    cells: [
      textCell('Do the inputs fit together? (see the checks below)', 'label'),
      { content: { formula: checks, value: 'yes' }, look: 'verdict' },
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
