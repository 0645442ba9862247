/** What only a real process shows: pipes, exit codes, long output. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sevenLines } from '../support/io.js';

const program = 'bin/cs-roi.js';
const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const profile = join(folder, 'profile.yaml');
writeFileSync(profile, sevenLines);

const start = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [program, ...args], { input, encoding: 'utf8', maxBuffer: 1e8 });

describe('the program as a process', () => {
  it('ends with the code of its outcome', () => {
    expect(start(['analyze', profile]).status).toBe(0);
    expect(start(['analyze']).status).toBe(2);
    expect(start(['analyze', '-'], 'name: X').status).toBe(3);
    expect(start(['analyze', join(folder, 'none.yaml')]).status).toBe(4);
  });

  it('never shows a stack trace', () => {
    for (const input of ['', '[', 'a: &a [*a, *a]', '- 1', '\u0000', '{'.repeat(20_000)]) {
      const { status, stdout, stderr } = start(['analyze', '-'], input);
      expect({ input: input.slice(0, 20), status, stdout }).toEqual({
        input: input.slice(0, 20),
        status: 3,
        stdout: '',
      });
      expect(stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
    }
  });

  it('says in one sentence that an answer cannot be written, or a folder not be read', () => {
    const shell = (command: string) => spawnSync('bash', ['-c', command], { encoding: 'utf8' });
    const full = shell(`${process.execPath} ${program} analyze ${profile} > /dev/full`);
    expect(full).toMatchObject({
      status: 4,
      stderr: 'error: cannot write standard output: the disk is full\n',
    });
    const deaf = shell(`${process.execPath} ${program} analyze ${profile} > /dev/full 2> /dev/full`);
    expect(deaf.status).toBe(4);
    const read = shell(`${process.execPath} ${program} analyze - < ${folder}`);
    expect(read).toMatchObject({ status: 4, stderr: 'error: cannot read standard input: it is a folder\n' });
  });

  it('ends quietly when its reader has seen enough', () => {
    const command = `${process.execPath} ${program} analyze --full ${profile} | head -1`;
    const { stdout, stderr, status } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      encoding: 'utf8',
    });
    expect({ stdout, stderr, status }).toEqual({ stdout: 'Seven Lines\n', stderr: '', status: 0 });
  });

  it('writes an answer of more than 64 KiB through a pipe whole', () => {
    const initiatives = Array.from(
      { length: 400 },
      (_, k) =>
        `  - { name: Team ${k}, costs: { once: 1k }, effects: [{ on: complaints.resolved, change: +0.01 points }] }`,
    );
    const text = `${sevenLines}initiatives:\n${initiatives.join('\n')}\n`;
    const out = execFileSync('bash', ['-c', `${process.execPath} ${program} analyze - -f json | cat`], {
      input: text,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    expect(out.length).toBeGreaterThan(65_536);
    expect(Object.keys((JSON.parse(out) as { initiatives: object }).initiatives)).toHaveLength(400);
  });

  it('gives the same bytes in every locale, time zone and folder', () => {
    const run = (env: Record<string, string>) =>
      execFileSync(process.execPath, [program, 'analyze', '-', '-f', 'json'], {
        input: sevenLines,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '', ...env },
      });
    const one = run({ LANG: 'C', TZ: 'UTC' });
    expect(run({ LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' })).toBe(one);
  });
});
