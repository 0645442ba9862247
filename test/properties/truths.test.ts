/** What must hold for every business, whatever its numbers: the truths the model is built on. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { customers, experience, money, results } from '../../src/model/index.js';
import { analysisOf, headlineOf, isAnalysis, outcomeOf, runOf } from '../support/analysis.js';
import { businesses, styles, textOf } from '../support/profiles.js';
import { holds } from '../support/properties.js';
import { chances, factors, flows, forMonths, growths, yearly } from '../support/reference/params.js';
import {
  type EffectParams,
  type Figure,
  type InputId,
  type Params,
  reference,
} from '../support/reference.js';

// Each property runs the whole model many times.
vi.setConfig({ testTimeout: 60_000 });

/** Businesses that contradict nothing, in which bad words do not drive away more than there are. */
const sound = businesses.filter((params) => (reference(params)?.leastInherited ?? -1) >= 0);

/** Figures that compound from one period to another. */
const isCompound = (id: InputId): boolean =>
  ([...chances, ...factors, ...growths] as readonly InputId[]).includes(id);

/** Those that can be held at their size. */
const priced = sound.filter(({ figures }) => figures['acquisition.cost'] !== undefined);

/** The same business without some of what it states. */
function without(params: Params, unwanted: (id: InputId) => boolean): Params {
  const kept = (Object.entries(params.figures) as [InputId, Figure][]).filter(([id]) => !unwanted(id));
  return { ...params, figures: Object.fromEntries(kept) };
}

/** The same business with effects put in place of its own. */
const withEffects = (params: Params, change: (effect: EffectParams, k: number) => EffectParams): Params => ({
  ...params,
  initiatives: params.initiatives.map((plan) => ({ ...plan, effects: plan.effects.map(change) })),
});

const free = (params: Params): Params => ({
  ...params,
  initiatives: params.initiatives.map((plan) => ({ ...plan, once: 0, runningPerYear: 0 })),
});

/** Effects that change nothing, each in one of the ways in which that can be said. */
const idle = (params: Params): Params =>
  withEffects(params, (effect, k) => {
    const stated = params.figures[effect.on];
    const points = { ...effect, kind: 'points', value: 0, months: stated?.months ?? 12 } as const;
    const ways: EffectParams[] = [
      points,
      { ...effect, kind: 'relative', value: 0, months: 12 },
      { ...effect, causalShare: 0 },
      stated ? { ...effect, kind: 'to', ...stated } : points,
    ];
    return ways[(k + effect.on.length) % ways.length] as EffectParams;
  });

/** What the initiatives cost at present value: a geometric series of months, by its closed form. */
function presentCost({ initiatives, horizon, discountRate, figures }: Params): number {
  const discount = (1 + (discountRate ?? 0.1)) ** (1 / 12);
  const inflation = figures['finance.inflation'];
  const prices = inflation ? (1 + inflation.value) ** (1 / inflation.months) : 1;
  const ratio = prices / discount;
  let cost = 0;
  for (const { once, runningPerYear, start, end } of initiatives) {
    if (start > (horizon ?? 36)) continue;
    const last = Math.min(end ?? Number.POSITIVE_INFINITY, horizon ?? 36);
    const months = Math.max(0, last - start + 1);
    const annuity = ratio === 1 ? months : (1 - ratio ** months) / (1 - ratio);
    const first = prices ** (start - 1) / discount ** start;
    cost += once / discount ** (start - 1) + (runningPerYear / 12) * first * annuity;
  }
  return cost;
}

