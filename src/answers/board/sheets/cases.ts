/** The headline in the base case, and in a poor, a middle and a good one of the simulation runs. */
import type { Figure } from '../../../business/figures.js';
import { isOutput, type Output, results, retention } from '../../../model/index.js';
import type { Cell, Row, Table } from '../../../report/blocks.js';
import type { Decision } from '../../decision/answer.js';
import { shownOutputs } from '../../decision/ranges.js';
import type { Spread } from '../../uncertainty/spread.js';
import { isFree } from '../paper.js';

const none = ({ quantity }: Spread): string =>
  isOutput(quantity) && quantity.isLateIfNone ? 'never' : 'none';

/** The poor end of what 80 % of the runs lie between, the middle and the good end; empty where they are one. */
function cases(spread: Spread | undefined, { better }: Output): Cell[] {
  const ids = better === 'lower' ? (['p90', 'p50', 'p10'] as const) : (['p10', 'p50', 'p90'] as const);
  const found = ids.map((id) => spread?.quantiles.get(id)?.value ?? null);
  if (spread === undefined || found[0] === found[2]) return ['', '', ''];
  return found.map((value) => (value === null ? none(spread) : { value, unit: spread.quantity.unit }));
}

/** The table of cases. Without a cost there is nothing to pay back and no return on it. */
export function casesBlock({ analysis, ranges }: Decision): Table {
  const { headline } = analysis;
  const outputs = shownOutputs.filter(
    (output) => !isFree(analysis) || output === results.npv || output === retention.customersRetained,
  );
  return {
    kind: 'table',
    title: 'Base, poor, middle and good case',
    columns: [
      { head: '', align: 'left', wraps: true },
      ...['Base case', 'Poor case', 'Middle case', 'Good case'].map(
        (head) => ({ head, align: 'right' }) as const,
      ),
    ],
    rows: outputs.map((output): Row => {
      const { value, quantity } = headline.get(output.id) as Figure;
      const base = value === null ? 'none' : { value, unit: quantity.unit };
      return { cells: [output.label, base, ...cases(ranges.spreads.get(output.id), output)] };
    }),
  };
}
