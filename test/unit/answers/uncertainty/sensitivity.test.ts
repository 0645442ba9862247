/** What moves the answer: swings against runs of their own, and shares of the variance and worths by hand. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SensitivityResult } from '../../../../src/answers/uncertainty/sensitivity/published.js';
import { cli } from '../../../support/io.js';
import {
  belowNormal,
  lognormal,
  npvOf,
  simulated,
  sixThousand,
  sure,
  weighed,
} from '../../../support/uncertainty.js';

type Influence = SensitivityResult['inputs'][string];

const wrenmoor = 'fixtures/wrenmoor-lawn-care/profile.yaml';
const harbor = 'fixtures/harbor-home-services/profile.yaml';

const at = ({ inputs }: SensitivityResult, id: string): Influence => {
  const found = inputs[id];
  if (found === undefined) throw new Error(`${id} is not uncertain`);
  return found;
};

const again = 'initiatives.free-second-treatment';
const notes = 'initiatives.notes-after-each-visit';

/** Each end of each range of a fixture, as somebody would write it on the command line. */
const ends = [
  ['business.revenue_per_customer', '350 per year', '500 per year'],
  ['business.gross_margin', '38%', '48%'],
  ['business.churn', '15% per year', '21% per year'],
  ['acquisition.cost', '70', '150'],
  ['acquisition.referred', '2%', '25%'],
  ['complaints.rate', '8% per year', '14% per year'],
  ['complaints.voiced', '15%', '40%'],
  ['complaints.resolved', '40%', '54%'],
  ['complaints.reach_management', '1%', '4%'],
  ['complaints.handling_cost', '12', '20'],
  ['complaints.switch_intent', '10%', '50%'],
  ['complaints.switch_if_silent', '11%', '33%'],
  ['complaints.follow_through', '15%', '100%'],
  ['complaints.switch_if_resolved', '0%', '4%'],
  ['service.contacts', '0.4 per quarter', '0.7 per quarter'],
  ['service.cashable', '0%', '100%'],
  ['word_of_mouth.told_if_satisfied', '3', '4'],
  ['word_of_mouth.told_if_failed', '5', '24'],
  ['word_of_mouth.told_if_silent', '0', '10'],
  ['word_of_mouth.negativity', '0.3', '3'],
  [`${again}.costs.once`, '15k', '25k'],
  [`${again}.costs.running`, '40k per year', '80k per year'],
  [`${again}.start`, 'month 3', 'month 7'],
  [`${again}.effects.complaints.resolved`, 'to 70%', 'to 84%'],
  [`${again}.effects.complaints.resolved.causal_share`, '70%', '100%'],
  [`${notes}.costs.once`, '8k', '25k'],
  [`${notes}.costs.running`, '11k per year', '17k per year'],
  [`${notes}.start`, 'month 2', 'month 7'],
  [`${notes}.ramp`, '3 months', '12 months'],
  [`${notes}.effects.business.churn`, '-2 points', '0 points'],
  [`${notes}.effects.business.churn.causal_share`, '50%', '90%'],
  [`${notes}.effects.service.contacts`, '-20% relative', '-10% relative'],
] as const;

/** An effect goes by its place in the list on the command line. */
const settable = (id: string): string =>
  id
    .replace(/effects\.(complaints\.resolved|service\.contacts)/, 'effects.1')
    .replace('effects.business.churn', 'effects.2')
    .replace(/(effects\.\d)$/, '$1.change');