describe('without effects', () => {
  it('every difference is exactly 0', () => {
    holds([sound], (params) => {
      const analysis = analysisOf(textOf(free(idle(params))));
      for (const { figures } of analysis.ledger) {
        for (const [{ quantity }, { difference }] of figures)
          expect(difference === 0, quantity.id).toBe(true);
      }
      const headline = headlineOf(analysis);
      expect(headline).toMatchObject({ roi: null, irr: null, benefit_cost_ratio: null, payback_months: 1 });
      for (const id of [
        'npv',
        'npv_own_numbers',
        'npv_evidenced',
        'pv_benefits',
        'pv_costs',
        'peak_funding',
        'customers_retained',
      ]) {
        expect(headline[id] === 0, id).toBe(true);
      }
      // Where the customers ahead would never leave, none of them are worth anything that can be told.
      expect(headline['run_off'] === 0 || headline['run_off'] === null).toBe(true);
      expect(headline['churn_last_month']).toBe(headline['churn_baseline']);
      expect(headline['ltv_last_month']).toBe(headline['ltv_baseline']);
    });
  });

  it('the difference is exactly 0 in each month before the first start', () => {
    holds([sound], (params) => {
      const initiatives = params.initiatives.map((plan) => ({ ...plan, start: plan.start + 3, end: null }));
      const later = { ...params, horizon: 20, initiatives };
      fc.pre(reference(later) !== null);
      const gain = runOf(textOf(later)).changed.series(results.incrementalContribution);
      const first = Math.min(...initiatives.map(({ start }) => start));
      expect(gain.slice(0, first - 1).filter((value) => value !== 0)).toEqual([]);
    });
  });

  it('and under `hold` next to nothing in each month after the last end, where a year more changes nothing', () => {
    const ofTenure = (id: InputId) => /first_spend|net_revenue|loyalty/.test(id);
    holds([priced], (params) => {
      const initiatives = params.initiatives.map((plan) => ({
        ...plan,
        end: plan.end ?? plan.start + 2,
        effects: plan.effects.filter(({ on }) => !ofTenure(on)),
      }));
      fc.pre(initiatives.every(({ effects }) => effects.length > 0));
      const last = Math.max(...initiatives.map(({ end, fade = 0 }) => end + fade));
      const of = { ...without(params, ofTenure), policy: 'hold', horizon: last + 6, initiatives } as const;
      const answer = reference(of);
      fc.pre(answer?.changed.customers.every((n, k) => n === answer.baseline.customers[k]) ?? false);
      const gain = runOf(textOf(of)).changed.series(results.incrementalContribution);
      const most = Math.max(...gain.slice(last).map(Math.abs));
      expect(most).toBeLessThanOrEqual(1e-12 * (answer?.scale ?? 0));
    });
  });

  it('a cost is lost at its present value', () => {
    holds([sound], (params) => {
      const { npv, pv_costs: costs, pv_benefits: benefits } = headlineOf(analysisOf(textOf(idle(params))));
      const expected = presentCost(params);
      const slack = 1e-9 * expected + 1e-12 * (reference(params)?.scale ?? 0);
      expect(Math.abs((npv as number) + expected)).toBeLessThanOrEqual(slack);
      expect(Math.abs((costs as number) - expected)).toBeLessThanOrEqual(slack);
      expect(Math.abs(benefits as number)).toBeLessThanOrEqual(slack);
    });
  });
});

/** The same business in a currency of which it takes k units to make one. */
function inMoney(params: Params, k: number): Params {
  const isMoney = (id: InputId): boolean =>
    /revenue$|revenue_per|order_value|cost$|cost_per|offer_margin|offer_discount/.test(id);
  const figures = (Object.entries(params.figures) as [InputId, Figure][]).map(
    ([id, figure]) => [id, isMoney(id) ? { ...figure, value: figure.value * k } : figure] as const,
  );
  const scaled = withEffects(params, (effect) =>
    isMoney(effect.on) && effect.kind !== 'relative' ? { ...effect, value: effect.value * k } : effect,
  );
  return {
    ...scaled,
    figures: Object.fromEntries(figures),
    initiatives: scaled.initiatives.map((plan) => ({
      ...plan,
      once: plan.once * k,
      runningPerYear: plan.runningPerYear * k,
    })),
  };
}

const moneyAnswers = [
  'npv',
  'npv_own_numbers',
  'npv_evidenced',
  'run_off',
  'peak_funding',
  'pv_benefits',
  'pv_costs',
  'ltv_baseline',
  'ltv_last_month',
] as const;

describe('money in other units', () => {
  // A factor of 4 only moves the exponent of a floating-point number, so nothing is rounded anew.
  it('times 4: money answers are exactly 4 times as large, all others the same', () => {
    holds([sound], (params) => {
      const before = headlineOf(analysisOf(textOf(params)));
      const after = headlineOf(analysisOf(textOf(inMoney(params, 4))));
      for (const [id, value] of Object.entries(before)) {
        const isMoney = (moneyAnswers as readonly string[]).includes(id);
        expect(after[id], id).toBe(value !== null && isMoney ? value * 4 : value);
      }
    });
  });

  it('in every line of the ledger', () => {
    holds([sound], (params) => {
      const [before, after] = [params, inMoney(params, 4)].map((of) => analysisOf(textOf(of)).ledger);
      before?.forEach(({ figures }, k) => {
        const others = [...(after?.[k]?.figures.values() ?? [])];
        [...figures].forEach(([{ quantity }, { baseline, changed, difference }], line) => {
          const factor = quantity.unit.kind === 'money' ? 4 : 1;
          expect(others[line], quantity.id).toEqual({
            baseline: baseline * factor,
            changed: changed * factor,
            difference: difference * factor,
          });
        });
      });
    });
  });
});

