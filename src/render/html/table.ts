/** A table of a report as HTML, whose heads say what they head. Where the page is narrow, each cell says it itself. */
import type { Cell, Column, Row } from '../../report/blocks.js';
import { element, escaped } from '../markup.js';
import { cut } from '../safe.js';
import { textOf } from '../text/cells.js';

const longestText = 200;

/** So many rows are not torn apart on paper. */
const mostOnPage = 16;

interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Two spaces at the beginning of a label are a step to the right. */
const stepsIn = (text: string): number => Math.min(2, Math.floor((/^ */.exec(text)?.[0].length ?? 0) / 2));

function firstCell(row: Row, columns: readonly Column[], written: string): string {
  const steps = stepsIn(written);
  const attributes = {
    role: 'rowheader',
    scope: row.kind === 'heading' ? 'rowgroup' : 'row',
    class: steps > 0 ? `in${steps}` : undefined,
    colspan: row.spans ? columns.length : undefined,
  };
  return element('th', attributes, escaped(written.trim()));
}

/** Numbers never break; of texts those that may. */
function lookOf({ align, wraps }: Column): string {
  if (align === 'right') return wraps ? 'number wraps' : 'number';
  return wraps ? 'text' : 'whole';
}

function bodyRow(row: Row, columns: readonly Column[], currency: string | null): string {
  const write = (cell: Cell) => cut(textOf(cell, currency), longestText);
  const others = row.spans ? [] : columns.slice(1);
  return element(
    'tr',
    { class: row.kind, role: 'row' },
    firstCell(row, columns, write(row.cells[0] ?? '')),
    ...others.map((column, k) =>
      element(
        'td',
        { role: 'cell', class: lookOf(column), 'data-head': column.head === '' ? undefined : column.head },
        escaped(write(row.cells[k + 1] ?? '')),
      ),
    ),
  );
}

function head(columns: readonly Column[]): string {
  if (columns.every((column) => column.head === '')) return '';
  const cells = columns.map((column) =>
    column.head === ''
      ? element('td', { role: 'cell' })
      : element(
          'th',
          {
            role: 'columnheader',
            scope: 'col',
            class: column.align === 'right' ? lookOf(column) : undefined,
          },
          escaped(column.head),
        ),
  );
  return element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...cells));
}

/** The table. Its roles are named, since a browser forgets them where the style makes its cells flow. */
export function tableInHtml({ columns, rows }: Table, currency: string | null, labelId: string): string {
  const body = element('tbody', { role: 'rowgroup' }, ...rows.map((row) => bodyRow(row, columns, currency)));
  const look = rows.length <= mostOnPage ? 'short' : undefined;
  return element('table', { role: 'table', class: look, 'aria-labelledby': labelId }, head(columns), body);
}
