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

/** A call with two at a time, from left to right, as the kernels do it. */
const called =
  (name: string): Write =>
  (_, parts) => ({ value: parts.reduce((a, b) => `${name}(${a}, ${b})`) });

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
  apart: called('apartOf'),
  product: joined('*'),
  quotient: joined('/'),
  quotientOrZero: valued(([a, b]) => `${b} === 0 ? 0 : ${a} / ${b}`),
  quotientIfPositive: valued(([a, b]) => `${b} > 0 ? ${a} / ${b} : NaN`),
  higher: called('Math.max'),
  lower: called('Math.min'),
  negative: valued(([a]) => `0 - ${a}`),
  complement: valued(([a]) => `1 - ${a}`),
  either: valued(([a, b]) => `1 - (1 - ${a}) * (1 - ${b})`),
  without: valued(([a, b]) => `(${a} - ${b}) / (1 - ${b})`),
  withinMonths: valued(([a], by) => `-Math.expm1((Math.log1p(-${a}) * ${by}) / 12)`),
  perYear: valued(([a], by) => `-Math.expm1((Math.log1p(-${a}) * 12) / ${by})`),
  growthWithin: valued(([a], by) => `Math.expm1((Math.log1p(${a}) * ${by}) / 12)`),
  growthPerYear: valued(([a], by) => `Math.expm1((Math.log1p(${a}) * 12) / ${by})`),
  inMonth: valued(([a]) => `${a} / 12`),
  choose: valued(([chooser, off, on]) => `${chooser} === 0 ? ${off} : ${on}`),
  strength: valued(
    ([start, ramp, end = 'Infinity', fade = '0']) => `strengthIn(m + 1, ${start}, ${ramp}, ${end}, ${fade})`,
  ),
  carry: (name, [start, keep, gain, floor]) => {
    const next = `${name} * ${keep} + ${gain}`;
    return {
      before: `let ${name} = ${start};`,
      step: `${name} = ${floor === undefined ? next : `Math.max(${next}, ${floor})`};`,
    };
  },
  opening: (name, [closing, start]) => ({ before: `let ${name} = ${start};`, end: `${name} = ${closing};` }),
  discounted: (name, [series, rate], atStart) => {
    const next = `${name}f = ${name}f / (1 + ${rate});`;
    const value = `const ${name} = ${series} * ${name}f;`;
    return { before: `let ${name}f = 1;`, step: atStart === 1 ? `${value} ${next}` : `${next} ${value}` };
  },
  running: followed(0, (name, part) => `${name} + ${part}`),
  total: followed(0, (name, part) => `${name} + ${part}`),
  inYear: followed(
    0,
    (name, part, by) => `m < ${12 * (by - 1)} || m >= ${12 * by} ? ${name} : ${name} + ${part}`,
  ),
  least: followed('Infinity', (name, part) => `Math.min(${name}, ${part})`),
  most: followed('-Infinity', (name, part) => `Math.max(${name}, ${part})`),
  monthOfLeast: (name, [series]) => ({
    before: `let ${name}m = NaN, ${name}v = 0;`,
    step: `if (${series} < ${name}v) ${name}m = m + 1; ${name}v = Math.min(${name}v, ${series});`,
    behind: `const ${name} = ${name}v < 0 ? ${name}m : NaN;`,
  }),
  first: followed(0, (name, part) => `m === 0 ? ${part} : ${name}`),
  last: followed(0, (_, part) => part),
  payback: (name, [cumulative], _, months) => ({
    before: `let ${name}l = 0;`,
    step: `${name}l = ${cumulative} >= 0 ? ${name}l : m + 1;`,
    behind: `const ${name} = ${name}l === ${months} ? NaN : ${name}l + 1;`,
  }),
  // Its parts are whole series, not those of the month.
  rateOfReturn: (name, [outlays, gains]) => ({ behind: `const ${name} = yearlyRate(${outlays}, ${gains});` }),
};
