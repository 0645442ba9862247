/** Where an answer goes, and in which format. */
import { extname } from 'node:path';
import { colours, plainPaint } from '../render/paint.js';
import { safe } from '../render/safe.js';
import type { Look } from '../render/terminal.js';
import { exitCodes } from './exit.js';
import { writeText } from './files.js';
import { type CommonOptions, Failed, type Io, isColoured, widthOf } from './io.js';

/** How the answer of a command is written: each format by its name. */
export type Writers = Readonly<Record<string, (look: Look) => Promise<string>>>;

const extensions: Readonly<Record<string, string>> = { '.json': 'json', '.md': 'markdown', '.txt': 'table' };

/** The file that is asked for; `-` is standard output. */
const fileOf = ({ output }: CommonOptions): string | undefined => (output === '-' ? undefined : output);

function formatOf(options: CommonOptions, writers: Writers): string {
  const { format } = options;
  const known = Object.keys(writers);
  const output = fileOf(options);
  const chosen = format ?? (output === undefined ? 'table' : extensions[extname(output).toLowerCase()]);
  if (chosen !== undefined && known.includes(chosen)) return chosen;
  const found =
    format === undefined ? `the ending of ${output} names no format` : `there is no format ${format} here`;
  throw new Failed(`${found}; choose one with --format: ${known.join(', ')}`, exitCodes.usage);
}

/**
 * Writes an answer to standard output, or to the file that was asked for.
 * @throws {Failed} when the format is not known or the file cannot be written.
 */
export async function answer(writers: Writers, options: CommonOptions, io: Io): Promise<void> {
  const write = writers[formatOf(options, writers)] as Writers[string];
  const output = fileOf(options);
  if (output === undefined) {
    io.stdout.write(
      await write({
        width: widthOf(io.stdout),
        paint: isColoured(io.stdout, io.env, options.color) ? await colours() : plainPaint,
      }),
    );
    return;
  }
  writeText(output, await write({ width: 80, paint: plainPaint }));
  if (!options.quiet) io.stderr.write(`Wrote ${safe(output)}.\n`);
}
