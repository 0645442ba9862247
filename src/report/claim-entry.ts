/** The full entry of one claim, and what it comes to for a business where there is one. */
import type { Reading } from '../analysis/readings/index.js';
import { type Claim, documents, uses, verdicts } from '../evidence/index.js';
import type { Block, Report } from './blocks.js';
import { claimedInWords } from './claim-blocks.js';
import { type Business, readingLines } from './reading-lines.js';
import { sensesOf } from './retention-senses.js';

const section = (heading: string, text: string): Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'paragraph', text },
];

const besideClaim = {
  below: 'lies below what is claimed',
  within: 'lies within what is claimed',
  above: 'lies above what is claimed',
};

/** Where the business lies beside the claim, or why it cannot be said. */
export const verdictFor = ({ band, because }: Reading): string =>
  band === null
    ? `Not compared: ${because ?? 'the claim names no figure'}.`
    : `This business ${besideClaim[band]}.`;

function businessBlocks(claim: Claim, business: Business): Block[] {
  const { readings, profile } = business.analysis;
  const reading = readings.find((other) => other.claim === claim);
  if (reading === undefined) return [];
  const lines = readingLines(reading, business);
  return [
    { kind: 'heading', text: `For ${profile.name}` },
    { kind: 'paragraph', text: verdictFor(reading) },
    ...sensesOf(reading, business),
    ...(lines.length > 0
      ? [{ kind: 'heading', text: 'The arithmetic' } as const, { kind: 'list', items: lines } as const]
      : []),
  ];
}

/** The entry as a report. */
export function claimReport(claim: Claim, business: Business | null): Report {
  const claimed = claimedInWords(claim.figure);
  return {
    title: `${claim.title} (${claim.id})`,
    currency: business?.analysis.profile.currency ?? null,
    blocks: [
      { kind: 'conclusion', sentences: [claim.claimed] },
      ...(business === null ? [] : businessBlocks(claim, business)),
      ...section('The figure claimed', claimed === '' ? 'None is given.' : `${claimed}.`),
      { kind: 'heading', text: 'Where it was read' },
      { kind: 'list', items: claim.documents.map((id) => `${id}: ${documents[id]}`) },
      ...section('Where it comes from', claim.source),
      ...section('What exactly was measured', claim.measured),
      ...section('Criticism and contrary evidence', claim.criticism),
      { kind: 'heading', text: 'Verdict' },
      { kind: 'list', items: claim.verdict.map((verdict) => `${verdict}: ${verdicts[verdict]}`) },
      ...section(`How this model treats it: ${claim.use}`, `${uses[claim.use]} ${claim.treatment}`),
    ],
  };
}