describe('the swings', () => {
  it('of a profile are what analyze says of it at either end of each range', async () => {
    const result = await weighed(wrenmoor, '--runs', '100');
    const likely = await npvOf(wrenmoor);
    expect(result.npv).toBe(likely);
    expect(Object.keys(result.inputs).toSorted()).toEqual(ends.map(([id]) => id).toSorted());
    for (const [id, low, high] of ends) {
      const path = settable(id);
      const [atLow, atHigh] = [
        await npvOf(wrenmoor, `${path}=${low}`),
        await npvOf(wrenmoor, `${path}=${high}`),
      ];
      const found = at(result, id);
      expect(found.npv_at_low, id).toBeCloseTo(atLow, 5);
      expect(found.npv_at_high, id).toBeCloseTo(atHigh, 5);
      const all = [atLow, likely, atHigh];
      expect(found.swing, id).toBeCloseTo(Math.max(...all) - Math.min(...all), 5);
    }
  });

  it('are in order: the widest first, and of equal ones the first in the profile', async () => {
    const [first, second] = ['name: B', 'name: A'].map(
      (name) => `${name}, costs: { once: 2k to 4k, running: 1k to 2k per year }, ${sixThousand}`,
    );
    const { inputs } = await weighed(sure(first as string, second as string));
    const found = Object.entries(inputs).map(([id, { swing }]) => [id, swing]);
    expect(found).toEqual([
      ['initiatives.a.costs.once', expect.closeTo(2000, 6)],
      ['initiatives.b.costs.once', expect.closeTo(2000, 6)],
      ['initiatives.a.costs.running', expect.closeTo(1000, 6)],
      ['initiatives.b.costs.running', expect.closeTo(1000, 6)],
    ]);
  });

  it('are the same whatever the runs, and in the same order', async () => {
    const swingsOf = async (...options: readonly string[]) => {
      const { inputs, npv } = await weighed(wrenmoor, ...options);
      return [
        npv,
        Object.entries(inputs).map(([id, { swing, npv_at_low, npv_at_high }]) => [
          id,
          swing,
          npv_at_low,
          npv_at_high,
        ]),
      ];
    };
    const swings = await swingsOf('--runs', '200');
    expect(await swingsOf('--runs', '3000', '--seed', '9')).toEqual(swings);
    const widths = (swings[1] as [string, number][]).map(([, width]) => width);
    expect(widths).toEqual(widths.toSorted((a, b) => b - a));
  });

  it('reach from the likely value where both ends lie on one side of it', async () => {
    // 500 a month come in for five years, 1,000 more go out for five years after: best at a middling interest.
    const profile = sure(
      `name: A, costs: { once: 10k }, end: month 60, ${sixThousand}`,
      `name: B, costs: { running: 12k per year }, start: month 61, effects: [{ on: business.gross_margin, change: 0 points }]`,
    ).replace(
      'horizon: 1 year, discount_rate: 0% per year',
      'horizon: 10 years, discount_rate: { low: 0%, likely: 30%, high: 150% per year }',
    );
    const npvAt = (rate: number): number => {
      const [i, years5] = [(1 + rate) ** (1 / 12) - 1, (1 + rate) ** -5];
      const annuity = rate === 0 ? 60 : (1 - years5) / i;
      return -10_000 + 500 * annuity - 1000 * annuity * years5;
    };
    const { inputs, npv, ...result } = await weighed(profile);
    const { npv_at_low, npv_at_high, swing } = inputs['finance.discount_rate'] as Influence;
    expect([npv_at_low, npv, npv_at_high]).toEqual(
      [0, 0.3, 1.5].map((rate) => expect.closeTo(npvAt(rate), 5)),
    );
    expect(npvAt(0.3)).toBeGreaterThan(npvAt(1.5));
    expect(npvAt(1.5)).toBeGreaterThan(npvAt(0));
    expect(swing).toBeCloseTo(npvAt(0.3) - npvAt(0), 5);
    expect(result.conclusion).toContain('“Discount rate” is the largest driver of NPV');
  });

  it('are null at an end that contradicts other inputs, where analyze refuses it too', async () => {
    // Of 3.125 % with a problem in a month 90 % fail or stay silent, and 33 % of these leave if all who say so do:
    // 0.93 %, more than the 0.87 % that leave where 10 % do in a year.
    const sets = ['business.churn=10% per year', 'complaints.switch_if_silent=33%'];
    const range = 'complaints.follow_through={ low: 15%, likely: 50%, high: 100% }';
    const result = await weighed(harbor, ...[...sets, range].flatMap((set) => ['--set', set]));
    const { npv_at_low, npv_at_high, swing } = at(result, 'complaints.follow_through');
    expect(npv_at_high).toBeNull();
    expect(npv_at_low).toBeCloseTo(await npvOf(harbor, ...sets, 'complaints.follow_through=15%'), 5);
    expect(swing).toBeCloseTo(Math.abs(result.npv - (npv_at_low as number)), 5);
    const all = [...sets, 'complaints.follow_through=100%'].flatMap((set) => ['--set', set]);
    expect((await cli(['analyze', harbor, ...all])).code).toBe(3);
    expect(result.notices).toHaveProperty('contradictory-runs');
  });

  it('are nothing for what moves no money', async () => {
    const found = at(await weighed(harbor), 'complaints.reach_management');
    expect(found).toMatchObject({
      ...{ swing: 0, value_of_information: 0, worth_measuring: false },
      ...{ first_order_share: 0, total_share: 0, total_share_standard_error: 0 },
    });
  });
});

