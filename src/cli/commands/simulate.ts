import { question } from '../command.js';
import { profileArgument } from '../options.js';
import { progressOn, type RunOptions, runOptions, runsOf, simulating } from '../runs.js';

export const simulate = question({
  name: 'simulate',
  summary: 'the range of the result, and the chance of a loss',
  description:
    'Monte Carlo simulation over the ranges of the profile, published claims and model defaults: the spread of every headline figure and the chance of a loss.',
  example: 'cs-roi simulate profile.yaml',
  arguments: [profileArgument],
  options: runOptions,
  answer: async ([path]: [string], options: RunOptions, io) => {
    const runs = runsOf(options);
    const [{ loadAssessment }, answers] = await Promise.all([
      import('../load.js'),
      import('../../answers/uncertainty/simulate/answer.js'),
    ]);
    const assessment = await loadAssessment(path, options, io);
    return simulating(() => answers.simulate(assessment, { ...runs, progress: progressOn(io, options) }));
  },
  report: async (simulation) =>
    (await import('../../answers/uncertainty/simulate/report.js')).simulationReport(simulation),
  result: async (simulation) =>
    (await import('../../answers/uncertainty/simulate/published.js')).simulationResultOf(simulation),
  rows: async (simulation) => {
    const { simulationRows, simulationResultOf } = await import(
      '../../answers/uncertainty/simulate/published.js'
    );
    return simulationRows(simulationResultOf(simulation));
  },
});
