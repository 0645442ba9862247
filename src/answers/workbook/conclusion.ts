/**
 * The conclusion as a formula, which follows the figures. Amounts are written by FIXED, not by TEXT: TEXT takes its
 * format in the language of whoever opens the file.
 */
import type { Figure } from '../../business/figures.js';
import { excluding } from '../../report/npv-labels.js';
import { span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import { caseCell, cases } from './input-row.js';
import type { Formula } from './sheet.js';

/** A piece of the sentence: the expression that makes it, and what that came to as of writing. */
interface Piece {
  readonly formula: string;
  readonly value: string;
}

const text = (value: string): Piece => ({ formula: `"${value.replaceAll('"', '""')}"`, value });

const joined = (...pieces: readonly Piece[]): Piece => ({
  formula: pieces.map(({ formula }) => formula).join('&'),
  value: pieces.map(({ value }) => value).join(''),
});

/** One of two texts, by a condition that holds or not as of writing. */
const either = (condition: string, holds: boolean, yes: Piece, no: Piece): Piece => ({
  formula: `IF(${condition},${yes.formula},${no.formula})`,
  value: (holds ? yes : no).value,
});

/** An amount in whole units of the currency; `none` where there is none. */
function money(cell: string, value: number | null, currency: string | null): Piece {
  const unit = currency === null ? '' : `${currency} `;
  const whole = Math.round(Math.abs(value ?? 0));
  const sign = value !== null && value < 0 && whole > 0 ? '−' : '';
  return {
    formula: `IF(ISNUMBER(${cell}),IF(ROUND(${cell},0)<0,"−","")&"${unit}"&FIXED(ABS(${cell}),0),"none")`,
    value: value === null ? 'none' : `${sign}${unit}${whole.toLocaleString('en-US')}`,
  };
}

/** Where the figures stand that the sentence tells, by their keys, and what the checks and the count of changes say. */
export interface Told {
  readonly cellOf: (key: string) => string;
  readonly fits: string;
  readonly changed: string;
}

/** That it pays back, and when. */
function payback({ headline }: Analysis, cellOf: Told['cellOf']): Piece {
  const [costs, months] = [cellOf('pv_costs'), cellOf('payback_months')];
  const month = headline.get('payback_months')?.value ?? null;
  const pays = joined(text('; payback in month '), { formula: months, value: String(month) });
  const told = either(`ISNUMBER(${months})`, month !== null, pays, text('; no payback in that time'));
  return either(`${costs}=0`, headline.get('pv_costs')?.value === 0, text(''), told);
}

/** What it comes to, as the figures stand; or that the inputs cannot all be true. */
export function conclusionFormula(analysis: Analysis, { cellOf, fits, changed }: Told): Formula {
  const { headline, profile, case: of, notices } = analysis;
  const amountOf = (key: string) => money(cellOf(key), (headline.get(key) as Figure).value, profile.currency);
  const isOwnOnly = notices.some(({ id }) => id === 'own-numbers-only');
  const named = cases.map((name) => `"${name}"`).slice(1);
  const other = `"In the "&CHOOSE(${caseCell.name},${named.join(',')})&" case "`;
  const sentence = joined(
    either(`${caseCell.name}=0`, true, text(''), { formula: other, value: '' }),
    text('NPV is '),
    amountOf('npv'),
    text(` over ${span(of.months)}`),
    payback(analysis, cellOf),
    text('. '),
    isOwnOnly ? text('') : joined(text(`NPV ${excluding} is `), amountOf('npv_own_numbers'), text('. ')),
    either(`${changed}=0`, true, text(''), {
      formula: `"Inputs changed since writing: "&${changed}&"."`,
      value: '',
    }),
  );
  const refused = text('These inputs cannot all be true, so no figure below counts: see the checks.');
  const { formula, value } = either(`${fits}="yes"`, true, sentence, refused);
  return { formula, value };
}
