/** What each verb is in straight code, one draw and one month at a time, as the kernels do it. */
import type { Node } from './graph.js';

/** The statements of one figure; the figure goes by its name. */
export interface Statements {
  /** Its value in one expression. */
  readonly value?: string;
  /** What stands before the loop over the months, in it, at its end, and behind it. */
  readonly before?: string;
  readonly step?: string;
  readonly end?: string;
  readonly behind?: string;
}

type Write = (name: string, parts: readonly string[], by: number, months: number) => Statements;

const joined =
  (sign: string): Write =>
  (_, parts) => ({ value: parts.join(` ${sign} `) });

const valued =
  (value: (parts: readonly string[], by: number) => string): Write =>
  (_, parts, by) => ({ value: value(parts, by) });

/** A figure that begins with a value and is replaced in every month. */
const followed =
  (start: number | string, next: (name: string, part: string, by: number) => string): Write =>
  (name, [part], by) => ({
    before: `let ${name} = ${start};`,
    step: `${name} = ${next(name, part as string, by)};`,
  });

export const statements: Readonly<Record<Node['verb'], Write>> = {
  sum: joined('+'),
  difference: joined('-'),
  product: joined('*'),
  quotient: joined('/'),
  quotientOrZero: valued(([a, b]) => `${b} === 0 ? 0 : ${a} / ${b}`),
  complement: valued(([a]) => `1 - ${a}`),
  either: valued(([a, b]) => `1 - (1 - ${a}) * (1 - ${b})`),
  without: valued(([a, b]) => `(${a} - ${b}) / (1 - ${b})`),
  withinMonths: valued(([a], by) => `-Math.expm1((Math.log1p(-${a}) * ${by}) / 12)`),
  perYear: valued(([a], by) => `-Math.expm1((Math.log1p(-${a}) * 12) / ${by})`),
  growthWithin: valued(([a], by) => `Math.expm1((Math.log1p(${a}) * ${by}) / 12)`),
  growthPerYear: valued(([a], by) => `Math.expm1((Math.log1p(${a}) * 12) / ${by})`),
  inMonth: valued(([a]) => `${a} / 12`),
  choose: valued(([chooser, off, on]) => `${chooser} === 0 ? ${off} : ${on}`),
  strength: valued(([start, ramp, end]) => {
    const isOver = end === undefined ? '' : ` || m + 1 > ${end}`;
    return `m + 1 - ${start} < 0${isOver} ? 0 : Math.min(1, (m + 1 - ${start} + 1) / ${ramp})`;
  }),
  carry: (name, [start, keep, gain]) => ({
    before: `let ${name} = ${start};`,
    step: `${name} = ${name} * ${keep} + ${gain};`,
  }),
  opening: (name, [closing, start]) => ({ before: `let ${name} = ${start};`, end: `${name} = ${closing};` }),
  discounted: (name, [series, rate]) => ({
    before: `let ${name}f = 1;`,
    step: `${name}f = ${name}f / (1 + ${rate}); const ${name} = ${series} * ${name}f;`,
  }),
  running: followed(0, (name, part) => `${name} + ${part}`),
  total: followed(0, (name, part) => `${name} + ${part}`),
  inYear: followed(
    0,
    (name, part, by) => `m < ${12 * (by - 1)} || m >= ${12 * by} ? ${name} : ${name} + ${part}`,
  ),
  least: followed('Infinity', (name, part) => `Math.min(${name}, ${part})`),
  most: followed('-Infinity', (name, part) => `Math.max(${name}, ${part})`),
  first: followed(0, (name, part) => `m === 0 ? ${part} : ${name}`),
  last: followed(0, (_, part) => part),
  payback: (name, [cumulative], _, months) => ({
    before: `let ${name}l = 0;`,
    step: `${name}l = ${cumulative} >= 0 ? ${name}l : m + 1;`,
    behind: `const ${name} = ${name}l === ${months} ? NaN : ${name}l + 1;`,
  }),
  // Its second part is the whole series, not the month.
  rateOfReturn: (name, [outlay, series]) => ({ behind: `const ${name} = yearlyRate(${outlay}, ${series});` }),
};
