/** Where an answer goes, and in which format. */
import { extname } from 'node:path';
import { safe } from '../../render/safe.js';
import { colours, plainPaint } from '../../render/text/paint.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed, type Io, isColoured, widthOf } from '../io.js';
import type { Writer } from './writers.js';

const extensions: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.md': 'markdown',
  '.txt': 'table',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.html': 'html',
  '.svg': 'svg',
};

/** Formats that no terminal can show. */
const binary: readonly string[] = ['xlsx'];

/** The file that is asked for; `-` is standard output. */
const fileOf = ({ output }: CommonOptions): string | undefined => (output === '-' ? undefined : output);

function formatOf(options: CommonOptions, known: readonly string[]): string {
  const { format } = options;
  const output = fileOf(options);
  const chosen = format ?? (output === undefined ? 'table' : extensions[extname(output).toLowerCase()]);
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  const found =
    format === undefined ? `the ending of ${output} is no known format` : `unknown format ${format}`;
  throw new Failed(
    `${found}; expected: ${known.join(', ')}; for example --format ${known[0]}`,
    exitCodes.usage,
  );
}

/**
 * Where an answer goes: standard output, or the file that was asked for. What is asked for is checked before
 * an answer is computed; the function that is given back writes it, and throws {Failed} where it cannot.
 * @throws {Failed} when the format is not known, or is none for a terminal.
 */
export async function destinationOf<Answer>(
  writers: Readonly<Record<string, Writer<Answer>>>,
  options: CommonOptions,
  io: Io,
): Promise<(answer: Answer) => Promise<void>> {
  const format = formatOf(options, Object.keys(writers));
  if (options.excel || options.locale !== undefined) {
    (await import('./spreadsheet.js')).checkSpreadsheet(format, options);
  }
  if (options.chart !== undefined || format === 'svg')
    (await import('./charts.js')).checkChart(format, options);
  if (options.asOf !== undefined || options.author !== undefined)
    (await import('./imprint.js')).checkImprint(format, options);
  // Beside other writers it would be believed to have done something.
  if (options.certainEffects && 'svg' in writers && format !== 'html' && format !== 'svg')
    throw new Failed(
      `--certain-effects applies to --format html or svg here, since ${format} contains no simulation`,
      exitCodes.usage,
    );
  const write = writers[format] as Writer<Answer>;
  const output = fileOf(options);
  if (output === undefined) {
    if (binary.includes(format) && io.stdout.isTTY) {
      throw new Failed(
        `a terminal cannot show ${format}; name a file, for example --output model.${format}`,
        exitCodes.usage,
      );
    }
    return async (answer) => {
      const paint = isColoured(io.stdout, io.env, options.color) ? await colours() : plainPaint;
      io.stdout.write(await write(answer, options, { width: widthOf(io.stdout), paint }));
    };
  }
  return async (answer) => {
    const content = await write(answer, options, { width: 80, paint: plainPaint });
    const { writeWhole } = await import('../write-whole.js');
    await writeWhole(output, content);
    if (!options.quiet) io.stderr.write(`Wrote ${safe(output)}.\n`);
  };
}
