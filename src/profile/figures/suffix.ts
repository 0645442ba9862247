/** The words and signs that may stand behind the digits of a number. */

/** What a number is multiplied by for the word or letter behind it. */
export const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
};

/** What a share is divided by for the sign behind it. */
export const divisors: Readonly<Record<string, number>> = {
  '%': 100,
  bps: 10_000,
  bp: 10_000,
  'basis points': 10_000,
  'basis point': 10_000,
};

/** The longest first, so that `mio` is not taken for `m`. */
export const oneOf = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[$.]/g, String.raw`\$&`))
    .join('|');

/** All of them, for a pattern. */
export const suffixes = oneOf([...Object.keys(scales), ...Object.keys(divisors)]);
