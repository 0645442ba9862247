/** Published claims, compared with this business. */

import type { Reading, ReadingFigure } from '../../business/readings/index.js';
import type { ClaimedFigure } from '../../evidence/index.js';
import type { Block, Cell, Column, Row } from '../../report/blocks.js';
import { percent, short } from '../../report/numbers.js';
import type { ReadBusiness } from './answer.js';

/** A range in words: `25 to 95%`; a single number where both ends are one. */
export function rangeInWords({ low, high, unit }: Omit<ClaimedFigure, 'likely'>): string {
  const per = unit === 'money/year' ? ' a year' : '';
  const write = (value: number) => (unit === 'share' ? percent(value) : `${short(value)}${per}`);
  return low === high ? write(low) : `${write(low).replace('%', '')} to ${write(high)}`;
}

/** The claimed figure in words; nothing where none is claimed. */
export const claimedInWords = (figure: ClaimedFigure | null): string =>
  figure === null ? '' : rangeInWords(figure);

/** What is said of a figure below it, where anything is. */
export type Below = (figure: ReadingFigure) => string;

const note = (text: string): Row[] => (text === '' ? [] : [{ cells: [text], kind: 'heading', spans: true }]);

const figureCells = ({ value, unit, band }: ReadingFigure): Cell[] => [{ value, unit }, band ?? ''];

/** The claim, and below it the figures of the business. */
function readingRows({ claim, figures }: Reading, below: Below | null): Row[] {
  const claimed = claim.figure === null ? '' : ` · claimed: ${claimedInWords(claim.figure)}`;
  return [
    { cells: [`${claim.title}${claimed}`], spans: true },
    ...note(below === null ? '' : `${claim.id} (${claim.verdict.join(', ')})`),
    ...figures.flatMap((figure): Row[] => [
      { cells: [`  ${figure.label}`, ...figureCells(figure)] },
      ...note(below === null ? '' : `    ${below(figure)}`),
    ]),
    ...note(below === null ? '' : `  Tested by: ${claim.testedBy}`),
  ];
}

const readingColumns = [
  { head: 'Claim', align: 'left', wraps: true },
  { head: 'This business', align: 'right' },
  { head: 'Against the claim', align: 'left' },
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

const testsOf = (readings: readonly Reading[]): Block[] => [
  { kind: 'heading', text: 'What would test them' },
  { kind: 'list', items: readings.map(({ claim }) => `${claim.title}: ${claim.testedBy}`) },
];

/** The figures of one claim, each with what is said below it. */
export const readingTable = (title: string, { figures }: Reading, below: Below): Block => ({
  kind: 'table',
  title,
  columns: [
    { head: 'Figure', align: 'left', wraps: true },
    { head: 'This business', align: 'right' },
    { head: 'Against the claim', align: 'left' },
  ],
  rows: figures.flatMap((figure): Row[] => [
    { cells: [figure.label, ...figureCells(figure)] },
    ...note(`  ${below(figure)}`),
  ]),
});

/**
 * Claims compared, claims in use, claims without a figure, and claims of which nothing can be said; with
 * `below` each claim also has its id, and each figure a line below it.
 */
export function claimBlocks({ readings }: ReadBusiness, below: Below | null = null): Block[] {
  const said = readings.filter(({ because }) => because === null);
  const beside = readings.filter(({ because, figures }) => because !== null && figures.length > 0);
  const isDefault = ({ claim }: Reading) => claim.use === 'default';
  const unsaid = readings.filter(({ figures }) => figures.length === 0);
  // Where nothing is compared, nothing needs to say how it compares.
  const table = (
    title: string,
    of: readonly Reading[],
    columns: readonly Column[] = readingColumns.slice(0, 2),
  ): Block[] =>
    of.length === 0
      ? []
      : [{ kind: 'table', title, columns, rows: of.flatMap((reading) => readingRows(reading, below)) }];
  return [
    ...table('Published claims, against this business', said, readingColumns),
    ...table('Claims used as defaults, for lack of a figure in the profile', beside.filter(isDefault)),
    ...table(
      'Claims without a figure to compare, and what this business shows',
      beside.filter((reading) => !isDefault(reading)),
    ),
    { kind: 'heading', text: 'Claims not tested, and why' },
    { kind: 'list', items: unsaidItems(unsaid) },
    ...(below === null ? [] : testsOf(unsaid)),
  ];
}
