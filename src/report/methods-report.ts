/** The same business under the formulas that others publish, beside this model. */
import type { MethodAnswer, MethodComparison } from '../analysis/methods/compare.js';
import { inNumbers, inWords } from '../quantity/index.js';
import type { Block, Cell, Report, Row } from './blocks.js';
import { span } from './conclusion.js';
import { percent, precise, short, shown, tie } from './numbers.js';

const amountIn =
  ({ analysis }: MethodComparison) =>
  (value: number): string =>
    `${short(value)}${analysis.profile.currency === null ? '' : `${tie}${analysis.profile.currency}`}`;

const subject = ({ analysis }: MethodComparison): string =>
  analysis.case.isWhatIf
    ? 'the documents’ own what-if'
    : analysis.profile.initiatives.map(({ name }) => name).join(' and ');

/** How far the formulas lie apart, in a sentence. */
function spreadInWords(comparison: MethodComparison): string {
  const { answers, least, most, spread } = comparison;
  const amount = amountIn(comparison);
  const what = subject(comparison);
  if (least === null || most === null) return `No formula credits ${what} with anything.`;
  if (answers.every(({ figure }) => (figure.value ?? 0) === 0))
    return `No published formula sees what ${what} does: they look at churn or at complaints alone, as they are in the last month.`;
  if (spread === null) {
    return least === most
      ? `One formula alone credits ${what} with anything: ${amount(most)}.`
      : `Even whether ${what} gains or loses depends on the formula: from ${amount(least)} to ${amount(most)}.`;
  }
  return `The largest answer is ${short(spread)} times the smallest: the formulas credit ${what} with ${amount(least)} to ${amount(most)}.`;
}

/** One or two sentences, the spread first. */
export function methodsConclusion(comparison: MethodComparison): string[] {
  const amount = amountIn(comparison);
  const { npv, pvBenefits, analysis } = comparison;
  const [after, before] = [npv.value ?? 0, pvBenefits.value ?? 0];
  const cost = after === before ? ', at no cost' : ` before cost and ${amount(after)} after it`;
  return [
    spreadInWords(comparison),
    `This model says ${amount(before)}${cost}, over ${span(analysis.case.months)}.`,
  ];
}

/** Why one formula differs from ours, with by how much. */
export function differenceInWords(answer: MethodAnswer, comparison: MethodComparison): string {
  const { method, figure, difference, timesOurs } = answer;
  if (figure.value === null)
    return `No answer, since ${figure.because ?? 'a part of it has none'}. ${method.mistake}`;
  const amount = amountIn(comparison);
  if (figure.value === 0) return `It sees nothing here: ${method.blind}. ${method.mistake}`;
  if (difference === 0)
    return `As ours, since nothing that it leaves out plays a part here. ${method.mistake}`;
  const times = timesOurs === null ? '' : `, ${short(timesOurs)} times as much`;
  return `${amount(Math.abs(difference ?? 0))} ${(difference ?? 0) > 0 ? 'more' : 'less'} than ours${times}. ${method.mistake}`;
}

/** The formula of a method in words. */
export const methodFormula = ({ method: { value } }: MethodAnswer): string =>
  value.formula === null ? '' : inWords(value.formula);

/** The same in the numbers of this business. */
export function methodArithmetic(
  { method: { value } }: MethodAnswer,
  { analysis }: MethodComparison,
): string {
  const list = (texts: readonly string[]) => texts.join(' + ');
  const moment = { evaluation: analysis.run.changed, month: 1, write: precise, list };
  return value.formula === null ? '' : (inNumbers(value.formula, moment) ?? '');
}

function table(comparison: MethodComparison): Block {
  const { answers, npv, pvBenefits } = comparison;
  const money = (value: number | null): Cell =>
    value === null ? 'none' : { value, unit: npv.quantity.unit };
  const times = (value: number | null) => (value === null ? '' : short(value));
  const rows: Row[] = [
    ...answers.map(({ method, figure, timesOurs }) => ({
      cells: [method.name, money(figure.value), times(timesOurs)],
    })),
    { cells: ['This model, before cost', money(pvBenefits.value), '1'], kind: 'total' },
    { cells: ['This model, after cost (net present value)', money(npv.value), ''], kind: 'total' },
  ];
  return {
    kind: 'table',
    title: 'What each formula credits',
    columns: [
      { head: 'Formula', align: 'left', wraps: true },
      { head: 'Credits', align: 'right' },
      { head: 'Times ours', align: 'right' },
    ],
    rows,
  };
}

function methodBlocks(answer: MethodAnswer, comparison: MethodComparison): Block[] {
  const { method, figure } = answer;
  const { currency } = comparison.analysis.profile;
  const comes = figure.value === null ? '' : ` = ${shown(figure.value, figure.quantity.unit, currency)}`;
  const beside = answer.figures.filter(({ quantity }) => method.beside?.some((other) => other === quantity));
  return [
    { kind: 'heading', text: `${method.name} (${method.id})` },
    { kind: 'paragraph', text: method.credits },
    {
      kind: 'list',
      items: [
        `In words: ${methodFormula(answer)}.`,
        `In numbers: ${methodArithmetic(answer, comparison)}${comes}.`,
        ...beside.map(
          ({ quantity, value }) =>
            `${quantity.label}: ${value === null ? 'none' : shown(value, quantity.unit, currency)}.`,
        ),
        `Against ours: ${differenceInWords(answer, comparison)}`,
        `Source: ${method.source}`,
      ],
    },
  ];
}

/** The comparison as a report. */
export function methodsReport(comparison: MethodComparison): Report {
  const { analysis, churnBefore, churnAfter } = comparison;
  const [before, after] = [churnBefore.value ?? 0, churnAfter.value ?? 0].map(percent);
  return {
    title: analysis.profile.name,
    currency: analysis.profile.currency,
    blocks: [
      { kind: 'conclusion', sentences: methodsConclusion(comparison) },
      table(comparison),
      {
        kind: 'paragraph',
        text: `The formulas know one churn before and one after (${before} and, in the last month, ${after} a year), and no cost. This model follows both runs month by month: ramps, ends, words to others, contacts and discounting included.`,
      },
      ...comparison.answers.flatMap((answer) => methodBlocks(answer, comparison)),
    ],
  };
}
