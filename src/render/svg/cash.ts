/** Cumulative cash month by month: the base case as a line, the middle 80% of the runs behind it. */
import { area, line as lineThrough } from 'd3-shape';
import type { CashBand, CashChart, MonthMark, Told } from '../../report/charts.js';
import { haloed, widthOf } from './lettering.js';
import { type End, type Months, monthsOf } from './months.js';
import { type Drawn, dot, lineHeight, path, type Sheet } from './sheet.js';

const height = 320;

/** What each line comes to at the end; on a telephone in two lines, so that the picture keeps its room. */
function endsOf({ last, fan }: CashChart, { isNarrow }: Sheet): End[] {
  const endOf = (name: string, { value, text }: Told, look: End['look']): End => ({
    value,
    words: isNarrow ? [name, text] : [`${name} ${text}`],
    look,
  });
  const baseCase = endOf('Base case', last, 'strong');
  const end = fan.at(-1);
  if (end === undefined) return [baseCase];
  const quantiles = [
    ['P90', end.p90],
    ['Median', end.p50],
    ['P10', end.p10],
  ] as const;
  return [...quantiles.map(([name, told]) => endOf(name, told, 'quiet')), baseCase];
}

function fanMarks(fan: readonly CashBand[], { x, y }: Months): string[] {
  if (fan.length === 0) return [];
  const band = area<CashBand>()
    .x(({ month }) => x(month))
    .y0(({ p10 }) => y(p10.value))
    .y1(({ p90 }) => y(p90.value));
  const median = lineThrough<CashBand>()
    .x(({ month }) => x(month))
    .y(({ p50 }) => y(p50.value));
  return [path('inner', band(fan as CashBand[])), path('before', median(fan as CashBand[]))];
}

/** A dot on the line with words above or below it, inside the plane. */
function mark(at: MonthMark, words: string, isAbove: boolean, { x, y, plane }: Months): string {
  const half = widthOf(words) / 2;
  const [dotX, dotY] = [x(at.month), y(at.value)];
  const middle = Math.min(plane.right - half, Math.max(plane.left + half, dotX));
  const beside = Math.min(
    plane.bottom - lineHeight / 2,
    Math.max(plane.top, dotY + (isAbove ? -1 : 1) * lineHeight),
  );
  return dot('here', dotX, dotY, 5) + haloed(middle, beside, words, 'middle');
}

export function drawCash(chart: CashChart, sheet: Sheet): Drawn {
  const { values, fan, axis, lowest, payback } = chart;
  const all = [0, ...values, ...fan.flatMap(({ p10, p90 }) => [p10.value, p90.value])];
  const plane = monthsOf(values.length - 1, all, endsOf(chart, sheet), axis, height, sheet);
  const { x, y, frame } = plane;
  const line = lineThrough<number>()
    .x((_, month) => x(month))
    .y((value) => y(value));
  const lowestWords = lowest && `${lowest.text}, ${lowest.month === 0 ? 'start' : `month ${lowest.month}`}`;
  return {
    height,
    marks: [
      ...fanMarks(fan, plane),
      frame,
      path('line', line(values as number[])),
      ...(lowest ? [mark(lowest, lowestWords as string, false, plane)] : []),
      ...(payback ? [mark(payback, `payback: month ${payback.month}`, true, plane)] : []),
    ].join(''),
  };
}
