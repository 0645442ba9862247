/** The part of jstat that is used here, which brings no types of its own. */
declare module 'jstat' {
  /** Without the density of the beta distribution, which is not the same on every engine. */
  interface Continuous {
    cdf(x: number, first: number, second: number): number;
    inv(p: number, first: number, second: number): number;
  }
  const jstat: {
    readonly normal: Continuous & { pdf(x: number, mean: number, deviation: number): number };
    readonly beta: Continuous;
    /** The logarithm of the beta function. */
    betaln(first: number, second: number): number;
  };
  export default jstat;
}
