/** The values of a variable: in words for people, and as a profile states them. */
import { asStated, inBase } from '../../business/notation.js';
import { inDigits, powerOfTen, type Unit, units } from '../../language/index.js';
import type { Profile } from '../../profile/profile.js';
import { changeInWords, periods, pointsIn, signed, valueInWords } from '../../report/changes.js';
import { shown } from '../../report/numbers.js';
import type { Variable } from './variable.js';

/** A value as a reader finds it in the profile: `to 71.2%`, `−2.3 points`, `83 k USD a year`, `month 14`. */
export function inWords(variable: Variable, value: number, profile: Profile): string {
  switch (variable.role) {
    case 'change':
      return changeInWords(variable, value, profile);
    case 'start':
    case 'end':
      return `month ${value}`;
    default:
      return valueInWords(variable, value, profile);
  }
}

/** How far two values are apart: `9 points`, `7 k USD a year`, `3 months`. */
export function gapInWords(variable: Variable, a: number, b: number, { currency }: Profile): string {
  const { unit, kind, role } = variable;
  const gap = Math.abs(asStated(variable, a) - asStated(variable, b));
  if (kind === 'relative' || unit.kind === 'share') return pointsIn(gap * 100);
  return shown(gap, role === 'start' || role === 'end' ? units.months : unit, currency);
}

/** The smallest difference that is seen between two values as they are written. */
function resolution({ kind, unit }: Variable, stated: number): number {
  const size = Math.abs(stated);
  const digit = (count: number, of = size) => powerOfTen(Math.floor(Math.log10(of)) + 1 - count);
  if (kind === 'points' && unit.kind === 'share') return digit(3);
  if (kind === 'relative' || unit.kind === 'share')
    return size < 0.0005 ? digit(1) : size < 10 ? 0.001 : 0.01;
  if (unit.kind === 'count' || unit.kind === 'months') return size < 100 ? 0.1 : 1;
  return size < 100 || size >= 10_000 ? digit(3) : 1;
}

/** A value as it is written, rounded to the side on which it still will do. */
export function rounded(variable: Variable, value: number, side: 'most' | 'least'): number {
  const stated = asStated(variable, value);
  if (stated === 0 || variable.domain.whole) return value;
  const steps = stated / resolution(variable, stated);
  const whole = side === 'most' ? Math.floor(steps + 1e-9) : Math.ceil(steps - 1e-9);
  return inBase(variable, Number((whole * resolution(variable, stated)).toPrecision(12)));
}

const digits = 15;

const number = (value: number): string => inDigits(value, digits);

const per = ({ overTime }: Unit, months: number): string =>
  overTime === undefined ? '' : ` per ${periods[months]}`;

function valueAsText(variable: Variable, value: number): string {
  const { unit, months } = variable;
  const stated = asStated(variable, value);
  if (unit.kind === 'months') return `${number(stated)} months`;
  return unit.kind === 'share'
    ? `${number(stated * 100)}%${per(unit, months)}`
    : number(stated) + per(unit, 12);
}

function changeAsText(variable: Variable, value: number): string {
  const { kind, unit, months, input } = variable;
  if (kind === 'to') return `to ${valueAsText(variable, value)}`;
  if (kind === 'relative') return `${number(value * 100)}% relative`;
  // A chance within a month has a unit of its own; the words are those of the input.
  const period = per(input?.unit ?? unit, months);
  if (unit.kind === 'share')
    return `${signed(value, number(asStated(variable, value) * 100))} points${period}`;
  return signed(value, number(value) === '0' ? '+0' : number(value)) + period;
}

/** A value in full, in the notation of a profile. */
export function asText(variable: Variable, value: number): string {
  switch (variable.role) {
    case 'change':
      return changeAsText(variable, value);
    case 'start':
    case 'end':
      return `month ${value}`;
    default:
      return valueAsText(variable, value);
  }
}
