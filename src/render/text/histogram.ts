/** How often an answer falls where: a bar for each range of it. */
import { type Unit, units } from '../../language/index.js';
import type { Block, Column } from '../../report/blocks.js';
import { inCurrency, precise } from '../../report/numbers.js';
import { textOf } from './cells.js';
import { figure, labelled, type Picture, withoutDust } from './picture.js';

type Histogram = Extract<Block, { kind: 'histogram' }>;
type Bin = Histogram['bins'][number];
type Marks = Histogram['marks'];

/** Whether the edges of all bins read differently. */
const isApart = (bins: readonly Bin[], write: (value: number) => string): boolean =>
  new Set(bins.map(({ to }) => write(to))).size === bins.length;

/** The ranges in words, in full where shortening makes edges the same. Only the outermost name the currency. */
function rangesOf(bins: readonly Bin[], unit: Unit, currency: string | null): string[] {
  const short = (value: number) => textOf(figure(value, unit), null);
  const full = (value: number) => (unit.kind === 'share' ? `${precise(value * 100)}%` : precise(value));
  const isFull = !isApart(bins, short) && isApart(bins, full);
  const edge = isFull ? full : short;
  const named = (value: number) =>
    isFull
      ? inCurrency(full(value), unit.kind === 'money' ? currency : null)
      : textOf({ value, unit }, currency);
  return bins.map(({ from, to }, k) => {
    if (bins.length === 1) return `${edge(from)} to ${named(to)}`;
    if (k === 0) return `below ${named(to)}`;
    return k === bins.length - 1 ? `${named(from)} and above` : `${edge(from)} to ${edge(to)}`;
  });
}

/** Below zero, around it, above it. */
const fillOf = ({ from, to }: Bin): string => (to <= 0 && from < 0 ? '░' : from < 0 ? '▒' : '█');

function bar(bin: Bin, most: number, room: number): string {
  if (!(bin.share > 0)) return '';
  // A rare bin is a thin line, but there.
  return fillOf(bin).repeat(Math.round((bin.share / most) * room)) || '▏';
}

/** The bin of a value: the first that ends above it, or the last. */
function binOf(value: number, bins: readonly Bin[]): number {
  const found = bins.findIndex(({ to }) => value < to);
  return found === -1 ? bins.length - 1 : found;
}

const pointing = (marks: Marks): string =>
  marks.length === 0 ? '' : `← ${marks.map(({ label }) => labelled(label)).join(', ')}`;

function legend(bins: readonly Bin[], marks: Marks, write: (value: number) => string): string {
  const fills = bins.filter(({ share }) => share > 0).map(fillOf);
  const around = fills.includes('▒') ? ', ▒ around it' : '';
  const signs = fills.some((fill) => fill !== '█') ? [`░ below 0${around}, █ above it`] : [];
  const values = marks.map(({ label, value }) => `${labelled(label)} ${write(value)}`);
  const parts = [...signs, ...(values.length === 0 ? [] : [`← ${values.join(', ')}`])];
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

export function histogramPicture(block: Histogram, currency: string | null): Picture {
  const { unit } = block;
  const clean = withoutDust(block.bins.flatMap(({ from, to }) => [from, to]));
  const bins = block.bins.map((bin) => ({ ...bin, from: clean(bin.from), to: clean(bin.to) }));
  const marks = block.marks.map((mark) => ({ ...mark, value: clean(mark.value) }));
  const ranges = rangesOf(bins, unit, currency);
  const write = (value: number) => textOf({ value, unit }, currency);
  const most = Math.max(...bins.map(({ share }) => share));
  const pointer: Column = { head: '', align: 'left', wraps: true };
  return {
    columns: [
      { head: '', align: 'right' },
      { head: 'Share', align: 'right' },
      ...(marks.length === 0 ? [] : [pointer]),
    ],
    rows: bins.map(({ share }, k) => [
      ranges[k] as string,
      figure(share, units.share),
      ...(marks.length === 0 ? [] : [pointing(marks.filter(({ value }) => binOf(value, bins) === k))]),
    ]),
    draw: (room) => ({
      head: [],
      rows: bins.map((bin) => bar(bin, most, room)),
      between: '',
      legend: legend(bins, marks, write),
    }),
  };
}
