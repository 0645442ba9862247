/** One number as it is written, before it is known what it is to be. */
import { type Expected, Unreadable } from '../expected.js';
import { misread } from './misread.js';
import { currencySigns, isKnownCode } from './money.js';
import { divisors, oneOf, scales, suffixes } from './suffix.js';

const currency = String.raw`${oneOf(currencySigns)}|(?!(?:${suffixes})\b)[a-z]{3}`;
/** Thousands by one separator, in groups of three, or of two as in India; or none. */
const digits = String.raw`[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d+)?|[1-9]\d{0,2}(?:(?<separator>[,' ])\d{3}(?:\k<separator>\d{3})*)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const numberParts = new RegExp(
  String.raw`^(?<sign>[+-]?) ?(?<before>${currency})? ?(?<digits>${digits})(?<exponent>e[+-]?\d+)? ?(?<scale>${oneOf(Object.keys(scales))})? ?(?<after>${currency})? ?(?<divisor>${oneOf(Object.keys(divisors))})?$`,
  'i',
);

/** One number as written, before it is known what it is to be. */
export interface Written {
  readonly value: number;
  /** By what it is divided as a share, for a percent sign or `bps`; null where it has neither. */
  readonly divisor: number | null;
  readonly scaled: boolean;
  /** A sign such as `$` or a code such as `USD`, where one is written. */
  readonly currency: string | null;
  /** The digits with their sign, in plain figures. */
  readonly digits: string;
  /** What stands behind the digits: a percent sign or a word such as `M`. */
  readonly suffix: string;
}

/** A code in small letters counts only where it is well known, or that of the profile: any word may have three. */
const isCode = (code: string | undefined, { currency: own }: Expected): boolean =>
  code === undefined || code === code.toUpperCase() || code.toUpperCase() === own || isKnownCode(code);

/**
 * Refuses three digits after the only point where they may be thousands: `12.500` is 12,500 to half of Europe.
 * No share is a thousand, nor anything that would leave what is possible here.
 * @throws {Unreadable}
 */
function checkPoint(text: string, { value, divisor }: Written, { unit, domain }: Expected): void {
  const isOne = /^\D*[1-9]\d{0,2}\.\d{3}(?:\D|$)/.test(text);
  if (!isOne || divisor !== null || unit.kind === 'share' || Math.abs(value) * 1000 > domain.high) return;
  // A fourth digit says that they are decimals, where none of the three can be left out.
  const decimals = (three: string) =>
    String(Number(three))
      .slice(1)
      .replace(/^\.\d{3}$/, '$&0');
  throw new Unreadable('a point that may be a thousands separator', 'thousands or decimals', [
    text.replace('.', ','),
    text.replace(/\.\d{3}/, decimals),
  ]);
}

/**
 * One number.
 * @throws {Unreadable} with the number as it should be written, where that is known.
 */
export function readNumber(text: string, expected: Expected): Written {
  const parts = numberParts.exec(text)?.groups;
  const code = parts?.['before'] ?? parts?.['after'];
  if (parts === undefined || !isCode(code, expected)) throw misread(text, expected);
  const number = `${parts['sign']}${(parts['digits'] as string).replace(/[,' ]/g, '')}${parts['exponent'] ?? ''}`;
  const [scale, divisor] = [parts['scale'], parts['divisor']];
  const written = {
    value: Number(number) * (scale === undefined ? 1 : (scales[scale.toLowerCase()] as number)),
    divisor: divisor === undefined ? null : (divisors[divisor.toLowerCase()] as number),
    scaled: scale !== undefined,
    currency: code === undefined ? null : code.toUpperCase(),
    digits: number,
    suffix: divisor ?? scale ?? '',
  };
  checkPoint(text, written, expected);
  return written;
}
