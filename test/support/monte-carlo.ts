/**
 * A second, independent path from ranges to what many draws come to: random numbers and distributions of its
 * own, drawn in other ways than by quantiles, over the plain loops of the reference.
 */
import { type Answer, type Params, reference } from './reference.js';

/** Numbers from 0 to 1 (mulberry32). */
type Random = () => number;

function generator(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = state;
    word = Math.imul(word ^ (word >>> 15), word | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A standard normal number (Box and Muller 1958). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A gamma number of a shape of 1 or more (Marsaglia and Tsang 2000). */
function gamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A figure that is drawn anew each time. */
type Range = (random: Random) => number;

/** 5 % of a standard normal distribution lie above it, from a table. */
const fiveAbove = 1.644853627;

/** A 90 % interval on some scale. */
function onScale(low: number, high: number, random: Random): number {
  return (low + high) / 2 + ((high - low) / 2 / fiveAbove) * normal(random);
}

/** An amount, nine in ten sure: lognormal. */
export const amount =
  (low: number, high: number): Range =>
  (random) =>
    Math.exp(onScale(Math.log(low), Math.log(high), random));

/** A share, nine in ten sure: its odds are lognormal. */
export const share =
  (low: number, high: number): Range =>
  (random) => {
    const odds = Math.exp(onScale(Math.log(low / (1 - low)), Math.log(high / (1 - high)), random));
    return odds / (1 + odds);
  };

/** The median of an amount: as far above the low end as below the high one, by multiples. */
export const medianAmount = (low: number, high: number): number => Math.exp(Math.log(low * high) / 2);

/** The same of the odds of a share. */
export function medianShare(low: number, high: number): number {
  const odds = medianAmount(low / (1 - low), high / (1 - high));
  return odds / (1 + odds);
}

/** Anything, nine in ten sure: normal, and thrown again until it is possible. */
export const about =
  (low: number, high: number, least = -Infinity, most = Infinity): Range =>
  (random) => {
    for (;;) {
      const value = onScale(low, high, random);
      if (value >= least && value <= most) return value;
    }
  };

/** Three points: a beta distribution between the ends, whose mean counts the likely value four times. */
export const points =
  (low: number, likely: number, high: number): Range =>
  (random) => {
    const mean = (low + 4 * likely + high) / 6;
    const [up, down] = [(6 * (mean - low)) / (high - low), (6 * (high - mean)) / (high - low)];
    const [a, b] = [gamma(up, random), gamma(down, random)];
    return low + (high - low) * (a / (a + b));
  };

/** A figure that is drawn in whole numbers. */
export const whole =
  (range: Range): Range =>
  (random) =>
    Math.floor(range(random) + 0.5);

export type Ranges<Path extends string> = Readonly<Record<Path, Range>>;

/** Two figures, neither of which stands in another pair, and the correlation of their normal scores. */
export type Pair<Path extends string> = readonly [Path, Path, number];

const inOrder = (values: Float64Array): number[] =>
  [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number));

/** The values in the order of some scores: the lowest where the lowest score is. */
function orderedBy(scores: Float64Array, values: Float64Array): Float64Array {
  const rising = values.toSorted();
  const ordered = new Float64Array(values.length);
  for (const [k, place] of inOrder(scores).entries()) ordered[place] = rising[k] as number;
  return ordered;
}

/** Draws of every figure, by its path. Those of a pair are put in the order of two correlated normal scores. */
function drawsOf<Path extends string>(
  ranges: Ranges<Path>,
  pairs: readonly Pair<Path>[],
  count: number,
  seed: number,
): Readonly<Record<Path, Float64Array>> {
  const random = generator(seed);
  const columns = {} as Record<Path, Float64Array>;
  for (const path of Object.keys(ranges) as Path[]) {
    columns[path] = Float64Array.from({ length: count }, () => ranges[path](random));
  }
  for (const [one, other, correlation] of pairs) {
    const scores = [new Float64Array(count), new Float64Array(count)] as const;
    for (let i = 0; i < count; i++) {
      const common = normal(random);
      scores[0][i] = common;
      scores[1][i] = correlation * common + Math.sqrt(1 - correlation ** 2) * normal(random);
    }
    columns[one] = orderedBy(scores[0], columns[one]);
    columns[other] = orderedBy(scores[1], columns[other]);
  }
  return columns;
}

/** A figure over many draws: its mean and quantiles, each with the standard error of the sample. */
interface Told {
  readonly value: number;
  readonly error: number;
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export function meanOf(values: Float64Array): Told {
  const middle = mean(values);
  const variance = mean(values.map((value) => (value - middle) ** 2));
  return { value: middle, error: Math.sqrt(variance / values.length) };
}

/** Half of the way between the values one standard deviation of the count below and above it. */
export function quantileOf(values: Float64Array, share: number): Told {
  const rising = values.toSorted();
  const at = (place: number): number =>
    rising[Math.round(Math.min(1, Math.max(0, place)) * (rising.length - 1))] as number;
  const step = Math.sqrt((share * (1 - share)) / values.length);
  return { value: at(share), error: (at(share + step) - at(share - step)) / 2 };
}

export const shareOf = (some: number, all: number): Told => ({
  value: some / all,
  error: Math.sqrt(((some / all) * (1 - some / all)) / all),
});

/** What the draws of a business come to. */
export interface Outcomes {
  readonly draws: number;
  /** The answers of the draws that do not contradict themselves. */
  readonly answers: readonly Answer[];
}

/** Draws a business and answers for each draw. */
export function outcomes<Path extends string>(
  ranges: Ranges<Path>,
  pairs: readonly Pair<Path>[],
  paramsOf: (values: Readonly<Record<Path, number>>) => Params,
  draws: number,
  seed: number,
): Outcomes {
  const columns = drawsOf(ranges, pairs, draws, seed);
  const answers: Answer[] = [];
  for (let i = 0; i < draws; i++) {
    const values = {} as Record<Path, number>;
    for (const path of Object.keys(columns) as Path[]) values[path] = columns[path][i] as number;
    const answer = reference(paramsOf(values));
    if (answer !== null) answers.push(answer);
  }
  return { draws, answers };
}
