/** The runs of a workbook: the baseline and the initiative, and what is left of both without defaults, or goes on. */

import { type Case, caseOf, type Run, run } from '../../business/case.js';
import type { Period } from '../../business/ledger.js';
import { limitsOf } from '../../business/limits.js';
import { linesOf } from '../../business/lines.js';
import type { Quantity } from '../../language/index.js';
import { derivedFiles, derivedQuantities } from '../../model/figures.js';
import { inputs, isLever, money, results } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { type Places, placed, type RunLayout } from './formulas/placement.js';
import { SheetRows } from './formulas/rows.js';
import { SheetRun } from './formulas/run.js';
import { InputNames, leavesOfEffect, type Replaced, replacedIn } from './names.js';
import { sheetNames } from './sheet.js';

interface Pair {
  readonly baseline: RunLayout;
  readonly changed: RunLayout;
}

export interface WorkbookLayout {
  readonly names: InputNames;
  readonly baseline: RunLayout;
  readonly changed: RunLayout;
  /** Excluding published claims and model defaults; null where the whole workbook does. */
  readonly own: Pair | null;
  /** Of those the effects that were measured alone, beside the same baseline. */
  readonly evidenced: RunLayout;
  /** The months beyond the horizon too; null where it is as long as any that is asked about. */
  readonly long: Pair | null;
}

const titles: Readonly<Record<string, string>> = {
  prices: 'Prices and discounting',
  experience: 'Service experience',
  'word-of-mouth': 'Word of mouth',
  customers: 'Customers',
  initiatives: 'Cost of the initiatives',
  money: 'Money',
  lifetime: 'Lifetime value',
  workload: 'Contacts and agents',
  risk: 'Service failures, and what hearing of them is worth',
  results: 'Results',
  retention: 'Customers retained',
};

/** What each group holds, in order. The results are about both runs, and stand last. */
const contents: readonly (readonly [string, readonly Quantity[]])[] = [
  ['Inputs, month by month', inputs.filter(isLever).map(({ now }) => now)],
  ...Object.entries(titles).map(([file, title]) => {
    const quantities = derivedFiles.find(([name]) => name === file)?.[1] ?? [];
    return [title, quantities] as const;
  }),
];

/** The titles in their order, each with the place of its figures by id. */
function placesIn(changed: SheetRows, leaves: readonly Quantity[]): Places {
  const known = new Set(contents.flatMap(([, quantities]) => quantities));
  const lines = linesOf(money.contribution, changed.run.of.evaluation).filter((line) => !known.has(line));
  const all = [['Inputs of this run', [...inputs, ...leaves]] as const, ...contents].map(
    ([title, quantities]) =>
      [title, title === titles.money ? [...quantities, ...lines] : quantities] as const,
  );
  return new Map(all.map(([title, quantities]) => [title, new Map(quantities.map(({ id }, k) => [id, k]))]));
}

type Sides = readonly [before: SheetRows, after: SheetRows];

/** Both runs of a case, before anything is asked of them. */
function sidesOf(
  of: Case,
  { baseline, changed }: Run,
  { names, formulas }: Replaced,
  sheets: readonly [string, string],
): Sides {
  const switches = of.initiatives.flatMap((initiative) => [
    initiative.switch,
    ...initiative.effects.map(({ switch: on }) => on),
  ]);
  const off = new Map<Quantity, number>(switches.map((leaf) => [leaf, 0]));
  const before = new SheetRun({ sheet: sheets[0], evaluation: baseline, names, fixed: off, formulas }, null);
  const after = new SheetRun(
    { sheet: sheets[1], evaluation: changed, names, fixed: new Map(), formulas },
    before,
  );
  const rows = new SheetRows(before, null);
  return [rows, new SheetRows(after, rows)];
}

/** Every figure of the model: first those that readers know from the summary, in the order in which they know them. */
const inOrder = ({ ledger, bridge, headline }: Analysis): readonly Quantity[] => [
  ...[...(ledger[0] as Period).figures.keys()].map(({ quantity }) => quantity),
  // The last line of a ledger that has it, and of every sheet.
  money.companyProfit,
  ...[...bridge.values(), ...headline.values()].map(({ quantity }) => quantity),
  ...derivedQuantities,
];

