/** An explanation: as a report for people, and as the published JSON. */

import type { Moment, Quantity } from '../../language/index.js';
import type { Block, Cell, Report, Row } from '../../report/blocks.js';
import { pointsIn } from '../../report/changes.js';
import { precise, shown } from '../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import { trust } from '../analyze/input-blocks.js';
import { profileOf } from '../analyze/result.js';
import type { Explained, Explanation, Origin } from './answer.js';
import { numbersOf, wordsOf } from './answer.js';

const isMonthly = ({ quantity }: Explained): boolean => quantity.shape === 'monthly';

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
      const why = trust(source);
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

/** In full, so that the line gives the figure again. */
const inFull = ({ run, month }: Explanation): Moment => {
  const write = (value: number) => String(Number(value.toPrecision(12)));
  return { evaluation: run.changed, month, write, list: (texts) => texts.join(' + ') };
};

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
        { label: 'With the initiative', values: changed },
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
        title: `What it is made of${hasSeries ? `, in month ${month}` : ''}; each figure once, where it is met first`,
        columns: [
          { head: '', align: 'left', wraps: true },
          { head: 'Baseline', align: 'right' },
          { head: 'With', align: 'right' },
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

function originOf(origin: Origin): object {
  if (origin.kind === 'formula') return { kind: 'derived' };
  if (origin.kind === 'initiative')
    return { kind: 'yours', initiative: origin.name, text: origin.text, line: origin.line };
  const { source } = origin;
  const { fallback } = source.input;
  const claim = source.origin === 'claimed' && fallback.origin === 'claimed' ? fallback.claim : null;
  return {
    kind: source.origin,
    text: source.text,
    line: source.line,
    claim: claim?.id ?? null,
    verdict: claim?.verdict ?? null,
    reason: source.why,
  };
}

const finite = (number: number): number | null => (Number.isFinite(number) ? number : null);

/** The explanation for programs. */
export function explanationResult(explanation: Explanation): object {
  const { profile, figures, month, run, usedBy } = explanation;
  const moment = inFull(explanation);
  const lines = [...figures.values()].map((figure) => {
    const { quantity, baseline, changed } = figure;
    const series = (which: 'baseline' | 'changed') =>
      run[which].series(quantity as Quantity<'monthly'>).map(finite);
    return [
      quantity.id,
      {
        label: quantity.label,
        unit: quantity.unit.id,
        reason: quantity.reason,
        baseline: finite(baseline),
        with_initiatives: finite(changed),
        difference: finite(changed - baseline),
        words: wordsOf(figure),
        numbers: numbersOf(figure, moment),
        origin: originOf(figure.origin),
        parts: figure.parts.map(({ id }) => id),
        depth: figure.depth,
        series: isMonthly(figure)
          ? { baseline: series('baseline'), with_initiatives: series('changed') }
          : null,
      },
    ] as const;
  });
  return {
    schemaVersion: resultSchemaVersion,
    kind: 'explanation',
    tool,
    profile: profileOf(profile),
    figure: lines[0]?.[0],
    month,
    figures: Object.fromEntries(lines),
    used_by: usedBy.map(({ id }) => id),
  };
}
