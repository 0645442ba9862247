/** The part of jstat that is used here, which brings no types of its own. */
declare module 'jstat' {
  interface Continuous {
    cdf(x: number, first: number, second: number): number;
    pdf(x: number, first: number, second: number): number;
    inv(p: number, first: number, second: number): number;
  }
  const jstat: { readonly normal: Continuous; readonly beta: Continuous };
  export default jstat;
}
