/** The command line: commands, options, and what each outcome exits with. */
import { Command, CommanderError } from 'commander';
import { safe, safeLines } from '../render/safe.js';
import { tool } from '../report/tool.js';
import { addAnalyze } from './commands/analyze.js';
import { addClaims } from './commands/claims.js';
import { type AddCommand, example } from './commands/command.js';
import { addCompare } from './commands/compare.js';
import { addCompareMethods } from './commands/compare-methods.js';
import { addCompletion } from './commands/completion.js';
import { addExplain } from './commands/explain.js';
import { addInit } from './commands/init.js';
import { addSchema } from './commands/schema.js';
import { addSensitivity } from './commands/sensitivity.js';
import { addSimulate } from './commands/simulate.js';
import { addSolve } from './commands/solve.js';
import { addValidate } from './commands/validate.js';
import { exitCodes } from './exit.js';
import { addHelp, topicsInWords } from './help/help.js';
import { Failed, type Io } from './io.js';

const commands: Readonly<Record<string, AddCommand>> = {
  analyze: addAnalyze,
  explain: addExplain,
  simulate: addSimulate,
  sensitivity: addSensitivity,
  solve: addSolve,
  compare: addCompare,
  claims: addClaims,
  'compare-methods': addCompareMethods,
  init: addInit,
  validate: addValidate,
  schema: addSchema,
  completion: addCompletion,
};

/**
 * The commands that a call can need. One that is named needs no other to be made, which would take longer
 * than to parse it; help, completion and a word that is no command need them all.
 */
const neededFor = ([name = '']: readonly string[]): readonly AddCommand[] =>
  Object.hasOwn(commands, name) && name !== 'completion'
    ? [commands[name] as AddCommand]
    : Object.values(commands);

function programFor(args: readonly string[], io: Io): Command {
  const program = new Command(tool.name)
    .description('What better customer service is worth to a business, and how far that can be trusted.')
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
  for (const add of neededFor(args)) add(program, io);
  addHelp(program, io);
  return program;
}

/** What went wrong, said on standard error; the exit code that goes with it. */
async function report(error: unknown, io: Io): Promise<number> {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Failed) {
    io.stderr.write(`error: ${safe(error.message)}\n`);
    return error.code;
  }
  if (error instanceof Error && error.name === 'InvalidProfile') {
    const { failuresInWords } = await import('./failures.js');
    io.stderr.write(failuresInWords((error as import('../profile/failure.js').InvalidProfile).failures));
    return exitCodes.invalidProfile;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    `This is a fault of cs-roi ${tool.version}, not of yours: ${safe(message)}\nPlease report it with the command and the profile.\n`,
  );
  return exitCodes.fault;
}

/** Runs the command line; answers with the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const program = programFor(args, io);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(error, io);
  }
}
