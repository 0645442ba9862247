/** The values of a variable at which its curve is looked at. */

import { powerOfTen } from '../../language/index.js';
import type { Domain } from '../../model/index.js';

/** A domain no wider than this is looked at evenly; a wider one has no end that anybody comes near. */
const widestEven = 200;

const evenly = (low: number, high: number, steps: number): number[] =>
  Array.from({ length: steps + 1 }, (_, k) => low + ((high - low) * k) / steps);

/** Values at distances from a middle, on both sides, that grow by the same factor from the smallest on. */
function around(middle: number, smallest: number, largest: number, perDecade: number): number[] {
  const count = Math.ceil(Math.log10(largest / smallest) * perDecade);
  const step = Math.LN10 / perDecade;
  const distances = Array.from(
    { length: count },
    // Whole decades exactly, so that one that leads to zero does.
    (_, k) => smallest * powerOfTen(Math.floor(k / perDecade)) * Math.exp((k % perDecade) * step),
  );
  return [middle, ...distances.flatMap((distance) => [middle - distance, middle + distance])];
}

/** Beside amounts of less than this none is looked for more closely. */
const smallestSize = 1e-9;

function looked({ low, high }: Domain, present: number): number[] {
  const width = high - low;
  if (width <= widestEven) {
    const near = [0, present].flatMap((middle) => around(middle, width / 1e9, width, 12));
    return [...evenly(low, high, 400), ...near];
  }
  const size = Math.max(smallestSize, Math.abs(present) || 1);
  return [
    ...around(0, size / 1e9, Math.max(Math.abs(low), high), 24),
    ...around(present, size / 1e6, 10 * size, 24),
  ];
}

/** Some hundreds of values from one end of a domain to the other, closer around zero and the present value. */
export function gridOver(domain: Domain, present: number): readonly number[] {
  const { low, high, above, whole } = domain;
  if (whole) return Array.from({ length: high - low + 1 }, (_, k) => low + k);
  const inside = [low, ...looked(domain, present), high].filter(
    (value) => value <= high && (above ? value > low : value >= low),
  );
  return [...new Set(inside)].sort((a, b) => a - b);
}
