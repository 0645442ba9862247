/** Changes as people write them: `-2 points`, `-10% relative`, `to 80%`. */

import { type Unit, units } from '../../language/index.js';
import { type ChangeKind, domains, type Input } from '../../model/index.js';
import { Unreadable } from '../expected.js';
import { type Amount, checkWithin, readAmount, spread } from './amount.js';
import { readEstimate, threeOf } from './estimate.js';
import { isRaw } from './raw.js';
import { tidy } from './written.js';

/** The change of one effect at full strength. */
export interface Change extends Amount {
  readonly kind: ChangeKind;
}

/** What the rest of a profile says that a change must be read with. */
export interface Surroundings {
  /** The months that a lever with a period is stated for. */
  readonly statedMonths: (input: Input) => number;
  readonly currency: string | null;
}

/** The word that tells the kind of a change; but for `to`, no number stands behind it. */
const kinds: Readonly<Record<ChangeKind, RegExp>> = {
  to: /^to /i,
  points: /(?:\b|(?<=\d))(?:percentage )?(?:points?|pts?|pp)\b(?!.*\d)/i,
  relative: /\brelative(?:ly)?\b(?!.*\d)/i,
};

/** The kind that a text names, once or at both ends of a range, and the figure that is left of it. */
function taken(text: string): { kind: ChangeKind | null; figure: string } {
  const ends = text.split(' to ');
  const [low, high] = ends.map((end) => (kinds.to.test(text) ? { kind: null, figure: end } : takenOnce(end)));
  if (ends.length === 2 && low?.kind && low.kind === high?.kind)
    return { kind: low.kind, figure: `${low.figure} to ${high.figure}` };
  return takenOnce(text);
}

/** The same of a text that names it once. */
function takenOnce(text: string): { kind: ChangeKind | null; figure: string } {
  for (const [kind, word] of Object.entries(kinds) as [ChangeKind, RegExp][]) {
    if (word.test(text)) return { kind, figure: text.replace(word, ' ').trim() };
  }
  return { kind: null, figure: text };
}

/** What a change is, in one text or in three, of which one at least names the kind. */
function takenFrom(raw: unknown): { kind: ChangeKind | null; figure: unknown; texts: readonly string[] } {
  const expected = 'points, a relative change, or a value to reach';
  if (raw === undefined) throw new Unreadable('the change is missing', expected);
  if (typeof raw !== 'string' && !isRaw(raw)) throw new Unreadable('not a change', expected);
  const texts = (isRaw(raw) ? threeOf(raw) : [raw]).map(tidy);
  const parts = texts.map(taken);
  const named = new Set(parts.flatMap(({ kind }) => (kind === null ? [] : [kind])));
  if (named.size > 1) throw new Unreadable('the three values are changes of different kinds', expected);
  const [low, likely, high] = parts.map(({ figure }) => figure);
  return { kind: [...named][0] ?? null, figure: isRaw(raw) ? { low, likely, high } : low, texts };
}

/** Points of a share are hundredths; a period may be named, or else is the one the input is stated in. */
function readPoints(figure: unknown, { unit }: Input, statedMonths: number): Change {
  if (unit.kind !== 'share') {
    throw new Unreadable('points apply to shares only', 'a signed amount, `relative`, or `to` a value');
  }
  const points: Unit = { ...unit, kind: 'ratio' };
  const expected = { unit: points, domain: domains.anywhere, example: '-2 points' };
  const { low, likely, high, form, months } = readEstimate(figure, expected);
  for (const value of [low, likely ?? low, high]) checkWithin(value, expected);
  const stated = months ?? statedMonths;
  const scale = unit.overTime === 'flow' ? 12 / stated / 100 : 1 / 100;
  const scaled = { low: low * scale, likely: likely === null ? null : likely * scale, high: high * scale };
  return {
    kind: 'points',
    ...spread({ ...scaled, form }, domains.anywhere),
    months: unit.overTime === undefined ? 12 : stated,
  };
}

function readRelative(figure: unknown, texts: readonly string[]): Change {
  if (!texts.some((text) => text.includes('%')))
    throw new Unreadable('a relative change without a percent sign', 'a percentage');
  const expected = { unit: units.share, domain: { low: -1, high: 100 }, example: '-10% relative' };
  return { kind: 'relative', ...readAmount(figure, expected) };
}

/** The value to reach; what would pass as such a value would pass as a change with `to` before it. */
function readTarget(figure: unknown, input: Input, currency: string | null): Change {
  const { unit, domain, example } = input;
  try {
    // Like every amount it has been read as one for a year.
    return { kind: 'to', ...readAmount(figure, { unit, domain, example, currency }), months: 12 };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(error.problem, error.expected, `to ${error.example ?? example}`);
  }
}

/** An amount to add, which its sign tells from a value. */
function readSigned(
  figure: unknown,
  texts: readonly string[],
  input: Input,
  currency: string | null,
): Change {
  const { unit, example } = input;
  if (unit.kind === 'share' || texts.some((text) => text.includes('%'))) {
    const word = unit.kind === 'share' ? ' points' : '% relative';
    throw new Unreadable(
      'this change can be read in more than one way',
      'points (added), a relative change (multiplied), or the value to reach',
      /^[+-].*%/.test(texts.join()) ? texts.join().replaceAll('%', word) : undefined,
    );
  }
  if (!texts.every((text) => /^[+-]/.test(text))) {
    throw new Unreadable(
      'neither a change nor a value to reach',
      'a signed amount, `relative`, or `to` a value',
      `to ${example}`,
    );
  }
  return {
    kind: 'points',
    ...readAmount(figure, { unit, domain: domains.anywhere, example: '-10% relative', currency }),
  };
}

/**
 * Reads the change of an effect. A bare percentage is refused: nobody can know which of the three it is.
 * @throws {Unreadable}
 */
export function readChange(raw: unknown, input: Input, { statedMonths, currency }: Surroundings): Change {
  const { kind, figure, texts } = takenFrom(raw);
  switch (kind) {
    case 'to':
      return readTarget(figure, input, currency);
    case 'points':
      return readPoints(figure, input, statedMonths(input));
    case 'relative':
      return readRelative(figure, texts);
    case null:
      return readSigned(figure, texts, input, currency);
  }
}
