/** A small chart of monthly series in lines of text. */
import type { Block } from '../../report/blocks.js';
import { textOf } from './cells.js';

const bars = '▁▂▃▄▅▆▇█';

/** As many of the months as fit, evenly taken, the first and the last among them. */
function sampled(values: readonly number[], room: number): number[] {
  const count = Math.min(values.length, room);
  const step = count === 1 ? 0 : (values.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, k) => values[Math.round(k * step)] as number);
}

/** One line a series, all in one scale, with their first and last values and the ends of the scale. */
export function chartLines(
  chart: Extract<Block, { kind: 'chart' }>,
  width: number,
  currency: string | null,
): string[] {
  const all = chart.series.flatMap(({ values }) => values).filter(Number.isFinite);
  const low = Math.min(...all);
  const high = Math.max(...all);
  const bar = (value: number) =>
    Number.isFinite(value)
      ? bars[high === low ? 0 : Math.round(((value - low) / (high - low)) * (bars.length - 1))]
      : ' ';
  const longest = Math.max(...chart.series.map(({ label }) => label.length));
  const write = (value: number) => textOf({ value, unit: chart.unit }, currency);
  const months = chart.series[0]?.values.length ?? 0;
  const lines = chart.series.map(
    ({ label, values }) =>
      `${label.padEnd(longest)}  ${sampled(values, width - longest - 2)
        .map(bar)
        .join('')}`,
  );
  return [...lines, `Months 1 to ${months}; the lowest bar is ${write(low)}, the highest ${write(high)}.`];
}
