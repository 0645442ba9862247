/** Cumulative net cash as a picture: how deep it goes, and from when it is back above zero. */

import { type Figure, termsOf } from '../../business/figures.js';
import { zeroIfCancelled } from '../../business/rounding.js';
import { results, upfrontCost } from '../../model/index.js';
import { blank, type Chart, type MonthMark, type Told } from '../../report/charts.js';
import { amount } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { Analysis } from '../analyze/answer.js';
import type { CashSpread } from '../uncertainty/simulate/cash.js';
import { currencyOf } from './value.js';

/** The base case from the start on; what is paid in month 1 is paid at its start. */
function valuesOf({ run: { changed } }: Analysis): number[] {
  const terms = termsOf(results.totalIncrementalContribution, changed);
  const [first = 0] = changed.series(upfrontCost);
  return [-first, ...changed.series(results.cumulative)].map((value) => zeroIfCancelled(value, ...terms));
}

const monthOf = (month: number): string => (month === 0 ? 'at the start' : `in month ${month}`);

function titleOf(lowest: MonthMark | null, payback: MonthMark | null, months: number): string {
  if (lowest === null) return 'Cumulative cash never falls below zero';
  const end = payback ? `pays back in month ${payback.month}` : `does not pay back within ${span(months)}`;
  return `Cumulative cash is lowest ${monthOf(lowest.month)}, at ${lowest.text}, and ${end}`;
}

/** The cash of the base case by month; with how far it may lie, where that was simulated. */
export function cashOf(analysis: Analysis, spreads: readonly CashSpread[] = []): Chart {
  const { headline, profile, case: ofCase } = analysis;
  const values = valuesOf(analysis);
  if (!values.every(Number.isFinite)) return blank('Cumulative cash', 'The cash of a month is not finite.');
  const told = (value: number): Told => ({ value, text: amount(value, profile.currency) });
  const at = (month: number): MonthMark => ({ month, ...told(values[month] as number) });
  const deepest = values.indexOf(Math.min(...values));
  const lowest = (values[deepest] as number) < 0 ? at(deepest) : null;
  const paysBack = (headline.get('payback_months') as Figure).value;
  const payback = lowest === null || paysBack === null ? null : at(paysBack);
  const last = told(values.at(-1) as number);
  const isUncertain = spreads.some(({ p10, p90 }) => p10 < p90);
  const fan = isUncertain
    ? spreads.map(({ month, p10, p50, p90 }) => ({ month, p10: told(p10), p50: told(p50), p90: told(p90) }))
    : [];
  const [end] = fan.slice(-1);
  const title = titleOf(lowest, payback, ofCase.months);
  return {
    kind: 'cash',
    title,
    description: `${title}. After ${span(ofCase.months)} the base case is at ${last.text}${
      end ? `; 80% of the simulation runs are between ${end.p10.text} and ${end.p90.text}` : ''
    }.`,
    axis: { unit: results.cumulative.unit, name: currencyOf(profile.currency, 'Cumulative cash') },
    values,
    last,
    fan,
    lowest,
    payback,
  };
}
