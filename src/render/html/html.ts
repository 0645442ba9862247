/** The page for a board as one HTML file: no script, nothing fetched, the same bytes for the same answers. */
import type { Board } from '../../answers/board/answer.js';
import type { Section } from '../../answers/board/section.js';
import { element, empty, escaped } from '../markup.js';
import { cut } from '../safe.js';
import { Parts } from './parts.js';
import { printStyle } from './print.js';
import { screenStyle } from './style.js';

const longestName = 200;

/** Nothing may be loaded and nothing may run, whatever a text looks like. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const subject = 'What better customer service is worth';

function section({ id, title, parts }: Section, look: string, written: Parts): string {
  const heading = element('h2', { id }, escaped(title));
  return element('section', { class: look, 'aria-labelledby': id }, heading, ...written.all(parts, id));
}

function contents(sections: readonly Section[]): string {
  const links = sections.map(({ id, title }) =>
    element('li', {}, element('a', { href: `#${id}` }, escaped(title))),
  );
  return element('nav', { 'aria-label': 'Contents' }, element('ol', {}, ...links));
}

function head(name: string, imprint: readonly string[]): string {
  return element(
    'head',
    {},
    empty('meta', { charset: 'utf-8' }),
    empty('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    empty('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    empty('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, escaped(`${name}: ${subject}`)),
    element('style', {}, `\n${screenStyle}\n${printStyle(name, imprint)}\n`),
  );
}

/** The page, ending in a line break. */
export function toHtml({ title, currency, imprint, sheets, appendix }: Board): string {
  const name = cut(title, longestName);
  const parts = new Parts(currency);
  const line = [subject, ...imprint.map((text) => cut(text, longestName))].join(' · ');
  const body = element(
    'div',
    { class: 'page' },
    element(
      'header',
      {},
      element('h1', { dir: 'auto' }, escaped(name)),
      element('p', { class: 'subtitle' }, escaped(line)),
    ),
    contents([...sheets, ...appendix]),
    element(
      'main',
      {},
      ...sheets.map((sheet) => section(sheet, `sheet ${sheet.id}`, parts)),
      ...appendix.map((each) => section(each, 'appendix', parts)),
    ),
  );
  return `<!DOCTYPE html>\n${element('html', { lang: 'en' }, head(name, imprint), element('body', {}, body))}\n`;
}
