/** A comparison as rows: profiles side by side, or the initiatives of one and their sets. */

import { results } from '../../model/index.js';
import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import { type HeadlineKey, headlineRows } from '../analyze/headline-rows.js';
import type { InitiativeComparisonResult, ProfileComparisonResult } from './schema.js';
import { setQuantities } from './sets.js';

type SetResult = NonNullable<NonNullable<InitiativeComparisonResult['choice']>['by_npv']>;
type SetKey = Exclude<keyof SetResult, 'set' | 'initiatives' | 'because'>;

const money = results.npv.unit.id;

/** The figures of a set with their units; the one-off cost by the shorter key of the JSON. */
const setUnits = setQuantities.map(
  (quantity) =>
    [(quantity === results.totalUpfront ? 'once' : quantity.id) as SetKey, quantity.unit.id] as const,
);

/** The headline of each profile, and what it has more than the first. */
export const profileComparisonRows = ({ profiles }: ProfileComparisonResult): FigureRow[] =>
  Object.values(profiles).flatMap((profile) => {
    const { headline, difference } = profile;
    const lessFirst = difference as Readonly<Partial<Record<HeadlineKey, number | null>>> | null;
    return rowsOf(profile, [
      ...headlineRows(headline),
      ...(lessFirst === null ? [] : headlineRows(lessFirst, () => 'less_first')),
    ]);
  });

const plain = (scenario: string, figure: string, value: Entry['value'], unit = ''): Entry => ({
  scenario,
  period: '',
  figure,
  value,
  unit,
});

const setRows = (scenario: string, set: SetResult): Entry[] =>
  setUnits.map(([figure, unit]) => ({
    scenario,
    period: 'horizon',
    figure,
    value: set[figure],
    unit,
  }));

type Initiatives = InitiativeComparisonResult['initiatives'];

const togetherRows = ({ together, interaction }: Initiatives): Entry[] => [
  ...headlineRows(together.headline, () => 'together'),
  ...(['npv', 'customers_retained'] as const).map((figure) => ({
    scenario: 'interaction',
    period: 'horizon',
    figure,
    value: interaction[figure],
    unit: figure === 'npv' ? money : results.customersRetained.unit.id,
  })),
];

const rankingRows = ({ budget, ranking }: InitiativeComparisonResult): Entry[] => [
  plain('ranking', 'budget', budget, money),
  ...Object.entries(ranking ?? {}).map(([figure, value]) => plain('ranking', figure, value)),
];

/** The best set in each sense: which it is, and what it comes to. */
const choiceRows = (choice: InitiativeComparisonResult['choice']): Entry[] =>
  (['by_npv', 'by_roi', 'by_npv_per_once_cost', 'by_npv_without_budget'] as const).flatMap((sense) => {
    const set = choice?.[sense];
    if (set === undefined) return [];
    const scenario = `choice.${sense}`;
    const which = plain(scenario, 'set', set?.set ?? null, 'choice');
    return set === null ? [which] : [which, ...setRows(scenario, set)];
  });

/** The initiatives of one profile alone and together, and the sets of them that are best. */
export const initiativeComparisonRows = (result: InitiativeComparisonResult): FigureRow[] =>
  rowsOf(result.profile, [
    ...Object.entries(result.initiatives.alone).flatMap(([id, { headline }]) =>
      headlineRows(headline, () => `alone.${id}`),
    ),
    ...togetherRows(result.initiatives),
    ...rankingRows(result),
    ...Object.values(result.sets ?? {}).flatMap((set) => [
      plain(`set.${set.set}`, 'rank', set.rank),
      ...setRows(`set.${set.set}`, set),
    ]),
    ...choiceRows(result.choice),
  ]);
