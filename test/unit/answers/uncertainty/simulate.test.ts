/** What many runs come to: by a second, independent path, and by hand where there is a closed form. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SimulationResult } from '../../../../src/answers/uncertainty/simulate/published.js';
import { analysisOf, headlineOf } from '../../../support/analysis.js';
import { sevenLines } from '../../../support/io.js';
import {
  meanOf,
  medianShare,
  type Outcomes,
  outcomes,
  quantileOf,
  share,
  shareOf,
} from '../../../support/monte-carlo.js';
import { type Answer, reference } from '../../../support/reference.js';
import { silentBusiness } from '../../../support/silent-business.js';
import { followingThrough, silent, type UncertainBusiness } from '../../../support/uncertain-business.js';
import { harbor, meadow, wrenmoor } from '../../../support/uncertain-businesses.js';
import { apart, belowNormal, lognormal, simulated, sixThousand, sure } from '../../../support/uncertainty.js';

type Spread = SimulationResult['headline'][string];

const quantiles = { p5: 0.05, p10: 0.1, p50: 0.5, p90: 0.9, p95: 0.95 } as const;
const told = ['p5', 'p10', 'p50', 'p90', 'p95', 'mean'] as const;

const textOf = ({ profile }: UncertainBusiness): string =>
  profile.includes('\n') ? profile : readFileSync(profile, 'utf8');

/** The standard deviation of a figure, from the standard error of its mean. */
const deviation = ({ standard_error: { mean } }: Omit<Spread, 'likely'>, kept: number): number =>
  (mean as number) * Math.sqrt(kept);

const isNear = (one: number, other: number, share: number): boolean =>
  Math.abs(one - other) <= share * Math.abs(other);

/** The figures that both paths give, by name: as the program spreads them, and from the answer of one draw. */
function compared(
  result: SimulationResult,
): readonly (readonly [string, Omit<Spread, 'likely'>, (answer: Answer) => number])[] {
  const { headline, contribution } = result;
  return [
    ['npv', headline['npv'] as Spread, ({ npv }) => npv],
    [
      'customers_retained',
      headline['customers_retained'] as Spread,
      ({ customersRetained }) => customersRetained,
    ],
    ['pv_costs', headline['pv_costs'] as Spread, ({ pvCosts }) => pvCosts],
    ...Object.entries(contribution).flatMap(([id, { baseline, with_initiatives, difference }], k) => {
      const year = ({ years }: Answer) => years[k] as Answer['years'][number];
      return [
        [`${id}, baseline`, baseline, (answer: Answer) => year(answer).baseline] as const,
        [`${id}, with the initiatives`, with_initiatives, (answer: Answer) => year(answer).changed] as const,
        [
          `${id}, difference`,
          difference,
          (answer: Answer) => year(answer).changed - year(answer).baseline,
        ] as const,
      ];
    }),
  ];
}

/** How many standard errors the two paths lie apart, figure by figure; what no run moves must be the same. */
function gapsOf(result: SimulationResult, { answers }: Outcomes): Map<string, number> {
  const gaps = new Map<string, number>();
  for (const [name, spread, pick] of compared(result)) {
    const values = Float64Array.from(answers, pick);
    const isMoved = values.some((value) => !isNear(value, values[0] as number, 1e-9));
    for (const id of told) {
      const { value, error } = id === 'mean' ? meanOf(values) : quantileOf(values, quantiles[id]);
      const [found, ownError] = [spread[id] as number, spread.standard_error[id] as number];
      if (isMoved) gaps.set(`${id} of ${name}`, apart(found, value, error, ownError));
      else expect(isNear(found, value, 1e-9), `${id} of ${name}: ${found}, not ${value}`).toBe(true);
    }
  }
  return gaps;
}

const rootMeanSquare = (values: readonly number[]): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length);

function expectAgreement(result: SimulationResult, found: Outcomes): void {
  const gaps = gapsOf(result, found);
  expect([...gaps].filter(([, gap]) => !(gap <= 4))).toEqual([]);
  // Nor may all of them be a little off.
  expect(rootMeanSquare([...gaps.values()])).toBeLessThan(1.5);
}

/** As often in both paths, counted in runs. */
function expectAsOften(some: number, all: number, others: number, allOthers: number): void {
  const [one, other] = [shareOf(some, all), shareOf(others, allOthers)];
  if (one.error === 0 && other.error === 0) expect(one.value).toBe(other.value);
  else expect(apart(one.value, other.value, one.error, other.error)).toBeLessThanOrEqual(4);
}

