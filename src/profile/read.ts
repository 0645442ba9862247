/** From the text of a profile to a checked profile, or to everything that is wrong with it. */
import type * as z from 'zod';
import { type Input, inputs, type Lever } from '../model/index.js';
import { type Amount, readAmount, Unreadable } from './amount.js';
import { type Complaint, type Failure, refuse } from './failure.js';
import { foundIn } from './figures.js';
import { nearest } from './nearest.js';
import { type Override, override } from './overrides.js';
import type { Profile, ProfileEffect, ProfileInitiative, Stated } from './profile.js';
import { plainKeys, profileSchema, type StatedEffect, sections } from './schema.js';
import { placeOf, placeOfKey, plain, readTree, type Tree } from './tree.js';

/** What to read a profile from. */
export interface ProfileSource {
  readonly text: string;
  /** What to call it in front of people: the file as it was named. */
  readonly name: string;
  readonly overrides?: readonly Override[];
}

/** The id of an initiative: letters and digits of its name in lower case, joined by hyphens. */
export function idOf(name: string): string {
  // The tables of Unicode are loaded only for a name that needs them.
  const isAscii = /^[ -~]*$/.test(name);
  const words = isAscii
    ? name.toLowerCase().split(/[^a-z0-9]+/)
    : name
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word !== '').join('-') || 'initiative';
}

type Path = readonly PropertyKey[];
type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a profile says at the path of an input, not yet checked. */
function rawAt(data: unknown, input: Input): unknown {
  const [section, key] = input.id.split('.') as [string, string];
  const inside = isRaw(data) ? data[section] : undefined;
  return isRaw(inside) ? inside[key] : undefined;
}

/** The months a lever's chance is stated for, as far as its text can be read. */
function statedMonthsIn(data: unknown) {
  return (lever: Lever): number => {
    const raw = rawAt(data, lever);
    if (raw === undefined) return 12;
    try {
      return readAmount(raw, lever).months;
    } catch (error) {
      // Its own failure is reported where it stands.
      if (error instanceof Unreadable) return 12;
      throw error;
    }
  };
}

const keysAt = (path: Path): readonly string[] => {
  if (path.length === 0) return [...plainKeys, ...sections.keys(), 'initiatives'];
  const members = sections.get(String(path[0]));
  if (members) return members.map(({ id }) => id.split('.')[1] as string);
  if (path.at(-1) === 'costs') return ['once', 'running'];
  if (path.includes('effects')) return ['on', 'change', 'evidence', 'causal_share'];
  return ['name', 'costs', 'start', 'ramp', 'end', 'effects'];
};

function failuresOf(issue: z.core.$ZodIssue, tree: Tree): Failure[] {
  const path = issue.path.join('.');
  const place = placeOf(tree, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(issue.path);
    return issue.keys.map((key) => {
      const near = nearest(key, known);
      return {
        path: [...issue.path, key].join('.'),
        place: placeOfKey(tree, issue.path, key),
        problem: 'a key that is not known here',
        found: key,
        wanted: near === undefined ? `one of ${known.join(', ')}` : `${near}, perhaps?`,
        example: `${near ?? known[0]}: …`,
      };
    });
  }
  const complaint =
    issue.code === 'custom' ? (issue.params?.['complaint'] as Complaint) : structureComplaint(issue, tree);
  return [{ path, place, ...complaint }];
}

function structureComplaint(issue: z.core.$ZodIssue, tree: Tree): Complaint {
  const found = foundIn(
    issue.path.reduce<unknown>((at, step) => (at as Raw | undefined)?.[step as string], plain(tree)),
  );
  if (issue.path.at(-1) === 'currency') {
    const wanted = 'three capital letters, as in ISO 4217';
    return { problem: 'not a currency code', found, wanted, example: 'currency: USD' };
  }
  if (issue.code === 'invalid_value') {
    const wanted = issue.values.join(', ');
    return {
      problem: 'not one of the choices',
      found,
      wanted,
      example: `${String(issue.path.at(-1))}: ${String(issue.values[0])}`,
    };
  }
  if (issue.path.at(-1) === 'effects') {
    const wanted = 'at least one effect';
    const example = 'effects: [{ on: complaints.resolved, change: to 80% }]';
    return { problem: 'an initiative without effects', found, wanted, example };
  }
  const isList = issue.code === 'invalid_type' && issue.expected === 'array';
  return {
    problem: isList ? 'a list is wanted here' : 'a section is wanted here',
    found,
    wanted: isList ? 'entries that each begin with a hyphen' : 'keys with their values',
    example: issue.path.length === 0 ? 'name: Harbor Home Services' : `${String(issue.path.at(-1))}: …`,
  };
}

/** Figures that are wanted, or not, because of what else the profile says. */
function crossCheck(data: unknown, tree: Tree): Failure[] {
  const failures: Failure[] = [];
  const isGiven = (input: Input) => rawAt(data, input) !== undefined;
  const fail = (path: string, complaint: Complaint) =>
    failures.push({ path, place: placeOf(tree, path.split('.')), ...complaint });

  for (const input of inputs) {
    const head = input.belongsTo;
    if (head === undefined) continue;
    const wanted = `${input.label.toLowerCase()}, since ${head.id} is given`;
    if (isGiven(head) && !isGiven(input) && input.fallback.origin === 'yours') {
      fail(input.id, {
        problem: 'this figure is missing',
        found: 'nothing',
        wanted,
        example: `${input.id.split('.')[1]}: ${input.example}`,
      });
    }
    if (isGiven(input) && !isGiven(head)) {
      fail(input.id, {
        problem: `without ${head.id} this figure has nothing to act on`,
        found: foundIn(rawAt(data, input)),
        wanted: `${head.id} as well, or neither`,
        example: `${head.id.split('.')[1]}: ${head.example}`,
      });
    }
  }
  const [total, each] = ['business.revenue', 'business.revenue_per_customer'].map(
    (id) => inputs.find((input) => input.id === id) as Input,
  ) as [Input, Input];
  if (isGiven(total) === isGiven(each) && isRaw(data)) {
    fail(total.id, {
      problem: isGiven(total) ? 'the revenue is given twice' : 'this figure is missing',
      found: isGiven(total) ? 'revenue and revenue_per_customer' : 'nothing',
      wanted: 'either revenue or revenue_per_customer',
      example: `revenue: ${total.example}`,
    });
  }
  return failures;
}

