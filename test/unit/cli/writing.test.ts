/** What becomes of a file that is written, of what was there before, and of what lies beside it. */
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeWhole } from '../../../src/cli/write-whole.js';

/** What happens before a call of the file system, or instead of it. */
const before = vi.hoisted((): Record<string, (...args: never[]) => void> => ({}));

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const watched = ['writeFile', 'renameSync', 'linkSync', 'openSync', 'fchownSync'] as const;
  const wrap =
    (name: (typeof watched)[number]) =>
    (...args: never[]) => {
      before[name]?.(...args);
      return (fs[name] as (...args: never[]) => unknown)(...args);
    };
  return { ...fs, ...Object.fromEntries(watched.map((name) => [name, wrap(name)])) };
});

const failing = (code: string) => (): never => {
  throw Object.assign(new Error(code), { code });
};

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const rests = () => readdirSync(folder).filter((name) => name.endsWith('.part'));
const modeOf = (path: string) => statSync(path).mode & 0o777;

beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(at(name), { recursive: true });
});
afterEach(() => {
  for (const name of Object.keys(before)) delete before[name];
  vi.restoreAllMocks();
  expect(rests()).toEqual([]);
});

describe('a file that is written', () => {
  it.each([0o600, 0o640, 0o664])(
    'has the permissions of the one it replaces before its first byte: %o',
    async (mode) => {
      writeFileSync(at('a'), 'old');
      const { chmodSync } = await import('node:fs');
      chmodSync(at('a'), mode);
      let seen: object = {};
      before['openSync'] = (_name: string, _flags: string, opened: number) => {
        expect(opened).toBe(0o600);
      };
      before['writeFile'] = () => {
        const [name = ''] = rests();
        seen = { mode: modeOf(at(name)), size: statSync(at(name)).size, old: readFileSync(at('a'), 'utf8') };
      };
      await writeWhole(at('a'), 'new');
      expect(seen).toEqual({ mode, size: 0, old: 'old' });
      expect([readFileSync(at('a'), 'utf8'), modeOf(at('a'))]).toEqual(['new', mode]);
    },
  );

  it('has those that the user has chosen for new files otherwise', async () => {
    await writeWhole(at('a'), 'new');
    expect(modeOf(at('a'))).toBe(0o666 & ~process.umask());
  });

  it('has a random name until it is whole, and another where that is taken', async () => {
    const names: string[] = [];
    before['openSync'] = (name: string) => names.push(name);
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.1).mockReturnValueOnce(0.1).mockReturnValueOnce(0.2);
    before['writeFile'] = () => {
      delete before['writeFile'];
      writeFileSync(at('mine'), 'kept');
    };
    const taken = at(`.cs-roi.${(0.1).toString(36).slice(2)}.part`);
    symlinkSync('mine', taken);
    await writeWhole(at('a'), 'one');
    expect(names).toEqual([taken, taken, at(`.cs-roi.${(0.2).toString(36).slice(2)}.part`)]);
    expect([readFileSync(at('a'), 'utf8'), readFileSync(at('mine'), 'utf8')]).toEqual(['one', 'kept']);
    rmSync(taken);
  });

  it('is not written where every name is taken', async () => {
    before['openSync'] = failing('EEXIST');
    await expect(writeWhole(at('a'), 'one')).rejects.toThrow(
      `cannot write ${at('a')}: no name is free beside it`,
    );
    expect(existsSync(at('a'))).toBe(false);
  });

  it.each([
    ['writeFile', 'ENOSPC', 'the disk is full'],
    // As of a file that is mounted by itself.
    ['renameSync', 'EBUSY', 'mounted by itself'],
  ])('leaves the old one alone and nothing behind where %s fails by %s', async (name, code, why) => {
    writeFileSync(at('a'), 'old');
    before[name] = failing(code);
    await expect(writeWhole(at('a'), 'new')).rejects.toThrow(why);
    expect(readdirSync(folder)).toEqual(['a']);
    expect(readFileSync(at('a'), 'utf8')).toBe('old');
  });

  it('listens to no signal any more', async () => {
    const count = process.listenerCount('SIGTERM');
    before['writeFile'] = () => expect(process.listenerCount('SIGTERM')).toBe(count + 1);
    await writeWhole(at('a'), 'new');
    expect(process.listenerCount('SIGTERM')).toBe(count);
  });
});

