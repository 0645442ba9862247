/** The parts of a section as HTML. */
import type { SectionPart } from '../../answers/board/section.js';
import type { Chart } from '../../report/charts.js';
import { element, escaped } from '../markup.js';
import { cut } from '../safe.js';
import { inlineSvg } from '../svg/picture.js';
import { sheetFor } from '../svg/sheet.js';
import { tableInHtml } from './table.js';
import { tilesInHtml } from './tiles.js';

const longestItem = 2000;

/** A sentence in which keys of the profile stand between backticks. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const paragraph = (text: string, look?: string): string => element('p', { class: look }, prose(text));

const items = (texts: readonly string[]): string =>
  element('ul', {}, ...texts.map((text) => element('li', {}, prose(cut(text, longestItem)))));

/** A picture in both widths, of which the style shows one. */
function figure(chart: Chart, name: string): string {
  const caption = element('figcaption', {}, escaped(chart.title));
  if (chart.kind === 'blank') return element('figure', {}, caption, paragraph(chart.description));
  const pictures = (['wide', 'narrow'] as const).map((size) => inlineSvg(chart, sheetFor(name, size)));
  return element('figure', { class: name }, caption, ...pictures);
}

const column = ({ title, items: texts }: { readonly title: string; readonly items: readonly string[] }) =>
  element(
    'div',
    {},
    element('h4', {}, escaped(title)),
    texts.length === 0 ? paragraph('None.') : items(texts),
  );

const term = ([name, meaning]: readonly [string, string]): string =>
  element('div', {}, element('dt', {}, escaped(name)), element('dd', {}, escaped(meaning)));

/** Writes the parts of sections whose amounts are in one currency. */
export class Parts {
  constructor(readonly currency: string | null) {}

  /** The parts of a section, each with an id of its own. */
  readonly all = (parts: readonly SectionPart[], id: string): string[] =>
    parts.map((part, k) => this.#part(part, `${id}-${k + 1}`));

  #part(part: SectionPart, id: string): string {
    switch (part.kind) {
      case 'heading':
        return element('h3', { id }, escaped(part.text));
      case 'conclusion':
        return part.sentences.map((sentence) => paragraph(sentence, 'lead')).join('');
      case 'paragraph':
        return paragraph(part.text);
      case 'list':
      case 'notes':
        return items(part.items);
      case 'details':
        return element(
          'details',
          {},
          element('summary', {}, escaped(part.title)),
          ...this.all(part.blocks, id),
        );
      case 'table':
        return element('h3', { id }, escaped(part.title)) + tableInHtml(part, this.currency, id);
      case 'picture':
        return figure(part.chart, part.name);
      case 'tiles':
        return tilesInHtml(part.tiles);
      case 'columns':
        return (
          element('h3', { id }, escaped(part.title)) +
          element('div', { class: 'columns' }, ...part.columns.map(column))
        );
      case 'terms':
        return element('dl', { class: 'terms' }, ...part.terms.map(term));
      case 'chart':
      case 'histogram':
      case 'ranges':
      case 'tornado':
        // Drawn in signs for a terminal; the page has pictures instead.
        return '';
    }
  }
}