type Parsed = z.output<ReturnType<typeof profileSchema>>;
/** The schema builds its sections from the inputs, which hides their keys from the compiler. */
type ParsedSections = Readonly<Record<string, Readonly<Record<string, Amount | undefined>> | undefined>>;
type ParsedInitiative = NonNullable<Parsed['initiatives']>[number];

const orderOf = (effect: StatedEffect): string =>
  [effect.on.id, effect.change.kind, effect.change.value, effect.causal_share?.value ?? 1].join(' ');

/** Effects in an order of their own, numbered where an initiative acts on one input more than once. */
function effectsOf(
  initiative: string,
  stated: readonly StatedEffect[],
  textOf: (effect: StatedEffect) => string,
): ProfileEffect[] {
  const seen = new Map<string, number>();
  return stated
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .map((effect) => {
      const count = (seen.get(effect.on.id) ?? 0) + 1;
      seen.set(effect.on.id, count);
      return {
        id: `initiatives.${initiative}.effects.${effect.on.id}${count > 1 ? `.${count}` : ''}`,
        on: effect.on,
        change: { ...effect.change, text: textOf(effect) },
        causalShare: effect.causal_share ?? null,
        evidence: effect.evidence,
      };
    });
}

function initiativeOf(parsed: ParsedInitiative, raw: Raw): ProfileInitiative {
  const id = idOf(parsed.name);
  const rawEffects = raw['effects'] as Raw[];
  return {
    id,
    name: parsed.name,
    once: parsed.costs?.once ?? null,
    running: parsed.costs?.running ?? null,
    start: parsed.start ?? null,
    ramp: parsed.ramp ?? null,
    end: parsed.end ?? null,
    effects: effectsOf(id, parsed.effects, (effect) =>
      String(rawEffects[parsed.effects.indexOf(effect)]?.['change']),
    ),
  };
}

function checkInitiatives(parsed: readonly ParsedInitiative[], tree: Tree): Failure[] {
  return parsed.flatMap((initiative, k) => {
    const failures: Failure[] = [];
    const twin = parsed.findIndex((other) => idOf(other.name) === idOf(initiative.name));
    if (twin < k) {
      failures.push({
        path: `initiatives.${k}.name`,
        place: placeOf(tree, ['initiatives', k, 'name']),
        problem: 'two initiatives have the same name',
        found: initiative.name,
        wanted: 'a name of its own for each',
        example: `name: ${initiative.name} 2`,
      });
    }
    const start = initiative.start?.value ?? 1;
    if (initiative.end && initiative.end.value < start) {
      failures.push({
        path: `initiatives.${k}.end`,
        place: placeOf(tree, ['initiatives', k, 'end']),
        problem: 'it ends before it starts',
        found: `month ${initiative.end.value}`,
        wanted: `a month from ${start} on`,
        example: `end: month ${start + 11}`,
      });
    }
    return failures;
  });
}

function statedIn(parsed: Parsed, data: unknown, tree: Tree): Map<Input, Stated> {
  const stated = new Map<Input, Stated>();
  for (const input of inputs) {
    const [section, key] = input.id.split('.') as [string, string];
    const amount = (parsed as unknown as ParsedSections)[section]?.[key];
    if (amount === undefined) continue;
    const raw = rawAt(data, input);
    const place = placeOf(tree, [section, key]);
    const text = isRaw(raw)
      ? `${String(raw['low'])} to ${String(raw['high'])}, likely ${String(raw['likely'])}`
      : String(raw);
    stated.set(input, { ...amount, text, line: place.source.startsWith('--set') ? null : place.line });
  }
  return stated;
}

/** A profile, and a way to find where a path of it stands. */
export interface ReadProfile {
  readonly profile: Profile;
  readonly placeOf: (path: string) => Failure['place'];
}

/**
 * Reads and checks a profile.
 * @throws {InvalidProfile} with everything that is wrong with it.
 */
export function readProfile({ text, name, overrides = [] }: ProfileSource): ReadProfile {
  const tree = readTree(text.replace(/^\ufeff/, ''), name);
  override(tree, overrides, idOf);
  const data = plain(tree);
  const result = profileSchema(statedMonthsIn(data), data).safeParse(data);
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => failuresOf(issue, tree));
  refuse([...issues, ...crossCheck(data, tree)]);
  const parsed = result.data as Parsed;
  const initiatives = parsed.initiatives ?? [];
  refuse(checkInitiatives(initiatives, tree));
  const rawInitiatives = ((data as Raw)['initiatives'] ?? []) as Raw[];
  return {
    profile: {
      name: parsed.name,
      currency: parsed.currency ?? null,
      source: text,
      stated: statedIn(parsed, data, tree),
      initiatives: initiatives
        .map((initiative, k) => initiativeOf(initiative, rawInitiatives[k] as Raw))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    },
    placeOf: (path) => placeOf(tree, path.split('.')),
  };
}
