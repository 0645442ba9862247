import { inputs } from '../model/index.js';
import { attempt } from './expected.js';
import { type Failure, InvalidProfile, type Place } from './failure.js';
import { readAmount } from './figures/amount.js';
import { Names } from './ids.js';
import { exampleAt, examplesAt } from './keys.js';
import { nearest } from './nearest.js';
import { meantBy } from './synonyms.js';
import { readTree } from './text/yaml.js';
import type { Tree } from './tree.js';

/** `business.churn=15% per year`, as given on the command line. */
export type Override = string;

/** `path=value` as a shell takes it. */
const quoted = (text: Override): string => text.replace(/=\s*(.*)$/s, '="$1"');

const sourceOf = (path: string): string => `--set ${path}`.trim();

/** Whether a place is that of an override, which stands in no file. */
export const isOverride = ({ source }: Place): boolean => source.startsWith('--set');

const ordinary = '--set business.churn="15% per year"';

function refuse(override: Override, problem: string, expected: string, example = ordinary): never {
  const length = Math.max(1, override.length);
  const place: Place = { source: '--set', line: 1, column: 1, length, text: override };
  throw new InvalidProfile([{ path: '', place, problem, found: override, expected, example }]);
}

/** What an entry of a map says, where that is a text. */
const saidBy = (tree: Tree | undefined, key: string): string | null => {
  const value = tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined;
  return value?.kind === 'text' ? value.text : null;
};

/** The entry of a list that a step of a path names: by the id of its name, by its name, or by its number from 1. */
function itemOf(items: readonly Tree[], step: string, text: Override): Tree {
  const named = items.filter((item) => saidBy(item, 'name') !== null);
  const names = new Names(named.map((item) => saidBy(item, 'name') as string));
  const number = /^\d+$/.test(step) ? Number(step) - 1 : -1;
  const meant = named[names.placeOf(step) ?? -1] ?? items[number];
  if (meant !== undefined) return meant;
  const known = names.ids;
  const near = nearest(step, known);
  const all = known.length > 0 ? known.join(', ') : `a number from 1 to ${items.length}`;
  return refuse(
    text,
    `“${step}” is not in the profile`,
    near === undefined ? all : `${near} (closest match), one of ${all}`,
  );
}

/** A list of the profile that a path leads into, or what could be set where there is none. */
function checkList(parent: Tree, step: string, text: Override): void {
  const there = parent.kind === 'map' ? parent.entries.get(step)?.value : undefined;
  if (there?.kind === 'list') return;
  if (step === 'correlations')
    refuse(
      text,
      'the profile has no correlations to change',
      'the whole list',
      `--set correlations="${exampleAt(['correlations']).replace(/^correlations: /, '')}"`,
    );
  if (step === 'initiatives')
    refuse(text, 'the profile has no initiatives to change', 'the path of an input');
}

/** The section that a step of a path names; one that is not there yet is made. */
function sectionOf(parent: Tree, step: string, place: Place, text: Override): Tree {
  if (parent.kind === 'list') return itemOf(parent.items, step, text);
  if (parent.kind === 'text')
    return refuse(text, 'the path does not lead to an input', 'the path of an input');
  const there = parent.entries.get(step)?.value;
  if (there !== undefined && !(there.kind === 'text' && there.text === null)) return there;
  const made: Tree = { kind: 'map', entries: new Map(), place };
  parent.entries.set(step, { key: place, value: made });
  return made;
}

/** `initiatives.ID.effects.SECTION.INPUT`, with a number behind it for the second on one input, and a field. */
const effectPath =
  /^initiatives\.(?<initiative>[^.]+)\.effects\.(?<on>[a-z_]+\.[a-z_]+)(?:\.(?<count>\d+))?(?:\.(?<field>[a-z_]+))?$/;

/** A path in which an effect goes by the input it acts on, with its place in the list; other paths as they are. */
function placed(tree: Tree, path: string, text: Override): string {
  const { initiative = '', on, count = '1', field = 'change' } = effectPath.exec(path)?.groups ?? {};
  const list = tree.kind === 'map' ? tree.entries.get('initiatives')?.value : undefined;
  if (on === undefined || list?.kind !== 'list') return path;
  const owner = itemOf(list.items, initiative, text);
  const effects = owner.kind === 'map' ? owner.entries.get('effects')?.value : undefined;
  const items = effects?.kind === 'list' ? effects.items : [];
  const those = items.flatMap((item, k) => (saidBy(item, 'on') === on ? [k + 1] : []));
  const place = those[Number(count) - 1];
  return place === undefined ? path : `initiatives.${initiative}.effects.${place}.${field}`;
}

/** A path of one word must lead to something at the top; `churn` may be meant for `business.churn`. */
function checkShort(path: string, written: string, tree: Tree, text: Override): void {
  if (path.includes('.') || Object.hasOwn(examplesAt([]), path) || tree.kind !== 'map') return;
  const meant =
    meantBy(path)?.input ??
    inputs.find(
      ({ id }) =>
        id ===
        nearest(
          path,
          inputs.map((input) => input.id),
        ),
    );
  if (meant === undefined) return;
  const figure = written === '' ? meant.example : written;
  const reads = 'value' in attempt(figure, meant.example, (raw) => readAmount(raw, meant));
  const value = reads ? figure : meant.example;
  refuse(text, 'a path without its section', `${meant.id} (closest match)`, `--set ${meant.id}="${value}"`);
}

/** The longest path of a profile has fewer. */
const mostSteps = 12;

function put(tree: Tree, text: Override): readonly Failure[] {
  const equals = text.indexOf('=');
  if (equals < 1) refuse(text, 'not a path and a value', 'a path, an equals sign and a value');
  const [path, written] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
  const { tree: value, repeated } = readTree(written || '~', sourceOf(path));
  checkShort(path, written, tree, text);
  const steps = placed(tree, path, text).split('.');
  if (steps.length > mostSteps)
    refuse(text, 'the path is longer than any of a profile', 'the path of an input');
  const last = steps.pop() as string;
  if (steps[0] !== undefined) checkList(tree, steps[0], text);
  const parent = steps.reduce((at, step) => sectionOf(at, step, value.place, text), tree);
  if (parent.kind !== 'map') refuse(text, 'the path does not lead to an input', 'the path of an input');
  // `null` takes out what the file says; nothing at all was perhaps forgotten.
  if (written !== '' && value.kind === 'text' && value.text === null) parent.entries.delete(last);
  else parent.entries.set(last, { key: value.place, value });
  return repeated.map((failure) => ({ ...failure, path: `${path}.${failure.path}` }));
}

/**
 * Puts values from the command line into the tree of a profile, as if the file had said so.
 * @returns what is wrong with them: one that is not `path=value`, or whose path leads nowhere.
 */
export function override(tree: Tree, overrides: readonly Override[]): Failure[] {
  const paths = new Set<string>();
  return overrides.flatMap((text) => {
    try {
      const path = text.slice(0, Math.max(0, text.indexOf('='))).trim();
      if (path !== '' && paths.has(path))
        refuse(text, 'this path is set twice', 'each path once', `--set ${quoted(text)}`);
      paths.add(path);
      return put(tree, text);
    } catch (error) {
      if (error instanceof InvalidProfile) return error.failures;
      throw error;
    }
  });
}
