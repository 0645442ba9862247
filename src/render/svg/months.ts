/** What pictures over the months have in common: the plane, the months below, and the words beside the last of them. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { Measured } from '../../report/charts.js';
import { apart, type Plane, planeIn, scaleOf, ticksOf, upright } from './axis.js';
import { label, widthOf } from './lettering.js';
import type { TextLook } from './looks.js';
import { lineHeight, type Sheet } from './sheet.js';

const ticks = 5;

/** So many months from one label to the next that there are few. */
const stepOf = (months: number, most: number): number =>
  [1, 3, 6, 12, 24, 60, 120].find((step) => months / step <= most) ?? 240;

/** Where a line ends, and what is said of it there, the first of it loud. */
export interface End {
  readonly value: number;
  readonly words: readonly string[];
  readonly look: TextLook;
}

const widthsOf = ({ words, look }: End): number[] =>
  words.map((text, k) => widthOf(text, k === 0 ? look : 'plain'));

export interface Months {
  readonly plane: Plane;
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  /** The lines across, the months below and the words at the ends. */
  readonly frame: string;
}

/** The plane of lines over the months that hold all these values. */
export function monthsOf(
  months: number,
  values: readonly number[],
  ends: readonly End[],
  axis: Measured,
  height: number,
  sheet: Sheet,
): Months {
  const y = scaleOf(values, ticks);
  const names = ticksOf(y, ticks, axis).map(({ text }) => text);
  const plane = planeIn(sheet, height, names, Math.max(...ends.flatMap(widthsOf)) + 14);
  y.range([plane.bottom, plane.top]);
  const x = scaleLinear()
    .domain([0, months])
    .range([plane.left + 4, plane.right]);
  const tallest = Math.max(...ends.map(({ words }) => words.length)) * lineHeight;
  const heights = apart(
    ends.map(({ value }) => y(value)),
    tallest + (tallest > lineHeight ? 4 : 0),
    plane.top + tallest / 2,
    plane.bottom - tallest / 2 + 4,
  );
  const step = stepOf(months, sheet.isNarrow ? 3 : 6);
  const marked = Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step);
  const frame = [
    upright(y, ticks, plane, axis),
    ...ends.flatMap(({ words, look }, k) =>
      words.map((text, n) => {
        const at = (heights[k] as number) + (n - (words.length - 1) / 2) * lineHeight;
        return label(plane.right + 10, at, text, 'start', n === 0 ? look : 'plain');
      }),
    ),
    ...marked.map((month) => {
      const text = month === 0 ? 'start' : sheet.isNarrow ? String(month) : `month ${month}`;
      return label(x(month), height - lineHeight / 2, text, 'middle', 'quiet');
    }),
  ].join('');
  return { plane, x, y, frame };
}
