/** A picture as SVG: its name and what there is to see for those who do not see it, then the marks. */
import type { Chart } from '../../report/charts.js';
import { element, escaped } from '../markup.js';
import { drawCash } from './cash.js';
import { drawClaims } from './claims.js';
import { drawCustomers } from './customers.js';
import { drawFan } from './fan.js';
import { drawIceberg } from './iceberg.js';
import { label, lines } from './lettering.js';
import { wornByAll } from './looks.js';
import { drawHistogram } from './npv.js';
import { type Drawn, lineHeight, type Sheet } from './sheet.js';
import { drawTornado } from './tornado.js';
import { drawWaterfall } from './waterfall.js';
import { drawWords } from './words.js';

/** Why there is nothing to see, where a picture would be. */
function drawWhy(why: string, sheet: Sheet): Drawn {
  const texts = lines(why, sheet.width, 3);
  return {
    height: texts.length * lineHeight + 4,
    marks: texts.map((text, k) => label(0, (k + 0.5) * lineHeight, text)).join(''),
  };
}

export function drawn(chart: Chart, sheet: Sheet): Drawn {
  switch (chart.kind) {
    case 'waterfall':
      return drawWaterfall(chart, sheet);
    case 'cash':
      return drawCash(chart, sheet);
    case 'fan':
      return drawFan(chart, sheet);
    case 'tornado':
      return drawTornado(chart, sheet);
    case 'customers':
      return drawCustomers(chart, sheet);
    case 'iceberg':
      return drawIceberg(chart, sheet);
    case 'word-of-mouth':
      return drawWords(chart, sheet);
    case 'claims':
      return drawClaims(chart, sheet);
    case 'npv':
      return drawHistogram(chart, sheet);
    case 'blank':
      return drawWhy(chart.description, sheet);
  }
}

/** The names that are read out for a picture. */
export const named = ({ title, description }: Chart, { id }: Sheet): string =>
  element('title', { id: `${id}-title` }, escaped(title)) +
  element('desc', { id: `${id}-desc` }, escaped(description));

/** A picture within a page, which has its style. */
export function inlineSvg(chart: Chart, sheet: Sheet): string {
  const { height, marks } = drawn(chart, sheet);
  return element(
    'svg',
    {
      class: `picture ${sheet.isNarrow ? 'narrow' : 'wide'}`,
      role: 'img',
      'aria-labelledby': `${sheet.id}-title ${sheet.id}-desc`,
      viewBox: `0 0 ${sheet.width} ${Math.ceil(height)}`,
      ...wornByAll,
    },
    named(chart, sheet),
    marks,
  );
}
