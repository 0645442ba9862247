/** The stairs of the house: imports in src run downwards only, and each outside package has its room. */
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { roomOf, sources, type Use, usesIn } from './support/uses.js';

/** Rooms from the ground up, each with the rooms below that it may use. */
const rooms = [
  { room: 'quantity', may: [], why: 'the language of formulas knows nothing of customers' },
  { room: 'evidence', may: ['quantity'], why: 'a claim stands by itself, whatever model reads it' },
  { room: 'model', may: ['evidence', 'quantity'], why: 'what we believe depends on no file format' },
  { room: 'profile', may: ['model', 'evidence', 'quantity'], why: 'reading a profile needs no answer' },
  {
    room: 'analysis',
    may: ['types of profile', 'model', 'evidence', 'quantity'],
    why: 'answers come from a checked profile, never from its text',
  },
  {
    room: 'report',
    may: ['analysis', 'types of profile', 'model', 'evidence', 'quantity'],
    why: 'a report tells answers without choosing how they look',
  },
  {
    room: 'render',
    may: ['report', 'model', 'evidence', 'quantity'],
    why: 'a renderer shows a report and works nothing out',
  },
  {
    room: 'cli',
    may: ['render', 'report', 'analysis', 'profile', 'model', 'evidence', 'quantity'],
    why: 'the command line connects all rooms and no room knows of it',
  },
  {
    room: 'index.ts',
    may: ['report', 'analysis', 'profile', 'model', 'evidence', 'quantity'],
    why: 'the library gives answers and leaves their looks and the terminal to its caller',
  },
];

/** What comes from outside src, and the rooms that use it. The first row that fits counts; what fits none is refused. */
const outsiders = [
  { names: ['zod'], in: ['profile', 'report'], why: 'shapes are checked where data enters or leaves' },
  { names: ['yaml'], in: ['profile'], why: 'only the profile is written in YAML' },
  { names: ['fastest-levenshtein'], in: ['profile'], why: 'a mistyped key is told the nearest known one' },
  { names: ['commander'], in: ['cli'], why: 'only the command line has arguments' },
  { names: ['cli-table3', 'chalk'], in: ['render'], why: 'how it looks is decided in one room' },
  { names: ['hucre'], in: ['render'], why: 'a workbook becomes a file in one place' },
  { names: ['d3-format'], in: ['report', 'render'], why: 'numbers become text on the way out only' },
  {
    names: ['d3-scale', 'd3-shape'],
    in: ['render'],
    why: 'where a mark stands is decided where it is drawn',
  },
  { names: ['jstat', 'pure-rand'], in: ['analysis'], why: 'chance enters where answers are found' },
  { names: ['@noble/hashes'], in: ['report'], why: 'a checksum names the profile that was read' },
  { names: ['node:*', 'process', 'console'], in: ['cli'], why: 'all else gives one answer on every machine' },
];

const tell = (use: Use): string => `${use.file} uses ${use.written}`;

const upwards = (uses: readonly Use[], { room, may }: (typeof rooms)[number]): string[] =>
  uses
    .filter((use) => use.room === room && use.target !== undefined)
    .filter(({ target = '', typeOnly }) => {
      const to = target.startsWith('src/') ? roomOf(target) : 'outside src';
      return to !== room && !may.includes(to) && !(typeOnly && may.includes(`types of ${to}`));
    })
    .map(tell);

const rowOf = (outsider: string) =>
  outsiders.find(({ names }) =>
    names.some((name) => name === outsider || (name.endsWith('*') && outsider.startsWith(name.slice(0, -1)))),
  );

const misplaced = (uses: readonly Use[], row: (typeof outsiders)[number]): string[] =>
  uses
    .filter(({ outsider, room }) => outsider && rowOf(outsider) === row && !row.in.includes(room))
    .map(tell);

const unknown = (uses: readonly Use[]): string[] =>
  uses.filter(({ outsider }) => outsider !== undefined && !rowOf(outsider)).map(tell);

