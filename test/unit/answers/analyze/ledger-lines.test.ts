/** A line of the ledger that nobody has heard of stands in every answer, and every answer adds up with it. */
import { describe, expect, it, vi } from 'vitest';
import type { AnalysisResult } from '../../../../src/answers/analyze/published.js';

/** A gift of 2 for every customer in every month, behind the lines that the model has. */
vi.mock('../../../../src/business/case.js', async (original) => {
  const real = await original<typeof import('../../../../src/business/case.js')>();
  const q = await import('../../../../src/language/index.js');
  const { customers, money } = await import('../../../../src/model/index.js');
  const gifts = q.derived({
    id: 'ledger.gifts',
    label: 'Loyalty gifts',
    unit: q.units.money,
    reason: 'A line of this test.',
    formula: q.negative(q.product(customers.opening, q.constant(2, q.units.moneyPerCustomer))),
  });
  const known = money.contributionBeforeProgramme.formula?.parts ?? [];
  const before = q.sum(...(known as [import('../../../../src/language/index.js').Term<'monthly'>]), gifts);
  return {
    ...real,
    caseOf: (...given: Parameters<typeof real.caseOf>) => {
      const of = real.caseOf(...given);
      return { ...of, formulas: new Map([...of.formulas, [money.contributionBeforeProgramme, before]]) };
    },
  };
});

const { analyze } = await import('../../../../src/answers/analyze/answer.js');
const { readProfile } = await import('../../../../src/profile/read.js');
const { ledgerBlocks } = await import('../../../../src/answers/analyze/ledger-blocks.js');
const { toXlsx } = await import('../../../../src/render/xlsx/xlsx.js');
const { workbookOf } = await import('../../../../src/answers/workbook/answer.js');
const { cli } = await import('../../../support/io.js');
const { calculated, hasLibreOffice } = await import('../../../support/libreoffice.js');
const { differences, shownIn, toleranceFor } = await import('../../../support/workbook.js');
const { readWorkbook } = await import('../../../support/xlsx.js');

const text = `name: Gifts
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 300 }
complaints: { rate: 5% per year, handling_cost: 10 }
service: { contacts: 3 per year, cost_per_contact: 6, offer_rate: 10%, offer_margin: 20 }
initiatives:
  - name: Desk
    costs: { once: 20k, running: 30k per year }
    effects:
      - { on: business.churn, change: -4 points, evidence: experiment }
      - { on: service.contacts, change: -10% relative }
`;

const outcome = analyze(readProfile({ text, name: 'profile.yaml' }).profile, { ownNumbers: false });
if (!('analysis' in outcome)) throw new Error('the profile contradicts itself');
const { analysis } = outcome;

