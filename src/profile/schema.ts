/** The shape of a profile, from the inputs of the model: what validates it and what editors read. */
import * as z from 'zod';
import { type Input, inputs, isLever, type Lever } from '../model/index.js';
import { type Unit, units } from '../quantity/index.js';
import { type Amount, complaintOf, domainInWords, readAmount, Unreadable, type Wanted } from './amount.js';
import { type Change, readChange } from './change.js';
import type { Complaint } from './failure.js';
import { nearest } from './nearest.js';

/** What an effect rests on, weakest last. */
export const evidenceKinds = ['experiment', 'before-after', 'benchmark', 'assumption'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What the schema must know of the profile beforehand: the months that a lever's chance is stated for. */
export type StatedMonths = (lever: Lever) => number;

const complain = (context: z.RefinementCtx, complaint: Complaint, path: string[] = []): never => {
  context.addIssue({ code: 'custom', message: complaint.problem, params: { complaint }, path });
  return z.NEVER;
};

export const foundIn = (raw: unknown): string =>
  raw === undefined || raw === null
    ? 'nothing'
    : typeof raw === 'object'
      ? Array.isArray(raw)
        ? 'a list'
        : 'a section'
      : String(raw);

type Attempt<T> = { readonly value: T } | { readonly complaint: Complaint };

function attempt<T>(raw: unknown, example: string, read: () => T): Attempt<T> {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { complaint: complaintOf(error, foundIn(raw), example) };
    throw error;
  }
}

type From<T> = (raw: unknown, context: z.RefinementCtx) => T;

/** A value that is read from text; `describe` is what the JSON Schema says of it. */
const read = <T>(describe: Record<string, unknown>, from: From<T>) =>
  z.unknown().meta(describe).transform(from);

/** The same for a key that may be left out; `from` then sees undefined. */
const readIfAny = <T>(describe: Record<string, unknown>, from: From<T>) =>
  z.unknown().meta(describe).optional().transform(from);

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

function amountSchema(wanted: Wanted, describe: Record<string, unknown>, missing: Complaint | null) {
  const reader = missing === null ? readIfAny : read;
  return reader({ ...describe, anyOf: formsOf(wanted.unit), examples: [wanted.example] }, (raw, context) => {
    if (raw === undefined) return missing === null ? undefined : complain(context, missing);
    const read = attempt(raw, wanted.example, () => readAmount(raw, wanted));
    return 'value' in read ? read.value : complain(context, read.complaint);
  });
}

const missingFigure = (wanted: Wanted, name: string): Complaint => ({
  problem: 'this figure is missing',
  found: 'nothing',
  wanted: domainInWords(wanted.domain, wanted.unit),
  example: `${name}: ${wanted.example}`,
});

const nameOf = (input: Input): string => input.id.split('.')[1] as string;
const sectionOf = (input: Input): string => input.id.split('.')[0] as string;

function choiceSchema(input: Input, options: readonly string[]) {
  const describe = { enum: options, title: input.label, description: input.reason };
  return readIfAny(describe, (raw, context): Amount | undefined => {
    if (raw === undefined) return undefined;
    const value = options.indexOf(String(raw));
    if (value !== -1) return { value, low: null, high: null, months: 12 };
    return complain(context, {
      problem: 'not one of the choices',
      found: foundIn(raw),
      wanted: options.join(' or '),
      example: nearest(String(raw), options) ?? input.example,
    });
  });
}

/** Needed in every profile, as against needed beside another input or in place of one. */
export const isAlwaysRequired = (input: Input): boolean =>
  input.fallback.origin === 'yours' && input.fallback.required && input.belongsTo === undefined;

function inputSchema(input: Input) {
  if (input.options) return choiceSchema(input, input.options);
  const describe = { title: input.label, description: input.reason };
  return amountSchema(input, describe, isAlwaysRequired(input) ? missingFigure(input, nameOf(input)) : null);
}

const text = (title: string, example: string) =>
  read({ type: 'string', minLength: 1, title, examples: [example] }, (raw, context): string => {
    if (typeof raw === 'string' && raw.trim() !== '') return raw;
    return complain(context, {
      problem: `the ${title.toLowerCase()} is missing`,
      found: foundIn(raw),
      wanted: 'a text',
      example: `name: ${example}`,
    });
  });

