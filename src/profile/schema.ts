/** The shape of a profile, from the inputs of the model: what validates it and what editors read. */
import * as z from 'zod/mini';
import { units } from '../language/index.js';
import { type Input, initiativeDomains } from '../model/index.js';
import { correlationsSchema } from './correlations/correlations.js';
import { effectSchema } from './effect-schema.js';
import { domainInWords, type Expected } from './expected.js';
import type { Complaint } from './failure.js';
import type { Amount } from './figures/amount.js';
import type { Surroundings } from './figures/change.js';
import { amountSchema, choice, complain, described, readIfAny, text } from './figures/figures.js';
import { foundIn } from './figures/raw.js';
import { nameOf, ofCosts, ofInitiative, ofProfile, sectionOf, sections } from './keys.js';

export const missing = 'this figure is missing';

/** That a figure is missing, and what it would look like. */
export const missingFigure = (
  input: Input,
  expected = domainInWords(input.domain, input.unit),
): Complaint => ({
  problem: missing,
  found: 'nothing',
  expected,
  example: `${nameOf(input)}: ${input.example}`,
});

function choiceSchema(input: Input, options: readonly string[]) {
  const chosen = choice({ title: input.label, description: input.reason }, options, undefined);
  const numbered = z.transform((option: string | undefined): Amount | undefined =>
    option === undefined
      ? undefined
      : { value: options.indexOf(option), low: null, high: null, form: 'number', months: 12 },
  );
  return z.pipe(chosen, numbered);
}

const isRequired = ({ fallback }: Input): boolean => fallback.origin === 'yours' && fallback.required;

/** Needed in every profile, by itself or by others in place of it. */
export const isRequiredInSomeWay = (input: Input): boolean =>
  isRequired(input) && input.belongsTo === undefined && input.ways !== undefined;

/** Needed in every profile, as against needed beside another input or in place of one. */
export const isAlwaysRequired = (input: Input): boolean =>
  isRequired(input) && input.belongsTo === undefined && input.ways === undefined;

/** The field that states the same for all customers together, where it stands in the same section. */
function countOf(input: Input): string | undefined {
  const single = (input.ways ?? []).flatMap(({ from: [only, ...others] }) =>
    others.length === 0 && only ? [only] : [],
  );
  const total = single.find((each) => each.unit.kind === 'count' && sectionOf(each) === sectionOf(input));
  return input.unit.kind === 'share' && total ? nameOf(total) : undefined;
}

function inputSchema(input: Input, currency: string | null) {
  if (input.options) return choiceSchema(input, input.options);
  const { unit, domain, example, label: title, reason: description } = input;
  const needed = isAlwaysRequired(input) ? missingFigure(input) : null;
  return amountSchema(
    { unit, domain, example, currency, count: countOf(input) },
    { title, description },
    needed,
  );
}

/** When an initiative begins and ends, which another check must read as well. */
export const monthOf = {
  start: { unit: units.months, domain: initiativeDomains.start, example: ofInitiative.start },
  end: { unit: units.months, domain: initiativeDomains.end, example: ofInitiative.end },
} as const satisfies Record<string, Expected>;

const span = { unit: units.months, domain: initiativeDomains.ramp, example: ofInitiative.ramp };

const fading = { unit: units.months, domain: initiativeDomains.fade, example: ofInitiative.fade };

/** One initiative. */
export function initiativeSchema(surroundings: Surroundings) {
  const { currency } = surroundings;
  return z.strictObject({
    name: text('Name', ofInitiative.name),
    costs: z.optional(
      z.strictObject({
        once: amountSchema(
          { unit: units.money, domain: initiativeDomains.once, example: ofCosts.once, currency },
          { title: 'Upfront cost, at the start of the start month' },
          null,
        ),
        running: amountSchema(
          { unit: units.moneyPerYear, domain: initiativeDomains.running, example: ofCosts.running, currency },
          { title: 'Running cost, from start to end' },
          null,
        ),
      }),
    ),
    start: amountSchema(monthOf.start, { title: 'First month' }, null),
    ramp: amountSchema(span, { title: 'Time until full strength' }, null),
    end: amountSchema(monthOf.end, { title: 'Last month' }, null),
    fade: amountSchema(fading, { title: 'Time after the end until nothing acts' }, null),
    effects: z.array(effectSchema(surroundings)).check(z.minLength(1)),
  });
}

/** The sections without which no profile is valid. */
export const requiredSections: readonly string[] = [...sections].flatMap(([name, members]) =>
  members.some(isAlwaysRequired) ? [name] : [],
);

const isGiven = (data: unknown, key: string): boolean =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key);

const version = readIfAny({ const: 1, title: 'Version of the profile format' }, (raw, context) => {
  if (raw === undefined || raw === '1') return 1;
  return complain(context, {
    problem: 'a version of the profile format that is not known here',
    found: foundIn(raw),
    expected: '1',
    example: 'schemaVersion: 1',
  });
});

/**
 * The schema of a whole profile, or as much of it as one profile can meet: the parts of a schema cost more
 * to make than to use, so those are left out that neither stand in the data nor must.
 */
export function profileSchema(surroundings: Surroundings, data?: unknown) {
  const meets = (at: unknown, key: string) => data === undefined || isGiven(at, key);
  const met = [...sections].filter(([name]) => requiredSections.includes(name) || meets(data, name));
  const sectionSchemas = met.map(([name, members]) => {
    const section = (data as Readonly<Record<string, unknown>> | undefined)?.[name];
    const inside = members.filter((input) => isAlwaysRequired(input) || meets(section, nameOf(input)));
    const shape = z.strictObject(
      Object.fromEntries(inside.map((input) => [nameOf(input), inputSchema(input, surroundings.currency)])),
    );
    return [name, requiredSections.includes(name) ? z.prefault(shape, {}) : z.optional(shape)] as const;
  });
  return z.strictObject({
    schemaVersion: version,
    name: text('Name', ofProfile.name),
    currency: z.optional(
      described(z.string().check(z.regex(/^[A-Z]{3}$/)), {
        title: 'Currency of every amount, as its ISO 4217 code',
        examples: [ofProfile.currency],
      }),
    ),
    ...Object.fromEntries(sectionSchemas),
    initiatives: z.optional(z.array(initiativeSchema(surroundings))),
    correlations: z.optional(meets(data, 'correlations') ? correlationsSchema(data) : z.never()),
  });
}
