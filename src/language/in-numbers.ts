import { at } from './column.js';
import type { Evaluation } from './evaluate.js';
import type { Expression, Term } from './expression.js';
import { Binding, type Numbers, whole } from './phrase.js';
import { phrase, type Voice } from './words.js';

/** In which run and month a formula is put in numbers, and how its numbers are written. */
export interface Moment {
  readonly evaluation: Evaluation;
  /** From 1 to the horizon; what a figure without months does not look at. */
  readonly month: number;
  readonly write: (value: number) => string;
  /** How the months of a series that is added up are written. */
  readonly list: (texts: readonly string[]) => string;
}

const isBelowZero = (text: string): boolean => /^[-−]/.test(text);

/** The reading of a formula in numbers: `12,000 × 0.0164`; null where it is found by searching. */
export function inNumbers(formula: Expression, moment: Moment): string | null {
  const { evaluation, month, write, list } = moment;
  if (formula.verb.isSearched) return null;
  const value = (term: Term, of = month): number => at(evaluation.column(term), of - 1);
  const bracketed = (number: number): string => {
    const text = write(number);
    return isBelowZero(text) ? `(${text})` : text;
  };
  const number = (term: Term, of = month) => whole(bracketed(value(term, of)));
  const numbersOf = (expression: Expression): Numbers<Term> => ({
    month,
    months: evaluation.block.months,
    value,
    number,
    own: (of) => value(expression, of),
    write,
    bracketed,
    phrase: (part) => phrase(part, voice),
    added: (series, after, upTo) => {
      const months = Math.min(upTo, evaluation.block.months) - after;
      const texts = Array.from({ length: months }, (_, m) => number(series, after + m + 1).text);
      return { text: list(texts), binding: texts.length > 1 ? Binding.Sum : Binding.Whole };
    },
  });
  const voice: Voice = {
    name: (quantity) => number(quantity).text,
    say: (expression, put) => {
      const { verb, parts, by } = expression;
      // Within a formula, what is found by searching is a number like any other.
      if (verb.isSearched) return number(expression);
      return verb.numbers?.(parts, numbersOf(expression), put, by) ?? verb.words(parts, put, by);
    },
  };
  return phrase(formula, voice).text;
}
