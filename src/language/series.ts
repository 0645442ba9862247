/** Kernels that follow the months: stocks, discounting, sums, and what a whole series comes to. */

import {
  at,
  blank,
  type Column,
  covering,
  type Extent,
  type Kernel,
  rowOf,
  single,
  stepOf,
} from './column.js';
import { internalRate } from './numbers/cashflow.js';
import { growthFor } from './numbers/powers.js';

/** The extent of a series over all months, in as many cases as its parts have. */
const whole = (parts: readonly Column[], months: number): Extent => ({
  months,
  cases: covering(parts).cases,
});

const noFloor = single(Number.NEGATIVE_INFINITY);

export const carry: Kernel = (parts, months) => {
  const [start, keep, gain, floor] = parts as [Column, Column, Column, Column | undefined];
  const out = blank(whole(parts, months));
  const { cases, data } = out;
  const least = floor ?? noFloor;
  const df = stepOf(least);
  const ds = stepOf(start);
  const dk = stepOf(keep);
  const dg = stepOf(gain);
  for (let m = 0; m < months; m++) {
    const k = rowOf(keep, m);
    const g = rowOf(gain, m);
    const f = rowOf(least, m);
    const i = m * cases;
    for (let c = 0; c < cases; c++) {
      const before = (m === 0 ? start.data[c * ds] : data[i - cases + c]) as number;
      const next = before * (keep.data[k + c * dk] as number) + (gain.data[g + c * dg] as number);
      data[i + c] = floor === undefined ? next : Math.max(next, least.data[f + c * df] as number);
    }
  }
  return out;
};

/** Copies one month of a column into a row of the result. */
function copyRow(out: Float64Array, i: number, cases: number, from: Column, month: number): void {
  const x = rowOf(from, month);
  const dx = stepOf(from);
  for (let c = 0; c < cases; c++) out[i + c] = from.data[x + c * dx] as number;
}

export const opening: Kernel = (parts, months) => {
  const [closing, start] = parts as [Column, Column];
  const out = blank(whole(parts, months));
  copyRow(out.data, 0, out.cases, start, 0);
  for (let m = 1; m < months; m++) copyRow(out.data, m * out.cases, out.cases, closing, m - 1);
  return out;
};

export const discounted: Kernel = (parts, months, atStart) => {
  const [series, rate] = parts as [Column, Column];
  const out = blank(whole(parts, months));
  const factor = new Float64Array(out.cases).fill(1);
  const ds = stepOf(series);
  const dr = stepOf(rate);
  for (let m = 0; m < months; m++) {
    const x = rowOf(series, m);
    const i = m * out.cases;
    for (let c = 0; c < out.cases; c++) {
      const before = factor[c] as number;
      const after = before / (1 + (rate.data[c * dr] as number));
      factor[c] = after;
      out.data[i + c] = (series.data[x + c * ds] as number) * (atStart === 1 ? before : after);
    }
  }
  return out;
};

export const running: Kernel = (parts, months) => {
  const series = parts[0] as Column;
  const out = blank(whole(parts, months));
  for (let m = 0; m < months; m++) {
    const x = rowOf(series, m);
    const i = m * out.cases;
    for (let c = 0; c < out.cases; c++) {
      out.data[i + c] =
        (m === 0 ? 0 : (out.data[i - out.cases + c] as number)) + (series.data[x + c] as number);
    }
  }
  return out;
};

export const total: Kernel = (parts, months) => {
  const series = parts[0] as Column;
  const out = blank({ months: 1, cases: series.cases });
  for (let m = 0; m < months; m++) {
    const x = rowOf(series, m);
    for (let c = 0; c < out.cases; c++)
      out.data[c] = (out.data[c] as number) + (series.data[x + c] as number);
  }
  return out;
};

/** The sum of the months of one year of the horizon, of which the last may be a part. */
export const inYear: Kernel = (parts, months, year) => {
  const series = parts[0] as Column;
  const out = blank({ months: 1, cases: series.cases });
  for (let m = 12 * (year - 1); m < Math.min(months, 12 * year); m++) {
    const x = rowOf(series, m);
    for (let c = 0; c < out.cases; c++)
      out.data[c] = (out.data[c] as number) + (series.data[x + c] as number);
  }
  return out;
};

/** The most extreme of the months. */
const extreme =
  (pick: (a: number, b: number) => number): Kernel =>
  (parts) => {
    const series = parts[0] as Column;
    const out = blank({ months: 1, cases: series.cases });
    copyRow(out.data, 0, out.cases, series, 0);
    for (let m = 1; m < series.months; m++)
      for (let c = 0; c < out.cases; c++)
        out.data[c] = pick(out.data[c] as number, series.data[m * series.cases + c] as number);
    return out;
  };

export const least = extreme(Math.min);
export const most = extreme(Math.max);

/** One month of a series as a figure of its own. */
export const month =
  (pick: (months: number) => number): Kernel =>
  (parts, months) => {
    const series = parts[0] as Column;
    const out = blank({ months: 1, cases: series.cases });
    copyRow(out.data, 0, out.cases, series, pick(months));
    return out;
  };

/** How much acts in a month: what is reached by the end falls to 0 over the months of the fade. */
export function strengthIn(month: number, start: number, ramp: number, end: number, fade: number): number {
  if (month < start || end < start) return 0;
  const reached = Math.min(1, (Math.min(month, end) - start + 1) / ramp);
  if (month <= end) return reached;
  return month < end + fade ? reached * (1 - (month - end) / fade) : 0;
}

export const strength: Kernel = (parts, months) => {
  const [start, ramp, end, fade] = parts as [Column, Column, Column | undefined, Column | undefined];
  const out = blank(whole(parts, months));
  for (let m = 0, i = 0; m < months; m++) {
    for (let c = 0; c < out.cases; c++, i++) {
      const until = end === undefined ? Number.POSITIVE_INFINITY : at(end, 0, c);
      out.data[i] = strengthIn(m + 1, at(start, 0, c), at(ramp, 0, c), until, fade ? at(fade, 0, c) : 0);
    }
  }
  return out;
};

/** One number per case, from whatever it takes of the parts. */
function summarise(parts: readonly Column[], summary: (c: number) => number): Column {
  const out = blank(whole(parts, 1));
  for (let c = 0; c < out.cases; c++) out.data[c] = summary(c);
  return out;
}

export const monthOfLeast: Kernel = (parts, months) =>
  summarise(parts, (c) => {
    let [lowest, month] = [0, Number.NaN];
    for (let m = 0; m < months; m++) {
      const value = at(parts[0] as Column, m, c);
      if (value < lowest) month = m + 1;
      // Where a month has none, so has the whole.
      lowest = Math.min(lowest, value);
    }
    return lowest < 0 ? month : Number.NaN;
  });

export const payback: Kernel = (parts, months) =>
  summarise(parts, (c) => {
    let month = months;
    while (month > 0 && at(parts[0] as Column, month - 1, c) >= 0) month--;
    return month === months ? Number.NaN : month + 1;
  });

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
  const yearlyRate = yearlyRateOver(months);
  return summarise(parts, (c) => {
    const [outlays, gains] = parts.map((part) => Array.from({ length: months }, (_, m) => at(part, m, c)));
    return yearlyRate(outlays as number[], gains as number[]);
  });
};