describe.each([harbor, meadow, wrenmoor, silentBusiness])('the runs of $name', (business) => {
  let result: SimulationResult;
  let found: Outcomes;
  beforeAll(async () => {
    result = await simulated(business.profile, '--runs', '20000');
    found = outcomes(business.ranges, business.pairs, business.paramsOf, 5000, 1961);
  }, 60_000);

  it('start from a profile that both paths read alike', () => {
    const headline = headlineOf(analysisOf(textOf(business)));
    const answer = reference(business.paramsOf(business.likely)) as Answer;
    for (const [id, value] of [
      ['npv', answer.npv],
      ['pv_costs', answer.pvCosts],
      ['customers_retained', answer.customersRetained],
      ['churn_last_month', answer.churnLastMonth],
      ['ltv_last_month', answer.ltvLastMonth],
    ] as const)
      expect(isNear(headline[id] as number, value as number, 1e-9), id).toBe(true);
  });

  it('are of everything that the profile, the claims and the assumptions leave open', () => {
    // What moves no money the second path does not know.
    const idle = ['complaints.reach_management', 'sales.close_rate_customers'];
    const moving = Object.keys(result.inputs).filter((id) => !idle.includes(id));
    expect(moving.toSorted()).toEqual(Object.keys(business.ranges).toSorted());
    const likely = moving.map((id) => [id, result.inputs[id]?.likely]);
    const stated = business.likely;
    // Contacts are stated per quarter.
    const yearly = { ...stated, 'service.contacts': 4 * (stated['service.contacts'] ?? 0) };
    for (const [id, value] of likely)
      expect(
        isNear(value as number, yearly[id as keyof typeof yearly], 1e-11) ||
          value === yearly[id as keyof typeof yearly],
        `${id}: ${value}`,
      ).toBe(true);
  });

  it('have the ends of the claims and the assumptions where the profile is silent', () => {
    const { inputs } = result;
    const ends = Object.entries(silent).filter(([id]) => (inputs[id]?.origin ?? 'yours') !== 'yours');
    expect(ends.length).toBeGreaterThan(1);
    for (const [id, [low, likely, high]] of ends) expect(inputs[id], id).toMatchObject({ low, likely, high });
  });

  it('come to the same mean and quantiles by a second path', () => {
    expectAgreement(result, found);
  });

  it('end in a loss, and contradict themselves, as often by a second path', () => {
    const { chance_of_loss: loss, runs, valid_runs: kept } = result;
    const { answers } = found;
    const losses = answers.filter(({ npv }) => npv < 0).length;
    expectAsOften(Math.round(loss.value * kept), kept, losses, answers.length);
    expectAsOften(runs - kept, runs, found.draws - answers.length, found.draws);
  });
});

it('intentions become acts up to what makes service half of churn, and at most all of it', async () => {
  // 0.33961 % leave in a month. Of 2.5 % with a problem 80 % are silent, 22 % of whom mean to leave, and 10 % fail, 33 %
  // of whom do: 0.5225 %.
  const { inputs } = await simulated(silentBusiness.profile, '--runs', '100');
  expect(inputs['complaints.follow_through']).toMatchObject({
    ...{ origin: 'assumed', low: 0.15 },
    ...{ likely: expect.closeTo(0.33961 / 2 / 0.5225, 5), high: expect.closeTo(0.33961 / 0.5225, 4) },
  });
});