const cost = (name: string, once: string): string =>
  `name: ${name}, costs: { once: ${once} }, ${sixThousand}`;

describe('the shares of the variance', () => {
  it('of two costs that add up are those of their variances, alone as with others', async () => {
    const result = await weighed(sure(cost('A', '2k to 4k'), cost('B', '3k to 6k')), '--runs', '40000');
    const variances = { a: lognormal(2000, 4000).variance, b: lognormal(3000, 6000).variance };
    const all = variances.a + variances.b;
    for (const [id, variance] of Object.entries(variances)) {
      const { first_order_share: alone, total_share: withOthers } = at(
        result,
        `initiatives.${id}.costs.once`,
      );
      expect(Math.abs(alone - variance / all)).toBeLessThan(0.02);
      expect(Math.abs((withOthers as number) - variance / all)).toBeLessThan(0.05);
    }
  });

  it('of one cost alone is all of it, however long its tail, and knowing it is knowing all', async () => {
    for (const range of ['2k to 4k', '1k to 9k', '1k to 100k']) {
      const result = await weighed(sure(cost('A', range)));
      const found = at(result, 'initiatives.a.costs.once');
      expect(found.first_order_share).toBeGreaterThan(0.9999);
      expect(found.value_of_information).toBeCloseTo(result.value_of_perfect_information, 6);
    }
  });

  it('of two figures that multiply are larger with others than alone', async () => {
    // 500 · change · causal share. PERT: −12, 12, 36 has mean 12 and variance 24² / 7; 0, 50 %, 100 % has 0.5 and 0.25 / 7.
    const change = 'change: { low: -12, likely: +12, high: +36 per year }';
    const share = 'causal_share: { low: 0%, likely: 50%, high: 100% }';
    const profile = sure(`name: A, effects: [{ on: business.revenue_per_customer, ${change}, ${share} }]`);
    const result = await weighed(profile, '--runs', '40000');
    const [ofChange, ofShare] = [24 ** 2 / 7, 0.25 / 7];
    const [byChange, byShare, byBoth] = [0.5 ** 2 * ofChange, 12 ** 2 * ofShare, ofChange * ofShare];
    const all = byChange + byShare + byBoth;
    const id = 'initiatives.a.effects.business.revenue_per_customer';
    for (const [found, alone] of [
      [at(result, id), byChange],
      [at(result, `${id}.causal_share`), byShare],
    ] as const) {
      expect(Math.abs(found.first_order_share - alone / all)).toBeLessThan(0.02);
      expect(Math.abs((found.total_share as number) - (alone + byBoth) / all)).toBeLessThan(0.04);
    }
  });

  it.each([harbor, 'fixtures/t-mobile-usa/profile.yaml'])(
    'alone are at most those with others, and one together: %s',
    async (profile) => {
      const { inputs } = await weighed(profile);
      const found = Object.values(inputs);
      for (const { label, first_order_share: alone, total_share: withOthers } of found)
        expect(alone, label).toBeLessThanOrEqual(withOthers as number);
      const sum = found.reduce((all, { first_order_share: alone }) => all + alone, 0);
      expect(sum).toBeGreaterThan(0.6);
      expect(sum).toBeLessThan(1.03);
      expect(found.reduce((all, { total_share: share }) => all + (share as number), 0)).toBeGreaterThan(0.97);
    },
  );

  it('with others are none where inputs are correlated, and alone hold what goes with the other', async () => {
    const pair =
      'correlations: [{ between: [initiatives.a.costs.once, initiatives.b.costs.once], correlation: 0.9 }]';
    const profile = `${sure(cost('A', '2k to 3k'), cost('B', '3k to 9k'))}${pair}\n`;
    const result = await weighed(profile, '--runs', '40000');
    for (const { total_share: withOthers } of Object.values(result.inputs)) expect(withOthers).toBeNull();
    // A is the smaller by far, but what it tells of B goes too: to know one is to know 81 % of the logarithm of the other.
    expect(at(result, 'initiatives.a.costs.once').first_order_share).toBeGreaterThan(0.75);
    const { first_order_share: apart } = at(
      await weighed(sure(cost('A', '2k to 3k'), cost('B', '3k to 9k'))),
      'initiatives.a.costs.once',
    );
    expect(apart).toBeLessThan(0.1);
  });
});

