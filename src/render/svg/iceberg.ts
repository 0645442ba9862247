/** Who hears of a problem: a bar for each part of the customers who have one, hatched where nobody hears of it. */
import { scaleLinear } from 'd3-scale';
import type { Iceberg } from '../../report/charts.js';
import { element } from '../markup.js';
import { label, widest } from './lettering.js';
import { edge, type Lane, rowsOf } from './rows.js';
import { bar, type Drawn, hatch, hatched, type Sheet } from './sheet.js';

const depth = 24;

export function drawIceberg({ layers }: Iceberg, sheet: Sheet): Drawn {
  const rows = rowsOf(layers, sheet, depth);
  const place = scaleLinear()
    .domain([0, Math.max(...layers.map(({ share }) => share))])
    .range([rows.left + 1, sheet.width - widest(layers.map(({ text }) => text)) - 12]);
  const bars = layers.map(({ text, share, isHeard }, k) => {
    const lane = rows.lanes[k] as Lane;
    const to = place(share);
    const drawn = isHeard
      ? bar('total', place(0), to, lane.top, depth)
      : bar('silent', place(0), to, lane.top, depth, hatched(sheet, 'gain'));
    return drawn + label(to + 8, lane.middle, text);
  });
  return {
    height: rows.height,
    marks: [
      element('defs', {}, hatch(sheet, 'gain')),
      edge(place(0), rows, sheet),
      rows.labels,
      ...bars,
    ].join(''),
  };
}
