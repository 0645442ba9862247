/** Every figure beside a claim tells how it was worked out, and what it tells gives the figure again. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadingFigure } from '../../src/analysis/readings/index.js';
import { claims } from '../../src/evidence/index.js';
import { arithmeticOf } from '../../src/report/reading-lines.js';
import { arithmetic } from '../fixtures/arithmetic.js';
import { analysisOf } from '../support/analysis.js';

const companies = readdirSync('fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const analysisFor = (company: string) => analysisOf(readFileSync(`fixtures/${company}/profile.yaml`, 'utf8'));

/** The line of arithmetic with all digits, as a calculator takes it. */
const forCalculator = ({ arithmetic: pieces }: ReadingFigure): string =>
  (pieces ?? [])
    .map((piece) => (typeof piece === 'string' ? piece : `(${piece.value})`))
    .join('')
    .replaceAll('×', '*')
    .replaceAll('−', '-');

describe('every claim', () => {
  const read = new Set(analysisFor('seven-lines').readings.map(({ claim }) => claim.id));
  it.each(claims.map(({ id }) => id))('%s has a reading', (id) => {
    expect(read.has(id), `add a reading of ${id} to a file of src/analysis/readings`).toBe(true);
  });
});

describe.each(companies)('the readings of %s', (company) => {
  const analysis = analysisFor(company);
  const figures = analysis.readings.flatMap((reading) => reading.figures);

  it('have arithmetic or a figure of the model behind every figure', () => {
    expect(figures.length).toBeGreaterThan(10);
    expect(figures.filter((figure) => (figure.arithmetic === null) === (figure.quantity === null))).toEqual(
      [],
    );
    expect(figures.filter((figure) => arithmeticOf(figure, analysis) === '')).toEqual([]);
  });

  it('come to what their arithmetic says', () => {
    const worked = figures.filter((figure) => figure.arithmetic !== null);
    expect(worked.length).toBeGreaterThan(0);
    for (const figure of worked) {
      const again = arithmetic(forCalculator(figure));
      const near = 1e-9 * Math.max(1, Math.abs(figure.value));
      expect(Math.abs(again - figure.value), `${figure.id}: ${forCalculator(figure)}`).toBeLessThan(near);
    }
  });
});
