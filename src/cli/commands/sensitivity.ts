import { question } from '../command.js';
import { profileArgument } from '../options.js';
import { progressOn, type RunOptions, runOptions, runsOf, simulating } from '../runs.js';

export const sensitivity = question({
  name: 'sensitivity',
  summary: 'what moves the answer, and what to measure next',
  description:
    'What each uncertain input does to the answer over its own range, and what it is worth to know it.',
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
