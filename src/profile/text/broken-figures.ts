/** Figures that a comma breaks in two between braces, where it ends an entry: `{ cost: 1,270 }`. */
import type { Complaint, Place } from '../failure.js';
import type { Entry } from '../tree.js';

interface Broken {
  readonly place: Place;
  readonly text: string;
}

/** The figures of one map; they stand in its entries as they were meant. */
export class BrokenFigures {
  readonly #broken = new Map<string, Broken>();

  constructor(readonly entries: Map<string, Entry>) {}

  /** Whether a key without a value is the rest of the figure before it. */
  takes(rest: string, at: Place): boolean {
    const last = [...this.entries].at(-1);
    if (last === undefined || !/^\d/.test(rest)) return false;
    const [name, { value }] = last;
    if (value.kind !== 'text' || value.text === null || value.place.line !== at.line) return false;
    const before = this.#broken.get(name)?.text ?? value.text;
    if (!/\d$/.test(before)) return false;
    const length = at.column + at.length - value.place.column;
    this.#broken.set(name, { place: { ...value.place, length }, text: `${before},${rest}` });
    return true;
  }

  /** What is wrong with each, once the map has been read. */
  mended(): (Complaint & { readonly name: string; readonly place: Place })[] {
    return [...this.#broken].map(([name, { text, place }]) => {
      const isThousands = /^\D*[1-9]\d{0,2}(?:,\d{3})+(?!\d)/.test(text);
      const example = isThousands ? text.replaceAll(',', '') : text.replace(',', '.');
      const { key } = this.entries.get(name) as Entry;
      this.entries.set(name, { key, value: { kind: 'text', text: example, place } });
      return {
        name,
        place,
        problem: 'a comma, which ends the entry between { }',
        found: text,
        expected: 'a figure without commas between { }, or between quotes',
        example,
      };
    });
  }
}
