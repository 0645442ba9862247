/** Numbers and periods as they are written, before it is known what they are to be. */
import type { Unit } from '../quantity/index.js';
import { Unreadable, type Wanted, words } from './wanted.js';

/** The months of each period that is known. */
export const periods: Readonly<Record<string, number>> = {
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

const scales: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
};

const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const suffix = 'k|K|thousand|m|M|million|b|B|bn|billion';
const numberParts = new RegExp(
  String.raw`^(?<sign>[+-]?)\s*(?<currency>[$€£¥]?)\s*(?<digits>${digits})(?<exponent>[eE][+-]?\d+)?\s*(?<scale>${suffix})?\s*(?<percent>%?)$`,
);

/** One number as written, before it is known what it is to be. */
export interface Written {
  readonly value: number;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly currency: boolean;
}

/**
 * One number.
 * @throws {Unreadable}
 */
export function readNumber(text: string, { unit, example }: Wanted): Written {
  const parts = numberParts.exec(text)?.groups;
  if (parts === undefined) {
    if (/^[+-]?\d+,\d+\D*$/.test(text)) {
      throw new Unreadable(
        'a comma where a decimal point is meant',
        'a decimal point; commas only between thousands',
        text.replace(',', '.'),
      );
    }
    if (/^[+-]?\.?(nan|inf|infinity)$/i.test(text))
      throw new Unreadable('not a finite number', words(unit), example);
    throw new Unreadable(text === '' ? 'nothing is given' : 'not a figure', words(unit), example);
  }
  const number = `${parts['sign']}${(parts['digits'] as string).replaceAll(',', '')}${parts['exponent'] ?? ''}`;
  const scale = scales[(parts['scale'] ?? '').toLowerCase()] as number;
  return {
    value: Number(number) * scale,
    percent: parts['percent'] === '%',
    scaled: parts['scale'] !== undefined,
    currency: parts['currency'] !== '',
  };
}

/**
 * A text without its period, and the months of the period; `per customer` is what the unit says anyway.
 * @throws {Unreadable} for a period that is not known.
 */
export function takePeriod(text: string, unit: Unit): { rest: string; months: number | null } {
  let rest = text;
  let months: number | null = null;
  for (;;) {
    const match = /^(?<rest>.*?)\s*(?:\bper\b|\/|\ban?\b|\beach\b)\s*(?<word>[a-z]+)$/i.exec(rest)?.groups;
    const adverb = /^(?<rest>.*\S)\s+(?<word>year|quarter|month)ly$/i.exec(rest)?.groups;
    const found = match ?? adverb;
    if (found === undefined) return { rest: rest.trim(), months };
    const word = (found['word'] as string).toLowerCase();
    if (periods[word] !== undefined) months = periods[word];
    else if (!unit.id.split('/').slice(1).includes(word)) {
      throw new Unreadable(`“${word}” is no period that is known`, 'per year, per quarter or per month');
    }
    rest = found['rest'] as string;
  }
}