describe('runs that contradict themselves', () => {
  it('are as many by a second path, and those that are left come to the same, where there are many', async () => {
    // So little churn that it cuts what follows from an intention, too.
    const result = await simulated(wrenmoor.profile, '--set', 'business.churn=2% to 12% per year');
    const { ranges, pairs, paramsOf, likely } = followingThrough({
      ...wrenmoor,
      ranges: { ...wrenmoor.ranges, 'business.churn': share(0.02, 0.12) },
      likely: { ...wrenmoor.likely, 'business.churn': medianShare(0.02, 0.12) },
    });
    expect(likely['complaints.follow_through']).toBeLessThan(0.4);
    const found = outcomes(ranges, pairs, paramsOf, 5000, 1962);
    const out = result.runs - result.valid_runs;
    expect(out).toBeGreaterThan(0.1 * result.runs);
    expectAsOften(out, result.runs, found.draws - found.answers.length, found.draws);
    expectAgreement(result, found);
  });

  it('are as many as a normal distribution has beyond the end of what is possible', async () => {
    const change = 'effects: [{ on: complaints.resolved, change: 20 to 60 points }]';
    const { runs, valid_runs: kept, contradictory } = await simulated(sure(`name: A, ${change}`));
    // From 50 % on there is room for 50 points: a quarter of the way from the middle, 40, to the end, which is P95.
    const beyond = 1 - belowNormal(0.5 * 1.6448536269514722);
    expect(apart((runs - kept) / runs, beyond, Math.sqrt((beyond * (1 - beyond)) / runs))).toBeLessThan(4);
    expect(contradictory).toEqual({ domain: runs - kept });
  });

  it.each([100, 2048, 2049, 5000])('and those that are kept are all the runs: of %d', async (runs) => {
    const churn = 'business.churn=7% to 12% per year';
    for (const seed of ['1', '2']) {
      const result = await simulated(wrenmoor.profile, '--set', churn, '--runs', `${runs}`, '--seed', seed);
      const out = Object.values(result.contradictory).reduce((sum, count) => sum + count, 0);
      expect(out).toBeGreaterThan(0);
      expect([result.runs, result.valid_runs + out]).toEqual([runs, runs]);
      expect(result.notices['contradictory-runs']).toContain('of the simulation runs are left out');
    }
  });
});

it('tenure counts alike in both paths', () => {
  const loyalty = 'loyalty: { spend_growth: 3% per year, service_cost_change: -4% per year }';
  const slopes = { 'loyalty.spend_growth': 0.03, 'loyalty.service_cost_change': -0.04 };
  for (const policy of ['grow', 'hold'] as const) {
    const text = textOf(harbor).replace('cost: 420', `cost: 420\n  policy: ${policy}`);
    const headline = headlineOf(analysisOf(`${text}\n${loyalty}`));
    const params = { ...harbor.paramsOf({ ...harbor.likely, ...slopes }), policy };
    const answer = reference(params) as Answer;
    expect(headline['npv']).not.toBeCloseTo(headlineOf(analysisOf(text))['npv'] as number, 0);
    expect(isNear(headline['npv'] as number, answer.npv, 1e-9)).toBe(true);
    expect(isNear(headline['ltv_last_month'] as number, answer.ltvLastMonth as number, 1e-9)).toBe(true);
  }
});

