/** What is uncertain, by how much, and in which shape: for every answer that rests on ranges. */

import type { Distribution } from '../../model/index.js';
import type { Profile } from '../../profile/profile.js';
import type { Block, Row } from '../../report/blocks.js';
import { changeInWords, valueInWords } from '../../report/changes.js';
import { percent, perYear, short } from '../../report/numbers.js';
import type { Uncertain } from './sampling/uncertain.js';

/** The names of the distributions in front of people. */
const shapes: Readonly<Record<Distribution['kind'], string>> = {
  lognormal: 'lognormal',
  'logit-normal': 'logit-normal',
  normal: 'normal',
  pert: 'PERT',
};

/** A value of an uncertain figure: a change as the profile states it, all else without its period. */
export function brief(value: number, { quantity, notation }: Uncertain, profile: Profile): string {
  if (notation?.kind === 'to') return valueInWords(notation, value, profile);
  if (notation !== null) return changeInWords(notation, value, profile);
  return quantity.unit.kind === 'share' ? percent(value) : short(value);
}

/** What it is counted in, where its values do not say so. */
function labelOf({ label, quantity, notation }: Uncertain, { currency }: Profile): string {
  if (notation !== null) return label;
  const { kind, id } = quantity.unit;
  const of = [
    ...(kind === 'money' && currency !== null ? [currency] : []),
    ...(kind === 'months' ? ['month'] : []),
  ];
  return `${[label, ...of].join(', ')}${perYear(id)}`;
}

/** Where a range comes from; that of a causal share, with the evidence that gives it. */
export const rangeOrigin = ({ origin, evidence }: Uncertain): string =>
  evidence === null ? origin : `${origin} (${evidence})`;

const rowOf = (uncertain: Uncertain, profile: Profile): Row => {
  const { low, likely, high } = uncertain.range;
  return {
    cells: [
      labelOf(uncertain, profile),
      ...[low, likely, high].map((value) => brief(value, uncertain, profile)),
      shapes[uncertain.distribution.kind],
      rangeOrigin(uncertain),
    ],
  };
};

/** The table of what is uncertain, and what its ends mean. */
export function uncertainBlocks(uncertain: readonly Uncertain[], profile: Profile): Block[] {
  if (uncertain.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'Uncertain inputs',
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: 'Low', align: 'right' },
        { head: 'Base case', align: 'right' },
        { head: 'High', align: 'right' },
        { head: 'Distribution', align: 'left' },
        { head: 'Origin', align: 'left' },
      ],
      rows: uncertain.map((each) => rowOf(each, profile)),
    },
    {
      kind: 'paragraph',
      text: 'Base case: the likely value of three points or the median of an interval. Values of a PERT distribution lie between the two ends, most of them near the likely value. For the other distributions 5% of the values lie below the low end and 5% above the high end, fewer where that end is the limit of what is possible.',
    },
  ];
}
