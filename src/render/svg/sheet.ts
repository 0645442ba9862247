/** What a picture is drawn on: wide for a page, narrow for a telephone. */
import { element, empty } from '../markup.js';
import { type LookName, worn } from './looks.js';

export interface Sheet {
  readonly width: number;
  readonly isNarrow: boolean;
  /** Begins every id in the picture, so that several stand on one page. */
  readonly id: string;
}

/** What was drawn, and how high it became. */
export interface Drawn {
  readonly height: number;
  readonly marks: string;
}

export const sheetFor = (name: string, size: 'wide' | 'narrow'): Sheet => ({
  width: size === 'wide' ? 760 : 328,
  isNarrow: size === 'narrow',
  id: `${name}-${size}`,
});

/** The height of a line of lettering. */
export const lineHeight = 18;

/** A pattern of slanting lines, for what must be told apart without colour. */
export const hatch = ({ id }: Sheet, colour: 'gain' | 'loss'): string =>
  element(
    'pattern',
    {
      id: `${id}-${colour}`,
      width: 5,
      height: 5,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${colour === 'loss' ? 45 : -45})`,
    },
    empty('rect', { ...worn('ground'), width: 5, height: 5 }),
    empty('line', { ...worn(`hatch-${colour}`), x1: 0, y1: 0, x2: 0, y2: 5 }),
  );

export const hatched = ({ id }: Sheet, colour: 'gain' | 'loss'): string => `url(#${id}-${colour})`;

/** A line through points, or the area within them. */
export const path = (look: LookName, d: string | null): string =>
  empty('path', { ...worn(look), d: d ?? undefined });

/** A dot with its middle at a place. */
export const dot = (look: LookName, cx: number, cy: number, r: number): string =>
  empty('circle', { ...worn(look), cx, cy, r });

export const line = (look: LookName, x1: number, y1: number, x2: number, y2: number): string =>
  empty('line', { ...worn(look), x1, y1, x2, y2 });

/** A bar between two places; the thinnest is still seen. */
export function bar(
  look: LookName,
  from: number,
  to: number,
  y: number,
  height: number,
  fill?: string,
): string {
  const width = Math.max(1, Math.abs(to - from));
  return empty('rect', { ...worn(look), x: Math.min(from, to), y, width, height, ...(fill && { fill }) });
}
