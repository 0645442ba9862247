/** One spelling for what keyboards, scripts and word processors write in many: digits, minus signs, spaces. */
import { Unreadable } from '../expected.js';

/** The zero of each script that has ten digits of its own; the other nine stand behind it. */
const zeros =
  '660 6f0 7c0 966 9e6 a66 ae6 b66 be6 c66 ce6 d66 de6 e50 ed0 f20 1040 1090 17e0 1810 1946 19d0 1a80 1a90 1b50 1bb0 1c40 1c50 a620 a8d0 a900 a9d0 a9f0 aa50 abf0'
    .split(' ')
    .map((code) => Number.parseInt(code, 16));

/** Signs that are others in another dress. */
const signs: Readonly<Record<string, string>> = {
  '-': '−‐‑‒–—﹣',
  "'": '’‘ʼ′',
  '%': '٪',
  '.': '٫',
  ',': '٬',
  '£': '￡',
  '¥': '￥',
};
const plainSigns = new Map(
  Object.entries(signs).flatMap(([plain, others]) => [...others].map((sign) => [sign, plain] as const)),
);

/** Forms of ASCII that are as wide as Chinese characters, and how far they stand from it. */
const wide = { first: 0xff01, last: 0xff5e, apart: 0xfee0 } as const;

/** What nobody sees: joiners, marks of direction, soft hyphens, byte order marks. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function plain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= wide.first && code <= wide.last) return String.fromCharCode(code - wide.apart);
  const zero = zeros.find((first) => code >= first && code <= first + 9);
  return zero === undefined ? (plainSigns.get(character) ?? character) : String(code - zero);
}

/** A text without anything but its plain characters, as long as there is one for each. */
export const inAscii = (text: string): string =>
  /^[ -~]*$/.test(text) ? text : text.replace(invisible, '').replace(/[^ -~]/g, plain);

/** Longer than any figure; a pattern may take its time over a text without end. */
const longest = 100;

/**
 * A text in which the same thing is always written in the same way.
 * @throws {Unreadable} where it is longer than any figure.
 */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > longest) {
    throw new Unreadable('too long for a figure', `at most ${longest} characters`);
  }
  return inAscii(trimmed)
    .replace(/\s+/g, ' ')
    .replace(/ ?per ?cent\b/gi, '%')
    .replace(/ %/g, '%')
    .replace(/ ?(?:±|\+ ?\/ ?-) ?/g, ' ± ')
    .trim();
}
