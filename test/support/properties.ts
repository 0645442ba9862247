import * as fc from 'fast-check';

/** Checks a property on random values: the same ones in every run of the tests. */
export function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
  numRuns = 60,
): void {
  // What is checked here is never a promise.
  void fc.assert(fc.property(...arbitraries, check), { seed: 1990, numRuns });
}
