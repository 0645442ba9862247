/** All claims: what is claimed, where, how far to trust it, what the program does with it, what would test it. */

import type { Band } from '../../business/readings/index.js';
import { type Claim, claims, documents, type Use, uses, verdicts } from '../../evidence/index.js';
import type { Block, Report, Row } from '../../report/blocks.js';
import type { ReadBusiness } from './answer.js';
import { claimBlocks } from './blocks.js';
import { arithmeticOf } from './reading-lines.js';

const columns = [
  { head: 'Claim', align: 'left', wraps: true },
  { head: 'Id', align: 'left' },
  { head: 'Read in', align: 'left' },
  { head: 'Verdict', align: 'left', wraps: true },
] as const;

const rowOf = ({ title, id, documents: read, verdict }: Claim): Row => ({
  cells: [title, id, read.join(', '), verdict.join(', ')],
});

/** One table for each thing that the program does with a claim. */
function tableFor(use: Use): Block[] {
  const rows = claims.filter((claim) => claim.use === use).map(rowOf);
  if (rows.length === 0) return [];
  const title = `${use.charAt(0).toUpperCase()}${use.slice(1)} (${rows.length}): ${uses[use]}`;
  return [{ kind: 'table', title, columns, rows }];
}

const defined = (heading: string, words: Readonly<Record<string, string>>): Block[] => [
  { kind: 'heading', text: heading },
  { kind: 'list', items: Object.entries(words).map(([word, text]) => `${word}: ${text}`) },
];

/** The register of claims as a report. */
export function claimsReport(): Report {
  const count = (wanted: (claim: Claim) => boolean) => claims.filter(wanted).length;
  const disputed = count(({ verdict }) => verdict.includes('disputed'));
  const unfound = count(({ verdict }) => verdict.includes('no study found'));
  const defaults = count(({ use }) => use === 'default');
  return {
    title: 'Published claims',
    currency: null,
    blocks: [
      {
        kind: 'conclusion',
        sentences: [
          `Of ${claims.length} published claims ${disputed} are disputed and for ${unfound} no study was found; ${defaults} are defaults where a profile states no figure, and every result names those it uses.`,
        ],
      },
      ...(Object.keys(uses) as Use[]).flatMap(tableFor),
      ...defined('What the verdicts mean', verdicts),
      ...defined('Where the claims were read', documents),
      ...defined(
        'What would test each claim on the data of a business',
        Object.fromEntries(claims.map(({ id, testedBy }) => [id, testedBy])),
      ),
      {
        kind: 'paragraph',
        text: 'cs-roi claims ID shows one claim in full; --profile PROFILE compares the claims with a business.',
      },
    ],
  };
}

/** Every claim compared with one business, with the arithmetic. */
export function readingsReport(business: ReadBusiness): Report {
  const { readings, profile } = business;
  const count = (wanted: Band) => readings.filter(({ band }) => band === wanted).length;
  const sentence = `Of ${readings.length} published claims this business is in the range of ${count('in range')}, below ${count('below')} and above ${count('above')}; the others cannot be tested with this profile.`;
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [
      { kind: 'conclusion', sentences: [sentence] },
      ...claimBlocks(business, (figure) => arithmeticOf(figure, business)),
    ],
  };
}
