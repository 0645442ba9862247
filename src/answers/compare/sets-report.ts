/** The sets of initiatives that are offered, and the best of them in each sense. */

import type { Block, Cell, Row } from '../../report/blocks.js';
import { count, moneyIn, type Scale, scaleFor } from '../../report/numbers.js';
import { grouped, listed } from '../../report/phrases.js';
import { budgetInWords } from './choice.js';
import type { InitiativeComparison } from './initiatives.js';
import type { Choice, InitiativeSet, Ranking } from './ranking.js';
import { amountOf, figureIn, isNumbered, labelOf } from './words.js';

const setColumns = [
  { head: 'NPV', align: 'right' },
  { head: 'ROI', align: 'right' },
  { head: 'NPV / upfront', align: 'right' },
  { head: 'PV of costs', align: 'right' },
  { head: 'Upfront', align: 'right' },
] as const;

const shownIds = ['npv', 'roi', 'npv_per_once_cost', 'pv_costs', 'result.total_upfront'] as const;

function cellsOf({ figures }: InitiativeSet, scale: Scale): Cell[] {
  return shownIds.map((id): Cell => {
    const figure = figures.get(id);
    if (figure === undefined || figure.value === null) return 'none';
    const { value, quantity } = figure;
    return { value, unit: quantity.unit, ...(quantity.unit.kind === 'money' && { scale }) };
  });
}

/** What a choice is best by, in front of people. */
const senses = {
  byNpv: 'NPV',
  byRoi: 'ROI',
  byNpvPerOnce: 'NPV per upfront cost',
} as const satisfies Partial<Record<keyof Ranking, string>>;

function choiceBlocks(comparison: InitiativeComparison, ranking: Ranking, scale: Scale): Block[] {
  const choices = Object.entries(senses).map(([key, name]): [string, Choice] => [
    name,
    ranking[key as keyof typeof senses],
  ]);
  const none = grouped(
    choices.flatMap(([name, { because }]) => (because === null ? [] : [[because, name] as const])),
  );
  const sets = new Map(
    choices.flatMap(([, { set }]) => (set === null ? [] : [[labelOf(comparison, set), set]])),
  );
  const best = grouped(
    choices.flatMap(([name, { set }]) => (set === null ? [] : [[labelOf(comparison, set), name] as const])),
  );
  const rows = [...best].map(
    ([label, names]): Row => ({
      cells: [names.join(', '), label, ...cellsOf(sets.get(label) as InitiativeSet, scale).slice(0, 3)],
    }),
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: `Best choice by criterion (${moneyIn(scale, comparison.profile.currency)})`,
            columns: [
              { head: 'Criterion', align: 'left', wraps: true },
              { head: 'Best choice', align: 'left', wraps: true },
              ...setColumns.slice(0, 3),
            ],
            rows,
          } as const,
        ]),
    ...(none.size === 0
      ? []
      : [
          {
            kind: 'list',
            items: [...none].map(([because, names]) => `By ${listed(names)}: no choice, since ${because}.`),
          } as const,
        ]),
  ];
}

/** How many sets there are, and how many of them are not offered. */
function countInWords(comparison: InitiativeComparison, ranking: Ranking): string {
  const { count: all, contradictory, beyondBudget, budget } = ranking;
  const left = [
    ...(contradictory > 0 ? [`in ${count(contradictory)} the effects contradict each other`] : []),
    ...(budget !== null && beyondBudget > 0
      ? [
          `${count(beyondBudget)} ${beyondBudget === 1 ? 'costs' : 'cost'} more than ${amountOf(comparison, budget)}`,
        ]
      : []),
  ];
  const sets = `The ${comparison.alone.length} initiatives make ${count(all)} sets`;
  return left.length === 0
    ? `${sets}; all are ranked.`
    : `${sets}. Not all are ranked: ${left.join(', and ')}.`;
}

/** The amounts of the sets that are told, which are to line up; each alone may be far larger. */
function scaleOf({ best, byRoi, byNpvPerOnce }: Ranking): Scale {
  const sets = [...best, ...[byRoi, byNpvPerOnce].flatMap(({ set }) => set ?? [])];
  return scaleFor(sets.flatMap((set) => ['npv', 'pv_costs'].map((id) => figureIn(set, id) ?? 0)));
}

/** The ranking, where there is one. */
export function setBlocks(comparison: InitiativeComparison): Block[] {
  const { ranking } = comparison;
  if (ranking === null) return [];
  const scale = scaleOf(ranking);
  const numbers = isNumbered(comparison) ? ', by their numbers above' : '';
  const rows = ranking.best.map((set) => ({
    cells: [labelOf(comparison, set), ...cellsOf(set, scale)],
  }));
  const limit = budgetInWords(comparison, ranking.budget);
  return [
    ...choiceBlocks(comparison, ranking, scale),
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            title: `Sets of initiatives by NPV${numbers} (${moneyIn(scale, comparison.profile.currency)})`,
            columns: [{ head: 'Set', align: 'left', wraps: true }, ...setColumns],
            rows,
          } as const,
        ]),
    { kind: 'paragraph', text: [countInWords(comparison, ranking), limit].filter(Boolean).join(' ') },
  ];
}
