import { Argument, Option } from 'commander';
import { safe } from '../../render/safe.js';
import { question } from '../command.js';
import { exitCodes } from '../exit.js';
import { parseInteger } from '../integer.js';
import { type CommonOptions, Failed } from '../io.js';
import { profileArgument } from '../options.js';

interface Options extends CommonOptions {
  readonly month?: string;
  readonly depth?: string;
}

/** The lines of the ledger are keyed without the name of their file. */
const lineOfLedger = <T>(id: string, known: ReadonlyMap<string, T>): T | undefined =>
  known.get(`ledger.${id}`) ?? known.get(`customers.${id}`);

/** Deeper than any formula of the model. */
const maxDepth = 100;

export const explain = question({
  name: 'explain',
  summary: 'how one figure is calculated',
  description:
    'One figure: its formula in words and in numbers, and every part with its value, unit and origin, down to the inputs.',
  example: 'cs-roi explain npv profile.yaml',
  arguments: [new Argument('<figure>', 'the id of a figure or an input, as in the JSON'), profileArgument],
  options: [
    new Option('--month <number>', 'the month to show (default: the month with the largest effect)'),
    new Option('--depth <levels>', 'how many levels of parts to show (default: all)'),
  ],
  answer: async ([id, path]: [string, string], options: Options, io) => {
    const [{ loadAssessment }, { explain: explained, figuresOf, monthOfMost }, { excluding }] =
      await Promise.all([
        import('../load.js'),
        import('../../answers/explain/answer.js'),
        import('../../report/npv-labels.js'),
      ]);
    // This figure of the headline is another of the run on the business's own numbers.
    const isOwn = id === 'npv_own_numbers';
    const assessment = await loadAssessment(path, isOwn ? { ...options, claims: 'none' } : options, io);
    const known = figuresOf(assessment);
    const figure = known.get(isOwn ? 'npv' : id) ?? lineOfLedger(id, known);
    if (figure === undefined) {
      const { nearest } = await import('../../profile/nearest.js');
      const near = nearest(id, [...known.keys()]);
      const hint =
        near === undefined ? 'cs-roi analyze PROFILE --format json lists the ids' : `did you mean ${near}?`;
      throw new Failed(`unknown figure ${safe(id)}; ${hint}`, exitCodes.usage);
    }
    const { month, depth } = options;
    const { months } = assessment.case;
    return {
      label: isOwn ? `${figure.label} ${excluding}` : figure.label,
      explanation: explained(assessment, {
        figure,
        month: month === undefined ? monthOfMost(assessment) : parseInteger('month', month, 1, months),
        depth: depth === undefined ? maxDepth : parseInteger('depth', depth, 0, maxDepth),
      }),
    };
  },
  report: async ({ explanation, label }) =>
    (await import('../../answers/explain/report.js')).explanationReport(explanation, label),
  result: async ({ explanation }) =>
    (await import('../../answers/explain/published.js')).explanationResultOf(explanation),
});
