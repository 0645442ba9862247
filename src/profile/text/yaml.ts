/** YAML text as a tree. Every scalar is a text here; what it means is for the schema to say. */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type YAMLMap,
} from 'yaml';
import { type Failure, InvalidProfile, type Place } from '../failure.js';
import { type Entry, pathInWords, type Tree } from '../tree.js';
import { BrokenFigures } from './broken-figures.js';
import { template } from './lines.js';
import { mistakesIn } from './mistakes.js';
import { oddSpacesIn } from './spaces.js';

const limits = { characters: 1_000_000, depth: 12, nodes: 20_000 } as const;

type Path = readonly PropertyKey[];

/** How YAML writes that there is nothing. */
const nulls = ['', '~', 'null', 'Null', 'NULL'];

/** Where a text nests deeper than a profile can, if it does; told before anything calls itself for it. */
function tooDeep(token: CST.Token | null | undefined, depth = 0): number | null {
  if (depth > limits.depth) return token?.offset ?? 0;
  if (token?.type === 'document') return tooDeep(token.value, depth);
  if (!token || !('items' in token)) return null;
  for (const { key, value } of token.items as CST.CollectionItem[]) {
    const found = tooDeep(key, depth + 1) ?? tooDeep(value, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

class Reader {
  readonly #lines = new LineCounter();
  #nodes = 0;
  /** What does not keep the rest from being read. */
  readonly repeated: Failure[] = [];
  readonly #tags: Failure[] = [];

  constructor(
    readonly text: string,
    readonly source: string,
  ) {}

  place(from: number, to: number): Place {
    const { line, col } = this.#lines.linePos(from);
    const start = this.#lines.lineStarts[line - 1] ?? 0;
    const end = this.text.indexOf('\n', start);
    const text = this.text.slice(start, end === -1 ? undefined : end);
    const column = Math.max(1, col);
    const length = Math.max(1, Math.min(to - from, text.length - column + 1));
    return { source: this.source, line: Math.max(1, line), column, length, text };
  }

  fail(from: number, to: number, problem: string, expected: string, found = ''): Failure {
    return { path: '', place: this.place(from, to), problem, found, expected, example: template };
  }

  read(): Tree {
    const { characters } = limits;
    if (this.text.length > characters) {
      const found = `${this.text.length.toLocaleString('en-US')} characters`;
      const expected = `at most ${characters.toLocaleString('en-US')}`;
      const problem = 'the profile is too large';
      throw new InvalidProfile([{ path: '', place: null, problem, found, expected, example: template }]);
    }
    const document = this.#document();
    const tree = this.#tree(document.contents as Node, document, []);
    if (this.#tags.length > 0) throw new InvalidProfile(this.#tags);
    return tree;
  }

  #document(): Document.Parsed {
    const tokens = [...new Parser(this.#lines.addNewLine).parse(this.text)];
    for (const token of tokens) {
      const deep = tooDeep(token);
      if (deep !== null) throw new InvalidProfile([this.#tooDeep(deep, deep + 1)]);
    }
    // Keys are compared here, by what they say.
    const composer = new Composer({ schema: 'failsafe', uniqueKeys: false });
    const [document, second] = composer.compose(tokens, true, this.text.length);
    if (document === undefined || document.contents === null) {
      if (document === undefined || document.errors.length === 0)
        throw new InvalidProfile([
          this.fail(0, 1, 'the profile is empty', 'a name and the figures of a business'),
        ]);
    }
    // A tag is refused where the node stands that has it.
    if (document.errors.some(({ code }) => code !== 'TAG_RESOLVE_FAILED'))
      throw new InvalidProfile([...this.repeated, ...mistakesIn(this.text, this.source)]);
    if (second !== undefined) {
      const from = second.range[0];
      const expected = 'one profile to a file, without `---`';
      throw new InvalidProfile([this.fail(from, from + 3, 'the file holds several documents', expected)]);
    }
    return document;
  }

  #tooDeep(from: number, to: number): Failure {
    const expected = 'sections, initiatives and effects, and nothing deeper';
    return this.fail(from, to, 'the profile is nested too deeply', expected);
  }

  #tree(node: Node, document: Document, path: Path, isInFlow = false): Tree {
    const [from, to] = node.range ?? [0, 1];
    const actual = isAlias(node) ? node.resolve(document) : node;
    if (++this.#nodes > limits.nodes) {
      const expected = 'a profile written out, without aliases that multiply';
      throw new InvalidProfile([this.fail(from, to, 'the profile expands to too many entries', expected)]);
    }
    if (path.length > limits.depth) throw new InvalidProfile([this.#tooDeep(from, to)]);
    const place = this.place(from, to);
    if (node.tag !== undefined) {
      this.#tags.push(this.fail(from, to, 'tags are not supported', 'the value without it', node.tag));
      return { kind: 'text', text: null, place };
    }
    if (isMap(actual))
      return { kind: 'map', entries: this.#entries(actual, document, path, place, isInFlow), place };
    if (isSeq(actual)) {
      const items = (actual.items as Node[]).map((item, k) =>
        this.#tree(item, document, [...path, k], isInFlow || actual.flow === true),
      );
      return { kind: 'list', items, place };
    }
    if (isScalar(actual)) {
      const isNull = actual.type === 'PLAIN' && nulls.includes(actual.source ?? '');
      return { kind: 'text', text: isNull ? null : String(actual.value), place, isInFlow };
    }
    throw new InvalidProfile([
      this.fail(from, to, 'this alias has no anchor', 'an anchor that stands before it'),
    ]);
  }

  #entries(
    map: YAMLMap,
    document: Document,
    path: Path,
    parent: Place,
    isWithinFlow: boolean,
  ): Map<string, Entry> {
    const entries = new Map<string, Entry>();
    const broken = new BrokenFigures(entries);
    for (const { key: keyNode, value } of map.items as readonly Pair<Node | null, Node | null>[]) {
      const [from, to] = keyNode?.range ?? [0, 0];
      const key = keyNode ? this.place(from, to) : parent;
      const name = isScalar(keyNode) ? String(keyNode.value) : this.text.slice(from, to);
      if (map.flow && value === null && broken.takes(name, key)) continue;
      if (entries.has(name)) {
        this.repeated.push(this.fail(from, to, 'this field is given twice', 'each field once', name));
        continue;
      }
      const read: Tree =
        value === null
          ? { kind: 'text', text: null, place: key }
          : this.#tree(value, document, [...path, name], isWithinFlow || map.flow === true);
      entries.set(name, { key, value: read });
    }
    for (const { name, place, ...complaint } of broken.mended())
      this.repeated.push({ path: pathInWords([...path, name]), place, ...complaint });
    return entries;
  }
}

/** A tree, and what is wrong with its text although it can be read. */
export interface ReadTree {
  readonly tree: Tree;
  readonly repeated: readonly Failure[];
}

/**
 * Reads the text of a profile.
 * @param source what to call the text in front of people.
 * @throws {InvalidProfile} with every mistake of syntax, or the limit that the text goes beyond.
 */
export function readTree(text: string, source: string): ReadTree {
  const unix = text.replace(/\r\n?/g, '\n');
  const { mended, failures } = oddSpacesIn(unix, source);
  const reader = new Reader(mended, source);
  reader.repeated.push(...failures);
  return { tree: reader.read(), repeated: reader.repeated };
}
