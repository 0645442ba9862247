/** The claims as rows: what is claimed, and what it comes to for a business. */
import type { ClaimResult, ClaimsResult } from './claims-schema.js';
import { type Entry, type FigureRow, rowsOf } from './rows.js';

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

/** The rows of one claim, or of all. */
export function claimsRows(result: ClaimsResult | ClaimResult): FigureRow[] {
  const claims = result.kind === 'claim' ? { [result.id]: result.claim } : result.claims;
  return rowsOf(
    result.profile,
    Object.entries(claims).flatMap(([id, { claimed, reading }]) =>
      claimRows(id, claimed, reading?.figures ?? {}),
    ),
  );
}
