/** The answer of `analyze` as a report: the conclusion first, then what it rests on. */
import type { Analysis, Figure } from '../analysis/analyze.js';
import type { Compared, Line, Period } from '../analysis/ledger.js';
import type { Reading, ReadingFigure } from '../analysis/readings/index.js';
import type { Source } from '../analysis/sources.js';
import type { ClaimedFigure } from '../evidence/index.js';
import type { Unit } from '../quantity/index.js';
import type { Block, Cell, Report, Row } from './blocks.js';
import { conclusionOf, span } from './conclusion.js';
import { noticeInWords } from './notices.js';
import { percent, type Scale, scaleFor, short } from './numbers.js';

const figureRow = ({ quantity, value, because }: Figure, label = quantity.label): Row => ({
  cells: value === null ? [label, 'none', because ?? ''] : [label, { value, unit: quantity.unit }, ''],
});

function headlineBlock({ headline, case: ofCase }: Analysis): Block {
  const rows = [...headline].map(([id, figure]) =>
    figureRow(figure, id === 'npv_own_numbers' ? '… on your own numbers alone' : figure.quantity.label),
  );
  const columns = [
    { head: 'Figure', align: 'left' },
    { head: 'Value', align: 'right' },
    { head: '', align: 'left', wraps: true },
  ] as const;
  return { kind: 'table', title: `Headline, over ${span(ofCase.months)}`, columns, rows };
}

function serviceBlock({ service }: Analysis): Block {
  const columns = [
    { head: 'Figure', align: 'left', wraps: true },
    { head: 'Value', align: 'right' },
    { head: '', align: 'left', wraps: true },
  ] as const;
  return {
    kind: 'table',
    title: 'Service in this business, at the start',
    columns,
    rows: [...service.values()].map((figure) => figureRow(figure)),
  };
}

const scenarios = [
  ['Baseline', 'baseline'],
  ['With the initiative', 'changed'],
  ['Difference', 'difference'],
] as const satisfies readonly (readonly [string, keyof Compared])[];

/** As many years as fit beside the labels on 80 columns. */
const yearsPerTable = 4;

const headOf = ({ id, firstMonth, lastMonth }: Period): string => {
  if (id === 'total') return 'All';
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

/** A line that is nought in both runs all along says nothing. */
const speaks = (periods: readonly Period[]) => (line: Line) =>
  amountsIn(periods, (other) => other === line).some((value) => value !== 0);

function ledgerTable(
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
    { cells: [name], kind: 'heading' },
    ...lines.map(
      (line): Row => ({
        cells: [line.quantity.label, ...periods.map((period) => cell(period, line, scenario))],
        ...(line === lines.at(-1) && { kind: 'total' as const }),
      }),
    ),
  ]);
  const columns = periods.map((period) => ({ head: headOf(period), align: 'right' as const }));
  return { kind: 'table', title, columns: [{ head: '', align: 'left' }, ...columns], rows };
}

function ledgerBlocks({ ledger, profile }: Analysis): Block[] {
  const lines = [...(ledger[0] as Period).figures.keys()].filter(speaks(ledger));
  const money = scaleFor(amountsIn(ledger, isMoney));
  const heads = scaleFor([]);
  const currency = profile.currency === null ? '' : ` ${profile.currency}`;
  const unit = `money in ${money.name || 'units'}${currency && ` of${currency}`}`;
  const tables = Math.ceil(ledger.length / yearsPerTable);
  return Array.from({ length: tables }, (_, k) =>
    ledgerTable(
      ledger.slice(k * yearsPerTable, (k + 1) * yearsPerTable),
      lines,
      (line) => (isMoney(line) ? money : heads),
      k === 0 ? `Ledger by year (${unit})` : 'Ledger, continued',
    ),
  );
}

/** The claimed figure in words: `25 % to 95 %`. */
function claimedInWords(figure: ClaimedFigure | null): string {
  if (figure === null) return '';
  const { low, high, unit } = figure;
  const write = (value: number) => (unit === 'share' ? percent(value) : short(value));
  return low === high ? write(low) : `${write(low)} to ${write(high)}`.replace(/ % to /, ' to ');
}

