/** The published claims as a sheet, and what this business shows against each. */

import type { Band, Reading, ReadingFigure } from '../../business/readings/index.js';
import { verdicts } from '../../evidence/index.js';
import { type Unit, units } from '../../language/index.js';
import type { Analysis } from '../analyze/answer.js';
import { formulaText } from './formulas/formulas.js';
import type { WorkbookLayout } from './layout.js';
import { Page, type Sheet, type SheetCell, sheetNames, textCell } from './sheet.js';

const columns = [
  { head: 'Claim', look: 'head', width: 40 },
  { head: 'Claimed from', look: 'number head', width: 13 },
  { head: 'to', look: 'number head', width: 13 },
  { head: 'Figure of this business', look: 'text head', width: 46 },
  { head: 'This business', look: 'number head', width: 16 },
  { head: 'Against the claim', look: 'number head', width: 18 },
  { head: 'Follows inputs', look: 'text head', width: 17 },
  { head: 'Verdict on the claim', look: 'text head', width: 26 },
  { head: 'Use', look: 'text head', width: 14 },
  { head: 'Id', look: 'text head', width: 26 },
] as const;

const about = [
  'Each published claim against this business: below, in the range of or above what is claimed. A figure of the model is a formula and follows the inputs; the others are as of writing, and say so.',
  `Verdicts. ${Object.entries(verdicts)
    .map(([verdict, text]) => `${verdict}: ${text}`)
    .join(' ')}`,
];

/** The units in which figures are claimed. */
const claimedUnits: Readonly<Record<string, Unit>> = {
  share: units.share,
  ratio: units.ratio,
  people: units.ratio,
  'money/year': units.moneyPerYear,
};

const claimedCell = (value: number | undefined, unit: string): SheetCell | null =>
  value === undefined ? null : { content: value, look: 'same', unit: claimedUnits[unit] ?? units.ratio };

/** A share of rounding error must not push a figure over the edge of a band; as in `bandOf`. */
const slack = '1E-9';

function bandCell(band: Band, isLive: boolean, row: number): SheetCell {
  if (band === null || !isLive) return textCell(band ?? '', 'verdict');
  const [low, high, here] = ['B', 'C', 'E'].map((column) => `$${column}${row}`);
  const formula = `IF(${here}<${low}-ABS(${low})*${slack},"below",IF(${here}>${high}+ABS(${high})*${slack},"above","in range"))`;
  return { content: { formula, value: band }, look: 'verdict' };
}

function hereCells(figure: ReadingFigure, row: number, { baseline }: WorkbookLayout): SheetCell[] {
  const { quantity, value, unit, band } = figure;
  const formula = quantity === null ? null : formulaText(quantity, baseline.rows.grid(sheetNames.claims));
  return [
    { content: formula === null ? value : { formula, value }, look: 'figure', unit, shows: 'unit' },
    bandCell(band, formula !== null, row),
    textCell(formula === null ? 'as of writing' : 'yes', 'faint'),
  ];
}

function addReading(page: Page, { claim, because, figures }: Reading, layout: WorkbookLayout): void {
  const { figure } = claim;
  const claimed = [
    claimedCell(figure?.low, figure?.unit ?? ''),
    claimedCell(figure?.high, figure?.unit ?? ''),
  ];
  const told = [
    textCell(claim.verdict.join(', '), 'text'),
    textCell(claim.use, 'text'),
    textCell(claim.id, 'faint'),
  ];
  const reason = because === null ? [] : [textCell(`Not compared: ${because}.`, 'text'), null, null, null];
  const lines = [
    ...(because === null ? [] : [() => reason]),
    ...figures.map((each) => (row: number) => [
      textCell(each.label, 'text'),
      ...hereCells(each, row, layout),
    ]),
  ];
  for (const [k, line] of lines.entries()) {
    // The band of each figure is told from the claimed figure in its own row.
    const isCompared = figures[k - (because === null ? 0 : 1)]?.band != null;
    page.add(
      textCell(k === 0 ? claim.title : '', 'group'),
      ...(k === 0 || isCompared ? claimed : [null, null]),
      ...line(page.next),
      ...(k === 0 ? told : []),
    );
  }
}

/** The sheet of the claims. */
export function claimsSheet({ readings }: Analysis, layout: WorkbookLayout): Sheet {
  const page = new Page();
  page.add(textCell('Claims', 'title'));
  for (const text of about) page.across(text, 'note', 8);
  page.add(...columns.map(({ head, look }) => textCell(head, look)));
  const frozen = page.rows.length;
  for (const reading of readings) addReading(page, reading, layout);
  return {
    name: sheetNames.claims,
    rows: page.rows,
    widths: page.fitted(columns.map(({ width }) => width)),
    printed: columns.length,
    frozen: { rows: frozen, columns: 1 },
    isRuled: false,
    charts: [],
  };
}