describe('one uncertain cost, once, against 6,000 for sure', () => {
  const { mu, sigma, mean, variance } = lognormal(1100, 7000);
  const runs = 20_000;
  let result: SimulationResult;
  beforeAll(async () => {
    const profile = sure(`name: A, costs: { once: 1.1k to 7k }, ${sixThousand}`);
    result = await simulated(profile, '--runs', `${runs}`);
  });
  const spread = (id: string) => result.headline[id] as Spread;

  // The dearer the worse: P5 of NPV is at P95 of the cost. 1.281552 from the median to P90.
  it.each([
    ['p5', 6000 - 7000],
    ['p10', 6000 - Math.exp(mu + 1.2815515655 * sigma)],
    ['p50', 6000 - Math.sqrt(1100 * 7000)],
    ['p90', 6000 - Math.exp(mu - 1.2815515655 * sigma)],
    ['p95', 6000 - 1100],
    ['mean', 6000 - mean],
  ] as const)('%s of NPV is that of the lognormal cost', (id, expected) => {
    const { [id]: found, standard_error: error } = spread('npv');
    expect(apart(found as number, expected, error[id] as number)).toBeLessThan(4);
  });

  it('has the base case as its median', () => {
    const { p50, likely, standard_error: error } = spread('npv');
    expect(likely).toBeCloseTo(6000 - Math.sqrt(1100 * 7000), 6);
    expect(apart(p50 as number, likely as number, error.p50 as number)).toBeLessThan(4);
  });

  it('has the standard errors of a sample', () => {
    const { standard_error: error } = spread('npv');
    expect(isNear(error.mean as number, Math.sqrt(variance / runs), 0.05)).toBe(true);
    // √(p (1 − p) / n) over the density there, by the lognormal density at each of the costs.
    for (const [id, share, score] of [
      ['p5', 0.05, 1.6448536269514722],
      ['p50', 0.5, 0],
      ['p95', 0.05, -1.6448536269514722],
    ] as const) {
      const cost = Math.exp(mu + score * sigma);
      const density = Math.exp(-(score ** 2) / 2) / (Math.sqrt(2 * Math.PI) * sigma * cost);
      const expected = Math.sqrt((share * (1 - share)) / runs) / density;
      expect(isNear(error[id] as number, expected, 0.3), id).toBe(true);
    }
  });

  it('ends in a loss where it costs more than 6,000, and else pays back', () => {
    const loss = 1 - belowNormal((Math.log(6000) - mu) / sigma);
    const error = Math.sqrt((loss * (1 - loss)) / runs);
    const { value, standard_error } = result.chance_of_loss;
    expect(apart(value, loss, error)).toBeLessThan(4);
    expect(isNear(standard_error, error, 0.05)).toBe(true);
    expect(result.chance_of_payback.value).toBeCloseTo(1 - value, 9);
  });

  it('pays back in the month in which 500 each have made up for it, and never beyond the year', () => {
    // 1,100 and 1,350 in month 3, 2,775 in month 6, 5,706 in month 12; 7,000 in none.
    const { p5, p10, p50, p90, p95, mean: none, none: share, because } = spread('payback_months');
    expect([p5, p10, p50, p90, p95, none]).toEqual([3, 3, 6, 12, null, null]);
    expect(share).toBeCloseTo(result.chance_of_loss.value, 9);
    expect(because).toBe('it does not pay back within the horizon');
  });

  it('leaves the benefit as it is', () => {
    const { standard_error: _, none: __, because, likely, ...values } = spread('pv_benefits');
    for (const value of [likely, ...Object.values(values)]) expect(value).toBeCloseTo(6000, 6);
    expect(because).toBeNull();
  });

  it('names the distribution, so that it can be drawn elsewhere', () => {
    expect(Object.keys(result.inputs)).toEqual(['initiatives.a.costs.once']);
    expect(result.inputs['initiatives.a.costs.once']).toMatchObject({
      unit: 'money',
      origin: 'yours',
      form: 'interval',
      low: 1100,
      likely: expect.closeTo(Math.sqrt(1100 * 7000), 6),
      high: 7000,
      distribution: { kind: 'lognormal', mu: expect.closeTo(mu, 9), sigma: expect.closeTo(sigma, 9) },
    });
  });
});

describe('one figure alone, by the moments of its distribution', () => {
  const runs = 20_000;
  const npv = async (initiative: string) => {
    const { headline } = await simulated(sure(`name: A, ${initiative}`), '--runs', `${runs}`);
    return headline['npv'] as Spread;
  };
  const on = 'on: business.revenue_per_customer';

  it('three points of a change: a PERT between them', async () => {
    // 500 for each 1 a year. Mean (6 + 4 · 12 + 30) / 6 = 14, variance (14 − 6) · (30 − 14) / 7.
    const change = '{ low: +6, likely: +12, high: +30 per year }';
    const found = await npv(`effects: [{ ${on}, change: ${change} }]`);
    expect(apart(found.mean as number, 7000, found.standard_error.mean as number)).toBeLessThan(4);
    expect(isNear(deviation(found, runs), 500 * Math.sqrt(128 / 7), 0.03)).toBe(true);
  });

  it('a causal share up to all of it: normal, cut off there', async () => {
    // 70 to 100 %: 85 % and 15 % to P95, and nothing of the upper 5 %, which takes σ · φ / Φ from the mean.
    const sd = 0.15 / 1.6448536269514722;
    const cut = Math.exp(-(1.6448536269514722 ** 2) / 2) / Math.sqrt(2 * Math.PI) / 0.95;
    const found = await npv(`effects: [{ ${on}, change: +12 per year, causal_share: 70% to 100% }]`);
    const error = found.standard_error.mean as number;
    expect(apart(found.mean as number, 6000 * (0.85 - sd * cut), error)).toBeLessThan(4);
    expect(apart(found.mean as number, 6000 * 0.85, error)).toBeGreaterThan(10);
  });

  it('a causal share that is hardly known: its odds are lognormal', async () => {
    // 5 % and 80 %: odds of 1 to 19 and 4 to 1, between them √(4 / 19) as the median.
    const odds = Math.sqrt(4 / 19);
    const found = await npv(`effects: [{ ${on}, change: +12 per year, causal_share: 5% to 80% }]`);
    for (const [id, part] of [
      ['p5', 0.05],
      ['p50', odds / (1 + odds)],
      ['p95', 0.8],
    ] as const)
      expect(apart(found[id] as number, 6000 * part, found.standard_error[id] as number)).toBeLessThan(4);
  });

  it('a change that may be of either sign: normal', async () => {
    const found = await npv(`effects: [{ ${on}, change: -6 to +18 per year }]`);
    const sd = (500 * 12) / 1.6448536269514722;
    expect(apart(found.mean as number, 3000, found.standard_error.mean as number)).toBeLessThan(4);
    expect(isNear(deviation(found, runs), sd, 0.03)).toBe(true);
    for (const [id, value] of [
      ['p5', -3000],
      ['p95', 9000],
    ] as const)
      expect(apart(found[id] as number, value, found.standard_error[id] as number)).toBeLessThan(4);
  });

  it('a start month: whole months only, each with its part of the PERT', async () => {
    // On 1 to 5 with 3 likely, a Beta(3, 3) of which t³ · (10 − 15 t + 6 t²) lie below t.
    const below = (t: number) => t ** 3 * (10 - 15 * t + 6 * t * t);
    const [first, second] = [below(0.125), below(0.375) - below(0.125)];
    // Symmetrical about month 3, which leaves ten months of 500.
    const variance = 2 * (4 * first + second);
    const found = await npv(
      `start: { low: month 1, likely: month 3, high: month 5 }, effects: [{ ${on}, change: +12 per year }]`,
    );
    expect(apart(found.mean as number, 5000, found.standard_error.mean as number)).toBeLessThan(4);
    expect(isNear(deviation(found, runs), 500 * Math.sqrt(variance), 0.03)).toBe(true);
    expect(
      [found.p5, found.p10, found.p50, found.p90, found.p95].map((value) => Math.round(value as number)),
    ).toEqual([4500, 4500, 5000, 5500, 5500]);
  });
});

