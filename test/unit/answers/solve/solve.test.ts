/** Break-evens and goals that are worked out by hand. */
import { describe, expect, it } from 'vitest';
import { inputVariables } from '../../../../src/answers/solve/input-variables.js';
import { leastBetween } from '../../../../src/answers/solve/roots.js';
import { analysisOf, headlineOf } from '../../../support/analysis.js';
import { handling, solved, valuesOf } from '../../../support/solving.js';

const effect = 'effects.complaints.handling_cost';
const acting = 'effects: [{ on: complaints.handling_cost, change: "-6" }]';

/** The one value at which a figure is the target. */
function only(figure: string, id: string, target?: number, text = handling()): number {
  const values = valuesOf(solved(text, figure, id, target));
  expect(values).toHaveLength(1);
  expect(values[0]).toHaveLength(1);
  return values[0]?.[0] as number;
}

describe('a value at which a figure is the target', () => {
  // The plan saves 60 a month, 720 in the year, and costs 350 once.
  it.each([
    ['npv', 'costs.once', 0, 720],
    ['npv', 'costs.once', 100, 620],
    ['npv', 'costs.running', 0, 370],
    ['npv', effect, 0, -350 / 120],
    ['npv', effect, 850, -10],
    ['npv', `${effect}.causal_share`, 0, 350 / 720],
    ['npv', 'ramp', 0, (60 * 78) / 350],
    ['npv', 'business.customers', 0, 350 / 0.72],
    ['npv', 'complaints.rate', 0, 350 / 6000],
    ['roi', 'costs.once', 1, 360],
    ['benefit_cost_ratio', 'costs.once', 4, 180],
    ['pv_benefits', effect, 1200, -10],
    ['pv_costs', 'costs.running', 1000, 650],
    ['result.total_incremental_contribution', 'complaints.rate', 1440, 0.24],
    ['result.total_upfront', 'costs.once', 12, 12],
  ])('%s, for %s, of %d', (figure, id, target, expected) => {
    expect(only(figure, id, target)).toBeCloseTo(expected, 9);
  });

  it('is exact for a cost paid once: the benefit less the running cost', () => {
    const costs = 'costs: { once: 350, running: 120 per year }';
    const text = handling({ initiative: `${costs}, ${acting}` });
    const { npv, pv_benefits } = headlineOf(solved(text, 'npv', 'costs.once').assessment);
    expect(only('npv', 'costs.once', 0, text)).toBeCloseTo(pv_benefits ?? Number.NaN, -3);
    expect(only('npv', 'costs.once', 0, text)).toBe((npv ?? Number.NaN) + 350);
  });

  it('is a rate of return as well: 110 after a year for 100, in one month of it', () => {
    // Paid at the start of month 12, and back at its end.
    const initiative =
      'costs: { once: 100 }, start: month 12, effects: [{ on: complaints.handling_cost, change: "-6" }]';
    const value = only('irr', effect, 0.1, handling({ initiative }));
    expect(value).toBeCloseTo(-10 * 1.1 ** (1 / 12), 9);
  });

  it('can be another change for each way to state it', () => {
    const change = (text: string) =>
      `costs: { once: 350 }, effects: [{ on: complaints.handling_cost, change: ${text} }]`;
    expect(only('npv', effect, 0, handling({ initiative: change('to 14') }))).toBeCloseTo(20 - 350 / 120, 9);
    expect(only('npv', effect, 0, handling({ initiative: change('-30% relative') }))).toBeCloseTo(
      -350 / 2400,
      9,
    );
  });
});

describe('figures and inputs that go in steps', () => {
  const stretch = (figure: string, id: string, target: number, text = handling()) =>
    solved(text, figure, id, target);

  it('reach an NPV from the first month to the last that leaves enough', () => {
    const { solutions } = stretch('npv', 'start', 0);
    // Six months from month 7 on save 360; five save 300.
    expect(solutions).toMatchObject([{ from: { value: 1 }, to: { value: 7 }, side: 'most' }]);
    expect(solutions[0]?.to.figure).toBeCloseTo(10, 9);
  });

  it('end no earlier than pays, in a plan that has no end so far', () => {
    const { solutions, present } = stretch('npv', 'end', 0);
    expect(solutions).toMatchObject([{ from: { value: 6 }, to: { value: 12 }, side: 'least' }]);
    expect(present.value).toBe(12);
  });

  it('neither start after the end nor end before the start', () => {
    const initiative = `costs: { once: 60 }, start: month 3, end: month 8, ${acting}`;
    const text = handling({ initiative });
    expect(stretch('npv', 'start', 0, text)).toMatchObject({ low: { value: 1 }, high: { value: 8 } });
    expect(stretch('npv', 'end', 0, text)).toMatchObject({ low: { value: 3 }, high: { value: 12 } });
  });

  it('are paid back in time up to a cost', () => {
    // After six months 360 are saved.
    const { solutions } = stretch('payback_months', 'costs.once', 6);
    expect(solutions).toHaveLength(1);
    expect(solutions[0]?.from).toMatchObject({ value: 0, figure: 1 });
    expect(solutions[0]?.to.value).toBeCloseTo(360, 8);
    expect(solutions[0]?.to.figure).toBe(6);
  });

  it('may be good enough at every possible value', () => {
    const text = handling({ initiative: acting });
    expect(stretch('npv', 'start', 0, text).solutions).toMatchObject([{ side: 'any' }]);
  });
});

