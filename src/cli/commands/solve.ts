import type { Solved } from '../../answers/solve/answer.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed, type Io } from '../io.js';
import { type AddCommand, example, withCommonOptions } from './command.js';

interface Options extends CommonOptions {
  readonly for: string;
  readonly target?: string;
}

/** Solves what the options ask for one profile. */
async function solved(id: string, path: string, options: Options, io: Io): Promise<Solved> {
  const [{ loadAnalysis }, { figureNamed, targetFor, variableNamed }, { solve }, { variablesOf }] =
    await Promise.all([
      import('../load.js'),
      import('../problem.js'),
      import('../../answers/solve/answer.js'),
      import('../../answers/solve/variables.js'),
    ]);
  const { figure, isOwn } = figureNamed(id);
  const analysis = await loadAnalysis(path, options, io);
  const ownNumbers = options.claims === 'none';
  const ofOwnNumbers = isOwn || ownNumbers;
  return solve(analysis, {
    ...{ figure, ofOwnNumbers, ownNumbers },
    target: targetFor(figure, options.target, analysis),
    variable: variableNamed(options.for, variablesOf(analysis, ofOwnNumbers)),
  });
}

/** @throws {Failed} when there is no solution, with why. */
async function refuseWithoutSolution(answer: Solved): Promise<void> {
  if (answer.because === null) return;
  const [{ noSolution }, { tie }] = await Promise.all([
    import('../../answers/solve/conclusion.js'),
    import('../../report/numbers.js'),
  ]);
  throw new Failed(noSolution(answer).replaceAll(tie, ' '), exitCodes.noSolution);
}

export const addSolve: AddCommand = (program, io) => {
  const command = program
    .command('solve')
    .summary('break-even and goal seek: the input at which a figure reaches a target')
    .description(
      'The value of an input, cost, month or effect at which a figure reaches a target: all there are, or why there is none.',
    )
    .argument('<figure>', 'the id of a figure with one value, as in the JSON')
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .requiredOption('--for <input>', 'what to change: an input, or initiatives.<id>.costs.once and the like')
    .option('--target <value>', 'the figure to reach; 0 if not given, where that is a target')
    .addHelpText(
      'before',
      example('cs-roi solve npv profile.yaml --for initiatives.second-line-team.costs.once'),
    );
  withCommonOptions(command).action(async (id: string, path: string, options: Options) => {
    const { answer } = await import('../answer.js');
    const solution = await solved(id, path, options, io);
    const reportOf = async () => {
      await refuseWithoutSolution(solution);
      return (await import('../../answers/solve/report.js')).solutionReport(solution);
    };
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => {
          const { solutionResultOf } = await import('../../answers/solve/result.js');
          return (await import('../../render/json.js')).toJson(solutionResultOf(solution));
        },
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
      },
      options,
      io,
    );
    // The JSON says why there is none as well, and is an answer all the same.
    await refuseWithoutSolution(solution);
  });
};
