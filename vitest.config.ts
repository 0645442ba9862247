import { defineConfig } from 'vitest/config';

/** Set by continuous integration, which counts the tests from this file. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/global-setup.ts'],
    retry: 0,
    // A busy machine is no fault of the program; what never ends still fails.
    testTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text', 'html'],
      thresholds: { statements: 90, lines: 90, branches: 80 },
    },
  },
});
