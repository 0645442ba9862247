/** Customers month by month: the baseline in dashes, with the initiatives as a full line. */
import { line as lineThrough } from 'd3-shape';
import type { CustomerChart, MonthlyLine } from '../../report/charts.js';
import { lines } from './lettering.js';
import { type End, monthsOf } from './months.js';
import { type Drawn, path, type Sheet } from './sheet.js';

const height = 300;

const endOf = ({ label: text, last, values }: MonthlyLine, { isNarrow }: Sheet): End => ({
  value: values.at(-1) as number,
  words: [last, ...lines(text, isNarrow ? 76 : 150, 3)],
  look: 'strong',
});

export function drawCustomers({ lines: series, axis }: CustomerChart, sheet: Sheet): Drawn {
  const months = Math.max(...series.map(({ values }) => values.length)) - 1;
  const all = series.flatMap(({ values }) => values);
  const ends = series.map((each) => endOf(each, sheet));
  const { x, y, frame } = monthsOf(months, all, ends, axis, height, sheet);
  const through = lineThrough<number>()
    .x((_, month) => x(month))
    .y((value) => y(value));
  const drawn = series.map(({ values, isBaseline }) =>
    path(isBaseline ? 'before' : 'line', through(values as number[])),
  );
  return { height, marks: [frame, ...drawn].join('') };
}