describe('two costs that vary together', () => {
  const runs = 20_000;
  const [a, b, c] = [lognormal(2000, 4000), lognormal(3000, 6000), lognormal(1000, 4000)];
  const cost = (name: string, once: string) => `name: ${name}, costs: { once: ${once} }, ${sixThousand}`;
  const profile = sure(cost('A', '2k to 4k'), cost('B', '3k to 6k'), cost('C', '1k to 4k'));
  const between = (one: string, other: string, correlation: number) =>
    `{ between: [initiatives.${one}.costs.once, initiatives.${other}.costs.once], correlation: ${correlation} }`;
  const withPairs = (...pairs: readonly string[]) => `${profile}correlations: [${pairs.join(', ')}]\n`;

  /** E(XY) − E(X)E(Y) of two lognormals whose logarithms have this correlation. */
  const covariance = (one: typeof a, other: typeof a, correlation: number): number =>
    one.mean * other.mean * (Math.exp(correlation * one.sigma * other.sigma) - 1);

  const spreadOf = async (text: string) => {
    const { headline } = await simulated(text, '--runs', `${runs}`);
    return headline['pv_costs'] as Spread;
  };

  it.each([1, 0.6, 0, -0.6, -1])(
    'have the spread of their sum at a correlation of %d',
    async (correlation) => {
      const found = await spreadOf(withPairs(between('a', 'b', correlation)));
      const variance = a.variance + b.variance + c.variance + 2 * covariance(a, b, correlation);
      expect(isNear(deviation(found, runs), Math.sqrt(variance), 0.025)).toBe(true);
      expect(
        apart(found.mean as number, a.mean + b.mean + c.mean, found.standard_error.mean as number),
      ).toBeLessThan(4);
    },
  );

  it('are the same in step, and opposite to the last against one another', async () => {
    // Both of P5 2,000 and P95 4,000: in step the sum is twice the one; opposite, the product is that of the ends.
    const twins = sure(cost('A', '2k to 4k'), cost('B', '2k to 4k'));
    const inStep = await spreadOf(`${twins}correlations: [${between('a', 'b', 1)}]\n`);
    for (const [id, value] of [
      ['p5', 4000],
      ['p95', 8000],
    ] as const)
      expect(apart(inStep[id] as number, value, inStep.standard_error[id] as number)).toBeLessThan(4);
    const opposite = await spreadOf(`${twins}correlations: [${between('a', 'b', -1)}]\n`);
    // x + 8 million / x, so 2 √8 million · cosh(σ z): P95 where 2.5 % of z lie beyond at either end.
    const { sigma } = lognormal(2000, 4000);
    const expected = 2 * Math.sqrt(8e6) * Math.cosh(1.959963985 * sigma);
    expect(apart(opposite.p95 as number, expected, opposite.standard_error.p95 as number)).toBeLessThan(4);
  });

  it('leave a third that is tied to one of them independent of the other', async () => {
    const found = await spreadOf(withPairs(between('a', 'b', 0.6), between('b', 'c', 0.7)));
    const tied = covariance(a, b, 0.6) + covariance(b, c, 0.7);
    const variance = a.variance + b.variance + c.variance + 2 * tied;
    expect(isNear(deviation(found, runs), Math.sqrt(variance), 0.025)).toBe(true);
    // Had the two others the correlation that a chain has, 0.42, it would be more.
    expect(isNear(deviation(found, runs), Math.sqrt(variance + 2 * covariance(a, c, 0.42)), 0.025)).toBe(
      false,
    );
  });

  it('are told from those that are not', async () => {
    const { notices: of } = await simulated(profile);
    expect(of).toHaveProperty('independent');
    const { notices, correlations } = await simulated(withPairs(between('b', 'a', 0.5)));
    expect(notices).toHaveProperty('correlated');
    expect(notices).not.toHaveProperty('independent');
    expect(correlations).toEqual({ 'initiatives.a.costs.once initiatives.b.costs.once': 0.5 });
  });

  it('do nothing for a figure that has no range, and say so', async () => {
    const idle = `{ between: [business.churn, initiatives.a.costs.once], correlation: 0.5 }`;
    const { notices, headline } = await simulated(withPairs(idle));
    expect(notices['correlation-idle']).toContain('business.churn: a correlation is stated, but no range');
    expect(notices).toHaveProperty('independent');
    expect(headline).toEqual((await simulated(profile)).headline);
  });
});

