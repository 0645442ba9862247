/** The result of `validate`: its shape, and the JSON of a valid profile. */

import type { Assessment } from '../../business/assess.js';
import { noticesByKey, opening, profileOf } from '../../report/published.js';
import * as z from '../../report/shape.js';
import { countsByOrigin } from './answer.js';

const count = z.int();

export const validationShape = z.resultShape(
  'validation',
  {
    valid: z.literal(true),
    inputs: z.object({ yours: count, claimed: count, assumed: count, derived: count }),
    initiatives: count,
    notices: z.texts,
  },
  { title: 'Result of cs-roi validate' },
);

/** The published result of a validation. */
export const validationResultOf = (assessment: Assessment): z.infer<typeof validationShape> => ({
  ...opening('validation'),
  profile: profileOf(assessment.profile),
  valid: true,
  inputs: countsByOrigin(assessment),
  initiatives: assessment.profile.initiatives.length,
  notices: noticesByKey(assessment.notices),
});
