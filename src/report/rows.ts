/** Figures one by one, as rows that a spreadsheet or a program can filter, chart and join. */

/**
 * One figure. `profile`, `scenario`, `period` and `figure` together name a row; no two rows have the same.
 * The words of `scenario` and `period` are published in the README.
 */
export interface FigureRow {
  /** The name of the business; empty where none is asked about. */
  readonly profile: string;
  /** Of what the value is: one of the two runs, their difference, a quantile, an initiative, an input. */
  readonly scenario: string;
  /** `year_1`, …, `total`, `horizon`, `first_month`, `last_month`; empty where time plays no part. */
  readonly period: string;
  /** By the key of the published JSON; an input by its path. */
  readonly figure: string;
  /** In base units, as the JSON has it; null where there is none. The name of a choice is a text. */
  readonly value: number | string | null;
  /** As in the JSON; empty for a mere number, such as that of the runs. */
  readonly unit: string;
  /** Of an amount of money in the currency of the profile; empty where none is stated. */
  readonly currency: string;
}

/** The columns in their published order. */
export const rowColumns = [
  'profile',
  'scenario',
  'period',
  'figure',
  'value',
  'unit',
  'currency',
] as const satisfies readonly (keyof FigureRow)[];

/** A figure that does not say yet to which business it belongs. */
export interface Entry extends Omit<FigureRow, 'profile' | 'currency'> {
  /** Whether an amount is in money of its own, as that of a claim is, whatever the profile counts in. */
  readonly isForeign?: true;
}

const isMoney = (unit: string): boolean => /^money\b/.test(unit);

/** The rows of a business. */
export const rowsOf = (
  business: { readonly name: string; readonly currency: string | null } | null,
  entries: readonly Entry[],
): FigureRow[] =>
  entries.map(({ isForeign, ...entry }) => ({
    profile: business?.name ?? '',
    ...entry,
    currency: isMoney(entry.unit) && !isForeign ? (business?.currency ?? '') : '',
  }));
