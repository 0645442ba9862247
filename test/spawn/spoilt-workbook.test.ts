/** Workbooks with inputs that the program refuses, as LibreOffice calculates them: the summary must say so. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SheetCell, sheetNames, type Workbook } from '../../src/answers/workbook/sheet.js';
import { checkLabel } from '../../src/answers/workbook/summary.js';
import { calculated, hasLibreOffice } from '../support/libreoffice.js';
import { analysisWith, headlineIn, nameToPutIn, putIn, workbookFor } from '../support/workbook.js';
import { extraProfiles } from '../support/workbook-profiles.js';

const harbor = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');
const others = extraProfiles.get('others') as string;

/** Where the same thing is stated twice, and agrees. */
const twice = harbor.replace(/^ {2}churn:/m, '  revenue_per_customer: 800 per year\n  churn:');

/** Six months, and no sheets but those that the checks read: what is left of a workbook is quickly calculated. */
function smallFor(text: string): Workbook {
  const workbook = workbookFor(text, ['finance.horizon=6 months']);
  const { summary, inputs, baseline, changed } = sheetNames;
  const read: readonly string[] = [summary, inputs, baseline, changed];
  return { ...workbook, sheets: workbook.sheets.filter(({ name }) => read.includes(name)) };
}

const namedCells = (text: string): SheetCell[] =>
  smallFor(text).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) =>
      cells.filter(
        (cell): cell is SheetCell => cell !== null && nameToPutIn(cell) !== null && cell.domain !== undefined,
      ),
    ),
  );

type Spoilt = number | string | null;

/** What no cell with this domain may hold, a kind of it for each place in the list. */
function spoilt({ domain }: SheetCell, k: number): Spoilt {
  const { low = 0, high = 0, whole } = domain ?? {};
  const kinds: Spoilt[] = [
    null,
    'twelve',
    low - 1,
    high < 1e15 ? high * 1.5 + 1 : '',
    whole ? low + 0.5 : 'x',
  ];
  return kinds[k % kinds.length] as Spoilt;
}

/** Every third cell of two businesses, each spoilt alone. */
const alone = [harbor, others].flatMap((text, which) =>
  namedCells(text)
    .map((cell, k) => ({
      text,
      cell: nameToPutIn(cell) as string,
      value: spoilt(cell, Math.floor(k / 3) + which),
      k,
    }))
    .filter(({ k }) => k % 3 === which),
);

/** What is possible cell by cell, and refused all the same. */
const together = [
  { what: 'a case that is none', text: harbor, values: { 'inputs.case': 3 } },
  { what: 'an end before the start', text: others, values: { 'bot.end': 2 } },
  { what: 'a start after the end', text: others, values: { 'bot.start': 21 } },
  {
    what: 'service-driven churn above churn',
    text: harbor,
    values: { 'complaints.switch_if_silent': 0.9, 'complaints.follow_through': 1 },
  },
  { what: 'fewer problems than complaints', text: harbor, values: { 'service.problem_rate': 0.01 } },
  { what: 'problems that disagree with complaints', text: harbor, values: { 'service.problem_rate': 0.6 } },
  { what: 'one of two statements changed', text: twice, values: { 'business.revenue_per_customer': 900 } },
  { what: 'another horizon', text: harbor, values: { 'finance.horizon': 24 } },
];

const why = hasLibreOffice ? '' : ' (skipped: LibreOffice is not installed)';

describe.skipIf(!hasLibreOffice)(`a spoilt workbook in LibreOffice${why}`, { timeout: 120_000 }, () => {
  const jobs = [
    ...alone.map(({ text, cell, value }) => ({
      text,
      what: `${value} in ${cell}`,
      values: { [cell]: value },
    })),
    ...together,
  ];
  let made: Uint8Array[] = [];
  beforeAll(async () => {
    const whole = [harbor, others, twice].map(smallFor);
    made = await calculated([...whole, ...jobs.map(({ text, values }) => putIn(smallFor(text), values))]);
  }, 600_000);

  it('has as many spoilt cells as it claims, of every kind', () => {
    expect(alone.length).toBeGreaterThan(40);
    expect(new Set(alone.map(({ value }) => typeof value))).toEqual(new Set(['object', 'string', 'number']));
  });

  it.each([0, 1, 2])('says yes as long as nothing is changed: %i', (k) => {
    expect(headlineIn(made[k] as Uint8Array).get(checkLabel)).toBe('yes');
  });

  it.each(jobs.map((job, k) => ({ ...job, k: k + 3 })))('says no: $what', ({ k }) => {
    expect(headlineIn(made[k] as Uint8Array).get(checkLabel)).toBe('no');
  });

  it.each([
    [harbor, 'complaints.switch_if_silent=90%', 'complaints.follow_through=100%'],
    [harbor, 'service.problem_rate=1% per year'],
    [twice, 'business.revenue_per_customer=900 per year'],
  ])('as the program refuses the same', (text, ...overrides) => {
    expect(analysisWith(text, overrides)).toBeNull();
  });
});
