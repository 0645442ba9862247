import { expect, it } from 'vitest';
import { shareOfAll, spansOf } from '../../../src/report/phrases.js';

it.each([
  [[12], 'one year'],
  [[12, 24], 'one or two years'],
  [[24, 48, 60], 'two, four or five years'],
  [[18], '18 months'],
])('horizons of %j months are %s', (months, words) => {
  expect(spansOf(months)).toBe(words);
});

it.each([
  [0.751, 'three in four'],
  [0.1, 'one in ten'],
  [0.495, 'half of all'],
  [0.66, 'two in three'],
  [0.7, '70% of all'],
  [0.999, '99.9% of all'],
])('a share of %d is %s', (share, words) => {
  expect(shareOfAll(share)).toBe(words);
});
