/** The claims as published JSON: keyed by id, in a documented order. */
import type { Reading } from '../analysis/readings/index.js';
import { type Claim, claims, documents } from '../evidence/index.js';
import type { ClaimResult, ClaimsResult } from './claims-schema.js';
import { arithmeticOf, type Business } from './reading-lines.js';
import { profileOf } from './result.js';
import { resultSchemaVersion, tool } from './tool.js';

type Entry = ClaimResult['claim'];

const readingOf = ({ band, because, figures }: Reading, business: Business): Entry['reading'] => ({
  reading: band,
  because,
  figures: Object.fromEntries(
    figures.map((figure) => [
      figure.id,
      {
        label: figure.label,
        value: figure.value,
        unit: figure.unit.id,
        reading: figure.band,
        arithmetic: arithmeticOf(figure, business),
      },
    ]),
  ),
});

function entryOf(claim: Claim, business: Business | null): Entry {
  const reading = business?.analysis.readings.find((other) => other.claim === claim);
  return {
    title: claim.title,
    statement: claim.claimed,
    documents: [...claim.documents],
    claimed: claim.figure,
    source: claim.source,
    measured: claim.measured,
    criticism: claim.criticism,
    verdict: [...claim.verdict],
    use: claim.use,
    treatment: claim.treatment,
    reading: business && reading ? readingOf(reading, business) : null,
  };
}

const profileIn = (business: Business | null) => business && profileOf(business.analysis.profile);

/** Every claim. */
export const claimsResultOf = (business: Business | null): ClaimsResult => ({
  schemaVersion: resultSchemaVersion,
  kind: 'claims',
  tool,
  profile: profileIn(business),
  claims: Object.fromEntries(claims.map((claim) => [claim.id, entryOf(claim, business)])),
  documents,
});

/** One claim. */
export const claimResultOf = (claim: Claim, business: Business | null): ClaimResult => ({
  schemaVersion: resultSchemaVersion,
  kind: 'claim',
  tool,
  profile: profileIn(business),
  id: claim.id,
  claim: entryOf(claim, business),
});
