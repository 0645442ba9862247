/** Pictures as pixels, drawn by a program that is no browser and has no typefaces, so that all machines draw alike. */
import { Resvg } from '@resvg/resvg-js';
import { SaxesParser } from 'saxes';

/** A shape with its place in the whole picture. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly left: number;
  readonly top: number;
}

/** The shapes that are drawn, in order; those of patterns are not. */
export function shapesIn(svg: string): Shape[] {
  const parser = new SaxesParser();
  const shapes: Shape[] = [];
  const places = [{ left: 0, top: 0 }];
  let defs = 0;
  parser.on('opentag', ({ name, attributes }) => {
    const [, left = 0, top = 0] = /^translate\((\S+) (\S+)\)$/.exec(attributes['transform'] ?? '') ?? [];
    const outer = places.at(-1) as { left: number; top: number };
    const place = { left: outer.left + Number(left), top: outer.top + Number(top) };
    places.push(place);
    if (name === 'defs') defs++;
    if (defs === 0) shapes.push({ name, attributes, ...place });
  });
  parser.on('closetag', ({ name }) => {
    places.pop();
    if (name === 'defs') defs--;
  });
  parser.write(svg).close();
  return shapes;
}

/** A picture as pixels. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and how opaque, row by row. */
  readonly pixels: DataView;
}

export function rasterOf(svg: string): Raster {
  const { width, height, pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { width, height, pixels: new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength) };
}

const written = (colour: number): string => `#${(colour >>> 8).toString(16).padStart(6, '0')}`;

const placeOf = ({ width }: Raster, x: number, y: number): number =>
  4 * (Math.floor(y) * width + Math.floor(x));

/** The colour at a place, as `#rrggbb`. */
export const colourAt = (raster: Raster, x: number, y: number): string =>
  written(raster.pixels.getUint32(placeOf(raster, x, y)));

/** How often each colour stands in a part of a picture. */
export function coloursWithin(raster: Raster, left: number, top: number, right: number, bottom: number) {
  const counts = new Map<number, number>();
  for (let y = Math.ceil(top); y < Math.floor(bottom); y++)
    for (let x = Math.ceil(left); x < Math.floor(right); x++) {
      const colour = raster.pixels.getUint32(placeOf(raster, x, y));
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  return new Map([...counts].map(([colour, count]) => [written(colour), count]));
}
