import type { Writers } from '../answer.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed, type Io } from '../io.js';
import { rowWriters, withRowOptions } from '../rows.js';
import { type AddCommand, example } from './command.js';

interface Options extends CommonOptions {
  readonly budget?: string;
  readonly ranking: boolean;
}

/** @throws {Failed} when options contradict each other, or what is compared. */
function checkOptions(paths: readonly string[], { budget, ranking }: Options): void {
  const option = budget === undefined ? (ranking ? null : '--no-ranking') : '--budget';
  if (paths.length > 1 && option !== null) {
    throw new Failed(
      `${option} is about the initiatives of one profile; leave it out to compare profiles`,
      exitCodes.usage,
    );
  }
  if (budget !== undefined && !ranking) {
    throw new Failed('--budget limits the ranking, which --no-ranking leaves out', exitCodes.usage);
  }
}

/** @throws {Failed} when there is nothing to compare, or more than can be ranked. */
function checkNumber(number: number, mostRanked: number, { ranking }: Options): void {
  if (number < 2) {
    throw new Failed(
      `a single profile is compared by its initiatives, and this one has ${number === 0 ? 'none' : 'only one'}; state two or more under \`initiatives\`, or name a second profile`,
      exitCodes.usage,
    );
  }
  if (ranking && number > mostRanked) {
    throw new Failed(
      `${number} initiatives make too many sets to rank: up to ${mostRanked} are ranked. Leave some out of the profile, or compare each alone and all together with --no-ranking`,
      exitCodes.usage,
    );
  }
}

/** The initiatives of one profile in every format. */
async function initiativesOf(path: string, options: Options, io: Io): Promise<Writers> {
  const { contradicted, loadProfile } = await import('../load.js');
  const { assess } = await import('../../business/assess.js');
  const { compareInitiatives } = await import('../../answers/compare/initiatives.js');
  const { mostRanked } = await import('../../answers/compare/sets.js');
  const { budgetOf } = await import('../budget.js');
  const read = await loadProfile(path, options, io);
  const { profile } = read;
  const ownNumbers = options.claims === 'none';
  // What contradicts itself is wrong with the profile, whether or not it can be compared.
  if (profile.initiatives.length < 2) {
    const outcome = assess(profile, { ownNumbers });
    if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  }
  checkNumber(profile.initiatives.length, mostRanked, options);
  const budget = options.budget === undefined ? null : budgetOf(options.budget, profile);
  const outcome = compareInitiatives(profile, {
    ownNumbers,
    ranking: options.ranking ? { budget } : null,
  });
  if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  const { comparison } = outcome;
  const reportOf = async () =>
    (await import('../../answers/compare/initiatives-report.js')).initiativesReport(comparison);
  const resultOf = async () =>
    (await import('../../answers/compare/result.js')).initiativeComparisonOf(comparison);
  return {
    table: async (look) => (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
    json: async () => (await import('../../render/json.js')).toJson(await resultOf()),
    markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
    ...rowWriters(options, async () =>
      (await import('../../answers/compare/rows.js')).initiativeComparisonRows(await resultOf()),
    ),
  };
}

/** Several profiles in every format. */
async function profilesOf(paths: readonly string[], options: Options, io: Io): Promise<Writers> {
  const { checkApart, loadSeveral } = await import('../several.js');
  const { compareProfiles } = await import('../../answers/compare/profiles.js');
  checkApart(paths);
  const comparison = compareProfiles(await loadSeveral(paths, options, io));
  const reportOf = async () =>
    (await import('../../answers/compare/profiles-report.js')).profilesReport(comparison);
  const resultOf = async () =>
    (await import('../../answers/compare/result.js')).profileComparisonOf(comparison);
  return {
    table: async (look) => (await import('../../render/text/terminal.js')).toTerminal(await reportOf(), look),
    json: async () => (await import('../../render/json.js')).toJson(await resultOf()),
    markdown: async () => (await import('../../render/markdown.js')).toMarkdown(await reportOf()),
    ...rowWriters(options, async () =>
      (await import('../../answers/compare/rows.js')).profileComparisonRows(await resultOf()),
    ),
  };
}

export const addCompare: AddCommand = (program, io) => {
  const command = program
    .command('compare')
    .summary('profiles side by side, or the initiatives of one and which to choose')
    .description(
      'Two or more profiles: their headlines side by side. One: its initiatives alone and together, and which set of them to choose.',
    )
    .argument('<profiles...>', 'one profile or more, or - for standard input')
    .option('--budget <amount>', 'only sets of initiatives whose whole cost, at present value, is within it')
    .option('--no-ranking', 'each initiative alone and all together, without ranking their sets')
    .addHelpText('before', example('cs-roi compare profile.yaml --budget 150k'));
  withRowOptions(command).action(async (paths: readonly string[], options: Options) => {
    checkOptions(paths, options);
    const [path, ...others] = paths as [string, ...string[]];
    const writers = await (others.length === 0
      ? initiativesOf(path, options, io)
      : profilesOf(paths, options, io));
    const { answer } = await import('../answer.js');
    await answer(writers, options, io);
  });
};
