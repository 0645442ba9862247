/** Values in a row of signs: where each stands, and the lines above that say so. */
import { cut } from '../safe.js';
import { lengthOf } from './text.js';

export interface Axis {
  readonly low: number;
  readonly high: number;
  /** How many signs there are. */
  readonly room: number;
  /** The sign at which a value stands. */
  readonly place: (value: number) => number;
  /** The sign at which zero stands, where it lies inside. */
  readonly zero: number | null;
}

/** From the lowest of these values to the highest. Where they are all the same, they stand in the middle. */
export function axisOf(values: readonly (number | null)[], room: number): Axis {
  const finite = values.filter((value): value is number => Number.isFinite(value));
  const low = finite.length === 0 ? 0 : Math.min(...finite);
  const high = finite.length === 0 ? 0 : Math.max(...finite);
  // In parts of the largest, since two huge amounts may be further apart than any number says.
  const largest = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const width = high / largest - low / largest;
  const last = room - 1;
  const place = (value: number): number => {
    if (!(width > 0)) return Math.floor(room / 2);
    return Math.min(last, Math.max(0, Math.round(((value / largest - low / largest) / width) * last)));
  };
  return { low, high, room, place, zero: low <= 0 && high >= 0 ? place(0) : null };
}

/** A row with nothing in it but the line at zero. */
export function emptyLine({ room, zero }: Axis, blank: string): string[] {
  const line = Array<string>(room).fill(blank);
  if (zero !== null) line[zero] = '│';
  return line;
}

/** What the ends of the axis are, above them; below each other where they would touch. */
function ends({ low, high, room }: Axis, write: (value: number) => string): string[] {
  const left = cut(write(low), room);
  const right = cut(write(high), room);
  if (low === high) return [' '.repeat(Math.floor((room - lengthOf(left)) / 2)) + left];
  const between = room - lengthOf(left) - lengthOf(right);
  return between >= 2
    ? [left + ' '.repeat(between) + right]
    : [left, ' '.repeat(room - lengthOf(right)) + right];
}

/** The ends of the axis in words, and the axis itself, with zero and with another value if there is one. */
export function axisHead(axis: Axis, write: (value: number) => string, middle?: number): string[] {
  const line = ['├', ...'─'.repeat(axis.room - 2), '┤'];
  if (axis.low === axis.high) line[axis.place(axis.low)] = '┼';
  if (middle !== undefined) line[axis.place(middle)] = '╂';
  if (axis.zero !== null) line[axis.zero] = '0';
  return [...ends(axis, write), line.join('')];
}
