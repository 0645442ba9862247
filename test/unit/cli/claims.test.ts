import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { claimShape, claimsShape } from '../../../src/answers/claims/published.js';
import { methodComparisonShape } from '../../../src/answers/methods/published.js';
import { claims, documents } from '../../../src/evidence/index.js';
import { cli, flat, sevenLines } from '../../support/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const profile = join(folder, 'profile.yaml');
writeFileSync(profile, sevenLines);
const harbor = 'fixtures/harbor-home-services/profile.yaml';

const json = async (...args: string[]): Promise<unknown> =>
  JSON.parse((await cli([...args, '-f', 'json'])).stdout);

/** The faults of a result against its schema, as a program in another language would find them. */
function faults(schema: z.ZodMiniType, result: unknown): unknown {
  const valid = new Ajv({ strict: false }).compile(z.toJSONSchema(schema, { target: 'draft-7' }));
  valid(result);
  return valid.errors ?? [];
}

describe('claims', () => {
  it('has every claim, with its id, documents and verdict', async () => {
    const { code, stdout } = await cli(['claims', '-f', 'markdown']);
    expect(code).toBe(0);
    for (const { id, documents: read, verdict } of claims)
      expect(stdout).toMatch(
        new RegExp(`^\\|.*\\| ${id} +\\| ${read.join(', ')} +\\| ${verdict.join(', ')} +\\|$`, 'm'),
      );
    for (const text of Object.values(documents)) expect(flat(stdout)).toContain(text);
  });

  it('tells everything about one claim', async () => {
    const claim = claims.find(({ id }) => id === 'tell-16');
    const { stdout } = await cli(['claims', 'tell-16']);
    for (const text of [
      claim?.claimed,
      claim?.source,
      claim?.measured,
      claim?.criticism,
      claim?.treatment,
      claim?.testedBy,
      claim?.plausible?.why,
    ])
      expect(flat(stdout)).toContain(text);
  });

  it('says in every format what would test each claim', async () => {
    for (const args of [['claims'], ['claims', '--profile', harbor]]) {
      const [table, markdown] = await Promise.all(
        ['table', 'markdown'].map(async (format) => flat((await cli([...args, '-f', format])).stdout)),
      );
      const rows = (await cli([...args, '-f', 'csv'])).stdout.split('\n');
      const all = (await json(...args)) as { claims: Record<string, { testedBy: string }> };
      for (const { id, testedBy } of claims) {
        expect(table).toContain(testedBy);
        // Markdown escapes what it would read as its own marks.
        expect(markdown?.replaceAll('\\', '')).toContain(testedBy);
        expect(rows.some((row) => row.includes(`tested_by,,${id},`) && row.includes(testedBy))).toBe(true);
        expect(all.claims[id]?.testedBy).toBe(testedBy);
      }
    }
  });

  it.each([
    [['claims', 'retention-profits'], 'did you mean retention-profit?'],
    [['claims', 'nothing-like-it-at-all'], 'cs-roi claims lists the ids'],
    [['claims', '--set', 'business.churn=5% per year'], 'add --profile PROFILE'],
    [['claims', '--claims', 'none'], 'add --profile PROFILE'],
  ])('refuses %j as usage', async (args, said) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });

  it('sets the claims beside a business, with the arithmetic', async () => {
    const { stdout } = await cli(['claims', '--profile', profile]);
    expect(flat(stdout)).toContain('(1 / churn after) / (1 / churn before) − 1 = (1 / 0.15) / (1 / 0.2) − 1');
    expect(flat(stdout)).toContain(
      '(1 − Share of problems reported) / Share of problems reported = (1 − 0.2) / 0.2',
    );
  });

  it('tells points from percent and lifetime value from profit, in figures of the business', async () => {
    const { stdout } = await cli(['claims', 'retention-profit', '--profile', profile]);
    // 0.2 / 0.15 − 1 by whole years; 80 % times 1.05 is 84 %.
    expect(flat(stdout)).toContain('retention from 80% to 85% a year, so churn from 20% to 15%');
    expect(flat(stdout)).toContain('33.3% by whole years');
    expect(flat(stdout)).toContain('retention times 1.05 is 84%');
    expect(stdout).toMatch(/Contribution, year 1 +\d/);
  });

  it('says why where churn leaves no room for five points', async () => {
    const { stdout } = await cli(['claims', 'retention-profit', '--profile', '-'], {
      stdin: sevenLines.replace('20% per year', '4% per year').replace('5% per year', '1% per year'),
    });
    expect(flat(stdout)).toContain('Not compared: churn is 5 % or less');
  });

  it('lets --set and --claims none act on the profile', async () => {
    const at = async (...more: string[]) =>
      (await json('claims', 'satisfied-not-certain', '--profile', profile, ...more)) as {
        claim: { reading: { figures: Record<string, { value: number }> } };
      };
    const share = async (...more: string[]) =>
      (await at(...more)).claim.reading.figures['leaving_for_other_reasons']?.value ?? Number.NaN;
    expect(await share()).toBeLessThan(1);
    expect(await share('--claims', 'none')).toBe(1);
    expect(await share('--set', 'business.churn=40% per year')).toBeGreaterThan(await share());
  });

  it('gives JSON by id, with the reading where there is a profile', async () => {
    const all = (await json('claims')) as { claims: Record<string, { reading: unknown }> };
    expect(all).toMatchObject({ kind: 'claims', profile: null });
    expect(Object.keys(all.claims)).toEqual(claims.map(({ id }) => id));
    expect(faults(claimsShape, all)).toEqual([]);
    expect(faults(claimsShape, await json('claims', '--profile', harbor))).toEqual([]);
    const one = await json('claims', 'retention-profit', '--profile', harbor);
    expect(one).toMatchObject({
      kind: 'claim',
      id: 'retention-profit',
      claim: { reading: { reading: 'below' } },
    });
    expect(faults(claimShape, one)).toEqual([]);
  });
});

