/** Correlations as a matrix: which of them cannot hold together, and what could stand in their place. */
import { cholesky } from '../../language/index.js';
import { byText } from '../ids.js';
import { type Pair, pairOf } from './correlations.js';

/** A correlation that has been read. */
export interface Entry {
  readonly between: Pair;
  readonly value: number;
}

export const inWords = ([a, b]: Pair): string => `${a} and ${b}`;

/** Rounded to what people write, so that it lies between two numbers; or else the middle between them. */
function inside(low: number, high: number): [number, number] {
  const hundredths = (value: number) => Number((value * 100).toPrecision(13));
  const [from, to] = [Math.ceil(hundredths(low)) / 100, Math.floor(hundredths(high)) / 100];
  const middle = Number(((low + high) / 2).toPrecision(12));
  return from <= to ? [from, to] : [middle, middle];
}

/** Some correlations that cannot hold together. */
export interface Clash {
  /** The entry that can mend it, as far as no other clash is in its way, and by which value. */
  readonly k: number;
  readonly mended: number;
  readonly found: string;
  readonly expected: string;
}

/** The correlations of one profile, none of which is left out or given twice, as a matrix. */
export class CorrelationMatrix {
  readonly #rows: readonly (readonly number[])[];

  /** @param names all that the entries are between. */
  constructor(
    readonly entries: readonly Entry[],
    readonly names: readonly string[],
  ) {
    const values = new Map(entries.map(({ between, value }) => [inWords(between), value]));
    this.#rows = names.map((a) => names.map((b) => (a === b ? 1 : (values.get(inWords(pairOf(a, b))) ?? 0))));
  }

  #factor(figures: readonly number[]): number[][] | null {
    return cholesky(figures.map((i) => figures.map((j) => this.#rows[i]?.[j] as number)));
  }

  /** The fewest figures of some that cannot be correlated so, or none: without any one of them the others can. */
  #fewest(figures: readonly number[]): readonly number[] {
    if (this.#factor(figures) !== null) return [];
    return figures.reduce((kept, figure) => {
      const others = kept.filter((other) => other !== figure);
      return this.#factor(others) === null ? others : kept;
    }, figures);
  }

  /** How each of some others and then what is its own go together to make a figure. */
  #made(others: readonly number[], figure: number): readonly number[] {
    const all = [...others, figure];
    return this.#factor(all)?.[others.length] ?? all.map(() => 0);
  }

  /** Some figures and all those beside them that can be correlated so with either of two. */
  #beside(some: readonly number[], a: number, b: number): readonly number[] {
    const kept = [...some];
    for (const figure of this.names.keys()) {
      if (figure === a || figure === b || some.includes(figure)) continue;
      kept.push(figure);
      if (!this.#factor([...kept, a]) || !this.#factor([...kept, b])) kept.pop();
    }
    return kept;
  }

  /**
   * From where to where the correlation of two figures may lie, given all those with and among the others:
   * what they have in common by these, with their own parts in opposite ways or in step.
   */
  #room(others: readonly number[], a: number, b: number): [number, number] {
    const [ofA, ofB] = [this.#made(others, a), this.#made(others, b)];
    const products = ofA.map((part, k) => part * (ofB[k] as number));
    const own = products.pop() as number;
    const common = products.reduce((sum, product) => sum + product, 0);
    return inside(common - own, common + own);
  }

  /** That some cannot, where the last of their correlations stands; and what would do there. */
  #clash(figures: readonly number[]): Clash {
    const names = new Set(figures.map((figure) => this.names[figure]));
    const involved = this.entries
      .map((entry, k) => ({ ...entry, k }))
      .filter(({ between }) => between.every((name) => names.has(name)));
    const { between, value, k } = involved.at(-1) as (typeof involved)[number];
    const [a, b] = between.map((name) => this.names.indexOf(name)) as [number, number];
    const others = figures.filter((figure) => figure !== a && figure !== b);
    const [low, high] = this.#room(this.#beside(others, a, b), a, b);
    const found = involved.map((entry) => `${inWords(entry.between)} ${entry.value}`);
    const room = low === high ? low : `one from ${low} to ${high}`;
    const isFull = 2 * involved.length === figures.length * (figures.length - 1);
    return {
      k,
      found: found.sort(byText).join(', '),
      expected: `weaker correlations, here ${room}${isFull ? '' : '; pairs left out are uncorrelated'}`,
      mended: Math.min(Math.max(value, low), high),
    };
  }

  /** What cannot hold together, with no figure in two of the clashes. */
  clashes(): Clash[] {
    const clashes: Clash[] = [];
    let figures: readonly number[] = [...this.names.keys()];
    for (let few = this.#fewest(figures); few.length > 0; few = this.#fewest(figures)) {
      clashes.push(this.#clash(few));
      figures = figures.filter((figure) => !few.includes(figure));
    }
    return clashes;
  }

  /** Whether they hold together with other values, one for each entry. */
  holdsWith(values: readonly number[]): boolean {
    const others = this.entries.map((entry, k) => ({ ...entry, value: values[k] as number }));
    return cholesky(new CorrelationMatrix(others, this.names).#rows) !== null;
  }
}
