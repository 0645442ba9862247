/** The answer of `sensitivity` as a report: what to measure next, and what moves the answer. */

import type { Block, Report, Row, Table } from '../../../report/blocks.js';
import { doubtBlocks } from '../../../report/doubts.js';
import { amount, count, percent } from '../../../report/numbers.js';
import { brief, rangeOrigin, uncertainBlocks } from '../blocks.js';
import { contradictedInWords, leftOut, noticesInWords } from '../notices-report.js';
import { type Influence, type Sensitivity, slight } from './answer.js';

/** The most worth knowing first; of those worth nothing the ones that explain most. */
export const byWorth = (influences: readonly Influence[]): readonly Influence[] =>
  influences.toSorted((a, b) => b.valueOfInformation - a.valueOfInformation || b.first - a.first);

const origins = {
  yours: 'your own ranges',
  claimed: 'published claims',
  assumed: 'model defaults',
} as const;

/** Whose ranges the uncertainty comes from. */
function whose({ influences }: Sensitivity): string[] {
  const all = influences.reduce((sum, { first }) => sum + first, 0);
  if (all === 0) return [];
  const shares = (Object.keys(origins) as (keyof typeof origins)[])
    .map((origin) => {
      const own = influences.filter(({ uncertain }) => uncertain.origin === origin);
      return { origin, share: own.reduce((sum, { first }) => sum + first, 0) / all };
    })
    .filter(({ share }) => share > 0.005)
    .toSorted((a, b) => b.share - a.share);
  const parts = shares.map(
    ({ origin, share }) => `${percent(Math.round(share * 100) / 100)} from ${origins[origin]}`,
  );
  return [`Variance of NPV that single inputs explain: ${parts.join(', ')}.`];
}

/** What to measure, and what that is worth at most; nothing where nothing is uncertain. */
export function measureInWords(sensitivity: Sensitivity): string[] {
  const { assessment, influences, meanNpv, valueOfPerfectInformation, isWorthMeasuringAll } = sensitivity;
  const money = (value: number) => amount(value, assessment.profile.currency);
  const [next] = byWorth(influences);
  if (next === undefined) return [];
  if (next.isWorthMeasuring)
    return [
      `Measure this next: “${next.uncertain.label}”. Value of perfect information on it: up to ${money(next.valueOfInformation)}; on everything, ${money(valueOfPerfectInformation)}.`,
    ];
  const decision = `Mean NPV is ${money(meanNpv)}`;
  return [
    isWorthMeasuringAll
      ? `${decision}, and measuring any single input would not change the decision; value of perfect information on everything: up to ${money(valueOfPerfectInformation)}.`
      : `${decision}, and measuring would not change the decision, whatever these inputs turn out to be.`,
  ];
}

/** What to do next, in a few sentences. */
export function sensitivityConclusion(sensitivity: Sensitivity): string[] {
  const { assessment, influences } = sensitivity;
  const { profile } = assessment;
  const money = (value: number) => amount(value, profile.currency);
  const [widest] = influences;
  if (widest === undefined || widest.swing.width === 0) return ['No uncertain input has an effect on NPV.'];
  const { uncertain, swing } = widest;
  const [from, to] = [swing.atLow, swing.atHigh].map((answer) => (answer === null ? 'none' : money(answer)));
  const first = `“${uncertain.label}” is the largest driver of NPV: NPV is ${from} at ${brief(uncertain.range.low, uncertain, profile)} and ${to} at ${brief(uncertain.range.high, uncertain, profile)}.`;
  return [first, ...measureInWords(sensitivity), ...whose(sensitivity), ...leftOut(sensitivity)];
}

function tornadoBlock({ assessment, influences }: Sensitivity): Block[] {
  const { headline, profile } = assessment;
  const npv = headline.get('npv');
  const moving = influences.filter(({ swing }) => swing.width > 0);
  if (npv === undefined || moving.length === 0) return [];
  return [
    {
      kind: 'tornado',
      title: 'NPV with one input at either end of its range',
      unit: npv.quantity.unit,
      middle: npv.value as number,
      rows: moving.map(({ uncertain, swing }) => ({
        label: uncertain.label,
        low: brief(uncertain.range.low, uncertain, profile),
        high: brief(uncertain.range.high, uncertain, profile),
        atLow: swing.atLow,
        atHigh: swing.atHigh,
      })),
    },
  ];
}

