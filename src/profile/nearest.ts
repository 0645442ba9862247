import { distance } from 'fastest-levenshtein';

/** A longer one is no slip of any word that is known. */
const longest = 60;

/** Of more words than these, the first are compared and told: so many are no choice that somebody makes. */
const most = 100;

const letters = (word: string): string => [...word].sort().join('');

/** The mistakes between two words. Two letters that have changed places are one mistake. */
function mistakes(a: string, b: string): number {
  const apart = distance(a, b);
  return apart === 2 && a.length === b.length && letters(a) === letters(b) ? 1 : apart;
}

/**
 * The known word nearest to one that is not, if it is near enough to be what was meant. Of a known
 * `business.churn` the part behind the last dot may be meant alone.
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > longest) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known.slice(0, most)) {
    const whole = candidate.toLowerCase();
    const names = [whole, whole.split('.').at(-1) as string];
    const apart = Math.min(...names.map((name) => mistakes(typed, name)));
    if (apart < least) [best, least] = [candidate, apart];
  }
  return best;
}

/** The choices, with the one first that was perhaps meant; and what all of them have before them, if anything. */
export function choices(known: readonly string[], near: string | undefined, start = ''): string {
  const all = (known.length > most ? [...known.slice(0, most), '…'] : known).join(', ');
  const each = start === '' ? `one of ${all}` : `${start} and one of ${all}`;
  return near === undefined ? each : `${near} (closest match), ${each}`;
}

/** The same, with the one first that is nearest to a word. */
export const choicesFor = (word: string, known: readonly string[]): string =>
  choices(known, nearest(word, known));
