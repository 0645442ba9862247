/** Arithmetic of dated money that knows nothing of the model. */
import { rootBetween } from './root.js';

/** Σ amount / (1 + rate)^time. Times and rate are in the same period; amounts in money. */
export function worthAt(rate: number, amounts: ArrayLike<number>, times: ArrayLike<number>): number {
  let worth = 0;
  for (let k = 0; k < amounts.length; k++)
    worth += (amounts[k] as number) / (1 + rate) ** (times[k] as number);
  return worth;
}

/** Why a rate of return cannot be stated. */
export type NoRate =
  | 'nothing is paid'
  | 'nothing comes back'
  | 'several rates fit'
  | 'beyond any sensible rate';

/** Beside the largest amount, one smaller than this is rounding and not money. */
const rounding = 1e-12;

/** Amounts without what rounding left of nothing, and their times. */
interface Flows {
  readonly amounts: Float64Array;
  readonly times: Float64Array;
}

function money(flows: ArrayLike<number>, times: ArrayLike<number> | undefined): Flows {
  let largest = 0;
  for (let k = 0; k < flows.length; k++) largest = Math.max(largest, Math.abs(flows[k] as number));
  const kept = { amounts: new Float64Array(flows.length), times: new Float64Array(flows.length) };
  let count = 0;
  for (let k = 0; k < flows.length; k++) {
    const amount = flows[k] as number;
    if (Math.abs(amount) <= largest * rounding) continue;
    kept.amounts[count] = amount;
    kept.times[count] = times?.[k] ?? k;
    count++;
  }
  return { amounts: kept.amounts.subarray(0, count), times: kept.times.subarray(0, count) };
}

/** How often the amounts change sign, how often their running sum does, and where that ends. */
function signs(amounts: Float64Array) {
  let [changes, ofSum, sum, before] = [0, 0, 0, 0];
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as number;
    if (k > 0 && Math.sign(amount) !== Math.sign(amounts[k - 1] as number)) changes++;
    sum += amount;
    const sign = Math.sign(sum);
    if (sign !== 0 && before !== 0 && sign !== before) ofSum++;
    if (sign !== 0) before = sign;
  }
  return { changes, ofSum, sum };
}

/**
 * The rate per period at which the amounts are worth nothing together, or why there is none; without times
 * they are a period apart. What comes in
 * before anything is paid is a loan, whose rate would be read the wrong way round: that has none either.
 *
 * One change of sign gives exactly one rate (Descartes). With more, one positive rate is certain only
 * where the running sum changes sign once (Norstrøm 1972); otherwise several rates may fit and none
 * is given, since any of them would mislead.
 */
export function internalRate(flows: ArrayLike<number>, times?: ArrayLike<number>): number | NoRate {
  const kept = money(flows, times);
  if (!((kept.amounts[0] ?? 0) < 0)) return 'nothing is paid';
  const { changes, ofSum, sum } = signs(kept.amounts);
  if (changes === 0) return 'nothing comes back';
  const oneRoot = changes === 1 || (ofSum === 1 && sum > 0);
  if (!oneRoot) return 'several rates fit';

  const worth = (rate: number) => worthAtFirst(rate, kept);
  // At a rate of nought they are worth their sum. What never brings back what it took has a negative rate.
  if (!(sum > 0)) return rootBetween(worth, -1, 0);
  let high = 1;
  while (worth(high) > 0) {
    if (high > beyond) return 'beyond any sensible rate';
    high *= 4;
  }
  return rootBetween(worth, 0, high);
}

/** A rate per period above this one says only that the outlay is next to nothing. */
const beyond = 100;

/** What the amounts are worth at the time of the first; from the last to the first, which needs no powers. */
function worthAtFirst(rate: number, { amounts, times }: Flows): number {
  const factor = 1 / (1 + rate);
  let worth = 0;
  for (let k = amounts.length - 1; k >= 0; k--) {
    const gap = k + 1 < times.length ? (times[k + 1] as number) - (times[k] as number) : 0;
    if (gap > 0) worth *= gap === 1 ? factor : factor ** gap;
    worth += amounts[k] as number;
  }
  return worth;
}
