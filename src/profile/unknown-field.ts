/** What is wrong with a field that a profile does not have, and what to write instead, with the figure that it has. */
import { units } from '../language/index.js';
import { domains, type Input } from '../model/index.js';
import { attempt } from './expected.js';
import type { Failure, Place } from './failure.js';
import { readAmount } from './figures/amount.js';
import { flowOf, isRaw } from './figures/raw.js';
import { exampleAt, examplesAt, nameOf, ofCosts, sectionOf, sections } from './keys.js';
import { choicesFor, nearest } from './nearest.js';
import { isOverride } from './overrides.js';
import { meantBy, plainKey, whyNoInput } from './synonyms.js';
import { pathInWords, placeOfKey, plain, type Tree, treeAt } from './tree.js';

type Path = readonly PropertyKey[];

/** The figure of a field for an input, as far as it can be read as one of it; or else an example. */
function figureFor({ unit, domain, example, options }: Input, said: unknown, period: string | null): string {
  if (options !== undefined || said === undefined || said === null) return example;
  const isTimeless = period !== null && typeof said === 'string' && !/\b(?:per|an?)\b|\//.test(said);
  const raw = isTimeless ? `${said} per ${period}` : said;
  const read = attempt(raw, example, (text) => readAmount(text, { unit, domain, example }));
  return 'value' in read ? flowOf(raw) : read.complaint.example;
}

/** A figure of an input as a line where a path leads, or in a section of its own. */
function lineFor(input: Input, figure: string, path: Path, place: Place): string {
  if (isOverride(place)) return `--set ${input.id}="${figure}"`;
  const line = `${nameOf(input)}: ${figure}`;
  if (path.length === 1 && path[0] === sectionOf(input)) return line;
  const inside = /^\{|^[^,[\]{}#]*$/.test(figure) ? line : `${nameOf(input)}: ${JSON.stringify(figure)}`;
  return `${sectionOf(input)}: { ${inside} }`;
}

/** What a field holds under a key that is known where it stands. */
function lineHere(path: Path, key: string, said: unknown): string {
  const input = inputAt(path, key);
  if (input !== undefined) return `${key}: ${figureFor(input, said, null)}`;
  const example = exampleAt([...path, key]);
  const isAlike = isRaw(said) === example.includes(': {');
  return isAlike && said !== null && said !== undefined && !Array.isArray(said)
    ? `${key}: ${flowOf(said)}`
    : example;
}

interface Told {
  readonly problem: string;
  readonly expected: string;
  readonly example: string;
  /** The input that is meant, which then is not missing. */
  readonly instead?: Input | undefined;
}

/** A problem, and the input that is not missing beside it. */
export type Found = Failure & Pick<Told, 'instead'>;

const inputAt = (path: Path, key: string): Input | undefined =>
  path.length === 1 ? sections.get(String(path[0]))?.find((input) => nameOf(input) === key) : undefined;

/** A key that holds its value too: `churn:18%`. */
function withoutSpace(path: Path, key: string, known: readonly string[]): Told | undefined {
  const [, name = '', value = ''] = /^\W?(\w+)[:=]\s*(.+)$/s.exec(key) ?? [];
  if (!known.includes(name)) return undefined;
  return {
    problem: 'no space after the colon',
    expected: 'a colon and a space between a field and its value',
    example: lineHere(path, name, value),
    instead: inputAt(path, name),
  };
}

/** A field of the whole profile that stands in a section by its indent. */
function tooDeep(path: Path, key: string, said: unknown): Told | undefined {
  if (path.length === 0 || !Object.hasOwn(examplesAt([]), key) || key === 'name') return undefined;
  const example = isRaw(said) ? `${key}: ${flowOf(said)}` : exampleAt([key]);
  return { problem: `unknown field in ${String(path[0])}`, expected: `${key} at the left margin`, example };
}

/** Words for costs, which have no field of an initiative of their own. */
const costs = {
  once: 'cost budget capex investment price upfront one_off setup implementation',
  running: 'opex running_cost annual_cost recurring yearly licence license subscription maintenance',
} as const;

/** A cost of an initiative in other words. */
function asCost(path: Path, key: string, said: unknown): Told | undefined {
  const isInside = path.at(-1) === 'costs';
  const isBeside = path[0] === 'initiatives' && path.length === 2;
  const word = plainKey(key);
  const name = (['once', 'running'] as const).find((each) => costs[each].split(' ').includes(word));
  if (!(isInside || isBeside) || name === undefined) return undefined;
  const unit = name === 'once' ? units.money : units.moneyPerYear;
  const expected = { unit, domain: domains.amount, example: ofCosts[name] };
  const read = attempt(said, expected.example, (raw) => readAmount(raw, expected));
  const figure = 'value' in read ? flowOf(said) : read.complaint.example;
  const line = `${name}: ${figure}`;
  return {
    problem: 'unknown field',
    expected: `costs.${name}`,
    example: isInside ? line : `costs: { ${line} }`,
  };
}

/** Nothing in its place: the line as a comment, or another path to set. */
const without = (key: string, said: unknown, place: Place): string =>
  isOverride(place) ? '--set business.churn="15% per year"' : `# ${key}: ${flowOf(said)}`;

/** A field that says the same in other words, or in another section. */
function otherwise(path: Path, key: string, said: unknown, place: Place): Told | undefined {
  const isInput = path.length === 0 || (path.length === 1 && sections.has(String(path[0])));
  const meant = isInput ? meantBy(key) : undefined;
  if (meant === undefined) return undefined;
  const { input, period } = meant;
  const example = lineFor(input, figureFor(input, said, period), path, place);
  return { problem: 'unknown field', expected: input.id, example, instead: input };
}

function toldOf(path: Path, key: string, said: unknown, place: Place): Told {
  const known = Object.keys(examplesAt(path));
  const joined = withoutSpace(path, key, known) ?? tooDeep(path, plainKey(key), said);
  if (joined !== undefined) return joined;
  const exact = known.find((each) => each === plainKey(key));
  const word =
    exact === undefined ? (otherwise(path, key, said, place) ?? asCost(path, key, said)) : undefined;
  if (word !== undefined) return word;
  const near = exact ?? (whyNoInput(key) === undefined ? nearest(key, known) : undefined);
  return {
    problem: 'unknown field',
    expected: whyNoInput(key) ?? choicesFor(key, known),
    example: near === undefined ? without(key, said, place) : lineHere(path, near, said),
    instead: near === undefined ? undefined : inputAt(path, near),
  };
}

/** One complaint for a key that is not known where it stands. */
export function unknownField(path: Path, key: string, tree: Tree): Found {
  const at = treeAt(tree, [...path, key]);
  const place = placeOfKey(tree, path, key);
  const told = toldOf(path, key, at && plain(at), place);
  return { path: pathInWords([...path, key]), place, found: key, ...told };
}
