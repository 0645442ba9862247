/** The break-even of each effect: by hand, and as `solve` finds it. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type BreakEven, breakEvensOf } from '../../../../src/answers/analyze/break-even.js';
import { resultOf } from '../../../../src/answers/analyze/published.js';
import { analysisOf, headlineOf } from '../../../support/analysis.js';
import { handling, solved, valuesOf } from '../../../support/solving.js';

const on = (change: string, costs = 'once: 350', more = ''): string =>
  `costs: { ${costs} }, effects: [{ on: complaints.handling_cost, change: ${change}${more} }]`;

const effect = 'initiatives.plan.effects.complaints.handling_cost';

const breakEvenIn = (text: string, id = effect, own = false): BreakEven | undefined =>
  breakEvensOf(analysisOf(text, own)).get(id);

const valueIn = (initiative: string): number => {
  const found = breakEvenIn(handling({ initiative }));
  return found !== undefined && 'value' in found ? found.value : Number.NaN;
};

describe('the break-even of an effect', () => {
  // Each unit less is worth 120 in the year.
  it.each([
    ['weaker than the change', on('"-6"'), -350 / 120],
    ['stronger than the change', on('"-2"'), -350 / 120],
    ['in the other direction than the change', on('"+2"'), -350 / 120],
    ['at no change, where nothing is paid', 'effects: [{ on: complaints.handling_cost, change: "-6" }]', 0],
    ['for a value to reach', on('to 14'), 20 - 350 / 120],
    ['for a relative change', on('-30% relative'), -350 / 2400],
    ['for a part of the change', on('"-6"', 'once: 350', ', causal_share: 50%'), -700 / 120],
    ['where the profile changes nothing', on('"+0"'), -350 / 120],
    ['just before the end of what is possible', on('"-1"', 'once: 2399'), -2399 / 120],
  ])('lies %s', (_where, initiative, expected) => {
    expect(valueIn(initiative)).toBeCloseTo(expected, 9);
  });

  it('is none where no change is enough', () => {
    // From all 20 that a complaint costs off to as much more as it can cost.
    expect(breakEvenIn(handling({ initiative: on('"-6"', 'once: 2500') }))).toEqual({
      searched: { low: expect.closeTo(-20, 6), high: expect.any(Number) },
      side: 'below',
    });
  });

  it('lies far beyond the change, near an end that itself is not allowed', () => {
    // Contacts go with 60 % / share, at 40 a customer and year: half of the share doubles what they cost.
    const text = readFileSync(new URL('../../../support/far-break-even.yaml', import.meta.url), 'utf8');
    const id = 'initiatives.a.effects.service.first_contact_resolution';
    const found = breakEvenIn(text, id);
    expect(found).toHaveProperty('value');
    const { value } = found as { readonly value: number };
    const npvAt = (share: number) =>
      headlineOf(analysisOf(text.replace('to 60.5%', `to ${share * 100}%`)))['npv'] as number;
    expect(value).toBeCloseTo(0.4924, 4);
    expect(Math.abs(npvAt(value))).toBeLessThan(1e-3);
    expect(npvAt(value - 1e-4)).toBeLessThan(0);
    expect(npvAt(value + 1e-4)).toBeGreaterThan(0);
    // Twenty times as much from fewer departures: so much the nearer to the end.
    const further = breakEvenIn(text.replace('5M per year', '100M per year'), id) as {
      readonly value: number;
    };
    expect(further.value).toBeGreaterThan(0);
    expect(further.value).toBeLessThan(0.2);
  });

  it('is told as not found, as far as it was looked for', () => {
    const analysis = analysisOf(handling({ initiative: on('"-6"', 'once: 2500') }));
    const { break_even, because } = resultOf(analysis).attribution.effects[effect] as {
      break_even: number | null;
      because: string | null;
    };
    expect(break_even).toBeNull();
    expect(because).toMatch(/^not found from −20 up to .+, where NPV stays below zero$/);
  });

  it('is none where the least change in one direction is impossible, and none in the other enough', () => {
    const id = 'initiatives.plan.effects.complaints.resolved';
    const text = handling({
      complaints: 'resolved: 100%, handling_cost: 20',
      initiative: 'costs: { once: 350 }, effects: [{ on: complaints.resolved, change: +0 points }]',
    }).replace('resolved: 0%, ', '');
    expect(breakEvenIn(text, id)).toHaveProperty('because');
  });

  it('is none where the other effects pay for everything', () => {
    const initiative =
      'costs: { once: 1 }, effects: [{ on: complaints.handling_cost, change: "-6" }, { on: service.offer_margin, change: "+1" }]';
    expect(breakEvenIn(handling({ initiative }), 'initiatives.plan.effects.service.offer_margin')).toEqual({
      because: 'NPV does not depend on it',
    });
  });

  it('is none where the input is left out', () => {
    const text = handling({
      business: 'churn: 20% per year',
      initiative: 'costs: { once: 1 }, effects: [{ on: complaints.switch_intent, change: -10 points }]',
    });
    expect(breakEvenIn(text, 'initiatives.plan.effects.complaints.switch_intent', true)).toEqual({
      because: 'its input is a claim or a default, which this run excludes',
    });
  });
});

describe.each(readdirSync('fixtures'))('%s', (company) => {
  it('has the break-even of every effect where solve finds one', () => {
    const text = readFileSync(`fixtures/${company}/profile.yaml`, 'utf8');
    const found = breakEvensOf(analysisOf(text));
    expect(found.size).toBeGreaterThan(0);
    for (const [id, breakEven] of found) {
      const values = valuesOf(solved(text, 'npv', id)).flat();
      if (!('value' in breakEven)) expect(values, id).toEqual([]);
      else
        expect(
          values.map((value) => Math.abs(value - breakEven.value)).toSorted((a, b) => a - b)[0],
          id,
        ).toBeLessThan(1e-9);
    }
  });
});
