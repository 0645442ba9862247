import { safe } from '../../render/safe.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed } from '../io.js';
import { whole } from '../whole.js';
import { type AddCommand, example, withCommonOptions } from './command.js';

interface Options extends CommonOptions {
  readonly month?: string;
  readonly depth?: string;
}

/** The lines of the ledger are keyed without the name of their file. */
const lineOfLedger = <T>(id: string, known: ReadonlyMap<string, T>): T | undefined =>
  known.get(`ledger.${id}`) ?? known.get(`customers.${id}`);

/** Deeper than any formula of the model. */
const deepest = 100;

export const addExplain: AddCommand = (program, io) => {
  const command = program
    .command('explain')
    .summary('where one figure comes from')
    .description(
      'One figure: its formula in words and in numbers, and every part with its value, unit and origin, down to the leaves.',
    )
    .argument('<figure>', 'the id of a figure or an input, as in the JSON')
    .argument('<profile>', 'the profile of the business, or - for standard input')
    .option('--month <number>', 'the month that series are shown at; where the gain is largest if not given')
    .option('--depth <levels>', 'how many levels of parts to show; all if not given')
    .addHelpText('before', example('cs-roi explain npv profile.yaml'));
  withCommonOptions(command).action(async (id: string, path: string, options: Options) => {
    const [
      { loadAnalysis },
      { answer },
      { explain, figuresOf, monthOfMost },
      { explanationReport, explanationResult },
      { excluding },
    ] = await Promise.all([
      import('../load.js'),
      import('../answer.js'),
      import('../../answers/explain/answer.js'),
      import('../../answers/explain/report.js'),
      import('../../report/npv-labels.js'),
    ]);
    // This figure of the headline is another of the run on the business's own numbers.
    const isOwn = id === 'npv_own_numbers';
    const analysis = await loadAnalysis(path, isOwn ? { ...options, claims: 'none' } : options, io);
    const known = figuresOf(analysis);
    const figure = known.get(isOwn ? 'npv' : id) ?? lineOfLedger(id, known);
    if (figure === undefined) {
      const { nearest } = await import('../../profile/nearest.js');
      const near = nearest(id, [...known.keys()]);
      const hint = near === undefined ? 'the ids stand in the JSON of analyze' : `did you mean ${near}?`;
      throw new Failed(`there is no figure ${safe(id)}; ${hint}`, exitCodes.usage);
    }
    const { months } = analysis.case;
    const label = isOwn ? `${figure.label} ${excluding}` : figure.label;
    const explanation = explain(analysis, {
      figure,
      month: options.month === undefined ? monthOfMost(analysis) : whole('month', options.month, 1, months),
      depth: options.depth === undefined ? deepest : whole('depth', options.depth, 0, deepest),
    });
    await answer(
      {
        table: async (look) =>
          (await import('../../render/text/terminal.js')).toTerminal(
            explanationReport(explanation, label),
            look,
          ),
        json: async () => (await import('../../render/json.js')).toJson(explanationResult(explanation)),
        markdown: async () =>
          (await import('../../render/markdown.js')).toMarkdown(explanationReport(explanation, label)),
      },
      options,
      io,
    );
  });
};
