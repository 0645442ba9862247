import { type Expression, isQuantity, type Quantity, type Term, type Verb } from './expression.js';

/** How tightly a phrase holds together: a looser one goes into brackets inside a tighter one. */
export enum Binding {
  /** A clause of its own, which anything it stands in must bracket. */
  Clause = 0,
  Sum = 1,
  Product = 2,
  Whole = 3,
}

export interface Phrase {
  readonly text: string;
  readonly binding: Binding;
}

/** How a reading puts a formula: what it calls a named part, and what it says of each verb. */
export interface Voice {
  readonly name: (quantity: Quantity) => string;
  readonly sayings: Readonly<Record<Verb, Say>>;
}

export type Say = (expression: Expression, voice: Voice) => Phrase;

export const whole = (text: string): Phrase => ({ text, binding: Binding.Whole });

const clause = (text: string): Phrase => ({ text, binding: Binding.Clause });

function joined(sign: string, binding: Binding, tail: Binding = binding): Say {
  return ({ parts }, voice) => {
    if (parts.length === 1) return phrase(parts[0] as Term, voice);
    const texts = parts.map((part, k) => bracketed(part, voice, k === 0 ? binding : tail));
    return { text: texts.join(` ${sign} `), binding };
  };
}

function called(before: string, after = ''): Say {
  return ({ parts }, voice) => whole(`${before}${bracketed(parts[0] as Term, voice, Binding.Whole)}${after}`);
}

const listed =
  (before: string): Say =>
  ({ parts }, voice) =>
    clause(`${before}${parts.map((part) => bracketed(part, voice, Binding.Sum)).join(' and ')}`);

const remainder = (part: Term, voice: Voice) => `(1 − ${bracketed(part, voice, Binding.Product)})`;

const overYears = (months: number, power: string) =>
  months === 1 ? power : `${power.replace('1/12', `${months}/12`)}`;

/** The reading of a formula for people. */
export const sayings: Readonly<Record<Verb, Say>> = {
  constant: ({ by }) =>
    by < 1 && Number.isInteger(1 / by)
      ? { text: `1/${1 / by}`, binding: Binding.Product }
      : whole(String(by)),
  sum: joined('+', Binding.Sum),
  difference: joined('−', Binding.Sum, Binding.Product),
  apart: joined('−', Binding.Sum, Binding.Product),
  product: joined('×', Binding.Product),
  quotient: joined('/', Binding.Product, Binding.Whole),
  quotientOrZero: joined('/', Binding.Product, Binding.Whole),
  quotientIfPositive: joined('/', Binding.Product, Binding.Whole),
  higher: listed('the higher of '),
  lower: listed('the lower of '),
  negative: ({ parts: [part] }, voice) => ({
    text: `−${bracketed(part as Term, voice, Binding.Whole)}`,
    binding: Binding.Sum,
  }),
  complement: ({ parts }, voice) => whole(remainder(parts[0] as Term, voice)),
  either: ({ parts: [a, b] }, voice) => ({
    text: `1 − ${remainder(a as Term, voice)} × ${remainder(b as Term, voice)}`,
    binding: Binding.Sum,
  }),
  without: ({ parts: [a, b] }, voice) => ({
    text: `(${bracketed(a as Term, voice, Binding.Sum)} − ${bracketed(b as Term, voice, Binding.Product)}) / ${remainder(b as Term, voice)}`,
    binding: Binding.Product,
  }),
  withinMonths: ({ parts, by }, voice) => ({
    text: `1 − ${remainder(parts[0] as Term, voice)}^${overYears(by, '(1/12)')}`,
    binding: Binding.Sum,
  }),
  perYear: ({ parts, by }, voice) => ({
    text: `1 − ${remainder(parts[0] as Term, voice)}^${by === 1 ? '12' : `(12/${by})`}`,
    binding: Binding.Sum,
  }),
  growthWithin: ({ parts, by }, voice) => ({
    text: `(1 + ${bracketed(parts[0] as Term, voice, Binding.Product)})^${overYears(by, '(1/12)')} − 1`,
    binding: Binding.Sum,
  }),
  growthPerYear: ({ parts, by }, voice) => ({
    text: `(1 + ${bracketed(parts[0] as Term, voice, Binding.Product)})^${by === 1 ? '12' : `(12/${by})`} − 1`,
    binding: Binding.Sum,
  }),
  inMonth: ({ parts }, voice) => ({
    text: `${bracketed(parts[0] as Term, voice, Binding.Product)} / 12`,
    binding: Binding.Product,
  }),
  choose: ({ parts: [chooser, off, on] }, voice) => {
    const options = isQuantity(chooser as Term) ? (chooser as Quantity).options : undefined;
    const condition = `${spoken(chooser as Term, voice)} is ${options?.[1] ?? 'on'}`;
    return clause(`${spoken(on as Term, voice)} if ${condition}, else ${spoken(off as Term, voice)}`);
  },
  strength: ({ parts }, voice) => {
    const [start, ramp, end, fade] = parts.map((part) => spoken(part, voice));
    const after = fade ? `; after ${end} falling to 0 over ${fade}` : end ? ` and after ${end}` : '';
    return clause(`(month − ${start} + 1) / ${ramp}, at most 1; 0 before ${start}${after}`);
  },
  carry: ({ parts }, voice) => {
    const [start, keep, gain, floor] = parts.map((part) => spoken(part, voice));
    const least = floor === undefined ? '' : `, at least ${floor}`;
    return clause(`the month before × ${keep} + ${gain}${least}, from ${start}`);
  },
  opening: ({ parts: [closing, start] }, voice) =>
    clause(
      `${spoken(closing as Term, voice)} of the month before (${spoken(start as Term, voice)} in month 1)`,
    ),
  discounted: ({ parts: [series, rate], by }, voice) => ({
    text: `${bracketed(series as Term, voice, Binding.Product)} / (1 + ${spoken(rate as Term, voice)})^${by === 1 ? '(month − 1)' : 'month'}`,
    binding: Binding.Product,
  }),
  running: called('the running total of '),
  total: called('the total of '),
  inYear: ({ parts: [series], by }, voice) =>
    whole(`the total of ${spoken(series as Term, voice)} in year ${by}`),
  least: called('the least of '),
  most: called('the most of '),
  monthOfLeast: called('the month in which ', ' is lowest'),
  first: called('', ' in month 1'),
  last: called('', ' in the last month'),
  baseline: called('', ' in the baseline'),
  payback: called('the first month from which ', ' stays at or above zero'),
  rateOfReturn: ({ parts: [outlays, gains] }, voice) =>
    whole(
      `the yearly rate at which ${spoken(gains as Term, voice)} is worth ${spoken(outlays as Term, voice)}`,
    ),
};

/** A part as it stands in a text, in brackets where it is looser than what it stands in. */
export function bracketed(term: Term, voice: Voice, within: Binding): string {
  const { text, binding } = phrase(term, voice);
  return binding < within ? `(${text})` : text;
}

const spoken = (term: Term, voice: Voice): string => bracketed(term, voice, Binding.Whole);

/** A formula, or the name of a quantity, in a voice. */
export function phrase(term: Term, voice: Voice): Phrase {
  return isQuantity(term) ? whole(voice.name(term)) : voice.sayings[term.verb](term, voice);
}

/** A formula as a sentence over the labels of its parts: `customers × monthly churn`. */
export const inWords = (term: Term): string => phrase(term, { name: ({ label }) => label, sayings }).text;
