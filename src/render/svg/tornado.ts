/** For each input two bars from the middle: above with the input at its low end, below at its high end. */
import { scaleLinear } from 'd3-scale';
import type { TornadoChart, TornadoRow } from '../../report/charts.js';
import { element } from '../markup.js';
import { level } from './axis.js';
import { haloed, label, widest } from './lettering.js';
import { type Lane, rowsOf } from './rows.js';
import { bar, type Drawn, hatch, hatched, line, lineHeight, type Sheet } from './sheet.js';

const depth = 28;
const half = depth / 2;

type Place = (value: number) => number;

/** A bar with the value of the input at its end. */
function end(
  answer: number | null,
  text: string,
  isLow: boolean,
  lane: Lane,
  middle: number,
  place: Place,
  sheet: Sheet,
) {
  const top = isLow ? lane.top : lane.top + half;
  const to = place(answer ?? middle);
  const isLeft = answer === null ? isLow : to < place(middle);
  const written = answer === null ? `${text}: none` : text;
  const look = isLow ? 'silent' : 'gain';
  return [
    ...(answer === null
      ? []
      : [bar(look, place(middle), to, top + 1, half - 2, isLow ? hatched(sheet, 'gain') : undefined)]),
    label(to + (isLeft ? -6 : 6), top + half / 2, written, isLeft ? 'end' : 'start', 'quiet'),
  ].join('');
}

const ofRow = (
  { low, high, atLow, atHigh }: TornadoRow,
  lane: Lane,
  middle: number,
  place: Place,
  sheet: Sheet,
) => end(atLow, low, true, lane, middle, place, sheet) + end(atHigh, high, false, lane, middle, place, sheet);

function key(sheet: Sheet, y: number): string {
  const second = sheet.isNarrow ? { x: 0, y: y + lineHeight + 4 } : { x: 200, y };
  return [
    bar('silent', 0, 22, y - 6, half - 2, hatched(sheet, 'gain')),
    label(30, y, 'input at its low end'),
    bar('gain', second.x, second.x + 22, second.y - 6, half - 2),
    label(second.x + 30, second.y, 'input at its high end'),
  ].join('');
}

export function drawTornado({ rows: inputs, middle, axis }: TornadoChart, sheet: Sheet): Drawn {
  const rows = rowsOf(inputs, sheet, depth);
  const room =
    widest(
      inputs.flatMap(({ low, high, atLow, atHigh }) => [
        atLow === null ? `${low}: none` : low,
        atHigh === null ? `${high}: none` : high,
      ]),
    ) + 10;
  const answers = inputs.flatMap(({ atLow, atHigh }) => [atLow, atHigh]).filter((answer) => answer !== null);
  const ticks = sheet.isNarrow ? 3 : 5;
  const place = scaleLinear()
    .domain([Math.min(middle.value, ...answers), Math.max(middle.value, ...answers)])
    .nice(ticks)
    .range([rows.left + room, sheet.width - room]);
  const top = lineHeight + 8;
  const plane = { left: rows.left + room, right: sheet.width - room, top, bottom: top + rows.height };
  const moved = rows.lanes.map((lane) => ({ top: lane.top, middle: lane.middle, bottom: lane.bottom }));
  const start = place(middle.value);
  return {
    height: plane.bottom + 3 * lineHeight + (sheet.isNarrow ? 2 : 1) * (lineHeight + 6),
    marks: [
      element('defs', {}, hatch(sheet, 'gain')),
      level(place, ticks, plane, axis),
      line('zero', start, top - 4, start, plane.bottom),
      element(
        'g',
        { transform: `translate(0 ${top})` },
        rows.labels,
        ...inputs.map((row, k) => ofRow(row, moved[k] as Lane, middle.value, place, sheet)),
      ),
      haloed(start, lineHeight / 2, `base case: ${middle.text}`, 'middle'),
      key(sheet, plane.bottom + 3 * lineHeight + 4),
    ].join(''),
  };
}
