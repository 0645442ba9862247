import { describe, expect, it } from 'vitest';
import { units } from '../../../src/language/index.js';
import { inScale, percent, scaleFor, short, shown, tie } from '../../../src/report/numbers.js';

const spaced = (text: string) => text.replaceAll(tie, ' ');

describe('numbers for people', () => {
  it.each([
    [0, '0'],
    [0.5, '0.5'],
    [36.667, '36.7'],
    [420, '420'],
    [1504.23, '1,504'],
    [-9999, '−9,999'],
    [54_321, '54.3k'],
    [60_000, '60k'],
    [1_250_000, '1.25m'],
    [62e9, '62bn'],
    [3.2e12, '3.2trn'],
    [-68_515, '−68.5k'],
    [1e20, '1 × 10^20'],
    [-3.0963e22, '−3.1 × 10^22'],
  ])('%d is short as %s', (value, text) => {
    expect(spaced(short(value))).toBe(text);
  });

  it.each([
    [0.18, '18%'],
    [0.0557, '5.6%'],
    [-0.021, '−2.1%'],
    [12.5, '1,250%'],
    [244_140, '24,414,000%'],
    [244_140_614.4, '24.4bn%'],
    [3.096e22, '3.1 × 10^24%'],
    [0, '0%'],
    [-0.00031, '−0.03%'],
  ])('the share %d is %s', (value, text) => {
    expect(percent(value)).toBe(text);
  });

  it('names the unit and the period', () => {
    expect(spaced(shown(800, units.moneyPerCustomerYear, 'USD'))).toBe('USD 800 a year');
    expect(shown(800, units.money, null)).toBe('800');
    expect(shown(2.4, units.contactsPerCustomerYear, null)).toBe('2.4 a year');
    expect(shown(33, units.months, null)).toBe('33 months');
    expect(shown(1, units.choice, null, ['grow', 'hold'])).toBe('hold');
    expect(shown(4.58, units.years, null)).toBe('4.58 years');
    expect(shown(0.05668, units.ratio, null)).toBe('0.0567');
    expect(shown(113e9, units.ratio, null)).toBe('113bn');
  });

  it('chooses one scale for a table by its largest number', () => {
    expect(scaleFor([1, -99_999]).suffix).toBe('');
    expect(scaleFor([100_000]).suffix).toBe('k');
    expect(scaleFor([-1e9]).suffix).toBe('m');
    expect(scaleFor([2e12]).suffix).toBe('bn');
    expect(inScale(12_345_678, scaleFor([12_345_678]))).toBe('12,345.7');
    expect(inScale(-0.4, scaleFor([10]))).toBe('0');
  });
});
