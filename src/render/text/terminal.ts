/** A report as text for a terminal: aligned, within its width, and readable without colour. */
import Table from 'cli-table3';
import { shortened } from '../../language/index.js';
import type { Block, Cell, Column, Report, Row } from '../../report/blocks.js';
import { tie } from '../../report/numbers.js';
import { cut, safe } from '../safe.js';
import { textOf } from './cells.js';
import type { Paint } from './paint.js';
import type { Picture } from './picture.js';
import { inTable, pictureOf } from './pictures.js';
import { chartLines } from './spark.js';
import { gap, lengthOf, wrap, wrapInside } from './text.js';

export interface Look {
  /** Columns of the terminal. */
  readonly width: number;
  readonly paint: Paint;
}

const longestName = 200;

/** No lines between cells: the columns are told apart by space, and nothing is drawn that a pipe would keep. */
const noBorders = Object.fromEntries(
  [
    ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'],
    ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ]
    .flat()
    .map((part) => [part, '']),
);

/** Widths that fit: the columns that may wrap share what is too much, the widest giving first. */
function fit(natural: readonly number[], columns: readonly Column[], width: number): number[] {
  const widths = [...natural];
  const room = width - gap * (columns.length - 1);
  const total = () => widths.reduce((sum, each) => sum + each, 0);
  const least = 12;
  while (total() > room) {
    const wrapping = widths.map((each, k) => (columns[k]?.wraps && each > least ? each : 0));
    const widest = Math.max(...wrapping);
    if (widest === 0) break;
    const k = wrapping.indexOf(widest);
    widths[k] = widest - 1;
  }
  return widths;
}

class Terminal {
  readonly #paint: Paint;

  constructor(
    readonly look: Look,
    readonly currency: string | null,
  ) {
    this.#paint = look.paint;
  }

  heading(text: string): string {
    return this.#bold(wrap(safe(text), this.look.width));
  }

  #bold(lines: readonly string[]): string {
    return lines.map((line) => this.#paint.bold(line)).join('\n');
  }

  block(block: Block): string {
    const { width } = this.look;
    switch (block.kind) {
      case 'heading':
        return this.heading(block.text);
      case 'conclusion':
        return this.#bold(block.sentences.flatMap((sentence) => wrap(safe(sentence), width)));
      case 'paragraph':
        return wrap(safe(block.text), width).join('\n');
      case 'list':
        return block.items.flatMap((item) => wrap(`- ${safe(item)}`, width, 2)).join('\n');
      case 'notes':
        return [...block.items, ...(block.hints ?? [])]
          .flatMap((item) => wrap(safe(item), width, 2))
          .join('\n');
      case 'details':
        return block.blocks.map((each) => this.block(each)).join('\n\n');
      case 'chart':
        return `${this.heading(block.title)}\n${chartLines(block, this.look.width, this.currency).join('\n')}`;
      case 'histogram':
      case 'ranges':
      case 'tornado':
        return `${this.heading(block.title)}\n${new Terminal(this.look, null).#picture(pictureOf(block, this.currency))}`;
      case 'table':
        return [
          ...(block.title === '' ? [] : [this.heading(block.title)]),
          this.#table(block.columns, block.rows),
        ].join('\n');
    }
  }

  #picture(picture: Picture): string {
    const { width } = this.look;
    const widestText = Math.min(30, Math.floor(width * 0.35));
    const page = { width, widestText, widestDrawing: 64, blank: ' ' };
    const { columns, rows, legend } = inTable(picture, page);
    return [this.#table(columns, rows), ...wrap(safe(legend), width)].join('\n');
  }

  #table(columns: readonly Column[], rows: readonly Row[]): string {
    const heads: Row = { cells: columns.map(({ head }) => head), kind: 'heading' };
    const all = heads.cells.every((head) => head === '') ? rows : [heads, ...rows];
    const texts = all.map(({ cells }) => columns.map((_, k) => this.#cell(cells[k] ?? '')));
    const natural = columns.map((_, k) =>
      Math.max(...texts.map((row, r) => (all[r]?.spans ? 0 : lengthOf(row[k] as string)))),
    );
    const widths = fit(natural, columns, this.look.width);
    const isTooWide = widths.reduce((sum, each) => sum + each + gap, -gap) > this.look.width;
    if (isTooWide && columns.length > 2) return this.#inParts(columns, rows);
    const table = new Table({
      chars: noBorders,
      style: { 'padding-left': 0, 'padding-right': gap, head: [], border: [], compact: true },
      colAligns: columns.map(({ align }) => align),
      colWidths: widths.map((each) => each + gap),
    });
    const across = widths.reduce((sum, each) => sum + each + gap, -gap);
    all.forEach((row, r) => {
      if (row.spans) {
        const lines = this.#written(safe(String(row.cells[0])), across, row, 0);
        table.push(...lines.map((content) => [{ content, colSpan: columns.length }]));
        return;
      }
      const cells = columns.map((_, k) =>
        this.#written(texts[r]?.[k] as string, widths[k] as number, row, k),
      );
      // A row for each line: over cells of many lines the library takes time that grows with their square.
      const height = Math.max(...cells.map((lines) => lines.length));
      for (let line = 0; line < height; line++) table.push(cells.map((lines) => lines[line] ?? ''));
    });
    return table
      .toString()
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
  }

  /** A table that no wrapping makes fit, as two below each other, each with the first column. */
  #inParts(columns: readonly Column[], rows: readonly Row[]): string {
    const half = Math.ceil((columns.length + 1) / 2);
    const parts = [
      [0, half],
      [half, columns.length],
    ].map(([from, to]) => {
      const pick = <T>(list: readonly T[]) => [
        ...list.slice(0, 1),
        ...list.slice(Math.max(1, from as number), to),
      ];
      return this.#table(
        pick(columns),
        rows.map((row) => ({ ...row, cells: pick(row.cells) })),
      );
    });
    return parts.join('\n\n');
  }

  #cell(cell: Cell): string {
    return cut(textOf(cell, this.currency), longestName);
  }

  #written(text: string, width: number, row: Row, k: number): string[] {
    const lines = lengthOf(text) > width ? wrapInside(text, width) : [text];
    return lines.map((line) => this.#styled(line, row, k));
  }

  #styled(text: string, { kind, cells }: Row, k: number): string {
    const cell = cells[k];
    if (kind === 'heading') return this.#paint.dim(text);
    const isLoss = typeof cell === 'object' && cell.value < 0 && cell.unit.kind === 'money';
    const coloured = isLoss ? this.#paint.red(text) : text;
    return kind === 'total' ? this.#paint.bold(coloured) : coloured;
  }
}

/** The title with the first fact on its right, where both fit, and the other facts below. */
function headOf({ title, facts = [] }: Report, { width }: Look, terminal: Terminal): string {
  const name = shortened(cut(title, longestName), width, lengthOf);
  const [first = '', ...others] = facts.map(safe);
  const space = width - lengthOf(safe(name)) - lengthOf(first);
  const isBeside = first !== '' && space >= gap;
  const heading = terminal.heading(name) + (isBeside ? ' '.repeat(space) + first : '');
  const below = isBeside || first === '' ? others : [first, ...others];
  return [heading, ...below.flatMap((fact) => wrap(fact, width))].join('\n');
}

/** The report as text, ending in a line break. */
export function toTerminal(report: Report, look: Look): string {
  const terminal = new Terminal(look, report.currency);
  const text = [headOf(report, look, terminal), ...report.blocks.map((block) => terminal.block(block))].join(
    '\n\n',
  );
  return `${text.replaceAll(tie, ' ')}\n`;
}