const answered = async (format: string, ...options: string[]): Promise<string> => {
  const { code, stdout, stderr } = await cli(['analyze', '-', '-f', format, ...options], { stdin: text });
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

/** What stands above the lines for scale, and what they come to. */
const besides = ['closing', 'lost', 'gained', 'revenue', 'contribution', 'profit'];

/** The lines of a ledger add up to its contribution, and of the baseline the gifts are what they are by hand. */
function expectToAddUp(lines: ReadonlyMap<string, number>, contribution: number): void {
  const sum = [...lines.values()].reduce((all, value) => all + value, 0);
  expect(lines.size).toBe(7);
  expect(Math.abs(sum - contribution)).toBeLessThan(1e-9 * 600_000);
}

/** As many join in the baseline as leave, so that 1,000 customers are given 24 a year. */
const yearOfGifts = -24_000;

describe('a ledger line that is added', () => {
  it('stands in the JSON, whose lines add up in every period and scenario', async () => {
    const result = JSON.parse(await answered('json')) as AnalysisResult;
    for (const { figures } of Object.values(result.ledger)) {
      const lines = Object.entries(figures).filter(([id]) => !besides.includes(id));
      for (const scenario of ['baseline', 'with_initiatives', 'difference'] as const) {
        const values = new Map(lines.map(([id, line]) => [id, line[scenario]]));
        expect(values.has('gifts')).toBe(true);
        expectToAddUp(values, figures.contribution?.[scenario] as number);
      }
    }
    expect(result.ledger.year_1?.figures.gifts?.baseline).toBeCloseTo(yearOfGifts, 6);
    expect(result.ledger.total?.figures.gifts?.baseline).toBeCloseTo(3 * yearOfGifts, 6);
  });

  it('has its part of NPV in the attribution by line, and effects and costs come to the same', async () => {
    const { attribution, headline } = JSON.parse(await answered('json')) as AnalysisResult;
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    const npv = headline.npv as number;
    expect(attribution.lines.gifts?.value).toBeLessThan(-1000);
    expect(sum(Object.values(attribution.lines).map(({ value }) => value))).toBeCloseTo(npv, 6);
    const effects = sum(Object.values(attribution.effects).map(({ value }) => value as number));
    expect(effects + sum(Object.values(attribution.costs))).toBeCloseTo(npv, 6);
  });

  it('stands in the CSV, whose lines add up', async () => {
    const [head = '', ...rows] = (await answered('csv')).trim().split(/\r?\n/);
    const columns = head.split(',');
    const at = (name: string) => columns.indexOf(name);
    const entries = rows.map((row) => row.split(','));
    const of = (scenario: string, period: string) =>
      entries.filter((row) => row[at('scenario')] === scenario && row[at('period')] === period);
    const valuesOf = (found: readonly string[][]) =>
      new Map(found.map((row) => [row[at('figure')] as string, Number(row[at('value')])]));
    for (const scenario of ['baseline', 'with_initiatives', 'difference']) {
      for (const period of ['year_1', 'year_2', 'year_3', 'total']) {
        const all = valuesOf(of(scenario, period));
        const lines = new Map([...all].filter(([id]) => !besides.includes(id)));
        expect(lines.has('gifts')).toBe(true);
        expectToAddUp(lines, all.get('contribution') as number);
      }
    }
    const byLine = [...valuesOf(of('by_line', 'horizon')).values()].reduce((all, value) => all + value, 0);
    expect(byLine).toBeCloseTo(valuesOf(of('difference', 'horizon')).get('npv') as number, 6);
  });

  it('stands in the table, whose lines add up below each scenario', async () => {
    expect((await answered('table', '--full')).match(/^ *Loyalty gifts .*−24\.0/gm)).toHaveLength(1);
    expect((await answered('table')).match(/^Loyalty gifts .*−/gm)).toHaveLength(1);
    const rows = ledgerBlocks(analysis).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const heads = rows.flatMap(({ kind }, k) => (kind === 'heading' ? [k] : []));
    expect(heads).toHaveLength(3);
    for (const [n, from] of heads.entries()) {
      const own = rows.slice(from + 1, heads[n + 1]).map(({ cells: [label, ...amounts] }) => {
        const values = amounts.map((cell) => (typeof cell === 'object' ? cell.value : Number.NaN) as number);
        return [label as string, values] as const;
      });
      const [, contribution] = own.at(-1) as (typeof own)[number];
      const revenue = own.findIndex(([label]) => label === 'Revenue');
      for (const [period, total] of contribution.entries()) {
        const lines = own.slice(revenue + 1, -1).map(([label, values]) => [label, values[period]] as const);
        expectToAddUp(new Map(lines as [string, number][]), total);
      }
    }
  });

  /** The P&L of the summary: scenario by scenario, line by line, a figure for each year and for all of them. */
  function ledgerIn(bytes: Uint8Array): Map<string, Map<string, number[]>> {
    const cells = readWorkbook(bytes).get('Summary');
    const valueAt = (at: string) => cells?.get(at)?.value;
    const found = new Map<string, Map<string, number[]>>();
    let row = 1;
    while (!String(valueAt(`A${row}`)).startsWith('P&L by year')) row++;
    let scenario = new Map<string, number[]>();
    for (row += 2; valueAt(`A${row}`) !== undefined && valueAt(`A${row}`) !== ''; row++) {
      const label = String(valueAt(`A${row}`));
      if (typeof valueAt(`B${row}`) === 'number')
        scenario.set(
          label,
          ['B', 'C', 'D', 'E'].map((column) => valueAt(`${column}${row}`) as number),
        );
      else {
        scenario = new Map();
        found.set(label, scenario);
      }
    }
    return found;
  }

  function expectLedgerOf(bytes: Uint8Array): void {
    const ledger = ledgerIn(bytes);
    expect([...ledger.keys()]).toEqual(['Baseline', 'With the initiative', 'Difference']);
    for (const own of ledger.values()) {
      const labels = [...own.keys()];
      const lines = labels.slice(labels.indexOf('Revenue') + 1, labels.indexOf('Contribution'));
      for (const [k, total] of (own.get('Contribution') as number[]).entries())
        expectToAddUp(new Map(lines.map((label) => [label, own.get(label)?.[k] as number])), total);
    }
    const gifts = ledger.get('Baseline')?.get('Loyalty gifts');
    expect(gifts?.map((value) => Math.round(value * 1e6) / 1e6)).toEqual(
      [1, 1, 1, 3].map((years) => years * yearOfGifts),
    );
  }

  it('stands in the workbook, whose lines add up in every year', async () => {
    expectLedgerOf(await toXlsx(workbookOf(analysis)));
  });

  it.skipIf(!hasLibreOffice)(
    'and in the workbook as LibreOffice calculates it',
    { timeout: 240_000 },
    async () => {
      const workbook = workbookOf(analysis);
      const [bytes] = (await calculated([workbook])) as [Uint8Array];
      expect(differences(bytes, shownIn(workbook), toleranceFor(analysis))).toEqual([]);
      expectLedgerOf(bytes);
    },
  );
});
