/** From the path of a profile to its analysis. */
import { type Analysis, analyze } from '../analysis/analyze.js';
import { type Failure, InvalidProfile, inOrder } from '../profile/failure.js';
import { readProfile } from '../profile/read.js';
import { exitCodes } from './exit.js';
import { isSameFile, readText } from './files.js';
import { type CommonOptions, Failed, type Io } from './io.js';

/** Refuses options that cannot be meant, before anything is read. */
function checkOptions(path: string, { set = [], output = '-' }: CommonOptions): void {
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
}

/**
 * Reads, checks and analyses a profile.
 * @throws {InvalidProfile} with all that is wrong with it, contradictions included.
 * @throws {Failed} when the options cannot be meant, or the file cannot be read.
 */
export async function loadAnalysis(path: string, options: CommonOptions, io: Io): Promise<Analysis> {
  checkOptions(path, options);
  const { set = [], claims } = options;
  const name = path === '-' ? 'standard input' : path;
  const { profile, placeOf } = readProfile({ text: await readText(path, io), name, overrides: set });
  const outcome = analyze(profile, { ownNumbers: claims === 'none' });
  if ('analysis' in outcome) return outcome.analysis;
  const failures = outcome.contradictions.map(
    (contradiction): Failure => ({ ...contradiction, place: placeOf(contradiction.path) }),
  );
  throw new InvalidProfile(inOrder(failures));
}