/** A figure for a period as one for another. */
const restated = (id: InputId, figure: Figure, to: 1 | 3 | 12): Figure => ({
  value: forMonths(id, yearly(id, figure), to),
  months: to,
});

const timed: readonly InputId[] = [...chances, ...factors, ...growths, ...flows];

/** The same business with everything that has a period stated for so many months. */
function inPeriods(params: Params, to: 1 | 3 | 12): Params {
  const figures = { ...params.figures };
  for (const id of timed) {
    const figure = figures[id];
    if (figure) figures[id] = restated(id, figure, to);
  }
  return {
    ...params,
    figures,
    initiatives: params.initiatives.map((plan) => ({
      ...plan,
      effects: plan.effects.map((effect) =>
        effect.kind === 'to' && timed.includes(effect.on)
          ? { ...effect, ...restated(effect.on, effect, to) }
          : effect,
      ),
    })),
  };
}

/**
 * Effects on what compounds act in the period in which the profile states it, as the profile format says. What a
 * profile means is then the same in other periods only where the effect reaches a value, at once and whole.
 */
function reaching(params: Params): Params {
  const seen = new Set<InputId>();
  const retention = params.figures['business.retention'];
  const churn =
    params.figures['business.churn'] ?? (retention && { ...retention, value: 1 - retention.value });
  return {
    ...params,
    initiatives: params.initiatives.map((plan) => ({
      ...plan,
      ramp: 1,
      fade: 0,
      effects: plan.effects.map(({ scope: _, ...effect }): EffectParams => {
        if (!isCompound(effect.on)) return effect;
        const stated = effect.on === 'business.churn' ? churn : params.figures[effect.on];
        if (!stated || seen.has(effect.on)) return { ...effect, kind: 'relative', value: 0, months: 12 };
        seen.add(effect.on);
        const { value, months } = stated;
        return { ...effect, kind: 'to', value: value * 0.9, months, causalShare: 1 };
      }),
    })),
  };
}

describe('the same profile in months, quarters or years', () => {
  const answersIn = (params: Params, months: 1 | 3 | 12) => outcomeOf(textOf(inPeriods(params, months)));

  it('has the same answers', () => {
    holds(
      [businesses.map(reaching).filter((params) => (reference(params)?.leastInherited ?? -1) >= 0)],
      (params) => {
        const scale = reference(params)?.scale ?? 0;
        const [months, quarters, years] = [1, 3, 12].map((of) => answersIn(params, of as 1 | 3 | 12));
        for (const other of [months, quarters]) {
          if (!other || !years || !isAnalysis(other) || !isAnalysis(years))
            throw new Error('contradicts itself');
          const [before, after] = [headlineOf(years), headlineOf(other)];
          for (const id of ['npv', 'npv_own_numbers', 'npv_evidenced', 'pv_benefits', 'pv_costs']) {
            const difference = Math.abs((after[id] as number) - (before[id] as number));
            expect(difference, id).toBeLessThanOrEqual(1e-9 * Math.abs(before[id] as number) + 1e-11 * scale);
          }
          expect(after['payback_months']).toBe(before['payback_months']);
          expect(after['churn_baseline']).toBeCloseTo(before['churn_baseline'] as number, 12);
          expect(after['churn_last_month']).toBeCloseTo(before['churn_last_month'] as number, 12);
        }
      },
    );
  });

  it('also where the effect is in points of a year, by name', () => {
    const effect = (change: string) =>
      `initiatives: [{ name: A, effects: [{ on: business.churn, change: ${change} }] }]`;
    const profile = (churn: string, change: string) => `name: A
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: ${churn} }
acquisition: { cost: 100 }
complaints: { rate: 2% per year }
${effect(change)}`;
    const npv = (text: string) => headlineOf(analysisOf(text))['npv'] as number;
    // (1 − 0.02)^12 = 0.784716723734… stay a year.
    const monthly = npv(profile('2% per month', '-5 points per year'));
    const yearly = npv(profile(`${1 - 0.98 ** 12} per year`, '-5 points'));
    expect(monthly).toBeGreaterThan(0);
    expect(monthly / yearly).toBeCloseTo(1, 9);
  });
});

/**
 * A business whose customers all bring the same margin, however long they stay, and whose only effect is an
 * improvement by a size. Under `hold` one who is kept takes the place of a new one, so it matters that both pay alike.
 */