const figureCell = ({ value, unit }: { readonly value: number; readonly unit: Unit }): Cell => ({
  value,
  unit,
});

function readingRows({ claim, figures }: Reading): Row[] {
  const [first, ...others] = figures as [ReadingFigure, ...ReadingFigure[]];
  const isOne = others.length === 0;
  const head: Row = isOne
    ? { cells: [claim.title, claimedInWords(claim.figure), figureCell(first), first.band ?? ''] }
    : { cells: [claim.title, claimedInWords(claim.figure), '', ''] };
  const rest = isOne ? [] : [first, ...others];
  return [
    head,
    ...rest.map(
      (figure): Row => ({ cells: [`  ${figure.label}`, '', figureCell(figure), figure.band ?? ''] }),
    ),
  ];
}

function claimBlocks({ readings }: Analysis): Block[] {
  const said = readings.filter(({ because }) => because === null);
  const unsaid = readings.filter(({ because }) => because !== null);
  return [
    {
      kind: 'table',
      title: 'What the documents claim, beside this business',
      columns: [
        { head: 'Claim', align: 'left', wraps: true },
        { head: 'Claimed', align: 'right' },
        { head: 'Here', align: 'right' },
        { head: 'Here is', align: 'left' },
      ],
      rows: said.flatMap(readingRows),
    },
    {
      kind: 'table',
      title: 'What cannot be said of the other claims, and why',
      columns: [
        { head: 'Claim', align: 'left', wraps: true },
        { head: 'Because', align: 'left', wraps: true },
      ],
      rows: unsaid.flatMap(({ claim, because, figures }): Row[] => [
        { cells: [claimed(claim), because ?? ''] },
        ...figures.map((figure): Row => ({ cells: [`  ${figure.label}`, figureCell(figure)] })),
      ]),
    },
  ];
}

const claimed = (claim: Reading['claim']): string =>
  claim.figure === null ? claim.title : `${claim.title}: ${claimedInWords(claim.figure)}`;

function trust(source: Source): string {
  const { input, origin, line, low, high } = source;
  const { fallback } = input;
  const write = (value: number) => (input.unit.kind === 'share' ? percent(value) : short(value));
  const range =
    low === null || high === null || low === high || input.options ? '' : `, ${write(low)} to ${write(high)}`;
  if (source.isNeutral) return 'left out: not your own number';
  if (origin === 'yours') return line === null ? `yours, by --set${range}` : `yours, line ${line}${range}`;
  if (origin === 'claimed' && fallback.origin === 'claimed') {
    return `claimed: ${fallback.claim.id} (${fallback.claim.verdict.join(', ')})${range}`;
  }
  return origin === 'assumed' ? `assumed${range}` : 'derived';
}

const origins = ['yours', 'claimed', 'assumed', 'derived'] as const;

function inputsBlock({ sources }: Analysis): Block {
  return {
    kind: 'table',
    title: 'Inputs, and how far each can be trusted',
    columns: [
      { head: 'Input', align: 'left', wraps: true },
      { head: 'Value', align: 'right' },
      { head: 'Origin', align: 'left', wraps: true },
    ],
    rows: origins.flatMap((origin) =>
      sources
        .filter((source) => source.origin === origin)
        .map(
          (source): Row => ({
            cells: [
              source.input.label,
              {
                value: source.value,
                unit: source.input.unit,
                ...(source.input.options && { choices: source.input.options }),
              },
              trust(source),
            ],
          }),
        ),
    ),
  };
}

function noticeBlocks({ notices }: Analysis): Block[] {
  if (notices.length === 0) return [];
  return [
    { kind: 'heading', text: 'Notices' },
    { kind: 'list', items: notices.map(noticeInWords) },
  ];
}

/** The report of an analysis. */
export function analysisReport(analysis: Analysis): Report {
  return {
    title: analysis.profile.name,
    currency: analysis.profile.currency,
    blocks: [
      { kind: 'conclusion', sentences: conclusionOf(analysis) },
      headlineBlock(analysis),
      ...ledgerBlocks(analysis),
      serviceBlock(analysis),
      ...claimBlocks(analysis),
      inputsBlock(analysis),
      ...noticeBlocks(analysis),
    ],
  };
}
