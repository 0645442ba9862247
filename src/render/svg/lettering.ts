/** How much room text takes where nobody can measure it, and text that fits its room. */
import { shortened } from '../../language/index.js';
import { type Attributes, element, escaped } from '../markup.js';
import { cut } from '../safe.js';
import { letterSize, type TextLook, worn } from './looks.js';

/** Rather too wide than too narrow, so that two labels never touch; in parts of the height of a letter. */
function partsOf(sign: string): number {
  if (/[WM@%…]/.test(sign)) return 1;
  if (/[+−=<>~]/.test(sign)) return 0.84;
  if (/[A-Z&$€mw]/.test(sign)) return 0.78;
  if (/[iljI.,:;'’|!() \u00a0]/.test(sign)) return 0.36;
  if (/\d/.test(sign)) return 0.64;
  if (sign < '\u0300') return 0.62;
  // Up to here letters, beyond mostly signs as wide as they are high, and pictures wider than that.
  return sign < '\u1100' ? 0.85 : 1.35;
}

/** Bold letters are wider. */
const boldness = 1.12;

export const widthOf = (text: string, look: TextLook = 'plain'): number =>
  [...text].reduce((sum, sign) => sum + partsOf(sign), 0) * letterSize * (look === 'strong' ? boldness : 1);

export const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => widthOf(text)));

/** No label is longer than this, whatever the room. */
const longest = 120;

/** As much of a text as fits, with a sign that there is more. */
export const fitted = (text: string, room: number): string =>
  shortened(cut(text, longest), room, (part) => widthOf(part));

/** A text in lines that fit; what is too much for them is cut. */
export function lines(text: string, room: number, most = 2): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of cut(text, longest).trim().split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || widthOf(longer) <= room || found.length === most - 1) line = longer;
    else {
      found.push(line);
      line = word;
    }
  }
  return [...found, line].map((each) => fitted(each, room));
}

export type Anchor = 'start' | 'middle' | 'end';

/** From the middle of a letter down to the line that it stands on. */
const drop = letterSize * 0.35;

/** A text whose letters have their middle at a height. */
export const label = (
  x: number,
  y: number,
  text: string,
  anchor: Anchor = 'start',
  look: TextLook = 'plain',
): string => lettered(x, y, text, anchor, look === 'plain' ? {} : worn(look));

/** The same over whatever is drawn below it: first as a broad stroke of the ground, since few programs know `paint-order`. */
export const haloed = (
  x: number,
  y: number,
  text: string,
  anchor: Anchor = 'start',
  look: TextLook = 'plain',
): string => {
  const weight = look === 'strong' ? worn(look)['font-weight'] : undefined;
  return (
    lettered(x, y, text, anchor, { ...worn('halo'), 'font-weight': weight }) + label(x, y, text, anchor, look)
  );
};

const lettered = (x: number, y: number, text: string, anchor: Anchor, looks: Attributes): string =>
  element(
    'text',
    { x, y: y + drop, 'text-anchor': anchor === 'start' ? undefined : anchor, ...looks },
    escaped(text),
  );