describe('a figure runs from a stream of its own, so', () => {
  const costly = (name: string, once: string) => `name: ${name}, costs: { once: ${once} }, ${sixThousand}`;
  const [a, b] = [costly('A', '2k to 4k'), costly('B', '3000')];
  const spreadsOf = async (text: string, ...options: readonly string[]) =>
    (await simulated(text, ...options)).headline;

  it.each([
    ['an input', 'business.gross_margin=45% to 55%', 'npv'],
    [
      'an input in three points',
      'business.churn={ low: 10%, likely: 20%, high: 25% per year }',
      'churn_baseline',
    ],
    ['a change', 'initiatives.b.effects.1.change=+6 to +18 per year', 'npv'],
    ['a start', 'initiatives.b.start=month 1 to month 5', 'npv'],
  ])('the range of %s leaves the runs of a cost as they were', async (_what, set, moved) => {
    const [before, after] = [await spreadsOf(sure(a, b)), await spreadsOf(sure(a, b), '--set', set)];
    expect(after['pv_costs']).toEqual(before['pv_costs']);
    expect(after[moved]).not.toEqual(before[moved]);
  });

  it('so does a correlation of two others', async () => {
    const ranges = [
      '--set',
      'business.churn=10% to 30% per year',
      '--set',
      'business.gross_margin=40% to 60%',
    ];
    const pair = 'correlations: [{ between: [business.churn, business.gross_margin], correlation: 0.7 }]';
    const before = await spreadsOf(sure(a, b), ...ranges);
    const after = await spreadsOf(`${sure(a, b)}${pair}\n`, ...ranges);
    expect(after['pv_costs']).toEqual(before['pv_costs']);
    expect(after['ltv_baseline']).not.toEqual(before['ltv_baseline']);
  });

  it('the order of initiatives in the file is no matter', async () => {
    expect(await spreadsOf(sure(b, a))).toEqual(await spreadsOf(sure(a, b)));
  });

  it('two figures with one range do not go in step', async () => {
    // In step they would differ by nothing.
    const [one, other] = [costly('A', '2k to 4k'), costly('B', '2k to 4k')];
    const { pv_costs: both } = await spreadsOf(sure(one, other));
    const { variance } = lognormal(2000, 4000);
    expect(isNear(deviation(both as Spread, 10_000), Math.sqrt(2 * variance), 0.03)).toBe(true);
  });
});

