/** Addresses of cells and names for them, as Excel and LibreOffice both take them. */

import type { Cells } from './grid.js';

/** Where the months of a run stand, the same on every sheet of one. Columns and rows count from 1. */
export const frame = {
  /** The column of figures that have one value. */
  once: 4,
  /** The column of what stands before the first month. */
  start: 5,
  /** The row that holds the number of each month. */
  numbers: 4,
} as const;

/** The letters of a column: 1 is A, 27 is AA. */
export function lettersOf(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column <= 26 ? letter : lettersOf(Math.floor((column - 1) / 26)) + letter;
}

/** The letters of the column of a month, from 1 on; month 0 is the start of the first. */
const monthLetters = (month: number): string => lettersOf(frame.start + month);

/** What stands before the address of a cell on another sheet; nothing on the same one. */
export const prefixOf = (sheet: string, here: string): string => {
  if (sheet === here) return '';
  return /^[A-Za-z]+$/.test(sheet) ? `${sheet}!` : `'${sheet.replaceAll("'", "''")}'!`;
};

/** A cell that stays what it is wherever a formula is copied to; on a sheet of its own wherever it is called from. */
export const fixedCell = (sheet: string, column: number, row: number, here = ''): string =>
  `${prefixOf(sheet, here)}$${lettersOf(column)}$${row}`;

/** A range that stays what it is wherever a formula is copied to. */
export const fixedSpan = (span: string): string => span.replace(/\$?([A-Z]+)\$?(\d+)(?=:|$)/g, '$$$1$$$2');

/** The cell of a figure of one value. */
export const onceCell = (prefix: string, row: number): string => `${prefix}$${lettersOf(frame.once)}${row}`;

/** The cells of the months of a row. Where a range begins is told, so that a running total can be copied on. */
export const monthCells = (prefix: string, row: number, sign: '' | '$' = ''): Cells => ({
  at: (month) => `${prefix}${monthLetters(month)}${sign}${row}`,
  span: (from, to) => `${prefix}$${monthLetters(from)}${sign}${row}:${monthLetters(to)}${sign}${row}`,
});

/** Much shorter than the 255 characters that Excel takes, and than a formula over many of them can hold. */
const longestName = 120;

/** What Excel would take for a cell, or LibreOffice for a cell of a sheet: `A1`, `R1C1`, `sales.B2`. */
const likeCells = /^(.*\.)?([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i;

/** Names for cells that no other cell has: ids with every sign replaced that a name may not have. */
export class CellNames {
  readonly #taken = new Set<string>();

  /** A name for a figure of this id. Upper and lower case are the same to a spreadsheet. */
  for(id: string): string {
    const whole = id.replace(/[^A-Za-z0-9_.]/g, '_');
    // What a figure is stands at the end of its id, what it belongs to at the beginning.
    const half = longestName / 2;
    const plain = whole.length > longestName ? `${whole.slice(0, half)}.${whole.slice(1 - half)}` : whole;
    const start = /^[A-Za-z_]/.test(plain) && !likeCells.test(plain) ? plain : `_${plain}_`;
    let name = start;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) name = `${start}_${count}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
