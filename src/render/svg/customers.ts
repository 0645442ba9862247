/** Customers month by month: as things are in dashes, with the initiatives as a full line. */
import { scaleLinear } from 'd3-scale';
import { line as lineThrough } from 'd3-shape';
import type { CustomerChart, MonthlyLine } from '../../report/charts.js';
import { empty } from '../markup.js';
import { apart, planeIn, scaleOf, ticksOf, upright } from './axis.js';
import { label, lines, widest } from './lettering.js';
import { type Drawn, lineHeight, type Sheet } from './sheet.js';

const height = 300;
const ticks = 5;

/** So many months from one label to the next that there are few. */
const stepOf = (months: number, most: number): number =>
  [1, 3, 6, 12, 24, 60, 120].find((step) => months / step <= most) ?? 240;

const wordsOf = ({ label: text, last }: MonthlyLine, isNarrow: boolean): string[] => [
  last,
  ...lines(text, isNarrow ? 76 : 150, 3),
];

export function drawCustomers({ lines: series, axis }: CustomerChart, sheet: Sheet): Drawn {
  const months = Math.max(...series.map(({ values }) => values.length)) - 1;
  const upwards = scaleOf(
    series.flatMap(({ values }) => values),
    ticks,
  );
  const names = ticksOf(upwards, ticks, axis).map(({ text }) => text);
  const words = series.map((each) => wordsOf(each, sheet.isNarrow));
  const plane = planeIn(sheet, height, names, widest(words.flat()) + 14);
  upwards.range([plane.bottom, plane.top]);
  const across = scaleLinear()
    .domain([0, months])
    .range([plane.left + 4, plane.right]);
  const path = lineThrough<number>()
    .x((_, month) => across(month))
    .y((value) => upwards(value));
  const tallest = Math.max(...words.map((each) => each.length)) * lineHeight;
  const ends = apart(
    series.map(({ values }) => upwards(values.at(-1) as number)),
    tallest + 4,
    plane.top + lineHeight,
    plane.bottom - tallest / 2 + 4,
  );
  const step = stepOf(months, sheet.isNarrow ? 3 : 6);
  const marked = Array.from({ length: Math.floor(months / step) + 1 }, (_, k) => k * step);
  return {
    height,
    marks: [
      upright(upwards, ticks, plane, axis),
      ...series.map(({ values, isBaseline }) =>
        empty('path', { class: isBaseline ? 'before' : 'line', d: path(values as number[]) ?? undefined }),
      ),
      ...words.flatMap((texts, k) =>
        texts.map((text, n) =>
          label(
            plane.right + 10,
            (ends[k] as number) + (n - (texts.length - 1) / 2) * lineHeight,
            text,
            'start',
            n === 0 ? 'strong' : '',
          ),
        ),
      ),
      ...marked.map((month) =>
        label(
          across(month),
          height - lineHeight / 2,
          month === 0 ? 'start' : sheet.isNarrow ? String(month) : `month ${month}`,
          'middle',
          'quiet',
        ),
      ),
    ].join(''),
  };
}