describe('where nothing is uncertain', () => {
  const claimsNone = ['--claims', 'none', '--certain-effects'];

  it.each([
    ['a profile without a range, on its own numbers', readFileSync(harbor.profile, 'utf8'), claimsNone],
    [
      'the seven lines, on their own numbers',
      readFileSync('fixtures/seven-lines/profile.yaml', 'utf8'),
      claimsNone,
    ],
    ['a profile that overrules every claim', sure(`name: A, costs: { once: 7k }, ${sixThousand}`), []],
  ])('%s: every figure is one and the same, and it says so', async (_what, profile, options) => {
    const { headline, contribution, valid_runs, runs, inputs, notices, ...result } = await simulated(
      profile,
      ...options,
    );
    for (const { likely, mean, none, standard_error, because, ...others } of Object.values(headline)) {
      expect(new Set([...Object.values(others), none === 1 ? null : mean])).toEqual(new Set([likely]));
      expect(none).toBe(likely === null ? 1 : 0);
      expect(because === null).toBe(likely !== null);
      for (const error of Object.values(standard_error)) expect(error ?? 0).toBe(0);
    }
    for (const year of Object.values(contribution))
      for (const { p5, p95, mean } of Object.values(year)) expect([p5, p95]).toEqual([mean, mean]);
    expect([inputs, valid_runs]).toEqual([{}, runs]);
    const isLoss = (headline['npv']?.likely as number) < 0;
    expect(result.chance_of_loss).toMatchObject({
      ...{ value: isLoss ? 1 : 0, standard_error: 0 },
      given: { drawn: [], left_out: 0 },
    });
    expect(notices['nothing-uncertain']).toContain('every simulation run is the same');
    expect(notices).not.toHaveProperty('independent');
  });

  it('what is zero but for rounding is zero in every run', async () => {
    // The five points of the what-if take 1 % of churn down to none, however much of it is over service.
    const result = await simulated(sevenLines.replace('churn: 20%', 'churn: 1%'));
    const { standard_error: errors, ...values } = result.headline['churn_last_month'] as Spread;
    expect(values).toEqual({
      ...{ p5: 0, p10: 0, p50: 0, p90: 0, p95: 0, mean: 0, likely: 0 },
      ...{ none: 0, because: null },
    });
    expect(new Set(Object.values(errors))).toEqual(new Set([0]));
  });

  it('the own numbers are the same in every run beside claims that are not', async () => {
    const { headline } = await simulated(harbor.profile, '--certain-effects');
    const { p5, p95, likely } = headline['npv_own_numbers'] as Spread;
    expect([p5, p95]).toEqual([likely, likely]);
    const { p5: low, p95: high } = headline['npv'] as Spread;
    expect(low).toBeLessThan(high as number);
  });

  it('a payback that never comes is null beside its reason', async () => {
    const { headline } = await simulated(sure(`name: A, costs: { once: 30k to 40k }, ${sixThousand}`));
    for (const [id, reason] of [
      ['payback_months', 'it does not pay back within the horizon'],
      ['discounted_payback_months', 'at the discount rate it does not pay back within the horizon'],
    ] as const) {
      const { none, because, standard_error, ...values } = headline[id] as Spread;
      expect(
        Object.values(values)
          .concat(Object.values(standard_error))
          .filter((value) => value !== null),
      ).toEqual([]);
      expect([none, because]).toEqual([1, reason]);
    }
  });
});

