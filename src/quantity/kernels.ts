/**
 * The reading of a formula for numbers: one loop per verb over columns of cases.
 *
 * The loops of the plain verbs are written out one by one. A single loop that is handed the operation
 * as a function was measured at a fifth of the speed, because the engine cannot inline a call whose
 * target changes from verb to verb.
 */
import { internalRate } from './cashflow.js';
import { at, blank, type Column, covering, type Extent, rowOf, stepOf } from './column.js';
import type { Verb } from './expression.js';

/** `months` is the horizon, `by` the number that belongs to the expression itself. */
type Kernel = (parts: readonly Column[], months: number, by: number) => Column;

/**
 * Fills `count` values of the result from place i on: out = p op q, where p and q are read from x and y on
 * in steps of 1, or of 0 where one value serves all.
 */
type Loop = (
  out: Float64Array,
  i: number,
  count: number,
  p: Float64Array,
  x: number,
  dx: number,
  q: Float64Array,
  y: number,
  dy: number,
) => void;

/** One column from two. With a single case the months are the values that lie side by side. */
function combine(loop: Loop, a: Column, b: Column): Column {
  const out = blank(covering([a, b]));
  const { months, cases, data } = out;
  if (cases === 1) {
    loop(data, 0, months, a.data, 0, a.months === 1 ? 0 : 1, b.data, 0, b.months === 1 ? 0 : 1);
    return out;
  }
  const dx = stepOf(a);
  const dy = stepOf(b);
  for (let m = 0; m < months; m++) {
    loop(data, m * cases, cases, a.data, rowOf(a, m), dx, b.data, rowOf(b, m), dy);
  }
  return out;
}

/** Applies a loop from left to right: a · b · c is (a · b) · c in every case and on every machine. */
const folding =
  (loop: Loop): Kernel =>
  (parts) =>
    parts.reduce((a, b) => combine(loop, a, b));

const add: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) + (q[y + c * dy] as number);
};

const subtract: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) - (q[y + c * dy] as number);
};

const multiply: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) * (q[y + c * dy] as number);
};

const divide: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) / (q[y + c * dy] as number);
};

const divideOrZero: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    const divisor = q[y + c * dy] as number;
    out[i + c] = divisor === 0 ? 0 : (p[x + c * dx] as number) / divisor;
  }
};

const joinChances: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    out[i + c] = 1 - (1 - (p[x + c * dx] as number)) * (1 - (q[y + c * dy] as number));
  }
};

const takeChance: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    const taken = q[y + c * dy] as number;
    out[i + c] = ((p[x + c * dx] as number) - taken) / (1 - taken);
  }
};

/** One column from one, value by value. */
const mapping =
  (loop: (out: Float64Array, from: Float64Array) => void): Kernel =>
  (parts) => {
    const from = parts[0] as Column;
    const out = blank(from);
    loop(out.data, from.data);
    return out;
  };

const complementOf = mapping((out, from) => {
  for (let i = 0; i < out.length; i++) out[i] = 1 - (from[i] as number);
});

const twelfth = mapping((out, from) => {
  for (let i = 0; i < out.length; i++) out[i] = (from[i] as number) / 12;
});

/** A loop over one part. Used by verbs that raise to a power, beside which a call costs nothing. */
function each(change: (value: number, by: number) => number): Kernel {
  return (parts, _months, by) => {
    const from = parts[0] as Column;
    const out = blank(from);
    for (let i = 0; i < out.data.length; i++) out.data[i] = change(from.data[i] as number, by);
    return out;
  };
}

/** The extent of a series over all months, in as many cases as its parts have. */
const whole = (parts: readonly Column[], months: number): Extent => ({
  months,
  cases: covering(parts).cases,
});

const carry: Kernel = (parts, months) => {
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

const opening: Kernel = (parts, months) => {
  const [closing, start] = parts as [Column, Column];
  const out = blank(whole(parts, months));
  copyRow(out.data, 0, out.cases, start, 0);
  for (let m = 1; m < months; m++) copyRow(out.data, m * out.cases, out.cases, closing, m - 1);
  return out;
};

const discounted: Kernel = (parts, months) => {
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

const running: Kernel = (parts, months) => {
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

const total: Kernel = (parts, months) => {
  const series = parts[0] as Column;
  const out = blank({ months: 1, cases: series.cases });
  for (let m = 0; m < months; m++) {
    const x = rowOf(series, m);
    for (let c = 0; c < out.cases; c++)
      out.data[c] = (out.data[c] as number) + (series.data[x + c] as number);
  }
  return out;
};

/** One month of a series as a figure of its own. */
const month =
  (pick: (months: number) => number): Kernel =>
  (parts, months) => {
    const series = parts[0] as Column;
    const out = blank({ months: 1, cases: series.cases });
    copyRow(out.data, 0, out.cases, series, pick(months));
    return out;
  };

const strength: Kernel = (parts, months) => {
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

const choose: Kernel = (parts) => {
  const [chooser, off, on] = parts as [Column, Column, Column];
  if (chooser.cases === 1) return at(chooser, 0, 0) === 0 ? off : on;
  const out = blank(covering(parts));
  for (let m = 0, i = 0; m < out.months; m++) {
    for (let c = 0; c < out.cases; c++, i++) out.data[i] = at(at(chooser, 0, c) === 0 ? off : on, m, c);
  }
  return out;
};

/** One number per case, from whatever it takes of the parts. */
function summarise(parts: readonly Column[], summary: (c: number) => number): Column {
  const out = blank(whole(parts, 1));
  for (let c = 0; c < out.cases; c++) out.data[c] = summary(c);
  return out;
}

const payback: Kernel = (parts, months) =>
  summarise(parts, (c) => {
    let month = months;
    while (month > 0 && at(parts[0] as Column, month - 1, c) >= 0) month--;
    return month === months ? Number.NaN : month + 1;
  });

const rateOfReturn: Kernel = (parts, months) => {
  const [outlay, series] = parts as [Column, Column];
  const times = Array.from({ length: months + 1 }, (_, t) => t);
  return summarise(parts, (c) => {
    const flows = times.map((t) => (t === 0 ? -at(outlay, 0, c) : at(series, t - 1, c)));
    const monthly = internalRate(flows, times);
    return typeof monthly === 'number' ? (1 + monthly) ** 12 - 1 : Number.NaN;
  });
};

/** Every verb but those that the evaluator answers itself. */
export const kernels: Record<Exclude<Verb, 'constant' | 'baseline'>, Kernel> = {
  sum: folding(add),
  difference: folding(subtract),
  product: folding(multiply),
  quotient: folding(divide),
  quotientOrZero: folding(divideOrZero),
  either: folding(joinChances),
  without: folding(takeChance),
  complement: complementOf,
  withinMonths: each((a, by) => 1 - (1 - a) ** (by / 12)),
  perYear: each((a, by) => 1 - (1 - a) ** (12 / by)),
  monthlyRate: each((a) => (1 + a) ** (1 / 12) - 1),
  inMonth: twelfth,
  choose,
  strength,
  carry,
  opening,
  discounted,
  running,
  total,
  first: month(() => 0),
  last: month((months) => months - 1),
  payback,
  rateOfReturn,
};
