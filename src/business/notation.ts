/** In which unit and for which period a profile states a figure. */

import { chanceFor, growthFor, type Unit } from '../language/index.js';
import { type ChangeKind, type Effect, type Input, periodOf } from '../model/index.js';
import type { Profile } from '../profile/profile.js';

export interface Notation {
  /** The input itself, or the one that an effect acts on; null for all else. */
  readonly input: Input | null;
  /** How a change is stated; null for all else. */
  readonly kind: ChangeKind | null;
  readonly unit: Unit;
  /** The months that people state it for, where it compounds or is points of what has a period; 12 for all else. */
  readonly months: number;
}

/** A value for some months as one for others. Points are added, and keep to a flow alone. */
function restated({ unit, kind }: Notation, value: number, from: number, to: number): number {
  if (from === to) return value;
  if (unit.overTime === 'flow') return (value * to) / from;
  if (unit.overTime === undefined || kind === 'points') return value;
  return unit.overTime === 'growth' ? growthFor(value, from, to) : chanceFor(value, from, to);
}

/** A value as people state it: for their own period. */
export const asStated = (notation: Notation, value: number): number =>
  restated(notation, value, 12, notation.months);

/** A value that people state, in base units. */
export const inBase = (notation: Notation, stated: number): number =>
  restated(notation, stated, notation.months, 12);

/** The months that the profile states an input for, where that is told: a flow is told for a year. */
export const statedMonths = (input: Input, { stated }: Profile): number =>
  periodOf(input, stated.get(input)?.months ?? 12);

/** The months of a change: points of a share keep their own, and a value to reach those of the lever. */
function monthsOf({ kind, on, months }: Effect, profile: Profile): number {
  if (kind === 'to') return statedMonths(on, profile);
  return on.unit.kind === 'share' ? months : 12;
}

/** How a profile states the change of an effect. */
export const notationOf = (effect: Effect, profile: Profile): Notation => ({
  input: effect.on,
  kind: effect.kind,
  unit: effect.change.unit,
  months: monthsOf(effect, profile),
});
