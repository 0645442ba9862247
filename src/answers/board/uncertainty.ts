/** What many runs come to, as pictures: how often which value, the fan of the years, the tornado. */
import type { Figure } from '../../business/figures.js';
import { blank, type Chart, type FanYear, type Told } from '../../report/charts.js';
import { count, percent, shown } from '../../report/numbers.js';
import { brief } from '../uncertainty/blocks.js';
import type { Sensitivity } from '../uncertainty/sensitivity/answer.js';
import type { Simulation, YearSpread } from '../uncertainty/simulate/answer.js';
import { binsOf } from '../uncertainty/simulate/histogram.js';
import type { Spread } from '../uncertainty/spread.js';
import { currencyOf } from './value.js';

const certain = 'Nothing uncertain moves the answer, so every run is the same.';

/** How often the net present value falls where. */
export function npvOf({ assessment, headline, npv, validRuns, chanceOfLoss }: Simulation): Chart {
  const { currency } = assessment.profile;
  const { quantity, quantiles } = headline.get('npv') as Spread;
  const title = 'Net present value over all runs';
  const bars = binsOf(npv).map(({ from, to, share }) => ({
    from,
    to,
    share: { value: share, text: percent(share) },
  }));
  if (bars.length < 2) return blank(title, certain);
  const write = (value: number | undefined | null) => shown(value as number, quantity.unit, currency);
  const median = quantiles.get('p50')?.value as number;
  const likely = assessment.headline.get('npv')?.value as number;
  return {
    kind: 'npv',
    title,
    description: `Of ${count(validRuns)} runs, 80% lie between ${write(quantiles.get('p10')?.value)} and ${write(quantiles.get('p90')?.value)}, with ${write(median)} in the middle; ${percent(chanceOfLoss.value)} end in a loss.`,
    axis: { unit: quantity.unit, name: currencyOf(currency, 'Net present value') },
    bars,
    marks: [
      { label: `median ${write(median)}`, value: median },
      { label: `likely values ${write(likely)}`, value: likely },
    ],
  };
}

function fanYear({ id, difference }: YearSpread, currency: string | null): FanYear[] {
  const { unit } = difference.quantity;
  const values = [...difference.quantiles.values()].flatMap((quantile): Told[] =>
    quantile === null ? [] : [{ value: quantile.value, text: shown(quantile.value, unit, currency) }],
  );
  if (values.length < 5) return [];
  return [{ label: id.replace('year_', 'Year '), values: values as unknown as FanYear['values'] }];
}

/** What the initiatives make of the contribution of each year. */
export function fanOf({ assessment, years }: Simulation): Chart {
  const { currency } = assessment.profile;
  const title = 'Gain in contribution, year by year';
  const told = years.flatMap((year) => fanYear(year, currency));
  const [first] = years;
  if (first === undefined || told.length === 0) return blank(title, 'No year has a finite contribution.');
  const { unit } = first.difference.quantity;
  const words = told.map(
    ({ label, values: [, p10, p50, p90] }) =>
      `${label}: ${p50.text} in the middle, ${p10.text} to ${p90.text} in 80% of the runs`,
  );
  return {
    kind: 'fan',
    title,
    description: `${words.join('; ')}.`,
    axis: { unit, name: currencyOf(currency, 'Gain in contribution') },
    years: told,
  };
}

/** As many inputs as a page shows; those that matter less stand in the table. */
const maxRows = 10;

/** What the answer becomes with one input at a time at either end of its range. */
export function tornadoOf({ assessment, influences }: Sensitivity): Chart {
  const { currency } = assessment.profile;
  const { quantity, value } = assessment.headline.get('npv') as Figure;
  const title = 'Net present value with one input at either end of its range';
  const moving = influences.filter(({ swing }) => swing.width > 0).slice(0, maxRows);
  if (value === null || moving.length === 0) return blank(title, certain);
  const write = (answer: number | null) =>
    answer === null || !Number.isFinite(answer) ? 'no answer' : shown(answer, quantity.unit, currency);
  const rows = moving.map(({ uncertain, swing: { atLow, atHigh } }) => ({
    label: uncertain.label,
    low: brief(uncertain.range.low, uncertain, assessment.profile),
    high: brief(uncertain.range.high, uncertain, assessment.profile),
    atLow,
    atHigh,
  }));
  const words = rows.map(
    ({ label, low, high, atLow, atHigh }) =>
      `${label}: ${write(atLow)} at ${low}, ${write(atHigh)} at ${high}`,
  );
  return {
    kind: 'tornado',
    title,
    description: `All inputs at their likely values give ${write(value)}. ${words.join('; ')}.`,
    axis: { unit: quantity.unit, name: currencyOf(currency, 'Net present value') },
    middle: { value, text: write(value) },
    rows,
  };
}