const money = { domain: { low: 0, high: 1e15 }, example: '60k' };
const causal = { unit: units.share, domain: { low: 0, high: 1 }, example: '80%' };
const atMonth = (example: string) => ({
  unit: units.months,
  domain: { low: 1, high: 600, whole: true as const },
  example,
});
const span = { unit: units.months, domain: { low: 1, high: 600 }, example: '9 months' };

/** Every lever by its id, for effects. */
const levers = new Map(inputs.filter(isLever).map((lever) => [lever.id, lever]));

function leverNamed(raw: unknown, context: z.RefinementCtx): Lever {
  const id = foundIn(raw);
  const lever = levers.get(id);
  if (lever !== undefined) return lever;
  const refusal = inputs.find((input) => input.id === id)?.notALever;
  const near = nearest(id, [...levers.keys()]);
  return complain(context, {
    problem:
      refusal === undefined ? 'an effect on something that is not in the model' : 'this cannot be acted upon',
    found: id,
    wanted: refusal ?? `one of ${[...levers.keys()].join(', ')}`,
    example: `on: ${near ?? 'complaints.resolved'}`,
  });
}

/** One effect as the profile states it. */
export interface StatedEffect {
  readonly on: Lever;
  readonly change: Change;
  readonly evidence: EvidenceKind;
  readonly causal_share: Amount | undefined;
}

function effectSchema(statedMonths: StatedMonths) {
  return z
    .strictObject({
      on: read({ enum: [...levers.keys()], title: 'The input it changes' }, leverNamed),
      change: z
        .unknown()
        .meta({ type: 'string', title: 'The change', examples: ['-2 points', '-10% relative', 'to 80%'] }),
      evidence: z.enum(evidenceKinds).default('assumption').meta({ title: 'What the effect rests on' }),
      causal_share: amountSchema(causal, { title: 'Share of the change that the initiative causes' }, null),
    })
    .transform((effect, context): StatedEffect => {
      const read = attempt(effect.change, 'change: -2 points', () =>
        readChange(effect.change, effect.on, statedMonths(effect.on)),
      );
      return 'value' in read
        ? { ...effect, change: read.value }
        : complain(context, read.complaint, ['change']);
    });
}

function initiativeSchema(statedMonths: StatedMonths) {
  return z.strictObject({
    name: text('Name', 'Second-line team'),
    costs: z
      .strictObject({
        once: amountSchema({ ...money, unit: units.money }, { title: 'Cost once, at the very start' }, null),
        running: amountSchema(
          { ...money, unit: units.moneyPerYear, example: '90k per year' },
          { title: 'Running cost, from start to end' },
          null,
        ),
      })
      .optional(),
    start: amountSchema(atMonth('month 4'), { title: 'First month' }, null),
    ramp: amountSchema(span, { title: 'Time until full strength' }, null),
    end: amountSchema(atMonth('month 24'), { title: 'Last month' }, null),
    effects: z.array(effectSchema(statedMonths)).min(1),
  });
}

/** The sections of a profile in their order, each with its inputs. */
export const sections: ReadonlyMap<string, readonly Input[]> = inputs.reduce(
  (groups, input) => groups.set(sectionOf(input), [...(groups.get(sectionOf(input)) ?? []), input]),
  new Map<string, Input[]>(),
);

/** The keys that a profile has beside its sections. */
export const plainKeys = ['schemaVersion', 'name', 'currency'] as const;

/** The schema of a whole profile. */
export function profileSchema(statedMonths: StatedMonths) {
  const sectionSchemas = [...sections].map(([name, members]) => {
    const shape = z.strictObject(
      Object.fromEntries(members.map((input) => [nameOf(input), inputSchema(input)])),
    );
    return [name, members.some(isAlwaysRequired) ? shape.prefault({}) : shape.optional()] as const;
  });
  return z.strictObject({
    schemaVersion: readIfAny({ const: 1, title: 'Version of the profile format' }, (raw, context) => {
      if (raw === undefined || String(raw) === '1') return 1;
      return complain(context, {
        problem: 'a version of the profile format that is not known here',
        found: foundIn(raw),
        wanted: '1',
        example: 'schemaVersion: 1',
      });
    }),
    name: text('Name', 'Harbor Home Services'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional()
      .meta({ title: 'Currency of every amount, as its ISO 4217 code', examples: ['USD'] }),
    ...Object.fromEntries(sectionSchemas),
    initiatives: z.array(initiativeSchema(statedMonths)).optional(),
  });
}