describe('the worth of knowing', () => {
  const rise = (name: string, change: string, once = 0): string =>
    `name: ${name}, costs: { once: ${once} }, effects: [{ on: business.revenue_per_customer, change: ${change} }]`;

  /** What perfect information is worth on a normal gain, between doing it and leaving it. */
  function worth(mean: number, sd: number): number {
    const score = Math.abs(mean) / sd;
    const density = Math.exp(-(score ** 2) / 2) / Math.sqrt(2 * Math.PI);
    return sd * density - Math.abs(mean) * belowNormal(-score);
  }

  // −6 to +18 a year: a normal change of mean 6, 500 for each 1.
  const sd = (500 * 12) / 1.6448536269514722;

  it.each([
    [1000, 2000],
    [3000, 0],
    [5000, -2000],
    [9000, -6000],
  ])('of a normal gain at a cost of %d once: mean %d', async (once, mean) => {
    const runs = 40_000;
    const result = await weighed(sure(rise('A', '-6 to +18 per year', once)), '--runs', `${runs}`);
    const expected = worth(mean, sd);
    const error = sd / Math.sqrt(runs);
    expect(Math.abs(result.npv_mean - mean)).toBeLessThan(4 * error);
    expect(Math.abs(result.value_of_perfect_information - expected)).toBeLessThan(4 * error);
    // A curve stands for what is expected, which bends away from it at the far ends.
    const { value_of_information: one } = at(result, 'initiatives.a.effects.business.revenue_per_customer');
    expect(Math.abs(one - expected)).toBeLessThan(4 * error + 0.02 * expected);
  });

  it('of a gain that hardly matters is not overstated by what surrounds it', async () => {
    // A decides next to nothing: 5 % of it are a loss by itself, and B spreads twenty times as far.
    const profile = sure(rise('A', '+0 to +4 per year', 0), rise('B', '-40 to +40 per year', 0));
    const own = sd / 6;
    const [mean, runs] = [1000, 10_000];
    const means = new Set<number>();
    for (const seed of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const { inputs, npv_mean } = await weighed(profile, '--seed', seed, '--runs', `${runs}`);
      const { value_of_information: one } = inputs[
        'initiatives.a.effects.business.revenue_per_customer'
      ] as Influence;
      // What one sample makes of the mean is an error of its own, told apart here.
      expect(Math.abs(one - worth(npv_mean, own))).toBeLessThan(0.25 * worth(mean, own));
      means.add(npv_mean);
    }
    expect(means.size).toBe(8);
  });

  it('below a hundredth of the cost is told as no reason to measure', async () => {
    // 5,000 once for 3,000 to come: 5 % of the runs pay. To know is worth 25, less than a hundredth of 5,000.
    const result = await weighed(sure(rise('A', '+2 to +10 per year', 5000)), '--runs', '10000');
    const found = at(result, 'initiatives.a.effects.business.revenue_per_customer');
    expect(Math.abs(found.value_of_information - worth(-2000, sd / 3))).toBeLessThan(10);
    expect(found.worth_measuring).toBe(false);
    expect(result.conclusion).toContain('measuring would not change the decision');
  });

  it('one of two normal gains is that of its own spread about the mean of both', async () => {
    const runs = 40_000;
    const profile = sure(rise('A', '-6 to +18 per year', 4000), rise('B', '-2 to +6 per year', 1000));
    const result = await weighed(profile, '--runs', `${runs}`);
    const [sdA, sdB] = [sd, sd / 3];
    const mean = 3000 + 1000 - 5000;
    const error = Math.hypot(sdA, sdB) / Math.sqrt(runs);
    for (const [id, own] of [
      ['a', sdA],
      ['b', sdB],
    ] as const) {
      const { value_of_information: one } = at(
        result,
        `initiatives.${id}.effects.business.revenue_per_customer`,
      );
      expect(Math.abs(one - worth(mean, own)), id).toBeLessThan(4 * error + 0.02 * worth(mean, own));
    }
    expect(Math.abs(result.value_of_perfect_information - worth(mean, Math.hypot(sdA, sdB)))).toBeLessThan(
      4 * error,
    );
  });

  it.each([wrenmoor, harbor, 'fixtures/t-mobile-usa/profile.yaml'])(
    'one input is no more than to know all, but for the error of a sample: %s',
    async (profile) => {
      for (const seed of ['1', '2', '3']) {
        const options = ['--seed', seed, '--runs', '4000'];
        const { inputs, value_of_perfect_information: all } = await weighed(profile, ...options);
        const { headline } = await simulated(profile, ...options);
        const error = headline['npv']?.standard_error.mean as number;
        for (const { label, value_of_information: one } of Object.values(inputs)) {
          expect(one, label).toBeGreaterThanOrEqual(0);
          expect(one, label).toBeLessThanOrEqual(all + error);
        }
      }
    },
  );

  it('is nothing where every run is a gain, or every one a loss', async () => {
    for (const once of ['1k to 2k', '20k to 30k']) {
      const {
        inputs,
        value_of_perfect_information: all,
        npv_mean: mean,
        conclusion,
      } = await weighed(sure(cost('A', once)));
      expect([
        at({ inputs } as SensitivityResult, 'initiatives.a.costs.once').value_of_information,
        all,
      ]).toEqual([0, 0]);
      expect(conclusion).toContain(
        `Mean NPV is ${mean > 0 ? '' : '−'}${Math.abs(mean).toLocaleString('en-US', { maximumSignificantDigits: 4 }).slice(0, 1)}`,
      );
      expect(conclusion).toContain('measuring would not change the decision');
    }
  });

  it('is nothing on the five points of the documents, which cost nothing', async () => {
    const { inputs, value_of_perfect_information: all } = await weighed('fixtures/seven-lines/profile.yaml');
    expect(
      [all, ...Object.values(inputs).map(({ value_of_information: one }) => one)].filter(
        (value) => value !== 0,
      ),
    ).toEqual([]);
  });
});

