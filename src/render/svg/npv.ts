/** How often the runs come to what: a bar for each range, hatched where it is a loss. */
import type { Histogram, HistogramBar } from '../../report/charts.js';
import { element, empty } from '../markup.js';
import { level, scaleOf, ticksOf } from './axis.js';
import { type Anchor, haloed, widest, widthOf } from './lettering.js';
import { worn } from './looks.js';
import { type Drawn, hatch, hatched, line, lineHeight, type Sheet } from './sheet.js';

const depth = 190;
const away = 6;
const ticks = (sheet: Sheet): number => (sheet.isNarrow ? 3 : 7);

/** Away from the other marks where there is room, so that no line runs through a text. */
function sideOf(x: number, isLowest: boolean, text: string, { width }: Sheet): Anchor {
  const needed = widthOf(text) + away;
  if (isLowest) return x < needed ? 'start' : 'end';
  return width - x < needed ? 'end' : 'start';
}

export function drawHistogram({ bars, marks, axis }: Histogram, sheet: Sheet): Drawn {
  const across = scaleOf(
    bars.flatMap(({ from, to }) => [from, to]),
    ticks(sheet),
  );
  const side = widest(ticksOf(across, ticks(sheet), axis).map(({ text }) => text)) / 2;
  across.range([side, sheet.width - side]);
  const lowest = Math.min(...marks.map(({ value }) => value));
  const most = Math.max(...bars.map(({ share }) => share.value));
  const top = (marks.length + 1) * lineHeight;
  const bottom = top + depth;
  const plane = { left: side, right: sheet.width - side, top, bottom };
  const barOf = ({ from, to, share }: HistogramBar): string => {
    const height = (share.value / most) * depth;
    const isLoss = to <= 0 && from < 0;
    return empty('rect', {
      ...worn(isLoss ? 'loss' : 'gain'),
      x: across(from) + 1,
      y: bottom - height,
      width: Math.max(1, across(to) - across(from) - 2),
      height,
      ...(isLoss && { fill: hatched(sheet, 'loss') }),
    });
  };
  const pointer = ({ label: text, value }: Histogram['marks'][number], k: number) => {
    const x = across(value);
    const y = (k + 0.5) * lineHeight;
    const anchor = sideOf(x, value === lowest, text, sheet);
    return {
      stroke: line('clear', x, y - 6, x, bottom) + line('pointer', x, y - 6, x, bottom),
      text: haloed(x + (anchor === 'end' ? -away : away), y, text, anchor),
    };
  };
  const pointers = marks.map(pointer);
  return {
    height: bottom + 2 * lineHeight + 6,
    marks: [
      element('defs', {}, hatch(sheet, 'loss')),
      level(across, ticks(sheet), plane, axis),
      ...bars.map(barOf),
      line('zero', plane.left, bottom, plane.right, bottom),
      ...pointers.map(({ stroke }) => stroke),
      ...pointers.map(({ text }) => text),
    ].join(''),
  };
}
