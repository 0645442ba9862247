/** An explanation as a report. */

import type { Moment, Quantity } from '../../language/index.js';
import type { Block, Cell, Report, Row } from '../../report/blocks.js';
import { pointsIn } from '../../report/changes.js';
import { precise, shown } from '../../report/numbers.js';
import { restsOn } from '../../report/sources.js';
import type { Explained, Explanation, Origin } from './answer.js';
import { isMonthly, numbersOf, wordsOf } from './answer.js';

const lineIn = (line: number | null): string => (line === null ? '' : `, line ${line}`);

/** Where a leaf comes from, in a few words. */
function originInWords(origin: Origin): string {
  switch (origin.kind) {
    case 'formula':
      return '';
    case 'initiative':
      return `${origin.name}${origin.text === null ? '' : `: ${origin.text}`}${lineIn(origin.line)}`;
    case 'input': {
      const { source } = origin;
      const why = restsOn(source);
      return why === ''
        ? source.origin
        : source.origin === 'yours'
          ? `yours, ${why}`
          : `${source.origin}: ${why}`;
    }
  }
}

/** A long sum for people: its first months that count, and its last. */
function fewOf(texts: readonly string[]): string {
  const counting = texts.filter((text) => text !== '0');
  if (counting.length <= 4) return counting.join(' + ') || '0';
  return `${counting.slice(0, 2).join(' + ')} + … + ${counting.at(-1)}`;
}

const forPeople = ({ run, month }: Explanation): Moment => ({
  evaluation: run.changed,
  month,
  write: precise,
  list: fewOf,
});

const value = (figure: Explained, which: 'baseline' | 'changed'): Cell => {
  const { quantity } = figure;
  const number = figure[which];
  if (!Number.isFinite(number)) return 'none';
  return { value: number, unit: quantity.unit, ...(quantity.options && { choices: quantity.options }) };
};

/** Deeper parts stand no further in, so that their labels keep room. */
const deepestIndent = 10;

/** A row for each figure, and below it the formula that gives it or where it comes from. */
function treeRows(figures: Iterable<Explained>): Row[] {
  return [...figures].flatMap((figure): Row[] => {
    const indent = ' '.repeat(Math.min(figure.depth, deepestIndent));
    const words = wordsOf(figure);
    // The formula of the figure that was asked for stands above the table.
    const below = words === null ? originInWords(figure.origin) : figure.depth === 0 ? '' : `= ${words}`;
    return [
      { cells: [`${indent}${figure.quantity.label}`, value(figure, 'baseline'), value(figure, 'changed')] },
      ...(below === '' ? [] : [{ cells: [`${indent}${below}`], kind: 'heading', spans: true } as const]),
    ];
  });
}

function chartOf({ run }: Explanation, { quantity }: Explained): Block[] {
  const series = [run.baseline, run.changed].map((evaluation) =>
    evaluation.series(quantity as Quantity<'monthly'>),
  );
  const [baseline, changed] = series as [number[], number[]];
  const isFlat = [...baseline, ...changed].every((each) => each === baseline[0]);
  if (quantity.shape === 'one' || isFlat) return [];
  return [
    {
      kind: 'chart',
      title: 'Month by month',
      unit: quantity.unit,
      series: [
        { label: 'Baseline', values: baseline },
        { label: 'With initiatives', values: changed },
      ],
    },
  ];
}

/** The explanation for people. */
export function explanationReport(explanation: Explanation, label: string): Report {
  const { profile, figures, month, usedBy } = explanation;
  const all = [...figures.values()];
  const asked = all[0] as Explained;
  const { quantity, baseline, changed } = asked;
  const inWords = (number: number) =>
    Number.isFinite(number) ? shown(number, quantity.unit, profile.currency) : 'none';
  const at = isMonthly(asked) ? `, month ${month}` : '';
  const difference = changed - baseline;
  // A percentage less a percentage is points.
  const less = quantity.unit.kind === 'share' ? pointsIn(100 * difference) : inWords(difference);
  const compared =
    Number.isFinite(difference) && difference !== 0 && baseline !== 0
      ? ` (baseline ${inWords(baseline)}, difference ${less})`
      : '';
  const words = wordsOf(asked);
  const numbers = numbersOf(asked, forPeople(explanation));
  const hasSeries = all.some(isMonthly);
  return {
    title: profile.name,
    currency: profile.currency,
    blocks: [
      { kind: 'conclusion', sentences: [`${label}${at}: ${inWords(changed)}${compared}.`] },
      { kind: 'paragraph', text: quantity.reason },
      ...(quantity.impossible !== undefined && !Number.isFinite(changed)
        ? [{ kind: 'paragraph' as const, text: `None: ${quantity.impossible}.` }]
        : []),
      ...(words === null
        ? []
        : [
            {
              kind: 'list' as const,
              items: [`In words: ${words}`, ...(numbers === null ? [] : [`In numbers: ${numbers}`])],
            },
          ]),
      ...chartOf(explanation, asked),
      {
        kind: 'table',
        title: `Components${hasSeries ? `, in month ${month}` : ''}; each figure is shown once, at its first use`,
        columns: [
          { head: '', align: 'left', wraps: true },
          { head: 'Baseline', align: 'right' },
          { head: 'With initiatives', align: 'right' },
        ],
        rows: treeRows(all),
      },
      ...(usedBy.length === 0
        ? []
        : [
            {
              kind: 'paragraph' as const,
              text: `Used by: ${usedBy.map(({ label, id }) => `${label} (${id})`).join(', ')}.`,
            },
          ]),
    ],
  };
}
