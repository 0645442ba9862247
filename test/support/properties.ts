import * as fc from 'fast-check';

/**
 * The seed of the properties of a test file: a new one in each run, or that of an earlier run where TEST_SEED
 * names it. It is printed, so that a failure can be repeated.
 */
export const seed = ((): number => {
  const named = process.env['TEST_SEED'];
  const value = named === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(named);
  console.log(`seed of the properties: ${value} (TEST_SEED=${value} repeats it)`);
  return value;
})();

/** Checks a property on random values that no run has seen before. */
export function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
  numRuns = 60,
): void {
  // What is checked here is never a promise.
  void fc.assert(fc.property(...arbitraries, check), { seed, numRuns });
}
