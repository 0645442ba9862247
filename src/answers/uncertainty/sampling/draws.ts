/** Draws of the uncertain figures of a business, block by block. */

import { type Stream, streamOf } from '../../../business/streams.js';
import { cholesky } from '../../../language/index.js';
import type { Correlation } from '../../../profile/profile.js';
import { quantilesOf } from './distribution.js';
import { belowNormal, type QuantileFunction, standardNormal } from './tabulated.js';
import type { Uncertain } from './uncertain.js';

/** Values of the uncertain figures, one column each in their order, one place for each draw. */
export interface Draws {
  readonly values: readonly Float64Array[];
  /** The share of all possible values that lie below each, which tells alike on every scale how high it is. */
  readonly ranks: readonly Float64Array[];
}

/** Figures that vary together, and how the independent normal scores of each make those of all. */
interface Group {
  readonly members: readonly number[];
  readonly factor: readonly (readonly number[])[];
}

/**
 * Puts together what is correlated, directly or through others.
 * @param leader goes first in its group: its rank stays its own, and those of the others follow from it.
 */
function groupsOf(
  uncertain: readonly Uncertain[],
  correlations: readonly Correlation[],
  leader?: number,
): Group[] {
  const place = new Map(uncertain.map(({ id }, k) => [id, k]));
  const pairs = correlations.flatMap(({ between: [one, other], value }) => {
    const [a, b] = [place.get(one), place.get(other)];
    return a === undefined || b === undefined ? [] : [{ a, b, value }];
  });
  let groups: number[][] = [];
  for (const { a, b } of pairs) {
    const joined = groups.filter((group) => group.includes(a) || group.includes(b));
    const members = new Set([...joined.flat(), a, b]);
    groups = [...groups.filter((group) => !joined.includes(group)), [...members].sort((x, y) => x - y)];
  }
  return groups.map((inOrder) => {
    const members = inOrder.toSorted((x, y) => Number(y === leader) - Number(x === leader));
    const matrix = members.map((a) =>
      members.map((b) => {
        if (a === b) return 1;
        return (
          pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))?.value ?? 0
        );
      }),
    );
    const factor = cholesky(matrix);
    if (factor === null) throw new Error('correlations that cannot hold together were not refused');
    return { members, factor };
  });
}

/** Half of the least step between two random numbers. */
const end = 0.5 / 0x1_0000_0000;

/** Clear of both ends, at which a quantile may be without end. */
const inside = (share: number): number => Math.min(1 - end, Math.max(end, share));

/** Ranks of a group, each its own until now, as ranks that vary together (a Gaussian copula). */
function correlate({ members, factor }: Group, ranks: readonly Float64Array[], count: number): void {
  const scores = new Float64Array(members.length);
  for (let i = 0; i < count; i++) {
    members.forEach((member, k) => {
      scores[k] = standardNormal((ranks[member] as Float64Array)[i] as number);
    });
    members.forEach((member, k) => {
      const row = factor[k] as readonly number[];
      let score = 0;
      for (let j = 0; j <= k; j++) score += (row[j] as number) * (scores[j] as number);
      (ranks[member] as Float64Array)[i] = inside(belowNormal(score));
    });
  }
}

/** Draws on and on from the streams of one seed. */
export class Drawer {
  readonly #streams: readonly Stream[];
  readonly #quantiles: readonly QuantileFunction[];
  readonly #groups: readonly Group[];

  /** @param salt another sample of the same seed. */
  constructor(
    readonly uncertain: readonly Uncertain[],
    readonly correlations: readonly Correlation[],
    seed: number,
    salt = '',
  ) {
    this.#streams = uncertain.map(({ id }) => streamOf(seed, `${id}${salt}`));
    this.#quantiles = uncertain.map(({ distribution }) => quantilesOf(distribution));
    this.#groups = groupsOf(uncertain, correlations);
  }

  /** Columns for as many draws. */
  blank(count: number): Draws {
    const columns = () => this.uncertain.map(() => new Float64Array(count));
    return { values: columns(), ranks: columns() };
  }

  /** Fills the first places with the next draws. */
  fill({ values, ranks }: Draws, count: number): void {
    this.#fillRanks(ranks, count);
    for (const group of this.#groups) correlate(group, ranks, count);
    for (const [k, column] of values.entries()) this.valuesAt(k, ranks[k] as Float64Array, column, count);
  }

  #fillRanks(ranks: readonly Float64Array[], count: number): void {
    for (const [k, rank] of ranks.entries()) {
      const stream = this.#streams[k] as Stream;
      for (let i = 0; i < count; i++) rank[i] = stream();
    }
  }

  /** The ranks of the next draws before anything correlates them. */
  loose(count: number): readonly Float64Array[] {
    const { ranks } = this.blank(count);
    this.#fillRanks(ranks, count);
    return ranks;
  }

  /** Draws from loose ranks. Of the figures that are correlated with the leader, each follows its rank. */
  follow(loose: readonly Float64Array[], leader?: number): Draws {
    const count = loose[0]?.length ?? 0;
    const draws = this.blank(count);
    for (const [k, rank] of draws.ranks.entries()) rank.set(loose[k] as Float64Array);
    for (const group of groupsOf(this.uncertain, this.correlations, leader))
      correlate(group, draws.ranks, count);
    for (const [k, column] of draws.values.entries())
      this.valuesAt(k, draws.ranks[k] as Float64Array, column, count);
    return draws;
  }

  /** Whether two figures belong to one group of correlated ones. */
  isTied(one: number, other: number): boolean {
    return this.#groups.some(({ members }) => members.includes(one) && members.includes(other));
  }

  /** The values that one figure has at some ranks. */
  valuesAt(which: number, ranks: Float64Array, into: Float64Array, count: number): void {
    const quantile = this.#quantiles[which] as QuantileFunction;
    const { low, high, whole } = (this.uncertain[which] as Uncertain).domain;
    for (let i = 0; i < count; i++) {
      // A lognormal one knows of no end.
      const value = Math.min(high, Math.max(low, quantile(ranks[i] as number)));
      into[i] = whole === true ? Math.round(value) : value;
    }
  }

  /** The same in a column of their own. */
  at(which: number, ranks: Float64Array): Float64Array {
    const values = new Float64Array(ranks.length);
    this.valuesAt(which, ranks, values, ranks.length);
    return values;
  }
}
