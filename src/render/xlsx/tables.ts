/** The tables of a report, and its figures one by one, as plain sheets: numbers without formulas. */
import { Page, type Sheet, type SheetCell, textCell } from '../../answers/workbook/sheet.js';
import { type Unit, units } from '../../language/index.js';
import type { Block, Cell, Report } from '../../report/blocks.js';
import { tie } from '../../report/numbers.js';
import { type FigureRow, rowColumns } from '../../report/rows.js';
import { published } from '../json.js';
import { toXlsx } from './xlsx.js';

type Table = Extract<Block, { kind: 'table' }>;

/** The widest column of text, and how many columns a sentence runs across. */
const [widest, across] = [48, 6] as const;

const plain = (text: string): string => text.replaceAll(tie, ' ');

const right = (head: string) => ({ head, align: 'right' as const });

const number = (value: number | null, unit: Unit): Cell => (value === null ? '' : { value, unit });

/** What is drawn elsewhere, as the table of its numbers. */
function tableOf(block: Block): Table | null {
  switch (block.kind) {
    case 'table':
      return block;
    case 'histogram':
      return {
        kind: 'table',
        title: block.title,
        columns: ['From', 'To', 'Share of runs'].map(right),
        rows: block.bins.map(({ from, to, share }) => ({
          cells: [number(from, block.unit), number(to, block.unit), number(share, units.share)],
        })),
      };
    case 'ranges':
      return {
        kind: 'table',
        title: block.title,
        columns: [{ head: '', align: 'left' }, ...['P5', 'P10', 'P50', 'P90', 'P95'].map(right)],
        rows: block.rows.map(({ label, values }) => ({
          cells: [label, ...values.map((value) => number(value, block.unit))],
        })),
      };
    case 'tornado':
      return {
        kind: 'table',
        title: block.title,
        columns: [{ head: 'Input', align: 'left' }, ...['Low', 'At low', 'High', 'At high'].map(right)],
        rows: block.rows.map(({ label, low, high, atLow, atHigh }) => ({
          cells: [label, low, number(atLow, block.unit), high, number(atHigh, block.unit)],
        })),
      };
    default:
      return null;
  }
}

function cellOf(cell: Cell, isTotal: boolean): SheetCell {
  const look = isTotal ? 'total' : 'figure';
  if (typeof cell === 'string') return textCell(plain(cell), isTotal ? 'total label' : 'label');
  const { value, unit, choices } = cell;
  const content = Number.isFinite(value) ? published(value) : 'none';
  return { content, look, unit, shows: 'unit', ...(choices && { choices }) };
}

function addTable(page: Page, { title, columns, rows }: Table): void {
  page.add();
  if (title !== '') page.add(textCell(plain(title), 'group'));
  page.add(
    ...columns.map(({ head, align }) => textCell(plain(head), align === 'left' ? 'head' : 'number head')),
  );
  for (const { cells, kind } of rows) {
    if (kind === 'heading') page.add(textCell(plain(String(cells[0] ?? '')), 'group'));
    else page.add(...cells.map((cell) => cellOf(cell, kind === 'total')));
  }
}

function addBlock(page: Page, block: Block): void {
  const table = tableOf(block);
  if (table !== null) {
    addTable(page, table);
    return;
  }
  const sentences = (texts: readonly string[], look: 'conclusion' | 'text') => {
    for (const text of texts) page.across(plain(text), look, across);
  };
  if (block.kind === 'heading') page.heading(plain(block.text), across);
  else if (block.kind === 'conclusion') sentences(block.sentences, 'conclusion');
  else if (block.kind === 'paragraph') sentences([block.text], 'text');
  else if (block.kind === 'list' || block.kind === 'notes') sentences(block.items, 'text');
}

/** As wide as what stands in each column, but for text that runs across several. */
function widthsOf({ rows }: Page): number[] {
  const widths: number[] = [];
  for (const { cells, across: run } of rows) {
    if (run !== undefined) continue;
    for (const [k, cell] of cells.entries()) {
      const length = typeof cell?.content === 'string' ? cell.content.length : 0;
      widths[k] = Math.min(widest, Math.max(widths[k] ?? 12, length + 2));
    }
  }
  return widths;
}

const sheetOf = (name: string, page: Page, frozen: number): Sheet => ({
  name,
  rows: page.rows,
  widths: page.fitted(widthsOf(page)),
  printed: Math.max(across, ...page.rows.map(({ cells }) => cells.length)),
  frozen: { rows: frozen, columns: 0 },
  isRuled: false,
  charts: [],
});

function reportSheet({ title, facts = [], blocks }: Report): Sheet {
  const page = new Page();
  page.add(textCell(plain(title), 'title'));
  for (const fact of facts) page.add(textCell(plain(fact), 'subtitle'));
  for (const block of blocks) addBlock(page, block);
  return sheetOf('Report', page, 0);
}

function figuresSheet(rows: readonly FigureRow[]): Sheet {
  const page = new Page();
  page.add(...rowColumns.map((head) => textCell(head, head === 'value' ? 'number head' : 'head')));
  for (const row of rows)
    page.add(
      ...rowColumns.map((column): SheetCell | null => {
        const content = row[column];
        if (content === null) return null;
        return typeof content === 'number'
          ? { content: published(content), look: 'figure' }
          : textCell(content, 'label');
      }),
    );
  return sheetOf('Figures', page, 1);
}

/** The bytes of a file with both. */
export const toXlsxTables = (report: Report, rows: readonly FigureRow[]): Promise<Uint8Array> =>
  toXlsx({
    title: plain(report.title),
    currency: report.currency,
    sheets: [reportSheet(report), figuresSheet(rows)],
  });
