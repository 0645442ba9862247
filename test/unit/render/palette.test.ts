/** Contrast by the formula of WCAG 2.2, worked out here from the colours themselves. */
import { describe, expect, it } from 'vitest';
import { pictureStyle, worn } from '../../../src/render/svg/looks.js';
import { coloursOf, markColours, palettes, textColours } from '../../../src/render/svg/palette.js';

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(palettes))('the colours of a page that is %s', (_, palette) => {
  it.each(textColours)('let %s be read, on paper and on a band', (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[colour], palette.band)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markColours)('let marks of %s be seen', (colour) => {
    expect(contrast(palette[colour], palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it('let the edge of a band be seen from its inside too', () => {
    expect(contrast(palette.edge, palette.band)).toBeGreaterThanOrEqual(3);
  });
});

describe('the style of pictures', () => {
  it('gives each mark of the page the colours that its attributes name', () => {
    expect(pictureStyle).toContain('.picture .gain { fill: var(--gain); stroke: var(--gain); }');
    expect(worn('gain')).toEqual({
      class: 'gain',
      fill: palettes.light.gain,
      stroke: palettes.light.gain,
    });
  });

  it('knows no colour but those above', () => {
    const used = [...pictureStyle.matchAll(/var\(--([a-z]+)\)/g)].map(([, name]) => name);
    expect(new Set(used)).toEqual(new Set(Object.keys(palettes.light)));
    expect(pictureStyle).not.toMatch(/#[0-9a-f]{3}|gradient|shadow|url/i);
  });

  it('is dark on a screen only', () => {
    expect(coloursOf('x')).toContain('@media screen and (prefers-color-scheme: dark)');
  });
});

describe('this test', () => {
  it('knows the contrast of black and white, and of the grey that just passes', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
