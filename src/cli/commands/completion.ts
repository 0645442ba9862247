import { Argument } from 'commander';
import type { Task } from '../command.js';
import { completionScript, type Shell, shells } from '../completion.js';
import { schemas } from './schema.js';

export const completion: Task<[Shell], object> = {
  name: 'completion',
  summary: 'complete commands, options, figures and claims in the shell',
  description: 'Prints a script that completes commands, options, the ids of figures and the ids of claims.',
  example: 'cs-roi completion bash >> ~/.bashrc',
  arguments: [new Argument('<shell>', 'the shell').choices(shells)],
  run: async ([shell], _options, io, program) => {
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
        schema: Object.keys(schemas),
        completion: shells,
      }),
    );
  },
};
