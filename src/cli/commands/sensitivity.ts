import { type DrawOptions, drawing, drawsOf, progressOn, withDrawOptions } from '../draws.js';
import { rowWriters, withRowOptions } from '../rows.js';
import { type AddCommand, example } from './command.js';

export const addSensitivity: AddCommand = (program, io) => {
  const command = program
    .command('sensitivity')
    .summary('what moves the answer, and what to measure next')
    .description(
      'What each uncertain input does to the answer over its own range, and what it is worth to know it.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi sensitivity profile.yaml'));
  withRowOptions(withDrawOptions(command)).action(async (path: string, options: DrawOptions) => {
    const wanted = drawsOf(options);
    const [{ loadAssessment }, { answer }, { sensitivity }] = await Promise.all([
      import('../load.js'),
      import('../answer.js'),
      import('../../answers/uncertainty/sensitivity/answer.js'),
    ]);
    const assessment = await loadAssessment(path, options, io);
    const found = await drawing(() =>
      sensitivity(assessment, { ...wanted, progress: progressOn(io, options) }),
    );
    const reportOf = async () =>
      (await import('../../answers/uncertainty/sensitivity/report.js')).sensitivityReport(found);
    const resultOf = async () =>
      (await import('../../answers/uncertainty/sensitivity/result.js')).sensitivityResultOf(found);
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => (await import('../../render/json.js')).toJson(await resultOf()),
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
        ...rowWriters(options, async () =>
          (await import('../../answers/uncertainty/sensitivity/rows.js')).sensitivityRows(await resultOf()),
        ),
      },
      options,
      io,
    );
  });
};
