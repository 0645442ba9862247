/** Bars that begin where the last one ended: gains in one colour, costs hatched in another, then what is left. */
import type { Step, Waterfall } from '../../report/charts.js';
import { element } from '../markup.js';
import { type Beside, scaleBeside } from './beside.js';
import { haloed } from './lettering.js';
import { edge, type Lane, type Rows, rowsOf } from './rows.js';
import { bar, type Drawn, hatch, hatched, line, type Sheet } from './sheet.js';

const depth = 20;
const away = 8;

/** Losses, and what no total counts. */
const hatchings: Readonly<Partial<Record<Step['kind'], 'loss' | 'gain'>>> = { loss: 'loss', beyond: 'gain' };

type Place = (value: number) => number;

/** From the end of one bar to where the next begins. */
const joint = (x: number, k: number, { lanes }: Rows): string =>
  line('grid', x, lanes[k]?.bottom as number, x, lanes[k + 1]?.top as number);

/** The words beside a step; on the left of what is below zero, where the line of zero does not cross them. */
function wordsOf({ from, to, kind, text, before }: Step): Required<Beside> {
  const ends = [from, to, before?.cost ?? from];
  const look = kind === 'total' ? 'strong' : 'plain';
  return Math.max(...ends) <= 0
    ? { value: Math.min(...ends), text, look, side: 'before' }
    : { value: Math.max(...ends), text, look, side: 'behind' };
}

/** The bars of a step: one, or the gain of an initiative with its cost below. */
function barsOf({ from, to, kind, before }: Step, { top }: Lane, place: Place, sheet: Sheet): string {
  const drawn = (look: Step['kind'], start: number, end: number, y: number, height: number) => {
    const hatching = hatchings[look];
    return bar(look, place(start), place(end), y, height, hatching && hatched(sheet, hatching));
  };
  if (before === undefined) return drawn(kind, from, to, top, depth);
  const gain = drawn(before.cost < from ? 'loss' : 'gain', from, before.cost, top, depth / 2);
  return before.cost === to ? gain : gain + drawn('loss', before.cost, to, top + depth / 2, depth / 2);
}

function stepMarks(step: Step, lane: Lane, place: Place, sheet: Sheet): string {
  const { value, text, look, side } = wordsOf(step);
  const written =
    side === 'before'
      ? haloed(place(value) - away, lane.middle, text, 'end', look)
      : haloed(place(value) + away, lane.middle, text, 'start', look);
  return barsOf(step, lane, place, sheet) + written;
}

export function drawWaterfall({ steps }: Waterfall, sheet: Sheet): Drawn {
  const rows = rowsOf(
    steps.map(({ label, kind, before }) => ({
      label,
      look: kind === 'total' ? 'strong' : 'plain',
      below: before ? [before.text] : [],
    })),
    sheet,
    depth,
  );
  const ends = steps.flatMap(({ from, to, before }) => [from, to, before?.cost ?? to]);
  const place = scaleBeside([0, ...ends], steps.map(wordsOf), away, rows.left + 1, sheet.width);
  return {
    height: rows.height,
    marks: [
      element('defs', {}, hatch(sheet, 'loss'), hatch(sheet, 'gain')),
      edge(place(0), rows, sheet),
      ...steps.slice(0, -1).map((step, k) => joint(place(step.to), k, rows)),
      rows.labels,
      ...steps.map((step, k) => stepMarks(step, rows.lanes[k] as Lane, place, sheet)),
    ].join(''),
  };
}
