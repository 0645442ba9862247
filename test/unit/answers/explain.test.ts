/** Every explained line gives its figure again from its own printed parts, for every figure of every fixture. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Analysis, analyze } from '../../../src/answers/analyze/answer.js';
import { explain, figuresOf } from '../../../src/answers/explain/answer.js';
import { explanationResultOf } from '../../../src/answers/explain/published.js';
import { claims } from '../../../src/evidence/index.js';
import { inputs } from '../../../src/model/index.js';
import { readProfile } from '../../../src/profile/read.js';
import { arithmetic } from '../../golden/arithmetic.js';
import { cli } from '../../support/io.js';

const fixtures = readdirSync('fixtures');

function analysisOf(fixture: string): Analysis {
  const name = `fixtures/${fixture}/profile.yaml`;
  const { profile } = readProfile({ text: readFileSync(name, 'utf8'), name });
  const outcome = analyze(profile, { ownNumbers: false });
  if ('contradictions' in outcome) throw new Error('a fixture contradicts itself');
  return outcome.analysis;
}

interface Line {
  readonly label: string;
  readonly unit: string;
  readonly with_initiatives: number | null;
  readonly words: string | null;
  readonly numbers: string | null;
  readonly origin: { readonly kind: string; readonly claim?: string | null; readonly reason?: string | null };
  readonly parts: readonly string[];
}

/** What a person does with a line in numbers: the signs of print become those of a calculator. */
const asTyped = (numbers: string): string =>
  numbers
    .replaceAll('×', '*')
    .replaceAll('−', '-')
    .replaceAll('^', '**')
    .replaceAll(/(\d)e([+-]\d+)/g, '$1e$2');

function linesOf(analysis: Analysis, id: string, month: number): Record<string, Line> {
  const figure = figuresOf(analysis).get(id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  const result = explanationResultOf(explain(analysis, { figure, month, depth: 1 })) as unknown as {
    figures: Record<string, Line>;
  };
  return result.figures;
}

describe.each(fixtures)('in %s', (fixture) => {
  const analysis = analysisOf(fixture);
  const ids = [...figuresOf(analysis).keys()];

  it('every figure can be asked about, and says where it comes from', () => {
    expect(ids.length).toBeGreaterThan(130);
    for (const id of ids) {
      const line = linesOf(analysis, id, 1)[id] as Line;
      const isExplained = line.words !== null || line.origin.kind !== 'derived';
      // An input that plays no part in this profile has no value to explain.
      const isAbsent = inputs.some(
        (input) => input.id === id && !analysis.sources.some((source) => source.input === input),
      );
      expect({ id, isExplained: isExplained || isAbsent }).toEqual({ id, isExplained: true });
    }
  });

  it.each([1, 2, 6])('every line in numbers gives its figure again in month %d', (month) => {
    if (month > analysis.case.months) return;
    let checked = 0;
    for (const id of ids) {
      const { with_initiatives: value, numbers } = linesOf(analysis, id, month)[id] as Line;
      if (numbers === null || value === null) continue;
      const again = arithmetic(asTyped(numbers));
      const size = Math.max(
        Math.abs(value),
        ...(numbers.match(/\d+\.?\d*(?:e[+-]?\d+)?/g) ?? []).map(Number),
      );
      expect({ id, numbers, off: Math.abs(again - value) <= 1e-9 * size }).toEqual({
        id,
        numbers,
        off: true,
      });
      checked++;
    }
    expect(checked).toBeGreaterThan(80);
  });
});

describe('the model', () => {
  it('has no default without a claim or a reason', () => {
    for (const { id, fallback } of inputs) {
      const reason =
        fallback.origin === 'claimed'
          ? fallback.claim.treatment
          : 'why' in fallback
            ? fallback.why
            : 'the current value is it';
      expect({ id, isGiven: reason.length > 10 }).toEqual({ id, isGiven: true });
    }
  });

  it('uses every claim that is a default, and reads every other', () => {
    const used = new Set(
      inputs.flatMap(({ fallback }) => (fallback.origin === 'claimed' ? [fallback.claim.id] : [])),
    );
    const { readings } = analysisOf('harbor-home-services');
    expect(readings.map(({ claim }) => claim.id)).toEqual(claims.map(({ id }) => id));
    for (const claim of claims) {
      // The share that complains is a default by way of the share that does not.
      if (claim.use === 'default') expect([claim.id, used.has(claim.id)]).toEqual([claim.id, true]);
      else expect(claim.treatment.length).toBeGreaterThan(20);
    }
  });
});

describe('explain', () => {
  const profile = 'fixtures/harbor-home-services/profile.yaml';

  it('goes down to the lines of the profile', async () => {
    const { stdout, code } = await cli(['explain', 'npv', profile]);
    expect(code).toBe(0);
    expect(stdout).toContain('NPV: −USD 35.5k.');
    expect(stdout).toMatch(/yours, line \d+/);
    expect(stdout).toContain('claimed: silent-majority (no study found, disputed)');
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(80);
  });

  it('takes the month and the depth that are asked for', async () => {
    const read = async (...more: string[]) =>
      JSON.parse((await cli(['explain', 'customers.closing', profile, '-f', 'json', ...more])).stdout) as {
        month: number;
        figures: Record<string, Line>;
      };
    const all = await read();
    const one = await read('--month', '5', '--depth', '1');
    expect(all.month).toBe(36);
    expect(one.month).toBe(5);
    expect(Object.keys(one.figures)).toEqual(['customers.closing', 'customers.baseline', 'customers.extra']);
    expect(Object.keys(all.figures).length).toBeGreaterThan(30);
  });

  it('explains the own-numbers value as a run of its own', async () => {
    const { stdout } = await cli(['explain', 'npv_own_numbers', profile, '-f', 'json', '--depth', '0']);
    const { figures } = JSON.parse(stdout) as { figures: Record<string, Line> };
    const answer = await cli(['analyze', profile, '-f', 'json']);
    const { headline } = JSON.parse(answer.stdout) as { headline: { npv_own_numbers: number } };
    expect(figures['npv']?.with_initiatives).toBe(headline.npv_own_numbers);
  });

  it.each([
    [['explain', 'npw', profile], 'did you mean npv?'],
    [['explain', 'npv', profile, '--month', '99'], 'a whole number from 1 to 36'],
    [['explain', 'npv', profile, '--depth', 'deep'], 'a whole number from 0'],
  ])('refuses %j in words', async (args, why) => {
    const { code, stdout, stderr } = await cli(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });
});
