/** Customers, complaints and word of mouth as pictures. */

import { type Evaluation, type Quantity, units } from '../../language/index.js';
import { business, complaints, customers, experience, wordOfMouth, workload } from '../../model/index.js';
import { blank, type Chart, type Layer, type MonthlyLine, type WordRow } from '../../report/charts.js';
import { count, percent } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';

export const withWords = ({ initiatives, case: { isWhatIf } }: Analysis): string =>
  isWhatIf ? 'with the what-if' : initiatives.length > 1 ? 'with the initiatives' : 'with the initiative';

const lineOf = (evaluation: Evaluation, label: string, isBaseline: boolean): MonthlyLine => {
  const values = [evaluation.value(business.customers), ...evaluation.series(customers.closing)];
  return { label, values, last: count(Math.round(values.at(-1) as number)), isBaseline };
};

/** Customers month by month in both runs; where the base is held, the two are one line. */
export function customersOf(analysis: Analysis): Chart {
  const { run, case: ofCase } = analysis;
  const before = lineOf(run.baseline, 'baseline', true);
  const after = lineOf(run.changed, withWords(analysis), false);
  if (![...before.values, ...after.values].every(Number.isFinite))
    return blank('Customers by month', 'The number of customers is not finite.');
  const isOne = before.values.every((value, month) => value === after.values[month]);
  const title =
    isOne || before.last === after.last
      ? `${after.last} customers after ${span(ofCase.months)}, as in the baseline`
      : `${after.last} customers after ${span(ofCase.months)}, instead of ${before.last}`;
  const start = count(Math.round(before.values[0] as number));
  return {
    kind: 'customers',
    title,
    description: `From ${start} customers to ${before.last} after ${span(ofCase.months)} in the baseline, and to ${after.last} ${after.label}.`,
    axis: { unit: units.customers, name: 'Customers (axis does not start at zero)' },
    lines: isOne ? [{ ...after, label: `baseline and ${after.label}` }] : [before, after],
  };
}

/** Of the customers with a problem in a year: complaints that management sees, other complaints, and unreported problems. */
export function icebergOf({ run: { baseline } }: Analysis): Chart {
  const reported = baseline.start(workload.complaintsPerYear);
  const escalated = reported * baseline.start(complaints.reachManagement);
  const unreported = baseline.start(business.customers) * baseline.start(experience.unreported) * 12;
  const all = reported + unreported;
  if (!(all > 0))
    return blank('Customers with a problem', 'No customer has a problem, as far as the profile says.');
  const layer = (label: string, customers: number, isHeard: boolean): Layer[] =>
    customers > 0
      ? [
          {
            label,
            text: `${count(customers)}, ${percent(customers / all)}`,
            share: customers / all,
            isHeard,
          },
        ]
      : [];
  const layers = [
    ...layer('Escalated complaints', escalated, true),
    ...layer('Other complaints', reported - escalated, true),
    ...layer('Unreported problems', unreported, false),
  ];
  return {
    kind: 'iceberg',
    title: `${percent(unreported / all)} of the customers with a problem do not report it`,
    description: `Of ${count(all)} customers with a problem in a year: ${layers.map(({ label, text }) => `${label}: ${text}`).join('; ')}.`,
    layers,
  };
}

/** People told by the customers of the last year, or of the months that there are. */
function toldIn(evaluation: Evaluation, perCustomer: Quantity<'monthly'>): number {
  const opening = evaluation.series(customers.opening);
  const each = evaluation.series(perCustomer);
  return opening
    .map((base, month) => base * (each[month] as number))
    .slice(-12)
    .reduce((sum, people) => sum + people, 0);
}

/** Whom the words of customers reach in the last year, good and bad, in both runs. */
export function wordsOf(analysis: Analysis): Chart {
  const { run, case: ofCase } = analysis;
  const period = `in the last ${ofCase.months < 12 ? span(ofCase.months) : '12 months'}`;
  const row = (kind: WordRow['kind'], isBaseline: boolean): WordRow => {
    const perCustomer = kind === 'good' ? wordOfMouth.positiveEach : wordOfMouth.negativeEach;
    const people = toldIn(isBaseline ? run.baseline : run.changed, perCustomer);
    const label = `${kind === 'good' ? 'Positive' : 'Negative'}, ${isBaseline ? 'baseline' : withWords(analysis)}`;
    return { label, kind, isBaseline, told: { value: people, text: count(Math.round(people)) } };
  };
  const rows = [row('good', true), row('good', false), row('bad', true), row('bad', false)];
  if (!rows.every(({ told }) => Number.isFinite(told.value)) || rows.every(({ told }) => told.value === 0))
    return blank('Word-of-mouth reach', 'Nobody is told anything, as far as the profile says.');
  const [, , before, after] = rows.map(({ told }) => told.text);
  const people =
    before === after ? `${after} people, as in the baseline,` : `${after} people, instead of ${before},`;
  return {
    kind: 'word-of-mouth',
    title: `Negative word of mouth reaches ${people} ${period}`,
    description: `People told by customers. ${rows.map(({ label, told }) => `${label}: ${told.text}`).join('; ')}.`,
    axis: { unit: units.peoplePerCustomer, name: 'People told' },
    rows,
  };
}
