/** What the documents claim, beside this business. */
import type { Analysis } from '../analysis/analyze.js';
import type { Reading, ReadingFigure } from '../analysis/readings/index.js';
import type { ClaimedFigure } from '../evidence/index.js';
import type { Block, Cell, Column, Row } from './blocks.js';
import { percent, short } from './numbers.js';

/** The claimed figure in words: `25 to 95%`. */
export function claimedInWords(figure: ClaimedFigure | null): string {
  if (figure === null) return '';
  const { low, high, unit } = figure;
  const per = unit === 'money/year' ? ' a year' : '';
  const write = (value: number) => (unit === 'share' ? percent(value) : `${short(value)}${per}`);
  return low === high ? write(low) : `${write(low).replace('%', '')} to ${write(high)}`;
}

/** The claim, and below it the figures of the business. */
function readingRows({ claim, figures }: Reading): Row[] {
  const cells = ({ value, unit, band }: ReadingFigure): Cell[] => [{ value, unit }, band ?? ''];
  return [
    { cells: [claim.title, claimedInWords(claim.figure)] },
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
export function unsaidItems(readings: readonly Reading[]): string[] {
  const titles = new Map<string, string[]>();
  for (const { claim, because } of readings) {
    const reason = because ?? '';
    titles.set(reason, [...(titles.get(reason) ?? []), claim.title]);
  }
  return [...titles].map(([because, claims]) => `${claims.join('; ')}: ${because}.`);
}

/** Claims compared, claims in use, claims without a figure, and claims of which nothing can be said. */
export function claimBlocks({ readings }: Analysis): Block[] {
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
