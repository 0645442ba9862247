/** From the path of a profile to its assessment. */
import { type Assessment, assess } from '../business/assess.js';
import type { Contradiction } from '../business/contradictions.js';
import type { Notice } from '../business/notices.js';
import { isDoubt } from '../business/plausibility.js';
import { type Failure, InvalidProfile, inOrder, refuse } from '../profile/failure.js';
import { type ReadProfile, readProfile } from '../profile/read.js';
import { doubtsAsProblems } from '../report/doubts.js';
import { exitCodes } from './exit.js';
import { checkFolder, isSameFile, readText } from './files.js';
import { type CommonOptions, Failed, type Io } from './io.js';

/**
 * Under `--strict` a profile whose figures are hardly meant is refused: each warning where its figure stands.
 * @throws {InvalidProfile}
 */
export function checkStrict(
  notices: readonly Notice[],
  { placeOf }: ReadProfile,
  { strict = false }: CommonOptions,
): void {
  const refused = strict ? notices.filter(isDoubt).flatMap(doubtsAsProblems) : [];
  refuse(refused.map((problem) => ({ ...problem, place: placeOf(problem.path) })));
}

/** Refuses options that cannot be meant, before anything is read. */
function checkOptions(path: string, { set = [], output = '-' }: CommonOptions): void {
  if (path === '') throw new Failed('the name of the profile is empty', exitCodes.usage);
  const malformed = set.find((text) => text.indexOf('=') < 1);
  if (malformed !== undefined) {
    const example = '--set business.churn="15% per year"';
    throw new Failed(
      `--set ${malformed} is not a path, = and a value; for example ${example}`,
      exitCodes.usage,
    );
  }
  if (path !== '-' && output !== '-' && isSameFile(path, output)) {
    throw new Failed(`--output ${output} is the profile itself; choose another name`, exitCodes.usage);
  }
  if (output !== '-') checkFolder(output);
}

/**
 * Reads and checks a profile.
 * @throws {InvalidProfile} with all that is wrong with it, as far as it shows before the model has run.
 * @throws {Failed} when the options cannot be meant, or the file cannot be read.
 */
export async function loadProfile(path: string, options: CommonOptions, io: Io): Promise<ReadProfile> {
  checkOptions(path, options);
  const name = path === '-' ? 'standard input' : path;
  return readProfile({ text: await readText(path, io), name, overrides: options.set ?? [] });
}

/** The contradictions of a profile, each where it stands. */
export function contradicted(
  contradictions: readonly Contradiction[],
  { placeOf }: ReadProfile,
): InvalidProfile {
  const failures = contradictions.map(
    (contradiction): Failure => ({ ...contradiction, place: placeOf(contradiction.path) }),
  );
  return new InvalidProfile(inOrder(failures));
}

/**
 * Reads, checks and assesses a profile.
 * @throws {InvalidProfile} with all that is wrong with it, contradictions included.
 * @throws {Failed} when the options cannot be meant, or the file cannot be read.
 */
export async function loadAssessment(path: string, options: CommonOptions, io: Io): Promise<Assessment> {
  const read = await loadProfile(path, options, io);
  const outcome = assess(read.profile, { ownNumbers: options.claims === 'none' });
  if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  checkStrict(outcome.assessment.notices, read, options);
  return outcome.assessment;
}
