/** What amounts by month, and customers by month, come to. */
import { eachMonth } from './months.js';
import type { Inputs } from './params.js';

/** The first month from which a running sum stays at or above zero, but for rounding; its first entry is month 1. */
export function paybackOf(cumulative: readonly number[], rounding: number): number | null {
  for (let k = 0; k < cumulative.length; k++) {
    if (cumulative.slice(k).every((sum) => sum >= -rounding)) return k + 1;
  }
  return null;
}

/** The lowest point of a running sum, and its month; nothing where it is never below zero. */
export function lowestOf(cumulative: readonly number[], rounding: number) {
  const lowest = Math.min(...cumulative);
  return lowest < -rounding
    ? { amount: lowest, month: cumulative.indexOf(lowest) + 1 }
    : { amount: 0, month: null };
}

/** What a customer is worth until leaving, with what is paid and what service costs growing while staying. */
export function lifetimeOf(x: Inputs, b: Inputs, monthlyChurn: number, interest: number): number | null {
  const { margin, service, selling, handling } = eachMonth(x, b);
  const stays = 1 - monthlyChurn;
  const monthly = (growth: number) => (1 + growth) ** (1 / 12);
  const parts = [
    [margin, 1 + interest - stays * monthly(x['loyalty.spend_growth'])],
    [-service, 1 + interest - stays * monthly(x['loyalty.service_cost_change'])],
    [selling - handling, 1 + interest - stays],
  ] as const;
  let value = 0;
  for (const [amount, denominator] of parts) {
    if (denominator <= 1e-12) return null;
    value += amount / denominator;
  }
  return value;
}

/** What one more complaint reported is worth, at some share that is resolved. */
export function complaintWorth(b: Inputs, lifetime: number, persuasion: number, resolved: number): number {
  const leaveSilent = b['complaints.switch_if_silent'] * b['complaints.follow_through'];
  const leaveFailed = b['complaints.switch_intent'] * b['complaints.follow_through'];
  const leaveSettled = b['complaints.switch_if_resolved'];
  const stays = leaveSilent - resolved * leaveSettled - (1 - resolved) * leaveFailed;
  const words =
    b['word_of_mouth.negativity'] *
      (b['word_of_mouth.told_if_silent'] - (1 - resolved) * b['word_of_mouth.told_if_failed']) +
    (resolved * b['word_of_mouth.told_if_satisfied']) / 12;
  return lifetime * (stays + persuasion * words) - b['complaints.handling_cost'];
}

/** The share resolved at which one more complaint reported is worth nothing: the worth is a line in it. */
export function breakEvenResolution(b: Inputs, lifetime: number, persuasion: number): number | null {
  const [none, all] = [0, 1].map((share) => complaintWorth(b, lifetime, persuasion, share)) as [
    number,
    number,
  ];
  const root = none / (none - all);
  return root >= 0 && root <= 1 ? root : null;
}

/** What the customers ahead of the baseline at the end are still worth, discounted to today. */
export function runOffOf(
  ahead: number,
  marginEach: number,
  interest: number,
  monthlyChurn: number,
  wordEach: number,
  horizon: number,
): number | null {
  const decay = interest + monthlyChurn - wordEach;
  if (!(decay > 1e-12) || !Number.isFinite(marginEach)) return null;
  return (ahead * marginEach) / decay / (1 + interest) ** horizon;
}

/**
 * The yearly internal rate of return of monthly amounts, the first at t = 0: by halving on the logarithm of the
 * monthly factor. Null above 1,000 %, where nothing is paid before it comes back, and where several changes of
 * sign leave room for several rates: they do not, above zero, if the running sum changes its sign once and ends
 * positive.
 */
export function rateOf(all: readonly number[]): number | null {
  // A millionth of a millionth of the largest amount is rounding, not money.
  const largest = Math.max(...all.map(Math.abs));
  const flows = all.map((amount) => (Math.abs(amount) > 1e-12 * largest ? amount : 0));
  if (!((flows.find((amount) => amount !== 0) ?? 0) < 0)) return null;
  const signs = (amounts: readonly number[]) =>
    amounts.filter((amount) => amount !== 0).map((amount) => Math.sign(amount));
  const turns = (list: readonly number[]) => list.filter((sign, k) => k > 0 && sign !== list[k - 1]).length;
  let sum = 0;
  const sums = flows.map((amount) => (sum += amount));
  const changes = turns(signs(flows));
  if (changes === 0) return null;
  if (changes > 1 && (turns(signs(sums)) !== 1 || sum <= 0)) return null;

  const isMoney = (amount: number) => amount !== 0;
  const [first, last] = [flows.findIndex(isMoney), flows.findLastIndex(isMoney)];
  const worth = (log: number) => {
    let total = 0;
    // Weighed from the first amount at positive rates, from the last at negative ones: nothing overflows.
    const anchor = log >= 0 ? first : last;
    for (let t = first; t <= last; t++) total += (flows[t] as number) * Math.exp(log * (anchor - t));
    return total;
  };
  let [low, high] = [changes === 1 ? -200 : 0, Math.log(11) / 12];
  if (worth(low) > 0 === worth(high) > 0) return null;
  const atLow = worth(low) > 0;
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (worth(middle) > 0 === atLow) low = middle;
    else high = middle;
  }
  return Math.exp(12 * low) - 1;
}
