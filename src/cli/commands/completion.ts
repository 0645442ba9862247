import { Argument } from 'commander';
import { completionScript, type Shell, shells } from '../completion.js';
import { type AddCommand, example } from './command.js';

export const addCompletion: AddCommand = (program, io) => {
  program
    .command('completion')
    .summary('complete commands, options, figures and claims in the shell')
    .description(
      'Prints a script that completes commands, options, the ids of figures and the ids of claims.',
    )
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('before', example('cs-roi completion bash >> ~/.bashrc'))
    .action(async (shell: Shell) => {
      const [{ derivedQuantities }, { inputs }, { claims }] = await Promise.all([
        import('../../model/figures.js'),
        import('../../model/index.js'),
        import('../../evidence/index.js'),
      ]);
      const figures = [...derivedQuantities, ...inputs].map(({ id }) => id);
      const solvable = derivedQuantities.filter(({ shape }) => shape === 'one').map(({ id }) => id);
      io.stdout.write(
        completionScript(shell, program, {
          claims: claims.map(({ id }) => id),
          explain: [...figures, 'npv_own_numbers'],
          solve: [...solvable, 'npv_own_numbers'],
          schema: ['profile', 'result'],
          completion: shells,
        }),
      );
    });
};
