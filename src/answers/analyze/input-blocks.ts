/** The inputs by origin, and how far each can be trusted. */

import type { Source } from '../../business/sources.js';
import type { Block, Row } from '../../report/blocks.js';
import { percent, perYear, short } from '../../report/numbers.js';
import type { Analysis } from './answer.js';
import { initiativeRows } from './initiative-inputs.js';

const isRange = ({ low, high, input }: Source): boolean =>
  low !== null && high !== null && low !== high && input.options === undefined;

/** On what an input rests, in a few words; nothing where its origin says it all. */
export function trust(source: Source): string {
  const { input, origin, line, low, high } = source;
  const { fallback } = input;
  const write = (value: number | null) =>
    input.unit.kind === 'share' ? percent(value ?? 0) : short(value ?? 0);
  const range = isRange(source) ? `${write(low)} to ${write(high)}${perYear(input.unit.id)}` : '';
  if (source.isNeutral) return 'left out: not your own number';
  if (origin === 'yours') {
    const place = line === null ? 'by --set' : `line ${line}`;
    // What it ranges over stands here as the business wrote it, beside the value that is used.
    return isRange(source) ? `${place}, ${source.text}` : place;
  }
  if (origin !== 'claimed' || fallback.origin !== 'claimed') return range;
  return [`${fallback.claim.id} (${fallback.claim.verdict.join(', ')})`, range].filter(Boolean).join(', ');
}

const sourceRow = (source: Source): Row => ({
  cells: [
    `  ${source.input.label}`,
    // The business sees its own figure as it wrote it, and of a range the value that is used.
    (isRange(source) ? null : source.text) ?? {
      value: source.value,
      unit: source.input.unit,
      ...(source.input.options && { choices: source.input.options }),
    },
    trust(source),
  ],
});

/** What the profile does not mention and the model takes as none. */
const isLeftOut = ({ origin, value, input }: Source): boolean =>
  origin === 'assumed' && value === 0 && input.options === undefined;

const origins = {
  yours: 'Your own',
  claimed: 'Claimed by the documents',
  assumed: 'Assumed here',
  derived: 'Derived from the others',
} as const satisfies Record<Source['origin'], string>;

/** A table of what was put in, and a sentence on what was left out. */
export function inputBlocks(analysis: Analysis): Block[] {
  const { sources } = analysis;
  const rows = Object.entries(origins).flatMap(([origin, name]): Row[] => {
    const ofOrigin = sources.filter((source) => source.origin === origin && !isLeftOut(source));
    return ofOrigin.length === 0
      ? []
      : [{ cells: [name], kind: 'heading', spans: true }, ...ofOrigin.map(sourceRow)];
  });
  const left = sources.filter(isLeftOut).map(({ input }) => input.label.toLowerCase());
  return [
    {
      kind: 'table',
      title: 'Inputs, and how far each can be trusted',
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: '', align: 'right' },
        { head: '', align: 'left', wraps: true },
      ],
      rows: [...rows, ...initiativeRows(analysis)],
    },
    ...(left.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Not in the profile and taken as none: ${left.join(', ')}.` } as const]),
  ];
}
