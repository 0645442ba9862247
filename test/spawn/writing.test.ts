/** Writing as a process that is interrupted, is one of two, or writes where no file is. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sevenLines } from '../support/io.js';

const program = 'bin/cs-roi.js';
const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const profile = join(folder, 'profile.yaml');
writeFileSync(profile, sevenLines);

// A disk that never gets done with the writing of a file, and a line once it has begun.
const slow = join(folder, 'slow.cjs');
writeFileSync(
  slow,
  `require('node:fs').writeFile = (descriptor) => {
     require('node:fs').writeSync(descriptor, '{');
     require('node:fs').writeSync(1, 'begun');
     setTimeout(() => {}, 60_000);
   };`,
);
// The moment after the file has been moved to its place.
const late = join(folder, 'late.cjs');
writeFileSync(
  late,
  `const fs = require('node:fs');
   const { renameSync } = fs;
   fs.renameSync = (...args) => { renameSync(...args); process.kill(process.pid, 'SIGTERM'); };`,
);

const start = (preload: string, output: string) =>
  spawn(process.execPath, ['--require', preload, program, 'analyze', profile, '-o', output]);

describe('a signal', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2'] as const)(
    '%s leaves the old file and nothing else',
    async (signal) => {
      const own = join(folder, signal);
      mkdirSync(own);
      const output = join(own, 'result.json');
      writeFileSync(output, 'old');
      const child = start(slow, output);
      const ended = once(child, 'exit');
      await once(child.stdout, 'data');
      expect(readdirSync(own)).toHaveLength(2);
      child.kill(signal);
      // A shell tells this as 128 and the number of the signal.
      expect(await ended).toEqual([null, signal]);
      expect(readdirSync(own)).toEqual(['result.json']);
      expect(readFileSync(output, 'utf8')).toBe('old');
    },
  );

  it('that comes when the file is whole ends the program all the same', async () => {
    const own = join(folder, 'late');
    mkdirSync(own);
    expect(await once(start(late, join(own, 'result.json')), 'exit')).toEqual([null, 'SIGTERM']);
    expect(readdirSync(own)).toEqual(['result.json']);
    expect(JSON.parse(readFileSync(join(own, 'result.json'), 'utf8'))).toMatchObject({ kind: 'analysis' });
  });
});

describe('an output that is no file', () => {
  const shell = (command: string) => spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  const analyze = `${process.execPath} ${program} analyze --quiet -f csv ${profile}`;
  const { stdout: rows } = shell(analyze);

  it('is standard output by its name: a socket, a pipe, the end of a file', () => {
    expect(rows).toMatch(/npv/);
    const direct = spawnSync(
      process.execPath,
      [program, 'analyze', '--quiet', '-f', 'csv', '-o', '/dev/stdout', profile],
      {
        encoding: 'utf8',
      },
    );
    expect(direct).toMatchObject({ status: 0, stdout: rows, stderr: '' });
    expect(shell(`${analyze} -o /dev/stdout | cat`)).toMatchObject({ stdout: rows, stderr: '' });
    const log = join(folder, 'log.csv');
    writeFileSync(log, 'first\n');
    shell(`${analyze} -o /dev/stdout >> ${log}`);
    shell(`${analyze} -o /dev/fd/7 7>> ${log}`);
    expect(readFileSync(log, 'utf8')).toBe(`first\n${rows}${rows}`);
  });

  it('is a named pipe or a device', () => {
    const pipe = join(folder, 'pipe');
    expect(shell(`mkfifo ${pipe}; ${analyze} -o ${pipe} & cat ${pipe}`).stdout).toBe(rows);
    expect(shell(`${analyze} -o /dev/null`)).toMatchObject({ status: 0, stderr: '' });
  });
});

it('of several that begin a profile at once one does, and the others say so', async () => {
  const file = join(folder, 'new.yaml');
  const codes = await Promise.all(
    [1, 2, 3].map(
      async () => (await once(spawn(process.execPath, [program, 'init', file]), 'exit'))[0] as number,
    ),
  );
  expect(codes.toSorted()).toEqual([0, 4, 4]);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});
