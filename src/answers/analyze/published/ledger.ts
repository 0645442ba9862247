/** The ledger by year, as it is published. */

import type { Period } from '../../../business/ledger.js';
import { keyed } from '../../../report/published.js';
import type { Entry } from '../../../report/rows.js';
import * as z from '../../../report/shape.js';

const line = z.object({
  label: z.text,
  unit: z.text,
  baseline: z.number(),
  with_initiatives: z.number(),
  difference: z.number(),
});

const period = z.object({ first_month: z.int(), last_month: z.int(), figures: z.byKey(line) });

export const ledger = z.described(z.byKey(period), 'year_1, year_2, … and total.');

type LedgerResult = z.infer<typeof ledger>;

const periodOf = ({ firstMonth, lastMonth, figures }: Period) => ({
  first_month: firstMonth,
  last_month: lastMonth,
  figures: keyed(
    figures,
    ([{ quantity }]) => quantity.id.replace(/^\w+\./, ''),
    ([{ quantity }, { baseline, changed, difference }]) => ({
      label: quantity.label,
      unit: quantity.unit.id,
      baseline,
      with_initiatives: changed,
      difference,
    }),
  ),
});

export const ledgerOf = (periods: readonly Period[]): LedgerResult =>
  keyed(periods, ({ id }) => id, periodOf);

export const ledgerRows = (result: LedgerResult): Entry[] =>
  Object.entries(result).flatMap(([period, { figures }]) =>
    Object.entries(figures).flatMap(([figure, of]) =>
      (['baseline', 'with_initiatives', 'difference'] as const).map((scenario) => ({
        scenario,
        period,
        figure,
        value: of[scenario],
        unit: of.unit,
      })),
    ),
  );
