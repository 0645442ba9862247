/** Bars that begin where the last one ended: gains in one colour, costs hatched in another, then what is left. */
import { scaleLinear } from 'd3-scale';
import type { Step, Waterfall } from '../../report/charts.js';
import { element } from '../markup.js';
import { label, widest } from './lettering.js';
import { edge, type Lane, type Rows, rowsOf } from './rows.js';
import { bar, type Drawn, hatch, hatched, line, type Sheet } from './sheet.js';

const depth = 20;

type Place = (value: number) => number;

/** From the end of one bar to where the next begins. */
const joint = (x: number, k: number, { lanes }: Rows): string =>
  line('grid', x, lanes[k]?.bottom as number, x, lanes[k + 1]?.top as number);

function stepMarks({ from, to, kind, text }: Step, lane: Lane, place: Place, sheet: Sheet): string {
  const fill = kind === 'loss' ? hatched(sheet, 'loss') : undefined;
  const look = kind === 'total' ? 'halo strong' : 'halo';
  return (
    bar(kind, place(from), place(to), lane.top, depth, fill) +
    label(place(Math.max(from, to)) + 8, lane.middle, text, 'start', look)
  );
}

export function drawWaterfall({ steps }: Waterfall, sheet: Sheet): Drawn {
  const rows = rowsOf(
    steps.map(({ label, kind }) => ({ label, look: kind === 'total' ? 'strong' : '' })),
    sheet,
    depth,
  );
  const room = widest(steps.map(({ text }) => text)) + 12;
  const ends = steps.flatMap(({ from, to }) => [from, to]);
  const place = scaleLinear()
    .domain([Math.min(0, ...ends), Math.max(0, ...ends)])
    .range([rows.left + 1, Math.max(rows.left + 40, sheet.width - room)]);
  return {
    height: rows.height,
    marks: [
      element('defs', {}, hatch(sheet, 'loss')),
      edge(place(0), rows, sheet),
      ...steps.slice(0, -1).map((step, k) => joint(place(step.to), k, rows)),
      rows.labels,
      ...steps.map((step, k) => stepMarks(step, rows.lanes[k] as Lane, place, sheet)),
    ].join(''),
  };
}
