/** The claims read against one business. */
import type { Assessment } from '../../business/assess.js';
import { type Reading, readingsOf } from '../../business/readings/index.js';

/** A business with what each claim comes to there. */
export interface ReadBusiness extends Assessment {
  readonly readings: readonly Reading[];
}

export const readClaims = (assessment: Assessment): ReadBusiness => ({
  ...assessment,
  readings: readingsOf(assessment),
});
