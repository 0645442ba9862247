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

/** Much shorter than the 255 characters that Excel takes, so that a formula over several of them can be read. */
export const longestName = 40;

/** What Excel would take for a cell, or LibreOffice for a cell of a sheet: `A1`, `R1C1`, `sales.B2`. */
const likeCells = /^(.*\.)?([a-z]{1,3}\d+|r\d*(c\d*)?|c\d*)$/i;

/** Text as a name may have it: letters of any language, digits, points and low lines. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}0-9_.]/gu, '_');

/** Text of at most so many characters, cut behind a word where one ends. */
export function shortened(text: string, longest: number): string {
  const all = plain(text);
  if (all.length <= longest) return all;
  const cut = all.slice(0, longest);
  const words = cut.slice(0, Math.max(cut.lastIndexOf('_'), 0));
  return words.length * 2 > longest ? words : cut.replace(/[\ud800-\udbff]$/, '');
}

/** Names for cells that no other cell has. */
export class CellNames {
  readonly #taken = new Set<string>();

  /** A name like this text. Upper and lower case are the same to a spreadsheet. */
  for(text: string, longest = longestName): string {
    const whole = plain(text);
    const isName = /^[\p{L}_]/u.test(whole) && !likeCells.test(whole);
    const start = shortened(isName ? whole : `_${whole}_`, longest);
    let name = start;
    for (let count = 2; this.#taken.has(name.toLowerCase()); count++) {
      const behind = `_${count}`;
      name = `${start.slice(0, longest - behind.length)}${behind}`;
    }
    this.#taken.add(name.toLowerCase());
    return name;
  }
}
