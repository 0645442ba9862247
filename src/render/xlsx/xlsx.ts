/** A workbook as the bytes of an Excel file: no macros, no links to other files, the same bytes every time. */
import {
  type Cell,
  type CellStyle,
  type ConditionalRule,
  cellRef,
  type WriteSheet,
  writeXlsx,
} from 'hucre/xlsx';
import { fixedCell, lettersOf, prefixOf } from '../../answers/workbook/formulas/cells.js';
import type { PageRow, Sheet, SheetCell, Workbook } from '../../answers/workbook/sheet.js';
import { published } from '../json.js';
import { cut } from '../safe.js';
import { chartOf } from './chart.js';
import { choiceFormat, numberFormat } from './formats.js';
import { type Style, styles } from './looks.js';
import { mended } from './mended.js';
import { cellText, isLikeAnError } from './text.js';
import { validationOf } from './validation.js';

const font = 'Calibri';
const line = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;

function styleOf(style: Style, numFmt: string | undefined): CellStyle {
  const { size, colour, isBold, isItalic, fill, align, wraps, indent } = style;
  return {
    font: { name: font, size, bold: isBold, italic: isItalic, color: { rgb: colour } },
    alignment: {
      vertical: 'top',
      ...(align !== 'general' && { horizontal: align }),
      ...(wraps && { wrapText: true }),
      ...(indent > 0 && { indent }),
    },
    ...(fill !== null && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: fill } } }),
    ...(style.line !== null && { border: { [style.line === 'above' ? 'top' : 'bottom']: line } }),
    ...(style.isOpen && { protection: { locked: false } }),
    ...(numFmt !== undefined && { numFmt }),
  };
}

function formatOf(cell: SheetCell, currency: string | null): string | undefined {
  const { content, unit, choices, shows } = cell;
  if (choices !== undefined) return choiceFormat(choices);
  if (shows === 'year') return '"Year "0';
  if (unit === undefined) return undefined;
  const value = typeof content === 'object' ? content.value : content;
  return numberFormat(unit, currency, shows, typeof value !== 'number' || Number.isInteger(value));
}

function cellOf(cell: SheetCell, currency: string | null): Partial<Cell> {
  const { content, look } = cell;
  const style = styleOf(styles[look], formatOf(cell, currency));
  if (typeof content === 'number') return { value: content, style };
  if (typeof content !== 'string') {
    const { formula, value } = content;
    // A result is rounded as everywhere; whoever opens the file computes it again.
    const result = typeof value === 'number' ? published(value) : value;
    return { formula, style, ...(result !== null && { formulaResult: result }) };
  }
  const text = cellText(content);
  return isLikeAnError(text) ? { richText: [{ text }], style } : { value: text, style };
}

const cellsOf = (sheet: Sheet): [row: number, column: number, cell: SheetCell][] =>
  sheet.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): [number, number, SheetCell][] =>
      cell === null ? [] : [[row, column, cell]],
    ),
  );

/** The cells that have a name, each with where it is. */
const namesIn = (sheet: Sheet) =>
  cellsOf(sheet).flatMap(([row, column, { name }]) =>
    name === undefined ? [] : [{ name, range: fixedCell(sheet.name, column + 1, row + 1) }],
  );

/**
 * What is printed of a sheet, and what stands on each of its pages. The library has settings for both, but writes
 * the name of a sheet without its quotes there, which Excel takes for damage.
 */
function printNames({ name, rows, printed, printedTo = rows.length, frozen }: Sheet) {
  const sheet = prefixOf(name, '');
  // A sheet that is not printed prints an empty cell, of which LibreOffice makes no page.
  if (printed === null)
    return [{ name: '_xlnm.Print_Area', range: `${sheet}$A$${rows.length + 2}`, scope: name }];
  const area = `${sheet}$A$1:$${lettersOf(printed)}$${printedTo}`;
  const titles = `${sheet}$1:$${frozen.rows}`;
  return [
    { name: '_xlnm.Print_Area', range: area, scope: name },
    ...(frozen.rows > 0 ? [{ name: '_xlnm.Print_Titles', range: titles, scope: name }] : []),
  ];
}

