/** The bars of a drawn picture. */
import { elementsIn } from './markup.js';

export interface Bar {
  readonly look: string | undefined;
  readonly x: number;
  readonly width: number;
  readonly fill: string | undefined;
}

/** The bars of a picture, in order; the ground of a pattern is none. */
export const barsIn = (marks: string): Bar[] =>
  elementsIn(`<g>${marks}</g>`).flatMap(({ name, attributes: { class: look, x, width, fill } }) =>
    name === 'rect' && look !== 'ground' ? [{ look, x: Number(x), width: Number(width), fill }] : [],
  );
