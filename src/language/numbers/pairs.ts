/**
 * Kernels that make one column from two. The loops are written out one by one: a single loop that is handed
 * the operation as a function was measured at a fifth of the speed, because the engine cannot inline a call
 * whose target changes from verb to verb.
 */
import { at, blank, type Column, covering, type Kernel, rowOf, stepOf } from '../column.js';

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
  const months = Math.max(a.months, b.months);
  const cases = Math.max(a.cases, b.cases);
  const data = new Float64Array(months * cases);
  if (cases === 1) {
    loop(data, 0, months, a.data, 0, a.months === 1 ? 0 : 1, b.data, 0, b.months === 1 ? 0 : 1);
    return { months, cases, data };
  }
  const dx = stepOf(a);
  const dy = stepOf(b);
  for (let m = 0; m < months; m++) {
    loop(data, m * cases, cases, a.data, rowOf(a, m), dx, b.data, rowOf(b, m), dy);
  }
  return { months, cases, data };
}

/** Applies a loop from left to right: a · b · c is (a · b) · c in every case and on every machine. */
export const folding =
  (loop: Loop): Kernel =>
  (parts) =>
    parts.reduce((a, b) => combine(loop, a, b));

export const add: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) + (q[y + c * dy] as number);
};

export const subtract: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) - (q[y + c * dy] as number);
};

export const multiply: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) * (q[y + c * dy] as number);
};

export const divide: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = (p[x + c * dx] as number) / (q[y + c * dy] as number);
};

export const divideOrZero: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    const divisor = q[y + c * dy] as number;
    out[i + c] = divisor === 0 ? 0 : (p[x + c * dx] as number) / divisor;
  }
};

/** Beside the larger of two, a difference up to this is rounding. */
const rounding = 1e-12;

/** How far one number lies above another; 0 where only rounding tells them apart. */
export const apartOf = (a: number, b: number): number =>
  Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a - b;

export const setApart: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = apartOf(p[x + c * dx] as number, q[y + c * dy] as number);
};

export const divideIfPositive: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    const divisor = q[y + c * dy] as number;
    out[i + c] = divisor > 0 ? (p[x + c * dx] as number) / divisor : Number.NaN;
  }
};

export const takeHigher: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = Math.max(p[x + c * dx] as number, q[y + c * dy] as number);
};

export const takeLower: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) out[i + c] = Math.min(p[x + c * dx] as number, q[y + c * dy] as number);
};

export const joinChances: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    out[i + c] = 1 - (1 - (p[x + c * dx] as number)) * (1 - (q[y + c * dy] as number));
  }
};

export const takeChance: Loop = (out, i, count, p, x, dx, q, y, dy) => {
  for (let c = 0; c < count; c++) {
    const taken = q[y + c * dy] as number;
    out[i + c] = ((p[x + c * dx] as number) - taken) / (1 - taken);
  }
};

export const choose: Kernel = (parts) => {
  const [chooser, off, on] = parts as [Column, Column, Column];
  if (chooser.cases === 1) return at(chooser, 0, 0) === 0 ? off : on;
  const out = blank(covering(parts));
  for (let m = 0, i = 0; m < out.months; m++) {
    for (let c = 0; c < out.cases; c++, i++) out.data[i] = at(at(chooser, 0, c) === 0 ? off : on, m, c);
  }
  return out;
};
