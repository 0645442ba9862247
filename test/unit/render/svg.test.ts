import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { apart, scaleOf, ticksOf } from '../../../src/render/svg/axis.js';
import { drawIceberg } from '../../../src/render/svg/iceberg.js';
import { fitted, lines, widthOf } from '../../../src/render/svg/lettering.js';
import { drawHistogram } from '../../../src/render/svg/npv.js';
import { inlineSvg } from '../../../src/render/svg/picture.js';
import { sheetFor } from '../../../src/render/svg/sheet.js';
import { toSvg } from '../../../src/render/svg/svg.js';
import { drawTornado } from '../../../src/render/svg/tornado.js';
import { drawWaterfall } from '../../../src/render/svg/waterfall.js';
import { drawWords } from '../../../src/render/svg/words.js';
import { blank, type Chart, chartNames } from '../../../src/report/charts.js';
import { handMade, hostile } from '../../support/charts.js';
import { elementsIn, idsIn } from '../../support/markup.js';

const charts = handMade('Second line');
const wide = sheetFor('test', 'wide');
const narrow = sheetFor('test', 'narrow');

interface Bar {
  readonly look: string | undefined;
  readonly x: number;
  readonly width: number;
  readonly fill: string | undefined;
}

/** The bars of a picture, in order; the ground of a pattern is none. */
const barsIn = (marks: string): Bar[] =>
  elementsIn(`<g>${marks}</g>`).flatMap(({ name, attributes: { class: look, x, width, fill } }) =>
    name === 'rect' && look !== 'ground' ? [{ look, x: Number(x), width: Number(width), fill }] : [],
  );

describe('a waterfall', () => {
  const [gain, loss, total] = barsIn(drawWaterfall(charts.waterfall, wide).marks) as [Bar, Bar, Bar];

  it('is to scale: 300, 200 and 100', () => {
    expect(gain.width / total.width).toBeCloseTo(3, 1);
    expect(loss.width / total.width).toBeCloseTo(2, 1);
  });

  it('takes a cost off from where the gain ended, and ends where the total does', () => {
    expect(loss.x + loss.width).toBeCloseTo(gain.x + gain.width, 1);
    expect(total.x).toBeCloseTo(gain.x, 1);
    expect(total.x + total.width).toBeCloseTo(loss.x, 1);
  });

  it('tells gains, costs and the total apart without colour', () => {
    expect([gain.look, loss.look, total.look]).toEqual(['gain', 'loss', 'total']);
    expect([gain.fill, loss.fill, total.fill]).toEqual(['#1f5f8b', 'url(#test-wide-loss)', '#39424b']);
  });

  it('stays on its sheet where all is a loss', () => {
    const steps = [{ label: 'Cost', from: 0, to: -5, text: '−EUR 5', kind: 'loss' }] as const;
    const [only] = barsIn(drawWaterfall({ ...charts.waterfall, steps }, narrow).marks) as [Bar];
    expect(only.x).toBeGreaterThanOrEqual(0);
    expect(only.x + only.width).toBeLessThanOrEqual(narrow.width);
  });
});

describe('a waterfall by initiative', () => {
  const steps = [
    { label: 'A', from: 0, to: -100, text: '', kind: 'loss', before: { cost: 200, text: 'gain' } },
    { label: 'B', from: -100, to: 50, text: '', kind: 'gain', before: { cost: 50, text: 'gain' } },
    { label: 'NPV', from: 0, to: 50, text: '', kind: 'total' },
  ] as const;
  const bars = barsIn(drawWaterfall({ ...charts.waterfall, steps }, wide).marks);
  const unit = (bars.at(-1) as Bar).width / 50;

  it('has for each a bar of its gain, and one of its cost where it has any', () => {
    expect(bars.map(({ look }) => look)).toEqual(['gain', 'loss', 'gain', 'total']);
    expect(bars.map(({ width }) => Math.round(width / unit))).toEqual([200, 300, 150, 50]);
  });
});

describe('cumulative cash', () => {
  const marks = elementsIn(`<g>${inlineSvg(charts.cash, wide)}</g>`);

  it('marks the lowest point and the payback on its line', () => {
    const line = marks.find(({ attributes }) => attributes.class === 'line')?.attributes.d ?? '';
    const points = line
      .slice(1)
      .split('L')
      .map((point) => point.split(',').map((each) => Math.round(Number(each))));
    const dots = marks
      .filter(({ name }) => name === 'circle')
      .map(({ attributes: { cx, cy } }) => [cx, cy].map((each) => Math.round(Number(each))));
    expect(dots).toEqual([points[1], points[2]]);
  });

  it('has no band where nothing was simulated', () => {
    const plain = elementsIn(`<g>${inlineSvg({ ...charts.cash, fan: [] }, wide)}</g>`);
    const bands = (of: typeof marks) => of.filter(({ attributes }) => attributes.class === 'inner').length;
    expect([bands(marks), bands(plain)]).toEqual([1, 0]);
  });
});

describe('a tornado', () => {
  it('has two bars from the middle, as long as what they move it by; none where there is no answer', () => {
    // From 50: to 150 at the low end, to −50 at the high end; of the second only to 90. Then the two of the key.
    const [low, high, second, ...key] = barsIn(drawTornado(charts.tornado, wide).marks) as Bar[];
    expect(low?.x).toBeCloseTo((high?.x as number) + (high?.width as number), 1);
    expect(low?.width).toBeCloseTo(high?.width as number, 1);
    expect((second?.width as number) / (low?.width as number)).toBeCloseTo(0.4, 1);
    expect([low?.fill, high?.fill]).toEqual(['url(#test-wide-gain)', '#1f5f8b']);
    expect(key).toHaveLength(2);
  });
});

describe('a histogram', () => {
  it('has bars of one width, hatched below zero', () => {
    const [loss, first, second] = barsIn(drawHistogram(charts.npv, wide).marks) as [Bar, Bar, Bar];
    expect(first.width).toBeCloseTo(loss.width, 1);
    expect(second.width).toBeCloseTo(loss.width, 1);
    expect([loss.fill, first.fill]).toEqual(['url(#test-wide-loss)', '#1f5f8b']);
  });
});

describe('word of mouth', () => {
  it('is to scale from nought', () => {
    const widths = barsIn(drawWords(charts['word-of-mouth'], wide).marks).map(({ width }) => width);
    const [first = 0] = widths;
    expect(widths.map((width) => Math.round((50 * width) / first))).toEqual([50, 100, 20, 10]);
  });
});

describe('an iceberg', () => {
  /** Twice the area of a polygon, by the shoelace formula. */
  function area(points: string): number {
    const corners = points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);
    return Math.abs(
      corners.reduce((sum, [x, y], k) => {
        const [nextX, nextY] = corners[(k + 1) % corners.length] as [number, number];
        return sum + x * nextY - nextX * y;
      }, 0),
    );
  }

  it.each([wide, narrow])('has slices whose areas are as 4 to 21 to 75', (sheet) => {
    const polygons = elementsIn(`<g>${drawIceberg(charts.iceberg, sheet).marks}</g>`).filter(
      ({ name }) => name === 'polygon',
    );
    const areas = polygons.map(({ attributes: { points = '' } }) => area(points));
    const all = areas.reduce((sum, each) => sum + each, 0);
    expect(areas.map((each) => Math.round((100 * each) / all))).toEqual([4, 21, 75]);
  });
});

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
    expect(fitted('abcdef', widthOf('abc…'))).toBe('abc…');
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
