/** The options that commands have in common. */
import { Argument, Option } from 'commander';

export const profileArgument = new Argument(
  '<profile>',
  'the profile of the business, or - for standard input',
);

export const quiet = new Option('--quiet', 'print only errors to standard error');

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const listed = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** Of every command that answers for a profile. */
export const commonOptions = (formats: readonly string[]): readonly Option[] => [
  new Option('-f, --format <name>', `output format: ${listed(formats)}`),
  new Option('-o, --output <file>', 'write to a file; its ending chooses the format'),
  new Option('--set <path=value>', 'override an input of the profile; may be repeated').argParser(collect),
  new Option('--claims <which>', 'include published claims and model defaults, or exclude them')
    .choices(['published', 'none'])
    .default('published'),
  new Option('--own-numbers').implies({ claims: 'none' }).hideHelp(),
  new Option('--strict', 'refuse implausible figures, which are otherwise a warning'),
  quiet,
  new Option('--no-color', 'no colour'),
];

/** Of every command that answers in rows. */
export const rowOptions: readonly Option[] = [
  new Option('--excel', 'csv or tsv for a spreadsheet: marked as UTF-8, with the separators of --locale'),
  new Option('--locale <tag>', 'locale of the separators for --excel (default: en-US)'),
];
