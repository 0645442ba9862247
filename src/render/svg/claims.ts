/** Each claimed band with the business as a mark; every row has a scale of its own, from zero, so its ends are written. */
import { scaleLinear } from 'd3-scale';
import { symbol, symbolDiamond } from 'd3-shape';
import type { ClaimChart, ClaimRow } from '../../report/charts.js';
import { empty } from '../markup.js';
import { haloed, label, lines, widthOf } from './lettering.js';
import { worn } from './looks.js';
import { type Lane, rowsOf } from './rows.js';
import { bar, type Drawn, line, lineHeight, type Sheet } from './sheet.js';

const band = 14;
/** The band, and the numbers below it. */
const depth = band + lineHeight + 4;
const labelWidth = 340;

const diamond = (x: number, y: number): string =>
  empty('path', {
    ...worn('here'),
    d: symbol(symbolDiamond, 110)() ?? undefined,
    transform: `translate(${x.toFixed(2)} ${y.toFixed(2)})`,
  });

/** The numbers at the ends of a band; one for both where they would touch. */
function endsOf({ low, high }: ClaimRow, from: number, to: number, y: number, sheet: Sheet): string {
  const written = (x: number, text: string) => {
    const half = widthOf(text) / 2;
    return haloed(Math.min(sheet.width - half, x), y, text, 'middle', 'quiet');
  };
  if (low.text === high.text) return written((from + to) / 2, low.text);
  const needed = (widthOf(low.text) + widthOf(high.text)) / 2 + 10;
  return to - from < needed
    ? written((from + to) / 2, `${low.text} to ${high.text}`)
    : written(from, low.text) + written(to, high.text);
}

function ofRow(row: ClaimRow, { top }: Lane, left: number, right: number, sheet: Sheet): string {
  const { low, high, here } = row;
  const place = scaleLinear()
    .domain([Math.min(0, low.value, here), Math.max(low.value, high.value, here)])
    .range([left, right]);
  // A single number is a band too, if a thin one.
  const from = place(low.value);
  const to = Math.max(place(high.value), from + 4);
  const middle = top + band / 2;
  return [
    line('grid', left, middle, right, middle),
    line('zero', place(0), top - 4, place(0), top + band + 4),
    bar('claimed', from, to, top, band),
    diamond(place(here), middle),
    endsOf(row, from, to, top + band + lineHeight / 2 + 2, sheet),
  ].join('');
}

const key = (y: number, sheet: Sheet): string[] => [
  bar('claimed', 0, 22, y - band / 2, band),
  label(30, y, 'claimed'),
  diamond(112, y),
  label(126, y, 'this business'),
  line('zero', 236, y - 9, 236, y + 9),
  label(244, y, 'zero'),
  ...lines('Each row has its own scale; the numbers are the ends of the claim.', sheet.width).map((text, k) =>
    label(0, y + (k + 1) * lineHeight + 2, text, 'start', 'quiet'),
  ),
];

export function drawClaims({ rows: claims }: ClaimChart, sheet: Sheet): Drawn {
  const texts = claims.map(({ label, claimed, found }) => ({ label, below: [`${claimed}; ${found}`] }));
  const rows = rowsOf(texts, sheet, depth, labelWidth);
  const left = rows.left + 10;
  const right = sheet.width - 12;
  return {
    height: rows.height + (sheet.isNarrow ? 4 : 3) * lineHeight,
    marks: [
      rows.labels,
      ...claims.map((row, k) => ofRow(row, rows.lanes[k] as Lane, left, right, sheet)),
      ...key(rows.height + lineHeight, sheet),
    ].join(''),
  };
}
