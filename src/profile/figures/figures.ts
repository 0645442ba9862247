/** The parts that a schema of a profile is made of: figures, texts and choices that are read from text. */
import * as z from 'zod/mini';
import type { Unit } from '../../language/index.js';
import { attempt, type Expected } from '../expected.js';
import type { Complaint } from '../failure.js';
import { choicesFor, nearest } from '../nearest.js';
import { readAmount } from './amount.js';
import { foundIn } from './raw.js';

export type Context = z.core.ParsePayload;

/** Adds a complaint where the value stands, or a part of it. */
export const complain = (context: Context, complaint: Complaint, path: PropertyKey[] = []): never => {
  const { value: input } = context;
  context.issues.push({ code: 'custom', input, path, message: complaint.problem, params: { complaint } });
  return z.NEVER;
};

type From<T> = (raw: unknown, context: Context) => T;
type Description = Record<string, unknown>;

/** What the JSON Schema says of a part. */
export const described = <S extends z.ZodMiniType>(schema: S, description: Description): S => {
  z.globalRegistry.add(schema, description);
  return schema;
};

/** A value that is read from text. */
export const read = <T>(description: Description, from: From<T>) =>
  z.pipe(described(z.unknown(), description), z.transform(from));

/** The same for a key that may be left out; `from` then sees undefined. */
export const readIfAny = <T>(description: Description, from: From<T>) =>
  z.pipe(z.optional(described(z.unknown(), description)), z.transform(from));

/** One of some words. */
export const choice = <T extends string, D extends T | undefined>(
  description: Description,
  options: readonly T[],
  otherwise: D,
) =>
  readIfAny({ ...description, enum: options }, (raw, context): T | D => {
    if (raw === undefined) return otherwise;
    const chosen = options.find((option) => option === raw);
    return (
      chosen ??
      complain(context, {
        problem: 'not one of the choices',
        found: foundIn(raw),
        expected: choicesFor(foundIn(raw), options),
        example: nearest(foundIn(raw), options) ?? (options[0] as T),
      })
    );
  });

const anyText = { type: 'string', minLength: 1 };
const textOrNumber = { anyOf: [anyText, { type: 'number' }] };

/** Three points of an estimate, as an editor sees them. */
export const threePoints = {
  type: 'object',
  properties: { low: textOrNumber, likely: textOrNumber, high: textOrNumber },
  required: ['low', 'likely', 'high'],
  additionalProperties: false,
};

/** What JSON Schema can say of a figure: more than an editor needs would only be wrong in other ways. */
const formsOf = (unit: Unit): object[] => [
  unit.overTime === undefined && unit.kind !== 'months' ? textOrNumber : anyText,
  threePoints,
];

/** A figure; `missing` is the complaint where it must not be left out. */
export function amountSchema(expected: Expected, describe: Description, missing: Complaint | null) {
  const reader = missing === null ? readIfAny : read;
  return reader(
    { ...describe, anyOf: formsOf(expected.unit), examples: [expected.example] },
    (raw, context) => {
      if (raw === undefined) return missing === null ? undefined : complain(context, missing);
      const result = attempt(raw, expected.example, (text) => readAmount(text, expected));
      return 'value' in result ? result.value : complain(context, result.complaint);
    },
  );
}

/** Whether somebody could see it. The tables of Unicode are loaded only for a text that needs them. */
const isVisible = (text: string): boolean => /[!-~]/.test(text) || /[^\p{C}\p{Z}\p{M}]/u.test(text);

/** A text that must be there and say something. */
export const text = (title: string, example: string) =>
  read({ type: 'string', minLength: 1, title, examples: [example] }, (raw, context): string => {
    if (typeof raw === 'string' && isVisible(raw)) return raw;
    return complain(context, {
      problem: `the ${title.toLowerCase()} is missing`,
      found: foundIn(raw),
      expected: 'a text',
      example: `${title.toLowerCase()}: ${example}`,
    });
  });
