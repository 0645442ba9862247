/** A profile after somebody has copied the examples of its refusals to where they belong. */
import { parse, parseDocument, YAMLMap } from 'yaml';
import type { Failure } from '../../../src/profile/failure.js';
import { pointedAt, refusalsOf } from './harbor.js';

const options = { schema: 'failsafe', uniqueKeys: false } as const;

const isNumber = (step: string): boolean => /^\d+$/.test(step);

const top =
  'business acquisition complaints service word_of_mouth loyalty sales finance initiatives correlations'.split(
    ' ',
  );

/** The line of a mistake of YAML in another way. */
function withLine(text: string, { place, example }: Failure): string {
  const lines = text.split('\n');
  lines[(place?.line ?? 0) - 1] = example;
  return lines.join('\n');
}

/** The figure itself in another way, where it stands. */
function withFigure(text: string, { place, example }: Failure): string {
  const { line = 0, column = 0, length = 0 } = place ?? {};
  const lines = text.split('\n');
  const before = lines[line - 1] ?? '';
  lines[line - 1] = `${before.slice(0, column - 1)}${example}${before.slice(column - 1 + length)}`;
  return lines.join('\n');
}

/** The field at a path in another way: under its own key, under another, or as a comment. */
function withField(text: string, { path, example }: Failure): string {
  const document = parseDocument(text, options);
  const steps = path.split('.').map((step) => (isNumber(step) ? Number(step) - 1 : step));
  const key = String(steps.at(-1));
  const parent = steps.slice(0, -1);
  const isMoved = top.includes(key) && parent.length > 0;
  if (!/^(?:[a-z_]+: |#)/.test(example)) document.setIn(steps, parse(example, options));
  else if (example.startsWith(`${key}: `) && !isMoved)
    document.setIn(steps, parse(example.slice(key.length + 2), options));
  else {
    document.deleteIn(steps);
    for (const [name, value] of Object.entries(parse(example, options) ?? {})) {
      const at = top.includes(name) ? [name] : [...parent, name];
      const there = document.getIn(at);
      if (there instanceof YAMLMap && typeof value === 'object')
        for (const [inner, said] of Object.entries(value as object)) document.setIn([...at, inner], said);
      else document.setIn(at, value);
    }
  }
  return document.toString({ lineWidth: 0 });
}

/** Whether a refusal stands under the figure that it found, for which it has another. */
const isOfFigure = (failure: Failure): boolean =>
  failure.found !== '' && pointedAt(failure) === failure.found && !/^(?:[a-z_]+: |#)/.test(failure.example);

function withExample(text: string, failure: Failure): string {
  if (failure.path === '') return withLine(text, failure);
  return isOfFigure(failure) ? withFigure(text, failure) : withField(text, failure);
}

/** The text with the example of each refusal in place of the mistake, from the end on. */
export const copied = (text: string, failures: readonly Failure[] = refusalsOf(text)): string =>
  failures.toReversed().reduce(withExample, text);
