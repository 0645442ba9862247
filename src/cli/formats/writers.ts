/** The formats of an answer, each written from what a command tells: its report, its result, or its rows. */

import type { Look } from '../../render/text/terminal.js';
import type { Report } from '../../report/blocks.js';
import type { FigureRow } from '../../report/rows.js';
import type { CommonOptions } from '../io.js';

/** Writes an answer in one format; what that takes is loaded when it is asked for. */
export type Writer<Answer> = (
  answer: Answer,
  options: CommonOptions,
  look: Look,
) => Promise<string | Uint8Array>;

/** How an answer is told. */
export interface Told<Answer> {
  readonly report: (answer: Answer, options: CommonOptions) => Promise<Report>;
  readonly result: (answer: Answer) => Promise<object>;
  readonly rows?: (answer: Answer) => Promise<readonly FigureRow[]>;
  /** Formats that this answer alone has. */
  readonly formats?: Readonly<Record<string, Writer<Answer>>>;
}

/** Every format that an answer has, by its name. */
export function writersOf<Answer>({
  report,
  result,
  rows,
  formats,
}: Told<Answer>): Readonly<Record<string, Writer<Answer>>> {
  const separated =
    (format: 'csv' | 'tsv', rowsOf: NonNullable<typeof rows>): Writer<Answer> =>
    async (answer, options) => {
      const { marksFor } = await import('./spreadsheet.js');
      const { toSeparated } = await import('../../render/csv.js');
      const marks = marksFor(format, options);
      return toSeparated(await rowsOf(answer), marks);
    };
  return {
    table: async (answer, options, look) =>
      (await import('../../render/text/terminal.js')).toTerminal(await report(answer, options), look),
    json: async (answer) => (await import('../../render/json.js')).toJson(await result(answer)),
    markdown: async (answer, options) =>
      (await import('../../render/markdown.js')).toMarkdown(await report(answer, options)),
    ...(rows && {
      csv: separated('csv', rows),
      tsv: separated('tsv', rows),
      xlsx: async (answer, options) =>
        (await import('../../render/xlsx/tables.js')).toXlsxTables(
          await report(answer, options),
          await rows(answer),
        ),
    }),
    ...formats,
  };
}