describe('several solutions', () => {
  /**
   * A tenth less churn keeps few where few leave, and few for long where many do; where all leave, it keeps
   * a tenth of them all.
   */
  const text = handling({
    business: 'churn: 30% per year',
    horizon: '5 years',
    initiative: 'costs: { once: 90k }, effects: [{ on: business.churn, change: -10% relative }]',
  });

  const npvAt = (churn: number): number => {
    const stated = text.replace('churn: 30% per year', `churn: ${churn * 100}% per year`);
    return headlineOf(analysisOf(stated))['npv'] as number;
  };

  it('are all told, with the side on which more is gained', () => {
    const { solutions } = solved(text, 'npv', 'business.churn');
    expect(solutions.map(({ side }) => side)).toEqual(['least', 'most', 'least']);
    for (const { from } of solutions) expect(npvAt(from.value)).toBeCloseTo(0, 5);
  });

  it('come together at the most that there is between them', () => {
    const [low = 0, high = 0] = valuesOf(solved(text, 'npv', 'business.churn')).flat();
    const best = leastBetween((churn) => -npvAt(churn), low, high);
    const found = valuesOf(solved(text, 'npv', 'business.churn', npvAt(best) - 1e-7)).flat();
    const near = found.filter((value) => Math.abs(value - best) < 1e-4);
    expect([1, 2]).toContain(near.length);
    expect(found.length - near.length).toBe(1);
  });
});

describe('no solution', () => {
  it.each([
    'business.gross_margin',
    'complaints.reach_management',
    'complaints.handling_cost',
    'sales.scrapped',
  ])('since the figure does not depend on %s', (id) => {
    expect(solved(handling(), 'npv', id)).toMatchObject({ because: 'independent', solutions: [] });
  });

  it('since no possible value goes far enough, with the ends and the nearest', () => {
    // A complaint cannot cost less than nothing: at most 20 · 120 are saved.
    const { because, low, high, nearest } = solved(handling(), 'npv', effect, 10_000);
    expect(because).toBe('out of reach');
    expect(low.value).toBeCloseTo(-20, 9);
    expect(low.figure).toBeCloseTo(2050, 5);
    expect(high.value).toBeGreaterThan(1e14);
    expect(nearest).toEqual(low);
  });

  it('since the figure has no value anywhere', () => {
    const text = handling({ initiative: acting });
    expect(solved(text, 'roi', 'business.customers')).toMatchObject({ because: 'no figure', nearest: null });
    expect(solved(text, 'payback_months', effect, 3)).toMatchObject({ because: null });
  });

  it('since whole months step over it', () => {
    const { because, step } = solved(handling(), 'result.discounting', 'start', 0);
    expect([because, step]).toEqual(['independent', null]);
    const text = handling().replace('discount_rate: 0%', 'discount_rate: 10%');
    const stepped = solved(text, 'result.discounting', 'start', -20);
    expect(stepped.because).toBe('stepped over');
    expect((stepped.step?.to.value ?? 0) - (stepped.step?.from.value ?? 0)).toBe(1);
  });
});

describe('what is possible', () => {
  it('ends where the inputs begin to contradict each other', () => {
    // 12 % complain; where 1 % of all problems are reported, there are 12 a customer and year, the most there may be.
    expect(solved(handling(), 'npv', 'complaints.voiced').low.value).toBeCloseTo(0.01, 9);
    // What a complaint costs less is no more than it costs.
    expect(solved(handling(), 'npv', 'complaints.handling_cost').low.value).toBeCloseTo(6, 9);
  });

  it('is told so that it is possible itself', () => {
    const { low } = solved(handling(), 'npv', 'complaints.voiced');
    expect(low.isPossible).toBe(true);
    expect(Number(low.value.toPrecision(12))).toBe(low.value);
  });

  it('leaves out an end that is not allowed', () => {
    expect(solved(handling(), 'npv', 'business.customers').low.value).toBeGreaterThan(0);
  });
});