/** The ends of ranges at which there is no answer, by the label of the input, and why. */
function noneBlocks({ assessment: { profile }, influences }: Sensitivity): Block[] {
  const items = influences.flatMap(({ uncertain, swing: { breaks } }) =>
    (['low', 'high'] as const).flatMap((end) => {
      const limit = breaks[end];
      if (limit === undefined) return [];
      const value = brief(uncertain.range[end], uncertain, profile);
      return [`${uncertain.label}, ${value}: none, since that would be ${contradictedInWords([limit])}.`];
    }),
  );
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** Whether an input does anything to the answer, by itself or with others. */
const moves = ({ swing, first, total }: Influence): boolean =>
  swing.width > 0 || first >= slight || (total ?? 0) >= slight;

/** Whether either end of its range contradicts the rest, which is an influence of its own. */
const breaks = ({ swing }: Influence): boolean => Object.keys(swing.breaks).length > 0;

const still = ({ influences }: Sensitivity): Block[] => {
  const labels = influences
    .filter((influence) => !moves(influence) && !breaks(influence))
    .map(({ uncertain }) => uncertain.label);
  return labels.length === 0 ? [] : [{ kind: 'paragraph', text: `No effect on NPV: ${labels.join('; ')}.` }];
};

/** A share of the variance; less than what slight would explain is next to nothing. */
const shareOf = (share: number): string => (share < slight ? '<0.1%' : percent(share));

export function measureBlock({ assessment, influences, valueOfPerfectInformation }: Sensitivity): Table {
  const unit = assessment.headline.get('npv')?.quantity.unit;
  const money = (value: number) => (unit === undefined ? '' : { value, unit });
  const rows = byWorth(influences)
    .filter(moves)
    .map(
      ({ uncertain, first, total, valueOfInformation, isWorthMeasuring }): Row => ({
        cells: [
          uncertain.label,
          rangeOrigin(uncertain),
          shareOf(first),
          total === null ? '–' : shareOf(total),
          isWorthMeasuring ? money(valueOfInformation) : 'no change',
        ],
      }),
    );
  return {
    kind: 'table',
    title: 'What to measure next',
    columns: [
      { head: '', align: 'left', wraps: true },
      { head: 'Origin', align: 'left' },
      { head: 'First-order share', align: 'right' },
      { head: 'Total share', align: 'right' },
      { head: 'Value of information', align: 'right' },
    ],
    rows: [...rows, { cells: ['All inputs', '', '', '', money(valueOfPerfectInformation)], kind: 'total' }],
  };
}

export const meaning =
  'First-order share: the share of the variance of NPV that disappears once the input is known. Total share: the share that remains if all other inputs are known. Value of information: how much better the decision to go ahead or not is, on average, if the input is known first; the upper limit for the cost of a study. No change: below 1% of the PV of costs, so measuring the input would not change the decision.';

const correlatedMeaning =
  ' Where inputs are correlated, the first-order share of an input includes what is correlated with it, and the total share is not defined.';

/** The table of what to measure, and what its columns mean; nothing where nothing moves the answer. */
function measureBlocks(sensitivity: Sensitivity): Block[] {
  const { influences, notices, validRuns, seed } = sensitivity;
  if (!influences.some(moves)) return [];
  const isCorrelated = notices.some(({ id }) => id === 'correlated');
  const text = `${meaning}${isCorrelated ? correlatedMeaning : ''} From ${count(validRuns)} simulation runs, seed ${seed}.`;
  return [measureBlock(sensitivity), { kind: 'paragraph', text }];
}

/** The report of a sensitivity analysis. */
export function sensitivityReport(sensitivity: Sensitivity): Report {
  const { assessment, influences, notices } = sensitivity;
  return {
    title: assessment.profile.name,
    currency: assessment.profile.currency,
    blocks: [
      ...doubtBlocks(assessment.notices),
      { kind: 'conclusion', sentences: sensitivityConclusion(sensitivity) },
      ...tornadoBlock(sensitivity),
      ...noneBlocks(sensitivity),
      ...still(sensitivity),
      ...measureBlocks(sensitivity),
      ...uncertainBlocks(
        influences.map(({ uncertain }) => uncertain),
        assessment.profile,
      ),
      { kind: 'heading', text: 'Warnings' },
      {
        kind: 'list',
        items: [...noticesInWords(notices, assessment).values()],
      },
    ],
  };
}
