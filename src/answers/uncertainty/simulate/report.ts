/** The answer of `simulate` as a report: the conclusion first, then the figures and their spread. */

import type { Unit } from '../../../language/index.js';
import type { Block, Report, Row } from '../../../report/blocks.js';
import { doubtBlocks } from '../../../report/doubts.js';
import { headlineLabel, inSentence } from '../../../report/npv-labels.js';
import { amount, count, percent, short, shown, tie } from '../../../report/numbers.js';
import { span, subjectInSentence } from '../../../report/phrases.js';
import { uncertainBlocks } from '../blocks.js';
import { conditionsInWords, gapInWords } from '../conditions.js';
import { leftOut, noticesInWords } from '../notices-report.js';
import type { Spread } from '../spread.js';
import { type Estimated, type QuantileId, quantileLevels } from '../statistics.js';
import type { Simulation } from './answer.js';
import { binsOf } from './histogram.js';

/** A figure without its unit, which stands beside its label. */
function bare(value: number, { kind }: Unit): string {
  if (kind === 'share') return percent(value);
  return kind === 'months' || kind === 'count' ? count(value) : short(value);
}

/** What it comes to, in two or three sentences. */
export function simulationConclusion(simulation: Simulation): string[] {
  const { assessment, headline, chanceOfLoss, chanceOfPayback, validRuns, npv, medianGap } = simulation;
  const { profile, case: ofCase } = assessment;
  const money = (value: number) => amount(value, profile.currency);
  const { quantiles } = headline.get('npv') as Spread;
  const at = (id: QuantileId) => money((quantiles.get(id) as Estimated).value);
  const likely = assessment.headline.get('npv')?.value as number;
  const above = npv.reduce((sum, value) => sum + Number(value > likely), 0) / validRuns;
  const hasCosts = (assessment.headline.get('pv_costs')?.value as number) > 0;
  if (isCertain(headline.get('npv') as Spread)) {
    return [`No uncertain input has an effect on NPV: it is ${at('p50')} in every simulation run.`];
  }
  return [
    `NPV of ${subjectInSentence(profile)} is ${at('p10')} to ${at('p90')} over ${span(ofCase.months)} in 80% of the simulation runs, with a median of ${at('p50')}.`,
    `${chanceOfLoss.value === 0 ? 'No run ends' : `${percent(chanceOfLoss.value)} of the runs end`} in a loss (${conditionsInWords(simulation)})${hasCosts ? `; ${percent(chanceOfPayback.value)} pay back within the horizon, before discounting` : ''}.`,
    `The base case of ${money(likely)} is exceeded in ${percent(above)} of the runs.`,
    ...gapInWords(medianGap, money(likely)),
    ...leftOut(simulation),
  ];
}

const unitOf = ({ quantity }: Spread, currency: string | null): string =>
  quantity.unit.kind === 'money' && currency !== null
    ? `, ${currency}`
    : quantity.unit.kind === 'months'
      ? ', months'
      : '';

/** From P5 to P95; null where one of them is none. */
function widthOf({ quantiles }: Spread): number | null {
  const [p5, p95] = [quantiles.get('p5'), quantiles.get('p95')];
  return p5 && p95 ? p95.value - p5.value : null;
}

/** Whether no uncertain input reaches it. */
const isCertain = (spread: Spread): boolean =>
  spread.none === 0 && (widthOf(spread) as number) <= 1e-9 * Math.abs(spread.mean?.value ?? 0);

/** Errors are worth a line where another sample could be read differently. */
const matters = (spread: Spread): boolean =>
  (spread.quantiles.get('p50')?.error ?? 0) > 0.01 * (widthOf(spread) ?? Infinity);

function spreadRows(id: string, spread: Spread, currency: string | null): Row[] {
  const { quantity, quantiles, mean } = spread;
  const label = headlineLabel(id, spread);
  const never = quantity.unit.kind === 'months' ? 'never' : 'none';
  const cell = (estimated: Estimated | null) =>
    estimated === null ? never : bare(estimated.value, quantity.unit);
  const error = (estimated: Estimated | null) =>
    estimated === null || !Number.isFinite(estimated.error)
      ? ''
      : `±${tie}${bare(estimated.error, quantity.unit)}`;
  const all = [...quantiles.values(), mean];
  return [
    {
      cells: [
        `${label}${unitOf(spread, currency)}`,
        ...all.slice(0, -1).map(cell),
        mean === null ? '' : cell(mean),
      ],
    },
    ...(matters(spread) ? [{ cells: ['  standard error', ...all.map(error)] }] : []),
  ];
}