describe('where it stands now', () => {
  it('is the figure of the analysis, for every variable of the plan and the business', () => {
    const text = handling();
    for (const id of [
      'costs.once',
      'start',
      'end',
      effect,
      'business.churn',
      'service.problem_rate',
      'business.revenue',
    ]) {
      const { present, assessment } = solved(text, 'npv', id);
      expect(present.figure).toBeCloseTo(headlineOf(assessment)['npv'] as number, 8);
    }
  });

  it('is the revenue in total where it is stated per customer', () => {
    const { present, problem } = solved(handling(), 'npv', 'business.revenue');
    expect(present.value).toBeCloseTo(600_000, 6);
    expect(problem.variable.instead.map(({ id }) => id)).toEqual(['business.revenue_per_customer']);
  });

  it.each([
    // Of complaints, problems and the share reported two settle the third.
    ['service.problem_rate', handling(), ['complaints.rate']],
    ['complaints.rate', handling(), []],
    [
      'complaints.rate',
      handling().replace('rate: 12% per year', 'count: 120 per year'),
      ['complaints.count'],
    ],
    [
      'business.revenue_per_customer',
      handling().replace('revenue_per_customer: 50 per month', 'order_value: 60, orders: 10 per year'),
      ['business.order_value', 'business.orders'],
    ],
    ['business.churn', handling({ business: 'retention: 90% per year' }), ['business.retention']],
  ])('names what must go where %s comes in its place', (id, text, instead) => {
    const { problem, present, assessment } = solved(text, 'npv', id);
    expect(problem.variable.instead.map((input) => input.id)).toEqual(instead);
    expect(present.figure).toBeCloseTo(headlineOf(assessment)['npv'] as number, 8);
  });

  it('is nowhere for an input that another states in its place', () => {
    const { profile } = analysisOf(handling());
    const ids = inputVariables(profile, analysisOf(handling()).run.baseline).map(({ id }) => id);
    expect(ids).toEqual(
      expect.arrayContaining(['business.revenue', 'business.churn', 'service.problem_rate']),
    );
    for (const id of ['business.retention', 'business.orders', 'complaints.count', 'service.handle_time'])
      expect(ids).not.toContain(id);
  });

  it('is, for the figure on the business’s own numbers, that which moves nothing', () => {
    const text = handling({ business: 'churn: 20% per year' }).replace(', follow_through: 0%', '');
    expect(solved(text, 'npv', 'complaints.follow_through', 0, true).present.value).toBe(0);
    expect(solved(text, 'npv', 'complaints.follow_through').present.value).toBe(0.5);
  });
});

describe('the documents’ what-if', () => {
  const text = handling({ business: 'churn: 20% per year' }).replace(/^initiatives:.*$/m, '');

  it('keeps no more than leave, whatever the churn that is tried', () => {
    const { curve } = solved(text, 'customers_retained', 'business.churn', 10_000);
    const [none] = curve.filter(({ value }) => value === 0);
    expect(none?.figure).toBe(0);
    expect(solved(text, 'customers_retained', 'business.churn', 10_000).low.value).toBe(0);
  });

  it('can be asked what it may cost', () => {
    const { assessment, solutions } = solved(text, 'npv', 'initiatives.what-if.costs.once');
    expect(solutions[0]?.from.value).toBeCloseTo(headlineOf(assessment)['npv'] as number, 6);
  });
});

describe('some points of the curve', () => {
  it('are round, and lie around the present value and the solution', () => {
    const { curve } = solved(handling(), 'npv', 'costs.once');
    expect(curve.map(({ value }) => value)).toEqual([200, 300, 400, 500, 600, 700, 800, 900]);
    expect(curve[1]?.figure).toBeCloseTo(420, 8);
  });

  it('are round in the period for which the profile states them', () => {
    const text = handling({ business: 'churn: 3% per month' });
    const { curve } = solved(text, 'churn_last_month', 'business.churn', 1 - 0.95 ** 12);
    for (const { value } of curve) {
      const monthly = 1 - (1 - value) ** (1 / 12);
      expect(monthly * 200).toBeCloseTo(Math.round(monthly * 200), 8);
    }
  });
});
