import { Option } from 'commander';
import type { Analysis } from '../../answers/analyze/answer.js';
import type { Report } from '../../report/blocks.js';
import { question } from '../command.js';
import { exitCodes } from '../exit.js';
import { boardFormats } from '../formats/board.js';
import { type CommonOptions, Failed } from '../io.js';
import { profileArgument } from '../options.js';
import { certainEffects } from '../runs.js';

interface AnalyzeOptions extends CommonOptions {
  readonly show?: string;
}

/** The decision on one screen, or as many sections as are asked for. */
async function screenOf(analysis: Analysis, { full, show }: AnalyzeOptions): Promise<Report> {
  if (!full && show === undefined)
    return (await import('../../answers/decision/report.js')).decisionReport(
      (await import('../../answers/decision/answer.js')).decide(analysis),
    );
  const { analysisReport, sections } = await import('../../answers/analyze/report.js');
  if (show === undefined) return analysisReport(analysis);
  const names = show.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !Object.hasOwn(sections, name));
  if (unknown.length > 0)
    throw new Failed(
      `--show ${show}: unknown section ${unknown.join(', ')}; expected: ${Object.keys(sections).join(', ')}; for example --show inputs,warnings`,
      exitCodes.usage,
    );
  return analysisReport(analysis, names);
}

export const analyze = question({
  name: 'analyze',
  summary: 'NPV, ROI and payback of better service',
  description:
    'The value of better service for one business: NPV, ROI, payback, P&L by year, value by lever, published claims, inputs by origin. --format xlsx writes the model as a workbook whose inputs can be changed, --format html a page of four sheets for a board.',
  example: 'cs-roi analyze profile.yaml',
  arguments: [profileArgument],
  options: [
    new Option(
      '--chart <name>',
      'the chart, with --format svg: waterfall, cash, npv, fan, tornado, customers, iceberg, word-of-mouth or claims',
    ),
    new Option(
      '--full',
      'all sections instead of one screen; with --format html, an appendix to the four sheets',
    ),
    new Option(
      '--show <sections>',
      'selected sections: headline, pnl, horizons, bridge, levers, service, claims, inputs, warnings',
    ),
    new Option('--as-of <date>', 'the date printed on the page, with --format html: YYYY-MM-DD'),
    new Option('--author <name>', 'the author printed on the page, with --format html'),
    new Option('--certain-effects', `with --format html or svg, ${certainEffects}`),
  ],
  answer: async ([path]: [string], options: CommonOptions, io): Promise<Analysis> => {
    const [{ loadAssessment }, { analysisOf }] = await Promise.all([
      import('../load.js'),
      import('../../answers/analyze/answer.js'),
    ]);
    return analysisOf(await loadAssessment(path, options, io));
  },
  report: screenOf,
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
