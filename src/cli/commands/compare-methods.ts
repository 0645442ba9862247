import { question } from '../command.js';
import type { CommonOptions } from '../io.js';
import { profileArgument } from '../options.js';

export const compareMethods = question({
  name: 'compare-methods',
  summary: 'the same business under other published formulas',
  description:
    'The same business and initiatives under other published formulas, and why each differs from this model.',
  example: 'cs-roi compare-methods profile.yaml',
  arguments: [profileArgument],
  answer: async ([path]: [string], options: CommonOptions, io) => {
    const { loadAssessment } = await import('../load.js');
    const methods = await import('../../answers/methods/answer.js');
    return methods.compareMethods(await loadAssessment(path, options, io));
  },
  report: async (comparison) => (await import('../../answers/methods/report.js')).methodsReport(comparison),
  result: async (comparison) =>
    (await import('../../answers/methods/published.js')).methodComparisonResultOf(comparison),
});
