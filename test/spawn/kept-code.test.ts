/** The code that V8 compiled when the program was built: handed to V8 where all fits, and never otherwise. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };

const { seal, unseal } = createRequire(import.meta.url)('../../bin/compile-cache.js') as {
  seal: (text: Buffer, code: Buffer) => Buffer;
  unseal: (text: Buffer, sealed: Buffer) => Buffer | undefined;
};

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (file: string) => join(folder, 'dist/cli', file);
const profile = 'fixtures/harbor-home-services/profile.yaml';

/** Tells, behind the answer, which files V8 was given code for, and whether it took it. */
const told = join(folder, 'told.cjs');
const telling = `
  const vm = require('node:vm');
  const files = {};
  vm.Script = class extends vm.Script {
    constructor(text, options) {
      super(text, options);
      const name = require('node:path').basename(options.filename);
      files[name] = options.cachedData ? (this.cachedDataRejected ? 'rejected' : 'taken') : 'none';
    }
  };
  process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'files.json'))}, JSON.stringify(files)));
  require('./bin/compile-cache.js').load('main.cjs');
`;

interface World {
  readonly args?: readonly string[];
  readonly flags?: readonly string[];
  readonly env?: Record<string, string>;
}

function start({ args = ['analyze', profile], flags = [], env = {} }: World = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, told, ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  const files = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as Record<string, string>;
  return { ended: { status, stdout, stderr }, files };
}

/** The file that holds most of the program, and the code kept of it. */
const common = readdirSync('dist/cli').find((name) => /^common-.*\.cjs$/.test(name)) as string;
const kept = readdirSync('dist/cli').find((name) => name === `${common}.cache`) as string;

const plain = {
  status: 0,
  stdout: readFileSync('fixtures/harbor-home-services/table.txt', 'utf8'),
  stderr: '',
};

/** No code is kept where V8 is a library beside Node, as Debian has it. */
const isShared = Boolean((process.config.variables as { node_shared?: boolean }).node_shared);

it.runIf(isShared)('no code is kept where V8 is a library beside Node', () => {
  expect(kept).toBeUndefined();
});

describe.skipIf(isShared)('the program with kept code', () => {
  beforeEach(() => {
    for (const part of ['bin', 'dist/cli']) cpSync(part, join(folder, part), { recursive: true });
    writeFileSync(told, telling);
  });

  it('gives V8 the code of each of its files, which takes it', () => {
    const { ended, files } = start();
    expect(ended).toEqual(plain);
    expect(Object.keys(files)).toContain(common);
    expect([...new Set(Object.values(files))]).toEqual(['taken']);
  });

  it.each<[string, World]>([
    ['a flag', { flags: ['--stack-size=900'] }],
    ['NODE_OPTIONS', { env: { NODE_OPTIONS: '--max-old-space-size=500' } }],
  ])('gives V8 none where Node was started with %s that it was built without', (_name, world) => {
    const { ended, files } = start(world);
    expect(ended).toEqual(plain);
    expect([...new Set(Object.values(files))]).toEqual(['none']);
  });

  const altered = (name: string, alter: (bytes: Buffer) => Buffer) =>
    writeFileSync(at(name), alter(readFileSync(at(name))));
  const flipped = (bytes: Buffer, position: number) => {
    bytes.writeUInt8(bytes.readUInt8(position) ^ 1, position);
    return bytes;
  };

  it.each<[string, () => void]>([
    ['has a flipped bit at its start', () => altered(kept, (bytes) => flipped(bytes, 0))],
    ['has a flipped bit within', () => altered(kept, (bytes) => flipped(bytes, bytes.length >> 1))],
    ['has a flipped bit in its checksum', () => altered(kept, (bytes) => flipped(bytes, bytes.length - 1))],
    ['is cut', () => altered(kept, (bytes) => bytes.subarray(0, -1))],
    ['is empty', () => altered(kept, () => Buffer.alloc(0))],
    ['is shorter than a checksum', () => altered(kept, () => Buffer.from('ab'))],
    ['is all zeros', () => altered(kept, (bytes) => bytes.fill(0))],
    ['has something behind it', () => appendFileSync(at(kept), 'x')],
    ['is a text', () => altered(kept, () => Buffer.from('Not code. '.repeat(1000)))],
    ['is that of another file', () => cpSync(at('main.cjs.cache'), at(kept))],
    ['is not there', () => rmSync(at(kept))],
  ])('gives V8 none for a file whose code %s, and answers the same', (_name, alter) => {
    alter();
    const { ended, files } = start();
    expect(ended).toEqual(plain);
    expect(files[common]).toBe('none');
    expect(files['main.cjs']).toBe('taken');
  });

  it('runs the program as it is edited, at the same length too', () => {
    const { version } = manifest;
    const edited = version.replace(/\d/g, '9');
    altered('main.cjs', (bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll(version, edited), 'latin1'),
    );
    const { ended, files } = start({ args: ['--version'] });
    expect(edited).not.toBe(version);
    expect(ended.stdout).toBe(`${edited}\n`);
    expect(files['main.cjs']).toBe('none');
  });
});

describe('sealed code', () => {
  const text = Buffer.from('(function () { return 0.33 * 1e6; })');
  const code = new Script(text.toString()).createCachedData();
  const sealed = seal(text, code);

  it('is what was sealed', () => {
    expect(unseal(text, sealed)?.equals(code)).toBe(true);
  });

  const flips = (bytes: Buffer): Buffer[] =>
    Array.from({ length: 8 * bytes.length }, (_, bit) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      return copy;
    });

  it('is refused with any bit of it flipped, its checksum included', () => {
    expect(flips(sealed).filter((bytes) => unseal(text, bytes))).toEqual([]);
  });

  it('is refused with any bit of the program flipped', () => {
    expect(flips(text).filter((bytes) => unseal(bytes, sealed))).toEqual([]);
  });

  it('is refused at any shorter length', () => {
    const shorter = Array.from({ length: sealed.length }, (_, length) => sealed.subarray(0, length));
    expect(shorter.filter((bytes) => unseal(text, bytes))).toEqual([]);
  });

  it.each([
    ['version', 'v20.19.9'],
    ['arch', 'another'],
    ['execPath', 'package.json'],
    ['execArgv', ['--jitless']],
  ])('is refused under another %s of Node', (key, value) => {
    const usual = Object.getOwnPropertyDescriptor(process, key) as PropertyDescriptor;
    Object.defineProperty(process, key, { ...usual, value });
    try {
      expect(unseal(text, sealed)).toBeUndefined();
    } finally {
      Object.defineProperty(process, key, usual);
    }
    expect(unseal(text, sealed)).toBeDefined();
  });
});
