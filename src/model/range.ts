/** What the range of a figure means: how its values are spread, and which of them is the base case. */
import type { Domain } from './input.js';

/** The closed list of distributions, each with the numbers that settle it. */
export type Distribution =
  | { readonly kind: 'lognormal'; readonly mu: number; readonly sigma: number }
  | { readonly kind: 'logit-normal'; readonly mu: number; readonly sigma: number }
  /** Cut off at the ends of the domain, where it reaches them. */
  | {
      readonly kind: 'normal';
      readonly mean: number;
      readonly sd: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'pert'; readonly low: number; readonly likely: number; readonly high: number };

/** The two ends of a 90 % interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A range as it is stated, with its base case: the median of an interval, or the likely of three points. */
export interface Range extends Interval {
  readonly form: 'interval' | 'three-point';
  readonly likely: number;
}

/** Standard deviations from the median to P95. */
const toP95 = 1.6448536269514722;

const logit = (share: number): number => Math.log(share / (1 - share));

/** On its own scale an interval is one of a normal distribution. */
const between = (low: number, high: number) => ({
  middle: (low + high) / 2,
  spread: (high - low) / (2 * toP95),
});

/** How an interval is drawn, and the median of that. */
interface Shape {
  readonly distribution: (interval: Interval, domain: Domain) => Distribution;
  readonly median: (interval: Interval) => number;
}

const lognormal: Shape = {
  distribution: ({ low, high }) => {
    const { middle, spread } = between(Math.log(low), Math.log(high));
    return { kind: 'lognormal', mu: middle, sigma: spread };
  },
  // By square roots, which are the same on every machine.
  median: ({ low, high }) => Math.sqrt(low) * Math.sqrt(high),
};

const logitNormal: Shape = {
  distribution: ({ low, high }) => {
    const { middle, spread } = between(logit(low), logit(high));
    return { kind: 'logit-normal', mu: middle, sigma: spread };
  },
  median: ({ low, high }) => {
    const [above, below] = [Math.sqrt(low * high), Math.sqrt((1 - low) * (1 - high))];
    return above / (above + below);
  },
};

/** Where it is cut off at one end, the median of what is left lies 0.06 standard deviations from the middle. */
const normal: Shape = {
  distribution: ({ low, high }, domain) => {
    const { middle, spread } = between(low, high);
    return { kind: 'normal', mean: middle, sd: spread, low: domain.low, high: domain.high };
  },
  median: ({ low, high }) => low / 2 + high / 2,
};

/**
 * The shape of a 90 % interval, of which 5 % lie below the low end and 5 % above the high end: on an amount
 * that cannot be negative it is lognormal, on a share logit-normal. On all else, and where an end lies on that
 * of the domain, it is normal and cut off at the ends of the domain; there fewer lie beyond its own ends.
 */
function shapeOf({ low, high }: Interval, domain: Domain): Shape {
  if (domain.low !== 0 || !(low > 0)) return normal;
  if (domain.high > 1) return lognormal;
  return domain.high === 1 && high < 1 ? logitNormal : normal;
}

/** The density of a standard normal distribution at P95, over the 95 % that are left above P5. */
const cutOffAtP5 = 0.10313564037537139 / 0.95;

/** The mean of an interval from 0 on an amount: normal, and cut off at 0, which is its P5 before it is cut off. */
export const meanFromZero = ({ high }: Interval): number => high * (1 / 2 + cutOffAtP5 / (2 * toP95));

/** The base case of a 90 % interval: the median of what is drawn from it. */
export const medianOf = (interval: Interval, domain: Domain): number =>
  interval.low === interval.high ? interval.low : shapeOf(interval, domain).median(interval);

/** The distribution of a range. Three points make a PERT between their ends. */
export const distributionOf = ({ form, low, likely, high }: Range, domain: Domain): Distribution =>
  form === 'three-point'
    ? { kind: 'pert', low, likely, high }
    : shapeOf({ low, high }, domain).distribution({ low, high }, domain);
