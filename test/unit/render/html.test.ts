import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Board, boardOf } from '../../../src/answers/board/answer.js';
import type { SectionPart } from '../../../src/answers/board/sections.js';
import { units } from '../../../src/language/index.js';
import { toHtml } from '../../../src/render/html/html.js';
import { chartNames } from '../../../src/report/charts.js';
import { answersFor, named } from '../../support/boards.js';
import { forbidden, handMade, hostile, hostileName } from '../../support/charts.js';
import { elementsIn, idsIn } from '../../support/markup.js';

const money = (value: number) => ({ value, unit: units.money });

const board = (...parts: readonly SectionPart[]): Board => ({
  title: 'Made by hand',
  subtitle: 'A page',
  currency: 'EUR',
  conclusion: ['It pays.'],
  figures: [{ label: 'Worth', text: 'EUR 5', note: 'at least' }],
  sections: [{ id: 'first', title: 'First', parts }],
  colophon: 'By a test.',
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
      '<h3 id="first-1">Figures</h3><div class="scroll short" role="region" aria-labelledby="first-1" tabindex="0">' +
        '<table aria-labelledby="first-1"><thead><tr><td></td><th scope="col" class="number">Now</th><th scope="col">Because</th></tr></thead><tbody>' +
        '<tr class="heading"><th scope="rowgroup" colspan="3">Baseline</th></tr>' +
        '<tr><th scope="row" class="in1">Worth</th><td class="number">EUR\u00a054.3k</td><td class="text">of &lt;it&gt;</td></tr>' +
        '<tr class="total"><th scope="row">All</th><td class="number">−EUR\u00a05</td><td class="text"></td></tr>' +
        '</tbody></table></div>',
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

  it('begins with its name, the conclusion and the figures that matter', () => {
    const seen = elementsIn(toHtml(board())).map(({ name }) => name);
    const order = ['h1', 'p', 'p', 'dl', 'nav', 'main', 'h2', 'footer'];
    const places = order.map((name, k) =>
      k === 2 ? seen.indexOf('p', seen.indexOf('p') + 1) : seen.indexOf(name),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

const harbor = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');
const page = toHtml(boardOf(answersFor(harbor)));

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
      'Headline',
      'How the value arises',
      'Year by year',
      'What moves the answer',
      'Customers',
      'Problems and complaints',
      'Word of mouth',
      'The claims, beside this business',
      'Assumptions',
      'What to measure next',
      'Notices',
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
    expect(toHtml(boardOf(answersFor(harbor)))).toBe(page);
    expect(page).not.toMatch(/\b(NaN|Infinity|undefined)\b/);
  });
});

describe('a page with names that try to be more than names', () => {
  const names = (markup: string) => new Set(elementsIn(markup).map(({ name }) => name));

  it('has the elements that it has anyway', () => {
    const quiet = toHtml(boardOf(answersFor(named('A', 'B', 'C'))));
    const loud = toHtml(boardOf(answersFor(named(hostileName, hostileName, 'W'.repeat(10_000)))));
    expect(names(loud)).toEqual(names(quiet));
    expect(forbidden.filter((sign) => loud.includes(sign))).toEqual([]);
    expect(loud.length).toBeLessThan(quiet.length * 2);
  });

  it('takes out what XML has no place for', () => {
    const text = toHtml({ ...board(), title: hostile });
    expect(forbidden.filter((sign) => text.includes(sign))).toEqual([]);
  });
});
