/** YAML text as a tree of texts with their places; nothing of it is believed yet. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { type Failure, InvalidProfile, type Place } from './failure.js';

/** A scalar is kept as it was written: `1e3` and `0x10` are told apart, and `18%` needs no quotes. */
export type Tree =
  | { readonly kind: 'text'; readonly text: string | null; readonly place: Place }
  | { readonly kind: 'list'; readonly items: readonly Tree[]; readonly place: Place }
  | { readonly kind: 'map'; readonly entries: Map<string, Entry>; readonly place: Place };

export interface Entry {
  readonly key: Place;
  value: Tree;
}

const limits = { characters: 1_000_000, depth: 12, nodes: 20_000 } as const;

/** How YAML writes that there is nothing. */
const nulls = ['', '~', 'null', 'Null', 'NULL'];

const template = 'see `cs-roi init` for a profile that works';

class Reader {
  readonly #lines = new LineCounter();
  #nodes = 0;

  constructor(
    readonly text: string,
    readonly source: string,
  ) {}

  place(from: number, to: number): Place {
    const { line, col } = this.#lines.linePos(from);
    const start = this.#lines.lineStarts[line - 1] ?? 0;
    const end = this.text.indexOf('\n', start);
    const text = this.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
    const column = Math.max(1, col);
    const length = Math.max(1, Math.min(to - from, text.length - column + 1));
    return { source: this.source, line: Math.max(1, line), column, length, text };
  }

  fail(from: number, to: number, problem: string, wanted: string, found = '', example = template): Failure {
    return { path: '', place: this.place(from, to), problem, found, wanted, example };
  }

  read(): Tree {
    const { characters } = limits;
    if (this.text.length > characters) {
      throw new InvalidProfile([
        {
          path: '',
          place: null,
          problem: 'the profile is too large',
          found: `${this.text.length.toLocaleString('en-US')} characters`,
          wanted: `at most ${characters.toLocaleString('en-US')}`,
          example: template,
        },
      ]);
    }
    const document = parseDocument(this.text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      keepSourceTokens: false,
      // Every scalar is a text here; what it means is for the schema to say.
      schema: 'failsafe',
    });
    const errors = document.errors.map((error) => this.#syntax(error));
    if (errors.length > 0) throw new InvalidProfile(errors);
    if (document.contents === null) {
      throw new InvalidProfile([
        this.fail(0, 1, 'the profile is empty', 'a name and the figures of a business'),
      ]);
    }
    return this.#tree(
      document.contents as Node,
      (node) => (isAlias(node) ? node.resolve(document) : node),
      0,
    );
  }

  #syntax(error: YAMLError): Failure {
    const [from, to] = error.pos;
    const found = this.text.slice(from, Math.min(to, from + 40)).split('\n')[0] ?? '';
    switch (error.code) {
      case 'DUPLICATE_KEY':
        return this.fail(from, to, 'this key is given twice', 'each key once', found);
      case 'TAB_AS_INDENT':
        return this.fail(
          from,
          to,
          'a tab is used for indenting',
          'spaces: YAML allows no tabs there',
          'a tab',
        );
      case 'MULTIPLE_DOCS':
        return this.fail(
          from,
          to,
          'the file holds several documents',
          'one profile to a file, without `---`',
          found,
        );
      default:
        return this.fail(from, to, 'this is not YAML', error.message.replace(/\s+/g, ' '), found);
    }
  }

  #tree(node: Node, resolve: (node: Node) => Node | undefined, depth: number): Tree {
    const [from, to] = node.range ?? [0, 1];
    const actual = resolve(node);
    if (++this.#nodes > limits.nodes) {
      const wanted = 'a profile written out, without aliases that multiply';
      throw new InvalidProfile([this.fail(from, to, 'the profile unfolds into too many entries', wanted)]);
    }
    if (depth > limits.depth) {
      const wanted = 'sections, initiatives and effects, and nothing deeper';
      throw new InvalidProfile([this.fail(from, to, 'the profile is nested too deeply', wanted)]);
    }
    const place = this.place(from, to);
    if (isMap(actual)) {
      const entries = new Map<string, Entry>();
      for (const pair of actual.items as Pair<Node, Node | null>[]) {
        const [keyFrom, keyTo] = pair.key.range ?? [from, to];
        const key = this.place(keyFrom, keyTo);
        const value: Tree =
          pair.value === null
            ? { kind: 'text', text: null, place: key }
            : this.#tree(pair.value, resolve, depth + 1);
        entries.set(this.text.slice(keyFrom, keyTo).replace(/^(["'])(.*)\1$/, '$2'), { key, value });
      }
      return { kind: 'map', entries, place };
    }
    if (isSeq(actual)) {
      return {
        kind: 'list',
        items: (actual.items as Node[]).map((item) => this.#tree(item, resolve, depth + 1)),
        place,
      };
    }
    if (isScalar(actual)) {
      const isNull = actual.type === 'PLAIN' && nulls.includes(String(actual.source ?? ''));
      return { kind: 'text', text: isNull ? null : String(actual.value), place };
    }
    throw new InvalidProfile([
      this.fail(from, to, 'this alias points nowhere', 'an anchor that stands before it'),
    ]);
  }
}

/**
 * Reads the text of a profile.
 * @param source what to call the text in front of people.
 * @throws {InvalidProfile} with every mistake of syntax, or the limit that the text goes beyond.
 */
export function readTree(text: string, source: string): Tree {
  const reader = new Reader(text, source);
  try {
    return reader.read();
  } catch (error) {
    // The YAML library composes nested collections by calling itself.
    if (!(error instanceof RangeError)) throw error;
    const wanted = 'sections, initiatives and effects, and nothing deeper';
    throw new InvalidProfile([reader.fail(0, 1, 'the profile is nested too deeply', wanted)]);
  }
}

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

/** Where a path of the tree stands; of one that is missing, where its nearest parent stands. */
export function placeOf(tree: Tree, path: readonly PropertyKey[]): Place {
  const [step, ...rest] = path;
  if (step === undefined) return tree.place;
  if (tree.kind === 'map') {
    const entry = tree.entries.get(String(step));
    if (entry !== undefined)
      return rest.length === 0 && entry.value.kind !== 'text' ? entry.key : placeOf(entry.value, rest);
  }
  if (tree.kind === 'list') {
    const item = tree.items[Number(step)];
    if (item !== undefined) return placeOf(item, rest);
  }
  return tree.place;
}

/** Where the key at a path stands, as against its value. */
export function placeOfKey(tree: Tree, path: readonly PropertyKey[], key: string): Place {
  const [step, ...rest] = path;
  if (step === undefined) return (tree.kind === 'map' && tree.entries.get(key)?.key) || tree.place;
  const next =
    tree.kind === 'map'
      ? tree.entries.get(String(step))?.value
      : tree.kind === 'list'
        ? tree.items[Number(step)]
        : undefined;
  return next === undefined ? tree.place : placeOfKey(next, rest, key);
}
