/** `init` in a terminal, as a person meets it; and that nobody else waits for what only it needs. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const program = 'bin/cs-roi.js';
const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const hasTerminal = spawnSync('python3', ['-c', 'import pty, fcntl, termios']).status === 0;
const why = hasTerminal ? '' : ' (skipped: python3 with pty is not installed)';

const { CI: _, NO_COLOR: __, ...env } = process.env;

/** Waits for a text and then types, again and again; what was seen, without what moves and colours. */
function typing(args: readonly string[], steps: readonly (readonly [awaited: string, typed: string])[]) {
  const { status, stdout, stderr } = spawnSync(
    'python3',
    ['test/support/terminal.py', process.execPath, program, ...args],
    { input: JSON.stringify(steps), encoding: 'utf8', env: { ...env, TERM: 'xterm' } },
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal is moved by them
  return { status, stderr, seen: stdout.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '').replaceAll('\r', '') };
}

/** Clears the line, which keeps what was refused. */
const anew = (answer: string): string => `\u0015${answer}\r`;

const business = [
  ['Name', 'Joe’s\r'],
  ['Currency', 'EUR\r'],
  ['Customers', '1,200\r'],
  ['Revenue', '1.2M per year\r'],
  ['Gross margin', '50%\r'],
  ['Churn', '20%\r'],
  ['a rate without a period', anew('20% per year')],
] as const;

describe.skipIf(!hasTerminal)(`init in a terminal${why}`, { timeout: 120_000 }, () => {
  it('asks, refuses, shows the answer and writes a profile that gives it', () => {
    const { status, stderr, seen } = typing(
      ['init', at('new.yaml')],
      [
        ...business,
        ['UPPER LIMIT', '\r'],
        ['Complaints', '\r'],
        ['Complaint rate', '\r'],
        ['Service contacts in total', '\r'],
        ['Service contacts', '\r'],
        ['An initiative', 'Team A\r'],
        ['Upfront cost', '10k\r'],
        ['Running cost', '\r'],
        ['What it changes', '\r'],
        ['Change of churn', '-1 points\r'],
        ['What the change rests on', '\u001b[A\r'],
      ],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(seen).toContain(`Wrote ${at('new.yaml')}. Run: cs-roi analyze ${at('new.yaml')}`);
    const { stdout } = spawnSync(process.execPath, [program, 'analyze', at('new.yaml')], {
      encoding: 'utf8',
    });
    const verdict = stdout.split('\n')[3] as string;
    expect(verdict).toMatch(/^[A-Z ,]+\. NPV is /);
    expect(seen).toContain(verdict);
    expect(readFileSync(at('new.yaml'), 'utf8')).toContain('change: -1 points, evidence: benchmark }');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['the end of its input', '\u0004'],
    ['Escape', '\u001b'],
  ])('ends at %s with 130, and writes nothing', (_what, key) => {
    const { status, seen } = typing(['init', at('left.yaml')], [...business, ['UPPER LIMIT', key]]);
    expect(status).toBe(130);
    expect(seen).toContain('error: interrupted; nothing was written');
    expect(existsSync(at('left.yaml'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('asks where to write when no file is named, and never takes one that is there', () => {
    writeFileSync(at('mine.yaml'), 'mine');
    const { status, seen } = typing(
      ['init'],
      [
        ['File', `${at('mine.yaml')}\r`],
        ['already exists', anew(at('other.yaml'))],
        ['Name', '\u0003'],
      ],
    );
    expect({ status, seen }).toEqual({ status: 130, seen: expect.stringContaining('it already exists') });
    expect(readFileSync(at('mine.yaml'), 'utf8')).toBe('mine');
  });
});

describe('what only some calls need', () => {
  const chunks = readdirSync('dist/cli').filter((name) => name.endsWith('.cjs'));
  const holding = chunks.filter((name) => readFileSync(`dist/cli/${name}`, 'utf8').includes('clack:cancel'));

  /** The files of the built program that a call reads. */
  function read(args: readonly string[]): string[] {
    const spy = at('spy.cjs');
    writeFileSync(
      spy,
      `const fs = require('node:fs'); const read = fs.readFileSync;
       fs.readFileSync = (...args) => (String(args[0]).endsWith('.cjs') && fs.appendFileSync(${JSON.stringify(at('read.txt'))}, args[0] + '\\n'), read(...args));`,
    );
    writeFileSync(at('read.txt'), '');
    const { status } = spawnSync(process.execPath, ['--require', spy, program, ...args]);
    expect(status).toBe(0);
    return readFileSync(at('read.txt'), 'utf8').trim().split('\n');
  }

  it('is not read for --help: neither the model nor the reader of profiles', () => {
    expect(read(['--help']).filter((file) => !/(main|runtime-\S+)\.cjs$/.test(file))).toEqual([]);
  });

  it('is not read by others: the library for prompts, which stands in one file', () => {
    expect(holding).toHaveLength(1);
    for (const args of [
      ['--help'],
      ['init', '--help'],
      ['init'],
      ['analyze', 'fixtures/seven-lines/profile.yaml'],
    ]) {
      const files = read(args);
      expect(
        files.filter((file) => file.endsWith('main.cjs')),
        args.join(' '),
      ).toHaveLength(1);
      expect(files.filter((file) => holding.some((name) => file.endsWith(name)))).toEqual([]);
    }
  });
});
