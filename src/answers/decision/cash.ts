/** Cash by year: what the initiatives add to each line of the P&L, before discounting. */
import { type Compared, contributionLine, type Line, type Period } from '../../business/ledger.js';
import { linesOf } from '../../business/lines.js';
import { money, results } from '../../model/index.js';
import type { Cell, Row, Table } from '../../report/blocks.js';
import { moneyIn, type Scale, scaleFor } from '../../report/numbers.js';
import type { Analysis } from '../analyze/answer.js';

/** So many columns of years fit beside the labels; what lies after the last but one is added up. */
const mostYears = 5;

interface Column {
  readonly head: string;
  readonly periods: readonly Period[];
}

function columnsOf(years: readonly Period[]): Column[] {
  const single = years.length <= mostYears ? years.length : mostYears - 1;
  const columns = years.slice(0, single).map((period, k) => ({ head: `Year ${k + 1}`, periods: [period] }));
  const later = years.slice(single);
  if (later.length === 0) return columns;
  return [...columns, { head: `Years ${single + 1}–${years.length}`, periods: later }];
}

/**
 * The table of cash by year, its upfront cost before the first.
 * @param given the scale of the tables beside it; without it, the one that its own amounts need.
 */
export function cashBlock({ ledger, run, profile }: Analysis, given?: Scale): Table {
  const years = columnsOf(ledger.slice(0, -1));
  const differenceIn = ({ periods }: Column, line: Line): number =>
    periods.reduce((sum, { figures }) => sum + (figures.get(line) as Compared).difference, 0);
  const parts = new Set(linesOf(money.contribution, run.changed));
  const lines = [...(ledger[0] as Period).figures.keys()].filter(({ quantity }) => parts.has(quantity));
  const upfront = run.changed.value(results.upfront);
  const rowOf = (label: string, first: number, each: readonly number[]) => {
    const total = each.reduce((sum, value) => sum + value, first);
    return { label, values: [first, ...each, total] };
  };
  const net = rowOf(
    'Net',
    upfront,
    years.map((year) => differenceIn(year, contributionLine)),
  );
  let sum = 0;
  const cumulative = net.values.slice(0, -1).map((value) => {
    sum += value;
    return sum;
  });
  const rows = lines
    .map((line) => {
      // The upfront cost stands in the line of what the programme costs.
      const first = line.quantity === money.programmeCost ? upfront : 0;
      return rowOf(
        line.quantity.label,
        first,
        years.map((year) => differenceIn(year, line)),
      );
    })
    .filter(({ values }) => values.some((value) => value !== 0));
  const scale = given ?? scaleFor([...rows, net].flatMap(({ values }) => values));
  const cell = (value: number): Cell => (value === 0 ? '' : { value, unit: money.contribution.unit, scale });
  const hasStart = upfront !== 0;
  const shown = (values: readonly number[]) => (hasStart ? values : values.slice(1)).map(cell);
  return {
    kind: 'table',
    title: '',
    columns: [
      { head: `${moneyIn(scale, profile.currency)}, change in cash`, align: 'left', wraps: true },
      ...[...(hasStart ? ['Upfront'] : []), ...years.map(({ head }) => head), 'Total'].map(
        (head) => ({ head, align: 'right' }) as const,
      ),
    ],
    rows: [
      ...rows.map(({ label, values }): Row => ({ cells: [label, ...shown(values)] })),
      { cells: [net.label, ...shown(net.values)], kind: 'total' },
      { cells: ['Cumulative', ...shown(cumulative)] },
    ],
  };
}
