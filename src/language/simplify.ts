/** Formulas whose verb does nothing: an effect that is switched off, a line of the ledger that nobody uses. */
import type { Expression, Term, Verb } from './expression.js';

/** Whether a part is this one number in all months. */
export type Is = (part: Term, value: number) => boolean;

/**
 * The parts of a formula that count: factors of 1 and addends of 0 do not, nor do others beside a factor of 0,
 * about which nothing is asked: such a formula may lead back to where it began. Values stay the same to the last bit,
 * except that nought times an impossible figure is nought. Where a single part is left, the formula is that part.
 */
export function simplified({ verb, parts }: Expression, is: Is): readonly Term[] {
  const without = (nothing: number) => {
    const others = parts.filter((part) => !is(part, nothing));
    return others.length > 0 ? others : parts.slice(0, 1);
  };
  switch (verb) {
    case 'product': {
      const nought = parts.find((part) => is(part, 0));
      return nought === undefined ? without(1) : [nought];
    }
    case 'sum':
      return without(0);
    case 'difference':
      return parts.filter((part, k) => k === 0 || !is(part, 0));
    case 'choose': {
      const [chooser, off, on] = parts as [Term, Term, Term];
      if (is(chooser, 0)) return [off];
      return is(chooser, 1) ? [on] : parts;
    }
    default:
      return parts;
  }
}

/** The verbs of which a single part that is left is the value. */
export const isGathering = (verb: Verb): boolean =>
  verb === 'product' || verb === 'sum' || verb === 'difference' || verb === 'choose';
