/** The page for a board as one HTML file: no script, nothing fetched, the same bytes for the same answers. */
import type { Board } from '../../answers/board/answer.js';
import type { KeyFigure } from '../../answers/board/figures.js';
import type { Section, SectionPart } from '../../answers/board/sections.js';
import type { Chart } from '../../report/charts.js';
import { element, empty, escaped } from '../markup.js';
import { cut } from '../safe.js';
import { inlineSvg } from '../svg/picture.js';
import { sheetFor } from '../svg/sheet.js';
import { pageStyle } from './style.js';
import { tableInHtml } from './table.js';

const longestName = 200;
const longestItem = 2000;

/** Nothing may be loaded and nothing may run, whatever a text looks like. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** A sentence in which keys of the profile stand between backticks. */
const prose = (text: string): string => escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>');

const paragraph = (text: string, look?: string): string => element('p', { class: look }, prose(text));

/** A picture in both widths, of which the style shows one. */
function figure(chart: Chart, name: string): string {
  const caption = element('figcaption', {}, escaped(chart.title));
  if (chart.kind === 'blank') return element('figure', {}, caption, paragraph(chart.description));
  const pictures = (['wide', 'narrow'] as const).map((size) => inlineSvg(chart, sheetFor(name, size)));
  return element('figure', {}, caption, ...pictures);
}

class Page {
  constructor(readonly currency: string | null) {}

  section({ id, title, parts }: Section): string {
    const heading = element('h2', { id }, escaped(title));
    const written = parts.map((part, k) => this.#part(part, `${id}-${k + 1}`));
    return element('section', { 'aria-labelledby': id }, heading, ...written);
  }

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
        return element(
          'ul',
          {},
          ...part.items.map((item) => element('li', {}, prose(cut(item, longestItem)))),
        );
      case 'details':
        return element(
          'details',
          {},
          element('summary', {}, escaped(part.title)),
          ...part.blocks.map((each, k) => this.#part(each, `${id}-${k}`)),
        );
      case 'table':
        return element('h3', { id }, escaped(part.title)) + tableInHtml(part, this.currency, id);
      case 'picture':
        return figure(part.chart, part.name);
      case 'chart':
      case 'histogram':
      case 'ranges':
      case 'tornado':
        // Drawn in signs for a terminal; the page has pictures instead.
        return '';
    }
  }
}

const keyFigure = ({ label, text, note }: KeyFigure): string =>
  element(
    'div',
    {},
    element('dt', {}, escaped(label)),
    element('dd', { class: 'value' }, escaped(text)),
    element('dd', { class: 'note' }, escaped(note)),
  );

function contents(sections: readonly Section[]): string {
  const links = sections.map(({ id, title }) =>
    element('li', {}, element('a', { href: `#${id}` }, escaped(title))),
  );
  return element('nav', { 'aria-label': 'Contents' }, element('ol', {}, ...links));
}

function head(title: string): string {
  return element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    empty('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(title)),
    element('style', {}, `\n${pageStyle}\n`),
  );
}

/** The page, ending in a line break. */
export function toHtml(board: Board): string {
  const name = cut(board.title, longestName);
  const page = new Page(board.currency);
  const body = element(
    'body',
    {},
    element(
      'div',
      { class: 'page' },
      element(
        'header',
        {},
        element('h1', { dir: 'auto' }, escaped(name)),
        paragraph(board.subtitle, 'subtitle'),
        ...board.conclusion.map((sentence) => paragraph(sentence, 'lead')),
        element('dl', { class: 'figures' }, ...board.figures.map(keyFigure)),
      ),
      contents(board.sections),
      element('main', {}, ...board.sections.map((section) => page.section(section))),
      element('footer', {}, paragraph(board.colophon, 'colophon')),
    ),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: 'en' }, head(`${name}: ${board.subtitle}`), body)}\n`;
}
