/** Pictures as tables: the drawing is a column that takes the room that the others leave. */
import type { Block, Cell, Column, Row } from '../../report/blocks.js';
import { textOf } from './cells.js';
import { histogramPicture } from './histogram.js';
import type { Picture } from './picture.js';
import { rangesPicture } from './ranges.js';
import { gap, lengthOf, wrapInside } from './text.js';
import { tornadoPicture } from './tornado.js';

export type Pictured = Extract<Block, { kind: 'histogram' | 'ranges' | 'tornado' }>;

export function pictureOf(block: Pictured, currency: string | null): Picture {
  switch (block.kind) {
    case 'histogram':
      return histogramPicture(block, currency);
    case 'ranges':
      return rangesPicture(block, currency);
    case 'tornado':
      return tornadoPicture(block, currency);
  }
}

/** The page that a picture stands on. */
export interface Page {
  readonly width: number;
  /** The most that a column of text may take, and the most that the drawing may. */
  readonly widestText: number;
  readonly widestDrawing: number;
  /** What stands where nothing is drawn. */
  readonly blank: string;
}

const narrowestDrawing = 12;

/** The lines of each cell of a row; text that may wrap does. */
const linesOf = (cells: readonly Cell[], columns: readonly Column[], { widestText }: Page): string[][] =>
  cells.map((cell, k) => {
    const text = textOf(cell, null);
    return columns[k]?.wraps ? wrapInside(text, widestText, 2) : [text];
  });

/** What the other columns leave of the page. */
function roomFor(columns: readonly Column[], texts: readonly string[][][], page: Page): number {
  const widths = columns.map(({ head, wraps }, k) => {
    const widest = Math.max(lengthOf(head), ...texts.flatMap((row) => (row[k] as string[]).map(lengthOf)));
    return wraps ? Math.min(page.widestText, widest) : widest;
  });
  const left = widths.reduce((room, width) => room - width - gap, page.width);
  return Math.min(page.widestDrawing, Math.max(narrowestDrawing, left));
}

const withDrawing = <T>(texts: readonly T[], drawing: T): T[] => [
  ...texts.slice(0, 1),
  drawing,
  ...texts.slice(1),
];

/** The column of a table that is the drawing. */
export const drawn = 1;

/** A row in as many lines as its longest text; the drawing stands beside the first of them. */
function rowsOf(cells: readonly Cell[], lines: readonly string[][], drawing: string, between: string): Row[] {
  // A figure stays one, so that a loss is seen.
  const first = cells.map((cell, k) => (typeof cell === 'string' ? (lines[k]?.[0] as string) : cell));
  const height = Math.max(...lines.map(({ length }) => length));
  const more = Array.from({ length: height - 1 }, (_, line) => lines.map((each) => each[line + 1] ?? ''));
  return [
    { cells: withDrawing<Cell>(first, drawing) },
    ...more.map((texts) => ({ cells: withDrawing(texts, between) })),
  ];
}

/** A picture within a page. Text that runs on gets rows of its own, so that the lines of the drawing do not break. */
export function inTable(
  { columns, rows, draw }: Picture,
  page: Page,
): { readonly columns: Column[]; readonly rows: Row[]; readonly legend: string } {
  const texts = rows.map((cells) => linesOf(cells, columns, page));
  const { head, rows: drawings, between, legend } = draw(roomFor(columns, texts, page), page.blank);
  const [top = '', ...axis] = head;
  const nothing = columns.map(() => '');
  return {
    columns: withDrawing<Column>(columns, { head: top, align: 'left' }),
    rows: [
      ...axis.map((line): Row => ({ cells: withDrawing(nothing, line), kind: 'heading' })),
      ...rows.flatMap((cells, r) => rowsOf(cells, texts[r] as string[][], drawings[r] as string, between)),
    ],
    legend,
  };
}
