/** Values and changes in words, in the unit and for the period in which a profile states them. */
import { asStated, type Notation } from '../business/notation.js';
import type { Profile } from '../profile/profile.js';
import { percent, short, shown } from './numbers.js';

/** The periods that a figure is stated for, by their months. */
export const periods: Readonly<Record<number, string>> = { 1: 'month', 3: 'quarter', 12: 'year' };

/** A change upwards with its sign. */
export const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);

/** `2.3 points`. */
export const pointsIn = (points: number): string =>
  `${short(points)} ${short(Math.abs(points)) === '1' ? 'point' : 'points'}`;

/** A value of the unit itself; a chance for the period that the profile states it for. */
export function valueInWords(notation: Notation, value: number, { currency }: Profile): string {
  const { months, unit } = notation;
  const stated = asStated(notation, value);
  return months === 12 ? shown(stated, unit, currency) : `${percent(stated)} a ${periods[months]}`;
}

/** For which period points are, where the reader would take them for another. */
function pointsFor({ months, input, unit }: Notation, { stated }: Profile): string {
  const isYearly = months === 12 && (input === null || (stated.get(input)?.months ?? 12) === 12);
  return isYearly || unit.overTime === undefined ? '' : ` a ${periods[months]}`;
}

/** A change as the profile states it: `to 71.2%`, `−2.3 points`, `−12% relative`. */
export function changeInWords(notation: Notation, value: number, profile: Profile): string {
  const { kind, unit } = notation;
  if (kind === 'to') return `to ${valueInWords(notation, value, profile)}`;
  if (value === 0) return 'no change';
  if (kind === 'relative') return `${signed(value, percent(value))} relative`;
  if (unit.kind === 'share')
    return signed(value, pointsIn(asStated(notation, value) * 100)) + pointsFor(notation, profile);
  return signed(value, shown(value, unit, profile.currency));
}
