/** Figures that are hardly meant: at each limit, just below it and just above, by hand-made profiles. */
import { describe, expect, it } from 'vitest';
import { isDoubt } from '../../../src/business/plausibility.js';
import { starterProfile } from '../../../src/profile/starter.js';
import { analysisOf } from '../../support/analysis.js';
import { cli, sevenLines } from '../../support/io.js';

const doubtsOf = (text: string): string[] =>
  analysisOf(text)
    .notices.filter(isDoubt)
    .map(({ id }) => id);

/** 1,000 customers who pay 1.2M in a year, 100 each in a month. */
const withService = (service: string): string => `${sevenLines}service: ${service}\n`;

const withCosts = (costs: string): string =>
  `${sevenLines}initiatives:\n  - name: Big\n    costs: ${costs}\n    effects: [{ on: business.churn, change: -1 points }]\n`;

/** Without claims, word of mouth and discounting, LTV is the margin of a year over the churn: here 600 ÷ 0.2. */
const withCac = (cost: number): string => {
  const { headline } = analysisOf(sevenLines);
  const ltv = headline.get('ltv_baseline')?.value as number;
  return sevenLines.replace('cost: 300', `cost: ${ltv / cost}`);
};

describe('a figure that is hardly meant', () => {
  it.each([
    [
      'implausible-contacts',
      '49.9',
      '50',
      '50.1',
      (n: string) => withService(`{ contacts: ${n} per year, cost_per_contact: 1 }`),
    ],
    [
      'implausible-contacts',
      '49900',
      '50000',
      '50100',
      (n: string) => withService(`{ contact_count: ${n} per year, cost_per_contact: 1 }`),
    ],
    ['implausible-churn', '59.9%', '60%', '60.1%', (n: string) => sevenLines.replace('20%', n)],
    [
      'implausible-churn',
      '40.1%',
      '40%',
      '39.9%',
      (n: string) => sevenLines.replace('churn: 20%', `retention: ${n}`),
    ],
    ['implausible-ltv-to-cac', '49.9', '50', '50.1', (n: string) => withCac(Number(n))],
    ['implausible-ltv-to-cac', '0.51', '0.5', '0.49', (n: string) => withCac(Number(n))],
    [
      'implausible-service-cost',
      '99.9',
      '100',
      '100.1',
      (n: string) => withService(`{ contacts: 1 per month, cost_per_contact: ${n} }`),
    ],
    [
      'implausible-complaints',
      '2.99',
      '3',
      '3.01',
      (n: string) =>
        sevenLines.replace('5%', `${Math.round(100 * Number(n))}%`).replace('rate:', 'voiced: 90%, rate:'),
    ],
    ['implausible-cost', '1.19M', '1.2M', '1.21M', (n: string) => withCosts(`{ once: ${n} }`)],
    [
      'implausible-cost',
      '1.09M',
      '1.1M',
      '1.11M',
      (n: string) => withCosts(`{ once: ${n}, running: 100k per year }`),
    ],
  ])('is told as %s: not at %s, not at %s, but at %s', (id, inside, at, beyond, write) => {
    expect(doubtsOf(write(inside))).not.toContain(id);
    expect(doubtsOf(write(at))).not.toContain(id);
    expect(doubtsOf(write(beyond))).toContain(id);
  });

  it('is told once for all initiatives that it is said of', async () => {
    const text = withCosts('{ once: 5M }').concat(
      '  - name: Bigger\n    costs: { running: 3M per year }\n    effects: [{ on: business.churn, change: -1 points }]\n',
    );
    const { stdout } = await cli(['analyze', '-', '-f', 'json'], { stdin: text });
    expect(JSON.parse(stdout).notices['implausible-cost']).toContain(
      'Big, cost in its first year: 5m is above 1.2m, Bigger, cost in its first year: 3m is above 1.2m;',
    );
  });

  it('of which there is none leaves nothing to tell', () => {
    expect(doubtsOf(sevenLines)).toEqual([]);
  });

  it('never reads like the limit that it is beyond', async () => {
    const text = sevenLines.replace('20%', '60.0001%');
    expect((await cli(['validate', '-'], { stdin: text })).stdout).toContain(
      'Churn: slightly above 60% a year; ',
    );
  });
});

describe('the figures of the starter', () => {
  const starter = starterProfile();
  const samplesIn = (text: string): readonly string[] =>
    analysisOf(text).notices.flatMap((notice) => (notice.id === 'sample-values' ? notice.ids : []));

  it('are all named where none is changed, but for those that need no change', () => {
    expect(samplesIn(starter)).toEqual([
      'name',
      'business.customers',
      'business.revenue',
      'business.gross_margin',
      'business.churn',
      'acquisition.cost',
      'complaints.rate',
      'initiatives.1.costs.once',
      'initiatives.1.costs.running',
      'initiatives.1.effects.1.change',
      'initiatives.1.effects.2.change',
    ]);
  });

  it('are named where they stay, and no longer where they are changed', () => {
    const changed = starter
      .replace(/^name: .*/m, 'name: Ours')
      .replace('customers: 12000', 'customers: 4000')
      .replace('churn: 18%', 'churn: 11%');
    expect(samplesIn(changed)).toContain('business.revenue');
    for (const path of ['name', 'business.customers', 'business.churn'])
      expect(samplesIn(changed)).not.toContain(path);
  });

  it('are those of a business whose file was not begun with one', () => {
    const bare = starter.replaceAll(/^ *#.*\n/gm, '');
    expect(samplesIn(bare)).not.toEqual([]);
    expect(samplesIn(bare.replace(/^name: .*/m, 'name: Ours'))).toEqual([]);
  });
});
