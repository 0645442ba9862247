/** CSV and TSV as formats of the commands: options, files, names that mean harm, and what is refused. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli, sevenLines } from '../support/io.js';
import { cellsOf, placeOf } from '../support/separated.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const seven = 'fixtures/seven-lines/profile.yaml';
const harbor = 'fixtures/harbor-home-services/profile.yaml';

async function told(...args: readonly string[]): Promise<string> {
  const ended = await cli(args);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return ended.stdout;
}

describe('an answer in rows', () => {
  it('is the one that is kept', async () => {
    await expect(await told('analyze', seven, '-f', 'csv')).toMatchFileSnapshot(
      '../../fixtures/seven-lines/analyze.csv',
    );
  });

  it.each(['csv', 'tsv'])('goes to a file by its ending: .%s', async (format) => {
    const path = at(`answer.${format.toUpperCase()}`);
    const { code, stdout } = await cli(['analyze', seven, '-o', path]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe(await told('analyze', seven, '-f', format));
  });

  it('has the same rows as CSV and as TSV', async () => {
    const rows = cellsOf(await told('compare', harbor, '-f', 'csv'));
    expect(cellsOf(await told('compare', harbor, '-f', 'tsv'), '\t')).toEqual(rows);
  });

  it('is not coloured on a terminal', async () => {
    const { stdout } = await cli(['analyze', seven, '-f', 'csv'], { isTTY: true });
    expect(stdout).not.toContain('\u001b');
  });
});

describe('--excel', () => {
  const excel = (...options: readonly string[]) =>
    told('analyze', harbor, '-f', 'csv', '--excel', ...options);

  it.each([
    ['en-US', ',', '.'],
    ['de-DE', ';', ','],
    ['fr', ';', ','],
    ['pt-BR', ';', ','],
    ['de-CH', ';', '.'],
    ['fr-CH', ';', '.'],
    ['it-CH', ';', '.'],
    ['de-LI', ';', '.'],
    ['ar-EG', ',', '.'],
    ['de-DE-u-nu-arab', ';', ','],
  ] as const)('writes in the marks of %s', async (locale, separator, decimal) => {
    const text = await excel('--locale', locale);
    expect(text.startsWith(`\ufeffprofile${separator}scenario`)).toBe(true);
    const plain = cellsOf(await told('analyze', harbor, '-f', 'csv'));
    const rows = cellsOf(text, separator);
    expect(rows.map(({ value }) => value)).toEqual(plain.map(({ value }) => value.replace('.', decimal)));
    expect(rows.map(placeOf)).toEqual(plain.map(placeOf));
  });

  it('takes en-US where no locale is named, whatever the machine speaks', async () => {
    expect(await excel()).toBe(await excel('--locale', 'en-US'));
  });

  it('keeps the tabs of TSV', async () => {
    const text = await told('analyze', harbor, '-f', 'tsv', '--excel', '--locale', 'de-DE');
    const { headline } = JSON.parse(await told('analyze', harbor, '-f', 'json')) as {
      headline: { npv: number };
    };
    const npv = String(headline.npv).replace('.', ',');
    expect(npv).toMatch(/^-\d+,\d+$/);
    expect(text).toContain(`\thorizon\tnpv\t${npv}\tmoney\tUSD\n`);
  });
});

describe('what cannot be meant', () => {
  it.each([
    [['-f', 'csv', '--locale', 'de-DE'], '--locale says in which language --excel writes; add --excel'],
    [['--excel'], '--excel applies to csv and tsv, but the format is table'],
    [['-f', 'json', '--excel'], '--excel applies to csv and tsv, but the format is json'],
    [['-f', 'csv', '--excel', '--locale', 'xx-XX'], '--locale xx-XX is not a known language'],
    [['-f', 'csv', '--excel', '--locale', 'de_DE'], '--locale de_DE is not a known language'],
    [['-f', 'csv', '--excel', '--locale', ''], '--locale  is not a known language'],
  ])('is refused in words: %j', async (options, words) => {
    const { code, stdout, stderr } = await cli(['analyze', seven, ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(words);
  });

  it('is refused of a command that does not answer in rows', async () => {
    const { code, stderr } = await cli(['validate', seven, '-f', 'csv']);
    expect(code).toBe(2);
    expect(stderr).toContain('unknown format csv');
  });
});

describe('a name that means harm', () => {
  const hostile = sevenLines
    .replace('name: Seven Lines', 'name: "=HYPERLINK(\\"http://h.example\\",\\"a;b\\")\\n\\e[31m\\u202Eend"')
    .concat(
      'initiatives:\n  - { name: "=1+1", costs: { once: 1k }, effects: [{ on: business.churn, change: -1 points, evidence: assumption }] }\n',
    );

  it.each([
    [['-f', 'csv'], ','],
    [['-f', 'tsv'], '\t'],
    [['-f', 'csv', '--excel', '--locale', 'de-DE'], ';'],
  ] as const)('is a text in its cell and nothing else: %j', async (options, separator) => {
    const { stdout } = await cli(['analyze', '-', ...options], { stdin: hostile });
    const rows = cellsOf(stdout, separator);
    expect(new Set(rows.map(({ profile }) => profile))).toEqual(
      new Set([`'=HYPERLINK("http://h.example","a;b") [31m end`]),
    );
    const plain = await cli(['analyze', '-', '-f', 'csv'], {
      stdin: hostile.replace(/^name: .*/, 'name: A'),
    });
    expect(rows.map(({ value }) => value.replace(',', '.'))).toEqual(
      cellsOf(plain.stdout).map(({ value }) => value),
    );
    expect(rows.flatMap(({ figure, scenario }) => [figure, scenario]).join('')).not.toMatch(/[=@"'\s]/);
  });
});
