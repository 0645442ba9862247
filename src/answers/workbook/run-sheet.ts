/** One run of the model as a sheet: figures down, months across, every cell a formula. */
import { frame } from './formulas/cells.js';
import type { RunLayout } from './formulas/placement.js';
import type { SheetRow } from './formulas/row.js';
import { type Look, Page, type Sheet, type SheetCell, sheetNames, textCell } from './sheet.js';
import { unitInWords } from './units.js';

const heads = [
  ['Figure', 'head'],
  ['Unit', 'text head'],
  ['Id', 'text head'],
  ['One figure', 'number head'],
] as const;

/** Above the months their years, by which the summary adds them up; above them the start of the first. */
const yearsAbove = (months: number): SheetCell[] => [
  textCell('Start', 'number head'),
  ...Array.from(
    { length: months },
    (_, k): SheetCell => ({
      content: Math.ceil((k + 1) / 12),
      look: 'number head',
      shows: 'year',
    }),
  ),
];

function cellsOf(row: SheetRow, look: Look): (SheetCell | null)[] {
  const [from, to] = row.months ?? [0, 0];
  const cell = (month: number): SheetCell => {
    const text = row.text(month);
    const value = row.value(month);
    const { unit } = row;
    const shows = 'tenths';
    if (typeof text === 'number') return { content: text, look, unit, shows };
    return {
      content: { formula: text, value: Number.isNaN(value) ? 'none' : finite(value) },
      look,
      unit,
      shows,
    };
  };
  const before = Array.from({ length: row.months === null ? 0 : 1 + from }, () => null);
  return [...before, ...Array.from({ length: to - from + 1 }, (_, k) => cell(from + k))];
}

/** What is beyond all numbers is none. */
const finite = (value: number | null): number | string | null =>
  value === null || Number.isFinite(value) ? value : 'none';

/** The sheet of a run. */
export function runSheet(
  { rows, groups }: RunLayout,
  title: string,
  about: string,
  currency: string | null,
): Sheet {
  const { run } = rows;
  const { months } = run.of.evaluation.block;
  const page = new Page();
  const columns = frame.start + months;
  page.add(textCell(title, 'title'));
  const isMain = run.of.sheet === sheetNames.baseline || run.of.sheet === sheetNames.changed;
  page.add(textCell(isMain ? about : `${about} Not printed.`, 'subtitle'));
  page.add(...heads.map(() => null), ...yearsAbove(months));
  page.add(
    ...heads.map(([head, look]) => textCell(head, look)),
    ...Array.from({ length: months + 1 }, (_, k): SheetCell => ({ content: k, look: 'number head' })),
  );
  for (const group of groups) {
    page.add(...Array.from({ length: columns }, (_, k) => textCell(k === 0 ? group.title : '', 'heading')));
    for (const { row, isHere } of group.rows) {
      const { quantity } = row;
      const isSame = isHere && quantity !== null && run.isUnchanged(quantity);
      const cells = [
        textCell(row.label, quantity === null ? 'helper' : 'label'),
        textCell(unitInWords(row.unit, currency), 'faint'),
        textCell(quantity?.id ?? '', 'faint'),
        ...(isHere ? cellsOf(row, isSame ? 'same' : 'figure') : []),
      ];
      if (quantity === null) page.addDetail(...cells);
      else page.add(...cells);
    }
  }
  const widths = [44, 28, 32, 13, ...Array.from({ length: months + 1 }, () => 9)];
  return {
    name: run.of.sheet,
    rows: page.rows,
    widths: page.fitted(widths),
    // The others only serve one figure of the summary.
    printed: isMain ? columns : null,
    isOnePage: true,
    frozen: { rows: frame.numbers, columns: 1 },
    isRuled: true,
    charts: [],
  };
}
