/** In which unit and for which period a profile states a figure. */
import type { ChangeKind, Effect, Input, Lever } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import { chanceFor, type Unit } from '../quantity/index.js';

export interface Notation {
  /** The input itself, or the one that an effect acts on; null for all else. */
  readonly input: Input | null;
  /** How a change is stated; null for all else. */
  readonly kind: ChangeKind | null;
  readonly unit: Unit;
  /** The months that people state it for, where it is a chance; 12 for all else. */
  readonly months: number;
}

/** Whether it is read for a stretch of time over which chances compound. Points are added, and do not. */
const compounds = ({ unit, kind }: Notation): boolean => unit.overTime === 'chance' && kind !== 'points';

/** A value as people state it: a chance for their own period. */
export const asStated = (notation: Notation, value: number): number =>
  notation.months === 12 || !compounds(notation)
    ? value
    : chanceFor(value, 12, notation.months);

/** A value that people state, in base units. */
export const inBase = (notation: Notation, stated: number): number =>
  notation.months === 12 || !compounds(notation)
    ? stated
    : chanceFor(stated, notation.months, 12);

/** The months that the profile states the chance of a lever for. */
const statedMonths = (lever: Lever, { stated }: Profile): number => stated.get(lever)?.months ?? 12;

/** How a profile states the change of an effect. */
export const notationOf = (effect: Effect, profile: Profile): Notation => ({
  input: effect.on,
  kind: effect.kind,
  unit: effect.change.unit,
  months: effect.kind === 'to' ? statedMonths(effect.on, profile) : effect.months,
});
