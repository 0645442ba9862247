import { Option } from 'commander';
import type { Analysis } from '../../answers/analyze/answer.js';
import { question } from '../command.js';
import { boardFormats } from '../formats/board.js';
import type { CommonOptions } from '../io.js';
import { profileArgument } from '../options.js';
import { certainEffects } from '../runs.js';

export const analyze = question({
  name: 'analyze',
  summary: 'what better service is worth',
  description:
    'What better service is worth to one business: headline, ledger by year, claims, inputs by origin. With --format xlsx it is the model itself: a workbook whose inputs can be changed.',
  example: 'cs-roi analyze profile.yaml',
  arguments: [profileArgument],
  options: [
    new Option(
      '--chart <name>',
      'which picture, with --format svg: waterfall, npv, fan, tornado, customers, iceberg, word-of-mouth or claims',
    ),
    new Option('--certain-effects', `with --format html or svg, ${certainEffects}`),
  ],
  answer: async ([path]: [string], options: CommonOptions, io): Promise<Analysis> => {
    const [{ loadAssessment }, { analysisOf }] = await Promise.all([
      import('../load.js'),
      import('../../answers/analyze/answer.js'),
    ]);
    return analysisOf(await loadAssessment(path, options, io));
  },
  report: async (analysis) => (await import('../../answers/analyze/report.js')).analysisReport(analysis),
  result: async (analysis) => (await import('../../answers/analyze/published.js')).resultOf(analysis),
  rows: async (analysis) => (await import('../../answers/analyze/published.js')).analysisRows(analysis),
  formats: {
    ...boardFormats,
    xlsx: async (analysis) => {
      const { workbookOf } = await import('../../answers/workbook/answer.js');
      return (await import('../../render/xlsx/xlsx.js')).toXlsx(workbookOf(analysis));
    },
  },
});
