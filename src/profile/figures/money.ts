/** Whether a currency that is written with an amount is the one of the profile. */
import { Unreadable } from '../expected.js';

/** What each sign may stand for. */
const signs: Readonly<Record<string, readonly string[]>> = {
  $: 'USD AUD BBD BMD BND BSD BZD CAD FJD GYD HKD JMD KYD LRD NAD NZD SBD SGD SRD TTD TWD XCD ARS CLP COP DOP MXN UYU'.split(
    ' ',
  ),
  '€': ['EUR'],
  '£': ['GBP', 'EGP', 'FKP', 'GIP', 'SHP'],
  '¥': ['JPY', 'CNY'],
};

/**
 * Refuses a sign or code that contradicts the profile's currency. A sign may stand alone where the profile
 * names none; a code must be the one that every amount is in.
 * @throws {Unreadable}
 */
export function checkCurrency(written: string, currency: string | null, text: string): void {
  const meant = signs[written];
  if (meant === undefined ? written === currency : currency === null || meant.includes(currency)) return;
  const bare = text.replace(written, '').replace(/\s+/g, ' ').trim();
  throw new Unreadable(
    currency === null ? 'the profile names no currency' : `not the currency of the profile, ${currency}`,
    currency === null ? `\`currency: ${written}\` for the whole profile` : `every amount in ${currency}`,
    bare,
  );
}
