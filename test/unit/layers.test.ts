/** The stairs of the house: imports in src run downwards only, and each outside package has its room. */
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { roomOf, sources, type Use, usesIn } from '../support/uses.js';

/** Rooms from the ground up, each with the rooms below that it may use. */
const rooms = [
  { room: 'language', may: [], why: 'the language of formulas knows nothing of customers' },
  { room: 'evidence', may: ['language'], why: 'a claim stands by itself, whatever model reads it' },
  { room: 'model', may: ['evidence', 'language'], why: 'what we believe depends on no file format' },
  { room: 'profile', may: ['model', 'evidence', 'language'], why: 'reading a profile needs no answer' },
  {
    room: 'business',
    may: ['types of profile', 'model', 'evidence', 'language'],
    why: 'a business is a checked profile in the terms of the model, never its text',
  },
  {
    room: 'report',
    may: ['business', 'types of profile', 'model', 'evidence', 'language'],
    why: 'the parts of a report are the same for every question',
  },
  {
    room: 'answers',
    may: ['report', 'business', 'types of profile', 'model', 'evidence', 'language'],
    why: 'an answer is found and told without choosing how it looks',
  },
  {
    room: 'render',
    may: ['answers', 'report', 'model', 'evidence', 'language'],
    why: 'a renderer shows a report and calculates nothing',
  },
  {
    room: 'cli',
    may: ['render', 'answers', 'report', 'business', 'profile', 'model', 'evidence', 'language'],
    why: 'the command line connects all rooms and no room knows of it',
  },
  {
    room: 'index.ts',
    may: ['answers', 'report', 'business', 'profile', 'model', 'evidence', 'language'],
    why: 'the library gives answers and leaves their looks and the terminal to its caller',
  },
];

/** The questions, each with the other questions that its answer is made of. */
const questions = [
  { question: 'analyze', madeOf: ['claims'], why: 'it reads the claims against the business' },
  { question: 'claims', madeOf: [], why: 'a claim is read against an assessment' },
  { question: 'explain', madeOf: [], why: 'it takes a figure of an assessment apart' },
  { question: 'uncertainty', madeOf: [], why: 'it spreads the figures of an assessment' },
  { question: 'solve', madeOf: [], why: 'it searches for a figure of an assessment' },
  { question: 'compare', madeOf: [], why: 'it sets assessments side by side' },
  { question: 'methods', madeOf: [], why: 'it sets an assessment beside other methods' },
  { question: 'validate', madeOf: [], why: 'it says what an assessment rests on' },
  { question: 'workbook', madeOf: ['analyze'], why: 'it is an analysis that recalculates' },
  {
    question: 'decision',
    madeOf: ['analyze', 'compare', 'uncertainty'],
    why: 'a decision weighs the worth, the choice and the chance of a loss',
  },
  {
    question: 'board',
    madeOf: ['analyze', 'claims', 'compare', 'decision', 'uncertainty'],
    why: 'a paper for the board tells all of these, and decides nothing itself',
  },
];

/** What comes from outside src, and the rooms that use it. The first row that fits counts; what fits none is refused. */
const outsiders = [
  {
    names: ['zod'],
    in: ['profile', 'report'],
    why: 'shapes are described where data enters or leaves',
  },
  { names: ['yaml'], in: ['profile'], why: 'only the profile is written in YAML' },
  { names: ['fastest-levenshtein'], in: ['profile'], why: 'a mistyped key is told the nearest known one' },
  { names: ['commander'], in: ['cli'], why: 'only the command line has arguments' },
  { names: ['@clack/prompts'], in: ['cli'], why: 'only the command line has somebody to ask' },
  { names: ['cli-table3', 'chalk'], in: ['render'], why: 'how it looks is decided in one room' },
  { names: ['hucre', 'fflate'], in: ['render'], why: 'a workbook becomes a file in one place' },
  { names: ['markdown-table'], in: ['render'], why: 'Markdown is one way to look' },
  {
    names: ['d3-format'],
    in: ['report', 'answers', 'render'],
    why: 'numbers become text on the way out only',
  },
  {
    names: ['d3-scale', 'd3-shape'],
    in: ['render'],
    why: 'where a mark stands is decided where it is drawn',
  },
  {
    names: ['jstat', 'pure-rand'],
    in: ['business', 'answers'],
    why: 'chance enters where answers are found',
  },
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

/** The question whose room a file stands in. */
const questionOf = (file = ''): string | undefined => /^src\/answers\/([a-z-]+)\//.exec(file)?.[1];

/** Uses of other questions than those an answer is made of. */
const sideways = (uses: readonly Use[]): string[] =>
  uses
    .filter(({ file, target }) => {
      const [from, to] = [questionOf(file), questionOf(target)];
      const madeOf = questions.find(({ question }) => question === from)?.madeOf ?? [];
      return from !== undefined && to !== undefined && from !== to && !madeOf.includes(to);
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

  it('of an answer reach no other answer but those it is made of', () => {
    expect(sideways(uses)).toEqual([]);
  });

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

describe('folders', () => {
  it('hold no more than twenty files each, so that a list of them can be read', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const folder = file.slice(0, file.lastIndexOf('/'));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 20)).toEqual([]);
  });
});

describe('this test', () => {
  it('has seen files in each room, and no file outside them', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(rooms.map(({ room }) => room).sort());
  });

  it('has seen files of each question, and no other question', () => {
    const found = new Set(files.map(questionOf).filter((question) => question !== undefined));
    expect([...found].sort()).toEqual(questions.map(({ question }) => question).sort());
  });

  it('has seen each answer use those it is made of', () => {
    const used = new Set(uses.map(({ file, target }) => `${questionOf(file)} ${questionOf(target)}`));
    const idle = questions.flatMap(({ question, madeOf }) =>
      madeOf.filter((other) => !used.has(`${question} ${other}`)),
    );
    expect(idle).toEqual([]);
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
      ...sideways(uses),
      ...outsiders.flatMap((row) => misplaced(uses, row)),
      ...unknown(uses),
    ];
  };

  it.each([
    ['src/language/a.ts', `import { b } from '../model/b.js';`],
    ['src/evidence/a.ts', `export type { B } from '../model/b.js';`],
    ['src/model/a.ts', `export * from '../profile/b.js';`],
    ['src/business/a.ts', `import { type B, c } from '../profile/b.js';`],
    ['src/report/a.ts', `const b = await import('../render/b.js');`],
    ['src/render/a.ts', `type B = import('../business/b.js').B;`],
    ['src/answers/solve/a.ts', `import { b } from '../compare/b.js';`],
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
    expect(offences('src/business/a.ts', allowed)).toEqual([]);
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
