/** The cases of a workbook, as LibreOffice calculates them: every range at one end, as the program has it stated there. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/answers/analyze/answer.js';
import { sheetNames } from '../../src/answers/workbook/sheet.js';
import { checkLabel } from '../../src/answers/workbook/summary.js';
import { headlineLabel } from '../../src/report/npv-labels.js';
import { calculated, hasLibreOffice, pagesOf } from '../support/libreoffice.js';
import { analysisWith, headlineIn, putIn, workbookFor } from '../support/workbook.js';
import { readWorkbook } from '../support/xlsx.js';

/** A profile with ranges of shares, amounts and months; of its defaults some have ranges too. */
const profileAt = (margin: string, cost: string, once: string, start: string): string => `name: Ranges
currency: EUR
business: { customers: 1000, revenue: 1.2M per year, gross_margin: ${margin}, churn: 20% per year }
acquisition: { cost: ${cost} }
complaints: { rate: 3% per year }
finance: { horizon: 2 years, discount_rate: 10% per year }
initiatives:
  - name: Desk
    start: ${start}
    costs: { once: ${once}, running: 12k per year }
    effects: [{ on: business.churn, change: -2 points }]
`;

const ranged = profileAt('45% to 55%', '200 to 400', '10k to 30k', 'month 2 to 6');
const atEnd = {
  low: profileAt('45%', '200', '10k', 'month 2'),
  high: profileAt('55%', '400', '30k', 'month 6'),
} as const;

/** The ends of the ranges of defaults, as the command line takes them. */
const defaultsAt = (end: 'low' | 'high'): string[] => {
  const { profile, sources } = analysisWith(ranged) as Analysis;
  return sources.flatMap(({ input, origin, low, high, [end]: value }) => {
    const isOn = input.belongsTo === undefined || profile.stated.has(input.belongsTo);
    if (origin === 'yours' || value === null || low === high || !isOn) return [];
    if (input.options !== undefined || input.id === 'finance.horizon') return [];
    const number = input.unit.kind === 'share' ? `${100 * value}%` : String(value);
    return [`${input.id}=${number}${input.unit.overTime === undefined ? '' : ' per year'}`];
  });
};

const why = hasLibreOffice ? '' : ' (skipped: LibreOffice is not installed)';

describe.skipIf(!hasLibreOffice)(`cases in LibreOffice${why}`, { timeout: 120_000 }, () => {
  let made: Uint8Array[] = [];
  beforeAll(async () => {
    const workbook = workbookFor(ranged);
    made = await calculated([0, 1, 2].map((selected) => putIn(workbook, { 'inputs.case': selected })));
  }, 240_000);

  it.each(['low', 'high'] as const)('%s', (end) => {
    const overrides = defaultsAt(end);
    expect(overrides.length).toBeGreaterThan(5);
    const expected = analysisWith(atEnd[end], overrides)?.headline;
    const found = headlineIn(made[end === 'low' ? 1 : 2] as Uint8Array);
    expect(found.get(checkLabel)).toBe('yes');
    const others = ['npv_own_numbers', 'npv_evidenced'];
    for (const [key, figure] of expected ?? []) {
      // A default that is stated counts as the business's own.
      if (others.includes(key)) continue;
      const label = headlineLabel(key, figure);
      if (figure.value === null) expect(found.get(label), label).toBe('none');
      else expect(found.get(label) as number, label).toBeCloseTo(figure.value, 6);
    }
    expect(expected?.size).toBeGreaterThan(10);
  });

  it('print on fewer than 12 pages', async () => {
    expect(await pagesOf(workbookFor(ranged))).toBeLessThan(12);
  });

  it('are told by the conclusion, which follows the figures', () => {
    const conclusions = made.map((bytes) => readWorkbook(bytes).get(sheetNames.summary)?.get('A4')?.value);
    const npv = made.map((bytes) => headlineIn(bytes).get('NPV') as number);
    const told = npv.map(
      (value) => `${value < 0 ? '−' : ''}EUR ${Math.round(Math.abs(value)).toLocaleString('en-US')}`,
    );
    expect(conclusions[0]).toContain(`NPV is ${told[0]} over two years`);
    expect(conclusions[1]).toContain(`In the low case NPV is ${told[1]} over two years`);
    expect(conclusions[2]).toContain(`In the high case NPV is ${told[2]} over two years`);
    expect(new Set(told).size).toBe(3);
    expect(conclusions[2]).toContain('Inputs changed since writing: 1.');
  });
});
