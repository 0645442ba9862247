/** Numbers as people read them: short, with their unit, never in the language of the machine. */
import { format } from 'd3-format';
import type { Unit } from '../language/index.js';

/** Between a number and its unit, so that no line breaks there; whoever writes the text turns it into a space. */
export const tie = '\u00a0';

const shortest = format('.3~r');
const grouped = format(',.0f');
const tenths = format(',.1f');
const scaled = format('.3~s');
const inSix = format(',.6~r');
const toTenth = format(',.1~f');
const oneDigit = format('.1~r');

/** The prefixes of the metric system as accountants write them. */
const suffixes: Readonly<Record<string, string>> = {
  k: 'k',
  M: 'm',
  G: 'bn',
  T: 'trn',
  P: `${tie}thousand${tie}trn`,
};

const minus = (text: string): string => text.replace('-', '−');

/** What has no end, or is no number. */
const endless = (value: number): string => (Number.isNaN(value) ? 'none' : value > 0 ? '∞' : '−∞');

/** A number short enough for a sentence: `55k`, `1.2m`, `1,504`, `420`. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return endless(value);
  if (Math.abs(value) < 10_000) return minus(Math.abs(value) < 100 ? shortest(value) : grouped(value));
  if (Math.abs(value) >= 1e18) return minus(format('.2~e')(value).replace(/e\+(\d+)$/, ' × 10^$1'));
  return minus(scaled(value).replace(/[kMGTP]$/, (letter) => suffixes[letter] as string));
}

/** A number with its currency before it and its sign before both; without a currency the number alone. */
export function inCurrency(text: string, currency: string | null): string {
  if (currency === null) return text;
  return text.startsWith('−') ? `−${currency}${tie}${text.slice(1)}` : `${currency}${tie}${text}`;
}

/** An amount of money: `USD 55k`, `−USD 1.2m`. */
export const amount = (value: number, currency: string | null): string => inCurrency(short(value), currency);

/** A number in six digits, for a line of arithmetic. */
export const precise = (value: number): string =>
  Number.isFinite(value) ? minus(inSix(value)) : endless(value);

/** A share as a percentage with one digit more than it needs. */
export function percent(share: number): string {
  if (Math.abs(share) >= 1e7) return `${short(share * 100)}%`;
  if (Math.abs(share) >= 10) return `${minus(grouped(share * 100))}%`;
  const isTiny = share !== 0 && Math.abs(share) < 0.0005;
  return `${minus((isTiny ? oneDigit : toTenth)(share * 100))}%`;
}

/** Parts of a whole that the reader compares with others of its table. */
export interface Scale {
  readonly divisor: 1 | 1e3 | 1e6 | 1e9;
  readonly suffix: string;
}

const scales: readonly Scale[] = [
  { divisor: 1e9, suffix: 'bn' },
  { divisor: 1e6, suffix: 'm' },
  { divisor: 1e3, suffix: 'k' },
];

/** The scale in which the largest of these amounts takes no more than six digits. */
export function scaleFor(values: readonly number[]): Scale {
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return (
    scales.find(({ divisor }) => largest >= divisor * 1000) ??
    (largest >= 1e5 ? (scales[2] as Scale) : { divisor: 1, suffix: '' })
  );
}

/** In what the amounts of a table are: `USD k`. */
export const moneyIn = ({ suffix }: Scale, currency: string | null): string =>
  [currency ?? 'money', ...(suffix === '' ? [] : [suffix])].join(' ');

/** An amount in a scale, with a tenth of it. */
export function inScale(value: number, { divisor }: Scale): string {
  const text = divisor === 1 ? grouped(value) : tenths(value / divisor);
  return minus(/^-?[0.,]+$/.test(text) ? text.replace('-', '') : text);
}

/** How many: to a tenth where there are few. */
export const count = (value: number): string =>
  minus((Math.abs(value) < 100 ? toTenth : grouped)(value).replace(/^-0$/, '0'));

const perWords: Readonly<Record<string, string>> = {
  'share/year': ' a year',
  'share/month': ' a month',
  'money/year': ' a year',
  'money/customer/year': ' a year',
  'contacts/customer/year': ' a year',
  'customers/year': ' a year',
  'people/year': ' a year',
};

/** ` a year`, where a unit is for one; nothing for others. */
export const perYear = (unit: string): string => perWords[unit] ?? '';

/** A figure with its unit, for a table of different figures or a sentence. */
export function shown(
  value: number,
  unit: Unit,
  currency: string | null,
  choices?: readonly string[],
): string {
  const per = perYear(unit.id);
  switch (unit.kind) {
    case 'choice':
      return choices?.[value] ?? String(value);
    case 'share':
      return percent(value) + per;
    case 'money':
      return amount(value, currency) + per;
    case 'months':
      if (unit.isPoint) return `month ${count(value)}`;
      return `${count(value)} ${value === 1 ? 'month' : 'months'}`;
    case 'years':
      return `${shortest(value)} years`;
    case 'count':
      return count(value) + per;
    case 'ratio':
      return short(value);
  }
}
