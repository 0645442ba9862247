/** The inputs by origin. */

import type { Source } from '../../business/sources.js';
import type { Block, Cell, Row } from '../../report/blocks.js';
import { isRange, restsOn } from '../../report/sources.js';
import type { Analysis } from './answer.js';
import { initiativeRows } from './initiative-inputs.js';

/** The business sees its own figure as it wrote it, and of a range the value that is used. */
export const valueCell = (source: Source): Cell =>
  (isRange(source) ? null : source.text) ?? {
    value: source.value,
    unit: source.input.unit,
    ...(source.input.options && { choices: source.input.options }),
  };

const sourceRow = (source: Source): Row => ({
  cells: [`  ${source.input.label}`, valueCell(source), restsOn(source)],
});

/** What the profile does not mention and the model assumes to be zero. */
export const isLeftOut = ({ origin, value, input }: Source): boolean =>
  origin === 'assumed' && value === 0 && input.options === undefined;

const origins = {
  yours: 'Your own',
  claimed: 'Published claims',
  assumed: 'Model defaults',
  derived: 'Derived from other inputs',
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
      title: 'Inputs by origin',
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: '', align: 'right' },
        { head: '', align: 'left', wraps: true },
      ],
      rows: [...rows, ...initiativeRows(analysis)],
    },
    ...(left.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Not in the profile, assumed zero: ${left.join(', ')}.` } as const]),
  ];
}