function improved(params: Params, lever: string, size: number, margin: number): Params {
  const kept = without(params, (id) =>
    /word_of_mouth|switch_if_resolved|handl|contact|agent|automated|offer|accept|sales|loyalty|net_revenue|first_spend/.test(
      id,
    ),
  );
  const figures = {
    ...kept.figures,
    'business.gross_margin': { value: margin, months: 12 },
  } as Params['figures'];
  const [plan] = params.initiatives;
  const common = { months: 12, causalShare: 1 } as const;
  const effect: EffectParams =
    lever === 'complaints.resolved'
      ? {
          on: 'complaints.resolved',
          kind: 'points',
          ...common,
          value: (1 - (figures['complaints.resolved']?.value ?? 0.5)) * size,
        }
      : { on: lever as InputId, kind: 'relative', ...common, value: -size };
  return { ...kept, figures, initiatives: plan ? [{ ...plan, effects: [effect] }] : [] };
}

describe.each(['complaints.resolved', 'service.problem_rate', 'business.churn'])(
  'more of the good on %s',
  (lever) => {
    /** Two sizes of an improvement, the larger second, and how the run with the larger one does against it. */
    const sizes = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 300 }));
    const compare = (params: Params, [first, more]: [number, number], margin: number) => {
      const npv = (size: number) => {
        const outcome = reference(improved(params, lever, size, margin));
        if (outcome === null || outcome.leastInherited < 0) return null;
        const { changed } = runOf(textOf(improved(params, lever, size, margin)));
        return { npv: changed.value(results.npv), scale: outcome.scale };
      };
      const [less, most] = [npv(first / 1000), npv((first + more) / 1000)];
      fc.pre(less !== null && most !== null);
      return { less, most, slack: 1e-12 * (most?.scale ?? 0) };
    };

    it('never lowers NPV while a margin is positive', () => {
      holds([businesses, sizes], (params, pair) => {
        const { less, most, slack } = compare(params, pair, 0.4);
        expect(most?.npv).toBeGreaterThanOrEqual((less?.npv ?? Number.NaN) - slack);
      });
    });

    it('never raises it while the margin is negative and the base may grow', () => {
      let lowered = 0;
      holds([businesses, sizes], (params, pair) => {
        const { less, most, slack } = compare({ ...params, policy: 'grow' }, pair, -0.4);
        expect(most?.npv).toBeLessThanOrEqual((less?.npv ?? Number.NaN) + slack);
        if ((most?.npv ?? 0) < (less?.npv ?? 0) - slack) lowered++;
      });
      expect(lowered).toBeGreaterThan(20);
    });
  },
);

describe('the baseline', () => {
  it('has exactly the customers of every month under `hold`, until there are no purchases left to save', () => {
    holds([priced], (params) => {
      const of = { ...params, policy: 'hold' } as const;
      const answer = reference(of);
      fc.pre(answer !== null);
      const before = answer?.baseline.customers ?? [];
      const floor = answer?.changed.customers.findIndex((there, k) => there > (before[k] as number)) ?? -1;
      const until = floor === -1 ? before.length : floor;
      const { baseline, changed } = runOf(textOf(of));
      const [base, there] = [baseline, changed].map((run) => run.series(customers.closing)) as [
        number[],
        number[],
      ];
      expect(there.slice(0, until)).toEqual(base.slice(0, until));
      there.forEach((count, month) => {
        expect(count).toBeGreaterThanOrEqual(base[month] as number);
      });
    });
  });

  it('is the same under both policies', () => {
    holds([priced], (params) => {
      fc.pre((['grow', 'hold'] as const).every((policy) => reference({ ...params, policy }) !== null));
      const [grow, hold] = (['grow', 'hold'] as const).map(
        (policy) => runOf(textOf({ ...params, policy })).baseline,
      );
      expect(hold?.series(money.contribution)).toEqual(grow?.series(money.contribution));
      expect(hold?.series(customers.closing)).toEqual(grow?.series(customers.closing));
    });
  });

  it('shows the churn that was observed, in every month', () => {
    holds([sound], (params) => {
      const { 'business.churn': churn, 'business.retention': retention } = params.figures;
      const { value, months } = churn ?? {
        value: 1 - (retention?.value ?? 0),
        months: retention?.months ?? 12,
      };
      const { baseline } = runOf(textOf(params));
      for (const month of baseline.series(experience.monthlyChurn)) {
        expect(month).toBeCloseTo(1 - (1 - value) ** (1 / months), 13);
      }
    });
  });

  it('gains the new customers that were stated in every month, whatever becomes of the base', () => {
    const stating = sound.filter(({ figures }) => figures['acquisition.new_customers'] !== undefined);
    holds([stating], (params) => {
      const { value, months } = params.figures['acquisition.new_customers'] as Figure;
      const present = params.figures['business.customers']?.value ?? 0;
      for (const gained of runOf(textOf(params)).baseline.series(customers.gained)) {
        expect(Math.abs(gained - value / months)).toBeLessThanOrEqual(1e-12 * (value + present));
      }
    });
  });

  it('neither grows nor shrinks where the new customers are left out', () => {
    holds([sound], (params) => {
      const text = textOf(without(params, (id) => id === 'acquisition.new_customers'));
      fc.pre(
        (reference(without(params, (id) => id === 'acquisition.new_customers'))?.leastInherited ?? -1) >= 0,
      );
      const present = params.figures['business.customers']?.value ?? 0;
      for (const count of runOf(text).baseline.series(customers.closing)) {
        expect(Math.abs(count / present - 1)).toBeLessThan(1e-11);
      }
    });
  });
});

