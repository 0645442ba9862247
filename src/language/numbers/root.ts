/** Where a function crosses zero. */

/** Neighbouring numbers lie this far apart, relative to their size. */
const epsilon = Number.EPSILON;

/**
 * A root of a continuous function between two points at which its signs differ, to the last digit or two.
 * Chandrupatla's method (Advances in Engineering Software 28, 1997): inverse quadratic steps where the
 * function is tame, halving where it is not, so it never takes many more steps than halving alone.
 * @param ends what the function is at the two points, where that is known: then the first step is that of a
 * straight line between them.
 * @throws {Error} when the signs at the ends are the same: a fault of the caller.
 */
export function rootBetween(
  f: (x: number) => number,
  low: number,
  high: number,
  ends?: readonly [number, number],
): number {
  let a = high;
  let b = low;
  let [fb, fa] = ends ?? [f(low), f(high)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new Error('no sign change between the ends');
  const nearest = epsilon * epsilon * (Math.abs(low) + Math.abs(high));
  let t = ends === undefined ? 0.5 : fa / (fa - fb);
  for (;;) {
    const x = a + t * (b - a);
    const fx = f(x);
    const isSameSide = fx > 0 === fa > 0;
    const c = isSameSide ? a : b;
    const fc = isSameSide ? fa : fb;
    if (!isSameSide) {
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const isNearer = Math.abs(fa) < Math.abs(fb);
    const best = isNearer ? a : b;
    const least = (2 * epsilon * Math.abs(best) + nearest) / Math.abs(b - a);
    if ((isNearer ? fa : fb) === 0 || !(least <= 0.5)) return best;
    t = Math.min(1 - least, Math.max(least, inverseQuadratic(a, fa, b, fb, c, fc)));
  }
}

/** How far from a towards b a parabola through the three points crosses zero; half-way where none is safe. */
function inverseQuadratic(a: number, fa: number, b: number, fb: number, c: number, fc: number): number {
  const xi = (a - b) / (c - b);
  const phi = (fa - fb) / (fc - fb);
  if (!(phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi)) return 0.5;
  const t = (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * fa * fb) / ((fc - fa) * (fc - fb));
  return Number.isFinite(t) ? t : 0.5;
}
