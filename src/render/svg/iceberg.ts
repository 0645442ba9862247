/** A triangle whose slices have areas in proportion: the tip that is heard, and below the water who says nothing. */
import type { Iceberg, Layer } from '../../report/charts.js';
import { element, empty } from '../markup.js';
import { apart } from './axis.js';
import { label, lines } from './lettering.js';
import { type LookName, worn } from './looks.js';
import { type Drawn, hatch, hatched, line, lineHeight, type Sheet } from './sheet.js';

const top = 6;

interface Berg {
  readonly centre: number;
  readonly halfWidth: number;
  readonly depth: number;
}

/** The area above a depth grows with its square. */
const depthAt = (share: number, { depth }: Berg): number => top + depth * Math.sqrt(share);

const halfAt = (y: number, { halfWidth, depth }: Berg): number => (halfWidth * (y - top)) / depth;

function slice(from: number, to: number, look: LookName, berg: Berg, fill?: string): string {
  const corners = [
    [berg.centre - halfAt(from, berg), from],
    [berg.centre + halfAt(from, berg), from],
    [berg.centre + halfAt(to, berg), to],
    [berg.centre - halfAt(to, berg), to],
  ] as const;
  const points = corners.map(([x, y]) => `${x.toFixed(2)},${y.toFixed(2)}`).join(' ');
  return empty('polygon', { ...worn(look), points, ...(fill && { fill }) });
}

const looks = ['total', 'gain'] as const;

interface Placed extends Layer {
  readonly from: number;
  readonly to: number;
}

function placed(layers: readonly Layer[], berg: Berg): Placed[] {
  let above = 0;
  return layers.map((layer) => {
    const from = depthAt(above, berg);
    above += layer.share;
    return { ...layer, from, to: depthAt(Math.min(1, above), berg) };
  });
}

/** A name and a number beside each slice, with a line to it. */
function names(layers: readonly Placed[], berg: Berg, left: number, sheet: Sheet): string {
  const middles = layers.map(({ from, to }) => (from + to) / 2);
  const written = layers.map(({ label: text }) => lines(text, sheet.width - left));
  const tallest = Math.max(...written.map((each) => each.length)) + 1;
  const heights = apart(
    middles,
    tallest * lineHeight + 6,
    (tallest * lineHeight) / 2,
    top + berg.depth - lineHeight,
  );
  return layers
    .map(({ text }, k) => {
      const y = heights[k] as number;
      const all = [...(written[k] as string[]), text];
      const first = y - ((all.length - 1) * lineHeight) / 2;
      const edge = berg.centre + halfAt(middles[k] as number, berg);
      return (
        empty('polyline', {
          ...worn('lead'),
          points: `${edge.toFixed(2)},${(middles[k] as number).toFixed(2)} ${left - 6},${y.toFixed(2)}`,
        }) +
        all
          .map((each, n) =>
            label(left, first + n * lineHeight, each, 'start', n === all.length - 1 ? 'strong' : 'plain'),
          )
          .join('')
      );
    })
    .join('');
}

export function drawIceberg({ layers }: Iceberg, sheet: Sheet): Drawn {
  const berg = sheet.isNarrow
    ? { centre: 84, halfWidth: 82, depth: 230 }
    : { centre: 230, halfWidth: 210, depth: 300 };
  const left = sheet.isNarrow ? 196 : 490;
  const slices = placed(layers, berg);
  const water = slices.find(({ isHeard }) => !isHeard)?.from;
  return {
    height: top + berg.depth + 8,
    marks: [
      element('defs', {}, hatch(sheet, 'gain')),
      ...slices.map(({ from, to, isHeard }, k) =>
        slice(
          from,
          to,
          isHeard ? (looks[k] ?? 'gain') : 'silent',
          berg,
          isHeard ? undefined : hatched(sheet, 'gain'),
        ),
      ),
      ...(water === undefined ? [] : [line('water', 0, water, sheet.isNarrow ? 180 : 470, water)]),
      names(slices, berg, left, sheet),
    ].join(''),
  };
}
