/** Which inputs a path of formulas leads from to a figure. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reaching } from '../../../src/language/index.js';
import { inputs, results } from '../../../src/model/index.js';
import { analysisOf } from '../../support/analysis.js';

const text = readFileSync('fixtures/harbor-home-services/profile.yaml', 'utf8');

const reached = (profile: string): readonly string[] => {
  const { run } = analysisOf(profile);
  const numbers = inputs.filter(({ options }) => options === undefined);
  return [...reaching(results.npv, run.changed, numbers)].map(({ id }) => id);
};

describe('the inputs that reach NPV', () => {
  it('are those of the ledger, and not what the ledger never reads', () => {
    const found = reached(text);
    for (const id of ['business.churn', 'complaints.follow_through', 'finance.discount_rate'])
      expect(found).toContain(id);
    for (const id of ['complaints.reach_management', 'business.fixed_costs']) expect(found).not.toContain(id);
  });
});
