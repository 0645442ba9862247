/** The ledger by year: baseline, with the initiative, difference. */

import type { Compared, Line, Period } from '../../business/ledger.js';
import type { Block, Cell, Row } from '../../report/blocks.js';
import { moneyIn, type Scale, scaleFor } from '../../report/numbers.js';
import type { Analysis } from './answer.js';

type Scenarios = readonly (readonly [string, keyof Compared])[];

function scenariosOf({ initiatives, case: { isWhatIf } }: Analysis): Scenarios {
  const what = isWhatIf ? 'what-if' : initiatives.length > 1 ? 'initiatives' : 'initiative';
  return [
    ['Baseline', 'baseline'],
    [`With the ${what}`, 'changed'],
    ['Difference', 'difference'],
  ];
}

/** As many years, or years and their total, as fit beside the labels on 80 columns. */
const periodsPerTable = 5;

const headOf = ({ id, firstMonth, lastMonth }: Period): string => {
  if (id === 'total') return 'Total';
  const year = `Year ${id.slice('year_'.length)}`;
  const months = lastMonth - firstMonth + 1;
  return months === 12 ? year : `${year} (${months} mo)`;
};

const isMoney = ({ quantity }: Line): boolean => quantity.unit.kind === 'money';

function amountsIn(periods: readonly Period[], wanted: (line: Line) => boolean): number[] {
  return periods.flatMap(({ figures }) =>
    [...figures].flatMap(([line, compared]) => (wanted(line) ? [compared.baseline, compared.changed] : [])),
  );
}

/** A line that is zero in both runs all along says nothing. */
const speaks = (periods: readonly Period[]) => (line: Line) =>
  amountsIn(periods, (other) => other === line).some((value) => value !== 0);

function ledgerTable(
  scenarios: Scenarios,
  periods: readonly Period[],
  lines: readonly Line[],
  scales: (line: Line) => Scale,
  title: string,
): Block {
  const cell = (period: Period, line: Line, scenario: keyof Compared): Cell => {
    const compared = period.figures.get(line) as Compared;
    return { value: compared[scenario], unit: line.quantity.unit, scale: scales(line) };
  };
  const rows = scenarios.flatMap(([name, scenario]): Row[] => [
    { cells: [name], kind: 'heading', spans: true },
    ...lines.map(
      (line): Row => ({
        cells: [line.quantity.label, ...periods.map((period) => cell(period, line, scenario))],
        ...(line === lines.at(-1) && { kind: 'total' as const }),
      }),
    ),
  ]);
  const columns = periods.map((period) => ({ head: headOf(period), align: 'right' as const }));
  return { kind: 'table', title, columns: [{ head: '', align: 'left', wraps: true }, ...columns], rows };
}

/** Why two counts of heads are not what a reader derives from churn. */
const headsInWords =
  'Some customers leave in the year in which they join, so customers lost exceed churn times the customers at the start of the year. Customers retained, in the headline, are the losses that baseline churn would have caused among the customers of each month, less the actual losses; the difference in customers lost also counts those who leave among the customers gained.';

/** As many tables as the years need. */
export function ledgerBlocks(analysis: Analysis): Block[] {
  const { ledger, profile } = analysis;
  const lines = [...(ledger[0] as Period).figures.keys()].filter(speaks(ledger));
  const money = scaleFor(amountsIn(ledger, isMoney));
  const heads = scaleFor([]);
  const unit = moneyIn(money, profile.currency);
  // Of the same size, so that the total never stands alone.
  const tables = Math.ceil(ledger.length / periodsPerTable);
  const size = Math.ceil(ledger.length / tables);
  const pieces = Array.from({ length: tables }, (_, k) =>
    ledgerTable(
      scenariosOf(analysis),
      ledger.slice(k * size, (k + 1) * size),
      lines,
      (line) => (isMoney(line) ? money : heads),
      k === 0 ? `P&L by year (${unit})` : 'P&L by year, continued',
    ),
  );
  return [...pieces, { kind: 'paragraph', text: headsInWords }];
}
