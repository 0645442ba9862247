/** Every figure beside a claim tells how it was worked out, and what it tells gives the figure again. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arithmeticOf } from '../../../src/answers/claims/reading-lines.js';
import type { ReadingFigure } from '../../../src/business/readings/index.js';
import { claims } from '../../../src/evidence/index.js';
import { arithmetic } from '../../golden/arithmetic.js';
import { analysisOf } from '../../support/analysis.js';

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
    expect(read.has(id), `add a reading of ${id} to a file of src/business/readings`).toBe(true);
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

describe('readings that are told by hand', () => {
  const business = (
    more = '',
    service = 'service: { contacts: 4 per year, cost_per_contact: 10, first_contact_resolution: 70% }',
  ) => `
name: By hand
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per month }
acquisition: { cost: 500, new_customers: 0 per year, referred: 0% }
complaints: { rate: 10% per year, voiced: 20%, resolved: 60%, follow_through: 0% }
${service}
finance: { horizon: 1 month }
${more}`;
  const readingOf = (id: string, text: string) => {
    const found = analysisOf(text).readings.find(({ claim }) => claim.id === id);
    if (found === undefined) throw new Error(`no reading of ${id}`);
    return found;
  };
  const valuesOf = ({ figures }: ReturnType<typeof readingOf>) =>
    Object.fromEntries(figures.map(({ id, value, band }) => [id, { value, band }]));
  const near = (value: number) => expect.closeTo(value, 9) as number;

  it('12 : 1 counts contacts resolved at once for each complaint left unresolved', () => {
    const reading = readingOf('twelve-to-one', business());
    // 4 · 70 % over 10 % · 40 %; with 50 % · 80 % unreported problems beside the 4 %.
    expect(valuesOf(reading)).toEqual({
      resolved_contacts_per_unresolved_complaint: { value: near(2.8 / 0.04), band: 'above' },
      resolved_contacts_per_failure: { value: near(2.8 / 0.44), band: null },
    });
    expect(reading.band).toBe('above');
  });

  it('12 : 1 cannot be said of customers, without contacts', () => {
    const reading = readingOf('twelve-to-one', business('', ''));
    expect(reading).toMatchObject({ band: null, figures: [] });
    expect(reading.because).toContain('service.contacts');
  });

  it('the acquisition ratio is judged by the cost of a departure avoided, not by service spending', () => {
    const cheap = (once: number) =>
      readingOf(
        'acquisition-cost-ratio',
        business(
          `initiatives: [{ name: A, costs: { once: ${once} }, effects: [{ on: business.churn, change: -10 points }] }]`,
        ),
      );
    // 1,000 · 10 points are 100 departures avoided in the month, at 50 each; a customer costs 500 to win.
    expect(valuesOf(cheap(5000))).toEqual({
      cac_to_cost_per_departure_avoided: { value: near(10), band: 'in range' },
      cac_to_service_cost: { value: near(500 / 40), band: null },
    });
    // At 500 for each departure avoided the verdict moves, although service spending is what it was.
    expect(cheap(50_000).band).toBe('below');
  });

  it('the acquisition ratio cannot be said where nothing is spent, and shows the averages', () => {
    const reading = readingOf('acquisition-cost-ratio', business());
    expect(reading.because).toBe('no initiative both costs money and retains customers');
    expect(Object.keys(valuesOf(reading))).toEqual(['cac_to_service_cost']);
  });
});
