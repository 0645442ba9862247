/** What is expected of a refusal: where it points, what it says, and an example that passes. */
import { expect } from 'vitest';
import { parse, parseDocument } from 'yaml';
import type { Failure } from '../../../src/profile/failure.js';
import { pointedAt, refusalsOf } from './harbor.js';

/** One refusal: the path, line and column, the text that the caret stands under, and what is wrong. */
export type Refusal = readonly [path: string, at: string, points: string | RegExp, problem: RegExp];

export function expectRefusals(found: readonly Failure[], expected: readonly Refusal[]): void {
  const said = found.map((failure): readonly string[] => [
    failure.path,
    `${failure.place?.line}:${failure.place?.column}`,
    pointedAt(failure) ?? '',
    failure.problem,
  ]);
  expect(said).toEqual(
    expected.map(([path, at, points, problem]) => [
      path,
      at,
      typeof points === 'string' ? points : expect.stringMatching(points),
      expect.stringMatching(problem),
    ]),
  );
}

const isNumber = (step: string): boolean => /^\d+$/.test(step);

/** Puts the example of a failure where it stands, as somebody would who copies it. */
export function withExample(text: string, { path, example }: Failure): string {
  const document = parseDocument(text, { schema: 'failsafe' });
  const steps = path.split('.');
  const key = steps.at(-1) as string;
  const value = example.startsWith(`${key}: `) ? example.slice(key.length + 2) : example;
  document.setIn(
    steps.map((step) => (isNumber(step) ? Number(step) - 1 : step)),
    parse(value, { schema: 'failsafe' }),
  );
  return document.toString();
}

/** The one failure of a text, whose example makes it pass. */
export function expectExampleToPass(text: string): void {
  const failures = refusalsOf(text);
  expect(failures).toHaveLength(1);
  const pasted = withExample(text, failures[0] as Failure);
  expect(refusalsOf(pasted), pasted).toEqual([]);
}
