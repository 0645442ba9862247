/** Kernels that follow the months: stocks, discounting, sums, and what a whole series comes to. */
import { internalRate } from './cashflow.js';
import { at, blank, type Column, covering, type Extent, type Kernel, rowOf, stepOf } from './column.js';
import { growthFor } from './powers.js';

/** The extent of a series over all months, in as many cases as its parts have. */
const whole = (parts: readonly Column[], months: number): Extent => ({
  months,
  cases: covering(parts).cases,
});

export const carry: Kernel = (parts, months) => {
  const [start, keep, gain] = parts as [Column, Column, Column];
  const out = blank(whole(parts, months));
  const { cases, data } = out;
  const ds = stepOf(start);
  const dk = stepOf(keep);
  const dg = stepOf(gain);
  for (let m = 0; m < months; m++) {
    const k = rowOf(keep, m);
    const g = rowOf(gain, m);
    const i = m * cases;
    for (let c = 0; c < cases; c++) {
      const before = (m === 0 ? start.data[c * ds] : data[i - cases + c]) as number;
      data[i + c] = before * (keep.data[k + c * dk] as number) + (gain.data[g + c * dg] as number);
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

export const discounted: Kernel = (parts, months) => {
  const [series, rate] = parts as [Column, Column];
  const out = blank(whole(parts, months));
  const factor = new Float64Array(out.cases).fill(1);
  const ds = stepOf(series);
  const dr = stepOf(rate);
  for (let m = 0; m < months; m++) {
    const x = rowOf(series, m);
    const i = m * out.cases;
    for (let c = 0; c < out.cases; c++) {
      factor[c] = (factor[c] as number) / (1 + (rate.data[c * dr] as number));
      out.data[i + c] = (series.data[x + c * ds] as number) * (factor[c] as number);
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

export const strength: Kernel = (parts, months) => {
  const [start, ramp, end] = parts as [Column, Column, Column | undefined];
  const out = blank(whole(parts, months));
  for (let m = 0, i = 0; m < months; m++) {
    for (let c = 0; c < out.cases; c++, i++) {
      const sinceStart = m + 1 - at(start, 0, c);
      const isOver = end !== undefined && m + 1 > at(end, 0, c);
      out.data[i] = sinceStart < 0 || isOver ? 0 : Math.min(1, (sinceStart + 1) / at(ramp, 0, c));
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

export const payback: Kernel = (parts, months) =>
  summarise(parts, (c) => {
    let month = months;
    while (month > 0 && at(parts[0] as Column, month - 1, c) >= 0) month--;
    return month === months ? Number.NaN : month + 1;
  });

/** The yearly rate at which an outlay and the months that follow are worth nothing together, or not a number. */
export type YearlyRate = (outlay: number, series: ArrayLike<number>) => number;

/** Yearly rates over so many months, which are asked for draw after draw: one row of amounts serves all. */
export function yearlyRateOver(months: number): YearlyRate {
  const flows = new Float64Array(months + 1);
  return (outlay, series) => {
    flows[0] = -outlay;
    flows.set(series, 1);
    const monthly = internalRate(flows);
    return typeof monthly === 'number' ? growthFor(monthly, 1, 12) : Number.NaN;
  };
}

export const rateOfReturn: Kernel = (parts, months) => {
  const [outlay, series] = parts as [Column, Column];
  const yearlyRate = yearlyRateOver(months);
  return summarise(parts, (c) =>
    yearlyRate(
      at(outlay, 0, c),
      Array.from({ length: months }, (_, m) => at(series, m, c)),
    ),
  );
};
