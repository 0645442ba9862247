/** The one screen: what a reader sees, and that it fits. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, sevenLines } from '../../../support/io.js';

const harbor = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');

async function screenOf(stdin: string, columns?: number): Promise<string[]> {
  const world = columns === undefined ? { stdin } : { stdin, isTTY: true, columns, env: { NO_COLOR: '1' } };
  const { code, stdout, stderr } = await cli(['analyze', '-'], world);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout.trimEnd().split('\n');
}

/** A business with so many initiatives of two effects each. */
const withInitiatives = (count: number): string =>
  `${sevenLines}initiatives:\n${Array.from(
    { length: count },
    (_, k) =>
      `  - name: Programme ${'ABCDEFGHIJ'[k]}\n    costs: { once: ${k + 1}k, running: ${2 * k + 1}k per year }\n    effects:\n      - { on: business.churn, change: -0.${k + 1} points, evidence: benchmark, scope: beyond_service }\n      - { on: complaints.resolved, change: +1 points, evidence: before-after }\n`,
  ).join('')}`;

/** The same as Markdown. */
async function markdownOf(text: string): Promise<string> {
  const { code, stdout } = await cli(['analyze', '-', '-f', 'markdown'], { stdin: text });
  expect(code).toBe(0);
  return stdout;
}

describe('the screen as Markdown', () => {
  it.each(readdirSync('fixtures'))('of %s has at most 10 KB', async (company) => {
    const text = await markdownOf(readFileSync(`fixtures/${company}/profile.yaml`, 'utf8'));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(10_000);
  });

  it('of ten initiatives with long names has at most 10 KB', async () => {
    const text = withInitiatives(10).replaceAll(
      'Programme',
      'A programme with a name of many words '.repeat(4),
    );
    expect(Buffer.byteLength(await markdownOf(text))).toBeLessThanOrEqual(10_000);
  });

  it('begins with the verdict and one table, and hides the rest', async () => {
    const [shown, ...hidden] = (await markdownOf(harbor)).split('<details>');
    expect(shown).toContain('**NOT YET PROVEN. NPV is −USD 35.5k on USD 332k of cost');
    expect(shown?.match(/^\| -/gm)).toHaveLength(1);
    expect(hidden.map((part) => part.split('\n')[0])).toEqual([
      '<summary>Cash by year</summary>',
      '<summary>Levers</summary>',
    ]);
  });
});

