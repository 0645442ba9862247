import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { comparisonShape } from '../../../src/answers/json-schema.js';
import { cli, flat, sevenLines } from '../../support/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const write = (name: string, text: string): string => {
  writeFileSync(at(name), text);
  return at(name);
};

const fixture = (name: string) => `fixtures/${name}/profile.yaml`;
const harbor = fixture('harbor-home-services');
/** Harbor with costs at which each initiative is worth it beside the other, and one of them alone. */
const cheaper = [
  ...['--set', 'initiatives.second-line-team.costs.running=60k per year'],
  ...['--set', 'initiatives.call-back-within-an-hour.costs.running=10k per year'],
];
const copperfield = fixture('copperfield-print-supplies');
const ledgerleaf = fixture('ledgerleaf-software');
const seven = write('seven.yaml', sevenLines);

const team = (k: number) =>
  `  - { name: Team ${k}, costs: { once: ${k}k }, effects: [{ on: complaints.resolved, change: +1 points }] }\n`;
const withTeams = (count: number): string =>
  `${sevenLines}initiatives:\n${Array.from({ length: count }, (_, k) => team(k + 1)).join('')}`;

const compare = (...args: readonly string[]) => cli(['compare', ...args]);

interface SetInJson {
  readonly set: string;
  readonly npv: number;
}

interface Result {
  readonly conclusion: string;
  readonly profiles: Record<
    string,
    { name: string; headline: Record<string, unknown>; difference: Record<string, unknown> | null }
  >;
  readonly first: string;
  readonly sets: Record<string, SetInJson>;
  readonly choice: Record<string, SetInJson | null> & { because: Record<string, string> };
  readonly notices: Record<string, string>;
}

const json = async (...args: readonly string[]): Promise<Result> =>
  JSON.parse((await compare(...args, '-f', 'json')).stdout) as Result;

/** The faults of a result against its schema, as a program in another language would find them. */
function faults(result: unknown): unknown {
  const valid = new Ajv({ strict: false }).compile(z.toJSONSchema(comparisonShape, { target: 'draft-7' }));
  valid(result);
  return valid.errors ?? [];
}

describe('compare', () => {
  it('says first which initiatives to choose, and why', async () => {
    const { code, stdout } = await compare(harbor, ...cheaper);
    expect(code).toBe(0);
    const [, , first] = stdout.split('\n');
    expect(first).toMatch(/^Choose Call-back within an hour and Second-line team together:/);
    expect(flat(stdout)).toMatch(
      /NPV of all together is USD [\d.]+k higher than the sum of each alone, with [\d.]+ more customers retained; they interact through “[^”]+” and “[^”]+”\./,
    );
  });

  it('keeps to a budget, says what it limits, and what it would be without', async () => {
    const text = flat((await compare(harbor, ...cheaper, '--budget', '210k')).stdout);
    expect(text).toMatch(
      /Within the budget of USD 210k, choose Second-line team alone: NPV is USD [\d.]+k over/,
    );
    expect(text).toContain('Without the budget, choose Call-back within an hour and Second-line team');
    expect(text).toContain('limits the PV of costs of a set over three years, upfront and running');
  });

  it('says what another initiative would take away', async () => {
    const { conclusion } = await json(
      harbor,
      ...cheaper,
      ...['--set', 'initiatives.call-back-within-an-hour.costs.once=90k'],
    );
    expect(conclusion).toMatch(
      /^Choose Second-line team alone: .* Adding Call-back within an hour lowers NPV by/,
    );
    expect(conclusion).toContain('since even alone its NPV is −');
  });

  it('says so where nothing is worth its cost, or nothing can be had for so little', async () => {
    expect((await json(harbor, '--budget', '150k')).conclusion).toMatch(
      /^Choose none of them within USD 150k: even the best, Call-back within an hour alone, has an NPV of −USD [\d.]+k/,
    );
    const none = await json(harbor, '--budget', '1k');
    expect(none.conclusion).toContain(
      'No set of initiatives is possible within USD 1,000: the cheapest, Call-back within an hour alone',
    );
    expect(none.choice['by_npv']).toBeNull();
    expect(none.choice.because['by_npv']).toBe('every set costs more than the budget');
  });

  it('tells many initiatives by their numbers, and large sets by what is not in them', async () => {
    const path = write('many.yaml', withTeams(7).replace('once: 7k', 'once: 700k'));
    const { stdout } = await compare(path);
    expect(stdout).toMatch(/^1 Team 1 /m);
    expect(stdout).toMatch(/^1 \+ 2 /m);
    expect(flat(stdout)).toContain('The 7 initiatives make 127 sets; all are ranked.');
  });

  it('sets two profiles side by side, with the difference', async () => {
    const { code, stdout } = await compare(harbor, copperfield);
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /NPV of Harbor Home Services is USD [\d.]+k higher than that of Copperfield Print Supplies, over three years/,
    );
    const { profiles } = await json(harbor, copperfield);
    const [one, other] = Object.values(profiles).map(({ headline }) => headline['npv'] as number);
    expect(profiles['copperfield-print-supplies']?.difference?.['npv']).toBeCloseTo(
      (other as number) - (one as number),
      4,
    );
    expect(stdout).toMatch(/^NPV +−USD [\d.]+k +−USD [\d.]+k +−USD [\d.]+k$/m);
  });

  it('subtracts no money of another currency or horizon, and says why', async () => {
    const { profiles, first, notices } = await json(harbor, ledgerleaf);
    expect(first).toBe('harbor-home-services');
    expect(Object.keys(notices)).toEqual(['currencies-differ', 'horizons-differ']);
    expect(profiles['ledgerleaf']?.difference).toMatchObject({
      npv: null,
      churn_baseline: expect.any(Number),
      because: { npv: 'it is in EUR, and the first in USD' },
    });
    const alike = await json(harbor, ledgerleaf, '--set', 'finance.horizon=3 years');
    expect(Object.keys(alike.notices)).toEqual(['currencies-differ']);
  });

  it('compares more profiles than fit side by side in rows', async () => {
    const many = ['t-mobile-usa', 'fernwood-swim-and-tennis', 'meadow-mutual-insurance'].map(fixture);
    const { stdout } = await compare(harbor, copperfield, ...many);
    expect(stdout.split('\n')[0]).toBe('5 profiles');
    expect(stdout).toMatch(/^T-Mobile USA +USD [\d.]+m +[\d.]+% +USD [\d.]+m +\d+ months +[\d,]+$/m);
    expect(stdout).toMatch(/^Copperfield(?: Print)? +−USD [\d.]+k +−[\d.]+ points/m);
  });

  it('gives JSON that fits its schema', async () => {
    expect(faults(await json(harbor, copperfield, ledgerleaf))).toEqual([]);
    expect(faults(await json(harbor))).toEqual([]);
    expect(faults(await json(harbor, '--budget', '1k'))).toEqual([]);
    expect(faults(await json(harbor, '--no-ranking'))).toEqual([]);
    const { sets, choice } = await json(harbor, ...cheaper, '--budget', '210k');
    expect(Object.keys(sets)).toEqual(['second-line-team', 'call-back-within-an-hour']);
    expect(choice['by_npv']?.set).toBe('second-line-team');
    expect(choice['by_npv_without_budget']?.set).toBe('call-back-within-an-hour+second-line-team');
  });

  it('lets --set and --claims none act on all', async () => {
    const { profiles } = await json(harbor, copperfield, '--claims', 'none');
    expect(
      Object.keys((profiles['copperfield-print-supplies'] as { notices?: object }).notices ?? {}),
    ).toContain('own-numbers-only');
    const set = await json(harbor, copperfield, '--set', 'business.churn=15% per year');
    expect(set.profiles['copperfield-print-supplies']?.difference).toMatchObject({ churn_baseline: 0 });
  });
});

