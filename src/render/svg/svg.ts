/** One picture as a file of its own, with its title, its style and a margin. */
import type { Chart, ChartName } from '../../report/charts.js';
import { element, empty } from '../markup.js';
import { cut } from '../safe.js';
import { label } from './lettering.js';
import { coloursOf } from './palette.js';
import { drawn, named } from './picture.js';
import { lineHeight, sheetFor } from './sheet.js';
import { pictureStyle } from './style.js';

const margin = 24;
const longestName = 60;

/** The picture of a business as SVG, ending in a line break. */
export function toSvg(chart: Chart, name: ChartName, business: string): string {
  const sheet = sheetFor(name, 'wide');
  const { height, marks } = drawn(chart, sheet);
  const width = sheet.width + 2 * margin;
  const head = 2 * lineHeight + 12;
  const whole = Math.ceil(height + head + 2 * margin);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      role: 'img',
      'aria-labelledby': `${sheet.id}-title ${sheet.id}-desc`,
      viewBox: `0 0 ${width} ${whole}`,
      width,
      height: whole,
    },
    named(chart, sheet),
    element('style', {}, `\n${coloursOf('.picture')}\n${pictureStyle}\n`),
    empty('rect', { class: 'ground', width, height: whole }),
    label(margin, margin + lineHeight / 2, chart.title, 'start', 'strong'),
    label(margin, margin + 1.5 * lineHeight, cut(business, longestName), 'start', 'quiet'),
    element('g', { transform: `translate(${margin} ${margin + head})` }, marks),
  )}\n`;
}
