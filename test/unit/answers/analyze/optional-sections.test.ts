/** A business without complaints, and one without acquisition cost: what is left, and what is said of the rest. */
import { describe, expect, it } from 'vitest';
import { customers, money } from '../../../../src/model/index.js';
import type { Failure } from '../../../../src/profile/failure.js';
import { analysisOf, headlineOf, runOf } from '../../../support/analysis.js';
import { refusalsOf } from '../../profile/harbor.js';
import { withExample } from '../../profile/refused.js';

const bare = `name: Bare
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
`;
const asking = (effect: string, more = ''): string =>
  `${bare}${more}initiatives: [{ name: Plan, effects: [{ on: ${effect} }] }]\n`;

describe('a profile of name, customers, revenue, margin and churn', () => {
  const analysis = analysisOf(bare);

  it('is answered', () => {
    // All that leaves is lost for other reasons; 1,000 customers at 50 a month.
    const monthly = 1 - 0.8 ** (1 / 12);
    expect(analysis.run.baseline.series(money.margin)[0]).toBeCloseTo(50_000, 8);
    expect(headlineOf(analysis)).toMatchObject({
      churn_baseline: expect.closeTo(0.2, 12),
      ltv_baseline: expect.closeTo(50 / (1.1 ** (1 / 12) - 1 + monthly), 8),
    });
  });

  it('has no figure of complaints, and says why', () => {
    for (const id of [
      'service_driven_churn',
      'complaints_per_year',
      'unreported_per_complaint',
      'complaints_escalated',
      'customers_lost_to_service',
      'margin_at_risk',
      'value_of_reported_complaint',
      'break_even_resolution',
    ])
      expect(analysis.service.get(id)).toMatchObject({
        value: null,
        because: 'the profile gives no complaint rate',
      });
  });

  it('has none of what an acquisition cost would tell', () => {
    for (const id of ['ltv_to_cac', 'cac_payback_months'])
      expect(analysis.service.get(id)).toMatchObject({
        value: null,
        because: 'the profile gives no acquisition cost',
      });
    const spend = [...(analysis.ledger.at(-1)?.figures ?? [])].find(
      ([{ quantity }]) => quantity.id === 'ledger.acquisition_spend',
    );
    expect(spend?.[1]).toMatchObject({ baseline: 0, changed: 0, difference: 0 });
  });

  it('leaves the claims about complaints unsaid', () => {
    const unsaid = analysis.readings.filter(
      ({ because }) => because === 'the profile gives no complaint rate',
    );
    expect(unsaid.map(({ claim }) => claim.id)).toEqual(
      expect.arrayContaining([
        'tell-16',
        'quarter-complain',
        'silent-majority',
        'reach-management',
        'silent-tell-3',
      ]),
    );
    for (const { band, figures } of unsaid) expect({ band, figures }).toEqual({ band: null, figures: [] });
  });

  it('is asked for nothing about complaints in its inputs', () => {
    expect(analysis.sources.filter(({ input }) => input.id.startsWith('complaints.'))).toEqual([]);
  });
});

describe('without complaints', () => {
  it.each([
    'complaints.resolved, change: to 80%',
    'complaints.voiced, change: +10 points',
    'complaints.handling_cost, change: "-1"',
    'service.problem_rate, change: -10% relative',
  ])('an effect on %s is refused with a pointer', (effect) => {
    const [failure, ...others] = refusalsOf(asking(effect));
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      path: 'initiatives.1.effects.1.on',
      problem: 'an effect on an input that the profile does not state',
      expected: expect.stringContaining('complaints.rate, or complaints.count, or service.problem_rate'),
    });
    for (const more of ['complaints: { rate: 6% per year }\n', 'service: { problem_rate: 30% per year }\n'])
      expect(refusalsOf(asking(effect, more))).toEqual([]);
  });

  it('the example passes where the change can be one of it', () => {
    const text = asking('complaints.resolved, change: -10% relative');
    const [failure] = refusalsOf(text);
    expect(refusalsOf(withExample(text, failure as Failure))).toEqual([]);
  });

  it('a figure of theirs that is stated counts for nothing, and a notice says so', () => {
    const { notices } = analysisOf(`${bare}complaints: { resolved: 60% }\n`);
    expect(notices).toContainEqual({
      id: 'plays-no-part',
      ids: ['complaints.resolved'],
      heads: ['complaints.rate'],
    });
  });
});

describe('without acquisition cost', () => {
  it('`hold` is refused, and with it accepted', () => {
    const text = `${bare}acquisition: { policy: hold }\n`;
    const [failure, ...others] = refusalsOf(text);
    expect(others).toEqual([]);
    expect(failure).toMatchObject({
      path: 'acquisition.cost',
      problem: 'the policy hold needs an acquisition cost',
    });
    expect(refusalsOf(withExample(text, failure as Failure))).toEqual([]);
  });

  it('an effect on it is refused', () => {
    const text = asking('acquisition.cost, change: -10% relative');
    expect(refusalsOf(text)[0]).toMatchObject({
      path: 'initiatives.1.effects.1.on',
      found: 'acquisition.cost',
    });
    expect(refusalsOf(withExample(text, refusalsOf(text)[0] as Failure))).toEqual([]);
    expect(
      refusalsOf(asking('acquisition.cost, change: -10% relative', 'acquisition: { cost: 100 }\n')),
    ).toEqual([]);
  });
});

describe('`hold` with next to nobody bought', () => {
  it('saves no more than is bought, and from then on the base grows', () => {
    const text = `${bare.replace('1.2M', '1M')}acquisition: { cost: 500, policy: hold, new_customers: 10 per year, referred: 0% }
initiatives: [{ name: Plan, costs: { running: 20k per year }, effects: [{ on: business.churn, change: -10 points, evidence: experiment }] }]
`;
    const { notices, run } = analysisOf(text);
    expect(notices).toContainEqual({ id: 'nothing-left-to-save', month: 1 });
    // Nobody new is bought: a tenth leaves each year.
    const closing = run.changed.series(customers.closing);
    for (const year of [1, 2, 3]) expect(closing[12 * year - 1]).toBeCloseTo(1000 * 0.9 ** year, 8);
    // In the baseline 10/12 join each month: s^n + 10/12 · (1 − s^n)/(1 − s) with s = 0.8^(1/12).
    const s = 0.8 ** (1 / 12);
    expect(run.baseline.series(customers.closing)[11]).toBeCloseTo(800 + ((10 / 12) * 0.2) / (1 - s), 8);
    expect(runOf(text).changed.series(customers.closing)).toEqual(closing);
  });
});
