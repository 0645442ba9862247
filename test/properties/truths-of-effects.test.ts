/** What must hold of targets, of totals, of what lies beyond the horizon and of the value of a complaint. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { inputs, isLever } from '../../src/model/index.js';
import { analysisOf, headlineOf, runOf } from '../support/analysis.js';
import { businesses, textOf } from '../support/profiles.js';
import { holds } from '../support/properties.js';
import { forMonths, statedMonths } from '../support/reference/params.js';
import {
  type EffectParams,
  type InitiativeParams,
  type InputId,
  type Params,
  reference,
} from '../support/reference.js';

// Each property runs the whole model many times.
vi.setConfig({ testTimeout: 60_000 });

const npvOf = (params: Params): number => headlineOf(analysisOf(textOf(params)))['npv'] as number;

/** Businesses that contradict nothing once they are changed. */
const changedTo = (change: (params: Params) => Params): fc.Arbitrary<Params> =>
  businesses.map(change).filter((params) => (reference(params)?.leastInherited ?? -1) >= 0);

const always = { once: 0, runningPerYear: 0, start: 1, ramp: 1, end: null, fade: 0 } as const;
const whole = { months: 12, causalShare: 1 } as const;

const plan = (name: string, ...effects: EffectParams[]): InitiativeParams => ({ name, ...always, effects });

/** Without what makes one customer pay, or cost, other than the next. */
function withoutTenure(params: Params, more = /^$/): Params {
  const isKept = (id: string) => !/first_spend|net_revenue|loyalty|inflation/.test(id) && !more.test(id);
  return {
    ...params,
    figures: Object.fromEntries(Object.entries(params.figures).filter(([id]) => isKept(id))),
    initiatives: params.initiatives.map((of) => ({
      ...of,
      effects: of.effects.filter(({ on }) => isKept(on)),
    })),
  };
}

describe('targets', () => {
  it('never take an input beyond the farthest of them, however many reach for it', () => {
    const targets: readonly InputId[] = [
      'business.churn',
      'business.gross_margin',
      'service.first_contact_resolution',
      'word_of_mouth.told_if_satisfied',
    ];
    const target = fc.record({
      // A churn of 96% a month is one of 100% a year in sixteen digits, and cannot be told back.
      value: fc.integer({ min: 1, max: 50 }).map((n) => n / 100),
      causalShare: fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
      start: fc.integer({ min: 1, max: 12 }),
      ramp: fc.integer({ min: 1, max: 12 }),
    });
    const several = fc.tuple(fc.constantFrom(...targets), fc.array(target, { minLength: 2, maxLength: 5 }));
    holds(
      [businesses, several],
      (params, [on, list]) => {
        const months = statedMonths(params, on);
        const of: Params = {
          ...params,
          initiatives: list.map(({ value, causalShare, start, ramp }, k) => ({
            ...plan(`Plan ${k}`, { on, kind: 'to', value, months, causalShare }),
            start,
            ramp,
          })),
        };
        const answer = reference(of);
        fc.pre(answer !== null && answer.leastInherited >= 0);
        const lever = inputs.filter(isLever).find(({ id }) => id === on);
        if (!lever) throw new Error(`${on} is not a lever`);
        const { baseline, changed } = runOf(textOf(of));
        const base = forMonths(on, baseline.value(lever), months);
        const [least, most] = [Math.min, Math.max].map((of) => of(base, ...list.map(({ value }) => value)));
        for (const now of changed.series(lever.now)) {
          const value = forMonths(on, now, months);
          expect(value).toBeGreaterThanOrEqual((least as number) - 1e-12 * (1 + base));
          expect(value).toBeLessThanOrEqual((most as number) + 1e-12 * (1 + base));
        }
      },
      60,
    );
  });
});

/** A business with one initiative that resolves more complaints, and perhaps states a change of churn beside it. */
function resolving(params: Params, ...beside: EffectParams[]): Params {
  const resolved: EffectParams = { on: 'complaints.resolved', kind: 'to', value: 0.95, ...whole };
  return { ...params, initiatives: [plan('Plan', resolved, ...beside)] };
}

