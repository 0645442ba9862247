import { type Expression, isQuantity, type Term, type Verb } from './expression.js';

/** How tightly a phrase holds together: a looser one goes into brackets inside a tighter one. */
enum Binding {
  Sum = 1,
  Product = 2,
  Whole = 3,
}

interface Phrase {
  readonly text: string;
  readonly binding: Binding;
}

type Say = (expression: Expression, name: (term: Term) => string) => Phrase;

const whole = (text: string): Phrase => ({ text, binding: Binding.Whole });

function joined(sign: string, binding: Binding, tail: Binding = binding): Say {
  return ({ parts }, name) => {
    if (parts.length === 1) return phrase(parts[0] as Term, name);
    const texts = parts.map((part, k) => bracketed(part, name, k === 0 ? binding : tail));
    return { text: texts.join(` ${sign} `), binding };
  };
}

function called(before: string, after = ''): Say {
  return ({ parts }, name) => whole(`${before}${bracketed(parts[0] as Term, name, Binding.Whole)}${after}`);
}

const remainder = (part: Term, name: (term: Term) => string) =>
  `(1 − ${bracketed(part, name, Binding.Product)})`;

const overYears = (months: number, power: string) =>
  months === 1 ? power : `${power.replace('1/12', `${months}/12`)}`;

/** The reading of a formula for people. */
const sayings: Record<Verb, Say> = {
  constant: ({ by }) => whole(String(by)),
  sum: joined('+', Binding.Sum),
  difference: joined('−', Binding.Sum, Binding.Product),
  product: joined('×', Binding.Product),
  quotient: joined('/', Binding.Product, Binding.Whole),
  quotientOrZero: joined('/', Binding.Product, Binding.Whole),
  complement: ({ parts }, name) => whole(remainder(parts[0] as Term, name)),
  either: ({ parts: [a, b] }, name) => ({
    text: `1 − ${remainder(a as Term, name)} × ${remainder(b as Term, name)}`,
    binding: Binding.Sum,
  }),
  without: ({ parts: [a, b] }, name) => ({
    text: `(${bracketed(a as Term, name, Binding.Sum)} − ${bracketed(b as Term, name, Binding.Product)}) / ${remainder(b as Term, name)}`,
    binding: Binding.Product,
  }),
  withinMonths: ({ parts, by }, name) => ({
    text: `1 − ${remainder(parts[0] as Term, name)}^${overYears(by, '(1/12)')}`,
    binding: Binding.Sum,
  }),
  perYear: ({ parts, by }, name) => ({
    text: `1 − ${remainder(parts[0] as Term, name)}^${by === 1 ? '12' : `(12/${by})`}`,
    binding: Binding.Sum,
  }),
  monthlyRate: ({ parts }, name) => ({
    text: `(1 + ${bracketed(parts[0] as Term, name, Binding.Product)})^(1/12) − 1`,
    binding: Binding.Sum,
  }),
  inMonth: ({ parts }, name) => ({
    text: `${bracketed(parts[0] as Term, name, Binding.Product)} / 12`,
    binding: Binding.Product,
  }),
  choose: ({ parts: [chooser, off, on] }, name) =>
    whole(`${name(on as Term)} where ${name(chooser as Term)} says so, else ${name(off as Term)}`),
  strength: ({ parts: [start, ramp, end] }, name) =>
    whole(
      `(month − ${name(start as Term)} + 1) / ${name(ramp as Term)}, at most 1; 0 before ${name(start as Term)}${
        end ? ` and after ${name(end)}` : ''
      }`,
    ),
  carry: ({ parts: [start, keep, gain] }, name) =>
    whole(`the month before × ${name(keep as Term)} + ${name(gain as Term)}, from ${name(start as Term)}`),
  opening: ({ parts: [closing, start] }, name) =>
    whole(`${name(closing as Term)} of the month before, ${name(start as Term)} at first`),
  discounted: ({ parts: [series, rate] }, name) => ({
    text: `${bracketed(series as Term, name, Binding.Product)} / (1 + ${name(rate as Term)})^month`,
    binding: Binding.Product,
  }),
  running: called('the running total of '),
  total: called('the total of '),
  first: called('', ' in month 1'),
  last: called('', ' in the last month'),
  baseline: called('', ' in the baseline'),
  payback: called('the first month from which ', ' stays at or above zero'),
  rateOfReturn: ({ parts: [outlay, series] }, name) =>
    whole(`the yearly rate at which ${name(series as Term)} is worth ${name(outlay as Term)}`),
};

function phrase(term: Term, name: (term: Term) => string): Phrase {
  return isQuantity(term) ? whole(name(term)) : sayings[term.verb](term, name);
}

function bracketed(term: Term, name: (term: Term) => string, within: Binding): string {
  const { text, binding } = phrase(term, name);
  return binding < within ? `(${text})` : text;
}

/** A formula as a sentence over the labels of its parts: `customers × monthly churn`. */
export function inWords(term: Term): string {
  const name = (part: Term): string => (isQuantity(part) ? part.label : bracketed(part, name, Binding.Whole));
  return phrase(term, name).text;
}
