/** The headline in four columns: base case, range, and what is left without what is only assumed. */
import type { Figure } from '../../business/figures.js';
import { isOutput, results, retention } from '../../model/index.js';
import type { Block, Row } from '../../report/blocks.js';
import { count, shown as inWords, percent, short } from '../../report/numbers.js';
import type { Spread } from '../uncertainty/spread.js';
import type { Decision } from './answer.js';
import { shownOutputs } from './ranges.js';

/** A figure without its unit, which the base case names. */
function bare(value: number, { quantity }: Spread): string {
  switch (quantity.unit.kind) {
    case 'share':
      return percent(value);
    case 'months':
    case 'count':
      return count(Math.round(value));
    default:
      return short(value);
  }
}

/** P10 to P90; nothing where it does not vary, so that no range of a single value is shown. */
function range(spread: Spread | undefined): string {
  if (spread === undefined) return '';
  const none = isOutput(spread.quantity) && spread.quantity.isLateIfNone ? 'never' : 'none';
  const [low, high] = (['p10', 'p90'] as const).map((id) => {
    const quantile = spread.quantiles.get(id) ?? null;
    return quantile === null ? none : bare(quantile.value, spread);
  }) as [string, string];
  return low === high ? '' : `${low} to ${high}`;
}

/** The table of the headline. */
export function headlineBlock({ analysis, ranges }: Decision): Block {
  const { headline, profile, case: ofCase } = analysis;
  const isFree = (headline.get('pv_costs') as Figure).value === 0;
  // Without a cost there is nothing to pay back and no return on it.
  const shown = shownOutputs.filter(
    (output) => !isFree || output === results.npv || output === retention.customersRetained,
  );
  const value = (id: string): string => {
    const { value, quantity } = headline.get(id) as Figure;
    return value === null ? 'none' : inWords(value, quantity.unit, profile.currency);
  };
  const rung = (id: string): string => {
    const figure = headline.get(id)?.value ?? null;
    return figure === null ? 'none' : short(figure);
  };
  return {
    kind: 'table',
    title: '',
    columns: [
      { head: '', align: 'left', wraps: true },
      { head: 'Base case', align: 'right' },
      { head: 'P10 to P90', align: 'right' },
      { head: 'Excl. defaults', align: 'right' },
      { head: 'Measured only', align: 'right' },
    ],
    rows: shown.map(({ id, label }): Row => {
      const ladder =
        id === 'npv' ? [rung('npv_own_numbers'), ofCase.isWhatIf ? '' : rung('npv_evidenced')] : ['', ''];
      return { cells: [label, value(id), range(ranges.spreads.get(id)), ...ladder] };
    }),
  };
}
