/** The program against a second, independent path to the same answer, on random businesses. */
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Analysis } from '../../src/answers/analyze/answer.js';
import { customers, experience, inputs, results } from '../../src/model/index.js';
import { headlineOf, isAnalysis, outcomeOf, runOf } from '../support/analysis.js';
import { businesses, styles, textOf } from '../support/profiles.js';
import { seed } from '../support/properties.js';
import { ids } from '../support/reference/params.js';
import { type Answer, reference } from '../support/reference.js';

// All businesses are run in one test.
vi.setConfig({ testTimeout: 60_000 });

const runs = 600;

/** Random businesses with the text of their profile. */
const samples = fc
  .sample(fc.tuple(businesses, styles), { numRuns: runs, seed })
  .map(([params, style]) => ({ params, text: textOf(params, style, style), answer: reference(params) }));

interface Pair {
  readonly text: string;
  readonly analysis: Analysis;
  readonly answer: Answer;
  /** NPV on the business's own numbers, by the second path; and on its own evidence too. */
  readonly own: number | null;
  readonly evidenced: number | null;
}

/** What the program says: an answer, or that it refuses the profile, as it is read or once it is run. */
function saidOf(text: string) {
  try {
    const outcome = outcomeOf(text);
    if (isAnalysis(outcome)) return { outcome, refusal: '' };
    return { outcome: null, refusal: outcome.map(({ problem, found }) => `${problem}: ${found}`).join('; ') };
  } catch (error) {
    return { outcome: null, refusal: String(error) };
  }
}

const outcomes = samples.map((sample) => ({ ...sample, ...saidOf(sample.text) }));

const pairs = outcomes.flatMap(({ text, answer, outcome }): Pair[] => {
  if (answer === null || outcome === null || answer.leastInherited < 0) return [];
  return [{ text, analysis: outcome, answer, own: answer.npvOwn, evidenced: answer.npvEvidenced }];
});

/** To 1e-9 of the figure; where large figures nearly cancel, to 1e-12 of what they are made of. */
const isClose = (actual: number | null, expected: number | null, madeOf: number): boolean =>
  actual === expected ||
  (actual !== null &&
    expected !== null &&
    Math.abs(actual - expected) <= 1e-9 * Math.abs(expected) + 1e-12 * Math.abs(madeOf));

/** Fails with the profile at hand where a figure disagrees. */
function agree(
  pair: Pair,
  what: string,
  actual: number | null,
  expected: number | null,
  madeOf: number,
): void {
  if (isClose(actual, expected, madeOf)) return;
  expect.fail(`${what} is ${actual}, by the second path ${expected}, for\n${pair.text}`);
}

const list = (
  pair: Pair,
  what: string,
  actual: readonly number[],
  expected: readonly number[],
  madeOf: number,
) => {
  expect(actual.length, what).toBe(expected.length);
  expected.forEach((value, k) => {
    agree(pair, `${what} ${k + 1}`, actual[k] as number, value, madeOf);
  });
};

const figuresOf = ({ analysis }: Pair) => headlineOf(analysis);

/**
 * How far a rate of return, as the logarithm of its monthly factor, moves with the rounding of the flows: a
 * deeply negative one weighs the last months, where little is left but rounding, most of all.
 */
function doubtOf(rate: number, flows: readonly number[], ofMonth: number): number {
  const log = Math.log1p(rate) / 12;
  const anchor = log >= 0 ? 0 : flows.length - 1;
  let [slope, rounding] = [0, 0];
  for (let t = 0; t < flows.length; t++) {
    const weight = Math.exp(log * (anchor - t));
    slope += (flows[t] as number) * (anchor - t) * weight;
    rounding += (1e-14 * Math.abs(flows[t] as number) + 1e-15 * ofMonth) * weight;
  }
  return rounding / Math.abs(slope);
}

/** Lines of the ledger by their ids, signed as they enter the contribution. */
const linesById = {
  'ledger.revenue': 'revenue',
  'ledger.gross_margin': 'grossMargin',
  'ledger.cross_sell': 'selling',
  'ledger.service_cost': 'serviceCost',
  'ledger.complaint_handling': 'complaintHandling',
  'ledger.acquisition_spend': 'acquisition',
  'ledger.programme_cost': 'initiatives',
  'ledger.contribution': 'contribution',
} as const;

