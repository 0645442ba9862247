/** The runs of a workbook: the baseline and the initiative, and what is left of both without defaults, or goes on. */

import { type Case, caseOf, type Run, run } from '../../business/case.js';
import type { Period } from '../../business/ledger.js';
import { limitsOf } from '../../business/limits.js';
import { linesOf } from '../../business/lines.js';
import type { Quantity } from '../../language/index.js';
import { derivedFiles, derivedQuantities } from '../../model/figures.js';
import { inputs, isLever, money, results } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { frame } from './formulas/cells.js';
import type { SheetRow } from './formulas/row.js';
import { SheetRows } from './formulas/rows.js';
import { SheetRun } from './formulas/run.js';
import { InputNames, leavesOfEffect, type Replaced, replacedIn } from './names.js';
import { sheetNames } from './sheet.js';

/** Rows that belong together under one heading. */
export interface Group {
  readonly title: string;
  readonly rows: SheetRows['rows'];
}

/** One run as a sheet: its rows, each of which has its place. */
export interface RunLayout {
  readonly rows: SheetRows;
  readonly groups: readonly Group[];
}

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
  risk: 'Service failures, and what hearing of them is worth',
  results: 'Results',
};

/** What each group holds, in order. The results are about both runs, and stand last. */
const contents: readonly (readonly [string, readonly Quantity[]])[] = [
  ['Inputs, month by month', inputs.filter(isLever).map(({ now }) => now)],
  ...Object.entries(titles).map(([file, title]) => {
    const quantities = derivedFiles.find(([name]) => name === file)?.[1] ?? [];
    return [title, quantities] as const;
  }),
];

/** The rows of a run in groups, each row in that of the figure it is needed for. */
function groupsOf({ rows, run: { of } }: SheetRows, first: readonly Quantity[]): Group[] {
  const known = new Set(contents.flatMap(([, quantities]) => quantities));
  const lines = linesOf(money.contribution, of.evaluation).filter((line) => !known.has(line));
  const all = [['Inputs of this run', first] as const, ...contents].map(
    ([title, quantities]) =>
      [title, title === titles.money ? [...quantities, ...lines] : quantities] as const,
  );
  const groups = all.map(([title, quantities]) => {
    const own = new Map(quantities.map((quantity, k) => [quantity, k] as const));
    const placeOf = ({ neededFor }: SheetRow) => (neededFor === null ? undefined : own.get(neededFor));
    const found = rows.filter((row) => placeOf(row) !== undefined);
    // Figures stand below what they are made of; inputs, which are made of nothing here, as people are asked.
    const isListed = title.startsWith('Inputs');
    return {
      title,
      rows: isListed ? found.toSorted((a, b) => Number(placeOf(a)) - Number(placeOf(b))) : found,
    };
  });
  const others = rows.filter((row) => !groups.some((group) => group.rows.includes(row)));
  return [...groups, { title: 'For the checks', rows: others }].filter(({ rows: own }) => own.length > 0);
}

/** Gives every row its place, below the numbers of the months. */
function lay(rows: SheetRows, first: readonly Quantity[] = []): RunLayout {
  const groups = groupsOf(rows, first);
  let place = frame.numbers;
  for (const group of groups) {
    place++;
    for (const row of group.rows) rows.place(row, ++place);
  }
  return { rows, groups };
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

const layBoth = ([before, after]: Sides): Pair => ({ baseline: lay(before), changed: lay(after) });

/** The runs of an analysis, run out: each baseline only when all that stand on it have asked for their rows. */
export function layoutOf(analysis: Analysis): WorkbookLayout {
  const { profile, ownNumbers } = analysis;
  const names = new InputNames(analysis.case);
  const main = mainOf(analysis, names);
  const ownCase = caseOf(profile, { ownNumbers: true });
  const own = ownNumbers ? null : ownOf(ownCase, names);
  const measuredCase = caseOf(profile, { ownNumbers: true, evidencedOnly: true });
  const evidenced = evidencedOf(measuredCase, ownNumbers, names, (own ?? main)[0]);
  const long = longOf(analysis, names);
  const first = (of: Case) => [...inputs, ...effectLeaves(of)];
  return {
    names,
    ...layBoth(main),
    own: own === null ? null : { baseline: lay(own[0], inputs), changed: lay(own[1], first(ownCase)) },
    evidenced: lay(evidenced, first(measuredCase)),
    long: long === null ? null : layBoth(long),
  };
}
