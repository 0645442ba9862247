import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Board, boardOf } from '../../../src/answers/board/answer.js';
import type { SectionPart } from '../../../src/answers/board/section.js';
import { units } from '../../../src/language/index.js';
import { toHtml } from '../../../src/render/html/html.js';
import { cssString } from '../../../src/render/html/print.js';
import { chartNames } from '../../../src/report/charts.js';
import { named, paperFor } from '../../support/boards.js';
import { forbidden, handMade, hostile, hostileName } from '../../support/charts.js';
import { elementsIn, idsIn } from '../../support/markup.js';

const money = (value: number) => ({ value, unit: units.money });

const board = (...parts: readonly SectionPart[]): Board => ({
  title: 'Made by hand',
  currency: 'EUR',
  imprint: ['A. Author', 'profile 0123'],
  sheets: [{ id: 'first', title: 'First', parts }],
  appendix: [],
});

/** What stands in the one section below its title. */
const sectionOf = (...parts: readonly SectionPart[]): string =>
  /<h2 id="first">First<\/h2>(.*)<\/section>/s.exec(toHtml(board(...parts)))?.[1] ?? '';

describe('a page', () => {
  it('has a table whose heads say what they head', () => {
    const table: SectionPart = {
      kind: 'table',
      title: 'Figures',
      columns: [
        { head: '', align: 'left', wraps: true },
        { head: 'Now', align: 'right' },
        { head: 'Because', align: 'left', wraps: true },
      ],
      rows: [
        { cells: ['Baseline'], kind: 'heading', spans: true },
        { cells: ['  Worth', money(54_321), 'of <it>'] },
        { cells: ['All', money(-5), ''], kind: 'total' },
      ],
    };
    expect(sectionOf(table)).toBe(
      '<h3 id="first-1">Figures</h3><table role="table" class="short" aria-labelledby="first-1">' +
        '<thead role="rowgroup"><tr role="row"><td role="cell"></td><th role="columnheader" scope="col" class="number">Now</th><th role="columnheader" scope="col">Because</th></tr></thead><tbody role="rowgroup">' +
        '<tr class="heading" role="row"><th role="rowheader" scope="rowgroup" colspan="3">Baseline</th></tr>' +
        '<tr role="row"><th role="rowheader" scope="row" class="in1">Worth</th><td role="cell" class="number" data-head="Now">EUR\u00a054.3k</td><td role="cell" class="text" data-head="Because">of &lt;it&gt;</td></tr>' +
        '<tr class="total" role="row"><th role="rowheader" scope="row">All</th><td role="cell" class="number" data-head="Now">−EUR\u00a05</td><td role="cell" class="text" data-head="Because"></td></tr>' +
        '</tbody></table>',
    );
  });

  it('has paragraphs and lists, in which keys of a profile are code', () => {
    expect(
      sectionOf(
        { kind: 'heading', text: 'More' },
        { kind: 'paragraph', text: 'Say `start`.' },
        { kind: 'list', items: ['a & b'] },
      ),
    ).toBe('<h3 id="first-1">More</h3><p>Say <code>start</code>.</p><ul><li>a &amp; b</li></ul>');
  });

  it('has each picture twice, wide and narrow, or why there is none', () => {
    const { fan } = handMade('x');
    const pictures = elementsIn(sectionOf({ kind: 'picture', name: 'fan', chart: fan })).filter(
      ({ name }) => name === 'svg',
    );
    expect(pictures.map(({ attributes }) => attributes['class'])).toEqual(['picture wide', 'picture narrow']);
    const chart = { kind: 'blank', title: 'Fan', description: 'No year.' } as const;
    expect(sectionOf({ kind: 'picture', name: 'fan', chart })).toBe(
      '<figure><figcaption>Fan</figcaption><p>No year.</p></figure>',
    );
  });

  it('has figures in large with a bar that is drawn to scale', () => {
    const tiles: SectionPart = {
      kind: 'tiles',
      tiles: [
        {
          label: 'Worth',
          text: '5',
          note: '0 to 20',
          bar: { kind: 'range', low: 0, high: 20, base: 5 },
        },
        {
          label: 'Rests on',
          text: '1 of 4',
          note: '',
          bar: {
            kind: 'stack',
            parts: [
              { label: 'own', share: 0.25 },
              { label: 'claims', share: 0 },
              { label: 'defaults', share: 0.75 },
            ],
          },
        },
      ],
    };
    const seen = elementsIn(`<x>${sectionOf(tiles)}</x>`);
    const rects = seen.filter(({ name }) => name === 'rect').map(({ attributes }) => attributes);
    const at = (look: string) => rects.find((rect) => rect['class'] === look);
    // A bar is 200 wide: a quarter of the way, and all of it.
    expect(at('base')?.['x']).toBe('50');
    expect([at('spread')?.['x'], at('spread')?.['width']]).toEqual(['0', '200']);
    expect([at('part1')?.['x'], at('part1')?.['width']]).toEqual(['0', '49']);
    expect(at('part2')).toBeUndefined();
    expect([at('part3')?.['x'], at('part3')?.['width']]).toEqual(['50', '149']);
    expect(seen.filter(({ name }) => name === 'li').map(({ text }) => text)).toEqual([
      'own',
      'claims',
      'defaults',
    ]);
  });

  it('begins with its name and origin, which also stand at the foot of every sheet', () => {
    const markup = toHtml(board());
    const seen = elementsIn(markup);
    const names = seen.map(({ name }) => name);
    const places = ['h1', 'p', 'nav', 'main', 'h2'].map((name) => names.indexOf(name));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(seen.find(({ attributes }) => attributes['class'] === 'subtitle')?.text).toContain(
      'A. Author · profile 0123',
    );
    expect(markup).toContain('@bottom-right { content: "page " counter(page)');
    expect(markup).toContain('@bottom-left { content: "\\2068 Made\\20 by\\20 hand\\2069 " " · "');
  });
});

