/** The parts that a schema of a profile is made of: figures, texts and choices that are read from text. */
import * as z from 'zod/mini';
import type { Unit } from '../quantity/index.js';
import { readAmount } from './amount.js';
import type { Complaint } from './failure.js';
import { complaintOf, Unreadable, type Wanted } from './wanted.js';

export type Context = z.core.ParsePayload;

/** Adds a complaint where the value stands, or at a key below it. */
export const complain = (context: Context, complaint: Complaint, path: string[] = []): never => {
  const { value: input } = context;
  context.issues.push({ code: 'custom', input, message: complaint.problem, params: { complaint }, path });
  return z.NEVER;
};

/** A raw value as a failure names it. */
export const foundIn = (raw: unknown): string =>
  raw === undefined || raw === null
    ? 'nothing'
    : typeof raw === 'object'
      ? Array.isArray(raw)
        ? 'a list'
        : 'a section'
      : String(raw);

type Attempt<T> = { readonly value: T } | { readonly complaint: Complaint };

/** Reads a value, or says what is wrong with it. */
export function attempt<T>(raw: unknown, example: string, read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { complaint: complaintOf(error, foundIn(raw), example) };
    throw error;
  }
}

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

const anyText = { type: 'string', minLength: 1 };
const textOrNumber = { anyOf: [anyText, { type: 'number' }] };

/** What JSON Schema can say of a figure: more than an editor needs would only be wrong in other ways. */
const formsOf = (unit: Unit): object[] => [
  unit.overTime === undefined && unit.kind !== 'months' ? textOrNumber : anyText,
  {
    type: 'object',
    properties: { low: textOrNumber, likely: textOrNumber, high: textOrNumber },
    required: ['low', 'likely', 'high'],
    additionalProperties: false,
  },
];

/** A figure; `missing` is the complaint where it must not be left out. */
export function amountSchema(wanted: Wanted, describe: Description, missing: Complaint | null) {
  const reader = missing === null ? readIfAny : read;
  return reader({ ...describe, anyOf: formsOf(wanted.unit), examples: [wanted.example] }, (raw, context) => {
    if (raw === undefined) return missing === null ? undefined : complain(context, missing);
    const read = attempt(raw, wanted.example, () => readAmount(raw, wanted));
    return 'value' in read ? read.value : complain(context, read.complaint);
  });
}

/** A text that must be there and say something. */
export const text = (title: string, example: string) =>
  read({ type: 'string', minLength: 1, title, examples: [example] }, (raw, context): string => {
    if (typeof raw === 'string' && raw.trim() !== '') return raw;
    return complain(context, {
      problem: `the ${title.toLowerCase()} is missing`,
      found: foundIn(raw),
      wanted: 'a text',
      example: `name: ${example}`,
    });
  });