describe('profiles of the same name', () => {
  it('are told apart by their files as they are named, or by number, without any folder', async () => {
    const other = write('other.yaml', sevenLines);
    const numbered = await json(seven, other);
    expect(Object.keys(numbered.profiles)).toEqual(['1-seven-lines', '2-seven-lines']);
    expect(JSON.stringify(numbered)).not.toContain(folder);
    const { stdout } = await cli(['compare', fixture('seven-lines'), '-', '-f', 'json'], {
      stdin: readFileSync(fixture('seven-lines')),
    });
    expect(Object.values((JSON.parse(stdout) as Result).profiles).map(({ name }) => name)).toEqual([
      'Birchwood Dairy Rounds (fixtures/seven-lines/profile.yaml)',
      'Birchwood Dairy Rounds (standard input)',
    ]);
  });
});

describe('what cannot be compared', () => {
  mkdirSync(at('folder'));
  copyFileSync(harbor, at('copy.yaml'));
  symlinkSync(at('copy.yaml'), at('link.yaml'));

  it.each([
    ['nothing', () => [], 'profiles'],
    ['a file with itself', () => [harbor, harbor], 'is named twice'],
    ['a file with itself, otherwise written', () => [harbor, `./${harbor}`], 'are the same file'],
    ['a file with a link to it', () => [at('copy.yaml'), at('link.yaml')], 'are the same file'],
    ['standard input twice', () => ['-', '-'], 'standard input is named twice'],
    ['no initiative', () => [seven], 'this one has none; state two or more'],
    ['one initiative', () => [copperfield], 'this one has only one; state two or more'],
    ['a budget for profiles', () => [harbor, copperfield, '--budget', '1k'], 'initiatives of one profile'],
    ['no ranking of profiles', () => [harbor, copperfield, '--no-ranking'], 'initiatives of one profile'],
    ['a budget without ranking', () => [harbor, '--budget', '1k', '--no-ranking'], '--no-ranking leaves out'],
    [
      'an output that is a profile',
      () => [harbor, at('copy.yaml'), '-f', 'json', '-o', at('copy.yaml')],
      'the profile itself',
    ],
    ['an unknown format', () => [harbor, '-f', 'pdf'], 'table, json, markdown'],
    ['a --set without a value', () => [harbor, copperfield, '--set', 'x'], '--set x'],
  ])('is usage: %s', async (_what, args, why) => {
    const { code, stdout, stderr } = await compare(...args());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });

  it.each([
    ['abc', 'not a number'],
    ['', 'nothing is given'],
    ['-5', 'outside the valid range'],
    ['100k EUR', 'not the currency of the profile, USD'],
    ['100k to 200k', 'a range, which limits nothing'],
    ['20%', 'a percentage is not possible here'],
    ['100k per year', 'a period is not possible here'],
    ['12.000', 'for example --budget 12,000'],
    ['300.000 USD', '300,000 USD or 300 USD; for example --budget 300,000 USD'],
    ['12.500k', '12,500k or 12.5k'],
    ['9'.repeat(200), 'too long for a figure'],
  ])('is usage: a budget of %s', async (budget, why) => {
    const { code, stdout, stderr } = await compare(harbor, '--budget', budget);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });

  it('are the sets of more than 15 initiatives, though each alone and all together are', async () => {
    const path = write('sixteen.yaml', withTeams(16));
    for (const more of [[], ['--budget', '1k']]) {
      const { code, stdout, stderr } = await compare(path, ...more);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('16 initiatives make too many sets to rank');
      expect(stderr).toContain('--no-ranking');
    }
    const { code, stdout } = await compare(path, '--no-ranking');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^All together /m);
    expect(flat(stdout)).toContain('not ranked, which is done for up to 15 of them');
    expect((await compare(write('fifteen.yaml', withTeams(15)))).code).toBe(0);
  });

  it('are invalid profiles: all that is wrong with each, with its file', async () => {
    const one = write('one.yaml', sevenLines.replace('20% per year', '20%').replace('cost: 300', 'cst: 300'));
    const other = write('other.yaml', sevenLines.replace('rate: 5%', 'rate: 500%'));
    const { code, stdout, stderr } = await compare(seven, one, other);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(`${one}:6:10: business.churn: a rate without a period`);
    expect(stderr).toContain(`${one}:7:16: acquisition.cst`);
    expect(stderr).toContain(`${other}:8:`);
    expect(stderr).toContain('3 problems; nothing was computed.');
  });

  it('are values from the command line that do not fit: once if for all, else with the file', async () => {
    const both = await compare(seven, harbor, '--set', 'business.churn=often');
    expect(both.stderr).toContain('1 problem; nothing was computed.');
    const one = await compare(harbor, ledgerleaf, '--set', 'initiatives.second-line-team.ramp=3 months');
    expect(one.code).toBe(3);
    expect(flat(one.stderr)).toContain(`is not in the profile (in ${ledgerleaf})`);
  });

  it('is a file that cannot be read', async () => {
    expect(await compare(harbor, at('missing.yaml'))).toMatchObject({ code: 4, stdout: '' });
    expect(await compare(harbor, at('folder'))).toMatchObject({ code: 4, stdout: '' });
  });

  it('is a profile that contradicts itself whatever is chosen', async () => {
    const path = write('contradicts.yaml', withTeams(2).replace('rate: 5%', 'rate: 500%'));
    const { code, stderr } = await compare(path);
    expect(code).toBe(3);
    expect(stderr).toContain('more than one problem per customer in every month');
  });
});

