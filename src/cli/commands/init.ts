import { Argument } from 'commander';
import { safe } from '../../render/safe.js';
import type { Task } from '../command.js';
import type { Io } from '../io.js';
import { quiet } from '../options.js';

interface InitOptions {
  readonly quiet?: boolean;
}

/** Whether somebody is there to be asked, and has asked for nothing else. */
const isGuided = (file: string | undefined, { quiet }: InitOptions, io: Io): boolean =>
  file !== '-' && !quiet && !io.env['CI'] && io.env['TERM'] !== 'dumb' && io.stdout.isTTY && io.stdinIsTTY;

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
      ? await (await import('../guide/guide.js')).guide(file, io)
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
