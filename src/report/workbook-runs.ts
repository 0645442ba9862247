/** The runs of a workbook: the baseline and the initiative, and both again on the business's own numbers. */
import type { Analysis } from '../analysis/analyze.js';
import { type Case, caseOf, type Run, run } from '../analysis/case.js';
import type { Period } from '../analysis/ledger.js';
import { limitsOf } from '../analysis/limits.js';
import { derivedFiles, derivedQuantities } from '../model/figures.js';
import { inputs, isLever, money, results } from '../model/index.js';
import type { Quantity } from '../quantity/index.js';
import { frame } from '../quantity/spreadsheet-cells.js';
import type { SheetRow } from '../quantity/spreadsheet-row.js';
import { SheetRows } from '../quantity/spreadsheet-rows.js';
import { SheetRun } from '../quantity/spreadsheet-run.js';
import { InputNames, leavesOfEffect, type OwnNumbers, ownNumbersOf } from './workbook-names.js';
import { sheetNames } from './workbook-sheet.js';

/** Rows that belong together under one heading. */
export interface Group {
  readonly title: string;
  readonly rows: SheetRows['rows'];
}

/** One run as a sheet: its rows, each of which has its place. */
export interface Laid {
  readonly rows: SheetRows;
  readonly groups: readonly Group[];
}

export interface Laying {
  readonly names: InputNames;
  readonly baseline: Laid;
  readonly changed: Laid;
  /** Null where the whole workbook is on the business's own numbers. */
  readonly own: { readonly baseline: Laid; readonly changed: Laid } | null;
}

const titles: Readonly<Record<string, string>> = {
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
function groupsOf({ rows }: SheetRows, first: readonly Quantity[]): Group[] {
  const groups = [['Inputs on your own numbers', first] as const, ...contents].map(([title, quantities]) => {
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
function lay(rows: SheetRows, first: readonly Quantity[] = []): Laid {
  const groups = groupsOf(rows, first);
  let place = frame.numbers;
  for (const group of groups) {
    place++;
    for (const row of group.rows) rows.place(row, ++place);
  }
  return { rows, groups };
}

const noFormulas: OwnNumbers['formulas'] = new Map();

/** Both runs of a case, before anything is asked of them. */
function sidesOf(
  of: Case,
  { baseline, changed }: Run,
  names: OwnNumbers['names'],
  formulas: OwnNumbers['formulas'],
  sheets: readonly [string, string],
): readonly [SheetRows, SheetRows] {
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

function mainOf(analysis: Analysis, names: InputNames): readonly [SheetRows, SheetRows] {
  const { case: of, run: ofCase, readings } = analysis;
  const sheets = [sheetNames.baseline, sheetNames.changed] as const;
  const [before, after] = sidesOf(of, ofCase, names.in(of), noFormulas, sheets);
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

/** Only what the net present value needs. */
function ownOf({ profile }: Analysis, names: InputNames): NonNullable<Laying['own']> {
  const of = caseOf(profile, { ownNumbers: true });
  const own = ownNumbersOf(of, names);
  const sheets = [sheetNames.ownBaseline, sheetNames.ownChanged] as const;
  const [before, after] = sidesOf(of, run(of), own.names, own.formulas, sheets);
  after.show(results.npv);
  const effects = of.initiatives.flatMap((initiative) => initiative.effects).flatMap(leavesOfEffect);
  return { baseline: lay(before, inputs), changed: lay(after, [...inputs, ...effects]) };
}

/** The runs of an analysis, laid out. */
export function layOut(analysis: Analysis): Laying {
  const names = new InputNames(analysis.case);
  const [before, after] = mainOf(analysis, names);
  return {
    names,
    baseline: lay(before),
    changed: lay(after),
    own: analysis.ownNumbers ? null : ownOf(analysis, names),
  };
}
