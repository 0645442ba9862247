/** Pictures of bars: that these are to scale, and told apart without colour. */
import { describe, expect, it } from 'vitest';
import { drawIceberg } from '../../../src/render/svg/iceberg.js';
import { widthOf } from '../../../src/render/svg/lettering.js';
import { drawHistogram } from '../../../src/render/svg/npv.js';
import { sheetFor } from '../../../src/render/svg/sheet.js';
import { drawWaterfall } from '../../../src/render/svg/waterfall.js';
import { drawWords } from '../../../src/render/svg/words.js';
import { type Bar, barsIn } from '../../support/bars.js';
import { handMade } from '../../support/charts.js';
import { elementsIn } from '../../support/markup.js';

const charts = handMade('Second line');
const wide = sheetFor('test', 'wide');
const narrow = sheetFor('test', 'narrow');

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

describe('a histogram', () => {
  it('has bars of one width, hatched below zero', () => {
    const [loss, first, second] = barsIn(drawHistogram(charts.npv, wide).marks) as [Bar, Bar, Bar];
    expect(first.width).toBeCloseTo(loss.width, 1);
    expect(second.width).toBeCloseTo(loss.width, 1);
    expect([loss.fill, first.fill]).toEqual(['url(#test-wide-loss)', '#1f5f8b']);
  });

  const textsIn = (marks: string) =>
    elementsIn(`<g>${marks}</g>`).filter(
      ({ name, attributes }) => name === 'text' && attributes['class'] !== 'halo',
    );

  it('says at the last bar that it holds what lies beyond it', () => {
    const words = textsIn(drawHistogram(charts.npv, wide).marks).map(({ text }) => text);
    expect(words).toContain('over 10');
  });

  it.each([
    [wide, -8, -9],
    [wide, 19, 18.5],
    [narrow, -8, -9],
    [narrow, 19, 18.5],
    [narrow, 5, 5],
    [narrow, 5, 19],
  ])('has no line through the words of a mark on %o, at %d and %d', (sheet, one, other) => {
    const marks = [
      { label: 'median USD 123k', value: one },
      { label: 'base case USD 123k', value: other },
    ];
    const drawn = drawHistogram({ ...charts.npv, marks }, sheet).marks;
    const pointers = elementsIn(`<g>${drawn}</g>`).filter(
      ({ attributes }) => attributes['class'] === 'pointer',
    );
    const labels = textsIn(drawn).filter(({ text }) => text.startsWith('median') || text.startsWith('base'));
    for (const { text, attributes } of labels) {
      const [x, y] = [Number(attributes['x']), Number(attributes['y'])];
      const half = widthOf(text) / 2;
      expect(x - half).toBeGreaterThanOrEqual(-1e-6);
      expect(x + half).toBeLessThanOrEqual(sheet.width + 1e-6);
      const crossing = pointers.filter(
        ({ attributes: { x1, y1 } }) => Number(y1) < y && Math.abs(Number(x1) - x) < half && one !== other,
      );
      expect(crossing).toEqual([]);
    }
  });

  it('has its marks behind the bars, of which none is cut', () => {
    const order = elementsIn(`<g>${drawHistogram(charts.npv, wide).marks}</g>`).map(
      ({ attributes }) => attributes['class'],
    );
    expect(order.lastIndexOf('pointer')).toBeLessThan(order.indexOf('loss'));
  });
});

describe('word of mouth', () => {
  it('is to scale from zero', () => {
    const widths = barsIn(drawWords(charts['word-of-mouth'], wide).marks).map(({ width }) => width);
    const [first = 0] = widths;
    expect(widths.map((width) => Math.round((50 * width) / first))).toEqual([50, 100, 20, 10]);
  });
});

describe('an iceberg', () => {
  it.each([wide, narrow])('has bars as 4 to 21 to 75, hatched where nobody hears of it', (sheet) => {
    const bars = barsIn(drawIceberg(charts.iceberg, sheet).marks);
    const all = bars.reduce((sum, { width }) => sum + width, 0);
    expect(bars.map(({ width }) => Math.round((100 * width) / all))).toEqual([4, 21, 75]);
    expect(bars.map(({ look }) => look)).toEqual(['total', 'total', 'silent']);
  });
});
