import { Argument } from 'commander';
import { safe } from '../../render/safe.js';
import type { Task } from '../command.js';
import { quiet } from '../options.js';

export const init: Task<[string | undefined], { readonly quiet?: boolean }> = {
  name: 'init',
  summary: 'a commented profile to start from',
  description: 'Writes a commented profile to start from: to a file, or to standard output.',
  example: 'cs-roi init profile.yaml',
  arguments: [new Argument('[file]', 'where to write it; an existing file is left alone')],
  options: [quiet],
  run: async ([file], options, io) => {
    const { starterProfile } = await import('../../profile/starter.js');
    if (file === undefined || file === '-') {
      io.stdout.write(starterProfile());
      return;
    }
    const { writeWhole } = await import('../write-whole.js');
    await writeWhole(file, starterProfile(), false);
    const name = safe(file);
    if (!options.quiet)
      io.stderr.write(`Wrote ${name}. Put in your own figures, then run: cs-roi analyze ${name}\n`);
  },
};