describe('the random businesses', () => {
  it('contradict themselves for both paths or for neither, and mostly do not', () => {
    const differing = outcomes.filter(({ answer, outcome }) => (answer !== null) !== (outcome !== null));
    expect(differing.map(({ text, refusal }) => `${text}\n${refusal || 'answered'}`)).toEqual([]);
    expect(outcomes.filter(({ answer }) => answer === null).length).toBeGreaterThan(0.01 * runs);
    expect(pairs.length).toBeGreaterThan(0.8 * runs);
  });

  it('are of all sorts', () => {
    const count = (is: (pair: Pair) => boolean) => pairs.filter(is).length / pairs.length;
    expect(count(({ text }) => text.includes('policy: hold'))).toBeGreaterThan(0.3);
    expect(count(({ answer }) => answer.npv > 0)).toBeGreaterThan(0.15);
    expect(count(({ answer }) => answer.npv < 0)).toBeGreaterThan(0.15);
    expect(count(({ answer }) => answer.payback !== null && answer.payback > 1)).toBeGreaterThan(0.05);
    expect(count(({ answer }) => answer.payback === null)).toBeGreaterThan(0.05);
    expect(count(({ answer }) => answer.irr !== null)).toBeGreaterThan(0.1);
    expect(
      count(({ answer, own }) => Math.abs(answer.npv - (own ?? 0)) > 1e-6 * answer.scale),
    ).toBeGreaterThan(0.2);
    expect(count(({ own, evidenced }) => own !== evidenced)).toBeGreaterThan(0.2);
    expect(count(({ answer }) => (answer.runOff ?? 0) !== 0)).toBeGreaterThan(0.2);
    expect(count(({ answer }) => answer.peakFunding < 0)).toBeGreaterThan(0.3);
    expect(
      count(({ answer, text }) => {
        const { baseline, changed } = answer;
        const most = (k: number) => (baseline.customers[k] as number) * (1 + 1e-9);
        return text.includes('policy: hold') && changed.customers.some((there, k) => there > most(k));
      }),
    ).toBeGreaterThan(0.02);
    expect(count(({ answer }) => answer.horizon % 12 !== 0)).toBeGreaterThan(0.2);
    expect(count(({ text }) => text.includes('prospects:'))).toBeGreaterThan(0.2);
    expect(count(({ text }) => text.includes('offer_rate:'))).toBeGreaterThan(0.2);
  });
});