describe('the screen', () => {
  it.each(readdirSync('fixtures'))('of %s has at most 40 lines of 80 columns', async (company) => {
    const lines = await screenOf(readFileSync(`fixtures/${company}/profile.yaml`, 'utf8'));
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    expect(lines.length).toBeLessThanOrEqual(40);
  });

  it.each([1, 2, 3, 8, 10])('of %d initiatives has at most 40 lines', async (count) => {
    expect((await screenOf(withInitiatives(count))).length).toBeLessThanOrEqual(40);
  });

  it.each([1, 3, 10])('of %d initiatives with every kind of warning has at most 40 lines', async (count) => {
    const text = withInitiatives(count)
      .replaceAll(/, evidence: [a-z-]+|, scope: beyond_service/g, '')
      .replaceAll(/once: \d+k/g, 'once: 9M')
      .replace('20% per year', '90% per year')
      .replace('cost: 300', 'cost: 3')
      .replace('business:', 'service: { contacts: 90 per year, cost_per_contact: 60 }\nbusiness:');
    const lines = await screenOf(text);
    expect(lines.length).toBeLessThanOrEqual(40);
    const first = lines.findIndex((line) => line.startsWith('! Service contacts: 90 a year is above 50'));
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(lines.findIndex((line) => line.startsWith('DOES NOT PAY. ')));
    // Three are told, wherever they stand, and the others counted.
    expect(lines.filter((line) => line.startsWith('! '))).toHaveLength(4);
    expect(lines.join('\n')).toMatch(/^! \d+ more warnings: --show warnings$/m);
  });

  it.each([60, 120])('fits %d columns', async (columns) => {
    const lines = await screenOf(harbor, columns);
    expect(lines.filter((line) => [...line].length > columns)).toEqual([]);
  });

  it('begins and ends with the verdict, so that it survives a scroll', async () => {
    const lines = await screenOf(harbor);
    expect(lines.find((line) => line.startsWith('NOT YET PROVEN. NPV is −USD 35.5k'))).toBeDefined();
    expect(lines.at(-1)).toBe('NOT YET PROVEN: NPV −USD 35.5k');
  });

  it('adds up its cash, which is the P&L by year and the upfront cost', async () => {
    const lines = await screenOf(harbor);
    const numbers = (label: string) =>
      [...(lines.find((line) => line.startsWith(label)) ?? '').matchAll(/−?[\d,]+\.\d/g)].map(([text]) =>
        Number(text.replace('−', '-').replaceAll(',', '')),
      );
    const net = numbers('Net');
    const rows = ['Gross margin', 'Service cost', 'Programme cost'].map(numbers);
    expect(rows.reduce((sum, row) => sum + (row.at(-1) as number), 0)).toBeCloseTo(net.at(-1) as number, 0);
    expect(net.slice(0, -1).reduce((sum, value) => sum + value, 0)).toBeCloseTo(net.at(-1) as number, 0);
    expect(numbers('Cumulative').at(-1)).toBe(net.at(-1));
  });

  it('names the best set, and what to leave out', async () => {
    const wrenmoor = readFileSync('fixtures/wrenmoor-lawn-care/profile.yaml', 'utf8');
    expect((await screenOf(wrenmoor)).join(' ')).toContain(
      'Choose Notes after each visit: NPV USD 60k. Leave out Free second treatment.',
    );
    expect((await screenOf(harbor)).join(' ')).toContain(
      'No set of initiatives pays; the best is Second-line team',
    );
  });

  it('shows neither payback nor return where nothing is paid', async () => {
    const text = (await screenOf(sevenLines)).join('\n');
    expect(text).toMatch(/^UPPER LIMIT\. /m);
    expect(text).not.toMatch(/Payback|ROI|IRR/);
  });

  it.each([
    ['20% per year', 5],
    ['3% per year', 3],
  ])('tells the points of the what-if that can be added at a churn of %s', async (churn, points) => {
    const text = (await screenOf(sevenLines.replace('20% per year', churn))).join('\n');
    expect(text).toContain(`Published what-if: ${points} points more retention a year, at no cost`);
  });

  it('says after three warnings how many more there are', async () => {
    // Each effect without evidence; the third starts too late and the second has a fade that never begins.
    const text = withInitiatives(3).replaceAll(/, evidence: [a-z-]+|, scope: beyond_service/g, '');
    const late = text.replace('name: Programme C\n', 'name: Programme C\n    start: month 50\n');
    const odd = late.replace('name: Programme B\n', 'name: Programme B\n    fade: 3 months\n');
    const told = (await screenOf(odd)).filter((line) => line.startsWith('! '));
    expect(told.slice(0, 3).join(' ')).not.toMatch(/more warning/);
    expect(told.slice(3)).toEqual([expect.stringMatching(/^! [1-9] more warnings?: --show warnings$/)]);
  });
});

describe('the sections', () => {
  const asked = (...options: string[]) => cli(['analyze', '-', ...options], { stdin: harbor });

  it('are all there with --full, and those that are named with --show', async () => {
    const full = (await asked('--full')).stdout;
    const some = (await asked('--show', 'inputs, warnings')).stdout;
    for (const head of ['Headline, over three years', 'P&L by year', 'Warnings'])
      expect(full).toContain(head);
    expect(some).toContain('Warnings');
    expect(some).not.toContain('P&L by year');
  });

  it('are refused by name where there is none', async () => {
    expect(await asked('--show', 'inputs,magic')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/unknown section magic; expected: headline, .*for example --show/),
    });
  });
});
