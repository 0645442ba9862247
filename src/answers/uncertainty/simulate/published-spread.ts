/** A figure over all runs, as it is published. */

import { finite } from '../../../report/published.js';
import type { Entry } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import type { Spread } from '../spread.js';
import type { Estimated, QuantileId } from '../statistics.js';

const quantiles = z.object({ p5: z.figure, p10: z.figure, p50: z.figure, p90: z.figure, p95: z.figure });

export const spread = z.extend(quantiles, {
  mean: z.figure,
  standard_error: z.described(
    z.extend(quantiles, { mean: z.figure }),
    'By how much another sample of as many runs would differ, by one standard error.',
  ),
  none: z.described(z.number(), 'Share of the runs without such a figure.'),
  because: z.described(z.reason, 'Why some runs have none.'),
});

type SpreadResult = z.infer<typeof spread>;
type Levels = Record<QuantileId | 'mean', number | null>;

export function spreadOf({ quantiles: levels, mean, none, because }: Spread): SpreadResult {
  const each = (pick: (estimated: Estimated) => number) =>
    Object.fromEntries(
      [...levels, ['mean', mean] as const].map(([id, estimated]) => [
        id,
        estimated && finite(pick(estimated)),
      ]),
    ) as Levels;
  return { ...each(({ value }) => value), standard_error: each(({ error }) => error), none, because };
}

/** Where a figure stands, whatever it is worth there. */
type Place = Pick<Entry, 'figure' | 'period' | 'unit'>;

/** Each quantile with its standard error, and the share of the runs without the figure. */
export const spreadRows = (place: Place, of: SpreadResult): Entry[] => [
  ...(['p5', 'p10', 'p50', 'p90', 'p95', 'mean'] as const).flatMap((scenario) => [
    { ...place, scenario, value: of[scenario] },
    { ...place, scenario: `standard_error_${scenario}`, value: of.standard_error[scenario] },
  ]),
  { ...place, scenario: 'none', value: of.none, unit: 'share' },
];
