/** The readings of a claim for one business, each figure with the arithmetic behind it. */
import type { Analysis } from '../analysis/analyze.js';
import { run } from '../analysis/case.js';
import type { Reading, ReadingFigure } from '../analysis/readings/index.js';
import type { Source } from '../analysis/sources.js';
import type { Evaluation } from '../quantity/index.js';
import { formulaInNumbers, formulaInWords, workedInNumbers } from './arithmetic.js';
import { shown } from './numbers.js';

/** What the lines are written from. */
export interface Business {
  readonly analysis: Analysis;
  /** Where nothing changes: readings describe the business as it is. */
  readonly baseline: Evaluation;
  readonly sources: ReadonlyMap<string, Source>;
}

/** The business of an analysis, evaluated once for all of its claims. */
export const businessOf = (analysis: Analysis): Business => ({
  analysis,
  baseline: run(analysis.case).baseline,
  sources: new Map(analysis.sources.map((source) => [source.input.id, source])),
});

/** Where an input has its value from. */
function originOf({ input, origin, text, line, isNeutral }: Source): string {
  const { fallback } = input;
  if (isNeutral) return 'left out: not the business’s own number';
  if (origin === 'yours') return `${text} in ${line === null ? '--set' : `line ${line} of the profile`}`;
  if (origin === 'claimed') return 'not in the profile, so the claim itself stands in';
  if (origin === 'assumed' && 'why' in fallback)
    return `not in the profile; assumed: ${fallback.why.replace(/\.$/, '')}`;
  return '';
}

/** How a figure came about, in one line of arithmetic or, for an input, where it was read. */
export function arithmeticOf({ quantity, arithmetic }: ReadingFigure, business: Business): string {
  if (arithmetic !== null) return workedInNumbers(arithmetic);
  const source = quantity && business.sources.get(quantity.id);
  const origin = source ? originOf(source) : '';
  if (origin !== '' || !quantity?.formula) return origin;
  const { formula } = quantity;
  return `${formulaInWords(formula)} = ${formulaInNumbers(formula, business.baseline)}`;
}

const besideClaim = { below: ', below the claim', within: ', within the claim', above: ', above the claim' };

function lineOf(figure: ReadingFigure, business: Business): string {
  const { label, value, unit, band } = figure;
  const arithmetic = arithmeticOf(figure, business);
  const comes = shown(value, unit, business.analysis.profile.currency);
  const isSource = figure.quantity !== null && business.sources.get(figure.quantity.id)?.origin !== 'derived';
  const isInput = isSource && business.sources.has(figure.quantity?.id ?? '');
  const said = isInput ? `${comes} (${arithmetic})` : `${arithmetic} = ${comes}`;
  return `${label.replace(': ', ', ')}: ${said}${band === null ? '' : besideClaim[band]}.`;
}

/** A line for each figure of a reading, in its order. */
export const readingLines = ({ figures }: Reading, business: Business): string[] =>
  figures.map((figure) => lineOf(figure, business));
