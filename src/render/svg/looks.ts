/**
 * How the parts of a picture look: one table, from which each mark has its attributes and the page its style. Attributes
 * alone are understood outside browsers too; the style of a page goes before them, and follows the colours of the page.
 */
import type { Attributes } from '../markup.js';
import { type Colour, palettes } from './palette.js';

/** Typefaces by name; programs other than browsers know no others. */
export const namedTypefaces = `'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif`;
export const typefaces = `system-ui, -apple-system, ${namedTypefaces}`;

/** The height of a letter, on which all measures of lettering rest. */
export const letterSize = 13;

type Paint = Colour | 'none';

interface Look extends Attributes {
  readonly fill?: Paint;
  readonly stroke?: Paint;
}

const thin = { fill: 'none', 'stroke-width': 1 } as const;

const looks = {
  quiet: { fill: 'quiet' },
  strong: { 'font-weight': 600 },
  halo: { fill: 'paper', stroke: 'paper', 'stroke-width': 4, 'stroke-linejoin': 'round' },
  grid: { stroke: 'rule', ...thin },
  zero: { stroke: 'quiet', ...thin },
  swing: { stroke: 'edge', 'stroke-width': 4 },
  pointer: { stroke: 'ink', 'stroke-width': 1.5, 'stroke-dasharray': '4 3' },
  gain: { fill: 'gain', stroke: 'gain' },
  loss: { stroke: 'loss' },
  total: { fill: 'total', stroke: 'total' },
  beyond: { stroke: 'gain' },
  'hollow-gain': { fill: 'paper', stroke: 'gain' },
  'hollow-loss': { fill: 'paper', stroke: 'loss' },
  silent: { stroke: 'gain' },
  'hatch-loss': { stroke: 'loss', 'stroke-width': 2 },
  'hatch-gain': { stroke: 'gain', 'stroke-width': 2 },
  ground: { fill: 'paper' },
  outer: { fill: 'band', stroke: 'edge', 'stroke-width': 1, 'stroke-dasharray': '3 3' },
  inner: { fill: 'band', stroke: 'edge', 'stroke-width': 1.5 },
  line: { fill: 'none', stroke: 'gain', 'stroke-width': 2.5, 'stroke-linejoin': 'round' },
  before: { fill: 'none', stroke: 'total', 'stroke-width': 2, 'stroke-dasharray': '6 4' },
  claimed: { fill: 'band', stroke: 'edge', 'stroke-width': 1.5 },
  here: { fill: 'ink', stroke: 'paper', 'stroke-width': 1.5 },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;
export type TextLook = 'plain' | 'quiet' | 'strong';

const hexOf = (paint: Paint): string => (paint === 'none' ? paint : palettes.light[paint]);

/** The attributes of a mark of this look: its class, and all that the class stands for. */
export function worn(name: LookName): Attributes {
  const { fill, stroke, ...others }: Look = looks[name];
  return { class: name, fill: fill && hexOf(fill), stroke: stroke && hexOf(stroke), ...others };
}

/** The attributes of a whole picture, which its lettering inherits. */
export const wornByAll: Attributes = {
  fill: palettes.light.ink,
  'font-family': namedTypefaces,
  'font-size': letterSize,
};

const declared = (look: Look): string =>
  (['fill', 'stroke'] as const)
    .flatMap((part) => {
      const paint = look[part];
      return paint === undefined || paint === 'none' ? [] : [`${part}: var(--${paint});`];
    })
    .join(' ');

/** The same looks in the colours of a page. There a halo is drawn with its text, which then is one text to copy. */
export const pictureStyle = [
  `.picture { fill: var(--ink); font-family: ${typefaces}; font-variant-numeric: tabular-nums; }`,
  ...Object.entries(looks)
    .map(([name, look]) => [name, declared(look)] as const)
    .filter(([, rule]) => rule !== '')
    .map(([name, rule]) => `.picture .${name} { ${rule} }`),
  '.picture .halo { display: none; }',
  '.picture .halo + text { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }',
].join('\n');
