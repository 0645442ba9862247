/** Ways to write a number that are not read, each with what is wrong and how it should be written. */
import { type Expected, Unreadable, words } from '../expected.js';
import { suffixes } from './suffix.js';

interface Misreading {
  readonly pattern: RegExp;
  readonly problem: string;
  readonly expected: string;
  /** The text as it should be; undefined where nobody can know. */
  readonly mended?: (text: string) => string;
}

/** The first that fits is told. No pattern has two parts that could match the same characters twice. */
const misreadings: readonly Misreading[] = [
  {
    pattern: /^(?:n\/?a|tb[acd]|unknown|none|nil|\?+|-+|x+|\.+|…)?$/i,
    problem: 'nothing is given',
    expected: 'a figure, or leave the field out',
  },
  {
    pattern: /[“”„«»"`]|^'|'$/,
    problem: 'quotes that do not belong to YAML',
    expected: 'the figure without “ ”, or between straight quotes',
    mended: (text) => text.replace(/[“”„«»"`]|^'|'$/g, ''),
  },
  {
    pattern: /^between .+ and |\.\.|…|~ ?\d.* and /i,
    problem: 'not a range as it is written here',
    expected: 'two ends with `to` between them',
    mended: (text) => text.replace(/^between /i, '').replace(/ ?(?:\.{2,}|…| and ) ?/i, ' to '),
  },
  {
    pattern: /^[^\d,.]*\d{1,3}(?:\.\d{3})+(?:,\d+|\.\d{3})[^\d,.]*$/,
    problem: 'points between thousands, which are not a number here',
    expected: 'commas between thousands, and a point before decimals only',
    mended: (text) => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.')),
  },
  {
    pattern: /^[^\d,]*(?:0,\d+|\d+,(?!\d{3}(?:\D|$))\d+)[^\d,]*$/,
    problem: 'a comma instead of a decimal point',
    expected: 'a decimal point; commas only between thousands',
    mended: (text) => text.replace(',', '.'),
  },
  {
    pattern: /^[+-]?\.?(?:nan|inf|infinity)$/i,
    problem: 'not a finite number',
    expected: 'a finite number',
  },
  {
    pattern:
      /^(?:~|≈|[<>]=?|[≤≥]|about|around|approx\.?|approximately|circa|ca\.?|roughly|over|under|up to) ?(?=\S)/i,
    problem: 'not a number: something stands before it',
    expected: 'the number alone, or a range such as 2% to 4%',
    mended: (text) => text.replace(/^\D+(?=[+-]?\d)/, ''),
  },
  {
    pattern: new RegExp(String.raw`^(?=.*\d).* (?!(?:${suffixes})$)[a-z]+$`, 'i'),
    problem: 'not a number: words stand behind it',
    expected: 'the number with its period, and no other words',
    mended: (text) => text.replace(/ [a-z]+$/i, ''),
  },
  {
    pattern: /^\D*\d+(?:[,' ]\d+)+(?:\.\d+)?\D*$/,
    problem: 'not a number: its separators do not part groups of three digits',
    expected: 'groups of exactly three digits, as in 12,000, or none',
  },
];

/** What is wrong with a text that is no number, with the number as it should be written where that is known. */
export function misread(text: string, { unit }: Expected): Unreadable {
  const found = misreadings.find(({ pattern }) => pattern.test(text));
  if (found === undefined) return new Unreadable('not a number', words(unit));
  return new Unreadable(found.problem, found.expected, found.mended?.(text));
}
