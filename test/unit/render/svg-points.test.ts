/** Pictures of points along a scale: that each stands where it should, with words that have room. */
import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { level, scaleOf } from '../../../src/render/svg/axis.js';
import { scaleBeside } from '../../../src/render/svg/beside.js';
import { drawClaims } from '../../../src/render/svg/claims.js';
import { widthOf } from '../../../src/render/svg/lettering.js';
import { inlineSvg } from '../../../src/render/svg/picture.js';
import { sheetFor } from '../../../src/render/svg/sheet.js';
import { drawTornado } from '../../../src/render/svg/tornado.js';
import type { ClaimChart } from '../../../src/report/charts.js';
import { handMade } from '../../support/charts.js';
import { elementsIn } from '../../support/markup.js';

const charts = handMade('Second line');
const wide = sheetFor('test', 'wide');
const _narrow = sheetFor('test', 'narrow');

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
  const marks = elementsIn(`<g>${drawTornado(charts.tornado, wide).marks}</g>`);
  const number = (of: (typeof marks)[number] | undefined, name: string) => Number(of?.attributes[name]);

  it('has a dot at each answer, full where it is better than the base case, and none where there is none', () => {
    // From 50: to 150 at the low end, to −50 at the high end; of the second only to 90. Then the two of the key.
    const dots = marks.filter(({ name }) => name === 'circle');
    expect(dots.map(({ attributes }) => attributes['class'])).toEqual([
      'hollow-loss',
      'gain',
      'gain',
      'gain',
      'hollow-loss',
    ]);
    const [worse, better, second] = dots.map((dot) => number(dot, 'cx')) as [number, number, number];
    const start = number(
      marks.find(({ attributes }) => attributes['class'] === 'pointer'),
      'x1',
    );
    expect(start).toBeCloseTo((worse + better) / 2, 1);
    expect((second - start) / (better - start)).toBeCloseTo(0.4, 1);
  });

  it('has the value of the input beside its answer, and says what is left out', () => {
    const words = marks.filter(({ name }) => name === 'text').map(({ text }) => text);
    for (const text of ['15%', '21%', '6%: none', '9%', 'own range', 'model default', 'Not shown: 2 inputs.'])
      expect(words).toContain(text);
  });

  it('is at least half as wide as its sheet', () => {
    const dots = marks.filter(({ name }) => name === 'circle').map((dot) => number(dot, 'cx'));
    expect((dots[1] as number) - (dots[0] as number)).toBeGreaterThan(wide.width / 2);
  });
});

describe('a scale with words beside its values', () => {
  it.each([
    [[0, 100], 'behind', 100, 'many words beside the last'],
    [[-100, 0], 'before', -100, 'many words beside the first'],
    [[0, 100], 'behind', 40, 'words that have room in any case'],
  ] as const)('keeps both within the edges: %j, %s %d', (values, side, value, text) => {
    const place = scaleBeside(values, [{ value, text, side }], 8, 100, 700);
    const end = place(value) + (side === 'before' ? -1 : 1) * (8 + widthOf(text));
    expect(end).toBeGreaterThanOrEqual(100 - 1e-6);
    expect(end).toBeLessThanOrEqual(700 + 1e-6);
    // As broad as that allows: one end is at an edge, or the words are.
    const [from = 0, to = 0] = place.range();
    expect(
      [from, 700 - to, Math.abs(end - (side === 'before' ? 100 : 700))].filter(
        (gap) => gap < 1e-6 || gap === 100,
      ).length,
    ).toBeGreaterThanOrEqual(2);
  });
});

describe('ticks along the bottom', () => {
  it('are so many that their words stand apart', () => {
    const scale = scaleOf([-100_000, 200_000], 7).range([0, 200]);
    const marks = level(
      scale,
      7,
      { left: 0, right: 200, top: 0, bottom: 100 },
      { unit: units.money, name: '' },
    );
    const texts = elementsIn(`<g>${marks}</g>`).filter(({ name, text }) => name === 'text' && text !== '');
    expect(texts.length).toBeGreaterThan(1);
    for (const [k, { text, attributes }] of texts.slice(1).entries()) {
      const before = texts[k] as (typeof texts)[number];
      const gap = Number(attributes['x']) - Number(before.attributes['x']);
      expect(gap).toBeGreaterThan((widthOf(text) + widthOf(before.text)) / 2);
    }
  });
});

describe('claims', () => {
  const numbersIn = (chart: typeof charts.claims | ClaimChart) =>
    elementsIn(`<g>${drawClaims(chart, wide).marks}</g>`)
      .filter(({ attributes }) => attributes['class'] === 'quiet')
      .map(({ text }) => text);

  it('have the numbers at the ends of each band, one where they would touch, and say why', () => {
    const [row] = charts.claims.rows;
    expect(numbersIn(charts.claims)).toEqual([
      'claimed 5 to 10; here 2.5, below',
      '5 EUR',
      '10 EUR',
      'Each row has its own scale; the numbers are the ends of the claim.',
    ]);
    const thin = { ...row, low: { value: 9.9, text: '9.9' }, high: { value: 10, text: '10' } };
    expect(numbersIn({ ...charts.claims, rows: [thin] })).toContain('9.9 to 10');
  });
});
