/** A picture before it is known how much room there is for it. */
import type { Unit } from '../../language/index.js';
import type { Cell, Column, NumberCell } from '../../report/blocks.js';
import { cut } from '../safe.js';

export interface Picture {
  /** The columns beside the drawing, which stands after the first of them. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Draws in lines of so many signs; `blank` stands where nothing is. */
  readonly draw: (room: number, blank: string) => Drawing;
}

export interface Drawing {
  /** The lines of the axis, above the rows. */
  readonly head: readonly string[];
  readonly rows: readonly string[];
  /** What stands beside a row whose text runs on. */
  readonly between: string;
  /** What the signs mean, in a sentence. */
  readonly legend: string;
}

const longestLabel = 80;

/** A label that leaves room for the picture. */
export const labelled = (label: string): string => cut(label, longestLabel);

/** Beside values of the size of these, what adding up leaves of zero is zero. */
export function withoutDust(
  values: readonly (number | null)[],
): <T extends number | null>(value: T) => T | 0 {
  const sizes = values.map((value) => Math.abs(value ?? 0)).filter(Number.isFinite);
  const dust = Math.max(0, ...sizes) / 1e9;
  return (value) => (value !== null && Math.abs(value) < dust ? 0 : value);
}

/** A figure without what the axis says of all of them: the currency, and that it is one of each year. */
export function figure(value: number | null, { dimension, kind }: Unit): NumberCell | string {
  if (value === null || !Number.isFinite(value)) return 'none';
  return { value, unit: { id: kind, dimension, kind } };
}
