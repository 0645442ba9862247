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

type Fold = (a: Column, b: Column, out: Column) => void;

/** Applies a two-part loop from left to right: a · b · c is (a · b) · c in every case and on every machine. */
function folding(loop: Fold): Kernel {
  return (parts) =>
    parts.reduce((a, b) => {
      const out = blank(covering([a, b]));
      loop(a, b, out);
      return out;
    });
}

const add: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      out.data[i] = (a.data[x + c * dx] as number) + (b.data[y + c * dy] as number);
    }
  }
};

const subtract: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      out.data[i] = (a.data[x + c * dx] as number) - (b.data[y + c * dy] as number);
    }
  }
};

const multiply: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      out.data[i] = (a.data[x + c * dx] as number) * (b.data[y + c * dy] as number);
    }
  }
};

const divide: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      out.data[i] = (a.data[x + c * dx] as number) / (b.data[y + c * dy] as number);
    }
  }
};

const divideOrZero: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      const divisor = b.data[y + c * dy] as number;
      out.data[i] = divisor === 0 ? 0 : (a.data[x + c * dx] as number) / divisor;
    }
  }
};

const joinChances: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      out.data[i] = 1 - (1 - (a.data[x + c * dx] as number)) * (1 - (b.data[y + c * dy] as number));
    }
  }
};

const takeChance: Fold = (a, b, out) => {
  for (let m = 0, i = 0; m < out.months; m++) {
    const [x, y, dx, dy] = [rowOf(a, m), rowOf(b, m), stepOf(a), stepOf(b)];
    for (let c = 0; c < out.cases; c++, i++) {
      const taken = b.data[y + c * dy] as number;
      out.data[i] = ((a.data[x + c * dx] as number) - taken) / (1 - taken);
    }
  }
};

/** A loop over one part. Used by verbs that raise to a power, beside which a call costs nothing. */
function each(change: (value: number, by: number) => number): Kernel {
  return ([a], _months, by) => {
    const out = blank(a as Column);
    for (let i = 0; i < out.data.length; i++) out.data[i] = change((a as Column).data[i] as number, by);
    return out;
  };
}

/** Runs month after month with one accumulator per case: `advance(month, case, before)` is the next one. */
function accumulate(
  extent: Extent,
  start: number,
  advance: (m: number, c: number, before: number) => number,
): Column {
  const out = blank(extent);
  for (let c = 0; c < extent.cases; c++) {
    let value = start;
    for (let m = 0; m < extent.months; m++) {
      value = advance(m, c, value);
      out.data[m * extent.cases + c] = value;
    }
  }
  return out;
}

const carry: Kernel = (parts, months) => {
  const [start, keep, gain] = parts as [Column, Column, Column];
  return accumulate({ months, cases: covering(parts).cases }, 0, (m, c, before) => {
    const opening = m === 0 ? at(start, 0, c) : before;
    return opening * at(keep, m, c) + at(gain, m, c);
  });
};

const opening: Kernel = (parts, months) => {
  const [closing, start] = parts as [Column, Column];
  return accumulate({ months, cases: covering(parts).cases }, 0, (m, c) =>
    m === 0 ? at(start, 0, c) : at(closing, m - 1, c),
  );
};

const discounted: Kernel = (parts, months) => {
  const [series, rate] = parts as [Column, Column];
  const factor = accumulate(
    { months, cases: rate.cases },
    1,
    (_m, c, before) => before / (1 + at(rate, 0, c)),
  );
  const out = blank({ months, cases: covering(parts).cases });
  multiply(series, factor, out);
  return out;
};

const running: Kernel = ([series], months) =>
  accumulate(
    { months, cases: (series as Column).cases },
    0,
    (m, c, before) => before + at(series as Column, m, c),
  );

const strength: Kernel = (parts, months) => {
  const [start, ramp, end] = parts as [Column, Column, Column | undefined];
  return accumulate({ months, cases: covering(parts).cases }, 0, (m, c) => {
    const month = m + 1;
    if (month < at(start, 0, c) || (end !== undefined && month > at(end, 0, c))) return 0;
    return Math.min(1, (month - at(start, 0, c) + 1) / at(ramp, 0, c));
  });
};

const choose: Kernel = (parts) => {
  const [chooser, off, on] = parts as [Column, Column, Column];
  if (chooser.cases === 1) return at(chooser, 0, 0) === 0 ? off : on;
  return accumulate(covering(parts), 0, (m, c) => at(at(chooser, 0, c) === 0 ? off : on, m, c));
};

/** One number per case from its whole series. */
function summarise(parts: readonly Column[], summary: (c: number) => number): Column {
  return accumulate({ months: 1, cases: covering(parts).cases }, 0, (_m, c) => summary(c));
}

const total: Kernel = (parts, months) =>
  summarise(parts, (c) => {
    let sum = 0;
    for (let m = 0; m < months; m++) sum += at(parts[0] as Column, m, c);
    return sum;
  });

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
    const monthly = internalRate(
      times.map((t) => (t === 0 ? -at(outlay, 0, c) : at(series, t - 1, c))),
      times,
    );
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
  complement: each((a) => 1 - a),
  withinMonths: each((a, by) => 1 - (1 - a) ** (by / 12)),
  perYear: each((a, by) => 1 - (1 - a) ** (12 / by)),
  monthlyRate: each((a) => (1 + a) ** (1 / 12) - 1),
  inMonth: each((a) => a / 12),
  choose,
  strength,
  carry,
  opening,
  discounted,
  running,
  total,
  first: (parts) => summarise(parts, (c) => at(parts[0] as Column, 0, c)),
  last: (parts, months) => summarise(parts, (c) => at(parts[0] as Column, months - 1, c)),
  payback,
  rateOfReturn,
};
