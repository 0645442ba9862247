import { Argument, Option } from 'commander';
import type { InitiativeComparison } from '../../answers/compare/initiatives.js';
import type { ProfileComparison } from '../../answers/compare/profiles.js';
import { question } from '../command.js';
import { exitCodes } from '../exit.js';
import { type CommonOptions, Failed, type Io } from '../io.js';

interface Options extends CommonOptions {
  readonly budget?: string;
  readonly ranking: boolean;
}

/** @throws {Failed} when options contradict each other, or what is compared. */
function checkOptions(paths: readonly string[], { budget, ranking }: Options): void {
  const option = budget === undefined ? (ranking ? null : '--no-ranking') : '--budget';
  if (paths.length > 1 && option !== null) {
    throw new Failed(
      `${option} applies to the initiatives of one profile; remove it to compare profiles`,
      exitCodes.usage,
    );
  }
  if (budget !== undefined && !ranking) {
    throw new Failed('--budget limits the ranking, which --no-ranking leaves out', exitCodes.usage);
  }
}

/** @throws {Failed} when there is nothing to compare, or more than can be ranked. */
function checkNumber(number: number, maxRanked: number, { ranking }: Options): void {
  if (number < 2) {
    throw new Failed(
      `a single profile is compared by its initiatives, and this one has ${number === 0 ? 'none' : 'only one'}; state two or more under \`initiatives\`, or name a second profile`,
      exitCodes.usage,
    );
  }
  if (ranking && number > maxRanked) {
    throw new Failed(
      `${number} initiatives make too many sets to rank: at most ${maxRanked} are ranked. Remove some from the profile, or compare each alone and all together with --no-ranking`,
      exitCodes.usage,
    );
  }
}

async function compareInitiatives(path: string, options: Options, io: Io): Promise<InitiativeComparison> {
  const { checkStrict, contradicted, loadProfile } = await import('../load.js');
  const { assess } = await import('../../business/assess.js');
  const answers = await import('../../answers/compare/initiatives.js');
  const { maxRanked } = await import('../../answers/compare/sets.js');
  const { budgetOf } = await import('../budget.js');
  const read = await loadProfile(path, options, io);
  const { profile } = read;
  const ownNumbers = options.claims === 'none';
  // What contradicts itself is wrong with the profile, whether or not it can be compared.
  if (profile.initiatives.length < 2) {
    const outcome = assess(profile, { ownNumbers });
    if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  }
  checkNumber(profile.initiatives.length, maxRanked, options);
  const budget = options.budget === undefined ? null : budgetOf(options.budget, profile);
  const outcome = answers.compareInitiatives(profile, {
    ownNumbers,
    ranking: options.ranking ? { budget } : null,
  });
  if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  const { noticesIn } = await import('../../answers/compare/notices.js');
  checkStrict(noticesIn(outcome.comparison), read, options);
  return outcome.comparison;
}

async function compareProfiles(
  paths: readonly string[],
  options: Options,
  io: Io,
): Promise<ProfileComparison> {
  const { checkApart, loadSeveral } = await import('../several.js');
  const answers = await import('../../answers/compare/profiles.js');
  checkApart(paths);
  return answers.compareProfiles(await loadSeveral(paths, options, io));
}

const resultOf = async (comparison: InitiativeComparison | ProfileComparison) =>
  'profiles' in comparison
    ? (await import('../../answers/compare/published-profiles.js')).profileComparisonOf(comparison)
    : (await import('../../answers/compare/published-initiatives.js')).initiativeComparisonOf(comparison);

export const compare = question({
  name: 'compare',
  summary: 'profiles side by side, or the initiatives of one profile ranked',
  description:
    'Two or more profiles: their headlines side by side. One profile: its initiatives alone and together, and the best set of them.',
  example: 'cs-roi compare profile.yaml --budget 150k',
  arguments: [new Argument('<profiles...>', 'one profile or more, or - for standard input')],
  options: [
    new Option('--budget <amount>', 'upper limit for the PV of costs of a set of initiatives'),
    new Option('--no-ranking', 'each initiative alone and all together, without ranking their sets'),
  ],
  answer: async (
    [paths]: [readonly string[]],
    options: Options,
    io,
  ): Promise<InitiativeComparison | ProfileComparison> => {
    checkOptions(paths, options);
    const [path, ...others] = paths as [string, ...string[]];
    return others.length === 0 ? compareInitiatives(path, options, io) : compareProfiles(paths, options, io);
  },
  report: async (comparison) =>
    'profiles' in comparison
      ? (await import('../../answers/compare/profiles-report.js')).profilesReport(comparison)
      : (await import('../../answers/compare/initiatives-report.js')).initiativesReport(comparison),
  result: resultOf,
  rows: async (comparison) => {
    const result = await resultOf(comparison);
    return result.compared === 'profiles'
      ? (await import('../../answers/compare/published-profiles.js')).profileComparisonRows(result)
      : (await import('../../answers/compare/published-initiatives.js')).initiativeComparisonRows(result);
  },
});
