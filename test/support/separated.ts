/** Separated values read back by two parsers that know nothing of each other, which must agree. */
import { parse } from 'csv-parse/sync';
import papa from 'papaparse';
import { expect } from 'vitest';
import type { FigureRow } from '../../src/report/rows.js';

/** A row as text, by the names of the header. */
export type Cells = Readonly<Record<keyof FigureRow, string>>;

/** The header and the rows of a text; TSV has no quotes. */
export function linesOf(text: string, separator: ',' | ';' | '\t' = ','): string[][] {
  const lines: string[][] = parse(text, {
    bom: true,
    delimiter: separator,
    quote: separator === '\t' ? null : '"',
    recordDelimiter: separator === '\t' ? '\n' : '\r\n',
  });
  const others = papa.parse<string[]>(text, { delimiter: separator, skipEmptyLines: true });
  expect(others.errors).toEqual([]);
  expect(others.data).toEqual(lines);
  return lines;
}

/** The rows under the header. */
export function cellsOf(text: string, separator?: ',' | ';' | '\t'): Cells[] {
  const [header = [], ...rows] = linesOf(text, separator);
  return rows.map((row) => Object.fromEntries(header.map((name, k) => [name, row[k] as string])) as Cells);
}

/** What names a row. */
export const placeOf = ({ profile, scenario, period, figure }: Cells): string =>
  [profile, scenario, period, figure].join(' | ');
