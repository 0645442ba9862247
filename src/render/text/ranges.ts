/** How far each of several figures may lie: a fan, laid on its side. */
import type { Block } from '../../report/blocks.js';
import { type Axis, axisHead, axisOf, emptyLine } from './axis.js';
import { textOf } from './cells.js';
import { figure, labelled, type Picture, withoutDust } from './picture.js';

type Ranges = Extract<Block, { kind: 'ranges' }>;
type Quantiles = Ranges['rows'][number]['values'];

function range(values: Quantiles, axis: Axis, blank: string): string {
  const [p5, p10, median, p90, p95] = values.map(axis.place) as [number, number, number, number, number];
  const line = emptyLine(axis, blank).map((sign, k) => {
    const isZero = k === axis.zero;
    if (k === median) return '█';
    if (k >= p10 && k <= p90) return isZero ? '┿' : '━';
    if (k >= p5 && k <= p95) return isZero ? '┼' : '─';
    return sign;
  });
  return line.join('');
}

export function rangesPicture({ unit, rows }: Ranges, currency: string | null): Picture {
  const values = rows.flatMap((row) => row.values);
  const clean = withoutDust(values);
  return {
    columns: [
      { head: '', align: 'left', wraps: true },
      ...['P10', 'P50', 'P90'].map((head) => ({ head, align: 'right' as const })),
    ],
    rows: rows.map(({ label, values: [, p10, median, p90] }) => [
      labelled(label),
      ...[p10, median, p90].map((value) => figure(clean(value), unit)),
    ]),
    draw: (room, blank) => {
      const axis = axisOf(values.map(clean), room);
      return {
        head: axisHead(axis, (value) => textOf({ value, unit }, currency)),
        rows: rows.map((row) => range(row.values, axis, blank)),
        between: emptyLine(axis, blank).join(''),
        legend: `█ the median (P50), ━ P10 to P90, ─ P5 to P95${axis.zero === null ? '' : '; │ 0'}.`,
      };
    },
  };
}
