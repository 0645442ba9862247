/** The headline in a poor, the base and a good case: one run in ten is worse, one in ten is better. */
import type { Figure } from '../../business/figures.js';
import { isOutput, type Output, results } from '../../model/index.js';
import type { Cell, Row, Table } from '../../report/blocks.js';
import type { Decision } from '../decision/answer.js';
import { shownOutputs } from '../decision/ranges.js';
import type { Spread } from '../uncertainty/spread.js';

const none = ({ quantity }: Spread): string =>
  isOutput(quantity) && quantity.isLateIfNone ? 'never' : 'none';

/** The poor and the good end of what 80 % of the runs lie between; empty where they are one. */
function ends(spread: Spread | undefined, { better }: Output): [Cell, Cell] {
  if (spread === undefined) return ['', ''];
  const [p10, p90] = [spread.quantiles.get('p10') ?? null, spread.quantiles.get('p90') ?? null];
  if (p10?.value === p90?.value) return ['', ''];
  const [low, high] = [p10, p90].map(
    (quantile): Cell =>
      quantile === null ? none(spread) : { value: quantile.value, unit: spread.quantity.unit },
  ) as [Cell, Cell];
  return better === 'lower' ? [high, low] : [low, high];
}

/** The table of cases. Without a cost there is nothing to pay back and no return on it. */
export function casesBlock({ analysis: { headline }, ranges }: Decision): Table {
  const isFree = (headline.get('pv_costs') as Figure).value === 0;
  const outputs = shownOutputs.filter(
    (output) => !isFree || output === results.npv || output === results.customersRetained,
  );
  return {
    kind: 'table',
    title: 'Poor, base and good case',
    columns: [
      { head: '', align: 'left', wraps: true },
      ...['Poor case', 'Base case', 'Good case'].map((head) => ({ head, align: 'right' }) as const),
    ],
    rows: outputs.map((output): Row => {
      const { value, quantity } = headline.get(output.id) as Figure;
      const [poor, good] = ends(ranges.spreads.get(output.id), output);
      return { cells: [output.label, poor, value === null ? 'none' : { value, unit: quantity.unit }, good] };
    }),
  };
}
