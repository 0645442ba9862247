/** The inputs as a sheet: the cells that a reader may change, where each value comes from, and how far it can be trusted. */

import { isGivenBy } from '../../business/case.js';
import { allSourcesOf, type Source } from '../../business/sources.js';
import { units } from '../../language/index.js';
import { finance } from '../../model/index.js';
import type { Analysis } from '../analyze/answer.js';
import { formulaIn, isFollowed } from './follows.js';
import { formulaText } from './formulas/formulas.js';
import { addInitiatives } from './initiatives.js';
import { addInputRow, caseCell, inputColumns as columns } from './input-row.js';
import type { WorkbookLayout } from './layout.js';
import { isNeutralisable } from './names.js';
import { countsCell, Page, type Sheet, type SheetCell, sheetNames, textCell } from './sheet.js';
import { unitInWords } from './units.js';

const about = [
  'Change a cell with a blue number on yellow, and every other sheet follows. A cell on grey follows from others until it is overwritten; where the profile states those others, it must still agree with them.',
  'A percentage a year is a chance within a year, whatever period the profile stated it for. Grey text without a fill: nothing follows it.',
  'Own: 1 where the value is the business’s own and no published claim or model default; put 1 when you put in your own figure. Of an effect: 1 where it was measured, by an experiment or before and after. Both count for the two NPVs below the first.',
  'The horizon is fixed: the sheets have a column for each of its months. To change it, change the profile and write the workbook anew.',
];

/** `business.churn` belongs to Business. */
function sectionOf({ input }: Source): string {
  const [section = ''] = input.id.split('.');
  return section.charAt(0).toUpperCase() + section.slice(1).replaceAll('_', ' ');
}

function originOf({ origin, text, isNeutral }: Source): string {
  if (isNeutral) return 'left out';
  return origin === 'yours' && text === null ? 'none' : origin;
}

function statedIn({ text, line, origin }: Source): string {
  if (origin !== 'yours' || text === null) return '';
  return `${text}, ${line === null ? 'by --set' : `line ${line}`}`;
}

function restsOn({ origin, input: { fallback } }: Source): string {
  if (origin !== 'claimed' || fallback.origin !== 'claimed') return '';
  return `${fallback.claim.id} (${fallback.claim.verdict.join(', ')})`;
}

const whyOf = ({ why, input: { reason } }: Source): string => (why === null ? reason : `${reason} ${why}`);

function valueCell(source: Source, { case: of }: Analysis, { names, baseline }: WorkbookLayout): SheetCell {
  const { input, value } = source;
  const { unit, options: choices, domain } = input;
  const isFixed = !isFollowed(source, of);
  const formula = formulaIn(source, of);
  return {
    content:
      formula === null
        ? value
        : { formula: formulaText(formula, baseline.rows.grid(sheetNames.inputs)), value },
    look: isFixed ? 'same' : formula === null ? 'input' : 'default',
    unit,
    name: names.of(input),
    ...(choices && { choices }),
    // Nothing follows the horizon, whose months are columns of the other sheets.
    // What the profile states by others must go on agreeing with them; see `restatedIn`.
    ...(formula !== null && formula !== input.formula && { agrees: true as const }),
    domain: input === finance.horizon ? { low: value, high: value } : domain,
  };
}

const ownCell = ({ input }: Source, { profile }: Analysis, { names }: WorkbookLayout): SheetCell | null =>
  isNeutralisable(input) ? countsCell(names.ofOwn(input), isGivenBy(profile, input)) : null;

function addSources(
  page: Page,
  sources: readonly Source[],
  analysis: Analysis,
  layout: WorkbookLayout,
): void {
  const { currency } = analysis.profile;
  for (const source of sources) {
    const { input } = source;
    addInputRow(page, {
      label: input.label,
      value: valueCell(source, analysis, layout),
      unit: input.unit,
      unitInWords: unitInWords(input.unit, currency),
      low: input.options ? null : source.low,
      high: input.options ? null : source.high,
      origin: originOf(source),
      text: statedIn(source),
      counts: ownCell(source, analysis, layout),
      restsOn: restsOn(source),
      reason: whyOf(source),
    });
  }
}

/** The sheet of the inputs, with the initiatives below them. */
export function inputsSheet(analysis: Analysis, layout: WorkbookLayout): Sheet {
  const { profile, run, sources, ownNumbers } = analysis;
  const page = new Page();
  page.add(textCell('Inputs', 'title'));
  for (const text of about) page.across(text, 'note', 9);
  page.add(...columns.map(({ head, look }) => textCell(head, look)));
  const frozen = page.rows.length;
  page.heading('Case', columns.length);
  addInputRow(page, {
    label: 'Selected case',
    value: caseCell,
    unit: units.ratio,
    unitInWords: 'case',
    low: null,
    high: null,
    origin: '',
    text: '',
    counts: null,
    restsOn: '',
    reason:
      'Low and high put every input with a range at that end of it, whether that is good or bad for the business. Together the ends are rarer than each alone.',
  });
  // What nothing follows and nobody stated would only be in the way.
  const others = allSourcesOf(profile, run.baseline, ownNumbers).filter(
    (source) => !sources.some(({ input }) => source.input === input) && isFollowed(source, analysis.case),
  );
  for (const section of new Set(sources.map(sectionOf))) {
    page.heading(section, columns.length);
    const own = sources.filter((source) => sectionOf(source) === section);
    addSources(page, own, analysis, layout);
  }
  if (others.length > 0) {
    page.heading(
      'Not in the profile, and without effect as long as what they belong to is none',
      columns.length,
    );
    addSources(page, others, analysis, layout);
  }
  addInitiatives(page, columns.length, analysis, layout);
  return {
    name: sheetNames.inputs,
    rows: page.rows,
    widths: page.fitted(columns.map(({ width }) => width)),
    printed: columns.length - 1,
    frozen: { rows: frozen, columns: 2 },
    isRuled: false,
    charts: [],
  };
}
