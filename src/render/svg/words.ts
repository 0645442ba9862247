/** How many people hear something good or bad, in the baseline and with the initiatives. */
import { scaleLinear } from 'd3-scale';
import type { WordChart, WordRow } from '../../report/charts.js';
import { element } from '../markup.js';
import { label, widest } from './lettering.js';
import type { LookName } from './looks.js';
import { edge, rowsOf } from './rows.js';
import { bar, type Drawn, hatch, hatched, type Sheet } from './sheet.js';

const depth = 20;

/** Good is of one colour and bad of another; hollow in the baseline, filled with the initiatives. */
const looks = { good: ['hollow-gain', 'gain'], bad: ['hollow-loss', 'loss'] } as const;

const lookOf = ({ kind, isBaseline }: WordRow): LookName => looks[kind][isBaseline ? 0 : 1];

export function drawWords({ rows: words }: WordChart, sheet: Sheet): Drawn {
  const rows = rowsOf(words, sheet, depth);
  const room = widest(words.map(({ told }) => told.text)) + 12;
  const place = scaleLinear()
    .domain([0, Math.max(...words.map(({ told }) => told.value))])
    .range([rows.left + 1, sheet.width - room]);
  const bars = words.map((row, k) => {
    const lane = rows.lanes[k];
    if (lane === undefined) return '';
    const to = place(row.told.value);
    const fill = row.kind === 'bad' && !row.isBaseline ? hatched(sheet, 'loss') : undefined;
    return bar(lookOf(row), place(0), to, lane.top, depth, fill) + label(to + 8, lane.middle, row.told.text);
  });
  return {
    height: rows.height,
    marks: [
      element('defs', {}, hatch(sheet, 'loss')),
      edge(place(0), rows, sheet),
      rows.labels,
      ...bars,
    ].join(''),
  };
}
