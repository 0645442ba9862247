import { type DrawOptions, drawing, drawsOf, progressOn, withDrawOptions } from '../draws.js';
import { type AddCommand, example, withCommonOptions } from './command.js';

export const addSensitivity: AddCommand = (program, io) => {
  const command = program
    .command('sensitivity')
    .summary('what moves the answer, and what to measure next')
    .description(
      'What each uncertain input does to the answer over its own range, and what it is worth to know it.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi sensitivity profile.yaml'));
  withCommonOptions(withDrawOptions(command)).action(async (path: string, options: DrawOptions) => {
    const wanted = drawsOf(options);
    const [{ loadAssessment }, { answer }, { sensitivity }] = await Promise.all([
      import('../load.js'),
      import('../answer.js'),
      import('../../analysis/uncertainty/sensitivity.js'),
    ]);
    const assessment = await loadAssessment(path, options, io);
    const found = drawing(() => sensitivity(assessment, { ...wanted, progress: progressOn(io, options) }));
    const reportOf = async () =>
      (await import('../../report/sensitivity-report.js')).sensitivityReport(found);
    await answer(
      {
        table: async (look) => (await import('../../render/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => {
          const { sensitivityResultOf } = await import('../../report/sensitivity-result.js');
          return (await import('../../render/json.js')).toJson(sensitivityResultOf(found));
        },
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
      },
      options,
      io,
    );
  });
};
