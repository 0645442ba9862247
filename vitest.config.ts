import { configDefaults, defineConfig } from 'vitest/config';
import { markdown } from './build/markdown.js';

/** Set by continuous integration, which counts the tests from this file. */
const report = process.env.TEST_REPORT;

/** A kind of tests: those of a folder of its own name, with what has to be done before them. */
const project = (name: string, ...globalSetup: string[]) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], globalSetup },
});

export default defineConfig({
  plugins: [{ ...markdown, enforce: 'pre' }],
  test: {
    projects: [
      project('unit', 'test/environment.ts'),
      project('properties', 'test/environment.ts'),
      project('golden', 'test/environment.ts'),
      project('spawn', 'test/environment.ts', 'test/build.ts'),
      project('platforms', 'test/environment.ts', 'test/build.ts'),
    ],
    exclude: configDefaults.exclude,
    retry: 0,
    // One process for each core; by itself the runner leaves one idle, which on two is half of them.
    maxWorkers: '100%',
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
