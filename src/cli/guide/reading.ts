/** Reading of a draft: as the file that it will be. */
import { type Assessment, assess } from '../../business/assess.js';
import { type Draft, draftText } from '../../profile/draft.js';
import { type Failure, InvalidProfile } from '../../profile/failure.js';
import { foundIn } from '../../profile/figures/raw.js';
import { readProfile } from '../../profile/read.js';
import { failureInBrief } from '../failures.js';
import { contradicted } from '../load.js';

/** @throws {InvalidProfile} */
export function assessed(draft: Draft): Assessment {
  const read = readProfile({ text: draftText(draft), name: 'profile' });
  const outcome = assess(read.profile, { ownNumbers: false });
  if ('contradictions' in outcome) throw contradicted(outcome.contradictions, read);
  return outcome.assessment;
}

export function failuresIn(draft: Draft): readonly Failure[] {
  try {
    assessed(draft);
    return [];
  } catch (error) {
    if (error instanceof InvalidProfile) return error.failures;
    throw error;
  }
}

/** What is wrong with a draft. What is only missing will be asked for, but for what stands at the path. */
export function wrongWith(draft: Draft, path: string): string | undefined {
  const failure = failuresIn(draft).find((each) => each.path === path || each.found !== foundIn(undefined));
  return failure && failureInBrief(failure);
}
