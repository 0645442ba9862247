/** From the text of a profile to what the program answers, for tests. */
import { type Analysis, analyze } from '../../src/answers/analyze/answer.js';
import { caseOf, type Run, run, type Variation } from '../../src/business/case.js';
import type { Contradiction } from '../../src/business/contradictions.js';
import { readProfile } from '../../src/profile/read.js';

const profileOf = (text: string) => readProfile({ text, name: 'profile.yaml' }).profile;

/** Whether a text is a profile. Random changes may leave the domain of their input. */
export function isValid(text: string): boolean {
  try {
    profileOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The answer, or the contradictions that stand in its way. */
export function outcomeOf(text: string, ownNumbers = false): Analysis | readonly Contradiction[] {
  const outcome = analyze(profileOf(text), { ownNumbers });
  return 'analysis' in outcome ? outcome.analysis : outcome.contradictions;
}

export const isAnalysis = (outcome: ReturnType<typeof outcomeOf>): outcome is Analysis =>
  'headline' in outcome;

/** The answer for a profile that must have one. */
export function analysisOf(text: string, ownNumbers = false): Analysis {
  const outcome = outcomeOf(text, ownNumbers);
  if (isAnalysis(outcome)) return outcome;
  throw new Error(outcome.map(({ problem, found }) => `${problem}: ${found}`).join('; '));
}

/** The headline as plain numbers. */
export const headlineOf = (analysis: Pick<Analysis, 'headline'>): Readonly<Record<string, number | null>> =>
  Object.fromEntries([...analysis.headline].map(([id, { value }]) => [id, value]));

/** The two runs of the model behind an answer. */
export const runOf = (text: string, variation: Variation = {}): Run =>
  run(caseOf(profileOf(text), variation));