const asStated = (of: Case, names: InputNames): Replaced =>
  replacedIn(of, names, { defaults: false, unmeasured: false });

function mainOf(analysis: Analysis, names: InputNames): Sides {
  const { case: of, run: ofCase, readings } = analysis;
  const sheets = [sheetNames.baseline, sheetNames.changed] as const;
  const [before, after] = sidesOf(of, ofCase, asStated(of, names), sheets);
  const ofResults = new Set<Quantity>(Object.values(results));
  for (const quantity of inOrder(analysis)) {
    if (!ofResults.has(quantity)) before.show(quantity);
    after.show(quantity);
  }
  for (const { figure } of limitsOf(of.initiatives)) after.need(figure);
  for (const { quantity } of readings.flatMap(({ figures }) => figures))
    if (quantity !== null) before.need(quantity);
  return [before, after];
}

const effectLeaves = ({ initiatives }: Case): readonly Quantity[] =>
  initiatives.flatMap(({ effects }) => effects).flatMap(leavesOfEffect);

/** Excluding published claims and model defaults: only what NPV needs. */
function ownOf(of: Case, names: InputNames): Sides {
  const replaced = replacedIn(of, names, { defaults: true, unmeasured: false });
  const sides = sidesOf(of, run(of), replaced, [sheetNames.ownBaseline, sheetNames.ownChanged]);
  sides[1].show(results.npv);
  return sides;
}

/** Of a run without claims and defaults the effects that were measured alone, beside its baseline. */
function evidencedOf(of: Case, isAllOwn: boolean, names: InputNames, before: SheetRows): SheetRows {
  const { names: named, formulas } = replacedIn(of, names, { defaults: !isAllOwn, unmeasured: true });
  const evaluation = run(of).changed;
  const running = { sheet: sheetNames.evidenced, evaluation, names: named, fixed: new Map(), formulas };
  const after = new SheetRows(new SheetRun(running, before.run), before);
  after.show(results.npv);
  return after;
}

/** As far as the longest span that is asked about and contradicts nothing: only what NPV over each needs. */
function longOf(analysis: Analysis, names: InputNames): Sides | null {
  const {
    profile,
    ownNumbers,
    horizons,
    case: { months },
  } = analysis;
  const longest = Math.max(0, ...horizons.flatMap((judged) => (judged.npv === null ? [] : [judged.months])));
  if (months >= longest) return null;
  const of = caseOf(profile, { ownNumbers, months: longest });
  const sheets = [sheetNames.longBaseline, sheetNames.longChanged] as const;
  const sides = sidesOf(of, run(of), asStated(of, names), sheets);
  sides[1].show(results.cumulativeDiscounted);
  return sides;
}

/** The runs of an analysis, each row in its place: those that are compared line up row by row. */
export function layoutOf(analysis: Analysis): WorkbookLayout {
  const { profile, ownNumbers } = analysis;
  const names = new InputNames(analysis.case);
  const main = mainOf(analysis, names);
  const own = ownNumbers ? null : ownOf(caseOf(profile, { ownNumbers: true }), names);
  const measuredCase = caseOf(profile, { ownNumbers: true, evidencedOnly: true });
  const beside = own ?? main;
  const evidenced = evidencedOf(measuredCase, ownNumbers, names, beside[0]);
  const long = longOf(analysis, names);
  const places = placesIn(main[1], effectLeaves(analysis.case));
  const pairOf = (sides: readonly SheetRows[]): Pair => {
    const [baseline, changed] = placed(sides, places) as [RunLayout, RunLayout];
    return { baseline, changed };
  };
  const [before, measured, after] = placed([beside[0], evidenced, beside[1]], places) as [
    RunLayout,
    RunLayout,
    RunLayout,
  ];
  return {
    names,
    ...(own === null ? { baseline: before, changed: after } : pairOf(main)),
    own: own === null ? null : { baseline: before, changed: after },
    evidenced: measured,
    long: long === null ? null : pairOf(long),
  };
}
