/** From the text of a profile to a checked profile, or to everything that is wrong with it. */
import type * as z from 'zod/mini';
import { type Input, inputs, type Lever } from '../model/index.js';
import { type Amount, readAmount } from './amount.js';
import { checkInitiatives, crossCheck } from './cross-check.js';
import { type Failure, refuse } from './failure.js';
import { byText, idOf, initiativeOf } from './initiatives.js';
import { failuresOf } from './issues.js';
import { type Override, override } from './overrides.js';
import type { Profile, Stated } from './profile.js';
import { isRaw, type Raw, rawAt } from './raw.js';
import { profileSchema } from './schema.js';
import { placeOf, plain, readTree, type Tree } from './tree.js';
import { Unreadable } from './wanted.js';

/** What to read a profile from. */
export interface ProfileSource {
  readonly text: string;
  /** What to call it in front of people: the file as it was named. */
  readonly name: string;
  readonly overrides?: readonly Override[];
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

type Parsed = z.output<ReturnType<typeof profileSchema>>;
/** The schema builds its sections from the inputs, which hides their keys from the compiler. */
type ParsedSections = Readonly<Record<string, Readonly<Record<string, Amount | undefined>> | undefined>>;

/** The line a path stands in; null where it was set on the command line. */
function lineOf(tree: Tree, path: readonly PropertyKey[]): number | null {
  const { source, line } = placeOf(tree, path);
  return source.startsWith('--set') ? null : line;
}

function statedIn(parsed: Parsed, data: unknown, tree: Tree): Map<Input, Stated> {
  const stated = new Map<Input, Stated>();
  for (const input of inputs) {
    const [section, key] = input.id.split('.') as [string, string];
    const amount = (parsed as unknown as ParsedSections)[section]?.[key];
    if (amount === undefined) continue;
    const raw = rawAt(data, input);
    const text = isRaw(raw)
      ? `${String(raw['low'])} to ${String(raw['high'])}, likely ${String(raw['likely'])}`
      : String(raw);
    stated.set(input, { ...amount, text, line: lineOf(tree, [section, key]) });
  }
  return stated;
}

/** A key whose entries were all commented out says nothing, as if it were not there. */
const withoutEmpty = (data: unknown): unknown =>
  isRaw(data) ? Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) : data;

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
  const data = withoutEmpty(plain(tree));
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
        .map((initiative, k) =>
          initiativeOf(initiative, rawInitiatives[k] as Raw, (path) =>
            lineOf(tree, ['initiatives', k, ...path]),
          ),
        )
        .sort((a, b) => byText(a.id, b.id)),
    },
    placeOf: (path) => placeOf(tree, path.split('.')),
  };
}
