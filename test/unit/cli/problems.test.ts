/** What is wrong with a profile, for programs: `-f json` gives problems as JSON in place of an answer. */
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { cli, type Ended, sevenLines } from '../../support/io.js';

/** A rate without a period in line 6, and a field that is not known in line 7. */
const broken = sevenLines.replace('20% per year', '20%').replace('cost: 300', 'price: 300');

const questions: readonly (readonly string[])[] = [
  ['analyze', '-'],
  ['simulate', '-'],
  ['sensitivity', '-'],
  ['solve', 'npv', '-', '--for', 'business.churn'],
  ['compare', '-'],
  ['compare-methods', '-'],
  ['explain', 'npv', '-'],
  ['validate', '-'],
  ['claims', '--profile', '-'],
];

const problemsIn = ({ stdout }: Ended) =>
  (JSON.parse(stdout) as { problems: Record<string, unknown>[] }).problems;

async function fitting(ended: Ended): Promise<void> {
  for (const which of ['problems', 'result']) {
    const { stdout } = await cli(['schema', which]);
    const fits = new Ajv({ strict: false }).compile(JSON.parse(stdout) as object);
    expect(fits(JSON.parse(ended.stdout)), JSON.stringify(fits.errors?.slice(0, 3))).toBe(true);
  }
}

describe('a profile that is refused, with --format json', () => {
  it.each(questions)('is told by %s as problems on standard output', async (...args) => {
    const ended = await cli([...args, '-f', 'json'], { stdin: broken });
    expect(ended).toMatchObject({ code: 3, stderr: '' });
    const { schemaVersion, kind, tool } = JSON.parse(ended.stdout);
    expect({ schemaVersion, kind, tool: tool.name }).toEqual({
      schemaVersion: 2,
      kind: 'problems',
      tool: 'cs-roi',
    });
    expect(problemsIn(ended)).toEqual([
      {
        file: 'standard input',
        path: 'business.churn',
        line: 6,
        column: 10,
        problem: 'a rate without a period',
        found: '20%',
        expected: 'a share per year, quarter or month',
        example: '20% per year',
      },
      expect.objectContaining({ path: 'acquisition.price', line: 7, problem: 'unknown field' }),
    ]);
  });

  it('fits its schema, and that of results', async () => {
    await fitting(await cli(['validate', '-', '-f', 'json'], { stdin: broken }));
  });

  it('has null for what there is not: of an override no file, of a whole file no path', async () => {
    const set = await cli(['validate', '-', '-f', 'json', '--set', 'business.churn=9'], {
      stdin: sevenLines,
    });
    expect(problemsIn(set)).toMatchObject([
      { file: null, path: 'business.churn', line: null, column: null, found: '9' },
    ]);
    const bytes = await cli(['validate', '-', '-f', 'json'], { stdin: new Uint8Array([0xff, 0xfe, 0x00]) });
    expect(bytes).toMatchObject({ code: 3, stderr: '' });
    expect(problemsIn(bytes)).toMatchObject([{ path: null, problem: expect.stringContaining('UTF-8') }]);
    for (const ended of [set, bytes]) await fitting(ended);
  });

  it('that contradicts itself is told alike, as is one with figures that are hardly meant under --strict', async () => {
    const often = sevenLines.replace('5% per year', '3 per year');
    const contradictory = await cli(['analyze', '-', '-f', 'json'], { stdin: often });
    expect(problemsIn(contradictory)).toMatchObject([{ path: 'complaints.rate', line: 8, column: 21 }]);
    const strict = await cli(['validate', '-', '-f', 'json', '--strict'], {
      stdin: sevenLines.replace('20%', '90%'),
    });
    expect(strict).toMatchObject({ code: 3, stderr: '' });
    expect(problemsIn(strict)).toMatchObject([{ path: 'business.churn', line: 6, found: '90% a year' }]);
    for (const ended of [contradictory, strict]) await fitting(ended);
  });

  it('is told in words in all other formats, and errors of usage always', async () => {
    const table = await cli(['validate', '-'], { stdin: broken });
    expect(table).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('2 problems;') });
    const usage = await cli(['compare', '-', '--budget', 'x', '--no-ranking', '-f', 'json'], {
      stdin: sevenLines,
    });
    expect(usage).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/^error: /) });
    const file = await cli(['validate', 'no-such.yaml', '-f', 'json']);
    expect(file).toMatchObject({ code: 4, stdout: '', stderr: expect.stringMatching(/^error: /) });
  });
});