/** Each ring of files that import one another, as the way round. Types count: two such files are one. */
function rings(uses: readonly Use[]): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (way.includes(file) || done.has(file)) return;
    for (const use of uses) if (use.file === file && use.target) follow(use.target, [...way, file]);
    done.add(file);
  };
  for (const { file } of uses) follow(file, []);
  return found;
}

const files = Object.keys(sources());
const uses = Object.entries(sources()).flatMap(([file, code]) => usesIn(file, code));

const list = (words: readonly string[]): string => new Intl.ListFormat('en').format(words);

describe('imports', () => {
  for (const rule of rooms) {
    it(`of ${rule.room} reach ${list(rule.may) || 'no other room'}: ${rule.why}`, () => {
      expect(upwards(uses, rule)).toEqual([]);
    });
  }

  for (const row of outsiders) {
    it(`of ${list(row.names)} stand in ${list(row.in)} only: ${row.why}`, () => {
      expect(misplaced(uses, row)).toEqual([]);
    });
  }

  it('are of no package without a row above, so that each new one is a decision', () => {
    expect(unknown(uses)).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => !rowOf(name))).toEqual([]);
  });

  it('never run in a ring, since its files could only be understood together', () => {
    expect(rings(uses)).toEqual([]);
  });
});

describe('this test', () => {
  it('has seen files in each room, and no file outside them', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(rooms.map(({ room }) => room).sort());
  });

  it('has seen imports of each room that has rooms below', () => {
    const importing = new Set(uses.filter(({ target }) => target).map(({ room }) => room));
    const idle = rooms.filter(({ room, may }) => may.length > 0 && !importing.has(room));
    expect(idle.map(({ room }) => room)).toEqual([]);
  });

  const offences = (file: string, code: string): string[] => {
    const uses = usesIn(file, code);
    return [
      ...rooms.flatMap((rule) => upwards(uses, rule)),
      ...outsiders.flatMap((row) => misplaced(uses, row)),
      ...unknown(uses),
    ];
  };

  it.each([
    ['src/quantity/a.ts', `import { b } from '../model/b.js';`],
    ['src/evidence/a.ts', `export type { B } from '../model/b.js';`],
    ['src/model/a.ts', `export * from '../profile/b.js';`],
    ['src/analysis/a.ts', `import { type B, c } from '../profile/b.js';`],
    ['src/report/a.ts', `const b = await import('../render/b.js');`],
    ['src/render/a.ts', `type B = import('../analysis/b.js').B;`],
    ['src/cli/a.ts', `import { b } from '../index.js';`],
    ['src/cli/a.ts', `import { b } from '../../test/b.js';`],
    ['src/model/a.ts', `import * as z from 'zod/mini';`],
    ['src/cli/a.ts', `import 'chalk';`],
    ['src/cli/a.ts', `import b from '@somebody/something/b.js';`],
    ['src/cli/a.ts', `const b = (name: string) => import(name);`],
    ['src/render/a.ts', `import { writeFileSync } from 'fs';`],
    ['src/report/a.ts', `const { env } = process;`],
    ['src/profile/a.ts', `console.log('read');`],
  ])('finds what is wrong in %s with %s', (file, code) => {
    expect(offences(file, code)).toHaveLength(1);
  });

  it('finds nothing wrong in what is allowed, nor in comments and texts', () => {
    const allowed = `import type { B } from '../profile/b.js';
      import { c } from '../model/c.js';
      import { d } from './d.js';
      // console.log(process.env) and import '../cli/e.js'
      const e = "import 'chalk'";`;
    expect(offences('src/analysis/a.ts', allowed)).toEqual([]);
  });

  it('finds a ring', () => {
    const ring = [
      ...usesIn('src/model/a.ts', `import { b } from './b.js';`),
      ...usesIn('src/model/b.ts', `import { c } from './deep/c.js';`),
      ...usesIn('src/model/deep/c.ts', `import type { B } from '../b.js';`),
    ];
    expect(rings(ring)).toEqual(['src/model/b.ts → src/model/deep/c.ts → src/model/b.ts']);
  });
});
