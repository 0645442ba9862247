/** The answer of `analyze` as a report: the conclusion first, then what it rests on. */
import type { Analysis } from '../analysis/analyze.js';
import type { Figure } from '../analysis/figures.js';
import type { Compared, Line, Period } from '../analysis/ledger.js';
import type { Reading, ReadingFigure } from '../analysis/readings/index.js';
import type { Source } from '../analysis/sources.js';
import type { ClaimedFigure } from '../evidence/index.js';
import type { Block, Cell, Column, Report, Row } from './blocks.js';
import { conclusionOf, span } from './conclusion.js';
import { noticeInWords } from './notices.js';
import { percent, type Scale, scaleFor, short } from './numbers.js';

const figureColumns = [
  { head: '', align: 'left', wraps: true },
  { head: '', align: 'right' },
] as const;

const figureRow = ({ quantity, value }: Figure, label = quantity.label): Row => ({
  cells: [label, value === null ? 'none' : { value, unit: quantity.unit }],
});

/** Why some figures are none, each reason once. */
function reasonsOf(figures: Iterable<Figure>): Block[] {
  const reasons = [...figures].flatMap(({ quantity, because }) =>
    because === null ? [] : [`${quantity.label}: none, since ${because}.`],
  );
  return reasons.length === 0 ? [] : [{ kind: 'list', items: reasons }];
}

function headlineBlocks({ headline, case: ofCase }: Analysis): Block[] {
  const rows = [...headline].map(([id, figure]) =>
    figureRow(figure, id === 'npv_own_numbers' ? '… on your own numbers alone' : figure.quantity.label),
  );
  const title = `Headline, over ${span(ofCase.months)}`;
  return [{ kind: 'table', title, columns: figureColumns, rows }, ...reasonsOf(headline.values())];
}

function serviceBlocks({ service }: Analysis): Block[] {
  const rows = [...service.values()].map((figure) => figureRow(figure));
  const title = 'Service in this business, at the start';
  return [{ kind: 'table', title, columns: figureColumns, rows }, ...reasonsOf(service.values())];
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
  return { kind: 'table', title, columns: [{ head: '', align: 'left', wraps: true }, ...columns], rows };
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

/** The claimed figure in words: `25 to 95%`. */
function claimedInWords(figure: ClaimedFigure | null): string {
  if (figure === null) return '';
  const { low, high, unit } = figure;
  const write = (value: number) => (unit === 'share' ? percent(value) : short(value));
  return low === high ? write(low) : `${write(low).replace('%', '')} to ${write(high)}`;
}

/** One row for a claim with one figure; with several, the claim and below it the figures. */
function readingRows({ claim, figures }: Reading): Row[] {
  const cells = ({ value, unit, band }: ReadingFigure): Cell[] => [{ value, unit }, band ?? ''];
  const [first, ...others] = figures as [ReadingFigure, ...ReadingFigure[]];
  const claimedCells = [claim.title, claimedInWords(claim.figure)];
  if (others.length === 0) return [{ cells: [...claimedCells, ...cells(first)] }];
  return [
    { cells: claimedCells },
    ...figures.map((figure): Row => ({ cells: [`  ${figure.label}`, '', ...cells(figure)] })),
  ];
}

const readingColumns = [
  { head: 'Claim', align: 'left', wraps: true },
  { head: 'Claimed', align: 'right' },
  { head: 'Here', align: 'right' },
  { head: 'Here is', align: 'left' },
] as const;

/** Claims about which nothing can be computed, by why. */
function unsaidItems(readings: readonly Reading[]): string[] {
  const titles = new Map<string, string[]>();
  for (const { claim, because } of readings) {
    const reason = because ?? '';
    titles.set(reason, [...(titles.get(reason) ?? []), claim.title]);
  }
  return [...titles].map(([because, claims]) => `${claims.join('; ')}: ${because}.`);
}

function claimBlocks({ readings }: Analysis): Block[] {
  const said = readings.filter(({ because }) => because === null);
  const beside = readings.filter(({ because, figures }) => because !== null && figures.length > 0);
  const isDefault = ({ claim }: Reading) => claim.use === 'default';
  const unsaid = readings.filter(({ figures }) => figures.length === 0);
  // Where nothing is below, within or above the claim, nothing needs to say so.
  const table = (
    title: string,
    of: readonly Reading[],
    columns: readonly Column[] = readingColumns.slice(0, 3),
  ): Block[] => (of.length === 0 ? [] : [{ kind: 'table', title, columns, rows: of.flatMap(readingRows) }]);
  return [
    ...table('What the documents claim, beside this business', said, readingColumns),
    ...table('Claims that stand in where the profile has no figure of its own', beside.filter(isDefault)),
    ...table(
      'Claims without a figure to compare, and what this business shows',
      beside.filter((reading) => !isDefault(reading)),
    ),
    { kind: 'heading', text: 'What cannot be said of the other claims, and why' },
    { kind: 'list', items: unsaidItems(unsaid) },
  ];
}

const isRange = ({ low, high, input }: Source): boolean =>
  low !== null && high !== null && low !== high && input.options === undefined;

function trust(source: Source): string {
  const { input, origin, line, low, high } = source;
  const { fallback } = input;
  const write = (value: number | null) =>
    input.unit.kind === 'share' ? percent(value ?? 0) : short(value ?? 0);
  const range = isRange(source) ? `${write(low)} to ${write(high)}` : '';
  if (source.isNeutral) return 'left out: not your own number';
  if (origin === 'yours')
    return [line === null ? 'by --set' : `line ${line}`, range].filter(Boolean).join(', ');
  if (origin !== 'claimed' || fallback.origin !== 'claimed') return range;
  return [`${fallback.claim.id} (${fallback.claim.verdict.join(', ')})`, range].filter(Boolean).join(', ');
}

const sourceRow = (source: Source): Row => ({
  cells: [
    `  ${source.input.label}`,
    {
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

function inputBlocks({ sources }: Analysis): Block[] {
  const rows = Object.entries(origins).flatMap(([origin, name]): Row[] => {
    const ofOrigin = sources.filter((source) => source.origin === origin && !isLeftOut(source));
    return ofOrigin.length === 0 ? [] : [{ cells: [name], kind: 'heading' }, ...ofOrigin.map(sourceRow)];
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
      rows,
    },
    ...(left.length === 0
      ? []
      : [{ kind: 'paragraph', text: `Not in the profile and taken as none: ${left.join(', ')}.` } as const]),
  ];
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
      ...headlineBlocks(analysis),
      ...ledgerBlocks(analysis),
      ...serviceBlocks(analysis),
      ...claimBlocks(analysis),
      ...inputBlocks(analysis),
      ...noticeBlocks(analysis),
    ],
  };
}
