/** How a figure was worked out: in words, and again in the numbers of one business. */
import { format } from 'd3-format';
import type { Arithmetic } from '../analysis/readings/index.js';
import {
  type Evaluation,
  type Expression,
  inWords,
  isQuantity,
  leaf,
  type Term,
  type Unit,
  units,
  type Verb,
} from '../quantity/index.js';

const grouped = format(',.0f');
const fiveDigits = format(',.5~r');

/** A number with the digits that doing the sum again takes: five, or all before the point. */
export function precise(value: number, unit: Unit): string {
  const [size, sign] = unit.kind === 'share' ? [value * 100, '%'] : [value, ''];
  const text = (Math.abs(size) >= 1e5 ? grouped(size) : fiveDigits(size)) + sign;
  return text.startsWith('-') || text.startsWith('−') ? `(−${text.slice(1)})` : text;
}

/** Formulas that follow time: in a line of numbers they stand as what they come to. */
const overTime: ReadonlySet<Verb> = new Set<Verb>([
  'choose',
  'strength',
  'carry',
  'opening',
  'discounted',
  'running',
  'total',
  'first',
  'last',
  'baseline',
  'payback',
  'rateOfReturn',
]);

/** The same formula with other names at its leaves; null leaves a part as it is. */
function renamed(term: Term, nameOf: (term: Term) => string | null): Term {
  const label = nameOf(term);
  if (label !== null) return leaf(term.shape, { id: '', label, unit: units.ratio, reason: '' });
  if (isQuantity(term)) return term;
  return { ...term, parts: term.parts.map((part) => renamed(part, nameOf)) };
}

const constantIn = (term: Term): string | null =>
  !isQuantity(term) && term.verb === 'constant' ? precise(term.by, units.ratio) : null;

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** `margin of a customer in the month / (discount rate in the month + churn in the month)`. */
export const formulaInWords = (formula: Expression): string =>
  inWords(renamed(formula, (term) => (isQuantity(term) ? lowerFirst(term.label) : constantIn(term))));

/** `35.392 / (0.79741% + 1.6402%)`: every part at the start of the horizon. */
export const formulaInNumbers = (formula: Expression, evaluation: Evaluation): string =>
  inWords(
    renamed(formula, (term) => {
      if (isQuantity(term)) return precise(evaluation.start(term), term.unit);
      return overTime.has(term.verb) ? precise(evaluation.start(term), units.ratio) : constantIn(term);
    }),
  );

/** The line of arithmetic that a reading worked out itself. */
export const workedInNumbers = (arithmetic: Arithmetic): string =>
  arithmetic.map((piece) => (typeof piece === 'string' ? piece : precise(piece.value, piece.unit))).join('');
