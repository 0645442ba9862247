import { question } from '../command.js';
import type { CommonOptions } from '../io.js';
import { profileArgument } from '../options.js';

export const validate = question({
  name: 'validate',
  summary: 'check a profile',
  description: 'Checks a profile: lists every problem, or counts its inputs by origin.',
  example: 'cs-roi validate profile.yaml',
  arguments: [profileArgument],
  answer: async ([path]: [string], options: CommonOptions, io) =>
    (await import('../load.js')).loadAssessment(path, options, io),
  report: async (assessment) =>
    (await import('../../answers/validate/report.js')).validationReport(assessment),
  result: async (assessment) =>
    (await import('../../answers/validate/published.js')).validationResultOf(assessment),
});
