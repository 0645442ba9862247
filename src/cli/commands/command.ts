import { type Command, Option } from 'commander';
import type { Io } from '../io.js';

/** One command: adds itself to the program. What it needs beyond commander it loads when it runs. */
export type AddCommand = (program: Command, io: Io) => void;

/** A help text that begins with something to copy. */
export const example = (line: string): string => `Example:\n  ${line}\n`;

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** The options of every command that answers for a profile. */
export const withCommonOptions = (command: Command, formats = 'table, json or markdown'): Command =>
  command
    .option('-f, --format <name>', `format of the answer: ${formats}`)
    .option('-o, --output <file>', 'write to a file; its ending chooses the format')
    .option('--set <path=value>', 'overrule an input of the profile; may be repeated', collect)
    .addOption(
      new Option('--claims <which>', 'count the claims of the documents, or leave them out')
        .choices(['documents', 'none'])
        .default('documents'),
    )
    .option('--quiet', 'say nothing on standard error but errors')
    .option('--no-color', 'no colour');