describe('a total change of churn', () => {
  const serving = businesses.filter((params) => {
    const answer = reference(resolving(params));
    return (
      answer !== null &&
      answer.leastInherited >= 0 &&
      answer.churnLastMonth < answer.churnBaseline * (1 - 1e-6)
    );
  });

  /** Churn in the period in which the profile states it, before and with the service effects. */
  const churnOf = (params: Params) => {
    const answer = reference(resolving(params));
    const months = statedMonths(params, 'business.churn');
    return [answer?.churnBaseline, answer?.churnLastMonth].map((churn) =>
      forMonths('business.churn', churn ?? Number.NaN, months),
    ) as [number, number];
  };

  const total = (params: Params, value: number): EffectParams => ({
    on: 'business.churn',
    kind: 'points',
    value,
    months: statedMonths(params, 'business.churn'),
    causalShare: 1,
    scope: 'total',
  });

  it('adds nothing where the service effects do as much, or more', () => {
    const share = fc.integer({ min: 1, max: 999_999 }).map((n) => n / 1e6);
    holds(
      [serving, share],
      (params, part) => {
        const [before, after] = churnOf(params);
        const alone = npvOf(resolving(params));
        expect(npvOf(resolving(params, total(params, -(before - after) * part)))).toBe(alone);
      },
      60,
    );
  });

  it('takes churn to what it states, but for what service and the rest do to each other', () => {
    holds(
      [serving],
      (params) => {
        const [before, after] = churnOf(params);
        const stated = -(before - after) - after * 0.1;
        const of = resolving(params, total(params, stated));
        fc.pre(reference(of) !== null);
        const months = statedMonths(params, 'business.churn');
        const churn = headlineOf(analysisOf(textOf(of)))['churn_last_month'] as number;
        const reached = forMonths('business.churn', churn, months);
        // What both take off the same customers is a product of the two.
        const both = (before - after) * after * 0.1;
        expect(Math.abs(reached - (before + stated))).toBeLessThanOrEqual(
          (2 * (both + (before - after) ** 2)) / (1 - before) + 1e-12,
        );
        // Beyond service it takes both.
        const beyond = resolving(params, { ...total(params, stated), scope: 'beyond_service' });
        fc.pre(reference(beyond) !== null);
        const { scope: _, ...unstated } = total(params, stated);
        expect(npvOf(beyond)).toBe(npvOf(resolving(params, unstated)));
        const less = headlineOf(analysisOf(textOf(beyond)))['churn_last_month'] as number;
        expect(less).toBeLessThan(churn);
      },
      60,
    );
  });
});

describe('what lies beyond the horizon', () => {
  it('is what the customers ahead bring until they are gone, all effects and costs ended', () => {
    const ending = changedTo((params) => {
      const horizon = Math.min(60, Math.max(params.horizon ?? 36, 14));
      const of = withoutTenure(params, /acquisition\.referred/);
      return {
        ...of,
        figures: { ...of.figures, 'acquisition.referred': { value: 0, months: 12 } },
        policy: 'grow',
        horizon,
        initiatives: of.initiatives.map((each) => ({
          ...each,
          start: Math.min(each.start, horizon),
          end: Math.max(each.start, Math.min(each.end ?? horizon, horizon)),
          fade: 0,
          effects:
            each.effects.length > 0
              ? each.effects
              : [{ on: 'business.churn', kind: 'relative', value: -0.1, ...whole }],
        })),
      };
    }).filter((params) => reference({ ...params, horizon: 600 }) !== null);
    let told = 0;
    holds(
      [ending],
      (params) => {
        const { npv, run_off: beyond } = headlineOf(analysisOf(textOf(params)));
        const long = { ...params, horizon: 600 };
        const answer = reference(long);
        fc.pre(beyond !== null && answer !== null);
        const horizon = params.horizon as number;
        // The part that is left after 600 months: those still there then, discounted.
        const churn = answer?.baseline.monthlyChurn[0] as number;
        const monthly = (1 - churn) / (1 + (params.discountRate ?? 0.1)) ** (1 / 12);
        const expected = (npv as number) + (beyond as number) * (1 - monthly ** (600 - horizon));
        const actual = npvOf(long);
        const slack = 1e-6 * Math.abs(beyond as number) + 1e-10 * (answer?.scale ?? 0);
        expect(Math.abs(actual - expected)).toBeLessThanOrEqual(slack);
        if (Math.abs(beyond as number) > 1e3 * slack) told++;
      },
      40,
    );
    expect(told).toBeGreaterThan(10);
  });
});

describe('the value of one more complaint reported', () => {
  it('has the sign of what reporting more of them is worth', () => {
    const inviting = changedTo((params) => ({
      ...withoutTenure(params, /handling_cost|acquisition\.policy/),
      policy: 'grow',
      initiatives: [plan('Plan', { on: 'complaints.voiced', kind: 'points', value: 0.002, ...whole })],
    })).filter((params) => Math.abs(reference(params)?.complaintValue ?? 0) > 0);
    const seen = new Set<number>();
    holds(
      [inviting],
      (params) => {
        const answer = reference(params);
        const [value, lifetime] = [answer?.complaintValue as number, answer?.ltvBaseline as number];
        fc.pre(Math.abs(value) > 1e-3 * Math.abs(lifetime) && (answer?.horizon ?? 0) > 1);
        const npv = npvOf(params);
        fc.pre(Math.abs(npv) > 1e-12 * (answer?.scale ?? 0));
        expect(Math.sign(npv)).toBe(Math.sign(value));
        seen.add(Math.sign(value));
      },
      60,
    );
    expect(seen.size).toBe(2);
  });
});
