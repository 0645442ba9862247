/** Kernels that follow the months: stocks, discounting, sums, and what a whole series comes to. */

import { at, byMonth, type Column, single } from './column.js';
import { internalRate } from './numbers/cashflow.js';
import { growthFor } from './numbers/powers.js';

/** How a verb is answered: `months` is the horizon, `by` the number that belongs to the expression itself. */
export type Kernel = (parts: readonly Column[], months: number, by: number) => Column;

export const carry: Kernel = (parts, months) => {
  const [start, keep, gain, floor] = parts as [Column, Column, Column, Column | undefined];
  let stock = at(start, 0);
  return byMonth(months, (m) => {
    const next = stock * at(keep, m) + at(gain, m);
    stock = floor === undefined ? next : Math.max(next, at(floor, m));
    return stock;
  });
};

export const opening: Kernel = (parts, months) => {
  const [closing, start] = parts as [Column, Column];
  return byMonth(months, (m) => (m === 0 ? at(start, 0) : at(closing, m - 1)));
};

export const discounted: Kernel = (parts, months, atStart) => {
  const [series, rate] = parts as [Column, Column];
  let factor = 1;
  return byMonth(months, (m) => {
    const before = factor;
    factor = before / (1 + at(rate, 0));
    return at(series, m) * (atStart === 1 ? before : factor);
  });
};

export const running: Kernel = ([series], months) => {
  let sum = 0;
  return byMonth(months, (m) => {
    sum += at(series as Column, m);
    return sum;
  });
};

/** The sum of some months, from one up to another. */
function sumOf(series: Column, from: number, to: number): Column {
  let sum = 0;
  for (let m = from; m < to; m++) sum += at(series, m);
  return single(sum);
}

export const total: Kernel = ([series], months) => sumOf(series as Column, 0, months);

/** The sum of the months of one year of the horizon, of which the last may be a part. */
export const inYear: Kernel = ([series], months, year) =>
  sumOf(series as Column, 12 * (year - 1), Math.min(months, 12 * year));

export const least: Kernel = ([series]) => single((series as Column).reduce((a, b) => Math.min(a, b)));
export const most: Kernel = ([series]) => single((series as Column).reduce((a, b) => Math.max(a, b)));

/** One month of a series as a figure of its own. */
export const month =
  (pick: (months: number) => number): Kernel =>
  ([series], months) =>
    single(at(series as Column, pick(months)));

/** How much acts in a month: what is reached by the end falls to 0 over the months of the fade. */
export function strengthIn(month: number, start: number, ramp: number, end: number, fade: number): number {
  if (month < start || end < start) return 0;
  const reached = Math.min(1, (Math.min(month, end) - start + 1) / ramp);
  if (month <= end) return reached;
  return month < end + fade ? reached * (1 - (month - end) / fade) : 0;
}

export const strength: Kernel = (parts, months) => {
  const [start, ramp, end = Number.POSITIVE_INFINITY, fade = 0] = parts.map((part) => at(part, 0)) as [
    number,
    number,
    number?,
    number?,
  ];
  return byMonth(months, (m) => strengthIn(m + 1, start, ramp, end, fade));
};

export const monthOfLeast: Kernel = ([series], months) => {
  let [lowest, month] = [0, Number.NaN];
  for (let m = 0; m < months; m++) {
    const value = at(series as Column, m);
    if (value < lowest) month = m + 1;
    // Where a month has none, so has the whole.
    lowest = Math.min(lowest, value);
  }
  return single(lowest < 0 ? month : Number.NaN);
};

export const payback: Kernel = ([series], months) => {
  let month = months;
  while (month > 0 && at(series as Column, month - 1) >= 0) month--;
  return single(month === months ? Number.NaN : month + 1);
};

/** The yearly rate at which outlays and gains are worth nothing together, or not a number. */
export type YearlyRate = (outlays: ArrayLike<number>, gains: ArrayLike<number>) => number;

/** What flows at the start and at each month's end: a gain falls at the end of its month, an outlay at the start. */
export function flowsInto(flows: Float64Array, outlays: ArrayLike<number>, gains: ArrayLike<number>): void {
  const months = flows.length - 1;
  flows[0] = -(outlays[0] as number);
  for (let m = 1; m < months; m++) flows[m] = (gains[m - 1] as number) - (outlays[m] as number);
  flows[months] = gains[months - 1] as number;
}

/** Yearly rates over so many months, which are asked for draw after draw: one row of amounts serves all. */
export function yearlyRateOver(months: number): YearlyRate {
  const flows = new Float64Array(months + 1);
  return (outlays, gains) => {
    flowsInto(flows, outlays, gains);
    const monthly = internalRate(flows);
    return typeof monthly === 'number' ? growthFor(monthly, 1, 12) : Number.NaN;
  };
}

export const rateOfReturn: Kernel = (parts, months) => {
  const [outlays, gains] = parts.map((part) => byMonth(months, (m) => at(part, m))) as [Column, Column];
  return single(yearlyRateOver(months)(outlays, gains));
};