describe('every format of a comparison', () => {
  const long = write(
    'long.yaml',
    sevenLines.replace('Seven Lines', `${'Long name '.repeat(30)}${'x'.repeat(300)}`),
  );
  const calls: readonly (readonly string[])[] = [
    [harbor],
    [harbor, '--budget', '1k'],
    [harbor, copperfield],
    [harbor, ledgerleaf, copperfield],
    [seven, long],
    [seven, long, harbor, copperfield, ledgerleaf],
    [write('fifteen.yaml', withTeams(15))],
  ];

  it.each(calls)('fits 80 columns without colour in a pipe: %s %s %s', async (...args) => {
    const { code, stdout } = await compare(...args.filter(Boolean));
    expect(code).toBe(0);
    const lines = stdout.split('\n').filter((line) => !/x{80}/.test(line));
    expect(lines.filter((line) => [...line].length > 80 || line.includes('\u001b'))).toEqual([]);
  });

  it.each(calls)('is Markdown by the ending .md: %s %s %s', async (...args) => {
    const path = at('answer.md');
    const { code, stdout } = await compare(...args.filter(Boolean), '-o', path, '--quiet');
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toMatch(/^# \S.*\n\n\*\*.*\*\*\n/);
  });

  it('is the same bytes for initiatives in another order', async () => {
    const [head, teams] = withTeams(4).split('initiatives:\n') as [string, string];
    const reversed = teams.trimEnd().split('\n').reverse().join('\n');
    const bytes = async (text: string) => {
      const result = await json(write('order.yaml', text));
      return JSON.stringify({ ...result, profile: null });
    };
    expect(await bytes(`${head}initiatives:\n${reversed}\n`)).toBe(await bytes(withTeams(4)));
  });
});
