/** The words of a change: which of the three kinds it is, and the figure that is left without them. */
import type { ChangeKind } from '../../model/index.js';
import { Unreadable } from '../expected.js';
import { endsOf } from './ends.js';
import { threeOf } from './estimate.js';
import { isRaw, type Raw } from './raw.js';
import { tidy } from './typography.js';

/** The words that tell the kind of a change, before its figure or behind it. */
const kinds: Readonly<Record<ChangeKind, RegExp>> = {
  to: /^to /i,
  points: /(?:\b|(?<=\d))(?:percentage )?(?:points?|ppts?|pts?|pp)\b(?!.*\d)/i,
  relative: /^relative(?:ly)? |\brelative(?:ly)?\b(?!.*\d)/i,
};

/** Points by the hundred, which the number still has behind it when it is read. */
export const basisPoints = /\d ?(?:bps?|basis points?)\b/i;

/** A figure with the word of its kind. */
export const inKind: Readonly<Record<ChangeKind, (figure: string) => string>> = {
  to: (figure) => `to ${figure}`,
  points: (figure) => figure.replace(/ ?(?: per .*)?$/, (behind) => ` points${behind}`),
  relative: (figure) => `${figure} relative`,
};

interface Taken {
  readonly kind: ChangeKind | null;
  readonly figure: string;
}

/** The kind that a text names, once or at both ends of a range, and the figure that is left of it. */
function taken(text: string): Taken {
  if (kinds.to.test(text)) return takenOnce(text);
  const { texts, join } = endsOf(text);
  const [low, high] = texts.map(takenOnce);
  if (low?.kind && low.kind === high?.kind)
    return { kind: low.kind, figure: `${low.figure} ${join} ${high.figure}` };
  return takenOnce(text);
}

/** The same of a text that names it once. */
export function takenOnce(text: string): Taken {
  for (const [kind, word] of Object.entries(kinds) as [ChangeKind, RegExp][]) {
    if (word.test(text)) return { kind, figure: text.replace(word, ' ').replace(/ +/g, ' ').trim() };
  }
  return { kind: basisPoints.test(text) ? 'points' : null, figure: text };
}

/** What a change is, in one text or in three, of which one at least names the kind. */
export function takenFrom(raw: unknown): {
  kind: ChangeKind | null;
  figure: unknown;
  texts: readonly string[];
} {
  const expected = 'points, a relative change, or a value to reach';
  if (raw === undefined) throw new Unreadable('the change is missing', expected);
  if (typeof raw !== 'string' && !isRaw(raw)) throw new Unreadable('not a change', expected);
  const texts = (isRaw(raw) ? threeOf(raw) : [raw]).map((text) => tidy(text));
  const parts = texts.map((text) => taken(text));
  const named = new Set(parts.flatMap(({ kind }) => (kind === null ? [] : [kind])));
  if (named.size > 1) throw new Unreadable('the three values are changes of different kinds', expected);
  const [low, likely, high] = parts.map(({ figure }) => figure);
  return { kind: [...named][0] ?? null, figure: isRaw(raw) ? { low, likely, high } : low, texts };
}

/** A change with each of its texts in another way. */
export const rewritten = (texts: readonly string[], change: (text: string) => string): string | Raw => {
  const [low, likely, high] = texts.map(change) as [string, ...string[]];
  return likely === undefined ? low : { low, likely, high };
};

export const signed = (text: string): string => (/^[+-]/.test(text) ? text : `+${text}`);
export const withoutSign = (text: string): string => text.replace(/^[+-]/, '');
