/** What each input does to an answer: two bars that start where all inputs stand at their likely value. */
import type { Block } from '../../report/blocks.js';
import { tie } from '../../report/numbers.js';
import { type Axis, axisHead, axisOf, emptyLine } from './axis.js';
import { textOf } from './cells.js';
import { figure, labelled, type Picture, withoutDust } from './picture.js';

type Tornado = Extract<Block, { kind: 'tornado' }>;
type Swing = Pick<Tornado['rows'][number], 'atLow' | 'atHigh'>;

const isBetween = (k: number, one: number, other: number): boolean =>
  k >= Math.min(one, other) && k <= Math.max(one, other);

/** Both bars of a row. They overlap where both ends of the input move the answer the same way. */
function bars({ atLow, atHigh }: Swing, middle: number, axis: Axis, blank: string): string {
  const start = axis.place(middle);
  const low = axis.place(atLow ?? middle);
  const high = axis.place(atHigh ?? middle);
  const line = emptyLine(axis, blank).map((sign, k) => {
    if (k === start) return '┃';
    // Nought is seen through the bars, so that everyone sees which of them cross it.
    if (k === axis.zero) return sign;
    const isLow = isBetween(k, start, low);
    if (isBetween(k, start, high)) return isLow ? '▒' : '█';
    return isLow ? '░' : sign;
  });
  return line.join('');
}

const isSameWay = ({ atLow, atHigh }: Swing, middle: number): boolean =>
  atLow !== null && atHigh !== null && Math.sign(atLow - middle) * Math.sign(atHigh - middle) > 0;

function legend({ rows, middle }: Tornado, axis: Axis, written: string): string {
  const both = rows.some((row) => isSameWay(row, middle)) ? ', ▒ where both lie on the same side' : '';
  const zero = axis.zero === null || axis.zero === axis.place(middle) ? '' : '; │ 0';
  return `░ the input at its low end, █ at its high end${both}; ┃ base case, ${written}${zero}.`;
}

export function tornadoPicture(block: Tornado, currency: string | null): Picture {
  const { unit, middle } = block;
  const values = [middle, ...block.rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const clean = withoutDust(values);
  const rows = block.rows.map((row) => ({ ...row, atLow: clean(row.atLow), atHigh: clean(row.atHigh) }));
  const write = (value: number) => textOf({ value, unit }, currency);
  return {
    columns: [
      { head: 'Input', align: 'left', wraps: true },
      { head: '░ low', align: 'right' },
      { head: '█ high', align: 'right' },
    ],
    rows: rows.map(({ label, low, high, atLow, atHigh }) => [
      `${labelled(label)}: ${labelled(low)} to${tie}${labelled(high)}`,
      figure(atLow, unit),
      figure(atHigh, unit),
    ]),
    draw: (room, blank) => {
      const axis = axisOf(values.map(clean), room);
      return {
        head: axisHead(axis, write, middle),
        rows: rows.map((row) => bars(row, middle, axis, blank)),
        between: bars({ atLow: null, atHigh: null }, middle, axis, blank),
        legend: legend(block, axis, write(clean(middle))),
      };
    },
  };
}
