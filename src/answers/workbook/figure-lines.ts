/** Lines of the summary: what a figure is now, what it was as written, and how far the one is from the other. */
import { isGivenBy } from '../../business/case.js';
import { type Figure, validRangeOf } from '../../business/figures.js';
import type { Quantity, Unit } from '../../language/index.js';
import type { Input } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import { formulaText } from './formulas/formulas.js';
import type { SheetRows } from './formulas/rows.js';
import { type Formula, type Page, sheetNames, textCell } from './sheet.js';

/** The input that a figure needs and that the profile does not give, nor anybody as long as it is 0. */
export function missingFor({ needs }: Quantity, profile: Profile): Quantity | undefined {
  return needs === undefined || isGivenBy(profile, needs as Input) ? undefined : needs;
}

/** A figure that makes no sense is none, as in `figureOf`. */
function shownOf({ quantity }: Figure, cell: string): string {
  const range = validRangeOf(quantity);
  if (range === null) return cell;
  const [low, high] = [range.low, range.high].map((end) => String(end).toUpperCase());
  const isBeyond = Number.isFinite(range.high) ? `OR(${cell}<${low},${cell}>${high})` : `${cell}<${low}`;
  return `IF(${isBeyond},"none",${cell})`;
}

interface Shown {
  readonly label?: string;
  readonly isTotal?: boolean;
  /** The cell of an input without which there is no figure. */
  readonly missing?: string | undefined;
}

/** What a line shows: a figure now, as written, and how far the one is from the other. */
export function addLine(page: Page, label: string, content: Formula, unit: Unit, isTotal = false): void {
  const { next } = page;
  const { value } = content;
  const look = isTotal ? 'total' : 'figure';
  const shows = 'unit';
  const [now, written] = [`B${next}`, `C${next}`];
  const change = `IF(AND(ISNUMBER(${now}),ISNUMBER(${written})),IF(ABS(${now}-${written})<=1E-9*ABS(${written}),0,${now}-${written}),"")`;
  page.add(
    textCell(label, isTotal ? 'total label' : 'label'),
    { content, look, unit, shows },
    { content: value ?? 'none', look: 'same', unit, shows },
    { content: { formula: change, value: typeof value === 'number' ? 0 : '' }, look, unit, shows },
  );
}

/** A heading, and what stands in the columns of the lines below it. */
export function addHeads(page: Page, title: string, columns: number): void {
  page.heading(title, columns);
  page.add(
    textCell('', 'head'),
    ...['Now', 'As written', 'Change'].map((head) => textCell(head, 'number head')),
  );
}

export function addFigure(
  page: Page,
  figure: Figure,
  rows: SheetRows,
  { label, isTotal = false, missing }: Shown = {},
) {
  const { quantity, value } = figure;
  const cell = formulaText(quantity, rows.grid(sheetNames.summary));
  const shown = shownOf(figure, cell);
  const formula = missing === undefined ? shown : `IF(${missing}=0,"none",${shown})`;
  addLine(page, label ?? quantity.label, { formula, value: value ?? 'none' }, quantity.unit, isTotal);
}
