/** What goes into an analysis, as it is published: inputs and where they come from, claims, initiatives. */

import type { Reading } from '../../../business/readings/index.js';
import type { Source } from '../../../business/sources.js';
import { inputRows } from '../../../report/input-rows.js';
import { keyed } from '../../../report/published.js';
import type { Entry } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';
import { band, claimed, claimRows, use, verdict } from '../../claims/published.js';

const source = z.object({
  label: z.text,
  value: z.union([z.number(), z.text]),
  unit: z.text,
  origin: z.enum(['yours', 'claimed', 'assumed', 'derived']),
  claim: z.nullable(z.text),
  verdict: z.nullable(verdict),
  low: z.figure,
  high: z.figure,
  text: z.described(z.nullable(z.text), 'As the profile wrote it.'),
  line: z.nullable(z.int()),
  neutralised: z.boolean(),
  reason: z.text,
});

export const sources = z.byKey(source);

type SourcesResult = z.infer<typeof sources>;

function sourceOf(of: Source): SourcesResult[string] {
  const { input, value, origin, low, high, text: written, line } = of;
  const { fallback } = input;
  const claim = origin === 'claimed' && fallback.origin === 'claimed' ? fallback.claim : null;
  return {
    label: input.label,
    value: input.options?.[value] ?? value,
    unit: input.unit.id,
    origin,
    claim: claim?.id ?? null,
    verdict: claim && [...claim.verdict],
    low: input.options ? null : low,
    high: input.options ? null : high,
    text: written,
    line,
    neutralised: of.isNeutral,
    reason: of.why ?? input.reason,
  };
}

export const sourcesOf = (of: readonly Source[]): SourcesResult =>
  keyed(of, ({ input }) => input.id, sourceOf);

export const sourceRows = (result: SourcesResult): Entry[] =>
  Object.entries(result).flatMap(([id, of]) => inputRows(id, of));

const reading = z.object({
  title: z.text,
  claimed: z.nullable(z.described(claimed, 'The figure claimed, in base units; shares are fractions.')),
  verdict,
  use,
  reading: z.described(band, 'Where the business lies beside the claim; null beside a reason.'),
  because: z.reason,
  figures: z.byKey(z.object({ label: z.text, value: z.number(), unit: z.text, reading: band })),
});

export const readings = z.byKey(reading);

type ReadingsResult = z.infer<typeof readings>;

const readingOf = ({ claim, band: found, because, figures }: Reading): ReadingsResult[string] => ({
  title: claim.title,
  claimed: claim.figure,
  verdict: [...claim.verdict],
  use: claim.use,
  reading: found,
  because,
  figures: keyed(
    figures,
    ({ id }) => id,
    ({ label, value, unit, band: own }) => ({ label, value, unit: unit.id, reading: own }),
  ),
});

export const readingsOf = (of: readonly Reading[]): ReadingsResult =>
  keyed(of, ({ claim }) => claim.id, readingOf);

export const readingRows = (result: ReadingsResult): Entry[] =>
  Object.entries(result).flatMap(([id, of]) => claimRows(id, of.claimed, of.figures));
