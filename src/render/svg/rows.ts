/** Rows with a label each: beside what is drawn where there is room, above it where there is none. */
import { haloed, lines } from './lettering.js';
import type { TextLook } from './looks.js';
import { line, lineHeight, type Sheet } from './sheet.js';

/** Where a row is drawn. */
export interface Lane {
  /** The upper edge of what is drawn. */
  readonly top: number;
  readonly middle: number;
  readonly bottom: number;
}

export interface Rows {
  readonly lanes: readonly Lane[];
  readonly labels: string;
  /** Where what is drawn begins, and how high all rows are. */
  readonly left: number;
  readonly height: number;
}

export interface RowText {
  readonly label: string;
  readonly look?: TextLook;
  /** Further lines below, less loud. */
  readonly below?: readonly string[];
}

const usualWidth = 270;
const gap = 14;

/** Sets the labels of rows whose drawings have one height. */
export function rowsOf(
  texts: readonly RowText[],
  sheet: Sheet,
  depth: number,
  labelWidth = usualWidth,
): Rows {
  const room = sheet.isNarrow ? sheet.width : labelWidth;
  const lanes: Lane[] = [];
  const labels: string[] = [];
  let y = 4;
  for (const { label: text, look = 'plain', below = [] } of texts) {
    const written = [
      ...lines(text, room).map((each) => ({ each, look })),
      ...below.flatMap((more) => lines(more, room).map((each) => ({ each, look: 'quiet' as const }))),
    ];
    const lettered = written.length * lineHeight;
    const height = sheet.isNarrow ? lettered + 4 + depth : Math.max(lettered, depth);
    const first = sheet.isNarrow ? y : y + (height - lettered) / 2;
    written.forEach(({ each, look: own }, k) => {
      labels.push(haloed(0, first + (k + 0.5) * lineHeight, each, 'start', own));
    });
    const top = sheet.isNarrow ? y + lettered + 4 : y + (height - depth) / 2;
    lanes.push({ top, middle: top + depth / 2, bottom: top + depth });
    y += height + gap;
  }
  const left = sheet.isNarrow ? 0 : labelWidth + 16;
  return { lanes, labels: labels.join(''), left, height: y - gap + 4 };
}

/** A line beside what is drawn; in pieces where labels stand between. */
export const edge = (x: number, { lanes, height }: Rows, { isNarrow }: Sheet): string =>
  isNarrow
    ? lanes.map(({ top, bottom }) => line('zero', x, top - 2, x, bottom + 2)).join('')
    : line('zero', x, 0, x, height);
