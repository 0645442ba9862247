import {
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
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, sevenLines } from '../../support/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
writeFileSync(at('profile.yaml'), sevenLines);

describe('the command line', () => {
  it('shows a short help with an example when it is called bare', async () => {
    const { code, stdout, stderr } = await cli([]);
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 2).join('\n')).toContain('cs-roi analyze profile.yaml');
    expect(stderr).toBe('');
  });

  it('begins the help of every command with an example', async () => {
    for (const command of ['analyze', 'init', 'schema', 'validate']) {
      const { code, stdout } = await cli([command, '--help']);
      expect(code).toBe(0);
      expect(stdout.split('\n').slice(0, 2).join('\n')).toMatch(
        new RegExp(`^Example:\n {2}cs-roi ${command}`),
      );
    }
  });

  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(await cli(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it.each([
    [['analyse', 'x.yaml'], 'analyze'],
    [['analyze', 'x.yaml', '--formt', 'json'], '--format'],
    [['analyze'], 'profile'],
    [['analyze', 'x.yaml', '--claims', 'some'], 'published, none'],
  ])('refuses %j as usage and says what is near', async (args, near) => {
    const { code, stdout, stderr } = await cli(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(near);
  });

  it('refuses a format that is not known, naming those that are', async () => {
    const { code, stderr } = await cli(['analyze', at('profile.yaml'), '-f', 'pdf']);
    expect(code).toBe(2);
    expect(stderr).toContain('table, json');
  });
});

describe('analyze', () => {
  it('reads standard input, and gives the same bytes as for a file', async () => {
    const fromFile = await cli(['analyze', at('profile.yaml'), '-f', 'json']);
    const fromStdin = await cli(['analyze', '-', '-f', 'json'], { stdin: sevenLines });
    expect(fromStdin).toEqual(fromFile);
    expect(fromFile.code).toBe(0);
  });

  it('lets --set overrule an input, as if the file had said so', async () => {
    const changed = sevenLines.replace('20% per year', '15% per year');
    const bySet = await cli(['analyze', '-', '-f', 'json', '--set', 'business.churn=15% per year'], {
      stdin: sevenLines,
    });
    const byFile = await cli(['analyze', '-', '-f', 'json'], { stdin: changed });
    const headline = (text: string) => (JSON.parse(text) as { headline: object }).headline;
    expect(headline(bySet.stdout)).toEqual(headline(byFile.stdout));
  });

  it('takes the own numbers for the main run with --claims none', async () => {
    const read = async (...more: string[]) =>
      JSON.parse((await cli(['analyze', at('profile.yaml'), '-f', 'json', ...more])).stdout) as {
        headline: { npv: number; npv_own_numbers: number };
        notices: Record<string, string>;
      };
    const withClaims = await read();
    const own = await read('--claims', 'none');
    expect(own.headline.npv).toBe(withClaims.headline.npv_own_numbers);
    expect(own.headline.npv).not.toBe(withClaims.headline.npv);
    expect(own.notices['own-numbers-only']).toBeDefined();
    expect(await read('--own-numbers')).toEqual(own);
    expect(await read('--claims', 'published')).toEqual(withClaims);
  });

  it('keeps within 80 columns in a pipe, and writes no escape there', async () => {
    const { stdout } = await cli(['analyze', at('profile.yaml')], { isTTY: false });
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('\u001b');
  });

  it.each([
    [{ isTTY: true }, [], true],
    [{ isTTY: true, env: { NO_COLOR: '1' } }, [], false],
    [{ isTTY: true, env: { TERM: 'dumb' } }, [], false],
    [{ isTTY: true }, ['--no-color'], false],
    [{ isTTY: false, env: { FORCE_COLOR: '1' } }, [], true],
    [{ isTTY: true, env: { FORCE_COLOR: '0' } }, [], false],
  ])('in %j with %j colours: %s', async (world, args, isColoured) => {
    const { stdout } = await cli(['analyze', at('profile.yaml'), ...args], world);
    expect(stdout.includes('\u001b[')).toBe(isColoured);
  });

  it('fits a narrow terminal', async () => {
    const { stdout } = await cli(['analyze', at('profile.yaml')], {
      isTTY: true,
      columns: 60,
      env: { NO_COLOR: '1' },
    });
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(60);
  });
});

describe('files', () => {
  it('writes an answer by the ending of its name, and says so on standard error', async () => {
    const { code, stdout, stderr } = await cli(['analyze', at('profile.yaml'), '-o', at('result.json')]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toContain('result.json');
    const direct = await cli(['analyze', at('profile.yaml'), '-f', 'json']);
    expect(readFileSync(at('result.json'), 'utf8')).toBe(direct.stdout);
  });

  it('says nothing when it is told to be quiet', async () => {
    const { stderr } = await cli(['analyze', at('profile.yaml'), '--quiet', '-o', at('quiet.json')]);
    expect(stderr).toBe('');
  });

  it.each([
    ['a folder', () => folder, 'it is a folder'],
    ['a missing folder', () => at('nowhere/result.json'), 'no such file or folder'],
  ])('cannot write to %s, and leaves nothing behind', async (_what, path, why) => {
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await cli(['analyze', at('profile.yaml'), '-f', 'json', '-o', path()]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain(why);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('refuses an ending that names no format', async () => {
    expect((await cli(['analyze', at('profile.yaml'), '-o', at('result.docx')])).code).toBe(2);
  });

  it.each([
    ['missing.yaml', 'there is no such file'],
    ['.', 'it is a folder'],
  ])('cannot read %s', async (name, why) => {
    const { code, stdout, stderr } = await cli(['analyze', at(name)]);
    expect({ code, stdout }).toEqual({ code: 4, stdout: '' });
    expect(stderr).toContain(why);
  });

  it.each([
    ['binary', Uint8Array.of(0, 255, 254, 7)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${sevenLines}`, 'utf16le'))],
  ])('refuses %s as no profile', async (_what, stdin) => {
    const { code, stderr } = await cli(['analyze', '-'], { stdin });
    expect(code).toBe(3);
    expect(stderr).toContain('UTF-8');
  });

  it('refuses what is larger than any profile by a byte', async () => {
    const large = (bytes: number) => `${sevenLines}# `.padEnd(bytes, 'x');
    // As many bytes as there may be are read, and then are too many characters.
    for (const [bytes, why] of [
      [5_000_000, '5,000,000 characters'],
      [5_000_001, 'larger than any profile (5,000,000 bytes)'],
    ] as const) {
      const text = large(bytes);
      writeFileSync(at('large.yaml'), text);
      for (const ended of [
        await cli(['analyze', at('large.yaml')]),
        await cli(['analyze', '-'], { stdin: text }),
      ]) {
        expect(ended.code).toBe(3);
        expect(ended.stderr).toContain(why);
      }
    }
  });
});

describe('what an option cannot mean', () => {
  it.each([
    [
      'the profile itself as output',
      () => ['analyze', at('profile.yaml'), '-f', 'json', '-o', at('profile.yaml')],
      'itself',
    ],
    ['a --set without a value', () => ['analyze', at('profile.yaml'), '--set', 'x'], '--set x'],
    ['help for what is no command', () => ['help', 'analyse'], 'did you mean analyze?'],
  ])('is usage: %s', async (_what, args, why) => {
    const before = readFileSync(at('profile.yaml'), 'utf8');
    const { code, stdout, stderr } = await cli(args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(readFileSync(at('profile.yaml'), 'utf8')).toBe(before);
  });
});

describe('an output', () => {
  it('is standard output for a hyphen', async () => {
    const direct = await cli(['analyze', at('profile.yaml'), '-f', 'json']);
    expect(await cli(['analyze', at('profile.yaml'), '-f', 'json', '-o', '-'])).toEqual(direct);
    expect(await cli(['init', '-'])).toEqual(await cli(['init']));
  });

  it('through a link is its target, which keeps its mode', async () => {
    writeFileSync(at('target.json'), 'old', { mode: 0o600 });
    symlinkSync('target.json', at('link.json'));
    expect((await cli(['analyze', at('profile.yaml'), '-o', at('link.json')])).code).toBe(0);
    expect(lstatSync(at('link.json')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('target.json'), 'utf8')).toContain('"kind": "analysis"');
    expect(statSync(at('target.json')).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['below a file', 'profile.yaml/result.json', 'not a folder'],
    ['of too long a name', `${'a'.repeat(300)}.json`, 'its name is too long'],
  ])('cannot be a path %s', async (_what, name, why) => {
    const { code, stderr } = await cli(['analyze', at('profile.yaml'), '-o', at(name)]);
    expect(code).toBe(4);
    expect(stderr).toContain(why);
  });

  it('hides no character in JSON, and none in a message', async () => {
    const stdin = sevenLines.replace('Seven Lines', '"Seven\\u009b\\u202eLines"');
    const { stdout } = await cli(['analyze', '-', '-f', 'json'], { stdin });
    expect(stdout).toContain('Seven\\u009b\\u202eLines');
    const { stderr } = await cli(['analyze', 'no\u001b\u202e.yaml']);
    for (const hidden of ['\u001b', '\u202e']) expect(stderr).not.toContain(hidden);
  });
});

describe('init, validate and schema', () => {
  it('writes a starter that itself analyzes, and never over another file', async () => {
    mkdirSync(at('new'));
    const path = at('new/profile.yaml');
    expect((await cli(['init', path])).code).toBe(0);
    expect((await cli(['analyze', path, '-f', 'json'])).code).toBe(0);
    writeFileSync(path, 'mine');
    const { code, stderr } = await cli(['init', path]);
    expect(code).toBe(4);
    expect(stderr).toContain('already exists');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('writes the starter to standard output where no file is named', async () => {
    const { stdout } = await cli(['init']);
    expect((await cli(['validate', '-'], { stdin: stdout })).code).toBe(0);
  });

  it('has every input of the starter read the way it is shown, once uncommented', async () => {
    const { stdout } = await cli(['init']);
    const [sections, initiatives] = stdout.split('# The initiatives that') as [string, string];
    const keys = sections.replace(/^( {2})# (\w+: .*)$/gm, '$1$2').replace(/^# (\w+:)$/gm, '$1');
    // Revenue is stated once, in total or per customer.
    const uncommented = `${keys.replace(/^ {2}revenue: .*$/m, '')}# The initiatives that${initiatives}`;
    expect(uncommented).toContain('\n  close_rate_customers: ');
    const { code, stderr } = await cli(['validate', '-'], { stdin: uncommented });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('validates in words and as JSON', async () => {
    expect((await cli(['validate', at('profile.yaml')])).stdout).toContain('Valid: 6 inputs');
    const result = JSON.parse((await cli(['validate', at('profile.yaml'), '-f', 'json'])).stdout) as object;
    expect(result).toMatchObject({ kind: 'validation', valid: true, inputs: { yours: 6 } });
  });

  it('refuses an invalid profile with everything that is wrong, and an empty standard output', async () => {
    const stdin = sevenLines.replace('20% per year', '20%').replace('cost: 300', 'cst: 300');
    const { code, stdout, stderr } = await cli(['validate', '-'], { stdin });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('standard input:6:10: business.churn: a rate without a period');
    expect(stderr).toContain('acquisition.cst');
    expect(stderr).toContain('2 problems; nothing was computed.');
  });

  it('gives JSON Schemas of draft 7 that hold for a profile and its result', async () => {
    const ajv = new Ajv({ strict: false });
    const [profile, result] = await Promise.all(
      ['profile', 'result'].map(async (which) => JSON.parse((await cli(['schema', which])).stdout) as object),
    );
    expect(profile).toHaveProperty('$schema', 'http://json-schema.org/draft-07/schema#');
    const valid = ajv.compile(result as object);
    const answer: unknown = JSON.parse((await cli(['analyze', at('profile.yaml'), '-f', 'json'])).stdout);
    expect([valid(answer), valid.errors]).toEqual([true, null]);
    expect(valid({ ...(answer as object), headline: {} })).toBe(false);
    const isProfile = ajv.compile(profile as object);
    const minimal = {
      name: 'X',
      business: { customers: 1000, revenue: '1M per year', gross_margin: '50%', churn: '20% per year' },
      acquisition: { cost: 300 },
      complaints: { rate: '5% per year' },
    };
    expect([isProfile(minimal), isProfile.errors]).toEqual([true, null]);
    expect(isProfile({ ...minimal, busines: {} })).toBe(false);
    expect(isProfile({ name: 'X' })).toBe(false);
  });
});

describe('a file that is no text in UTF-8', () => {
  it.each<readonly [what: string, bytes: Buffer, cause: string]>([
    ['UTF-16 of Windows', Buffer.from('\ufeffname: Harbor\n', 'utf16le'), 'it is text in UTF-16'],
    ['UTF-16 without a mark', Buffer.from('name: Harbor\n', 'utf16le'), 'it is text in UTF-16'],
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe]), 'it is a spreadsheet'],
    ['Latin-1', Buffer.from('name: Caf\u00e9\n', 'latin1'), 'it is not text in UTF-8'],
  ])('is named: %s', async (_what, bytes, cause) => {
    const path = at('bytes.yaml');
    writeFileSync(path, bytes);
    const { code, stderr } = await cli(['validate', path]);
    expect(code).toBe(3);
    expect(stderr).toContain(cause);
    expect(stderr).toContain('save it as text in UTF-8');
  });
});
