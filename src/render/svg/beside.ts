/** Room for words beside marks: a scale as broad as the words at its ends allow. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { widthOf } from './lettering.js';
import type { TextLook } from './looks.js';

/** Words on one side of a value, so far away from it. */
export interface Beside {
  readonly value: number;
  readonly text: string;
  readonly look?: TextLook;
  readonly side: 'before' | 'behind';
}

/** The least width that is left for the values, whatever the words. */
const narrowest = 40;

/** A scale for all the values between two edges, with the words beside them between the edges too. */
export function scaleBeside(
  values: readonly number[],
  words: readonly Beside[],
  away: number,
  left: number,
  right: number,
): ScaleLinear<number, number> {
  const place = scaleLinear().domain([Math.min(...values), Math.max(...values)]);
  let [from, to] = [left, right];
  // Room made at one side moves the words at the other, so it is made more than once.
  for (let round = 0; round < 8; round++) {
    place.range([from, to]);
    const over = (side: Beside['side']) =>
      words
        .filter((each) => each.side === side)
        .map(({ value, text, look }) => {
          const needed = away + widthOf(text, look);
          return side === 'before' ? left - place(value) + needed : place(value) + needed - right;
        });
    from += Math.max(left - from, ...over('before'));
    to -= Math.max(to - right, ...over('behind'));
  }
  return place.range([from, Math.max(from + narrowest, to)]);
}
