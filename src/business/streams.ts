/** Streams of random numbers: one for each name, so that a new one leaves the others as they were. */
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** A number between 0 and 1, both excluded. */
export type Stream = () => number;

/** A word of a text, different for every salt (FNV-1a, with the finish of MurmurHash3). */
function wordOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The stream of a name under a seed. */
export function streamOf(seed: number, name: string): Stream {
  const text = `${seed} ${name}`;
  const random = xoroshiro128plusFromState([1, 2, 3, 4].map((salt) => wordOf(text, salt)));
  // The middle of one of 2³² equal steps, which keeps clear of both ends.
  return () => ((random.next() >>> 0) + 0.5) / 0x1_0000_0000;
}
