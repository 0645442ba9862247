import type { CommonOptions } from '../io.js';
import { type AddCommand, example, withCommonOptions } from './command.js';

export const addCompareMethods: AddCommand = (program, io) => {
  const command = program
    .command('compare-methods')
    .summary('the same business under other published formulas')
    .description(
      'The same business and initiatives under the formulas that others publish, and why each differs from ours.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi compare-methods profile.yaml'));
  withCommonOptions(command).action(async (path: string, options: CommonOptions) => {
    const [{ loadAnalysis }, { answer }] = await Promise.all([import('../load.js'), import('../answer.js')]);
    const { compareMethods } = await import('../../answers/methods/answer.js');
    const comparison = compareMethods(await loadAnalysis(path, options, io));
    const reportOf = async () => (await import('../../answers/methods/report.js')).methodsReport(comparison);
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
        json: async () => {
          const { methodsResultOf } = await import('../../answers/methods/result.js');
          return (await import('../../render/json.js')).toJson(methodsResultOf(comparison));
        },
        markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
      },
      options,
      io,
    );
  });
};
