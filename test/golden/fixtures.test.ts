/**
 * The example businesses in fixtures/: the program gives what is kept there, and the figures that somebody
 * worked out by hand. `npm test -- -u` writes the kept answers anew; read them before keeping them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { sensitivityShape } from '../../src/answers/uncertainty/sensitivity/published.js';
import { simulationShape } from '../../src/answers/uncertainty/simulate/published.js';
import { cli } from '../support/io.js';
import { arithmetic, valuesOf } from './arithmetic.js';

const root = 'fixtures';
const companies = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** Figures of the result, and the arithmetic that each must come to, with names for what occurs in several. */
interface Expected {
  readonly names: Readonly<Record<string, string | number>>;
  readonly figures: readonly {
    readonly figure: string;
    readonly value: string | number;
    readonly note: string;
  }[];
}

/** Companies whose whole answer is kept. Of the others the figures by hand and what a reader sees first say enough. */
const whole: readonly string[] = ['harbor-home-services', 'wrenmoor-lawn-care'];

const at = (company: string, file: string): string => `${root}/${company}/${file}`;
const readYaml = (path: string): unknown => parse(readFileSync(path, 'utf8'));
const expectedOf = (company: string) => readYaml(at(company, 'expected.yaml')) as Expected;

/** Answers that are kept of a company that is about ranges, beside that of analyze. */
const ofRanges = [
  { command: 'simulate', table: 'simulate.txt', json: 'simulation.json', schema: simulationShape },
  { command: 'sensitivity', table: 'sensitivity.txt', json: 'sensitivity.json', schema: sensitivityShape },
] as const;

const keptOf = (company: string) =>
  ofRanges.filter(({ table, json }) => [table, json].some((file) => existsSync(at(company, file))));

/** What a command writes for a company, as into a pipe: 80 columns and no colour. */
async function told(command: string, company: string, ...options: readonly string[]): Promise<string> {
  const ended = await cli([command, at(company, 'profile.yaml'), ...options]);
  expect(ended).toMatchObject({ code: 0, stderr: '' });
  return ended.stdout;
}

const answer = (company: string, ...options: readonly string[]) => told('analyze', company, ...options);

async function validatorOf(which: 'profile' | 'result'): Promise<ValidateFunction> {
  const { stdout } = await cli(['schema', which]);
  const schema = JSON.parse(stdout) as { $schema: string };
  expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
  return new Ajv({ strict: true, allErrors: true, allowUnionTypes: true }).compile(schema);
}

