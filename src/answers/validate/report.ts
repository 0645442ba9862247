/** That a profile is valid, and what it rests on. */
import type { Assessment } from '../../business/assess.js';
import type { Report } from '../../report/blocks.js';
import { doubtBlocks } from '../../report/doubts.js';
import { countsByOrigin } from './answer.js';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export function validationReport(assessment: Assessment): Report {
  const { yours, claimed, assumed, derived } = countsByOrigin(assessment);
  const { profile } = assessment;
  const text = `Valid: ${plural(yours, 'input')} of your own, ${plural(claimed, 'published claim')}, ${plural(assumed, 'model default')}, ${derived} derived; ${plural(profile.initiatives.length, 'initiative')}.`;
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [...doubtBlocks(assessment.notices), { kind: 'conclusion', sentences: [text] }],
  };
}
