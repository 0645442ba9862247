/** What many runs come to, as pictures: how often which NPV, the fan of the years, the drivers. */
import type { Figure } from '../../business/figures.js';
import { blank, type Chart, type FanYear, type HistogramBar, type Told } from '../../report/charts.js';
import { amount, count, percent, short, shown } from '../../report/numbers.js';
import { capital, shareOfAll, span } from '../../report/phrases.js';
import { brief } from '../uncertainty/blocks.js';
import type { Influence, Sensitivity } from '../uncertainty/sensitivity/answer.js';
import type { Simulation, YearSpread } from '../uncertainty/simulate/answer.js';
import { binsOf } from '../uncertainty/simulate/histogram.js';
import type { Spread } from '../uncertainty/spread.js';
import { currencyOf } from './value.js';

const certain = 'No uncertain input has an effect on NPV, so every simulation run is the same.';

/** The bars of a sorted sample; those at the ends say so where they hold more than their range. */
function barsOf(npv: Float64Array): HistogramBar[] {
  const bins = binsOf(npv);
  const [lowest, highest] = [npv[0] as number, npv.at(-1) as number];
  return bins.map(({ from, to, share }, k) => ({
    from,
    to,
    share: { value: share, text: percent(share) },
    ...(k === 0 && lowest < from && { tail: `under ${short(to)}` }),
    ...(k === bins.length - 1 && highest >= to && { tail: `over ${short(from)}` }),
  }));
}

/** How many outcomes pay. */
function paying(share: number): string {
  if (share === 0 || share === 1) return share === 0 ? 'No outcome pays' : 'Every outcome pays';
  return `${capital(shareOfAll(share))} outcomes pay`;
}

/** How often NPV falls where. */
export function npvOf({ assessment, headline, npv, validRuns, chanceOfLoss }: Simulation): Chart {
  const { currency } = assessment.profile;
  const { quantity, quantiles } = headline.get('npv') as Spread;
  const bars = barsOf(npv);
  if (bars.length < 2) return blank('NPV over all simulation runs', certain);
  const write = (value: number | undefined | null) => amount(value as number, currency);
  const [p10, median, p90] = (['p10', 'p50', 'p90'] as const).map((id) => quantiles.get(id)?.value as number);
  const baseCase = assessment.headline.get('npv')?.value as number;
  // Where most lose, what one in ten reaches would sound like comfort.
  const end = (median as number) < 0 ? `the median is ${write(median)}` : `one in ten exceeds ${write(p90)}`;
  return {
    kind: 'npv',
    title: `${paying(1 - chanceOfLoss.value)}; ${end}`,
    description: `NPV in ${count(validRuns)} simulation runs: ${percent(chanceOfLoss.value)} end in a loss; 80% are between ${write(p10)} and ${write(p90)}, with a median of ${write(median)}; the base case is ${write(baseCase)}.`,
    axis: { unit: quantity.unit, name: currencyOf(currency, 'NPV') },
    bars,
    marks: [
      { label: `median ${write(median)}`, value: median as number },
      { label: `base case ${write(baseCase)}`, value: baseCase },
    ],
  };
}

/** The name of a year; of a last one that is cut short, its months. */
const yearOf = (year: number, months: number): string =>
  12 * year <= months ? `Year ${year}` : `Months ${12 * year - 11}–${months}`;

function fanYear({ difference }: YearSpread, label: string, currency: string | null): FanYear[] {
  const values = [...difference.quantiles.values()].flatMap((quantile): Told[] =>
    quantile === null ? [] : [{ value: quantile.value, text: amount(quantile.value, currency) }],
  );
  return values.length < 5 ? [] : [{ label, values: values as unknown as FanYear['values'] }];
}

/** What the initiatives make of the contribution of each year. */
export function fanOf({ assessment, years }: Simulation): Chart {
  const { profile, case: ofCase } = assessment;
  const name = 'Incremental contribution';
  if (years.length < 2)
    return blank(`${name} by year`, `The horizon of ${span(ofCase.months)} is no more than one year.`);
  const told = years.flatMap((year, k) => fanYear(year, yearOf(k + 1, ofCase.months), profile.currency));
  const [first, last] = [years[0] as YearSpread, told.at(-1)];
  if (last === undefined || told.length < years.length)
    return blank(`${name} by year`, 'The contribution of a year is not finite.');
  const words = told.map(
    ({ label, values: [, p10, p50, p90] }) =>
      `${label}: median ${p50.text}, P10 ${p10.text}, P90 ${p90.text}`,
  );
  const [, p10, p50, p90] = last.values;
  return {
    kind: 'fan',
    title: `${last.label}: incremental contribution of ${p50.text}, ${p10.text} to ${p90.text} in 80% of runs`,
    description: `${words.join('; ')}.`,
    axis: { unit: first.difference.quantity.unit, name: currencyOf(profile.currency, name) },
    years: told,
  };
}

/** As many drivers as a page shows; those that matter less stand in the table. */
const maxDrivers = 6;

/** A swing below this share of the widest would hardly be seen. */
const slightSwing = 0.02;

const origins = { yours: 'own range', claimed: 'published claim', assumed: 'model default' } as const;

/** How many inputs are left out, and how far the first of them swings. */
function leftOutOf(others: readonly Influence[], write: (value: number) => string): string {
  const [first] = others;
  if (first === undefined) return '';
  const inputs = others.length === 1 ? '1 input that moves' : `${others.length} inputs that each move`;
  return `Not shown: ${inputs} NPV by ${others.length === 1 ? '' : 'at most '}${write(first.swing.width)}.`;
}

/** What NPV becomes with one input at a time at either end of its range. */
export function tornadoOf({ assessment, influences }: Sensitivity): Chart {
  const { currency } = assessment.profile;
  const { quantity, value } = assessment.headline.get('npv') as Figure;
  const moving = influences.filter(({ swing }) => swing.width > 0);
  const [widest] = moving;
  if (value === null || widest === undefined) return blank('The largest drivers of NPV', certain);
  const drivers = moving
    .filter(({ swing }) => swing.width >= slightSwing * widest.swing.width)
    .slice(0, maxDrivers);
  const write = (answer: number | null) =>
    answer === null || !Number.isFinite(answer) ? 'none' : shown(answer, quantity.unit, currency);
  const rows = drivers.map(({ uncertain, swing: { atLow, atHigh } }) => ({
    label: uncertain.label,
    origin: origins[uncertain.origin],
    low: brief(uncertain.range.low, uncertain, assessment.profile),
    high: brief(uncertain.range.high, uncertain, assessment.profile),
    atLow,
    atHigh,
  }));
  const words = rows.map(
    ({ label, low, high, atLow, atHigh }) =>
      `${label}: ${write(atLow)} at ${low}, ${write(atHigh)} at ${high}`,
  );
  const leftOut = leftOutOf(moving.slice(drivers.length), write);
  return {
    kind: 'tornado',
    title: `The largest driver moves NPV by ${write(widest.swing.width)}: ${widest.uncertain.label}`,
    description: [`The base case is ${write(value)}. ${words.join('; ')}.`, leftOut].join(' ').trim(),
    axis: { unit: quantity.unit, name: currencyOf(currency, 'NPV') },
    middle: { value, text: write(value) },
    rows,
    leftOut,
  };
}
