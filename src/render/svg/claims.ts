/** Each claimed band with the business as a mark; every row has a scale of its own, from nought. */
import { scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { ClaimChart, ClaimRow } from '../../report/charts.js';
import { empty } from '../markup.js';
import { label } from './lettering.js';
import { worn } from './looks.js';
import { type Lane, rowsOf } from './rows.js';
import { bar, type Drawn, line, lineHeight, type Sheet } from './sheet.js';

const depth = 22;
const band = 14;
const labelWidth = 340;

const diamond = (x: number, y: number): string =>
  empty('path', {
    ...worn('here'),
    d: symbol(symbolDiamond, 110)() ?? undefined,
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
  });

function ofRow({ low, high, here }: ClaimRow, lane: Lane, left: number, right: number): string {
  const place = scaleLinear()
    .domain([Math.min(0, low, here), Math.max(low, high, here)])
    .range([left, right]);
  // A single number is a band too, if a thin one.
  const to = Math.max(place(high), place(low) + 4);
  return [
    line('grid', left, lane.middle, right, lane.middle),
    line('zero', place(0), lane.top, place(0), lane.bottom),
    bar('claimed', place(low), to, lane.middle - band / 2, band),
    diamond(place(here), lane.middle),
  ].join('');
}

const key = (y: number): string =>
  [
    bar('claimed', 0, 22, y - band / 2, band),
    label(30, y, 'claimed'),
    diamond(112, y),
    label(126, y, 'this business'),
    line('zero', 236, y - 9, 236, y + 9),
    label(244, y, 'zero'),
  ].join('');

export function drawClaims({ rows: claims }: ClaimChart, sheet: Sheet): Drawn {
  const texts = claims.map(({ label, claimed, found }) => ({ label, below: [`${claimed}; ${found}`] }));
  const rows = rowsOf(texts, sheet, depth, labelWidth);
  const left = rows.left + 10;
  const right = sheet.width - 12;
  return {
    height: rows.height + 2 * lineHeight,
    marks: [
      rows.labels,
      ...claims.map((row, k) => ofRow(row, rows.lanes[k] as Lane, left, right)),
      key(rows.height + lineHeight),
    ].join(''),
  };
}
