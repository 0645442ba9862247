/** Formulas whose verb does nothing: an effect that is switched off, a line of the ledger that nobody uses. */
import type { Verb } from './expression.js';

/** Whether a part is one number for all months and cases, and this one. */
type Holds<T> = (part: T, value: number) => boolean;

/**
 * The parts of a formula that count: factors of 1 and addends of 0 do not, nor do others beside a factor of 0.
 * Values stay the same to the last bit, except that nought times an impossible figure is nought. Where a
 * single part is left, the formula is that part.
 */
export function simplified<T>(verb: Verb, parts: readonly T[], holds: Holds<T>): readonly T[] {
  switch (verb) {
    case 'product': {
      const nought = parts.find((part) => holds(part, 0));
      if (nought !== undefined) return [nought];
      const others = parts.filter((part) => !holds(part, 1));
      return others.length > 0 ? others : parts.slice(0, 1);
    }
    case 'sum': {
      const others = parts.filter((part) => !holds(part, 0));
      return others.length > 0 ? others : parts.slice(0, 1);
    }
    case 'difference':
      return parts.filter((part, k) => k === 0 || !holds(part, 0));
    case 'choose':
      if (holds(parts[0] as T, 0)) return [parts[1] as T];
      return holds(parts[0] as T, 1) ? [parts[2] as T] : parts;
    default:
      return parts;
  }
}

/** The verbs of which a single part that is left is the value. */
export const isGathering = (verb: Verb): boolean =>
  verb === 'product' || verb === 'sum' || verb === 'difference' || verb === 'choose';