/** The value at a path with dots, where keys may have dots too; undefined where there is none. */
function valueAt(of: unknown, path: string): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  for (const [key, value] of Object.entries(of)) {
    if (key === path) return value;
    const inside = path.startsWith(`${key}.`) ? valueAt(value, path.slice(key.length + 1)) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

describe('the fixtures', () => {
  it('are all there, each with its files', () => {
    expect(companies).toEqual([
      'copperfield-print-supplies',
      'fernwood-swim-and-tennis',
      'harbor-home-services',
      'ledgerleaf-software',
      'meadow-mutual-insurance',
      'pinecrest-appliance-care',
      'seven-lines',
      't-mobile-usa',
      'wrenmoor-lawn-care',
    ]);
    const kept = (company: string) =>
      whole.includes(company) ? ['table.txt', 'full.txt', 'result.json'] : ['headline.json'];
    const files = companies.flatMap((company) =>
      ['profile.yaml', 'expected.yaml', ...kept(company)].map((file) => at(company, file)),
    );
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('have what runs come to kept where the profile is about ranges', () => {
    const kept = companies.flatMap((company) => keptOf(company).map(({ command }) => [company, command]));
    expect(kept).toEqual([
      ['wrenmoor-lawn-care', 'simulate'],
      ['wrenmoor-lawn-care', 'sensitivity'],
    ]);
  });

  it('begin with a profile of seven lines', () => {
    const text = readFileSync(at('seven-lines', 'profile.yaml'), 'utf8');
    expect(text.trimEnd().split('\n')).toHaveLength(7);
  });
});

describe.each(companies)('%s', (company) => {
  it.runIf(whole.includes(company))('has the table that is kept', async () => {
    await expect(await answer(company)).toMatchFileSnapshot(`../../${at(company, 'table.txt')}`);
  });

  it.runIf(whole.includes(company))('has the full report that is kept', async () => {
    await expect(await answer(company, '--full')).toMatchFileSnapshot(`../../${at(company, 'full.txt')}`);
  });

  it('has tables of 80 columns at most, without colour', async () => {
    const lines = `${await answer(company)}${await answer(company, '--full')}`.split('\n');
    expect(lines.filter((line) => line.length > 80 || line.includes('\u001b'))).toEqual([]);
  });

  it.skipIf(whole.includes(company))('has the headline and the warnings that are kept', async () => {
    const { conclusion, headline, notices } = JSON.parse(await answer(company, '--format', 'json')) as Record<
      string,
      unknown
    >;
    const text = `${JSON.stringify({ conclusion, headline, notices }, null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../${at(company, 'headline.json')}`);
  });

  it.runIf(whole.includes(company))('has the JSON that is kept', async () => {
    const result = await answer(company, '--format', 'json');
    await expect(result).toMatchFileSnapshot(`../../${at(company, 'result.json')}`);
  });

  it('has a profile and a result that fit the published schemas', async () => {
    const profile = await validatorOf('profile');
    profile(readYaml(at(company, 'profile.yaml')));
    expect(profile.errors ?? []).toEqual([]);
    const result = await validatorOf('result');
    result(JSON.parse(await answer(company, '--format', 'json')));
    expect(result.errors ?? []).toEqual([]);
  });

  for (const { command, table, json, schema } of keptOf(company)) {
    it(`has the table of ${command} that is kept, of 80 columns at most and without colour`, async () => {
      const text = await told(command, company);
      await expect(text).toMatchFileSnapshot(`../../${at(company, table)}`);
      const isBad = (line: string) => [...line].length > 80 || line.includes('\u001b');
      expect(text.split('\n').filter(isBad)).toEqual([]);
    });

    it(`has the JSON of ${command} that is kept, and that fits its schema`, async () => {
      const text = await told(command, company, '--format', 'json');
      await expect(text).toMatchFileSnapshot(`../../${at(company, json)}`);
      const fits = new Ajv({ strict: false, allErrors: true }).compile(
        z.toJSONSchema(schema, { target: 'draft-7' }),
      );
      fits(JSON.parse(text));
      expect(fits.errors ?? []).toEqual([]);
    });
  }

  it('has enough figures worked out by hand, each once and with a note', () => {
    const expected = expectedOf(company).figures;
    const figures = expected.map(({ figure }) => figure);
    expect(figures.length).toBeGreaterThanOrEqual(6);
    expect(new Set(figures).size).toBe(figures.length);
    expect(expected.filter(({ note }) => !note)).toEqual([]);
  });

  it.each(expectedOf(company).figures)('comes to $figure by hand', async ({ figure, value }) => {
    const byHand = arithmetic(String(value), valuesOf(expectedOf(company).names));
    const found = valueAt(JSON.parse(await answer(company, '--format', 'json')), figure);
    expect(found).toBeTypeOf('number');
    const gap = Math.abs((found as number) - byHand);
    expect(gap, `${found}, by hand ${byHand}`).toBeLessThanOrEqual(1e-9 * Math.abs(byHand));
  });
});

describe('the arithmetic of the fixtures', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['8 / 4 / 2', 1],
    ['10 - 4 - 3', 3],
    ['2 ** 3 ** 2', 512],
    ['-2 ** 2', -4],
    ['1.08 ** -2.5', 1.08 ** -2.5],
    ['9.6e6 * 0.55 / 12', 440000],
    ['1e-3 - -1', 1.001],
  ])('reads %s', (text, value) => {
    expect(arithmetic(text)).toBeCloseTo(value, 12);
  });

  it('knows names, each of those above it', () => {
    const named = valuesOf({ s: '0.5 ** 2', S: '4 * s', min1: 's - S' });
    expect([...named.values()]).toEqual([0.25, 1, -0.75]);
    expect(arithmetic('min(s, S) + 2 * min1', named)).toBe(-1.25);
    expect(() => valuesOf({ a: 'b', b: 1 })).toThrow('a number is missing: b');
  });

  const refused = [
    '',
    ' ',
    '1 +',
    '(1',
    '1)',
    '1 2',
    'e',
    '2e',
    '1 % 2',
    'x',
    '1,200',
    '1 / 0',
    '1..2',
    '* 2',
  ];
  it.each([...refused, 'Math.PI', 'process.exit()', 'null', 'NaN'])('refuses %j', (text) => {
    expect(() => arithmetic(text)).toThrow();
  });
});
