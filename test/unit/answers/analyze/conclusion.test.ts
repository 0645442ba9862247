import { describe, expect, it } from 'vitest';
import { span } from '../../../../src/report/phrases.js';
import { cli, sevenLines } from '../../../support/io.js';

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
  it('says what an initiative costs, what it is worth, when it is paid back, and what rests on claims and defaults', async () => {
    const text = await conclusion(initiative('once: 1k, running: 2k per year', '-3 points'));
    expect(text).toMatch(
      /^Team costs 1,000 upfront and 2,000 a year; NPV is [\d.]+k over three years, and it pays back in month \d+\. Excluding published claims and model defaults, NPV is [\d.]+k\. With measured effects alone and all costs counted, it is −[\d,]+\. Still assumed: acquisition policy, new customers, horizon, discount rate and inflation\.$/,
    );
  });

  it('says of a loss that it does not pay back, and that nothing rests on claims and defaults where it does not', async () => {
    const text = await conclusion(initiative('once: 500k', '-1 points'));
    expect(text).toMatch(
      /^Team costs 500k upfront; NPV is −[\d.]+k over three years, and it does not pay back in that time\. /,
    );
    expect(text).toMatch(
      /Excluding published claims and model defaults, NPV is the same\. With measured effects alone and all costs counted, it is −500k\. Still assumed: /,
    );
  });

  it('leaves measured effects out where all of them are', async () => {
    const text = await conclusion(initiative('once: 1k', '-3 points, evidence: experiment'));
    expect(text).toContain('Excluding published claims and model defaults');
    expect(text).not.toContain('measured');
  });

  it('names nothing as assumed that the profile states', async () => {
    const all = [
      ['acquisition.policy', 'grow'],
      ['acquisition.new_customers', '200 per year'],
      ['finance.horizon', '36 months'],
      ['finance.discount_rate', '10% per year'],
      ['finance.inflation', '0% per year'],
    ] as const;
    const sets = all.flatMap(([id, value]) => ['--set', `${id}=${value}`]);
    expect(await conclusion(initiative('once: 1k', '-3 points'), ...sets)).not.toContain('Still assumed');
    const some = await conclusion(initiative('once: 1k', '-3 points'), ...sets.slice(0, -4));
    expect(some).toContain('Still assumed: discount rate and inflation.');
  });

  it('says of the cashable share that it is assumed where contacts cost something', async () => {
    const contacts = ['--set', 'service.contacts=4 per year', '--set', 'service.cost_per_contact=6'];
    const text = initiative('once: 1k', '-3 points');
    expect(await conclusion(text)).not.toContain('cashable');
    expect(await conclusion(text, ...contacts)).toContain('cashable share of service cost saved');
  });

  it('speaks of several initiatives in the plural', async () => {
    const two = initiative('once: 1k', '-1 points').replace(
      ' }]\n',
      ' }, { name: Desk, costs: { once: 2k }, effects: [{ on: complaints.resolved, change: to 80% }] }]\n',
    );
    expect(await conclusion(two)).toMatch(
      /^Desk and Team cost 3,000 upfront; NPV is [\d.]+k over three years, and they pay back in month \d+\. /,
    );
  });

  it('speaks of an initiative without costs as such', async () => {
    expect(await conclusion(initiative('', '-1 points'))).toMatch(
      /^Team costs nothing; NPV is [\d.]+k over three years\. /,
    );
  });

  it('says where the sign turns: over other horizons, and with what lies after', async () => {
    // 60k for a point of churn: short of it over three years, and more than it over five.
    const text = await conclusion(initiative('once: 28k', '-1 points'));
    expect(text).toMatch(
      / NPV is above zero over (four or )?five years, or with run-off after month 36 \([\d.]+k\)\. /,
    );
    const sooner = await conclusion(initiative('once: 15k', '-1 points'));
    expect(sooner).toMatch(/ NPV is below zero over one or two years\. /);
    expect(await conclusion(initiative('once: 500k', '-1 points'))).not.toContain('zero');
  });

  it('says under `hold` from when on no purchase is left to save', async () => {
    const hold = ['--set', 'acquisition.policy=hold', '--set', 'acquisition.new_customers=10 per year'];
    expect(await conclusion(initiative('running: 20k per year', '-10 points'), ...hold)).toContain(
      ' From month 1 on, no paid acquisition is left to save. ',
    );
    expect(await conclusion(initiative('running: 20k per year', '-10 points'))).not.toContain(
      'paid acquisition',
    );
  });

  it('says without an initiative what the published what-if is worth at most, over which time, and what lies beyond', async () => {
    expect(await conclusion('')).toMatch(
      /^5 points more retention a year at no cost: NPV is [\d.]+k for Seven Lines over three years, the upper limit for investment over that time\. The run-off after month 36 would add another [\d.]+k\. /,
    );
    // Nothing of it is measured, and nothing of it could be.
    expect(await conclusion('')).not.toContain('measured');
  });

  it('cuts the what-if to the churn that there is', async () => {
    expect(
      await conclusion('', '--set', 'business.churn=3% per year', '--set', 'complaints.rate=0% per year'),
    ).toMatch(/^3 points more retention/);
  });

  it('says that keeping customers loses money where they cost more than they bring', async () => {
    const text = await conclusion('', '--set', 'business.gross_margin=-20%');
    expect(text).toMatch(
      /^5 points more retention a year at no cost lose Seven Lines money: NPV is −[\d.]+k over three years\./,
    );
  });

  it('leaves out the second sentence where the main run is on the own numbers', async () => {
    const text = await conclusion(initiative('once: 1k', '-3 points'), '--claims', 'none');
    expect(text).not.toContain('Excluding published claims');
  });
});
