/** The figures in large, each with its bar, which says nothing that its note does not. */
import type { Tile } from '../../answers/board/sheets/tiles.js';
import { element, empty, escaped } from '../markup.js';

const width = 200;
const height = 12;

type Bar = NonNullable<Tile['bar']>;

const rect = (look: string, x: number, wide: number, y = 0, high = height): string =>
  empty('rect', { class: look, x, y, width: Math.max(1, wide), height: high });

/** The range on a line that reaches from zero, or from its lower end, to the furthest of it. */
function range({ low, high, base }: Extract<Bar, { kind: 'range' }>): string {
  const [from, to] = [Math.min(0, low, base), Math.max(0, high, base)];
  const at = (value: number): number => (width * (value - from)) / (to - from || 1);
  const tick = (look: string, value: number) => rect(look, Math.min(at(value), width - 2), 2);
  return [
    rect('track', 0, width, height / 2 - 1, 2),
    rect('spread', at(low), at(high) - at(low), 2, height - 4),
    tick('zero', 0),
    tick('base', base),
  ].join('');
}

function stack({ parts }: Extract<Bar, { kind: 'stack' }>): string {
  let from = 0;
  return parts
    .map(({ share }, k) => {
      const drawn = share === 0 ? '' : rect(`part${k + 1}`, from * width, share * width - 1);
      from += share;
      return drawn;
    })
    .join('');
}

/** What the colours of a stack mean. */
const key = ({ parts }: Extract<Bar, { kind: 'stack' }>): string =>
  element(
    'ul',
    { class: 'key' },
    ...parts.map(({ label }, k) => element('li', { class: `part${k + 1}` }, escaped(label))),
  );

const barOf = (bar: Bar): string =>
  element(
    'svg',
    { class: 'bar', viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    bar.kind === 'range' ? range(bar) : stack(bar),
  );

const tile = ({ label, text, note, bar }: Tile): string =>
  element(
    'div',
    {},
    element('dt', {}, escaped(label)),
    element('dd', { class: 'value' }, escaped(text)),
    ...(bar === undefined
      ? []
      : [element('dd', { class: 'drawn' }, barOf(bar), bar.kind === 'stack' ? key(bar) : '')]),
    ...(note === '' ? [] : [element('dd', { class: 'note' }, escaped(note))]),
  );

export const tilesInHtml = (tiles: readonly Tile[]): string =>
  element('dl', { class: 'figures' }, ...tiles.map(tile));
