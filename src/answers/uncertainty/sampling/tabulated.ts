/** Quantile functions by table: thousands of draws each need one, and the exact ones take their time. */
import jstat from 'jstat';

/** A value for each share of the draws that lie below it, between 0 and 1, both excluded. */
export type QuantileFunction = (share: number) => number;

/** A distribution at points in rising order. */
interface Curve {
  readonly points: readonly number[];
  readonly cdf: (x: number) => number;
  readonly pdf: (x: number) => number;
  /** Used beyond the outermost points, and where the density is next to nothing. */
  readonly exact: QuantileFunction;
}

const guides = 1024;

/**
 * Cubic interpolation of the inverse between points, by the shares below them and the densities there: far
 * closer than any range is known, in a small part of the time.
 */
function tabulated({ points, cdf, pdf, exact }: Curve): QuantileFunction {
  const x = Float64Array.from(points);
  const below = x.map(cdf);
  const slope = x.map((point) => 1 / pdf(point));
  const last = x.length - 1;
  // Where to begin looking for a share: the interval in which the share of the guide lies.
  const guide = new Uint16Array(guides + 1);
  for (let g = 0, k = 0; g <= guides; g++) {
    while (k < last - 1 && (below[k + 1] as number) <= g / guides) k++;
    guide[g] = k;
  }
  return (share) => {
    let k = guide[Math.floor(share * guides)] as number;
    while (k < last && (below[k + 1] as number) <= share) k++;
    const from = below[k] as number;
    const width = (below[k + 1] as number) - from;
    const a = (slope[k] as number) * width;
    const b = (slope[k + 1] as number) * width;
    // Next to nothing lies between them: a cubic would leave its interval.
    const rise = (x[k + 1] as number) - (x[k] as number);
    if (share < from || !(width > 0) || !(a <= 3 * rise && b <= 3 * rise)) return exact(share);
    const t = (share - from) / width;
    const u = 1 - t;
    return (x[k] as number) + rise * t * t * (3 - 2 * t) + a * t * u * u - b * t * t * u;
  };
}

const sixth = 1 / 6;

const cells = 1024;
/** Cells at either end in which a quantile bends too much for a cubic. */
const bent = 8;

/**
 * A smooth quantile function by cubics through equally many draws each: a few multiplications. In the
 * outermost cells the function itself answers.
 */
export function quick(quantile: QuantileFunction): QuantileFunction {
  const at = Float64Array.from({ length: cells + 1 }, (_, k) =>
    quantile(Math.min(cells - 0.5, Math.max(0.5, k)) / cells),
  );
  return (share) => {
    const place = share * cells;
    const k = Math.floor(place);
    if (k < bent || k >= cells - bent) return quantile(share);
    const t = place - k;
    const a = at[k - 1] as number;
    const b = at[k] as number;
    const c = at[k + 1] as number;
    const d = at[k + 2] as number;
    // The cubic through four neighbours (Lagrange), from the second to the third.
    const p = t + 1;
    const q = t - 1;
    const r = t - 2;
    return t * q * (d * p - a * r) * sixth + p * r * (b * q - c * t) * 0.5;
  };
}

const spaced = (low: number, high: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, k) => low + ((high - low) * k) / count);

/** From 0 to 1, closer together towards the ends, where the quantiles bend most. */
const crowded = (count: number): number[] =>
  spaced(0, 1, count).map((place) => (1 - Math.cos(Math.PI * place)) / 2);

let normal: QuantileFunction | undefined;

/** The quantile of the standard normal distribution. */
export function standardNormal(share: number): number {
  normal ??= tabulated({
    points: spaced(-4, 4, 512),
    cdf: (x) => jstat.normal.cdf(x, 0, 1),
    pdf: (x) => jstat.normal.pdf(x, 0, 1),
    exact: (p) => jstat.normal.inv(p, 0, 1),
  });
  return normal(share);
}

/** The share of a standard normal distribution below a value. */
export const belowNormal = (value: number): number => jstat.normal.cdf(value, 0, 1);

/** Of nothing to the power of nothing, which is 1, as of all else. */
const logOfPower = (base: number, exponent: number): number =>
  exponent === 0 ? 0 : exponent * Math.log(base);

/** The quantiles of a beta distribution, of which neither parameter is below 1. */
export function betaQuantiles(alpha: number, beta: number): QuantileFunction {
  // jstat's own density is a product of powers, of which engines disagree in the last digit.
  const scale = jstat.betaln(alpha, beta);
  return tabulated({
    points: crowded(256),
    cdf: (x) => jstat.beta.cdf(x, alpha, beta),
    pdf: (x) => Math.exp(logOfPower(x, alpha - 1) + logOfPower(1 - x, beta - 1) - scale),
    exact: (p) => jstat.beta.inv(p, alpha, beta),
  });
}
