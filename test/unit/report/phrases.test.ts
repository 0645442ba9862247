import { expect, it } from 'vitest';
import { spansOf } from '../../../src/report/phrases.js';

it.each([
  [[12], 'one year'],
  [[12, 24], 'one or two years'],
  [[24, 48, 60], 'two, four or five years'],
  [[18], '18 months'],
])('horizons of %j months are %s', (months, words) => {
  expect(spansOf(months)).toBe(words);
});
