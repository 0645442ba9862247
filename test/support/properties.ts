import * as fc from 'fast-check';

/** Checks a property on random values: the same ones in every run of the tests. */
export function holds<T extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
  check: (...values: T) => void,
  numRuns = 60,
  seed = 1990,
): void {
  // What is checked here is never a promise.
  void fc.assert(fc.property(...arbitraries, check), { seed, numRuns });
}

/** A new seed, or that of an earlier run where TEST_SEED names it; printed, so that a failure can be repeated. */
export function newSeed(): number {
  const named = process.env['TEST_SEED'];
  const seed = named === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(named);
  console.log(`seed of the properties: ${seed} (TEST_SEED=${seed} repeats it)`);
  return seed;
}
