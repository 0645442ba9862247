/** Whether the inputs of a workbook can all be true: what the program refuses, a workbook says. */

import { type Limit, type LimitId, limitsOf } from '../../business/limits.js';
import { limitTolerance } from '../../business/rounding.js';
import { type Unit, units } from '../../language/index.js';
import type { Analysis } from '../analyze/answer.js';
import { lettersOf } from './formulas/cells.js';
import { formulaText } from './formulas/formulas.js';
import type { Laying } from './runs.js';
import { type Page, sheetNames, textCell } from './sheet.js';

/** What holds where all is well, and what its figures are. */
const checks: Readonly<Record<LimitId, { readonly text: string; readonly unit: Unit }>> = {
  voiced: { text: 'Complaints are no more than problems', unit: units.share },
  problems: { text: 'Problems are no more than one per customer and month', unit: units.flowPerYear },
  defection: { text: 'Service-driven churn is no more than observed churn', unit: units.chancePerMonth },
  domain: { text: 'stays possible', unit: units.share },
  churn: { text: 'Churn stays between 0% and 100%', unit: units.chancePerMonth },
  contribution: { text: 'Contribution is a number in both runs', unit: units.money },
  gained: { text: 'New customers stay at or above 0', unit: units.customers },
  customers: { text: 'Customers stay a possible number', unit: units.customers },
};

const labelOf = ({ id, lever }: Limit): string =>
  lever === undefined ? checks[id].text : `${lever.label} ${checks[id].text}`;

function conditions({ low, high, above }: Limit, cell: string): string[] {
  const isLow = low > -Number.MAX_VALUE;
  const isHigh = high < Number.MAX_VALUE;
  return [
    `ISNUMBER(${cell})`,
    ...(isLow ? [above ? `${cell}>${low}` : `${cell}>=${low}-${limitTolerance}`] : []),
    ...(isHigh ? [`${cell}<=${high}+${limitTolerance}`] : []),
  ].map((text) => text.replace('e-', 'E-'));
}

/** What each check looks at, by its label: the least and the most of a figure, or the same of both runs. */
function byLabel(limits: readonly Limit[]): Map<string, Limit[]> {
  const found = new Map<string, Limit[]>();
  for (const limit of limits) found.set(labelOf(limit), [...(found.get(labelOf(limit)) ?? []), limit]);
  return found;
}

/** Adds a line for each check, which says yes or no; answers with the cells that do. */
export function addChecks(page: Page, columns: number, { case: of, run }: Analysis, laying: Laying): string {
  const grid = laying.changed.rows.grid(sheetNames.summary);
  page.heading('Checks: what must hold whatever is put in', columns);
  const from = page.next;
  for (const [label, limits] of byLabel(limitsOf(of.initiatives))) {
    const { next } = page;
    const all = limits.flatMap((limit, k) => conditions(limit, `${lettersOf(k + 3)}${next}`));
    page.add(
      textCell(label, 'label'),
      {
        content: { formula: `IFERROR(IF(AND(${all.join(',')}),"yes","no"),"no")`, value: 'yes' },
        look: 'verdict',
      },
      ...limits.map(({ id, lever, figure }) => ({
        content: { formula: formulaText(figure, grid), value: run.changed.value(figure) },
        look: 'same' as const,
        unit: lever?.unit ?? checks[id].unit,
        shows: 'unit' as const,
      })),
    );
  }
  return `$B$${from}:$B$${page.next - 1}`;
}
