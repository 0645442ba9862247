/** Names as people have them: long, without spaces, in all scripts. No two rows read the same. */
import { describe, expect, it } from 'vitest';
import { safe } from '../../../src/render/safe.js';
import { cli, sevenLines } from '../../support/io.js';

const pairs = {
  words: ['Customer success onboarding programme for EMEA', 'Customer success onboarding programme for APAC'],
  'no spaces': [
    'customer_success_onboarding_programme_for_emea',
    'customer_success_onboarding_programme_for_apac',
  ],
  compounds: [
    'Kundenzufriedenheitsverbesserungsmaßnahmenprogramm Nord',
    'Kundenzufriedenheitsverbesserungsmaßnahmenprogramm Süd',
  ],
  Japanese: [
    '顧客成功部門による新規導入支援および定着化推進のための包括的な業務改善計画東日本',
    '顧客成功部門による新規導入支援および定着化推進のための包括的な業務改善計画西日本',
  ],
  'very long': [`${'A name that goes on '.repeat(30)}north`, `${'A name that goes on '.repeat(30)}south`],
} as const;

const withNames = (names: readonly string[]): string =>
  `${sevenLines}initiatives:\n${names
    .map(
      (name) =>
        `  - name: "${name}"\n    costs: { once: 10k to 40k }\n    effects: [{ on: business.churn, change: -1 points }]\n`,
    )
    .join('')}`;

/** A table of a terminal without what breaks its lines, so that a wrapped name is one again. */
const joined = (text: string): string => text.replaceAll(/[\s░█▓┃│├┤╂─]+/gu, '');

describe('names that differ at their end', () => {
  it.each(Object.entries(pairs))('%s', async (_, names) => {
    const stdin = withNames(names);
    const sensitivity = await cli(['sensitivity', '-', '--runs', '100', '-f', 'json'], { stdin });
    const labels = Object.values(
      (JSON.parse(sensitivity.stdout) as { inputs: Record<string, { label: string }> }).inputs,
    ).map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    const { code, stdout: table } = await cli(['compare', '-'], { stdin });
    expect(code).toBe(0);
    expect(table.split('\n').filter((line) => /… {2}/.test(line))).toEqual([]);
    for (const name of names) expect(joined(table)).toContain(joined(name.slice(-8)));
    const { stdout: page } = await cli(['analyze', '-', '-f', 'html'], { stdin });
    for (const name of names) expect(page.split(name.slice(-5)).length).toBeGreaterThan(2);
  });

  it('are whole in the pieces of a table', async () => {
    const { stdout } = await cli(['compare', '-'], { stdin: withNames(pairs['no spaces']) });
    for (const name of pairs['no spaces']) expect(joined(stdout)).toContain(name);
  });
});

describe('joiners', () => {
  const name = 'برنامه‌ها 👩‍💻';
  const stdin = sevenLines.replace('Seven Lines', name);

  it.each(['table', 'csv', 'tsv', 'markdown', 'html'])('are kept in %s', async (format) => {
    const { stdout } = await cli(['analyze', '-', '-f', format], { stdin });
    expect(stdout).toContain(name);
  });

  it('make the name of a row that of the JSON', async () => {
    const { stdout } = await cli(['analyze', '-', '-f', 'json'], { stdin });
    expect((JSON.parse(stdout) as { profile: { name: string } }).profile.name).toBe(name);
  });

  it.each([
    ['\u200d=1', ' =1'],
    ['a\u200d', 'a '],
    ['a\u200c\u200cb', 'a b'],
    ['a \u200db', 'a  b'],
    ['a\u202eb\u200fc\u200bd\u2066e', 'a b c d e'],
    ['\u200c', ' '],
  ])('that only hide, and what turns the direction around, are taken out of %j', (text, harmless) => {
    expect(safe(text)).toBe(harmless);
  });
});

describe('a range from zero', () => {
  const costing = (once: string) =>
    `${sevenLines}initiatives:\n  - name: One\n    costs: { once: ${once} }\n    effects: [{ on: business.churn, change: -1 points, evidence: before-after }]\n`;
  const noticesOf = async (once: string): Promise<Record<string, string>> =>
    JSON.parse((await cli(['analyze', '-', '-f', 'json'], { stdin: costing(once) })).stdout).notices;

  it('says what is drawn, with its mean', async () => {
    // The mean of a normal distribution around 50k with P95 at 100k, cut off at 0, summed in small steps.
    const [middle, sd] = [50_000, 50_000 / 1.6448536269514722];
    const steps = Array.from({ length: 400_000 }, (_, k) => k + 0.5);
    const density = (value: number) => Math.exp(-(((value - middle) / sd) ** 2) / 2);
    const [sum, weight] = steps.reduce(
      ([all, total], value) => [all + value * density(value), total + density(value)] as const,
      [0, 0] as readonly [number, number],
    );
    expect((sum / weight / 1000).toFixed(1)).toBe('53.3');
    expect((await noticesOf('0 to 100k'))['range-from-zero']).toMatch(
      /^initiatives\.one\.costs\.once \(mean 53\.3k\): a range from 0 is drawn from a normal distribution cut off at 0/,
    );
  });

  it.each(['1k to 100k', '50k', '{ low: 0, likely: 10k, high: 100k }'])('is not %s', async (once) => {
    expect(await noticesOf(once)).not.toHaveProperty('range-from-zero');
  });
});

describe('a rate of return', () => {
  it('is never a raw number of the machine', async () => {
    const stdin = `${sevenLines}initiatives:\n  - name: One\n    costs: { once: 0.000001 }\n    effects: [{ on: business.churn, change: -5 points }]\n`;
    for (const format of ['table', 'markdown', 'html']) {
      const { stdout } = await cli(
        ['analyze', '-', '-f', format, ...(format === 'table' ? ['--full'] : [])],
        { stdin },
      );
      expect(stdout).not.toMatch(/\d\.?\d*e[+-]?\d{2}/);
      expect(stdout).toMatch(/\d(bn|trn)%/);
    }
  });
});
