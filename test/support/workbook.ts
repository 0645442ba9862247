/** Workbooks for tests, and what each of their cells must come to. */
import { type Analysis, analyze } from '../../src/answers/analyze/answer.js';
import { workbookOf } from '../../src/answers/workbook/answer.js';
import { lettersOf } from '../../src/answers/workbook/formulas/cells.js';
import { type SheetCell, sheetNames, type Workbook } from '../../src/answers/workbook/sheet.js';
import { readProfile } from '../../src/profile/read.js';
import { readWorkbook } from './xlsx.js';

/** The answer for a profile, or null where it contradicts itself. */
export function analysisWith(
  text: string,
  overrides: readonly string[] = [],
  ownNumbers = false,
): Analysis | null {
  const { profile } = readProfile({ text, name: 'profile.yaml', overrides });
  const outcome = analyze(profile, { ownNumbers });
  return 'analysis' in outcome ? outcome.analysis : null;
}

/** The workbook of a profile that has an answer. */
export function workbookFor(text: string, overrides: readonly string[] = [], ownNumbers = false): Workbook {
  const analysis = analysisWith(text, overrides, ownNumbers);
  if (analysis === null) throw new Error('the profile contradicts itself');
  return workbookOf(analysis);
}

/** The workbook with cells changed. */
export const withCells = (
  workbook: Workbook,
  change: (cell: SheetCell, sheet: string) => SheetCell | null,
): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => (cell === null ? null : change(cell, sheet.name))),
    })),
  })),
});

/** The name by which a cell can be overwritten: not one that follows from another by the selected case. */
export const nameToPutIn = ({ look, name, drives }: SheetCell): string | null =>
  look === 'figure' ? null : (drives ?? name ?? null);

/** What somebody puts into cells, by their names; null is a deleted cell. */
export const putIn = (
  workbook: Workbook,
  values: Readonly<Record<string, number | string | null>>,
): Workbook =>
  withCells(workbook, (cell) => {
    const name = nameToPutIn(cell);
    const value = name === null ? undefined : values[name];
    if (value === undefined) return cell;
    return value === null ? null : { ...cell, content: value };
  });

/** The headline by its labels, down to the first line that holds no figure. */
export function headlineIn(bytes: Uint8Array): Map<string, number | string | boolean | undefined> {
  const cells = readWorkbook(bytes).get(sheetNames.summary);
  const headline = new Map<string, number | string | boolean | undefined>();
  const [now = ''] = [...(cells ?? [])].find(([, { value }]) => value === 'Now') ?? [];
  for (let row = Number(now.slice(1)) + 1; cells?.get(`B${row}`) !== undefined; row++)
    headline.set(String(cells.get(`A${row}`)?.value), cells.get(`B${row}`)?.value);
  return headline;
}

const wrong = 987654321.5;

/** The workbook with a wrong value beside every formula, which only whoever works it out anew corrects. */
export const falsified = (workbook: Workbook): Workbook =>
  withCells(workbook, (cell) =>
    typeof cell.content === 'object' ? { ...cell, content: { ...cell.content, value: wrong } } : cell,
  );

/** A cell that shows a figure. */
export interface Shown {
  readonly sheet: string;
  readonly at: string;
  /** What stands at the beginning of its row. */
  readonly label: string;
  readonly cell: SheetCell;
  /** Null where only a spreadsheet knows. */
  readonly value: number | string | null;
}

/** Every cell with a formula, or with a number in place of one. */
export function shownIn({ sheets }: Workbook): Shown[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, column): Shown[] => {
        if (cell === null || typeof cell.content === 'string') return [];
        const { content } = cell;
        const value = typeof content === 'number' ? content : content.value;
        const label = String(cells[0]?.content ?? '');
        return [{ sheet: name, at: `${lettersOf(column + 1)}${row + 1}`, label, cell, value }];
      }),
    ),
  );
}

/** How far a figure may lie from what is expected. */
export interface Tolerance {
  readonly relative: number;
  /** By the size of what it is made of: rounding leaves so much of the difference of two equal amounts. */
  readonly rounding: (cell: SheetCell) => number;
}

/** Rounding beside the yearly revenue and the customers of a business; of shares, years and ratios beside one. */
export function toleranceFor({ run: { baseline }, sources }: Analysis, relative = 1e-9): Tolerance {
  const inputOf = (id: string) => {
    const source = sources.find(({ input }) => input.id === id);
    return source === undefined ? 0 : baseline.value(source.input);
  };
  const customers = inputOf('business.customers');
  const revenue = Math.max(inputOf('business.revenue'), customers * inputOf('business.revenue_per_customer'));
  const sizes: Readonly<Record<string, number>> = { money: revenue, 'money/year': revenue, customers };
  return { relative, rounding: ({ unit }) => 1e-13 * (sizes[unit?.id ?? ''] ?? 1) };
}

function isNear(found: unknown, expected: number | string, allowed: number, relative: number): boolean {
  if (typeof found !== 'number' || typeof expected !== 'number') return found === expected;
  const size = Math.max(Math.abs(found), Math.abs(expected));
  return Math.abs(found - expected) <= Math.max(relative * size, allowed);
}

/** The cells of a file that show another figure than they should, in a line each. */
export function differences(
  bytes: Uint8Array,
  expected: readonly Shown[],
  { relative, rounding }: Tolerance,
): string[] {
  const found = readWorkbook(bytes);
  return expected.flatMap(({ sheet, at, label, cell, value }) => {
    const there = found.get(sheet)?.get(at)?.value;
    if (value === null || isNear(there, value, rounding(cell), relative)) return [];
    return [`${sheet}!${at} ${label}: ${there}, and should be ${value}`];
  });
}
