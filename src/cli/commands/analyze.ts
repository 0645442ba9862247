import { boardWriters } from '../board.js';
import { certainEffects } from '../draws.js';
import type { CommonOptions } from '../io.js';
import { rowWriters, withRowOptions } from '../rows.js';
import { type AddCommand, example } from './command.js';

export const addAnalyze: AddCommand = (program, io) => {
  const command = program
    .command('analyze')
    .summary('what better service is worth')
    .description(
      'What better service is worth to one business: headline, ledger by year, claims, inputs by origin. With --format xlsx it is the model itself: a workbook whose inputs can be changed.',
    )
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .addHelpText('before', example('cs-roi analyze profile.yaml'));
  command.option(
    '--chart <name>',
    'which picture, with --format svg: waterfall, npv, fan, tornado, customers, iceberg, word-of-mouth or claims',
  );
  command.option('--certain-effects', `with --format html or svg, ${certainEffects}`);
  withRowOptions(command, 'csv, tsv, html, svg or xlsx').action(
    async (path: string, options: CommonOptions) => {
      const [{ loadAnalysis }, { answer }] = await Promise.all([
        import('../load.js'),
        import('../answer.js'),
      ]);
      const analysis = await loadAnalysis(path, options, io);
      await answer(
        {
          table: async (look) => {
            const { analysisReport } = await import('../../answers/analyze/report.js');
            const { toTerminal } = await import('../../render/text/terminal.js');
            return toTerminal(analysisReport(analysis), look);
          },
          json: async () => {
            const { resultOf } = await import('../../answers/analyze/result.js');
            const { toJson } = await import('../../render/json.js');
            return toJson(resultOf(analysis));
          },
          markdown: async () => {
            const { analysisReport } = await import('../../answers/analyze/report.js');
            return (await import('../../render/markdown.js')).toMarkdown(analysisReport(analysis));
          },
          xlsx: async () => {
            const { workbookOf } = await import('../../answers/workbook/answer.js');
            return (await import('../../render/xlsx/xlsx.js')).toXlsx(workbookOf(analysis));
          },
          ...boardWriters(analysis, options),
          ...rowWriters(options, async () =>
            (await import('../../answers/analyze/rows.js')).analysisRows(analysis),
          ),
        },
        options,
        io,
      );
    },
  );
};
