/** Profiles side by side: each figure less that of the first, where both can be counted in one way. */
import { describe, expect, it } from 'vitest';
import { compareProfiles } from '../../../../src/answers/compare/profiles.js';
import { analysisOf, headlineOf } from '../../../support/analysis.js';
import { changing, harbor, having } from '../../profile/harbor.js';

const compare = (...texts: readonly string[]) =>
  compareProfiles(texts.map((text, k) => ({ id: `p${k}`, name: `P${k}`, assessment: analysisOf(text) })));

const team = changing('business.churn', '-1 points');

describe('profiles side by side', () => {
  it('differ from the first by what is left of each figure', () => {
    const other = changing('business.churn', '-2 points');
    const { profiles, sameCurrency, sameHorizon } = compare(team, other);
    expect([sameCurrency, sameHorizon, profiles[0]?.differences]).toEqual([true, true, null]);
    const [before, after] = [team, other].map((text) => headlineOf(analysisOf(text))) as [
      Record<string, number>,
      Record<string, number>,
    ];
    for (const [id, { value }] of profiles[1]?.differences ?? [])
      expect(value).toBe(before[id] === null ? null : (after[id] as number) - (before[id] as number));
  });

  it('do not differ from themselves', () => {
    const differences = compare(team, team).profiles[1]?.differences;
    expect([...(differences?.values() ?? [])].filter(({ value }) => value !== 0 && value !== null)).toEqual(
      [],
    );
  });

  it('keep their money apart in several currencies, and only that', () => {
    const { profiles, sameCurrency } = compare(team, team.replace('USD', 'EUR'));
    expect(sameCurrency).toBe(false);
    const differences = profiles[1]?.differences;
    for (const id of ['npv', 'npv_own_numbers', 'pv_costs', 'pv_benefits', 'ltv_baseline'])
      expect(differences?.get(id)).toEqual({ value: null, because: 'currencies' });
    expect(differences?.get('churn_last_month')).toEqual({ value: 0, because: null });
    expect(differences?.get('customers_retained')).toEqual({ value: 0, because: null });
  });

  it('keep apart what is counted over several horizons', () => {
    const { profiles, sameHorizon } = compare(team, `${team}finance: { horizon: 5 years }\n`);
    expect(sameHorizon).toBe(false);
    const differences = profiles[1]?.differences;
    for (const id of ['npv', 'ltv_baseline', 'customers_retained'])
      expect(differences?.get(id)).toEqual({ value: null, because: 'horizons' });
    expect(differences?.get('churn_baseline')).toEqual({ value: 0, because: null });
  });

  it('have no difference where one of them has no such figure', () => {
    // Without cost there is no return on it.
    const { profiles } = compare(harbor, having('business.churn', '20% per year'));
    expect(profiles[1]?.differences?.get('roi')).toEqual({ value: null, because: 'impossible' });
  });
});
