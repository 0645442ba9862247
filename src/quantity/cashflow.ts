/** Arithmetic of dated money that knows nothing of the model. */

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

function signChanges(amounts: ArrayLike<number>): number {
  let changes = 0;
  let before = 0;
  for (let k = 0; k < amounts.length; k++) {
    const sign = Math.sign(amounts[k] as number);
    if (sign === 0) continue;
    if (before !== 0 && sign !== before) changes++;
    before = sign;
  }
  return changes;
}

function cumulate(amounts: ArrayLike<number>): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (let k = 0; k < amounts.length; k++) {
    sum += amounts[k] as number;
    sums.push(sum);
  }
  return sums;
}

/** Beside the largest amount, one smaller than this is rounding and not money. */
const rounding = 1e-12;

/** The amounts without what rounding left of nothing. */
function money(amounts: ArrayLike<number>): number[] {
  const list = Array.from(amounts);
  const largest = list.reduce((most, amount) => Math.max(most, Math.abs(amount)), 0);
  return list.map((amount) => (Math.abs(amount) <= largest * rounding ? 0 : amount));
}

/**
 * The rate per period at which the amounts are worth nothing together, or why there is none. What comes in
 * before anything is paid is a loan, whose rate would be read the wrong way round: that has none either.
 *
 * One change of sign gives exactly one rate (Descartes). With more, one positive rate is certain only
 * where the running sum changes sign once (Norstrøm 1972); otherwise several rates may fit and none
 * is given, since any of them would mislead.
 */
export function internalRate(flows: ArrayLike<number>, times: ArrayLike<number>): number | NoRate {
  const amounts = money(flows);
  const changes = signChanges(amounts);
  if (!((amounts.find((amount) => amount !== 0) ?? 0) < 0)) return 'nothing is paid';
  if (changes === 0) return 'nothing comes back';
  const sums = cumulate(amounts);
  const oneRoot = changes === 1 || (signChanges(sums) === 1 && (sums.at(-1) as number) > 0);
  if (!oneRoot) return 'several rates fit';

  const sign = signOfWorth(amounts, times);
  // Norstrøm speaks of positive rates only; Descartes of all above −100 %.
  const low = changes === 1 ? -1 : 0;
  let high = 1;
  while (sign(high) === sign(low) && high < beyond) high *= 4;
  if (sign(high) === sign(low)) return 'beyond any sensible rate';
  return bisect(sign, low, high);
}

/** A rate per period above this one says only that the outlay is next to nothing. */
const beyond = 100;

/**
 * The sign of the worth, by rate. Measured from the first amount at positive rates and from the last at
 * negative ones: the sign is the same, and no power overflows or vanishes.
 */
function signOfWorth(amounts: ArrayLike<number>, times: ArrayLike<number>): (rate: number) => number {
  const flows: { readonly amount: number; readonly time: number }[] = [];
  for (let k = 0; k < amounts.length; k++) {
    const amount = amounts[k] as number;
    if (amount !== 0) flows.push({ amount, time: times[k] as number });
  }
  const first = flows[0]?.time ?? 0;
  const last = flows.at(-1)?.time ?? 0;
  return (rate) => {
    const anchor = rate >= 0 ? first : last;
    let worth = 0;
    for (const { amount, time } of flows) worth += amount * (1 + rate) ** (anchor - time);
    return Math.sign(worth);
  };
}

/** The point between two of opposite sign at which the sign changes, halved until no number lies between. */
function bisect(sign: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  const before = sign(low);
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    const there = sign(middle);
    if (there === 0) return middle;
    if (there === before) low = middle;
    else high = middle;
  }
}
