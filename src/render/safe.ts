/**
 * Text from a profile is untrusted: what would move the cursor, recolour the terminal or turn the reading
 * direction around is taken out, and a name is cut to a length that leaves room for the rest. Half a character is taken out too.
 */
import { shortened } from '../language/index.js';

const invisible = String.raw`\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}`;

/** A joiner is part of what is written between two letters, as in Persian, or two pictures; elsewhere it only hides. */
const joiners = String.raw`[\u200c\u200d]`;
const written = String.raw`[\p{L}\p{M}\p{N}\p{So}\p{Sk}]`;
const loose = `(?<!${written})${joiners}+|${joiners}+(?!${written})|${joiners}{2,}`;

const unsafe = new RegExp(String.raw`(?:[\u0000-\u001f${invisible}]|${loose})+`, 'gu');
const unsafeBeyondAscii = new RegExp(`[${invisible}]|${joiners}`, 'gu');

/** Most texts are plain ASCII, which is told faster than it is cleaned. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text);

export const safe = (text: string): string => (isPlain(text) ? text : text.replace(unsafe, ' '));

/** The same, as long as before: what stands behind keeps its column. */
export const safeInPlace = (text: string): string => text.replace(unsafe, (run) => ' '.repeat(run.length));

/** A text of several lines, which stay lines. */
export const safeLines = (text: string): string => text.split('\n').map(safe).join('\n');

/** JSON text in which every such character is written as its number: the same value, with nothing hidden. */
export const safeJson = (json: string): string =>
  json.replace(unsafeBeyondAscii, (character) =>
    [...Array(character.length).keys()]
      .map((k) => `\\u${character.charCodeAt(k).toString(16).padStart(4, '0')}`)
      .join(''),
  );

/** The same, no longer than some characters, of which the first and the last are kept. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? safe(text) : shortened(safe(text), length);
