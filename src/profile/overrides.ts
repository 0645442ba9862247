import { type Failure, InvalidProfile, type Place } from './failure.js';
import { readTree, type Tree } from './tree.js';

/** `business.churn=15% per year`, as given on the command line. */
export type Override = string;

function refuse(override: Override, problem: string, wanted: string): never {
  const place: Place = {
    source: '--set',
    line: 1,
    column: 1,
    length: Math.max(1, override.length),
    text: override,
  };
  const example = '--set business.churn="15% per year"';
  const failure: Failure = { path: '', place, problem, found: override, wanted, example };
  throw new InvalidProfile([failure]);
}

/** The entry of a list that a step of a path names: by its number from 1, or by the id of its name. */
function itemOf(items: readonly Tree[], step: string, idOf: (name: string) => string): Tree | undefined {
  const named = items.find((item) => {
    const name = item.kind === 'map' ? item.entries.get('name')?.value : undefined;
    return name?.kind === 'text' && name.text !== null && idOf(name.text) === step;
  });
  return named ?? (/^\d+$/.test(step) ? items[Number(step) - 1] : undefined);
}

/**
 * Puts values from the command line into the tree of a profile, as if the file had said so.
 * @param idOf the id of an initiative, from its name.
 * @throws {InvalidProfile} when an override is not `path=value` or its path leads nowhere.
 */
export function override(tree: Tree, overrides: readonly Override[], idOf: (name: string) => string): void {
  for (const text of overrides) {
    const equals = text.indexOf('=');
    if (equals < 1) refuse(text, 'not a path and a value', 'a path, an equals sign and a value');
    const path = text.slice(0, equals).trim().split('.');
    const value = readTree(text.slice(equals + 1) || '~', `--set ${text.slice(0, equals)}`);
    let parent = tree;
    for (const step of path.slice(0, -1)) {
      const place = value.place;
      let next: Tree | undefined;
      if (parent.kind === 'list') next = itemOf(parent.items, step, idOf);
      if (parent.kind === 'map') {
        next = parent.entries.get(step)?.value;
        if (next === undefined || (next.kind === 'text' && next.text === null)) {
          next = { kind: 'map', entries: new Map(), place };
          parent.entries.set(step, { key: place, value: next });
        }
      }
      if (next === undefined)
        refuse(
          text,
          `“${step}” is not in the profile`,
          'the path of an input, or of an initiative by its name',
        );
      parent = next;
    }
    if (parent.kind !== 'map') refuse(text, 'the path does not lead to a figure', 'the path of an input');
    const last = path.at(-1) as string;
    parent.entries.set(last, { key: parent.entries.get(last)?.key ?? value.place, value });
  }
}
