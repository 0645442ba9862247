/** Numbers and periods as they are written, before it is known what they are to be. */
import type { Unit } from '../../language/index.js';
import { type Expected, Unreadable, words } from '../expected.js';

/** The months of each period that is known. */
const periods: Readonly<Record<string, number>> = {
  year: 12,
  years: 12,
  yr: 12,
  annum: 12,
  quarter: 3,
  quarters: 3,
  month: 1,
  months: 1,
  mo: 1,
};

/** The months of a period by its name; undefined for any other word. */
export const monthsOf = (word: string): number | undefined =>
  Object.hasOwn(periods, word) ? periods[word] : undefined;

const adverbs: Readonly<Record<string, number>> = {
  yearly: 12,
  annually: 12,
  pa: 12,
  quarterly: 3,
  monthly: 1,
};

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};

const digits = String.raw`[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const suffix = 'k|K|thousand|m|M|million|b|B|bn|billion';
const currency = '[$€£¥]|[A-Z]{3}';
const numberParts = new RegExp(
  String.raw`^(?<sign>[+-]?)\s*(?<before>${currency})?\s*(?<digits>${digits})(?<exponent>[eE][+-]?\d+)?\s*(?<scale>${suffix})?\s*(?<after>${currency})?(?<percent>%)?$`,
);

/** One number as written, before it is known what it is to be. */
export interface Written {
  readonly value: number;
  readonly percent: boolean;
  readonly scaled: boolean;
  /** A sign such as `$` or a code such as `USD`, where one is written. */
  readonly currency: string | null;
}

/** Longer than any figure; a pattern may take its time over a text without end. */
const longest = 100;

/**
 * A text in which the same thing is always written in the same way.
 * @throws {Unreadable} where it is longer than any figure.
 */
export function tidy(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > longest) {
    throw new Unreadable('too long for a figure', `at most ${longest} characters`);
  }
  return trimmed
    .replaceAll('−', '-')
    .replace(/\s+/g, ' ')
    .replace(/ ?per ?cent\b/gi, '%')
    .replace(/ %/g, '%');
}

/** What is wrong with a text that is no number. */
function notANumber(text: string, { unit, example }: Expected): Unreadable {
  if (/^[+-]?\d+,\d+\D*$/.test(text)) {
    return new Unreadable(
      'a comma instead of a decimal point',
      'a decimal point; commas only between thousands',
      text.replace(',', '.'),
    );
  }
  if (/^[+-]?\.?(nan|inf|infinity)$/i.test(text))
    return new Unreadable('not a finite number', words(unit), example);
  return new Unreadable(text === '' ? 'nothing is given' : 'not a number', words(unit), example);
}

/**
 * One number.
 * @throws {Unreadable}
 */
export function readNumber(text: string, expected: Expected): Written {
  const parts = numberParts.exec(text)?.groups;
  if (parts === undefined) throw notANumber(text, expected);
  if (/^\D*[1-9]\d{0,2}\.000$/.test(text)) {
    throw new Unreadable(
      'a point that may be a thousands separator',
      'commas between thousands, and a point before decimals only',
      text.replace('.', ','),
    );
  }
  const number = `${parts['sign']}${(parts['digits'] as string).replaceAll(',', '')}${parts['exponent'] ?? ''}`;
  const scale = parts['scale'];
  return {
    value: Number(number) * (scale === undefined ? 1 : (scales[scale.toLowerCase()] as number)),
    percent: parts['percent'] !== undefined,
    scaled: scale !== undefined,
    currency: parts['before'] ?? parts['after'] ?? null,
  };
}

/** A text whose end names a period, or a thing of which the figure is one each. */
function endOf(text: string): { rest: string; word: string; months: number | undefined } | null {
  const named = /^(?<rest>.*?)\s*(?:\bper\b|\/|\ban?\b|\beach\b)\s*(?<word>[a-z]+)$/i.exec(text)?.groups;
  if (named !== undefined) {
    const word = (named['word'] as string).toLowerCase();
    return { rest: named['rest'] as string, word, months: monthsOf(word) };
  }
  const adverb = /^(?<rest>.*\S)\s+(?<word>(?:annual|year|quarter|month)ly|p\. ?a\.?)$/i.exec(text)?.groups;
  if (adverb === undefined) return null;
  const word = (adverb['word'] as string).toLowerCase();
  return { rest: adverb['rest'] as string, word, months: adverbs[word.replace(/[. ]/g, '')] };
}

/**
 * A text without its period, and the months of the period; `per customer` is what the unit says anyway.
 * @throws {Unreadable} for a period that is not known, or a second one.
 */
export function takePeriod(text: string, unit: Unit): { rest: string; months: number | null } {
  let rest = text;
  let months: number | null = null;
  for (let end = endOf(rest); end !== null; end = endOf(rest)) {
    if (end.months === undefined && !unit.id.split('/').slice(1).includes(end.word)) {
      throw new Unreadable(`unknown period “${end.word}”`, 'per year, per quarter or per month');
    }
    if (end.months !== undefined && months !== null) throw new Unreadable('two periods', 'the period once');
    months = end.months ?? months;
    rest = end.rest;
  }
  return { rest: rest.trim(), months };
}