describe('an input without a path to the figure', () => {
  // Sales prospects play a part in no ledger line where no effect acts on sales; complaints that management sees move nothing.
  const idle = ['complaints.reach_management', 'service.first_contact_resolution'];
  const profile = sure(cost('A', '2k to 4k'))
    .replace('reach_management: 2.5%', 'reach_management: 1% to 4%')
    .replace('first_contact_resolution: 100%', 'first_contact_resolution: 60% to 90%');

  it.each([100, 1000, 10_000])('explains nothing and is worth nothing at %d runs', async (runs) => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const { inputs } = await weighed(profile, '--runs', `${runs}`, '--seed', seed);
      for (const id of idle)
        expect(inputs[id], id).toMatchObject({
          ...{ swing: 0, value_of_information: 0, worth_measuring: false },
          ...{ first_order_share: 0, total_share: 0 },
        });
      expect(inputs['initiatives.a.costs.once']?.first_order_share).toBeGreaterThan(0.9999);
    }
  });
});

describe('a causal share without a range', () => {
  const id = 'initiatives.a.effects.business.revenue_per_customer.causal_share';
  const plan = (more: string) =>
    sure(`name: A, effects: [{ on: business.revenue_per_customer, change: +12 per year${more} }]`).replace(
      'name: Sure of everything',
      'name: Sure of all but the effects',
    );

  it.each([
    ['', 'assumption', 0, 1],
    [', evidence: benchmark, causal_share: 60%', 'benchmark', 0, 0.6],
    [', evidence: before-after', 'before-after', 0.4, 1],
    [', evidence: before-after, causal_share: 50%', 'before-after', 0.2, 0.5],
    [', evidence: experiment, causal_share: 50%', 'experiment', 0.4, 0.5],
  ])('%s: is a PERT that its evidence gives', async (more, evidence, low, likely) => {
    const { inputs, notices } = await weighed(plan(more), '--runs', '100');
    expect(Object.keys(inputs)).toEqual([id]);
    expect(inputs[id]).toMatchObject({
      ...{ origin: 'assumed', evidence, form: 'three-point', low, likely, high: 1 },
      distribution: { kind: 'pert', low, likely, high: 1 },
    });
    expect(notices['evidence-ranges']).toContain(`${evidence}: `);
  });

  it.each([
    ['the change has a range', ', change: +6 to +18 per year', []],
    ['the share has one', ', causal_share: 60% to 90%', [id]],
  ])('has none of evidence where %s', async (_what, more, shares) => {
    const text = plan(more).replace('change: +12 per year, change:', 'change:');
    const { inputs } = await weighed(text, '--runs', '100');
    expect(Object.keys(inputs).filter((path) => path === id)).toEqual(shares);
    expect(Object.values(inputs).map(({ evidence }) => evidence)).toEqual([null]);
  });

  it('is certain on demand', async () => {
    const { inputs, notices } = await weighed(plan(''), '--runs', '100', '--certain-effects');
    expect(inputs).toEqual({});
    expect(notices).toHaveProperty('nothing-uncertain');
  });

  it('is no question of a what-if', async () => {
    const { inputs } = await weighed('fixtures/seven-lines/profile.yaml', '--runs', '100');
    expect(Object.keys(inputs).filter((path) => path.startsWith('initiatives.'))).toEqual([]);
  });
});

