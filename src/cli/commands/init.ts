import { safe } from '../../render/safe.js';
import { type AddCommand, example } from './command.js';

export const addInit: AddCommand = (program, io) => {
  program
    .command('init')
    .summary('a commented profile to start from')
    .description('Writes a commented profile to start from: to a file, or to standard output.')
    .argument('[file]', 'where to write it; an existing file is left alone')
    .option('--quiet', 'say nothing on standard error but errors')
    .addHelpText('before', example('cs-roi init profile.yaml'))
    .action(async (file: string | undefined, { quiet }: { quiet?: boolean }) => {
      const { starterProfile } = await import('../../profile/starter.js');
      if (file === undefined || file === '-') {
        io.stdout.write(starterProfile());
        return;
      }
      const { writeWhole } = await import('../write-whole.js');
      await writeWhole(file, starterProfile(), false);
      const name = safe(file);
      if (!quiet)
        io.stderr.write(`Wrote ${name}. Put in your own figures, then run: cs-roi analyze ${name}\n`);
    });
};