/** Of a whole cell by a rule, unlike that of a cell itself, the colour stands for the ground. */
const red = { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'C00000' } } as const;

/** A check that fails is not overlooked. */
const warning = (range: string, priority: number): ConditionalRule => ({
  type: 'cellIs',
  operator: 'equal',
  formula: '"no"',
  range,
  priority: priority + 1,
  style: { font: { bold: true, color: { rgb: 'FFFFFF' } }, fill: red },
});

/** How much wider a letter of text is, on the whole, than a digit, by which columns are measured. */
const letter = 0.98;

/** The points that Excel allows a row. */
const tallest = 409;

/** The lines that a text takes in a column, or across several. */
function linesOf(cell: SheetCell, width: number): number {
  const { content, look } = cell;
  const { size, wraps } = styles[look];
  const text = typeof content === 'object' ? content.value : content;
  if (!wraps || typeof text !== 'string') return 1;
  return Math.max(1, Math.ceil((text.length * letter * size) / styles.label.size / width));
}

/** Rows are as high as their text, which not every spreadsheet finds out by itself. */
function heightOf({ cells, across = 1 }: PageRow, widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    if (cell === null) return 0;
    const width = widths.slice(column, column + across).reduce((sum, each) => sum + each, 0);
    return linesOf(cell, width) * styles[cell.look].size * 1.36 + 1;
  });
  return Math.min(tallest, Math.round(Math.max(styles.label.size * 1.5, ...heights)));
}

type FoldedRow = NonNullable<WriteSheet['rowDefs']> extends Map<number, infer Row> ? Row : never;

/** A row that helps another is folded away; the row below it says so. */
function foldOf(rows: readonly PageRow[], k: number): FoldedRow {
  if (rows[k]?.isDetail) return { outlineLevel: 1, hidden: true };
  return rows[k - 1]?.isDetail ? { collapsed: true } : {};
}

function sheetOf(sheet: Sheet, currency: string | null): WriteSheet {
  const { name, rows, widths, frozen, isOnePage, isRuled, charts } = sheet;
  const cells = cellsOf(sheet);
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells: new Map(cells.map(([row, column, cell]) => [`${row},${column}`, cellOf(cell, currency)])),
    rowDefs: new Map(rows.map((row, k) => [k, { height: heightOf(row, widths), ...foldOf(rows, k) }])),
    merges: rows.flatMap(({ across }, row) =>
      across === undefined ? [] : [{ startRow: row, startCol: 0, endRow: row, endCol: across - 1 }],
    ),
    dataValidations: cells.flatMap(([row, column, cell]) =>
      cell.domain === undefined ? [] : [validationOf({ ...cell, domain: cell.domain }, cellRef(row, column))],
    ),
    conditionalRules: cells.flatMap(([row, column, { look, content }], k) =>
      look === 'verdict' && typeof content === 'object' ? [warning(cellRef(row, column), k)] : [],
    ),
    ...(frozen.rows + frozen.columns > 0 && { freezePane: frozen }),
    charts: charts.map((chart) => chartOf(chart, currency)),
    view: { showGridLines: isRuled },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: isOnePage ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  };
}

/** An instant that no clock tells, so that the same profile gives the same bytes. */
const always = new Date(Date.UTC(2000, 0, 1));

/** The bytes of the file. */
export async function toXlsx({ title, currency, sheets }: Workbook): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: sheets.map((sheet) => sheetOf(sheet, currency)),
    namedRanges: sheets.flatMap((sheet) => [...namesIn(sheet), ...printNames(sheet)]),
    defaultFont: { name: font, size: styles.label.size },
    properties: { title: cut(title, 200), creator: 'cs-roi', created: always, modified: always },
  });
  return mended(bytes);
}
