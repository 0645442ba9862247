import { Argument, Option } from 'commander';
import type { Solved } from '../../answers/solve/answer.js';
import { question } from '../command.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';
import { profileArgument } from '../options.js';

interface Options extends CommonOptions {
  readonly for: string;
  readonly target?: string;
}

/** @throws {Failed} when there is no solution, with why. */
async function refuseWithoutSolution(solved: Solved): Promise<void> {
  if (solved.because === null) return;
  const [{ noSolution }, { tie }] = await Promise.all([
    import('../../answers/solve/conclusion.js'),
    import('../../report/numbers.js'),
  ]);
  throw new Failed(noSolution(solved).replaceAll(tie, ' '), exitCodes.noSolution);
}

export const solve = question({
  name: 'solve',
  summary: 'break-even and goal seek: the input at which a figure reaches a target',
  description:
    'The value of an input, cost, month or effect at which a figure reaches a target: every solution, or why there is none.',
  example: 'cs-roi solve npv profile.yaml --for initiatives.second-line-team.costs.once',
  arguments: [new Argument('<figure>', 'the id of a figure with one value, as in the JSON'), profileArgument],
  options: [
    new Option(
      '--for <input>',
      'what to change: an input, or initiatives.<id>.costs.once and the like',
    ).makeOptionMandatory(),
    new Option(
      '--target <value>',
      'the value that the figure must reach (default: 0, where that is possible)',
    ),
  ],
  answer: async ([id, path]: [string, string], options: Options, io): Promise<Solved> => {
    const [{ loadAssessment }, { figureNamed, targetFor, variableNamed }, answers, { variablesOf }] =
      await Promise.all([
        import('../load.js'),
        import('../solve-arguments.js'),
        import('../../answers/solve/answer.js'),
        import('../../answers/solve/variables.js'),
      ]);
    const { figure, isOwn } = figureNamed(id);
    const assessment = await loadAssessment(path, options, io);
    const ownNumbers = options.claims === 'none';
    const ofOwnNumbers = isOwn || ownNumbers;
    return answers.solve(assessment, {
      ...{ figure, ofOwnNumbers, ownNumbers },
      target: targetFor(figure, options.target, assessment),
      variable: variableNamed(options.for, variablesOf(assessment, ofOwnNumbers)),
    });
  },
  report: async (solved) => {
    await refuseWithoutSolution(solved);
    return (await import('../../answers/solve/report.js')).solutionReport(solved);
  },
  result: async (solved) => (await import('../../answers/solve/published.js')).solutionResultOf(solved),
  // The JSON says why there is none as well, and is an answer all the same.
  check: refuseWithoutSolution,
});
