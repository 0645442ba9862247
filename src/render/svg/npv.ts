/** How often the runs come to what: a bar for each range, hatched where it is a loss. */
import type { ScaleLinear } from 'd3-scale';
import type { Histogram, HistogramBar } from '../../report/charts.js';
import { element, empty } from '../markup.js';
import { level, scaleOf, ticksOf } from './axis.js';
import { haloed, widest, widthOf } from './lettering.js';
import { worn } from './looks.js';
import { type Drawn, hatch, hatched, line, lineHeight, type Sheet } from './sheet.js';

const depth = 190;
const away = 6;
const ticks = (sheet: Sheet): number => (sheet.isNarrow ? 3 : 7);

const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Words over their lines in two rows, so placed that the line of the upper passes beside the words of the lower. */
function pointersOf(
  marks: Histogram['marks'],
  across: ScaleLinear<number, number>,
  bottom: number,
  { width }: Sheet,
) {
  const placed = marks
    .map(({ label: text, value }) => ({ text, x: across(value), half: widthOf(text) / 2 }))
    .toSorted((a, b) => a.x - b.x);
  const [left, right] = [placed[0], placed.at(-1)];
  const hasRoom = !left || !right || left.x + away + 2 * right.half <= width;
  const rows = hasRoom ? placed : placed.toReversed();
  return rows.map(({ text, x, half }, row) => {
    const upper = rows[row - 1]?.x;
    const low = upper !== undefined && hasRoom ? upper + away + half : half;
    const high = upper !== undefined && !hasRoom ? upper - away - half : width - half;
    const y = row * lineHeight;
    return {
      stroke: line('pointer', x, y + lineHeight, x, bottom),
      words: haloed(within(x, low, high), y + lineHeight / 2, text, 'middle'),
    };
  });
}

export function drawHistogram({ bars, marks, axis }: Histogram, sheet: Sheet): Drawn {
  const across = scaleOf(
    bars.flatMap(({ from, to }) => [from, to]),
    ticks(sheet),
  );
  const side = widest(ticksOf(across, ticks(sheet), axis).map(({ text }) => text)) / 2;
  across.range([side, sheet.width - side]);
  const most = Math.max(...bars.map(({ share }) => share.value));
  const top = (marks.length + 1) * lineHeight;
  const bottom = top + depth;
  const plane = { left: side, right: sheet.width - side, top, bottom };
  const heightOf = ({ share }: HistogramBar): number => (share.value / most) * depth;
  const barOf = (bar: HistogramBar): string => {
    const isLoss = bar.to <= 0 && bar.from < 0;
    return empty('rect', {
      ...worn(isLoss ? 'loss' : 'gain'),
      x: across(bar.from) + 1,
      y: bottom - heightOf(bar),
      width: Math.max(1, across(bar.to) - across(bar.from) - 2),
      height: heightOf(bar),
      ...(isLoss && { fill: hatched(sheet, 'loss') }),
    });
  };
  const tailOf = ({ from, to, tail }: HistogramBar): string => {
    if (tail === undefined) return '';
    const words = sheet.isNarrow ? tail.split(' ') : [tail];
    const half = widest(words) / 2;
    // Outwards from its bar, where there are no others.
    const x = within(
      from === bars[0]?.from ? across(to) - half : across(from) + half,
      half,
      sheet.width - half,
    );
    const below = bars.filter((bar) => across(bar.to) > x - half && across(bar.from) < x + half);
    const y = bottom - Math.max(...below.map(heightOf)) + lineHeight / 2;
    return words
      .map((text, k) => haloed(x, y - (words.length - k) * lineHeight, text, 'middle', 'quiet'))
      .join('');
  };
  const pointers = pointersOf(marks, across, bottom, sheet);
  return {
    height: bottom + 2 * lineHeight + 6,
    marks: [
      element('defs', {}, hatch(sheet, 'loss')),
      level(across, ticks(sheet), plane, axis),
      // Behind the bars, of which none is cut in two.
      ...pointers.map(({ stroke }) => stroke),
      ...bars.map(barOf),
      line('zero', plane.left, bottom, plane.right, bottom),
      ...bars.map(tailOf),
      ...pointers.map(({ words }) => words),
    ].join(''),
  };
}
