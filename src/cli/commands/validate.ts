import type { CommonOptions } from '../io.js';
import { type AddCommand, example, withCommonOptions } from './command.js';

export const addValidate: AddCommand = (program, io) => {
  const command = program
    .command('validate')
    .summary('check a profile')
    .description(
      'Checks a profile and says everything that is wrong with it, or where its figures come from.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi validate profile.yaml'));
  withCommonOptions(command).action(async (path: string, options: CommonOptions) => {
    const [{ loadAssessment }, { answer }] = await Promise.all([
      import('../load.js'),
      import('../answer.js'),
    ]);
    const { validationReport, validationResult } = await import('../../answers/validate/report.js');
    const assessment = await loadAssessment(path, options, io);
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(validationReport(assessment), look),
        json: async () => (await import('../../render/json.js')).toJson(validationResult(assessment)),
        markdown: async () =>
          (await import('../../render/markdown.js')).toMarkdown(validationReport(assessment)),
      },
      options,
      io,
    );
  });
};
