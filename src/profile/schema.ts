/** The shape of a profile, from the inputs of the model: what validates it and what editors read. */
import * as z from 'zod/mini';
import { type Input, inputs, isLever, type Lever } from '../model/index.js';
import { units } from '../quantity/index.js';
import type { Amount } from './amount.js';
import { type Change, readChange } from './change.js';
import type { Complaint } from './failure.js';
import {
  amountSchema,
  attempt,
  type Context,
  complain,
  described,
  foundIn,
  read,
  readIfAny,
  text,
} from './figures.js';
import { nearest } from './nearest.js';
import { domainInWords, type Wanted } from './wanted.js';

/** What an effect rests on, weakest last. */
export const evidenceKinds = ['experiment', 'before-after', 'benchmark', 'assumption'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What the schema must know of the profile beforehand: the months that a lever's chance is stated for. */
export type StatedMonths = (lever: Lever) => number;

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

function leverNamed(raw: unknown, context: Context): Lever {
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

const changeExamples = ['-2 points', '-10% relative', 'to 80%'];

/** One effect as the profile states it. */
export interface StatedEffect {
  readonly on: Lever;
  readonly change: Change;
  readonly evidence: EvidenceKind;
  readonly causal_share: Amount | undefined;
}

function effectSchema(statedMonths: StatedMonths) {
  const effect = z.strictObject({
    on: read({ enum: [...levers.keys()], title: 'The input it changes' }, leverNamed),
    change: described(z.unknown(), { type: 'string', title: 'The change', examples: changeExamples }),
    evidence: described(z._default(z.enum(evidenceKinds), 'assumption'), {
      title: 'What the effect rests on',
    }),
    causal_share: amountSchema(causal, { title: 'Share of the change that the initiative causes' }, null),
  });
  const withChange = z.transform((raw: z.output<typeof effect>, context): StatedEffect => {
    const { on, change } = raw;
    const read = attempt(change, 'change: -2 points', () => readChange(change, on, statedMonths(on)));
    return 'value' in read ? { ...raw, change: read.value } : complain(context, read.complaint, ['change']);
  });
  return z.pipe(effect, withChange);
}

/** One initiative. */
export function initiativeSchema(statedMonths: StatedMonths) {
  return z.strictObject({
    name: text('Name', 'Second-line team'),
    costs: z.optional(
      z.strictObject({
        once: amountSchema({ ...money, unit: units.money }, { title: 'Cost once, at the very start' }, null),
        running: amountSchema(
          { ...money, unit: units.moneyPerYear, example: '90k per year' },
          { title: 'Running cost, from start to end' },
          null,
        ),
      }),
    ),
    start: amountSchema(atMonth('month 4'), { title: 'First month' }, null),
    ramp: amountSchema(span, { title: 'Time until full strength' }, null),
    end: amountSchema(atMonth('month 24'), { title: 'Last month' }, null),
    effects: z.array(effectSchema(statedMonths)).check(z.minLength(1)),
  });
}

/** The sections of a profile in their order, each with its inputs. */
export const sections: ReadonlyMap<string, readonly Input[]> = inputs.reduce(
  (groups, input) => groups.set(sectionOf(input), [...(groups.get(sectionOf(input)) ?? []), input]),
  new Map<string, Input[]>(),
);

/** The sections without which no profile is valid. */
export const requiredSections: readonly string[] = [...sections].flatMap(([name, members]) =>
  members.some(isAlwaysRequired) ? [name] : [],
);

/** The keys that a profile has beside its sections. */
export const plainKeys = ['schemaVersion', 'name', 'currency'] as const;

const isGiven = (data: unknown, key: string): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key);

/**
 * The schema of a whole profile, or as much of it as one profile can meet: the parts of a schema cost more
 * to make than to use, so those are left out that neither stand in the data nor must.
 */
export function profileSchema(statedMonths: StatedMonths, data?: unknown) {
  const meets = (at: unknown, key: string) => data === undefined || isGiven(at, key);
  const met = [...sections].filter(([name]) => requiredSections.includes(name) || meets(data, name));
  const sectionSchemas = met.map(([name, members]) => {
    const section = (data as Readonly<Record<string, unknown>> | undefined)?.[name];
    const inside = members.filter((input) => isAlwaysRequired(input) || meets(section, nameOf(input)));
    const shape = z.strictObject(
      Object.fromEntries(inside.map((input) => [nameOf(input), inputSchema(input)])),
    );
    return [name, requiredSections.includes(name) ? z.prefault(shape, {}) : z.optional(shape)] as const;
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
    currency: z.optional(
      described(z.string().check(z.regex(/^[A-Z]{3}$/)), {
        title: 'Currency of every amount, as its ISO 4217 code',
        examples: ['USD'],
      }),
    ),
    ...Object.fromEntries(sectionSchemas),
    initiatives: z.optional(z.array(initiativeSchema(statedMonths))),
  });
}
