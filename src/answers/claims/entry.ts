/** The full entry of one claim, and what it comes to for a business where there is one. */

import type { Reading } from '../../business/readings/index.js';
import { type Claim, documents, verdicts } from '../../evidence/index.js';
import type { Block, Report } from '../../report/blocks.js';
import type { ReadBusiness } from './answer.js';
import { claimedInWords, rangeInWords, readingTable } from './blocks.js';
import { arithmeticOf } from './reading-lines.js';
import { sensesOf } from './retention-senses.js';

const section = (heading: string, text: string): Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'paragraph', text },
];

/** How the business compares with the claim, or why it cannot be said. */
function verdictFor({ band, because, figures: [meant] }: Reading): string {
  if (band === null) return `Not compared: ${because ?? 'the claim states no figure'}.`;
  return `${meant?.label ?? 'This business'}: ${band === 'in range' ? 'in the range of' : band} the claim.`;
}

function businessBlocks(claim: Claim, business: ReadBusiness): Block[] {
  const { readings, profile } = business;
  const reading = readings.find((other) => other.claim === claim);
  if (reading === undefined) return [];
  return [
    { kind: 'heading', text: `For ${profile.name}` },
    { kind: 'paragraph', text: verdictFor(reading) },
    ...sensesOf(reading, business),
    ...(reading.figures.length === 0
      ? []
      : [readingTable('The arithmetic', reading, (figure) => arithmeticOf(figure, business))]),
  ];
}

/** The range of a default that is claimed as one number, with its reason. */
function plausible({ plausible: range, figure }: Claim): Block[] {
  if (range === undefined || figure === null) return [];
  return section('Its range as a default', `${rangeInWords({ ...figure, ...range })}. ${range.why}`);
}

/** The entry as a report. */
export function claimReport(claim: Claim, business: ReadBusiness | null): Report {
  const claimed = claimedInWords(claim.figure);
  return {
    title: `${claim.title} (${claim.id})`,
    currency: business?.profile.currency ?? null,
    blocks: [
      { kind: 'conclusion', sentences: [claim.claimed] },
      ...(business === null ? [] : businessBlocks(claim, business)),
      ...section('The figure claimed', claimed === '' ? 'None is given.' : `${claimed}.`),
      ...plausible(claim),
      { kind: 'heading', text: 'Where it was read' },
      { kind: 'list', items: claim.documents.map((id) => `${id}: ${documents[id]}`) },
      ...section('Where it comes from', claim.source),
      ...section('What exactly was measured', claim.measured),
      ...section('Criticism and contrary evidence', claim.criticism),
      { kind: 'heading', text: 'Verdict' },
      { kind: 'list', items: claim.verdict.map((verdict) => `${verdict}: ${verdicts[verdict]}`) },
      ...section(`How this model treats it, and why (${claim.use})`, claim.treatment),
      ...section('What would test it on your own data', claim.testedBy),
    ],
  };
}
