/** The results of `claims`: their shapes, the JSON of all claims or of one, and the rows of either. */

import { bands, type Reading } from '../../business/readings/index.js';
import { type Claim, claims, documents, verdictNames } from '../../evidence/index.js';
import { keyed, opening, profileOf } from '../../report/published.js';
import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import * as z from '../../report/shape.js';
import type { ReadBusiness } from './answer.js';
import { arithmeticOf } from './reading-lines.js';

export const band = z.nullable(z.enum(bands));
export const verdict = z.array(z.enum(verdictNames));
export const use = z.enum(['default', 'computed', 'context', 'input', 'not modelled']);
export const claimed = z.object({ low: z.number(), likely: z.number(), high: z.number(), unit: z.text });

const readingFigure = z.object({
  label: z.text,
  value: z.number(),
  unit: z.text,
  reading: band,
  arithmetic: z.described(z.text, 'How it was calculated, or where an input was read.'),
});

const reading = z.object({
  reading: z.described(band, 'How the business compares with the claim; null beside a reason.'),
  because: z.reason,
  figures: z.byKey(readingFigure),
});

const claim = z.object({
  title: z.text,
  statement: z.described(z.text, 'What is claimed, in one sentence.'),
  documents: z.array(z.text),
  claimed: z.nullable(claimed),
  plausible: z.described(
    z.nullable(z.object({ low: z.number(), high: z.number(), because: z.text })),
    'The range of a default that is claimed as one number; in the unit of `claimed`.',
  ),
  source: z.text,
  measured: z.text,
  criticism: z.text,
  verdict,
  use,
  treatment: z.text,
  testedBy: z.described(z.text, 'Which input or export of a business would test it.'),
  reading: z.described(z.nullable(reading), 'What it comes to for the profile; null without one.'),
});

const profile = z.nullable(z.profileShape);

export const claimsShape = z.resultShape('claims', {
  profile,
  claims: z.byKey(claim),
  documents: z.texts,
});

export const claimShape = z.resultShape('claim', { profile, id: z.text, claim });

type ClaimsResult = z.infer<typeof claimsShape>;
type ClaimResult = z.infer<typeof claimShape>;
type PublishedClaim = z.infer<typeof claim>;

const readingFor = (
  { band: found, because, figures }: Reading,
  business: ReadBusiness,
): PublishedClaim['reading'] => ({
  reading: found,
  because,
  figures: keyed(
    figures,
    ({ id }) => id,
    (figure) => ({
      label: figure.label,
      value: figure.value,
      unit: figure.unit.id,
      reading: figure.band,
      arithmetic: arithmeticOf(figure, business),
    }),
  ),
});

function claimOf(of: Claim, business: ReadBusiness | null): PublishedClaim {
  const found = business?.readings.find((other) => other.claim === of);
  return {
    title: of.title,
    statement: of.claimed,
    documents: [...of.documents],
    claimed: of.figure,
    plausible: of.plausible
      ? { low: of.plausible.low, high: of.plausible.high, because: of.plausible.why }
      : null,
    source: of.source,
    measured: of.measured,
    criticism: of.criticism,
    verdict: [...of.verdict],
    use: of.use,
    treatment: of.treatment,
    testedBy: of.testedBy,
    reading: business && found ? readingFor(found, business) : null,
  };
}

/** Every claim. */
export const claimsResultOf = (business: ReadBusiness | null): ClaimsResult => ({
  ...opening('claims'),
  profile: business && profileOf(business.profile),
  claims: keyed(
    claims,
    ({ id }) => id,
    (each) => claimOf(each, business),
  ),
  documents,
});

/** One claim. */
export const claimResultOf = (of: Claim, business: ReadBusiness | null): ClaimResult => ({
  ...opening('claim'),
  profile: business && profileOf(business.profile),
  id: of.id,
  claim: claimOf(of, business),
});

/** The ends of a range that is claimed, in money of its own where it is money. */
const claimedRows = (
  figure: string,
  kind: string,
  ends: Readonly<Record<string, number>>,
  unit: string,
): Entry[] =>
  Object.entries(ends).map(([end, value]) => ({
    scenario: `${kind}_${end}`,
    period: '',
    figure,
    value,
    unit,
    isForeign: true,
  }));

/** What is claimed, and the figures of the business beside it. */
export function claimRows(
  id: string,
  of: PublishedClaim['claimed'],
  figures: Readonly<Record<string, { readonly value: number; readonly unit: string }>>,
): Entry[] {
  return [
    ...(of === null
      ? []
      : claimedRows(id, 'claimed', { low: of.low, likely: of.likely, high: of.high }, of.unit)),
    ...Object.entries(figures).map(([key, { value, unit }]) => ({
      scenario: 'reading',
      period: '',
      figure: `${id}.${key}`,
      value,
      unit,
    })),
  ];
}

/** The rows of one claim, or of all. */
export function claimsRows(result: ClaimsResult | ClaimResult): FigureRow[] {
  const published = result.kind === 'claim' ? { [result.id]: result.claim } : result.claims;
  return rowsOf(
    result.profile,
    Object.entries(published).flatMap(([id, { claimed: of, plausible, reading: found, testedBy }]) => [
      ...claimRows(id, of, found?.figures ?? {}),
      ...(plausible === null
        ? []
        : claimedRows(id, 'plausible', { low: plausible.low, high: plausible.high }, of?.unit ?? '')),
      { scenario: 'tested_by', period: '', figure: id, value: testedBy, unit: '' },
    ]),
  );
}