describe('a text in the style', () => {
  it('is a string from which nothing escapes', () => {
    const text = cssString('a"\\</style>{}\n;\u202e é 名');
    expect(text).toBe(
      '"\\2068 a\\22 \\5c \\3c \\2f style\\3e \\7b \\7d \\a \\3b \\202e \\20 é\\20 名\\2069 "',
    );
  });
});

const harbor = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');
const paper = paperFor(harbor);
const page = toHtml(boardOf(paper, {}, true));

describe('the page of a business', () => {
  const seen = elementsIn(page);

  it('is well-formed, with every id once and every link to one of them', () => {
    const ids = idsIn(page);
    expect(new Set(ids).size).toBe(ids.length);
    const links = seen.flatMap(({ attributes: { href } }) => (href === undefined ? [] : [href]));
    expect(links.length).toBeGreaterThan(10);
    expect(links.every((href) => href.startsWith('#') && ids.includes(href.slice(1)))).toBe(true);
    const labelling = seen.flatMap(({ attributes }) => (attributes['aria-labelledby'] ?? '').split(' '));
    expect(labelling.filter((id) => id !== '' && !ids.includes(id))).toEqual([]);
  });

  it('has every picture, headings without a gap, and the sections in their order', () => {
    const pictures = seen.flatMap(({ name, attributes: { id } }) => (name === 'title' && id ? [id] : []));
    expect(pictures.toSorted()).toEqual(
      chartNames.flatMap((name) => [`${name}-narrow-title`, `${name}-wide-title`]).toSorted(),
    );
    const levels = seen.flatMap(({ name }) => (/^h[1-6]$/.test(name) ? [Number(name[1])] : []));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, k) => k === 0 || level - (levels[k - 1] as number) <= 1)).toBe(true);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(seen.filter(({ name }) => name === 'h2').map(({ text }) => text)).toEqual([
      'The decision',
      'The money',
      'How sure',
      'What it rests on',
      'Year by year',
      'Lever by lever',
      'Customers',
      'Problems and complaints',
      'Word of mouth',
      'The claims, beside this business',
      'Inputs',
      'What to measure next',
      'Warnings',
      'Method',
    ]);
  });

  it('forbids all but its own style, before anything else could be read', () => {
    const metas = seen.filter(({ name }) => name === 'meta');
    expect(metas[1]?.attributes).toEqual({
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'",
    });
    expect(seen.map(({ name }) => name)).not.toContain('script');
    expect(page).not.toMatch(/https?:|@import|url\((?!#)| style="| on[a-z]+="/);
  });

  it('is the same bytes twice, without a number that is none', () => {
    expect(toHtml(boardOf(paperFor(harbor), {}, true))).toBe(page);
    expect(page).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
  });
});

describe('a page with names that try to be more than names', () => {
  const names = (markup: string) => new Set(elementsIn(markup).map(({ name }) => name));

  it('has the elements that it has anyway', () => {
    const quiet = toHtml(boardOf(paperFor(named('A', 'B', 'C'))));
    const loud = toHtml(
      boardOf(paperFor(named(hostileName, hostileName, 'W'.repeat(10_000))), { author: hostileName }),
    );
    expect(names(loud)).toEqual(names(quiet));
    expect(forbidden.filter((sign) => loud.includes(sign))).toEqual([]);
    expect(loud.length).toBeLessThan(quiet.length * 2);
  });

  it('takes out what XML has no place for', () => {
    const text = toHtml({ ...board(), title: hostile, imprint: [hostile] });
    expect(forbidden.filter((sign) => text.includes(sign))).toEqual([]);
  });
});
