import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { apart, scaleOf, ticksOf } from '../../../src/render/svg/axis.js';
import { fitted, lines, widthOf } from '../../../src/render/svg/lettering.js';
import { inlineSvg } from '../../../src/render/svg/picture.js';
import { sheetFor } from '../../../src/render/svg/sheet.js';
import { toSvg } from '../../../src/render/svg/svg.js';
import { blank, type Chart, chartNames } from '../../../src/report/charts.js';
import { handMade, hostile } from '../../support/charts.js';
import { elementsIn, idsIn } from '../../support/markup.js';

const charts = handMade('Second line');
const wide = sheetFor('test', 'wide');
const narrow = sheetFor('test', 'narrow');

describe.each(chartNames)('the picture %s', (name) => {
  const chart: Chart = charts[name];

  it('says what it is and what there is to see', () => {
    const [svg, title, desc] = elementsIn(inlineSvg(chart, wide));
    expect(svg?.attributes).toMatchObject({
      role: 'img',
      'aria-labelledby': 'test-wide-title test-wide-desc',
    });
    expect(title).toEqual({ name: 'title', attributes: { id: 'test-wide-title' }, text: chart.title });
    expect(desc).toEqual({ name: 'desc', attributes: { id: 'test-wide-desc' }, text: chart.description });
  });

  it('has no number that is none, and no two ids alike, in both widths', () => {
    const both = inlineSvg(chart, wide) + inlineSvg(chart, narrow);
    expect(both).not.toMatch(/NaN|Infinity|undefined|null/);
    const ids = idsIn(`<g>${both}</g>`);
    expect(new Set(ids).size).toBe(ids.length);
    const used = [...both.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
    expect(ids).toEqual(expect.arrayContaining(used));
  });

  it('is the same bytes twice, and stands alone: every colour is an attribute', () => {
    const svg = toSvg(chart, name, 'Somebody');
    expect(toSvg(handMade('Second line')[name], name, 'Somebody')).toBe(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
    expect(svg.endsWith('</svg>\n')).toBe(true);
    expect(svg).not.toMatch(/<style|style=|var\(/);
    for (const { name, attributes } of elementsIn(svg))
      if (['rect', 'path', 'circle', 'line', 'polygon', 'polyline'].includes(name))
        expect(attributes['fill'] ?? attributes['stroke']).toMatch(/^(#[0-9a-f]{6}|none|url\(#.+\))$/);
  });

  it.each([hostile, 'W'.repeat(10_000), '漢字 '.repeat(3000)])(
    'takes any text for nothing but text',
    (text) => {
      const names = (of: Chart) => elementsIn(toSvg(of, name, text)).map((element) => element.name);
      expect(new Set(names(handMade(text)[name]))).toEqual(new Set(names(chart)));
      expect(names(handMade(text)[name])).not.toContain('script');
      const drawn = toSvg(handMade(text)[name], name, text).replace(/<desc.*?<\/desc>/s, '');
      expect(drawn.length).toBeLessThan(15_000);
    },
  );
});

describe('where there is nothing to draw', () => {
  it('says why', () => {
    const seen = elementsIn(inlineSvg(blank('Draws', 'Nothing is uncertain.'), wide));
    expect(seen.filter(({ name }) => name === 'text').map(({ text }) => text)).toEqual([
      'Nothing is uncertain.',
    ]);
  });
});

describe('lettering', () => {
  it('breaks between words, and cuts what is too much', () => {
    expect(lines('one two', 1000)).toEqual(['one two']);
    expect(lines('one two', widthOf('two') + 1)).toEqual(['one', 'two']);
    expect(fitted('abcdef', widthOf('ab…f'))).toBe('ab…f');
    expect(lines('W'.repeat(500), 100).every((line) => widthOf(line) <= 100)).toBe(true);
  });
});

describe('an axis', () => {
  it('moves lines of text apart within its bounds, each as little as need be', () => {
    expect(apart([100, 50], 18, 0, 200)).toEqual([100, 50]);
    expect(apart([100, 95, 90], 18, 0, 200)).toEqual([100, 82, 64]);
    expect(apart([10, 5, 0], 18, 0, 200)).toEqual([36, 18, 0]);
  });

  it('writes ticks in full where in short they would read the same', () => {
    const axis = { unit: units.customers, name: 'Customers' };
    const texts = (low: number, high: number) =>
      ticksOf(scaleOf([low, high], 5), 2, axis).map(({ text }) => text.replaceAll('\u00a0', ' '));
    expect(texts(0, 40_000)).toEqual(['0', '20k', '40k']);
    expect(texts(60_000, 60_040)).toEqual(['60,000', '60,020', '60,040']);
  });

  it('puts a single value in the middle', () => {
    expect(scaleOf([7, 7], 5).domain()).toEqual([0, 14]);
    expect(scaleOf([0, 0], 5).domain()).toEqual([-1, 1]);
  });
});