describe('the runs', () => {
  it('are the same as those of simulate', async () => {
    const simulation = JSON.parse(
      (await cli(['simulate', wrenmoor, '--format', 'json', '--runs', '3000', '--seed', '5'])).stdout,
    ) as {
      valid_runs: number;
      headline: { npv: { mean: number } };
      inputs: Record<string, { distribution: object }>;
    };
    const { npv_mean: mean, valid_runs, inputs } = await weighed(wrenmoor, '--runs', '3000', '--seed', '5');
    expect(valid_runs).toBe(simulation.valid_runs);
    expect(mean).toBeCloseTo(simulation.headline.npv.mean, 5);
    for (const [id, { distribution }] of Object.entries(inputs))
      expect(distribution).toEqual(simulation.inputs[id]?.distribution);
  });

  it('need none of claims that are left out: nothing is uncertain, and it says so', async () => {
    const result = await weighed(harbor, '--claims', 'none', '--certain-effects');
    expect(result).toMatchObject({ inputs: {}, value_of_perfect_information: 0, npv_mean: result.npv });
    expect(result.notices).toHaveProperty('nothing-uncertain');
    expect(result.conclusion).toBe('No uncertain input has an effect on NPV.');
  });

  it('tell whose ranges move the answer', async () => {
    const { conclusion } = await weighed(harbor);
    expect(conclusion).toMatch(/from model defaults, \d+% from published claims\.$/);
    expect((await weighed(sure(cost('A', '2k to 4k')))).conclusion).toMatch(/100% from your own ranges\.$/);
  });
});

it('the mean of a loss has its sign', async () => {
  const text = readFileSync(harbor, 'utf8');
  const dear = text.replace('once: 60k', 'once: 600k');
  expect((await weighed(dear)).conclusion).toContain('Mean NPV is −USD ');
});
