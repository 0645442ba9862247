/** The command line: commands, options, and what each outcome exits with. */
import { Command, CommanderError } from 'commander';
import { tool } from '../report/tool.js';
import { addAnalyze } from './commands/analyze.js';
import { addClaims } from './commands/claims.js';
import { example } from './commands/command.js';
import { addCompareMethods } from './commands/compare-methods.js';
import { addExplain } from './commands/explain.js';
import { addInit } from './commands/init.js';
import { addSchema } from './commands/schema.js';
import { addValidate } from './commands/validate.js';
import { exitCodes } from './exit.js';
import { Failed, type Io } from './io.js';

const commands = [addAnalyze, addExplain, addInit, addValidate, addSchema];

function programFor(io: Io): Command {
  const program = new Command(tool.name)
    .description('What better customer service is worth to a business, and how far that can be trusted.')
    .version(tool.version, '-V, --version', 'the version of this program')
    .addHelpText('before', example('cs-roi init profile.yaml && cs-roi analyze profile.yaml'))
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showSuggestionAfterError()
    .exitOverride()
    .helpCommand('help [command]', 'help for a command');
  for (const add of commands) add(program, io);
  return program;
}

/** What went wrong, said on standard error; the exit code that goes with it. */
async function report(error: unknown, io: Io): Promise<number> {
  // Commander has said it already.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof Failed) {
    io.stderr.write(`error: ${error.message}\n`);
    return error.code;
  }
  if (error instanceof Error && error.name === 'InvalidProfile') {
    const { failuresInWords } = await import('./failures.js');
    io.stderr.write(failuresInWords((error as import('../profile/failure.js').InvalidProfile).failures));
    return exitCodes.invalidProfile;
  }
  const message = error instanceof Error ? error.message : String(error);
  io.stderr.write(
    `This is a fault of cs-roi ${tool.version}, not of yours: ${message}\nPlease report it with the command and the profile.\n`,
  );
  return exitCodes.fault;
}

/** Runs the command line; answers with the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const program = programFor(io);
    if (args.length === 0) program.outputHelp();
    else await program.parseAsync(args, { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return report(error, io);
  }
}
