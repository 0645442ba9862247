/** Every picture as pixels: that its marks have their colours, and stand where they should, outside browsers too. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chartOf } from '../../../src/answers/board/gallery.js';
import { palettes } from '../../../src/render/svg/palette.js';
import { toSvg } from '../../../src/render/svg/svg.js';
import { chartNames } from '../../../src/report/charts.js';
import { answersFor } from '../../support/boards.js';
import { handMade } from '../../support/charts.js';
import {
  colourAt,
  coloursWithin,
  type Raster,
  rasterOf,
  type Shape,
  shapesIn,
} from '../../support/raster.js';

const { paper } = palettes.light;

/** The share of a rectangle, inside its edges, that has its colour; of a hatched one, that is not paper. */
function shareFilled(raster: Raster, { attributes, left, top }: Shape): number | null {
  const [x = 0, y = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(attributes[name] ?? 0),
  );
  const edges = [left + x + 1, top + y + 1, left + x + width - 1, top + y + height - 1] as const;
  const counts = coloursWithin(raster, ...edges);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return null;
  const fill = attributes['fill'] as string;
  const filled = fill.startsWith('url(') ? all - (counts.get(paper) ?? 0) : (counts.get(fill) ?? 0);
  return filled / all;
}

/** What is wrong with the pixels of a picture. */
function faultsOf(svg: string): string[] {
  const raster = rasterOf(svg);
  const shapes = shapesIn(svg);
  const colours = coloursWithin(raster, 0, 0, raster.width, raster.height);
  const bars = shapes.filter(({ name }) => name === 'rect').slice(1);
  const tell = ({ attributes }: Shape, what: string) =>
    `${attributes['class']} at ${attributes['x']}: ${what}`;
  return [
    // The ground, and two more at least.
    ...(colours.size < 3 ? [`only ${[...colours.keys()].join(' and ')}`] : []),
    ...((colours.get(paper) ?? 0) < (raster.width * raster.height) / 4 ? ['the ground is not seen'] : []),
    ...bars.flatMap((shape) => {
      const share = shareFilled(raster, shape);
      // What stands upon a bar, such as a line, may hide a part of it.
      return share === null || share > 0.3 ? [] : [tell(shape, `${share} of it is filled`)];
    }),
    ...shapes
      .filter(({ name }) => name === 'circle')
      .flatMap((shape) => {
        const { cx, cy, fill } = shape.attributes;
        const found = colourAt(raster, shape.left + Number(cx), shape.top + Number(cy));
        return found === fill ? [] : [tell(shape, `${found} in the middle, not ${fill}`)];
      }),
  ];
}

describe.each(readdirSync('fixtures'))('the pictures of %s', (fixture) => {
  const { analysis, ...others } = answersFor(readFileSync(`fixtures/${fixture}/profile.yaml`, 'utf8'), 200);
  const subject = {
    analysis,
    simulation: async () => others.simulation,
    sensitivity: async () => others.sensitivity,
  };

  it.each(chartNames)('are right without a browser: %s', async (name) => {
    const chart = await chartOf(name, subject);
    const svg = toSvg(chart, name, fixture);
    if (chart.kind === 'blank') expect(svg).toContain(chart.description.split(' ')[0]);
    else expect(faultsOf(svg)).toEqual([]);
  });
});

describe('the pictures made by hand', () => {
  it.each(chartNames)('have bars of both kinds and dots where they are drawn: %s', (name) => {
    expect(faultsOf(toSvg(handMade('Second line')[name], name, 'Somebody'))).toEqual([]);
  });

  it('show a gain of 300 in its colour, and a loss of 200 that ends at the same place', () => {
    const svg = toSvg(handMade('A').waterfall, 'waterfall', 'Somebody');
    const raster = rasterOf(svg);
    const [gain, loss] = shapesIn(svg)
      .filter(({ name }) => name === 'rect')
      .slice(1) as [Shape, Shape];
    const row = ({ attributes, left, top }: Shape) => {
      const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name])) as [
        number,
        number,
        number,
        number,
      ];
      const drawn = Array.from(
        { length: Math.round(width) + 20 },
        (_, k) => Math.floor(left + x) - 10 + k,
      ).filter((at) => colourAt(raster, at, top + y + height / 2) !== paper);
      return { from: Math.min(...drawn), to: Math.max(...drawn) };
    };
    expect(Math.abs(row(gain).to - row(loss).to)).toBeLessThanOrEqual(1);
    expect((row(gain).to - row(gain).from) / (row(loss).to - row(loss).from)).toBeCloseTo(1.5, 1);
  });
});

describe('this test', () => {
  const bar = (fill: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">
    <rect width="200" height="100" fill="${fill}"/><rect class="gain" x="10" y="10" width="50" height="20" fill="${fill === paper ? '#1f5f8b' : fill}"/></svg>`;

  it('finds a picture whose colours only a browser knows, and one of two colours', () => {
    expect(faultsOf(bar('var(--paper)'))).toEqual([
      'only #000000',
      'the ground is not seen',
      'gain at 10: 0 of it is filled',
    ]);
    expect(faultsOf(bar(paper))).toEqual(['only #ffffff and #1f5f8b']);
  });
});
