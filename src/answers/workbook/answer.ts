/** The model of one business as a workbook: change an input there, and every figure follows. */
import type { Analysis } from '../analyze/answer.js';
import { claimsSheet } from './claims.js';
import type { RunLayout } from './formulas/placement.js';
import { inputsSheet } from './inputs.js';
import { layoutOf } from './layout.js';
import { notesSheet } from './notes.js';
import { runSheet } from './run-sheet.js';
import { type Sheet, sheetNames, type Workbook } from './sheet.js';
import { summarySheet } from './summary.js';

/** What stands at the top of each run. */
const abouts: Readonly<Record<string, string>> = {
  [sheetNames.baseline]: 'Where nothing changes: every initiative is switched off.',
  [sheetNames.changed]:
    'With the initiatives as they are switched on Inputs. Grey figures are those of the baseline.',
  [sheetNames.ownBaseline]:
    'The baseline excluding published claims and model defaults, as far as NPV needs it.',
  [sheetNames.ownChanged]:
    'The initiatives excluding published claims and model defaults, as far as NPV needs it.',
  [sheetNames.evidenced]:
    'The same with those effects alone that Inputs marks as measured, as far as NPV needs it.',
  [sheetNames.longBaseline]: 'The baseline beyond the horizon, as far as NPV over longer spans needs it.',
  [sheetNames.longChanged]:
    'The initiatives beyond the horizon, as far as NPV over longer spans needs it. Whatever does not end goes on.',
};

/** The workbook of an analysis. */
export function workbookOf(analysis: Analysis): Workbook {
  const { name: title, currency } = analysis.profile;
  const layout = layoutOf(analysis);
  const { baseline, changed, own, evidenced, long } = layout;
  const runs = [baseline, changed, own?.baseline, own?.changed, evidenced, long?.baseline, long?.changed];
  const inputs = inputsSheet(analysis, layout);
  const runOf = (run: RunLayout): Sheet => {
    const name = run.rows.run.of.sheet;
    return runSheet(run, name, abouts[name] ?? '', currency);
  };
  return {
    title,
    currency,
    sheets: [
      summarySheet(analysis, layout, inputs),
      inputs,
      ...runs.filter((run) => run !== undefined).map(runOf),
      claimsSheet(analysis, layout),
      notesSheet(analysis, layout),
    ],
  };
}
