/** What is said of published methods beside this model. */

import { inNumbers, inWords } from '../../language/index.js';
import { precise, short, shown } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { MethodAnswer, MethodComparison, Spread } from './answer.js';

const amountIn =
  ({ assessment, npv }: MethodComparison) =>
  (value: number): string =>
    shown(value, npv.quantity.unit, assessment.profile.currency);

const subject = ({ assessment }: MethodComparison): string =>
  assessment.case.isWhatIf
    ? 'the what-if of the published claims'
    : assessment.profile.initiatives.map(({ name }) => name).join(' and ');

/** `1.02 times`, `0.98 to 2.31 times`. */
function timesInWords({ least, most }: Spread): string | null {
  if (least === null || most === null) return null;
  const [from, to] = [short(least), short(most)];
  return from === to ? `${to} times` : `${from} to ${to} times`;
}

const sees = ({ value }: MethodAnswer): boolean => value !== null && value !== 0;

/** How far the methods lie from this model, sound ones first, in a sentence. */
function spreadInWords(comparison: MethodComparison): string {
  const { answers, spread } = comparison;
  const what = subject(comparison);
  const seeing = answers.filter(sees);
  const [sound, all] = [timesInWords(spread.sound), timesInWords(spread.all)];
  const alone = 'use churn or problems alone, as they are in the last month';
  if (seeing.length === 0) return `No published method credits ${what} with anything: they ${alone}.`;
  if (seeing.every(({ method }) => method.part.id === 'all') && sound !== null)
    return `Only the business case by year end credits ${what}, at ${sound} what this model gives; the other methods ${alone}.`;
  const ofSound =
    sound === null
      ? `No sound published method can be compared with this model on ${what}`
      : `Sound published methods credit ${what} with ${sound} what this model gives for the same part`;
  if (all === null || all === sound) return `${ofSound}.`;
  return `${ofSound}; with the folk formulas it is ${all}.`;
}

/** The methods that credit a gain where this model has a loss or nothing, or the other way round. */
function oppositesInWords({ answers }: MethodComparison): string[] {
  const names = answers
    .filter((answer) => sees(answer) && answer.ours.value !== null && answer.timesOurs === null)
    .map(({ method }) => method.name);
  if (names.length === 0) return [];
  return [`The sign differs from this model in ${names.join('; ')}.`];
}

/** Two or three sentences, the spread first. */
export function methodsConclusion(comparison: MethodComparison): string[] {
  const amount = amountIn(comparison);
  const { npv, pvBenefits, parts, assessment } = comparison;
  const retention = parts.get('retention')?.value ?? 0;
  const ofIt = retention === 0 ? '' : `, ${amount(retention)} of them from retention`;
  return [
    spreadInWords(comparison),
    ...oppositesInWords(comparison),
    `This model: PV of benefits of ${amount(pvBenefits.value ?? 0)}${ofIt}, NPV of ${amount(npv.value ?? 0)}, over ${span(assessment.case.months)}.`,
  ];
}

/** Why one method differs from this model, with by how much. */
export function differenceInWords(answer: MethodAnswer, comparison: MethodComparison): string {
  const { method, value, because, ours, difference, timesOurs } = answer;
  if (value === null) return `No result: ${because ?? 'a part of it has none'}. ${method.why}`;
  if (value === 0) return `It credits nothing here: ${method.blind}. ${method.why}`;
  if (difference === null)
    return `Not compared, since this model has no figure for ${method.part.name}: ${ours.because ?? 'a part of it has none'}. ${method.why}`;
  if (difference === 0)
    return `The same as this model for ${method.part.name}: nothing that it leaves out has an effect here. ${method.why}`;
  const amount = amountIn(comparison);
  const times = timesOurs === null ? '' : `, ${short(timesOurs)} times as much`;
  return `${amount(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'} than this model for ${method.part.name}${times}. ${method.why}`;
}

/** The formula of a method in words; nothing where a profile cannot give its answer. */
export const methodFormula = ({ method: { value } }: MethodAnswer): string =>
  value === null || value.formula === null ? '' : inWords(value.formula);

/** The same in the numbers of this business. */
export function methodArithmetic(
  { method: { value } }: MethodAnswer,
  { assessment }: MethodComparison,
): string {
  const list = (texts: readonly string[]) => texts.join(' + ');
  const moment = { evaluation: assessment.run.changed, month: 1, write: precise, list };
  return value === null || value.formula === null ? '' : (inNumbers(value.formula, moment) ?? '');
}

/** What a unit of money returns in acquisition and in the initiatives. */
export function returnsInWords({ returns, assessment }: MethodComparison): string {
  const { acquisition, retention, initiatives } = returns;
  const unit = `per ${assessment.profile.currency ?? 'unit of money'} spent`;
  const won =
    acquisition.value === null
      ? `Acquisition has no return: ${acquisition.because}`
      : `Acquisition returns ${short(acquisition.value)} ${unit} (LTV:CAC)`;
  const kept =
    initiatives.value === null
      ? `the initiatives have none: ${initiatives.because}`
      : `the initiatives return ${short(initiatives.value)}${retention.value === null ? '' : `, ${short(retention.value)} of it by retention`}, what customers retained bring after the horizon included`;
  return `${won}; ${kept}. These are averages. The best split is where the last unit of both budgets returns the same, and the last unit returns less than the average: test it by spending more or less in one region.`;
}
