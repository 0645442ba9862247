/** Whether the inputs of a workbook can all be true: what the program refuses, a workbook says. */

import { restatedIn } from '../../business/contradictions.js';
import { type Limit, type LimitId, limitsOf } from '../../business/limits.js';
import { limitTolerance } from '../../business/rounding.js';
import { type Unit, units } from '../../language/index.js';
import type { Analysis } from '../analyze/answer.js';
import { type AddCheck, addArithmetic } from './arithmetic.js';
import { lettersOf } from './formulas/cells.js';
import { agreement, conditionsOf } from './formulas/conditions.js';
import { formulaText } from './formulas/formulas.js';
import type { WorkbookLayout } from './layout.js';
import type { LedgerPlaces } from './ledger.js';
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

/** What each check looks at, by its label: the least and the most of a figure, or the same of both runs. */
function byLabel(limits: readonly Limit[]): Map<string, Limit[]> {
  const found = new Map<string, Limit[]>();
  for (const limit of limits) found.set(labelOf(limit), [...(found.get(labelOf(limit)) ?? []), limit]);
  return found;
}

const addingTo =
  (page: Page): AddCheck =>
  (label, condition, figures) => {
    const { next } = page;
    const formula = `IFERROR(IF(${condition(figures.map((_, k) => `${lettersOf(k + 3)}${next}`))},"yes","no"),"no")`;
    page.add(
      textCell(label, 'label'),
      { content: { formula, value: 'yes' }, look: 'verdict' },
      ...figures.map(({ formula: of, value, unit }) => ({
        content: { formula: of, value },
        look: 'same' as const,
        unit,
        shows: 'unit' as const,
      })),
    );
  };

/** What the profile states in several ways stays one thing. */
function addRestated(add: AddCheck, { profile, run: { baseline } }: Analysis, layout: WorkbookLayout): void {
  const grid = layout.baseline.rows.grid(sheetNames.summary);
  for (const { input, first, other } of restatedIn(profile)) {
    const figures = [first.term, other.term].map((term) => ({
      formula: formulaText(term, grid),
      value: baseline.start(term),
      unit: input.unit,
    }));
    const isNothing = other.from.map((each) => `${layout.names.of(each)}=0`).join(',');
    const isNear = ([own = '', value = '']: readonly string[]) =>
      `IF(AND(${isNothing}),TRUE,${agreement(own, value)})`;
    add(`${input.label} is the same in every way it is stated`, isNear, figures);
  }
}

/** Adds a line for each check, which says yes or no; answers with the formula that says whether all hold. */
export function addChecks(
  page: Page,
  columns: number,
  analysis: Analysis,
  layout: WorkbookLayout,
  areValid: string,
  places: LedgerPlaces,
): string {
  const { case: of, run } = analysis;
  const grid = layout.changed.rows.grid(sheetNames.summary);
  page.heading('Checks: what must hold whatever is put in', columns);
  const from = page.next;
  const add = addingTo(page);
  add('Every input is valid (column Valid on Inputs)', () => areValid, []);
  addRestated(add, analysis, layout);
  for (const [label, limits] of byLabel(limitsOf(of.initiatives))) {
    const figures = limits.map(({ id, lever, figure }) => ({
      formula: formulaText(figure, grid),
      value: run.changed.value(figure),
      unit: lever?.unit ?? checks[id].unit,
    }));
    const tolerance = limitTolerance;
    const isPossible = (cells: readonly string[]) =>
      `AND(${limits.flatMap((limit, k) => conditionsOf(limit, cells[k] as string, { tolerance })).join(',')})`;
    add(label, isPossible, figures);
  }
  addArithmetic(add, analysis, layout, places);
  const to = page.next - 1;
  return `IF(COUNTIF($B$${from}:$B$${to},"yes")=${to - from + 1},"yes","no")`;
}
