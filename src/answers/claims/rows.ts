/** The claims as rows: what is claimed, and what it comes to for a business. */

import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import type { ClaimResult, ClaimsResult } from './schema.js';

type Claimed = ClaimResult['claim']['claimed'];
type Figures = Readonly<Record<string, { readonly value: number; readonly unit: string }>>;

function claimedRows(figure: string, claimed: Claimed): Entry[] {
  if (claimed === null) return [];
  const { unit, ...range } = claimed;
  return (['low', 'likely', 'high'] as const).map((end) => ({
    scenario: `claimed_${end}`,
    period: '',
    figure,
    value: range[end],
    unit,
    isForeign: true,
  }));
}

/** What is claimed, and the figures of the business beside it. */
export const claimRows = (id: string, claimed: Claimed, figures: Figures): Entry[] => [
  ...claimedRows(id, claimed),
  ...Object.entries(figures).map(([key, { value, unit }]) => ({
    scenario: 'reading',
    period: '',
    figure: `${id}.${key}`,
    value,
    unit,
  })),
];

/** The range of a default that is claimed as one number. */
const plausibleRows = (figure: string, { plausible, claimed }: ClaimResult['claim']): Entry[] =>
  plausible === null
    ? []
    : (['low', 'high'] as const).map((end) => ({
        scenario: `plausible_${end}`,
        period: '',
        figure,
        value: plausible[end],
        unit: claimed?.unit ?? '',
        isForeign: true,
      }));

/** The rows of one claim, or of all. */
export function claimsRows(result: ClaimsResult | ClaimResult): FigureRow[] {
  const claims = result.kind === 'claim' ? { [result.id]: result.claim } : result.claims;
  return rowsOf(
    result.profile,
    Object.entries(claims).flatMap(([id, claim]) => [
      ...claimRows(id, claim.claimed, claim.reading?.figures ?? {}),
      ...plausibleRows(id, claim),
      { scenario: 'tested_by', period: '', figure: id, value: claim.testedBy, unit: '' },
    ]),
  );
}