describe('the median beside the base case', () => {
  const on = 'on: business.revenue_per_customer';
  const unsure = (initiative: string) =>
    sure(`name: A, ${initiative}`).replace('name: Sure of everything', 'name: Sure of all but the effects');

  it('lies below it where causal shares are drawn by evidence, and it says so', async () => {
    const {
      median_gap: gap,
      headline,
      conclusion,
    } = await simulated(
      unsure(`costs: { once: 3k }, effects: [{ ${on}, change: +12 per year, evidence: before-after }]`),
    );
    expect(gap).toEqual({ below: true, causes: ['causal-shares'] });
    // PERT(0.4, 1, 1) is 0.4 + 0.6 · Beta(5, 1), of which half lies below 0.5 to the power of a fifth.
    const { p50, likely, standard_error: error } = headline['npv'] as Spread;
    expect(likely).toBeCloseTo(3000, 6);
    const median = 6000 * (0.4 + 0.6 * 0.5 ** 0.2) - 3000;
    expect(apart(p50 as number, median, error.p50 as number)).toBeLessThan(4);
    expect(conclusion).toContain('The median is below the base case of 3,000, since causal shares');
  });

  it.each([
    ['+0', '+0', '+60', false],
    ['+0', '+60', '+60', true],
  ])('lies to one side where a range is skewed: %s, %s, %s', async (low, likely, high, below) => {
    const change = `{ low: ${low}, likely: ${likely}, high: ${high} per year }`;
    const { median_gap: gap, conclusion } = await simulated(
      sure(`name: A, effects: [{ ${on}, change: ${change} }]`),
    );
    expect(gap).toEqual({ below, causes: ['skewed-ranges'] });
    expect(conclusion).toContain(`The median is ${below ? 'below' : 'above'} the base case`);
  });

  it('lies to one side where runs contradict themselves at one end', async () => {
    // From 50 % on there is room for 50 points: 40 % of the runs are left out, all with the best resolution.
    const change =
      'effects: [{ on: complaints.handling_cost, change: "-6 to +6" }, { on: complaints.resolved, change: 40 to 60 points }]';
    const text = sure(`name: A, ${change}`).replace('follow_through: 0%', 'follow_through: 50%');
    const { median_gap: gap } = await simulated(text, '--runs', '5000');
    expect(gap).toEqual({ below: true, causes: ['contradictory-runs'] });
  });

  it('is the base case, and nothing is said, where the range of an interval is all there is', async () => {
    const result = await simulated(sure(`name: A, costs: { once: 1k to 9k }, ${sixThousand}`));
    expect(result.median_gap).toBeNull();
    expect(result.conclusion).not.toContain('The median is');
  });
});

describe('the chance of a loss', () => {
  it('names what it is conditional on beside the number', async () => {
    const { chance_of_loss: chance, conclusion, inputs } = await simulated(harbor.profile);
    expect(chance.given.drawn).toEqual(Object.keys(inputs));
    expect(chance.given.certain).toContain('business.churn');
    expect(chance.given.certain).not.toContain('initiatives.second-line-team.effects.business.churn');
    expect(conclusion).toMatch(
      /in a loss \(given the ranges of 13 inputs and the causal shares of 4 effects, whose ranges follow from the evidence; 10 stated inputs are treated as certain/,
    );
    const sureOfEffects = await simulated(harbor.profile, '--certain-effects');
    expect(sureOfEffects.chance_of_loss.given.certain).toContain(
      'initiatives.second-line-team.effects.business.churn',
    );
    expect(sureOfEffects.chance_of_loss.value).toBeLessThan(chance.value);
  });
});

describe('what is said of the runs', () => {
  const profile = sure(`name: A, costs: { once: 2k to 4k }, ${sixThousand}`);

  it('that there are few', async () => {
    expect((await simulated(profile, '--runs', '999')).notices['few-runs']).toContain(
      'With 999 simulation runs',
    );
    expect((await simulated(profile, '--runs', '1000')).notices).not.toHaveProperty('few-runs');
  });

  it('that the horizon is never drawn', async () => {
    const result = await simulated(profile, '--set', 'finance.horizon=6 to 18 months');
    expect(result.horizon_months).toBe(12);
    expect(Object.keys(result.inputs)).toEqual(['initiatives.a.costs.once']);
    expect(result.notices['horizon-certain']).toContain('the base case is used');
  });

  it('not that the likely value was taken, which it was not', async () => {
    expect((await simulated(profile)).notices).not.toHaveProperty('likely-values');
  });

  it('how they fall: into bins that adjoin, of one width, and hold all of them', async () => {
    const { histogram, headline } = await simulated(wrenmoor.profile);
    expect(histogram.reduce((sum, { share: part }) => sum + part, 0)).toBeCloseTo(1, 9);
    const width = (histogram[0]?.to as number) - (histogram[0]?.from as number);
    for (const [k, { from, to }] of histogram.entries()) {
      expect(to - from).toBeCloseTo(width, 6);
      if (k > 0) expect(from).toBeCloseTo(histogram[k - 1]?.to as number, 6);
    }
    // Half of them lie below the median.
    const { p50 } = headline['npv'] as Spread;
    const below = histogram
      .filter(({ to }) => to <= (p50 as number))
      .reduce((sum, { share: part }) => sum + part, 0);
    const inside = histogram.find(({ from, to }) => from <= (p50 as number) && (p50 as number) < to);
    expect(below).toBeLessThanOrEqual(0.5);
    expect(below + (inside?.share as number)).toBeGreaterThanOrEqual(0.5);
  });
});
