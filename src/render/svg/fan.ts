/** The gain of each year with how far it may lie: the middle, 80% and 90% of the runs. */
import { scalePoint } from 'd3-scale';
import { area, line as lineThrough } from 'd3-shape';
import type { Fan, FanYear } from '../../report/charts.js';
import { empty } from '../markup.js';
import { apart, type Plane, planeIn, scaleOf, ticksOf, upright } from './axis.js';
import { label, widthOf } from './lettering.js';
import { type LookName, worn } from './looks.js';
import { type Drawn, dot, line, lineHeight, path, type Sheet } from './sheet.js';

const height = 320;
const ticks = 5;

/** Where a single year is a box. */
const widestBand = 68;
const quantiles = ['P5', 'P10', 'P50', 'P90', 'P95'] as const;

type At = (year: FanYear, quantile: number) => number;

/** Between two quantiles over all years; a single year is a stroke up and down. */
function band(
  look: LookName,
  years: readonly FanYear[],
  x: (year: FanYear) => number,
  y: At,
  low: number,
  high: number,
) {
  const [only] = years;
  if (years.length === 1 && only !== undefined) {
    const half = (look === 'inner' ? 0.75 : 1) * (widestBand / 2);
    return empty('rect', {
      ...worn(look),
      x: x(only) - half,
      y: y(only, high),
      width: 2 * half,
      height: Math.max(1, y(only, low) - y(only, high)),
    });
  }
  const shape = area<FanYear>()
    .x(x)
    .y0((year) => y(year, low))
    .y1((year) => y(year, high));
  return path(look, shape(years as FanYear[]));
}

/** What each edge of the fan is, beside its last year. */
function ends(last: FanYear, x: number, y: At, { top, bottom }: Plane): string {
  const heights = apart(
    quantiles.map((_, k) => y(last, k)),
    lineHeight,
    top,
    bottom,
  );
  return quantiles
    .map((name, k) =>
      label(
        x + 10,
        heights[k] as number,
        `${name} ${last.values[k]?.text}`,
        'start',
        k === 2 ? 'strong' : 'quiet',
      ),
    )
    .join('');
}

const wordsAt = ({ values }: FanYear): string[] => quantiles.map((name, k) => `${name} ${values[k]?.text}`);

export function drawFan({ years, axis }: Fan, sheet: Sheet): Drawn {
  const last = years.at(-1) as FanYear;
  const upwards = scaleOf([0, ...years.flatMap(({ values }) => values.map(({ value }) => value))], ticks);
  const names = ticksOf(upwards, ticks, axis).map(({ text }) => text);
  const plane = planeIn(
    sheet,
    height,
    names,
    Math.max(...wordsAt(last).map((text) => widthOf(text, 'strong'))) + 14,
  );
  upwards.range([plane.bottom, plane.top]);
  const across = scalePoint<string>()
    .domain(years.map((year) => year.label))
    .range([plane.left + 20, plane.right])
    .align(0.5);
  const x = (year: FanYear) => across(year.label) as number;
  const y: At = (year, k) => upwards(year.values[k]?.value as number);
  const middle = lineThrough<FanYear>()
    .x(x)
    .y((year) => y(year, 2));
  const every = Math.ceil(years.length / (sheet.isNarrow ? 3 : 8));
  return {
    height,
    marks: [
      upright(upwards, ticks, plane, axis),
      band('outer', years, x, y, 0, 4),
      band('inner', years, x, y, 1, 3),
      line('zero', plane.left, upwards(0), plane.right, upwards(0)),
      path('line', middle(years as FanYear[])),
      ...years.map((year) => dot('gain', x(year), y(year, 2), 4)),
      ...years.flatMap((year, k) =>
        (years.length - 1 - k) % every === 0
          ? [label(x(year), height - lineHeight / 2, fewer(year.label, sheet), 'middle', 'quiet')]
          : [],
      ),
      ends(last, x(last) + (years.length === 1 ? widestBand / 2 : 0), y, plane),
    ].join(''),
  };
}

/** `Y 3` where there is no room for more. */
const fewer = (text: string, { isNarrow }: Sheet): string => (isNarrow ? text.replace('Year ', 'Y ') : text);
