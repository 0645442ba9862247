import { question } from '../command.js';
import { profileArgument } from '../options.js';
import { progressOn, type RunOptions, runOptions, runsOf, simulating } from '../runs.js';

export const sensitivity = question({
  name: 'sensitivity',
  summary: 'the largest drivers of NPV, and what to measure next',
  description:
    'The effect of each uncertain input on NPV over its range, and the value of information on it.',
  example: 'cs-roi sensitivity profile.yaml',
  arguments: [profileArgument],
  options: runOptions,
  answer: async ([path]: [string], options: RunOptions, io) => {
    const runs = runsOf(options);
    const [{ loadAssessment }, answers] = await Promise.all([
      import('../load.js'),
      import('../../answers/uncertainty/sensitivity/answer.js'),
    ]);
    const assessment = await loadAssessment(path, options, io);
    return simulating(() => answers.sensitivity(assessment, { ...runs, progress: progressOn(io, options) }));
  },
  report: async (found) =>
    (await import('../../answers/uncertainty/sensitivity/report.js')).sensitivityReport(found),
  result: async (found) =>
    (await import('../../answers/uncertainty/sensitivity/published.js')).sensitivityResultOf(found),
  rows: async (found) => {
    const { sensitivityRows, sensitivityResultOf } = await import(
      '../../answers/uncertainty/sensitivity/published.js'
    );
    return sensitivityRows(sensitivityResultOf(found));
  },
});
