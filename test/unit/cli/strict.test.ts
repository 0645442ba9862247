/** Warnings on plausibility: above every answer, and under `--strict` a refusal. */
import { describe, expect, it } from 'vitest';
import { cli, flat, sevenLines } from '../../support/io.js';

const doubtful = `${sevenLines.replace('20% per year', '90% per year')}initiatives:
  - name: One
    costs: { once: 9M }
    effects: [{ on: business.churn, change: -1 points, evidence: before-after }]
  - name: Other
    effects: [{ on: complaints.resolved, change: to 80% }]
`;

/** Every command that reads a profile. */
const questions: readonly (readonly string[])[] = [
  ['analyze', '-'],
  ['simulate', '-', '--runs', '100'],
  ['sensitivity', '-', '--runs', '100'],
  ['solve', 'npv', '-', '--for', 'initiatives.one.costs.once'],
  ['compare', '-'],
  ['compare-methods', '-'],
  ['explain', 'npv', '-'],
  ['validate', '-'],
  ['claims', '--profile', '-'],
];

const churn = 'Churn: 90% a year is above 60% a year; ';
const cost = 'One, cost in its first year: 9m is above 1.2m; ';

describe('--strict', () => {
  it.each(questions)('makes %s refuse what is hardly meant', async (...args) => {
    const { code, stdout, stderr } = await cli([...args, '--strict'], { stdin: doubtful });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(flat(stderr)).toContain(`standard input:6:10: business.churn: ${churn}`);
    expect(flat(stderr)).toContain(`standard input:10:5: initiatives.one: ${cost}`);
    expect(stderr).toMatch(/2 problems; nothing was computed\.\n$/);
  });

  it.each(questions)('lets %s answer where nothing is', async (...args) => {
    // Other warnings are remarks on method: no profile is without them for ever.
    const stdin = doubtful.replace('90%', '20%').replace('9M', '9k');
    expect(await cli([...args, '--strict'], { stdin })).toMatchObject({ code: 0, stderr: '' });
  });

  it('refuses a starter in which nothing is changed, each figure where it stands', async () => {
    const { stdout: starter } = await cli(['init']);
    const { code, stderr } = await cli(['validate', '-', '--strict'], { stdin: starter });
    expect(code).toBe(3);
    expect(flat(stderr)).toContain('business.customers: still as `init` wrote it');
    expect(stderr).toMatch(/\| {3}customers: 12000\n +\| {14}\^{5}\n/);
  });

  it('is refused by claims without a profile', async () => {
    expect(await cli(['claims', '--strict'])).toMatchObject({
      code: 2,
      stderr: 'error: --strict needs a profile; add --profile PROFILE\n',
    });
  });
});

describe('without it they stand above the answer', () => {
  const headlines: Readonly<Record<string, RegExp>> = {
    analyze: /^DOES NOT PAY\. /m,
    'analyze --full': /^One and Other cost /m,
    'simulate --runs 100': /^NPV of One and Other is /m,
    validate: /^Valid: /m,
    compare: /^No set of the initiatives|^The best|^Choose|^No set/m,
  };

  it.each(Object.entries(headlines))('of %s', async (line, headline) => {
    const [command = '', ...options] = line.split(' ');
    const { code, stdout } = await cli([command, '-', ...options], { stdin: doubtful });
    expect(code).toBe(0);
    expect(stdout.indexOf(`! ${churn.slice(0, 30)}`)).toBeGreaterThan(0);
    expect(stdout).toMatch(headline);
    expect(stdout.search(headline)).toBeGreaterThan(stdout.indexOf('! One, cost in its first year'));
  });

  it('of a Markdown comment, and in JSON among the notices', async () => {
    const { stdout: markdown } = await cli(['analyze', '-', '-f', 'markdown'], { stdin: doubtful });
    expect(markdown.indexOf(`- ! ${churn}`)).toBeGreaterThan(0);
    expect(markdown.indexOf(`- ! ${churn}`)).toBeLessThan(markdown.indexOf('**DOES NOT PAY'));
    const { stdout: json } = await cli(['validate', '-', '-f', 'json'], { stdin: doubtful });
    expect(Object.keys(JSON.parse(json).notices)).toEqual(
      expect.arrayContaining(['implausible-churn', 'implausible-cost']),
    );
  });

  it('of the first sheet of the page', async () => {
    const { stdout } = await cli(['analyze', '-', '-f', 'html'], { stdin: doubtful });
    const page = stdout.replaceAll(/<[^>]+>|&nbsp;|\u00a0/g, ' ').replaceAll(/\s+/g, ' ');
    expect(page.indexOf('Check these figures first')).toBeGreaterThan(0);
    expect(page.indexOf('Check these figures first')).toBeLessThan(page.indexOf('The board is asked to'));
    expect(page).toContain('Churn: 90% a year is above 60% a year');
  });

  it('of a comparison of profiles, with the name of the one that they are about', async () => {
    const { stdout } = await cli([
      'compare',
      'fixtures/seven-lines/profile.yaml',
      'fixtures/pinecrest-appliance-care/profile.yaml',
      '--set',
      'business.churn=90% per year',
    ]);
    expect(stdout).toMatch(/^! Churn: 90% a year is above 60% a year; /m);
  });
});
