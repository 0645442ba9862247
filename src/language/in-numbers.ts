import { at } from './column.js';
import type { Evaluation } from './evaluate.js';
import { type Expression, isQuantity, type Term, type Verb } from './expression.js';
import { Binding, bracketed, phrase, type Say, sayings, type Voice, whole } from './words.js';

/** In which run and month a formula is put in numbers, and how its numbers are written. */
export interface Moment {
  readonly evaluation: Evaluation;
  /** From 1 to the horizon; what a figure without months does not look at. */
  readonly month: number;
  readonly write: (value: number) => string;
  /** How the months of a series that is added up are written. */
  readonly list: (texts: readonly string[]) => string;
}

const valueAt = ({ evaluation }: Moment, term: Term, month: number): number =>
  at(evaluation.column(term), month - 1);

const minusSigned = (text: string): boolean => /^[-−]/.test(text);

/** A number that stands in a formula; one below nought gets brackets. */
function written(moment: Moment, value: number): string {
  const text = moment.write(value);
  return minusSigned(text) ? `(${text})` : text;
}

const extreme =
  (name: string): Say =>
  ({ parts }, voice) =>
    whole(`${name}(${parts.map((part) => bracketed(part, voice, Binding.Sum)).join(', ')})`);

/** The verbs whose numbers come from other months, or from another run, than the one asked for. */
function elsewhere(moment: Moment): Partial<Record<Verb, Say>> {
  const { evaluation, month } = moment;
  const { months } = evaluation.block;
  const number = (term: Term, at = month) => whole(written(moment, valueAt(moment, term, at)));
  const added = (series: Term, to: number, from = 0) => {
    const values = evaluation.series(series as Term<'monthly'>).slice(from, to);
    return {
      text: moment.list(values.map((value) => written(moment, value))),
      binding: values.length > 1 ? Binding.Sum : Binding.Whole,
    };
  };
  const before = (stock: Term, start: Term) => (month === 1 ? number(start) : number(stock, month - 1)).text;
  return {
    baseline: (expression) => number(expression),
    first: ({ parts }) => number(parts[0] as Term, 1),
    last: ({ parts }) => number(parts[0] as Term, months),
    opening: ({ parts: [closing, start] }) => whole(before(closing as Term, start as Term)),
    carry: (expression, voice) => {
      const [start, keep, gain, floor] = expression.parts as [Term, Term, Term, Term | undefined];
      const kept = `${before(expression, start)} × ${bracketed(keep, voice, Binding.Whole)}`;
      const text = `${kept} + ${bracketed(gain, voice, Binding.Product)}`;
      if (floor === undefined) return { text, binding: Binding.Sum };
      return whole(`max(${text}, ${bracketed(floor, voice, Binding.Sum)})`);
    },
    // Within a formula, what is found by searching is a number like any other.
    least: (expression) => number(expression),
    most: (expression) => number(expression),
    higher: extreme('max'),
    lower: extreme('min'),
    discounted: ({ parts: [series, rate], by }, voice) => ({
      text: `${bracketed(series as Term, voice, Binding.Product)} / (1 + ${bracketed(rate as Term, voice, Binding.Whole)})^${month - by}`,
      binding: Binding.Product,
    }),
    running: ({ parts }) => added(parts[0] as Term, month),
    total: ({ parts }) => added(parts[0] as Term, months),
    inYear: ({ parts, by }) => added(parts[0] as Term, 12 * by, 12 * (by - 1)),
    choose: ({ parts: [chooser, off, on] }, voice) =>
      phrase((valueAt(moment, chooser as Term, 1) === 0 ? off : on) as Term, voice),
    strength: (expression, voice) => {
      const [start, ramp] = expression.parts as [Term, Term];
      const value = valueAt(moment, expression, month);
      const end = expression.parts[2];
      const isOver = end !== undefined && month > valueAt(moment, end, 1);
      if (value === 0 || value === 1 || isOver) return whole(moment.write(value));
      const since = `(${month} − ${bracketed(start, voice, Binding.Whole)} + 1)`;
      return { text: `${since} / ${bracketed(ramp, voice, Binding.Whole)}`, binding: Binding.Product };
    },
    quotientOrZero: (expression, voice) =>
      valueAt(moment, expression.parts[1] as Term, month) === 0
        ? whole(moment.write(0))
        : sayings.quotientOrZero(expression, voice),
  };
}

/** Verbs that search rather than calculate: no line of arithmetic gives their answer. */
const searches: readonly Verb[] = ['payback', 'rateOfReturn', 'least', 'most', 'monthOfLeast'];

/** The reading of a formula in numbers: `12,000 × 0.0164`; null where it is found by searching. */
export function inNumbers(formula: Expression, moment: Moment): string | null {
  if (searches.includes(formula.verb)) return null;
  const voice: Voice = {
    name: (quantity) => written(moment, valueAt(moment, quantity, moment.month)),
    sayings: { ...sayings, ...elsewhere(moment), constant: ({ by }) => whole(moment.write(by)) },
  };
  const only = formula.parts.length === 1 ? formula.parts[0] : undefined;
  if (formula.verb === 'sum' && only !== undefined && isQuantity(only)) return voice.name(only);
  return phrase(formula, voice).text;
}
