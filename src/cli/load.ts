/** From the path of a profile to its analysis. */
import { type Analysis, analyze } from '../analysis/analyze.js';
import { type Failure, InvalidProfile } from '../profile/failure.js';
import { readProfile } from '../profile/read.js';
import { readText } from './files.js';
import type { CommonOptions, Io } from './io.js';

/**
 * Reads, checks and analyses a profile.
 * @throws {InvalidProfile} with all that is wrong with it, contradictions included.
 * @throws {Failed} when the file cannot be read.
 */
export async function loadAnalysis(
  path: string,
  { set = [], claims }: CommonOptions,
  io: Io,
): Promise<Analysis> {
  const name = path === '-' ? 'standard input' : path;
  const { profile, placeOf } = readProfile({ text: await readText(path, io), name, overrides: set });
  const outcome = analyze(profile, { ownNumbers: claims === 'none' });
  if ('analysis' in outcome) return outcome.analysis;
  throw new InvalidProfile(
    outcome.contradictions.map(
      (contradiction): Failure => ({ ...contradiction, place: placeOf(contradiction.path) }),
    ),
  );
}
