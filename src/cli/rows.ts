/** The formats of figures in rows, which the commands that answer in many figures have in common. */
import type { Command } from 'commander';
import type { FigureRow } from '../report/rows.js';
import type { Writers } from './answer.js';
import { withCommonOptions } from './commands/command.js';
import type { CommonOptions } from './io.js';

/** The options of a command that can answer in rows. */
export const withRowOptions = (command: Command, others = 'csv or tsv'): Command =>
  withCommonOptions(command, `table, json, markdown, ${others}`)
    .option('--excel', 'csv or tsv as a spreadsheet opens it: marked as UTF-8, in its marks')
    .option('--locale <tag>', 'whose separator and decimal mark --excel takes (default: en-US)');

/** The rows of an answer in each of the formats. */
export function rowWriters(options: CommonOptions, rowsOf: () => Promise<readonly FigureRow[]>): Writers {
  const written = (format: 'csv' | 'tsv') => async (): Promise<string> => {
    const { marksFor } = await import('./spreadsheet.js');
    const { toSeparated } = await import('../render/csv.js');
    const marks = marksFor(format, options);
    return toSeparated(await rowsOf(), marks);
  };
  return { csv: written('csv'), tsv: written('tsv') };
}