describe('both paths agree on', () => {
  it('NPV, on that of the own numbers and on that of own evidence', () => {
    for (const pair of pairs) {
      const { npv, npv_own_numbers: own, npv_evidenced: evidenced } = figuresOf(pair);
      agree(pair, 'npv', npv as number, pair.answer.npv, pair.answer.scale);
      agree(pair, 'npv_own_numbers', own as number | null, pair.own, pair.answer.scale);
      agree(pair, 'npv_evidenced', evidenced as number | null, pair.evidenced, pair.answer.scale);
    }
  });

  it('what lies beyond the horizon, and the most that is ever laid out', () => {
    for (const pair of pairs) {
      const { runOff, peakFunding, scale } = pair.answer;
      const figures = figuresOf(pair);
      agree(pair, 'run_off', figures['run_off'] as number | null, runOff, scale);
      agree(pair, 'peak_funding', figures['peak_funding'] as number, peakFunding, scale);
    }
  });

  it('the present values of costs and benefits, and the ratios to them', () => {
    for (const pair of pairs) {
      const { pvCosts, pvBenefits, roi, benefitCostRatio, scale } = pair.answer;
      const figures = figuresOf(pair);
      agree(pair, 'pv_costs', figures['pv_costs'] as number, pvCosts, scale);
      agree(pair, 'pv_benefits', figures['pv_benefits'] as number, pvBenefits, scale);
      agree(pair, 'roi', figures['roi'] as number, roi, scale / pvCosts);
      agree(
        pair,
        'benefit_cost_ratio',
        figures['benefit_cost_ratio'] as number,
        benefitCostRatio,
        scale / pvCosts,
      );
    }
  });

  it('the month of payback, plain and discounted', () => {
    for (const pair of pairs) {
      const { payback, discountedPayback } = pair.answer;
      const figures = figuresOf(pair);
      agree(pair, 'payback_months', figures['payback_months'] as number | null, payback, 0);
      agree(
        pair,
        'discounted_payback_months',
        figures['discounted_payback_months'] as number | null,
        discountedPayback,
        0,
      );
    }
  });

  it('the internal rate of return, and where there is none', () => {
    let doubtful = 0;
    for (const pair of pairs) {
      const { irr, flows, scale, horizon } = pair.answer;
      const found = figuresOf(pair)['irr'] as number | null;
      const rates = [irr, found].filter((rate) => rate !== null);
      const doubt = Math.max(0, ...rates.map((rate) => doubtOf(rate, flows, scale / horizon)));
      // Nothing to compare where rounding alone decides on the rate.
      if (doubt > 1e-11) doubtful++;
      else agree(pair, 'irr', found, irr, 1 + Math.abs(irr ?? 0));
    }
    expect(doubtful).toBeLessThanOrEqual(0.1 * pairs.length);
  });

  it('customers, those lost, those gained and the gain in each month', () => {
    for (const pair of pairs) {
      const { baseline, changed } = runOf(pair.text);
      const { answer } = pair;
      for (const [run, months] of [
        [baseline, answer.baseline] as const,
        [changed, answer.changed] as const,
      ]) {
        const most = Math.max(...months.customers);
        list(pair, 'customers', run.series(customers.closing), months.customers, most);
        list(pair, 'customers lost', run.series(customers.lost), months.lost, most);
        list(pair, 'customers gained', run.series(customers.gained), months.gained, most);
        list(pair, 'churn', run.series(experience.monthlyChurn), months.monthlyChurn, 1);
      }
      list(pair, 'gain', changed.series(results.incrementalContribution), answer.gains, answer.scale);
    }
  });

  it('churn before and after, departures avoided and lifetime values', () => {
    for (const pair of pairs) {
      const { answer } = pair;
      const figures = figuresOf(pair);
      const kept = (answer.baseline.customers[0] as number) * answer.horizon;
      agree(pair, 'churn_baseline', figures['churn_baseline'] as number, answer.churnBaseline, 1);
      agree(pair, 'churn_last_month', figures['churn_last_month'] as number, answer.churnLastMonth, 1);
      agree(
        pair,
        'customers_retained',
        figures['customers_retained'] as number,
        answer.customersRetained,
        kept,
      );
      const [before, after] = [figures['ltv_baseline'], figures['ltv_last_month']];
      agree(pair, 'ltv_baseline', before as number | null, answer.ltvBaseline, answer.ltvBaseline ?? 0);
      agree(pair, 'ltv_last_month', after as number | null, answer.ltvLastMonth, answer.ltvBaseline ?? 0);
    }
  });

  it('contacts, complaints and agents at the start and in the last month', () => {
    const found = { contacts: 0, complaints: 0, agents: 0 };
    for (const pair of pairs) {
      const { baseline, changed } = pair.answer;
      const { service } = pair.analysis;
      for (const [what, first, last] of [
        ['contacts', 'contacts_per_year', 'contacts_per_year_last_month'],
        ['complaints', 'complaints_per_year', 'complaints_per_year_last_month'],
        ['agents', 'agents', 'agents_last_month'],
      ] as const) {
        const [before, after] = [service.get(first), service.get(last)].map(
          (figure) => figure?.value ?? null,
        );
        if (before === null || after === null) continue;
        found[what]++;
        const most = baseline[what][0] as number;
        agree(pair, first, before as number, most, most);
        agree(pair, last, after as number, changed[what].at(-1) as number, most);
      }
    }
    for (const count of Object.values(found)) expect(count).toBeGreaterThan(0.1 * pairs.length);
  });

  it('every line of each year, in both runs', () => {
    for (const pair of pairs) {
      const { analysis, answer } = pair;
      analysis.ledger.slice(0, -1).forEach(({ figures }, k) => {
        const year = answer.years[k] as Answer['years'][number];
        for (const [id, line] of Object.entries(linesById)) {
          const found = [...figures].find(([{ quantity }]) => quantity.id === id)?.[1];
          for (const run of ['baseline', 'changed'] as const) {
            const expected = year.lines[run][line];
            agree(
              pair,
              `${id} (${run}) of year ${k + 1}`,
              found?.[run] ?? Number.NaN,
              expected,
              answer.scale,
            );
          }
        }
      });
    }
  });
});

/** Inputs that the second path does not take among its figures, and why. */
const excused: Readonly<Record<string, string>> = {
  'acquisition.policy': 'it is no number, and stands beside the figures',
  'finance.discount_rate': 'it stands beside the figures',
  'finance.horizon': 'it stands beside the figures',
  'business.fixed_costs': 'it is in the profit of the company only, which no difference contains',
  'complaints.reach_management': 'it moves no money',
  'sales.close_rate_customers': 'it moves no money',
};

describe('every input', () => {
  it('is known to the second path, or excused', () => {
    const known = new Set<string>([...ids, ...Object.keys(excused)]);
    expect(inputs.map(({ id }) => id).filter((id) => !known.has(id))).toEqual([]);
    expect(ids.filter((id) => id in excused)).toEqual([]);
  });

  it('is stated by some of the random businesses', () => {
    const stated = new Set(samples.flatMap(({ params }) => Object.keys(params.figures)));
    expect(ids.filter((id) => !stated.has(id))).toEqual([]);
  });
});