describe('order and notation', () => {
  it('of initiatives, effects and keys changes nothing, to the last bit', () => {
    holds([businesses, styles], (params, order) => {
      const [plain, shuffled] = [outcomeOf(textOf(params)), outcomeOf(textOf(params, undefined, order))];
      expect(isAnalysis(shuffled)).toBe(isAnalysis(plain));
      if (!isAnalysis(plain) || !isAnalysis(shuffled)) return;
      expect(headlineOf(shuffled)).toEqual(headlineOf(plain));
      const numbers = (of: typeof plain) => of.ledger.map(({ figures }) => [...figures.values()]);
      expect(numbers(shuffled)).toEqual(numbers(plain));
    });
  });

  it('shuffling does change the text', () => {
    const [[params, order] = []] = fc.sample(fc.tuple(businesses, styles), { numRuns: 1, seed: 1990 });
    if (!params || !order) throw new Error('no sample');
    const [plain, shuffled] = [textOf(params), textOf(params, undefined, order)];
    expect(shuffled).not.toBe(plain);
    const words = (text: string) => text.split(/[\s{},-]+/).toSorted();
    expect(words(shuffled)).toEqual(words(plain));
  });
});

describe('the known answer', () => {
  // 10,000 customers at 50 a month and 80 % bring 40 each. At 3 % churn 10,000 · 0.97^(t−1) are there in
  // month t, at 2 % 10,000 · 0.98^(t−1). The difference over twelve months:
  // 400,000 · ((1 − 0.98^12) / 0.02 − (1 − 0.97^12) / 0.03) = 223,563.67.
  const expected = 10_000 * 50 * 0.8 * ((1 - 0.98 ** 12) / 0.02 - (1 - 0.97 ** 12) / 0.03);

  const profile = (churn: string, change: string) => `name: Known answer
business: { customers: 10000, revenue_per_customer: 50 per month, gross_margin: 80%, churn: ${churn} }
acquisition: { cost: 0, new_customers: 0 per year }
complaints: { rate: 0% per year }
finance: { horizon: 12 months, discount_rate: 0% per year }
initiatives: [{ name: Less churn, effects: [{ on: business.churn, change: ${change} }] }]
`;

  it('is 223,563.67', () => {
    expect(expected).toBeCloseTo(223_563.67, 2);
  });

  // A year at 3 % a month is 1 − 0.97^12, at 2 % a month 1 − 0.98^12.
  it.each([
    ['3% per month', '-1 points'],
    ['3% per month', '-1 points per month'],
    ['3% per month', 'to 2% per month'],
    ['3% per month', '-33.33333333333333% relative'],
    ['3% per month', `to ${1 - 0.98 ** 12} per year`],
    [`${1 - 0.97 ** 12} per year`, 'to 2% per month'],
    [`${100 * (1 - 0.97 ** 3)}% per quarter`, `to ${100 * (1 - 0.98 ** 3)}% per quarter`],
  ])('comes out for churn of %s, %s', (churn, change) => {
    const {
      npv,
      pv_benefits: benefits,
      customers_retained: kept,
    } = headlineOf(analysisOf(profile(churn, change)));
    expect(npv).toBeCloseTo(expected, 5);
    expect(benefits).toBe(npv);
    // A hundredth of those there at the start of each month: 100 · (1 − 0.98^12) / 0.02.
    expect(kept).toBeCloseTo((100 * (1 - 0.98 ** 12)) / 0.02, 6);
  });
});
