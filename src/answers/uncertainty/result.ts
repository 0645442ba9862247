/** Uncertain inputs as the published JSON. */

import type { Correlation } from '../../profile/profile.js';
import type { Uncertain } from './sampling/uncertain.js';
import type { UncertainInput } from './schema.js';

/** One of them. */
export const uncertainInputOf = ({
  label,
  quantity,
  origin,
  range,
  domain,
  distribution,
  evidence,
}: Uncertain): UncertainInput => ({
  label,
  unit: quantity.unit.id,
  origin,
  evidence,
  ...range,
  whole: domain.whole === true,
  distribution,
});

/** By their paths. */
export const uncertainInputs = (uncertain: readonly Uncertain[]): Record<string, UncertainInput> =>
  Object.fromEntries(uncertain.map((each) => [each.id, uncertainInputOf(each)]));

/** By the two paths that each stands between. */
export const correlationsByPair = (correlations: readonly Correlation[]): Record<string, number> =>
  Object.fromEntries(correlations.map(({ between, value }) => [between.join(' '), value]));
