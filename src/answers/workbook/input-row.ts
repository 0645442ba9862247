/** A row of the sheet of the inputs: a value, what it is, where it comes from, and whether the program would take it. */
import type { Unit } from '../../language/index.js';
import { lettersOf } from './formulas/cells.js';
import { agreement, conditionsOf } from './formulas/conditions.js';
import { type Page, type Sheet, type SheetCell, sheetNames, textCell } from './sheet.js';

export const inputColumns = [
  { head: 'Input', look: 'head', width: 38 },
  { head: 'Value', look: 'number head', width: 14 },
  { head: 'Unit', look: 'text head', width: 27 },
  { head: 'Low', look: 'number head', width: 9 },
  { head: 'High', look: 'number head', width: 9 },
  { head: 'In use', look: 'number head', width: 14 },
  { head: 'Valid', look: 'number head', width: 7 },
  { head: 'As written', look: 'number head', width: 12 },
  { head: 'Origin', look: 'text head', width: 10 },
  { head: 'As the profile states it', look: 'text head', width: 26 },
  { head: 'Own', look: 'number head', width: 6 },
  { head: 'Rests on', look: 'text head', width: 28 },
  { head: 'What it is, and why this value', look: 'text head', width: 70 },
  { head: 'Name in formulas', look: 'text head', width: 60 },
] as const;

type Head = (typeof inputColumns)[number]['head'];

/** The place of a column, from 0 on. */
const placeOf = (head: Head): number => inputColumns.findIndex((column) => column.head === head);

/** What a row tells. */
export interface InputRow {
  readonly label: string;
  readonly value: SheetCell;
  readonly unit: Unit;
  readonly unitInWords: string;
  readonly low: number | null | undefined;
  readonly high: number | null | undefined;
  readonly origin: string;
  readonly text: string;
  /** Says whether the value counts as the business's own, or as measured. */
  readonly counts: SheetCell | null;
  readonly restsOn: string;
  readonly reason: string;
}

/** The cases, each by its number from 0 on. */
export const cases = ['base', 'low', 'high'] as const;

/** The cell of the case that is selected; no section of the inputs has its name. */
export const caseCell: SheetCell = {
  content: 0,
  look: 'input',
  choices: cases,
  domain: { low: 0, high: cases.length - 1, whole: true },
  name: 'inputs.case',
};

/** What follows one of three cells by the selected case. */
export const byCase = (...cells: readonly [base: string, low: string, high: string]): string =>
  `CHOOSE(${caseCell.name}+1,${cells.join(',')})`;

/**
 * The value, the ends of its range, and what is in use of the three. Without a range the value itself is in use, and
 * has the name by which formulas call it.
 */
function usedCells(
  { value, low, high, unit }: InputRow,
  row: number,
): Record<'value' | 'low' | 'high' | 'used', SheetCell | null> {
  const isRange = typeof low === 'number' && typeof high === 'number' && low < high;
  const { name, agrees, notBelow, ...plain } = value;
  if (!isRange || value.look === 'same' || name === undefined) {
    const end = (of: number | null | undefined): SheetCell | null =>
      of === null || of === undefined ? null : { content: of, look: 'same', unit };
    return { value, low: end(low), high: end(high), used: null };
  }
  const end = (content: number): SheetCell => ({ ...plain, content, look: 'input' });
  const { content } = value;
  return {
    value: { ...plain, drives: name, ...(agrees && { agrees }) },
    low: end(low),
    high: end(high),
    used: {
      ...plain,
      content: {
        formula: byCase(`B${row}`, `D${row}`, `E${row}`),
        value: typeof content === 'object' ? content.value : content,
      },
      look: 'figure',
      name,
      ...(notBelow && { notBelow }),
    },
  };
}

/** Whether every cell of a row that has a domain lies within it, and agrees with what it was written as. */
function validCell(cells: readonly (SheetCell | null)[], row: number): SheetCell {
  const written = `${lettersOf(placeOf('As written') + 1)}${row}`;
  const all = cells.flatMap((cell, k) => {
    const at = `${lettersOf(k + 1)}${row}`;
    return cell?.domain === undefined
      ? []
      : [...conditionsOf(cell.domain, at, cell), ...(cell.agrees ? [agreement(at, written)] : [])];
  });
  const formula = `IFERROR(IF(AND(${all.join(',')}),"yes","no"),"no")`;
  return { content: { formula, value: 'yes' }, look: 'verdict' };
}

/** Adds a row, with a check of its value by the domain that the value declares. */
export function addInputRow(page: Page, row: InputRow): void {
  const { value, low, high, used } = usedCells(row, page.next);
  const before = [textCell(row.label, 'label'), value, textCell(row.unitInWords, 'faint'), low, high, used];
  const after = [
    textCell(row.origin, 'text'),
    textCell(row.text, 'text'),
    row.counts,
    textCell(row.restsOn, 'text'),
    textCell(row.reason, 'text'),
    textCell(row.value.name ?? '', 'faint'),
  ];
  const { content, unit, choices } = row.value;
  const written: SheetCell = { content, look: 'same', ...(unit && { unit }), ...(choices && { choices }) };
  const valid = validCell([...before, null, null, ...after], page.next);
  page.add(...before, valid, written, ...after);
}

/** The rows that hold an input. */
const rowsIn = ({ rows }: Pick<Sheet, 'rows'>): number[] => {
  const at = placeOf('Valid');
  return rows.flatMap(({ cells }, k) => (cells[at]?.look === 'verdict' ? [k + 1] : []));
};

/** The cells of a column from the first input to the last, as seen from another sheet. */
function columnIn(sheet: Pick<Sheet, 'rows'>, head: Head): string {
  const column = `$${lettersOf(placeOf(head) + 1)}$`;
  const rows = rowsIn(sheet);
  return `${sheetNames.inputs}!${column}${rows[0]}:${column}${rows.at(-1)}`;
}

/** A condition that holds where every input is valid. */
export const validityOf = (sheet: Pick<Sheet, 'rows'>): string =>
  `COUNTIF(${columnIn(sheet, 'Valid')},"yes")=${rowsIn(sheet).length}`;

/** How many values are no longer as written. What follows from others is written as the same formula. */
export const changesIn = (sheet: Pick<Sheet, 'rows'>): string =>
  `IFERROR(SUMPRODUCT((${columnIn(sheet, 'Value')}<>${columnIn(sheet, 'As written')})*1),"none")`;
