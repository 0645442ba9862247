/** Whether a currency that is written with an amount is the one of the profile. */
import { Unreadable } from '../expected.js';

/** What each sign may stand for. */
const signs: Readonly<Record<string, readonly string[]>> = {
  US$: ['USD'],
  '₹': ['INR'],
  $: 'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP DOP MXN UYU'.split(
    ' ',
  ),
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'FKP', 'GIP', 'SHP'],
  '¥': ['JPY', 'CNY'],
};

/** The signs that are known. */
export const currencySigns: readonly string[] = Object.keys(signs);

const codes: ReadonlySet<string> = new Set([
  ...Object.values(signs).flat(),
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
]);

/** Whether three letters are a currency whatever their case. */
export const isKnownCode = (letters: string): boolean => codes.has(letters.toUpperCase());

/**
 * Refuses a sign or code that contradicts the profile's currency. A sign may stand alone where the profile
 * names none; a code must be the one that every amount is in.
 * @throws {Unreadable}
 */
export function checkCurrency(written: string, currency: string | null, text: string): void {
  const meant = signs[written];
  if (meant === undefined ? written === currency : currency === null || meant.includes(currency)) return;
  const at = text.toUpperCase().indexOf(written);
  const bare = `${text.slice(0, at)}${text.slice(at + written.length)}`.replace(/\s+/g, ' ').trim();
  throw new Unreadable(
    currency === null ? 'the profile names no currency' : `not the currency of the profile, ${currency}`,
    currency === null ? `\`currency: ${written}\` for the whole profile` : `every amount in ${currency}`,
    bare,
  );
}
