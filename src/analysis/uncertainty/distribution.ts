/** How the values of an uncertain figure are spread, from the range that is stated of it. */
import type { Domain } from '../../model/index.js';
import { belowNormal, betaQuantiles, type QuantileFunction, quick, standardNormal } from './tabulated.js';

/** A range as it is stated: the two ends of a 90 % interval, or three points. */
export interface Range {
  readonly form: 'interval' | 'three-point';
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

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

/** Standard deviations from the median to P95. */
const toP95 = 1.6448536269514722;

const logit = (share: number): number => Math.log(share / (1 - share));

/** The middle and the spread on a scale on which the interval is one of a normal distribution. */
const between = (low: number, high: number) => ({
  middle: (low + high) / 2,
  spread: (high - low) / (2 * toP95),
});

/**
 * The distribution of a range. Three points make a PERT between their ends. Of a 90 % interval, 5 % lie
 * below its low end and 5 % above its high end: on an amount that cannot be negative it is lognormal, on a
 * share logit-normal. On all else, and where an end lies on that of the domain, it is normal and cut off
 * at the ends of the domain; where they cut into it, fewer lie beyond the ends of the interval.
 */
export function distributionOf({ form, low, likely, high }: Range, domain: Domain): Distribution {
  if (form === 'three-point') return { kind: 'pert', low, likely, high };
  if (domain.low === 0 && domain.high === 1 && low > 0 && high < 1) {
    const { middle, spread } = between(logit(low), logit(high));
    return { kind: 'logit-normal', mu: middle, sigma: spread };
  }
  if (domain.low === 0 && domain.high > 1 && low > 0) {
    const { middle, spread } = between(Math.log(low), Math.log(high));
    return { kind: 'lognormal', mu: middle, sigma: spread };
  }
  const { middle, spread } = between(low, high);
  return { kind: 'normal', mean: middle, sd: spread, low: domain.low, high: domain.high };
}

function smoothQuantilesOf(distribution: Distribution): QuantileFunction {
  switch (distribution.kind) {
    case 'lognormal': {
      const { mu, sigma } = distribution;
      return (share) => Math.exp(mu + sigma * standardNormal(share));
    }
    case 'logit-normal': {
      const { mu, sigma } = distribution;
      return (share) => 1 / (1 + Math.exp(-mu - sigma * standardNormal(share)));
    }
    case 'normal': {
      const { mean, sd, low, high } = distribution;
      const [least, most] = [low, high].map((end) => belowNormal((end - mean) / sd)) as [number, number];
      return (share) =>
        Math.min(high, Math.max(low, mean + sd * standardNormal(least + share * (most - least))));
    }
    case 'pert': {
      const { low, likely, high } = distribution;
      const place = (likely - low) / (high - low);
      const quantiles = betaQuantiles(1 + 4 * place, 1 + 4 * (1 - place));
      return (share) => low + (high - low) * quantiles(share);
    }
  }
}

/** Tables take longer to make than hundreds of draws, and several questions ask for those of one figure. */
const made = new WeakMap<Distribution, QuantileFunction>();

/** The quantiles of a distribution. What rounding takes out of the domain is for the caller to put back. */
export function quantilesOf(distribution: Distribution): QuantileFunction {
  const known = made.get(distribution) ?? quick(smoothQuantilesOf(distribution));
  made.set(distribution, known);
  return known;
}
