/**
 * A second, independent path from a profile to its answer: the economics in plain loops over plain
 * numbers. It shares no code with the program and was written from the description of the model, so that
 * a mistake would have to be made twice to go unseen.
 */
import { baselineOf, tellsOfComplaints } from './reference/baseline.js';
import { actingOf } from './reference/effects.js';
import { type Ledger, lines, type Months, runsOf } from './reference/months.js';
import type { Params } from './reference/params.js';
import {
  breakEvenResolution,
  complaintWorth,
  lifetimeOf,
  lowestOf,
  paybackOf,
  rateOf,
  runOffOf,
} from './reference/results.js';

export type { Ledger } from './reference/months.js';
export type {
  EffectParams,
  Figure,
  InitiativeParams,
  InputId,
  Params,
  PeriodMonths,
} from './reference/params.js';

/** The horizons over which a value is judged beside its own. */
export const horizons = [12, 24, 36, 48, 60] as const;

export interface Answer {
  readonly horizon: number;
  readonly baseline: Months;
  readonly changed: Months;
  /** The difference that the initiatives make in each month, one-off cost apart. */
  readonly gains: readonly number[];
  /** All amounts as they fall, from t = 0 on: the gain of a month at its end, a one-off cost at the start of its month. */
  readonly flows: readonly number[];
  readonly npv: number;
  /** Without claims and assumptions that the profile does not overrule. */
  readonly npvOwn: number | null;
  /** That, and only by effects that an experiment or a comparison of before and after shows. */
  readonly npvEvidenced: number | null;
  readonly npvOver: Readonly<Record<(typeof horizons)[number], number | null>>;
  readonly runOff: number | null;
  readonly peakFunding: number;
  readonly peakFundingMonth: number | null;
  readonly pvCosts: number;
  readonly pvBenefits: number;
  readonly roi: number | null;
  readonly benefitCostRatio: number | null;
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly irr: number | null;
  readonly customersRetained: number;
  readonly churnBaseline: number;
  readonly churnLastMonth: number;
  readonly ltvBaseline: number | null;
  readonly ltvLastMonth: number | null;
  readonly lifetimeUndiscountedBefore: number | null;
  readonly lifetimeUndiscountedAfter: number | null;
  /** Value of one more complaint reported; none where nothing is said of complaints. */
  readonly complaintValue: number | null;
  readonly breakEvenResolution: number | null;
  /** Contribution of each year of the horizon, in the two runs, and every line of it. */
  readonly years: readonly {
    readonly baseline: number;
    readonly changed: number;
    readonly lines: { readonly baseline: Ledger; readonly changed: Ledger };
  }[];
  /** The least part of a month's customers that the next month inherits, words included. */
  readonly leastInherited: number;
  /** Money that passes over the horizon, in both runs: what an absolute tolerance is measured against. */
  readonly scale: number;
}

interface Reading {
  /** Without claims and assumptions. */
  readonly ownNumbers?: boolean;
  /** Without effects that no evidence of the business itself shows. */
  readonly evidencedOnly?: boolean;
}

const yearsOf = (baseline: Months, changed: Months) => {
  const added = (months: readonly Ledger[]) => {
    const sum = {} as Ledger;
    for (const line of lines) sum[line] = months.reduce((total, month) => total + month[line], 0);
    return sum;
  };
  const years: Answer['years'][number][] = [];
  for (let from = 0; from < baseline.ledger.length; from += 12) {
    const [before, after] = [baseline, changed].map(({ ledger }) => added(ledger.slice(from, from + 12))) as [
      Ledger,
      Ledger,
    ];
    years.push({
      baseline: before.contribution,
      changed: after.contribution,
      lines: { baseline: before, changed: after },
    });
  }
  return years;
};

