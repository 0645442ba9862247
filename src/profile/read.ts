/** From the text of a profile to a checked profile, or to everything that is wrong with it. */
import type * as z from 'zod/mini';
import { type Input, inputs, statedMonthsOf } from '../model/index.js';
import { correlationsIn } from './correlations/correlations.js';
import { crossCheck } from './cross-check.js';
import { attempt } from './expected.js';
import { type Failure, refuse } from './failure.js';
import { type Amount, readAmount } from './figures/amount.js';
import type { Surroundings } from './figures/change.js';
import { inOneLine, isRaw, type Raw, rawAt } from './figures/raw.js';
import { byText, idsOf } from './ids.js';
import { initiativeOf, type ParsedInitiative } from './initiatives.js';
import { failuresOf } from './issues.js';
import { examplesAt } from './keys.js';
import { isOverride, type Override, override } from './overrides.js';
import type { Profile, ProfileInitiative, Stated } from './profile.js';
import { samplesIn } from './samples.js';
import { missing, profileSchema } from './schema.js';
import { readTree } from './text/yaml.js';
import { pathFromWords, placeOf, plain, type Tree, treeAt } from './tree.js';
import type { Found } from './unknown-field.js';

/** What to read a profile from. */
export interface ProfileSource {
  readonly text: string;
  /** What to call it in front of people: the file as it was named. */
  readonly name: string;
  readonly overrides?: readonly Override[];
}

/** What the profile says that its own parts are read with, as far as it can be read. */
function surroundingsIn(data: unknown): Surroundings {
  const currency = isRaw(data) ? data['currency'] : undefined;
  return {
    currency: typeof currency === 'string' ? currency : null,
    statedMonths: (input) =>
      statedMonthsOf(input, (each) => {
        const raw = rawAt(data, each);
        if (raw === undefined) return undefined;
        const read = attempt(raw, each.example, (text) => readAmount(text, each));
        // What cannot be read is refused where it stands.
        return 'value' in read ? read.value.months : undefined;
      }),
  };
}

type Parsed = z.output<ReturnType<typeof profileSchema>>;
/** The schema builds its sections from the inputs, which hides their keys from the compiler. */
type ParsedSections = Readonly<Record<string, Readonly<Record<string, Amount | undefined>> | undefined>>;

/** The line a path stands in; null where it was set on the command line. */
function lineOf(tree: Tree, path: readonly PropertyKey[]): number | null {
  const place = placeOf(tree, path);
  return isOverride(place) ? null : place.line;
}

function statedIn(parsed: Parsed, data: unknown, tree: Tree): Map<Input, Stated> {
  const stated = new Map<Input, Stated>();
  for (const input of inputs) {
    const [section, key] = input.id.split('.') as [string, string];
    const amount = (parsed as unknown as ParsedSections)[section]?.[key];
    if (amount === undefined) continue;
    const text = inOneLine(rawAt(data, input));
    stated.set(input, { ...amount, text, line: lineOf(tree, [section, key]) });
  }
  return stated;
}

/** The initiatives of a profile by their ids; `places` learns the path of whatever has an id. */
function initiativesIn(
  parsed: readonly ParsedInitiative[],
  data: unknown,
  tree: Tree,
  places: Map<string, readonly PropertyKey[]>,
): ProfileInitiative[] {
  const raw = (data as Raw)['initiatives'] as Raw[];
  const ids = idsOf(parsed.map((initiative) => initiative.name));
  return parsed
    .map((initiative, k) =>
      initiativeOf(ids[k] as string, initiative, raw[k] as Raw, {
        path: ['initiatives', k],
        lineAt: (path) => lineOf(tree, path),
        note: (id, path) => places.set(id, path),
      }),
    )
    .sort((a, b) => byText(a.id, b.id));
}

/** A key whose entries were all commented out says nothing, as if it were not there; if it is one of ours. */
function withoutEmpty(data: unknown): unknown {
  if (!isRaw(data)) return data;
  const known = examplesAt([]);
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => value !== null || !Object.hasOwn(known, key)),
  );
}

/** Problems without those of figures that are there under another name. */
function withoutMissing(found: readonly Found[]): Failure[] {
  const named = new Set(found.flatMap(({ instead }) => instead ?? []));
  const isThere = ({ path, problem }: Failure): boolean =>
    problem === missing &&
    inputs.some(
      (input) =>
        input.id === path &&
        [input, ...(input.ways ?? []).flatMap(({ from }) => from)].some((each) => named.has(each)),
    );
  return found.filter((failure) => !isThere(failure)).map(({ instead: _, ...failure }) => failure);
}

/** Thousands without their commas where a figure stands between braces, which would end there. */
function forBraces(failure: Failure, tree: Tree): Failure {
  const at = treeAt(tree, pathFromWords(failure.path));
  if (at?.kind !== 'text' || !at.isInFlow) return failure;
  const [expected, example] = [failure.expected, failure.example].map((text) =>
    text.replace(/(?<=\d),(?=\d{3})/g, ''),
  ) as [string, string];
  return { ...failure, expected, example };
}

/** A profile, and a way to find where a path of it stands. */
export interface ReadProfile {
  readonly profile: Profile;
  /** Where the path of an input stands, or the id of an initiative or effect. */
  readonly placeOf: (path: string) => Failure['place'];
}

/**
 * Reads and checks a profile.
 * @throws {InvalidProfile} with everything that is wrong with it.
 */
export function readProfile({ text, name, overrides = [] }: ProfileSource): ReadProfile {
  const { tree, repeated } = readTree(text.replace(/^\ufeff/, ''), name);
  const misplaced = override(tree, overrides);
  const data = withoutEmpty(plain(tree));
  const result = profileSchema(surroundingsIn(data), data).safeParse(data);
  const issues = result.success ? [] : result.error.issues.flatMap((issue) => failuresOf(issue, tree));
  const found = withoutMissing([...issues, ...crossCheck(data, tree)]);
  refuse([...repeated, ...misplaced, ...found.map((failure) => forBraces(failure, tree))]);
  const parsed = result.data as Parsed;
  const places = new Map<string, readonly PropertyKey[]>();
  return {
    profile: {
      name: parsed.name,
      currency: parsed.currency ?? null,
      source: text,
      samples: samplesIn(data, text),
      stated: statedIn(parsed, data, tree),
      initiatives: initiativesIn(parsed.initiatives ?? [], data, tree, places),
      correlations: correlationsIn(parsed.correlations ?? [], (path) => lineOf(tree, path)),
    },
    placeOf: (path) => placeOf(tree, places.get(path) ?? pathFromWords(path)),
  };
}
