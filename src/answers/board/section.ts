/** What a page is made of. */
import type { Block } from '../../report/blocks.js';
import type { Chart, ChartName } from '../../report/charts.js';
import type { Tile } from './sheets/tiles.js';

/** A block of writing, a picture, or what only a page has. */
export type SectionPart =
  | Block
  | { readonly kind: 'picture'; readonly name: ChartName; readonly chart: Chart }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  /** Short lists side by side. */
  | {
      readonly kind: 'columns';
      readonly title: string;
      readonly columns: readonly { readonly title: string; readonly items: readonly string[] }[];
    }
  /** Words and what they mean. */
  | {
      readonly kind: 'terms';
      readonly terms: readonly (readonly [term: string, meaning: string])[];
    };

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly SectionPart[];
}

export const picture = (name: ChartName, chart: Chart): SectionPart => ({ kind: 'picture', name, chart });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

/** Several sentences as one paragraph; nothing where there is none. */
export const sentences = (texts: readonly string[]): Block[] =>
  texts.length === 0 ? [] : [paragraph(texts.join(' '))];
