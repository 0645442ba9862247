/** The notes of a workbook: the method, what does not follow, the notices, and every figure in words. */

import { inWords } from '../../language/index.js';
import { derivedQuantities } from '../../model/figures.js';
import { noticeInWords } from '../../report/notices.js';
import { profileOf } from '../../report/published.js';
import { tool } from '../../report/tool.js';
import type { Analysis } from '../analyze/answer.js';
import type { WorkbookLayout } from './layout.js';
import { method } from './method.js';
import { Page, type Sheet, sheetNames, textCell } from './sheet.js';
import { unitInWords } from './units.js';

const widths = [36, 28, 22, 52, 52] as const;

/** What the workbook was made from. */
function madeFrom({ profile }: Analysis): string[] {
  const { sha256 } = profileOf(profile);
  return [
    `Written by ${tool.name} ${tool.version}, model ${tool.model}, from the profile with the fingerprint (SHA-256) ${sha256}.`,
    'It has no macros and no links to other files. Its formulas are those of the program, written for a spreadsheet by the program itself.',
  ];
}

function addFigures(
  page: Page,
  { case: of, profile: { currency } }: Analysis,
  { changed }: WorkbookLayout,
): void {
  page.heading('Every figure in words', widths.length);
  page.add(
    ...['Figure', 'Id', 'Unit', 'How it is calculated', 'Why it is there'].map((head) =>
      textCell(head, head === 'Figure' ? 'head' : 'text head'),
    ),
  );
  const derived = new Set(derivedQuantities);
  for (const { row } of changed.groups.flatMap(({ rows }) => rows)) {
    const { quantity } = row;
    if (quantity === null || !derived.has(quantity)) continue;
    const formula = of.formulas.get(quantity) ?? quantity.formula;
    page.add(
      textCell(quantity.label, 'text'),
      textCell(quantity.id, 'faint'),
      textCell(unitInWords(quantity.unit, currency), 'faint'),
      textCell(formula === null ? '' : inWords(formula), 'text'),
      textCell(quantity.reason, 'text'),
    );
  }
}

/** The sheet of the notes. */
export function notesSheet(analysis: Analysis, layout: WorkbookLayout): Sheet {
  const page = new Page();
  page.add(textCell('Notes', 'title'));
  const chapter = (title: string, paragraphs: readonly string[]) => {
    page.heading(title, widths.length);
    for (const text of paragraphs) page.across(text, 'text', widths.length);
  };
  for (const { title, paragraphs } of method) chapter(title, paragraphs);
  const notices = analysis.notices.map(noticeInWords);
  if (notices.length > 0) chapter('Notices, as of writing', notices);
  chapter('Where it comes from', madeFrom(analysis));
  const printedTo = page.rows.length;
  addFigures(page, analysis, layout);
  return {
    name: sheetNames.notes,
    rows: page.rows,
    widths,
    printed: widths.length,
    printedTo,
    frozen: { rows: 0, columns: 0 },
    isRuled: false,
    charts: [],
  };
}
