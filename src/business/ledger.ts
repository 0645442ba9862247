/** The monthly ledger, year by year. */

import type { Evaluation, Quantity } from '../language/index.js';
import { business, customers, money, results } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import type { Run } from './case.js';
import { linesOf } from './lines.js';
import { zeroIfCancelled } from './rounding.js';

/** A figure of a period in the two runs, and what the initiatives make of it. */
export interface Compared {
  readonly baseline: number;
  readonly changed: number;
  readonly difference: number;
}

/** One line of the ledger. */
export interface Line {
  readonly quantity: Quantity<'monthly'>;
  /** Whether the months of a year add up, as money does, or the last one stands for it, as a stock does. */
  readonly adds: boolean;
  /** The difference of the two runs, where it is a figure of its own. */
  readonly gain?: Quantity<'monthly'>;
}

/** A year of the horizon, or all of it; the last year may be a part of one. */
export interface Period {
  readonly id: string;
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly figures: ReadonlyMap<Line, Compared>;
}

/** The customers of the month, and what stands above the lines for scale. */
const head: readonly Line[] = [
  { quantity: customers.closing, adds: false },
  { quantity: customers.lost, adds: true },
  { quantity: customers.gained, adds: true },
  { quantity: money.revenue, adds: true },
];

/** What the lines come to. */
export const contributionLine: Line = {
  quantity: money.contribution,
  adds: true,
  gain: results.incrementalContribution,
};
const profitLine: Line = { quantity: money.companyProfit, adds: true, gain: results.incrementalContribution };

/** The lines in the order in which they add up to contribution. */
const linesFor = (profile: Profile, run: Evaluation): readonly Line[] => [
  ...head,
  ...linesOf(money.contribution, run).map((quantity) => ({ quantity, adds: true })),
  contributionLine,
  ...(profile.stated.has(business.fixedCosts) ? [profitLine] : []),
];

function inPeriod({ adds }: Line, series: readonly number[], from: number, to: number): number {
  const months = series.slice(from - 1, to);
  return adds ? months.reduce((sum, value) => sum + value, 0) : (months.at(-1) as number);
}

function period(
  id: string,
  from: number,
  to: number,
  series: ReadonlyMap<Line, readonly [before: number[], after: number[], gain: number[] | null]>,
): Period {
  const figures = new Map<Line, Compared>();
  for (const [line, [before, after, gain]] of series) {
    const [baseline, changed] = [inPeriod(line, before, from, to), inPeriod(line, after, from, to)];
    const apart = gain === null ? changed - baseline : inPeriod(line, gain, from, to);
    const difference = zeroIfCancelled(apart, changed, baseline);
    figures.set(line, { baseline, changed, difference });
  }
  return { id, firstMonth: from, lastMonth: to, figures };
}

/** The years of the horizon one by one, and then the whole. */
export function ledgerOf({ baseline, changed }: Run, months: number, profile: Profile): Period[] {
  const series = new Map(
    linesFor(profile, changed).map((line) => {
      const { quantity, gain } = line;
      const own = gain === undefined ? null : changed.series(gain);
      return [line, [baseline.series(quantity), changed.series(quantity), own] as const];
    }),
  );
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, k) =>
    period(`year_${k + 1}`, 12 * k + 1, Math.min(months, 12 * (k + 1)), series),
  );
  return [...years, period('total', 1, months, series)];
}
