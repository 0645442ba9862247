/** That a profile is valid, and what it rests on. */
import type { Assessment } from '../../business/assess.js';
import type { Report } from '../../report/blocks.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import { profileOf } from '../analyze/result.js';

const origins = ['yours', 'claimed', 'assumed', 'derived'] as const;

function countsOf({ sources }: Assessment): Record<(typeof origins)[number], number> {
  const count = (origin: string) => sources.filter((source) => source.origin === origin).length;
  return Object.fromEntries(origins.map((origin) => [origin, count(origin)])) as ReturnType<typeof countsOf>;
}

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** For people. */
export function validationReport(assessment: Assessment): Report {
  const { yours, claimed, assumed, derived } = countsOf(assessment);
  const { profile } = assessment;
  const text = `Valid: ${plural(yours, 'figure')} of the business’s own, ${claimed} claimed by the documents, ${assumed} assumed, ${derived} derived; ${plural(profile.initiatives.length, 'initiative')}.`;
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [{ kind: 'conclusion', sentences: [text] }],
  };
}

/** For programs. */
export const validationResult = (assessment: Assessment): object => ({
  schemaVersion: resultSchemaVersion,
  kind: 'validation',
  tool,
  profile: profileOf(assessment.profile),
  valid: true,
  inputs: countsOf(assessment),
  initiatives: assessment.profile.initiatives.length,
});
