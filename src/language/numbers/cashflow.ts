/** Arithmetic of dated money that knows nothing of the model. */
import { grown } from './powers.js';
import { rootBetween } from './root.js';

/** Σ amount / (1 + rate)^time. Times and rate are in the same period; amounts in money. */
export function worthAt(rate: number, amounts: ArrayLike<number>, times: ArrayLike<number>): number {
  let worth = 0;
  for (let k = 0; k < amounts.length; k++) worth += (amounts[k] as number) / grown(rate, times[k] as number);
  return worth;
}

/** Why a rate of return cannot be stated. */
export type NoRate =
  | 'nothing is paid'
  | 'nothing comes back'
  | 'several rates fit'
  | 'beyond any sensible rate';

/** A rate of a year above this one says only that next to nothing is paid first. */
const highestYearlyRate = 10;

/** The same for the period of a month. */
export const highestRate = Math.expm1(Math.log1p(highestYearlyRate) / 12);

/** Beside the largest amount, one smaller than this is rounding and not money. */
const rounding = 1e-12;

/** Dated amounts, of which those beside the largest that are rounding count as nothing. */
interface Flows {
  readonly amounts: ArrayLike<number>;
  /** Where they are not a period apart. */
  readonly times: ArrayLike<number> | undefined;
  readonly nothing: number;
  /** The place of the first amount that counts, and the one behind the last. */
  readonly start: number;
  readonly end: number;
}

function flowsOf(amounts: ArrayLike<number>, times: ArrayLike<number> | undefined): Flows {
  let largest = 0;
  for (let k = 0; k < amounts.length; k++) largest = Math.max(largest, Math.abs(amounts[k] as number));
  const nothing = largest * rounding;
  let start = 0;
  while (start < amounts.length && Math.abs(amounts[start] as number) <= nothing) start++;
  let end = amounts.length;
  while (end > 0 && Math.abs(amounts[end - 1] as number) <= nothing) end--;
  return { amounts, times, nothing, start, end };
}

/** The first amount that counts, and how often they and their running sum change sign. */
function signs({ amounts, nothing, end }: Flows) {
  let first = 0;
  let before = 0;
  let changes = 0;
  let sum = 0;
  let sumBefore = 0;
  let ofSum = 0;
  for (let k = 0; k < end; k++) {
    const amount = amounts[k] as number;
    if (Math.abs(amount) <= nothing) continue;
    if (first === 0) first = amount;
    else if (amount > 0 !== before > 0) changes++;
    before = amount;
    sum += amount;
    if (sum === 0) continue;
    if (sumBefore !== 0 && sum > 0 !== sumBefore > 0) ofSum++;
    sumBefore = sum;
  }
  return { first, changes, ofSum };
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
  const dated = flowsOf(flows, times);
  const { first, changes, ofSum } = signs(dated);
  if (!(first < 0)) return 'nothing is paid';
  if (changes === 0) return 'nothing comes back';
  const worth = (rate: number) => worthAtFirst(rate, dated);
  // At a rate of zero they are worth their sum, added up as at any other rate: rounding may decide on its sign.
  const sum = worth(0);
  const oneRoot = changes === 1 || (ofSum === 1 && sum > 0);
  // Where an amount is none, nothing can be said of the rest.
  if (!oneRoot || Number.isNaN(dated.nothing)) return 'several rates fit';

  // What never brings back what it took has a negative rate.
  if (!(sum > 0)) return rootBetween(worth, -1, 0);
  if (worth(highestRate) > 0) return 'beyond any sensible rate';
  return rootBetween(worth, 0, highestRate);
}

/** What the amounts are worth at the time of the first; from the last to the first, which needs no powers. */
function worthAtFirst(rate: number, { amounts, times, nothing, start, end }: Flows): number {
  const factor = 1 / (1 + rate);
  let worth = 0;
  for (let k = end - 1; k >= start; k--) {
    if (k + 1 < end) {
      const gap = times === undefined ? 1 : (times[k + 1] as number) - (times[k] as number);
      if (gap !== 0) worth *= gap === 1 ? factor : 1 / grown(rate, gap);
    }
    const amount = amounts[k] as number;
    if (Math.abs(amount) > nothing) worth += amount;
  }
  return worth;
}