function headlineBlock({ assessment, headline, validRuns, seed }: Simulation): Block[] {
  const { profile, ownNumbers } = assessment;
  const rows = [...headline].flatMap(([id, spread]) => {
    // On the business's own numbers alone it is NPV itself.
    const isRepeated = ownNumbers && id === 'npv_own_numbers';
    return isRepeated || isCertain(spread) || spread.none === 1
      ? []
      : spreadRows(id, spread, profile.currency);
  });
  return rows.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: `Headline over ${count(validRuns)} simulation runs (seed ${seed})`,
          columns: [
            { head: '', align: 'left', wraps: true },
            ...Object.keys(quantileLevels).map((id) => ({ head: id.toUpperCase(), align: 'right' as const })),
            { head: 'Mean', align: 'right' },
          ],
          rows,
        },
      ];
}

/** What is the same in every run needs no row of six equal figures. */
function certainBlocks({ assessment, headline }: Simulation): Block[] {
  const certain = [...headline].flatMap(([id, spread]) => {
    if (!isCertain(spread)) return [];
    const { quantity, mean } = spread;
    return [
      `${inSentence(id, spread)} ${shown((mean as Estimated).value, quantity.unit, assessment.profile.currency)}`,
    ];
  });
  return certain.length === 0
    ? []
    : [{ kind: 'paragraph', text: `The same in every run: ${certain.join('; ')}.` }];
}

/** Which figures some runs do not have, and why. */
function noneBlocks({ headline }: Simulation): Block[] {
  const items = [...headline.values()].flatMap(({ quantity, none, because }) =>
    because === null ? [] : [`${quantity.label}: none in ${percent(none)} of the runs, since ${because}.`],
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function histogramBlock({ assessment, headline, npv }: Simulation): Block[] {
  const spread = headline.get('npv') as Spread;
  if (isCertain(spread)) return [];
  const { quantity, quantiles } = spread;
  return [
    {
      kind: 'histogram',
      title: 'NPV: share of the runs',
      unit: quantity.unit,
      bins: binsOf(npv),
      marks: [
        { label: 'median', value: (quantiles.get('p50') as Estimated).value },
        { label: 'base case', value: assessment.headline.get('npv')?.value as number },
      ],
    },
  ];
}

function fanBlock({ years }: Simulation): Block[] {
  const rows = years.flatMap(({ id, difference }) => {
    const values = [...difference.quantiles.values()].map((quantile) => quantile?.value ?? Number.NaN);
    if (!values.every(Number.isFinite)) return [];
    return [
      {
        label: id.replace('year_', 'Year '),
        values: values as unknown as [number, number, number, number, number],
      },
    ];
  });
  const [first] = years;
  if (first === undefined || rows.length === 0) return [];
  return [
    {
      kind: 'ranges',
      title: 'Incremental contribution by year: P5 to P95',
      unit: first.difference.quantity.unit,
      rows,
    },
  ];
}

/** The report of a simulation. */
export function simulationReport(simulation: Simulation): Report {
  const { assessment, uncertain, notices } = simulation;
  return {
    title: assessment.profile.name,
    currency: assessment.profile.currency,
    blocks: [
      ...doubtBlocks(assessment.notices),
      { kind: 'conclusion', sentences: simulationConclusion(simulation) },
      ...headlineBlock(simulation),
      ...certainBlocks(simulation),
      ...noneBlocks(simulation),
      ...histogramBlock(simulation),
      ...fanBlock(simulation),
      ...uncertainBlocks(uncertain, assessment.profile),
      { kind: 'heading', text: 'Warnings' },
      { kind: 'list', items: [...noticesInWords(notices, assessment).values()] },
    ],
  };
}
