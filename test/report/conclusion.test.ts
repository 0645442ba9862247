import { describe, expect, it } from 'vitest';
import { span } from '../../src/report/conclusion.js';
import { cli, sevenLines } from '../support/io.js';

async function conclusion(more: string, ...args: string[]): Promise<string> {
  const { stdout, stderr } = await cli(['analyze', '-', '-f', 'json', ...args], {
    stdin: `${sevenLines}${more}`,
  });
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { conclusion: string }).conclusion;
}

const initiative = (costs: string, change: string, name = 'Team') =>
  `initiatives: [{ name: ${name}, costs: { ${costs} }, effects: [{ on: business.churn, change: ${change} }] }]\n`;

describe('a horizon in words', () => {
  it.each([
    [12, 'one year'],
    [36, 'three years'],
    [240, '20 years'],
    [18, '18 months'],
    [1, 'one month'],
  ])('%d months are %s', (months, words) => {
    expect(span(months)).toBe(words);
  });
});

describe('the conclusion', () => {
  it('says what an initiative costs, what it is worth, when it is paid back, and what rests on the documents', async () => {
    const text = await conclusion(initiative('once: 1k, running: 2k per year', '-3 points'));
    expect(text).toMatch(
      /^Team costs 1,000 once and 2,000 a year and is worth [\d.,]+ k? ?more than it costs over three years; it has paid itself back in month \d+\. On your own numbers alone, without the documents’ claims or our assumptions, it is worth [\d.,]+ k? ?more\.$/,
    );
  });

  it('says of a loss that it does not pay itself back', async () => {
    const text = await conclusion(initiative('once: 500k', '-1 points'));
    expect(text).toMatch(
      /is worth [\d.]+ k less than it costs over three years; it does not pay itself back within that time/,
    );
    expect(text).toMatch(
      /None of this rests on the documents’ claims or our assumptions; it rests on the effects that you state\.$/,
    );
  });

  it('speaks of several initiatives in the plural', async () => {
    const two = initiative('once: 1k', '-1 points').replace(
      ' }]\n',
      ' }, { name: Desk, costs: { once: 2k }, effects: [{ on: complaints.resolved, change: to 80% }] }]\n',
    );
    expect(await conclusion(two)).toMatch(
      /^Desk and Team cost 3,000 once and are worth .* they have paid themselves back/,
    );
  });

  it('speaks of an initiative without costs as such', async () => {
    expect(await conclusion(initiative('', '-1 points'))).toMatch(
      /^Team costs nothing and is worth [\d.]+ k over three years\. /,
    );
  });

  it('says without an initiative what the documents’ what-if is worth at most', async () => {
    expect(await conclusion('')).toMatch(
      /^5 points more retention a year would be worth [\d.]+ k to Seven Lines over three years: the most that anybody should pay for it\./,
    );
  });

  it('cuts the what-if to the churn that there is', async () => {
    expect(
      await conclusion('', '--set', 'business.churn=3% per year', '--set', 'complaints.rate=0% per year'),
    ).toMatch(/^3 points more retention/);
  });

  it('says that keeping customers loses money where they cost more than they bring', async () => {
    const text = await conclusion('', '--set', 'business.gross_margin=-20%');
    expect(text).toMatch(
      /^Keeping more customers would cost Seven Lines money: 5 points more retention a year would lose/,
    );
  });

  it('leaves out the second sentence where the main run is on the own numbers', async () => {
    const text = await conclusion(initiative('once: 1k', '-3 points'), '--claims', 'none');
    expect(text).not.toContain('On your own numbers alone');
  });
});
