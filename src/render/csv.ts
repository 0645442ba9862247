/** Rows of figures as separated values: CSV as RFC 4180 has it, or TSV without quotes. */
import { type FigureRow, rowColumns } from '../report/rows.js';
import { published } from './json.js';
import { cut } from './safe.js';

/** How a table is written. */
export interface Marks {
  readonly separator: ',' | ';' | '\t';
  readonly decimal: '.' | ',';
  /** Whether the text says by its first sign that it is UTF-8, without which some spreadsheets guess. */
  readonly hasByteOrderMark: boolean;
}

const longestText = 200;

/**
 * What a spreadsheet may run: a formula sign of any width, behind spaces, quotes or nothing. (Tabs, line
 * ends and signs without width have become spaces before it is asked.)
 */
const formula = /^[\s"'`´‘’‚“”„«»‹›]*[=+\-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼]/u;

/** A quote that would open a quoted text where there are none. */
const openingQuote = /^\s*"/;

/** Any mark that some reader may take for the end of a cell, so that no part of a text becomes one of its own. */
const needsQuotes = /[",;\t\r\n]/;

/** Text, whoever wrote it, as nothing but text of one line. */
function harmless(text: string, { separator }: Marks): string {
  const line = cut(text, longestText);
  const isRun = formula.test(line) || (separator === '\t' && openingQuote.test(line));
  return isRun ? `'${line}` : line;
}

/** Digits with a point moved to its place, in full. */
function unfolded(text: string): string {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  const digits = whole + part;
  const point = 1 + Number(power);
  return point > 0 ? `${sign}${digits.padEnd(point, '0')}` : `${sign}0.${'0'.repeat(-point)}${digits}`;
}

/** A number in plain digits: not every spreadsheet reads a power of ten, nor the same way in every language. */
function inDigits(value: number, { decimal }: Marks): string {
  if (!Number.isFinite(value)) return '';
  const text = String(published(value));
  return (text.includes('e') ? unfolded(text) : text).replace('.', decimal);
}

function cell(value: FigureRow['value'], marks: Marks): string {
  if (value === null) return '';
  // A decimal comma is no separator of these marks, so numbers are never quoted.
  if (typeof value === 'number') return inDigits(value, marks);
  const text = harmless(value, marks);
  return marks.separator !== '\t' && needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The rows under their header, each line with its end. TSV is read line by line, by tools that want no CR. */
export function toSeparated(rows: readonly FigureRow[], marks: Marks): string {
  const end = marks.separator === '\t' ? '\n' : '\r\n';
  const line = (cells: readonly string[]): string => cells.join(marks.separator) + end;
  const body = rows.map((row) => line(rowColumns.map((column) => cell(row[column], marks))));
  return `${marks.hasByteOrderMark ? '\ufeff' : ''}${line(rowColumns)}${body.join('')}`;
}
