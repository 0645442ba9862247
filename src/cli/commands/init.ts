import { Argument } from 'commander';
import { safe } from '../../render/safe.js';
import type { Task } from '../command.js';
import { checkNew } from '../files.js';
import { Failed, type Io, widthOf } from '../io.js';
import { quiet } from '../options.js';

interface InitOptions {
  readonly quiet?: boolean;
}

const usualName = 'profile.yaml';

/** Whether somebody is there to be asked, and has asked for nothing else. */
const isGuided = (file: string | undefined, options: InitOptions, { stdinIsTTY, stdout, env }: Io): boolean =>
  stdinIsTTY && stdout.isTTY && file !== '-' && !options.quiet && !env['CI'] && env['TERM'] !== 'dumb';

/** What is wrong with the name of a new file. */
function wrongName(name: string): string | undefined {
  try {
    checkNew(name);
    return undefined;
  } catch (error) {
    if (error instanceof Failed) return error.message;
    throw error;
  }
}

/** A profile that somebody is asked for, and where to write it. */
async function asked(file: string | undefined, io: Io): Promise<{ name: string; text: string }> {
  if (file !== undefined) checkNew(file);
  const [{ terminalPrompts }, { profileByDialogue }] = await Promise.all([
    import('../guide/terminal.js'),
    import('../guide/dialogue.js'),
  ]);
  const prompts = terminalPrompts(widthOf(io.stdout));
  const place = { label: 'File', reason: `Where to write. Enter for ${usualName}.`, example: usualName };
  const name = file ?? ((await prompts.text(place, (said) => wrongName(said || usualName))) || usualName);
  return { name, text: await profileByDialogue(prompts) };
}

export const init: Task<[string | undefined], InitOptions> = {
  name: 'init',
  summary: 'a profile to start from: by questions on a terminal, else commented',
  description:
    'Writes a profile to start from. On a terminal it asks for the figures, reads each at once and shows the answer as it grows. In a pipe, with --quiet, with - as the file or where CI is set, it writes a commented profile with made-up figures: to a file, or to standard output.',
  example: 'cs-roi init profile.yaml',
  arguments: [new Argument('[file]', 'where to write it; an existing file is left alone')],
  options: [quiet],
  run: async ([file], options, io) => {
    const isByQuestions = isGuided(file, options, io);
    const { name = '-', text } = isByQuestions
      ? await asked(file, io)
      : { name: file, text: (await import('../../profile/starter.js')).starterProfile() };
    if (name === '-') {
      io.stdout.write(text);
      return;
    }
    const { writeWhole } = await import('../write-whole.js');
    await writeWhole(name, text, false);
    const next = isByQuestions ? 'Run' : 'Put in your own figures, then run';
    if (!options.quiet) io.stderr.write(`Wrote ${safe(name)}. ${next}: cs-roi analyze ${safe(name)}\n`);
  },
};