describe('links', () => {
  it.each([
    ['to a file', true],
    ['to nothing yet', false],
  ])('that lead one to another and then %s all stay', async (_what, isThere) => {
    mkdirSync(at('deep/inner'), { recursive: true });
    symlinkSync('deep/inner', at('short'));
    // Through a folder that is a link itself, `..` is where that leads.
    symlinkSync('short/../second', at('first'));
    symlinkSync('inner/third', at('deep/second'));
    symlinkSync(at('file'), at('deep/inner/third'));
    if (isThere) writeFileSync(at('file'), 'old');
    for (const mayReplace of isThere ? [true] : [false, true]) {
      await writeWhole(at('first'), `new ${mayReplace}`, mayReplace);
      expect(readFileSync(at('file'), 'utf8')).toBe(`new ${mayReplace}`);
    }
    for (const link of ['first', 'deep/second', 'deep/inner/third']) {
      expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    }
  });

  it('in a ring are refused in words', async () => {
    symlinkSync('b', at('a'));
    symlinkSync('a', at('b'));
    await expect(writeWhole(at('a'), 'new')).rejects.toThrow('its links form a loop');
  });
});

describe('the owner', () => {
  const isRoot = process.getuid?.() === 0;

  it.skipIf(!isRoot)('is kept by root (skipped for others)', async () => {
    writeFileSync(at('a'), 'old', { mode: 0o640 });
    chownSync(at('a'), 12_345, 23_456);
    await writeWhole(at('a'), 'new');
    const { uid, gid } = statSync(at('a'));
    expect({ uid, gid, mode: modeOf(at('a')) }).toEqual({ uid: 12_345, gid: 23_456, mode: 0o640 });
  });

  it.skipIf(!isRoot)('changes where it must, but never the group (skipped for others)', async () => {
    writeFileSync(at('a'), 'old');
    chownSync(at('a'), 12_345, 23_456);
    before['fchownSync'] = (_descriptor: number, uid: number) => {
      if (uid === 12_345) failing('EPERM')();
    };
    await writeWhole(at('a'), 'new');
    expect(statSync(at('a'))).toMatchObject({ uid: 0, gid: 23_456 });

    before['fchownSync'] = failing('EPERM');
    chownSync(at('a'), 12_345, 23_456);
    await expect(writeWhole(at('a'), 'newer')).rejects.toThrow('belongs to a group');
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
  });
});

describe('a file that must not be there', () => {
  it('is not replaced where it comes up at the last moment, on a disk with links or without', async () => {
    const appear = () => writeFileSync(at('a'), 'faster');
    before['linkSync'] = appear;
    await expect(writeWhole(at('a'), 'new', false)).rejects.toThrow('it already exists');
    rmSync(at('a'));
    before['linkSync'] = () => {
      appear();
      failing('EPERM')();
    };
    await expect(writeWhole(at('a'), 'new', false)).rejects.toThrow('it already exists');
    expect(readFileSync(at('a'), 'utf8')).toBe('faster');
  });

  it('is written on a disk without links too', async () => {
    before['linkSync'] = failing('EPERM');
    await writeWhole(at('a'), 'new', false);
    expect(readFileSync(at('a'), 'utf8')).toBe('new');
  });

  it('is written by one of many', async () => {
    const all = await Promise.allSettled(
      ['1', '2', '3', '4'].map((text) => writeWhole(at('a'), text, false)),
    );
    const winners = all.flatMap(({ status }, k) => (status === 'fulfilled' ? [`${k + 1}`] : []));
    expect(winners).toEqual([readFileSync(at('a'), 'utf8')]);
  });
});
