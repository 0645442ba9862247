/** The commands that draw: the same bytes for the same seed, what is refused, and where the answers go. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../../../src/cli/io.js';
import { progressOn, runsOf, simulating } from '../../../src/cli/runs.js';
import { cli, sevenLines } from '../../support/io.js';

const folder = mkdtempSync(join(tmpdir(), 'cs-roi-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

const wrenmoor = 'fixtures/wrenmoor-lawn-care/profile.yaml';
const commands = ['simulate', 'sensitivity'] as const;

/** Two ranges, so that an answer takes a fraction of what the claims of a fixture would. */
const small = at('small.yaml');
writeFileSync(
  small,
  `${sevenLines.replace('20% per year', '15% to 25% per year')}initiatives:
  - name: Desk
    costs: { running: 5k to 9k per year }
    effects: [{ on: business.churn, change: -2 points, causal_share: 80%, evidence: experiment }]
`,
);

describe.each(commands)('%s', (command) => {
  const few = [command, small, '--claims', 'none', '--runs', '500'];

  it('begins its help with an example', async () => {
    const { code, stdout } = await cli([command, '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(new RegExp(`^Example:\n {2}cs-roi ${command} profile.yaml\n`));
    expect(stdout).toContain('--seed <number>');
  });

  it.each(['table', 'json', 'markdown'])(
    'gives the same bytes for the same seed, and others for another: %s',
    async (format) => {
      const answer = async (seed: string) => {
        const ended = await cli([...few, '--format', format, '--seed', seed]);
        expect(ended).toMatchObject({ code: 0, stderr: '' });
        return ended.stdout;
      };
      const first = await answer('7');
      expect(await answer('7')).toBe(first);
      expect(await answer('8')).not.toBe(first);
      expect(await answer('4294967295')).not.toBe(first);
    },
  );

  it('begins at seed 1 with 10,000 runs where neither is asked for', async () => {
    const asked = [command, '-', '--format', 'json', '--seed', '1', '--runs', '10000'];
    const bare = [command, '-', '--format', 'json'];
    expect(await cli(bare, { stdin: sevenLines })).toEqual(await cli(asked, { stdin: sevenLines }));
  });

  it('takes the number of runs by the name it had before, which help and completion no longer tell', async () => {
    const asked = few.map((word) => (word === '--runs' ? '--draws' : word));
    expect(await cli(asked)).toEqual(await cli(few));
    expect((await cli([command, wrenmoor, '--draws', '99'])).stderr).toContain('error: --draws 99: ');
    for (const told of [
      [command, '--help'],
      ['completion', 'bash'],
    ])
      expect((await cli(told)).stdout).not.toMatch(/--draws|--own-numbers/);
  });

  it('answers for standard input as for the file', async () => {
    const stdin = readFileSync(small, 'utf8');
    const [, , ...options] = few;
    expect(await cli([command, '-', ...options], { stdin })).toEqual(await cli(few));
  });

  it.each([60, 80, 120])('fits a terminal of %d columns, and a pipe has no escapes', async (columns) => {
    const { stdout } = await cli(few, { isTTY: true, columns, env: { NO_COLOR: '1' } });
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(columns);
    expect((await cli(few)).stdout).not.toContain('\u001b');
    expect((await cli(few, { isTTY: true })).stdout).toContain('\u001b[');
  });

  it('writes to a file by its ending, and says so on standard error unless it is to be quiet', async () => {
    for (const [name, format] of [
      [`${command}.json`, 'json'],
      [`${command}.md`, 'markdown'],
      [`${command}.txt`, 'table'],
    ] as const) {
      expect(await cli([...few, '-o', at(name)])).toEqual({
        code: 0,
        stdout: '',
        stderr: `Wrote ${at(name)}.\n`,
      });
      expect(readFileSync(at(name), 'utf8')).toBe((await cli([...few, '-f', format])).stdout);
      expect((await cli([...few, '--quiet', '-o', at(name)])).stderr).toBe('');
    }
  });

  it('takes a --set as if the file had said so, ranges too', async () => {
    const inputs = async (...sets: readonly string[]) => {
      const options = sets.flatMap((set) => ['--set', set]);
      const { stdout } = await cli([command, '-', '--runs', '100', '--format', 'json', ...options], {
        stdin: sevenLines,
      });
      return (JSON.parse(stdout) as { inputs: Record<string, { low: number; high: number; origin: string }> })
        .inputs;
    };
    expect(await inputs()).not.toHaveProperty(['business.churn']);
    expect((await inputs('business.churn=15% to 25% per year'))['business.churn']).toMatchObject({
      low: 0.15,
      high: 0.25,
      origin: 'yours',
    });
    expect(await inputs()).toHaveProperty(['complaints.voiced']);
    expect(await inputs('complaints.voiced=20%')).not.toHaveProperty(['complaints.voiced']);
  });

  const runs = 'expected a whole number from 100 to 5000000';
  const seed = 'expected a whole number from 0 to 4294967295';
  it.each([
    [['--runs', '99'], `error: --runs 99: ${runs}`],
    [['--runs', '5000001'], `error: --runs 5000001: ${runs}`],
    [['--runs', 'abc'], `error: --runs abc: ${runs}`],
    [['--runs', '1e4'], `error: --runs 1e4: ${runs}`],
    [['--runs', '-5'], `error: --runs -5: ${runs}`],
    [['--runs', '10,000'], `error: --runs 10,000: ${runs}`],
    [['--runs', ''], `error: --runs : ${runs}`],
    [['--seed', '-1'], `error: --seed -1: ${seed}`],
    [['--seed', '1.5'], `error: --seed 1.5: ${seed}`],
    [['--seed', '99999999999'], `error: --seed 99999999999: ${seed}`],
    [['--seed', '4294967296'], `error: --seed 4294967296: ${seed}`],
    [['--seed', '0x10'], `error: --seed 0x10: ${seed}`],
    [['--format', 'pdf'], 'error: unknown format pdf; expected: table, json, markdown'],
    [['--output', 'result.docx'], 'is no known format; expected: table'],
    [['--claims', 'some'], 'published, none'],
    [['--run', '100'], 'Did you mean --runs?'],
    [['--set', 'x'], '--set x is not a path, = and a value'],
  ])('refuses %j as usage, in words', async (options, said) => {
    const { code, stdout, stderr } = await cli([command, wrenmoor, ...options]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).not.toContain('fault');
  });

  it('refuses what it cannot draw before it reads the file', async () => {
    expect((await cli([command, 'missing.yaml', '--runs', '99'])).code).toBe(2);
    expect((await cli([command, 'missing.yaml', '--runs', '100'])).code).toBe(4);
  });

  it('refuses a profile that contradicts itself as analyze does', async () => {
    // 2.08 % a month have a problem, and 0.44 % leave over it, if all do who say so: more than the 0.08 % that leave.
    const stated = 'rate: 5% per year, switch_intent: 33%, switch_if_silent: 22%, follow_through: 100%';
    const stdin = sevenLines.replace('churn: 20%', 'churn: 1%').replace('rate: 5% per year', stated);
    expect(stdin).toContain(stated);
    const { code, stdout, stderr } = await cli([command, '-'], { stdin });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe((await cli(['analyze', '-'], { stdin })).stderr);
  });

  it('refuses ranges of which every run contradicts itself, in words', async () => {
    // Where 20 % of problems are voiced, 2.5 % a month have one and 90 % of these fail or stay silent, of whom 33 % mean
    // to leave and half of them do: 0.37125 %, or 4.36515 % a year, as many as leave at all. The fewer are voiced, the
    // more have a problem.
    const stdin = `name: Never
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 4.36515251% per year }
acquisition: { cost: 100 }
complaints: { rate: 6% per year, voiced: { low: 5%, likely: 20%, high: 20% }, resolved: 50%, switch_intent: 33%, switch_if_silent: 33%, follow_through: 50% }
initiatives: [{ name: A, effects: [{ on: complaints.resolved, change: +5 points }] }]
`;
    expect((await cli(['analyze', '-'], { stdin })).code).toBe(0);
    const { code, stdout, stderr } = await cli([command, '-', '--runs', '5000'], { stdin });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain(
      'error: in every simulation run the inputs contradict each other (service-driven churn above total churn); narrow the ranges',
    );
  });
});

describe('the options of a command that draws', () => {
  it('are whole numbers from the least to the most', () => {
    for (const [runs, seed] of [
      ['100', '0'],
      ['5000000', '4294967295'],
    ] as const)
      expect(runsOf({ runs, seed } as Parameters<typeof runsOf>[0])).toEqual({
        runs: Number(runs),
        seed: Number(seed),
      });
  });

  it('let through whatever else goes wrong', async () => {
    const wrong = new Error('something else');
    const failing = simulating(() => {
      throw wrong;
    });
    await expect(failing).rejects.toBe(wrong);
    expect(await simulating(() => 7)).toBe(7);
  });
});

describe('how far it is', () => {
  afterEach(() => void vi.useRealTimers());

  /** What is written on standard error by calls at so many milliseconds. */
  function written(
    isTTY: boolean,
    quiet: boolean,
    ...calls: readonly (readonly [time: number, done: number])[]
  ): string {
    vi.useFakeTimers({ toFake: ['performance'] });
    let text = '';
    const stderr = {
      write: (more: string) => {
        text += more;
      },
      isTTY,
      columns: 80,
    };
    const tell = progressOn({ stderr } as unknown as Io, { quiet } as Parameters<typeof progressOn>[1]);
    let now = 0;
    for (const [time, done] of calls) {
      vi.advanceTimersByTime(time - now);
      now = time;
      tell(done);
    }
    return text;
  }

  const slow = [
    [500, 0.2],
    [1500, 0.4],
    [1600, 0.405],
    [2000, 0.5],
    [4000, 1],
  ] as const;

  it('is told on a terminal after a second, once for each percent, and wiped away at the end', () => {
    const blank = ' '.repeat('50% of the simulation runs'.length);
    expect(written(true, false, ...slow)).toBe(
      `\r40% of the simulation runs\r50% of the simulation runs\r${blank}\r`,
    );
  });

  it('is not told where it is quick, in a pipe, or where nothing is to be said', () => {
    expect(written(true, false, [100, 0.5], [900, 1])).toBe('');
    expect(written(false, false, ...slow)).toBe('');
    expect(written(true, true, ...slow)).toBe('');
  });
});

describe('--certain-effects', () => {
  const harbor = 'fixtures/harbor-home-services/profile.yaml';

  it('is refused of an answer that draws nothing', async () => {
    const { code, stderr } = await cli(['analyze', harbor, '--certain-effects']);
    expect(code).toBe(2);
    expect(stderr).toContain(
      '--certain-effects applies to --format html or svg here, since table contains no simulation',
    );
  });

  it('changes the pictures of what is uncertain', async () => {
    const picture = ['analyze', harbor, '--format', 'svg', '--chart', 'npv'];
    const [drawn, certain] = [await cli(picture), await cli([...picture, '--certain-effects'])];
    expect([drawn.code, certain.code]).toEqual([0, 0]);
    expect(certain.stdout).not.toBe(drawn.stdout);
  });
});
