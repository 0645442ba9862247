/** The quantiles of the distributions from which uncertain figures are drawn. */
import type { Distribution } from '../../../model/index.js';
import { belowNormal, betaQuantiles, type QuantileFunction, quick, standardNormal } from './tabulated.js';

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