describe('compare-methods', () => {
  it('says first how far sound methods lie from this model, and how far the folk formulas', async () => {
    const { code, stdout } = await cli(['compare-methods', harbor]);
    expect(code).toBe(0);
    expect(flat(stdout)).toMatch(
      /^Harbor Home Services Sound published methods credit .* with [\d.]+ to [\d.]+ times what this model gives for the same part; with the folk formulas it is [\d.]+ to [\d.]+ times\. This model: PV of benefits/,
    );
  });

  it('compares the published what-if where the profile has no initiative', async () => {
    expect(flat((await cli(['compare-methods', profile])).stdout)).toContain(
      'the what-if of the published claims',
    );
  });

  it('says so where only the business case sees the initiative', async () => {
    const { stdout } = await cli(['compare-methods', 'fixtures/pinecrest-appliance-care/profile.yaml']);
    expect(flat(stdout)).toContain('Only the business case by year end credits Answer prospects first');
  });

  it('gives JSON that fits its schema', async () => {
    for (const path of [harbor, profile]) {
      const result = await json('compare-methods', path);
      expect(result).toMatchObject({ kind: 'method-comparison' });
      expect(faults(methodComparisonShape, result)).toEqual([]);
    }
  });
});

describe('every format', () => {
  const commands = [
    ['claims'],
    ['claims', 'retention-profit', '--profile', harbor],
    ['claims', '--profile', harbor],
    ['compare-methods', harbor],
  ];

  it.each(commands)('fits 80 columns without colour in a pipe: %s %s', async (...args) => {
    const { stdout } = await cli(args.filter(Boolean));
    expect(stdout.split('\n').filter((line) => [...line].length > 80 || line.includes('\u001b'))).toEqual([]);
  });

  it.each([['analyze', harbor], ['validate', harbor], ...commands])(
    'is Markdown by the ending .md: %s %s',
    async (...args) => {
      const path = join(folder, 'answer.md');
      const { code, stdout } = await cli([...args.filter(Boolean), '-o', path, '--quiet']);
      expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
      expect(readFileSync(path, 'utf8')).toMatch(/^# \S.*\n\n(?:.+\n\n){0,2}\*\*.*\*\*\n/);
      expect(readFileSync(path, 'utf8')).toBe(
        (await cli([...args.filter(Boolean), '-f', 'markdown'])).stdout,
      );
    },
  );
});
