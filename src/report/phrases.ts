/** Turns of phrase that every report uses: spans of time, lists of names, what is asked about. */
import type { Profile } from '../profile/profile.js';
import { percent } from './numbers.js';

const smallNumbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** A horizon in words: `three years`, `18 months`. */
export function span(months: number): string {
  const [number, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${smallNumbers[number] ?? number} ${unit}${number === 1 ? '' : 's'}`;
}

/** Horizons to choose from: `four or five years`, `one year`. */
export function spansOf(months: readonly number[]): string {
  const spans = months.map(span);
  const last = spans.at(-1) ?? '';
  const others = spans
    .slice(0, -1)
    .map((each) => (last.endsWith('years') ? each.replace(/ years?$/, '') : each));
  return others.length === 0 ? last : `${others.join(', ')} or ${last}`;
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const fractions: readonly (readonly [number, string])[] = [
  [1 / 10, 'one in ten'],
  [1 / 5, 'one in five'],
  [1 / 4, 'one in four'],
  [1 / 3, 'one in three'],
  [1 / 2, 'half of all'],
  [2 / 3, 'two in three'],
  [3 / 4, 'three in four'],
  [4 / 5, 'four in five'],
  [9 / 10, 'nine in ten'],
];

/** A share before what it is a share of: `three in four`, `76% of all`. */
export function shareOfAll(share: number): string {
  const near = fractions.find(([fraction]) => Math.abs(share - fraction) < 0.01);
  return near === undefined ? `${percent(share)} of all` : near[1];
}

/** What several have in common, once, with all of them: a text and the names of those of whom it is said. */
export function grouped(said: Iterable<readonly [text: string, name: string]>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [text, name] of said) names.set(text, [...(names.get(text) ?? []), name]);
  return names;
}

/** What is asked about: the initiatives by name, or the published what-if. */
export const subjectOf = ({ initiatives }: Profile): string =>
  initiatives.length === 0 ? 'The published what-if' : listed(initiatives.map(({ name }) => name));

/** The same in the middle of a sentence. */
export const subjectInSentence = (profile: Profile): string =>
  profile.initiatives.length === 0 ? 'the published what-if' : subjectOf(profile);

/** A text as the beginning of a sentence. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
