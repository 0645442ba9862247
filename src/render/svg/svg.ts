/** One picture as a file of its own, with its title, a ground and a margin. */
import type { Chart, ChartName } from '../../report/charts.js';
import { element, empty } from '../markup.js';
import { cut } from '../safe.js';
import { label, lines } from './lettering.js';
import { worn, wornByAll } from './looks.js';
import { drawn, named } from './picture.js';
import { lineHeight, sheetFor } from './sheet.js';

const margin = 24;
const longestName = 60;

/** The picture of a business as SVG, ending in a line break. It is light everywhere: it has attributes and no style. */
export function toSvg(chart: Chart, name: ChartName, business: string): string {
  const sheet = sheetFor(name, 'wide');
  const { height, marks } = drawn(chart, sheet);
  const width = sheet.width + 2 * margin;
  const title = lines(chart.title, 0.9 * sheet.width);
  const head = (title.length + 1) * lineHeight + 12;
  const whole = Math.ceil(height + head + 2 * margin);
  const written = (k: number, text: string, look: 'strong' | 'quiet') =>
    label(margin, margin + (k + 0.5) * lineHeight, text, 'start', look);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      'aria-labelledby': `${sheet.id}-title ${sheet.id}-desc`,
      viewBox: `0 0 ${width} ${whole}`,
      width,
      height: whole,
      ...wornByAll,
    },
    named(chart, sheet),
    empty('rect', { ...worn('ground'), width, height: whole }),
    ...title.map((text, k) => written(k, text, 'strong')),
    written(title.length, cut(business, longestName), 'quiet'),
    element('g', { transform: `translate(${margin} ${margin + head})` }, marks),
  )}\n`;
}
