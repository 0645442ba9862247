/** Where an input comes from, in words. */
import type { Source } from '../business/sources.js';
import { percent, perYear, short } from './numbers.js';

/** Whether an input has a range. */
export const isRange = ({ low, high, input }: Source): boolean =>
  low !== null && high !== null && low !== high && input.options === undefined;

/** On what an input rests, in a few words; nothing where its origin says it all. */
export function restsOn(source: Source): string {
  const { input, origin, line, low, high } = source;
  const { fallback } = input;
  const write = (value: number | null) =>
    input.unit.kind === 'share' ? percent(value ?? 0) : short(value ?? 0);
  const range = isRange(source) ? `${write(low)} to ${write(high)}${perYear(input.unit.id)}` : '';
  if (source.isNeutral) return 'excluded: not your own number';
  if (origin === 'yours') {
    if (source.text === null) return 'not stated';
    const place = line === null ? 'by --set' : `line ${line}`;
    // What it ranges over stands here as the business wrote it, beside the value that is used.
    return isRange(source) ? `${place}, ${source.text}` : place;
  }
  if (origin !== 'claimed' || fallback.origin !== 'claimed') return range;
  return [`${fallback.claim.id} (${fallback.claim.verdict.join(', ')})`, range].filter(Boolean).join(', ');
}
