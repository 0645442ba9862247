/** The text of a profile as a tree of texts with their places; nothing of it is believed yet. */
import type { Place } from './failure.js';

/** A scalar is kept as it was written: `1e3` and `0x10` are told apart, and `18%` needs no quotes. */
export type Tree =
  | {
      readonly kind: 'text';
      readonly text: string | null;
      readonly place: Place;
      /** Whether it stands between braces or brackets, where a comma ends it. */
      readonly isInFlow?: boolean;
    }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly place: Place }
  | { readonly kind: 'map'; readonly entries: Map<string, Entry>; readonly place: Place };

export interface Entry {
  readonly key: Place;
  readonly value: Tree;
}

type Path = readonly PropertyKey[];

/** The tree as plain objects, for validation; texts stay texts. */
export function plain(tree: Tree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.text;
    case 'list':
      return tree.items.map(plain);
    case 'map':
      return Object.fromEntries([...tree.entries].map(([key, { value }]) => [key, plain(value)]));
  }
}

/** A path for people, who count from 1: `initiatives.1.effects.2.change`. */
export const pathInWords = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.');

/** The path that people write so. */
export const pathFromWords = (path: string): Path =>
  path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) - 1 : step));

/** What a step leads to, and where that stands: a text by itself, all else by its key. */
function below(tree: Tree, step: PropertyKey): { tree: Tree; place: Place } | undefined {
  if (tree.kind === 'list') {
    const item = tree.items[Number(step)];
    return item && { tree: item, place: item.place };
  }
  const entry = tree.kind === 'map' ? tree.entries.get(String(step)) : undefined;
  return entry && { tree: entry.value, place: entry.value.kind === 'text' ? entry.value.place : entry.key };
}

/** What stands at a path, if anything does. */
export const treeAt = (tree: Tree, path: Path): Tree | undefined =>
  path.reduce<Tree | undefined>((at, step) => at && below(at, step)?.tree, tree);

/** Where a path of the tree stands; of one that is missing, where its nearest parent stands. */
export function placeOf(tree: Tree, path: Path): Place {
  let here = { tree, place: tree.place };
  for (const step of path) {
    const next = below(here.tree, step);
    if (next === undefined) return here.place;
    here = next;
  }
  return here.place;
}

/** Where the key at a path stands, as against its value. */
export function placeOfKey(tree: Tree, path: Path, key: string): Place {
  const parent = treeAt(tree, path);
  return (parent?.kind === 'map' && parent.entries.get(key)?.key) || placeOf(tree, path);
}