/** The answer, or null where the profile or its effects contradict themselves. */
export function reference(params: Params, reading: Reading = {}): Answer | null {
  const { ownNumbers = false, evidencedOnly = false } = reading;
  const horizon = params.horizon ?? 36;
  const interest = (1 + (params.discountRate ?? 0.1)) ** (1 / 12) - 1;
  const b = baselineOf(params, ownNumbers);
  if (b === null) return null;
  const plans = actingOf(params, ownNumbers, evidencedOnly);
  const runs = runsOf(params, b, plans, horizon);
  if (runs === null) return null;
  const { baseline, changed, last, persuasion, wordEach } = runs;

  const at = (list: readonly number[], month: number): number => list[month - 1] as number;
  let scale = 0;
  for (const { revenue, serviceCost, acquisition } of [...baseline.ledger, ...changed.ledger]) {
    scale += revenue - serviceCost - acquisition;
  }
  let [npv, pvCosts, customersRetained] = [0, 0, 0];
  const gains: number[] = [];
  const flows = new Array<number>(horizon + 1).fill(0);
  const [plain, discounted] = [[] as number[], [] as number[]];
  let [sum, sumDiscounted] = [0, 0];
  for (let month = 1; month <= horizon; month++) {
    const worth = (1 + interest) ** -month;
    const gain = at(changed.contribution, month) - at(baseline.contribution, month);
    let once = 0;
    for (const plan of plans) if (plan.start === month) once += plan.once;
    const onceNow = once * (1 + interest) ** -(month - 1);
    gains.push(gain);
    flows[month] = (flows[month] as number) + gain;
    flows[month - 1] = (flows[month - 1] as number) - once;
    npv += gain * worth - onceNow;
    pvCosts += onceNow - (changed.ledger[month - 1] as Ledger).initiatives * worth;
    sum += gain - once;
    sumDiscounted += gain * worth - onceNow;
    plain.push(sum);
    discounted.push(sumDiscounted);
    const opening = month === 1 ? b['business.customers'] : at(changed.customers, month - 1);
    customersRetained += opening * (at(baseline.monthlyChurn, month) - at(changed.monthlyChurn, month));
  }

  const rounding = 1e-12 * scale;
  const peak = lowestOf(plain, rounding);
  const [churnBaseline, churnLastMonth] = [at(baseline.monthlyChurn, 1), at(changed.monthlyChurn, horizon)];
  const ltvBaseline = lifetimeOf(b, b, churnBaseline, interest);
  const tells = tellsOfComplaints(params) && ltvBaseline !== null;
  const { grossMargin, selling, serviceCost, complaintHandling } = baseline.ledger[horizon - 1] as Ledger;
  const openingAtEnd = horizon === 1 ? b['business.customers'] : at(baseline.customers, horizon - 1);
  return {
    horizon,
    baseline,
    changed,
    gains,
    flows,
    npv,
    // Many draws of a business never ask for what follows from other runs, or for a rate.
    get npvOwn() {
      return reference(params, { ...reading, ownNumbers: true })?.npv ?? null;
    },
    get npvEvidenced() {
      return reference(params, { ownNumbers: true, evidencedOnly: true })?.npv ?? null;
    },
    get npvOver() {
      const over = (of: number) => reference({ ...params, horizon: of }, reading)?.npv ?? null;
      return { 12: over(12), 24: over(24), 36: over(36), 48: over(48), 60: over(60) };
    },
    runOff: runOffOf(
      at(changed.customers, horizon) - at(baseline.customers, horizon),
      (grossMargin + selling + serviceCost + complaintHandling) / openingAtEnd,
      interest,
      at(baseline.monthlyChurn, horizon),
      wordEach,
      horizon,
    ),
    peakFunding: peak.amount,
    peakFundingMonth: peak.month,
    pvCosts,
    pvBenefits: npv + pvCosts,
    roi: pvCosts === 0 ? null : npv / pvCosts,
    benefitCostRatio: pvCosts === 0 ? null : (npv + pvCosts) / pvCosts,
    payback: paybackOf(plain, rounding),
    discountedPayback: paybackOf(discounted, rounding),
    get irr() {
      return rateOf(flows);
    },
    customersRetained,
    churnBaseline: at(baseline.annualChurn, 1),
    churnLastMonth: at(changed.annualChurn, horizon),
    ltvBaseline,
    ltvLastMonth: lifetimeOf(last, b, churnLastMonth, interest),
    lifetimeUndiscountedBefore: lifetimeOf(b, b, churnBaseline, 0),
    lifetimeUndiscountedAfter: lifetimeOf(last, b, churnLastMonth, 0),
    complaintValue: tells ? complaintWorth(b, ltvBaseline, persuasion, b['complaints.resolved']) : null,
    breakEvenResolution: tells ? breakEvenResolution(b, ltvBaseline, persuasion) : null,
    years: yearsOf(baseline, changed),
    leastInherited: runs.leastInherited,
    scale,
  };
}
