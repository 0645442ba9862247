import { type DrawOptions, drawing, drawsOf, progressOn, withDrawOptions } from '../draws.js';
import { rowWriters, withRowOptions } from '../rows.js';
import { type AddCommand, example } from './command.js';

export const addSimulate: AddCommand = (program, io) => {
  const command = program
    .command('simulate')
    .summary('how far the answer may be off, and the chance of a loss')
    .description(
      'What every range of the profile, the claims and the assumptions does to the answer: thousands of draws.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi simulate profile.yaml'));
  withRowOptions(withDrawOptions(command)).action(async (path: string, options: DrawOptions) => {
    const wanted = drawsOf(options);
    const [{ loadAssessment }, { answer }, { simulate }] = await Promise.all([
      import('../load.js'),
      import('../answer.js'),
      import('../../answers/uncertainty/simulate/answer.js'),
    ]);
    const assessment = await loadAssessment(path, options, io);
    const simulation = await drawing(() =>
      simulate(assessment, { ...wanted, progress: progressOn(io, options) }),
    );
    const reportOf = async () =>
      (await import('../../answers/uncertainty/simulate/report.js')).simulationReport(simulation);
    const resultOf = async () =>
      (await import('../../answers/uncertainty/simulate/result.js')).simulationResultOf(simulation);
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => (await import('../../render/json.js')).toJson(await resultOf()),
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
        ...rowWriters(options, async () =>
          (await import('../../answers/uncertainty/simulate/rows.js')).simulationRows(await resultOf()),
        ),
      },
      options,
      io,
    );
  });
};
