/** The claims as published JSON: keyed by id, in a documented order. */

import type { Reading } from '../../business/readings/index.js';
import { type Claim, claims, documents } from '../../evidence/index.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import type { Analysis } from '../analyze/answer.js';
import { profileOf } from '../analyze/result.js';
import { arithmeticOf } from './reading-lines.js';
import type { ClaimResult, ClaimsResult } from './schema.js';

type Entry = ClaimResult['claim'];

const readingOf = ({ band, because, figures }: Reading, analysis: Analysis): Entry['reading'] => ({
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
        arithmetic: arithmeticOf(figure, analysis),
      },
    ]),
  ),
});

function plausibleOf({ plausible }: Claim): Entry['plausible'] {
  if (plausible === undefined) return null;
  const { low, high, why } = plausible;
  return { low, high, because: why };
}

function entryOf(claim: Claim, analysis: Analysis | null): Entry {
  const reading = analysis?.readings.find((other) => other.claim === claim);
  return {
    title: claim.title,
    statement: claim.claimed,
    documents: [...claim.documents],
    claimed: claim.figure,
    plausible: plausibleOf(claim),
    source: claim.source,
    measured: claim.measured,
    criticism: claim.criticism,
    verdict: [...claim.verdict],
    use: claim.use,
    treatment: claim.treatment,
    testedBy: claim.testedBy,
    reading: analysis && reading ? readingOf(reading, analysis) : null,
  };
}

const profileIn = (analysis: Analysis | null) => analysis && profileOf(analysis.profile);

/** Every claim. */
export const claimsResultOf = (analysis: Analysis | null): ClaimsResult => ({
  schemaVersion: resultSchemaVersion,
  kind: 'claims',
  tool,
  profile: profileIn(analysis),
  claims: Object.fromEntries(claims.map((claim) => [claim.id, entryOf(claim, analysis)])),
  documents,
});

/** One claim. */
export const claimResultOf = (claim: Claim, analysis: Analysis | null): ClaimResult => ({
  schemaVersion: resultSchemaVersion,
  kind: 'claim',
  tool,
  profile: profileIn(analysis),
  id: claim.id,
  claim: entryOf(claim, analysis),
});
