/** The command line: commands, options, and what each outcome exits with. */
import { Command, CommanderError } from 'commander';
import type { Failure, InvalidProfile } from '../profile/failure.js';
import { safe, safeLines } from '../render/safe.js';
import { tool } from '../report/tool.js';
import type { AnyCommand } from './command.js';
import { analyze } from './commands/analyze.js';
import { claims } from './commands/claims.js';
import { compare } from './commands/compare.js';
import { compareMethods } from './commands/compare-methods.js';
import { completion } from './commands/completion.js';
import { explain } from './commands/explain.js';
import { init } from './commands/init.js';
import { schema } from './commands/schema.js';
import { sensitivity } from './commands/sensitivity.js';
import { simulate } from './commands/simulate.js';
import { solve } from './commands/solve.js';
import { validate } from './commands/validate.js';
import { exitCodes } from './exit.js';
import { writersOf } from './formats/writers.js';
import { addHelp, topicsInWords } from './help/help.js';
import { type CommonOptions, Failed, type Io } from './io.js';
import { commonOptions, rowOptions } from './options.js';

const commands: readonly AnyCommand[] = [
  analyze,
  explain,
  simulate,
  sensitivity,
  solve,
  compare,
  claims,
  compareMethods,
  init,
  validate,
  schema,
  completion,
];

/** A help text that begins with something to copy. */
const example = (line: string): string => `Example:\n  ${line}\n`;

/** Makes a command of its declaration. */
function addCommand(program: Command, declared: AnyCommand, io: Io): void {
  const writers = 'run' in declared ? null : writersOf(declared);
  const options = [
    ...(declared.options ?? []),
    ...(writers === null ? [] : commonOptions(Object.keys(writers))),
    ...('rows' in declared ? rowOptions : []),
  ];
  const command = program
    .command(declared.name)
    .summary(declared.summary)
    .description(declared.description)
    .addHelpText('before', example(declared.example));
  for (const argument of declared.arguments ?? []) command.addArgument(argument);
  for (const option of options) command.addOption(option);
  command.action(async (...given: readonly unknown[]) => {
    // Commander gives the arguments, the options, and itself.
    const [args, asked] = [given.slice(0, -2), command.opts()];
    if ('run' in declared) return declared.run(args, asked, io, program);
    const { destinationOf } = await import('./formats/answer.js');
    const write = await destinationOf(writersOf(declared), asked as CommonOptions, io);
    const found = await declared.answer(args, asked, io);
    await write(found);
    await declared.check?.(found);
  });
}

/**
 * The commands that a call can need. One that is named needs no other to be made, which would take longer
 * than to parse it; help, completion and a word that is no command need them all.
 */
function neededFor([name]: readonly string[]): readonly AnyCommand[] {
  const named = commands.filter((command) => command.name === name);
  return named.length === 0 || named[0] === completion ? commands : named;
}

function programFor(args: readonly string[], io: Io): Command {
  const program = new Command(tool.name)
    .description('Calculates the value of better customer service to a business, and how certain it is.')
    .version(tool.version, '-V, --version', 'the version of this program')
    .addHelpText('before', example('cs-roi init profile.yaml && cs-roi analyze profile.yaml'))
    .addHelpText('after', topicsInWords())
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(safeLines(text)),
    })
    .showSuggestionAfterError()
    .exitOverride()
    .helpCommand(false);
  for (const declared of neededFor(args)) addCommand(program, declared, io);
  addHelp(program, io);
  return program;
}

/** All that is wrong with a profile, where that is what went wrong. */
function refusalOf(error: unknown): readonly Failure[] | null {
  if (error instanceof Error && error.name === 'InvalidProfile') return (error as InvalidProfile).failures;
  return error instanceof Failed && error.code === exitCodes.invalidProfile
    ? [{ path: '', place: null, problem: error.message, found: '', expected: '', example: '' }]
    : null;
}

/** What went wrong, said on standard error, or to a program that asked for JSON; the exit code that goes with it. */
async function report(error: unknown, io: Io, isJson: boolean): Promise<number> {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  const refusal = refusalOf(error);
  if (refusal !== null && isJson) {
    const [{ problemOf }, { problemsResultOf }, { toJson }] = await Promise.all([
      import('./failures.js'),
      import('../report/problems.js'),
      import('../render/json.js'),
    ]);
    io.stdout.write(toJson(problemsResultOf(refusal.map(problemOf))));
    return exitCodes.invalidProfile;
  }
  if (error instanceof Failed) {
    io.stderr.write(`error: ${safe(error.message)}\n`);
    return error.code;
  }
  if (refusal !== null) {
    const { failuresInWords } = await import('./failures.js');
    io.stderr.write(failuresInWords(refusal));
    return exitCodes.invalidProfile;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    `error: internal error in cs-roi ${tool.version}: ${safe(message)}\nPlease report it with the command and the profile.\n`,
  );
  return exitCodes.fault;
}

/** Runs the command line; answers with the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = programFor(args, io);
  try {
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    const asked = program.commands.find((command) => command.name() === args[0])?.opts();
    return report(error, io, asked?.['format'] === 'json');
  }
}
