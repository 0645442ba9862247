/** What is uncertain, by how much, and in which shape: for every answer that rests on ranges. */
import type { Distribution } from '../analysis/uncertainty/distribution.js';
import type { Uncertain } from '../analysis/uncertainty/uncertain.js';
import type { Block, Row } from './blocks.js';
import { percent, short } from './numbers.js';

/** The names of the distributions in front of people. */
const shapes: Readonly<Record<Distribution['kind'], string>> = {
  lognormal: 'lognormal',
  'logit-normal': 'logit-normal',
  normal: 'normal',
  pert: 'PERT',
};

/** A value of an uncertain figure, with as much of its unit as tells it from another. */
export function brief(value: number, { quantity }: Uncertain): string {
  const { kind } = quantity.unit;
  const isRelative = quantity.unit.id === 'ratio' && /\.effects\./.test(quantity.id);
  return kind === 'share' || isRelative ? percent(value) : short(value);
}

const origins = { yours: 'yours', claimed: 'claimed', assumed: 'assumed' } as const;

const rowOf = (uncertain: Uncertain): Row => {
  const { low, likely, high } = uncertain.range;
  return {
    cells: [
      uncertain.label,
      ...[low, likely, high].map((value) => brief(value, uncertain)),
      shapes[uncertain.distribution.kind],
      origins[uncertain.origin],
    ],
  };
};

/** The table of what is uncertain, and what its ends mean. */
export function uncertainBlocks(uncertain: readonly Uncertain[]): Block[] {
  if (uncertain.length === 0) return [];
  return [
    {
      kind: 'table',
      title: 'What is uncertain',
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: 'Low', align: 'right' },
        { head: 'Likely', align: 'right' },
        { head: 'High', align: 'right' },
        { head: 'Drawn as', align: 'left' },
        { head: 'Range', align: 'left' },
      ],
      rows: uncertain.map(rowOf),
    },
    {
      kind: 'paragraph',
      text: 'PERT lies between its ends, nearest the likely value. Of the others 5% lie below the low end and 5% above the high end, always within what is possible.',
    },
  ];
}
