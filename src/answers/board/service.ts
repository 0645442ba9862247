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
  const title = 'Customers at the end of each month';
  const before = lineOf(run.baseline, 'as things are', true);
  const after = lineOf(run.changed, withWords(analysis), false);
  if (![...before.values, ...after.values].every(Number.isFinite))
    return blank(title, 'The number of customers is not finite.');
  const isOne = before.values.every((value, month) => value === after.values[month]);
  const start = count(Math.round(before.values[0] as number));
  return {
    kind: 'customers',
    title,
    description: `From ${start} customers to ${before.last} after ${span(ofCase.months)} as things are, and to ${after.last} ${after.label}.`,
    axis: { unit: units.customers, name: 'Customers (axis does not start at zero)' },
    lines: isOne ? [{ ...after, label: `as things are and ${after.label}` }] : [before, after],
  };
}

/** Of the customers with a problem in a year: complaints that management sees, other complaints, and unreported problems. */
export function icebergOf({ run: { baseline } }: Analysis): Chart {
  const title = 'Customers with a problem in a year, and who hears of it';
  const reported = baseline.start(workload.complaintsPerYear);
  const escalated = reported * baseline.start(complaints.reachManagement);
  const unreported = baseline.start(business.customers) * baseline.start(experience.unreported) * 12;
  const all = reported + unreported;
  if (!(all > 0)) return blank(title, 'No customer has a problem, as far as the profile says.');
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
    ...layer('Seen by management', escalated, true),
    ...layer('Heard, but not by management', reported - escalated, true),
    ...layer('Silent: never told the business', unreported, false),
  ];
  return {
    kind: 'iceberg',
    title,
    description: `Of ${count(all)} customers with a problem in a year: ${layers.map(({ label, text }) => `${label}: ${text}`).join('; ')}. Areas are in proportion.`,
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
  const title = `People told in the last ${ofCase.months < 12 ? span(ofCase.months) : '12 months'}`;
  const row = (kind: WordRow['kind'], isBaseline: boolean): WordRow => {
    const perCustomer = kind === 'good' ? wordOfMouth.positiveEach : wordOfMouth.negativeEach;
    const people = toldIn(isBaseline ? run.baseline : run.changed, perCustomer);
    const label = `${kind === 'good' ? 'Good' : 'Bad'}, ${isBaseline ? 'as things are' : withWords(analysis)}`;
    return { label, kind, isBaseline, told: { value: people, text: count(Math.round(people)) } };
  };
  const rows = [row('good', true), row('good', false), row('bad', true), row('bad', false)];
  if (!rows.every(({ told }) => Number.isFinite(told.value)) || rows.every(({ told }) => told.value === 0))
    return blank(title, 'Nobody is told anything, as far as the profile says.');
  return {
    kind: 'word-of-mouth',
    title,
    description: `People told something good or bad. ${rows.map(({ label, told }) => `${label}: ${told.text}`).join('; ')}.`,
    axis: { unit: units.peoplePerCustomer, name: 'People told' },
    rows,
  };
}
