/** The spread of a figure over runs, of which some may have none. */
import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../../src/answers/uncertainty/spread.js';
import { leaf, units } from '../../../../src/language/index.js';
import { results } from '../../../../src/model/index.js';

const figure = leaf('one', { id: 'figure', label: 'Figure', unit: units.money, reason: '' });
const ratio = {
  ...leaf('one', { id: 'ratio', label: 'Ratio', unit: units.ratio, reason: '' }),
  impossible: 'nothing is spent',
};
const { paybackMonths: payback } = results;

const { NaN: none, POSITIVE_INFINITY: endless } = Number;

/** The values of the quantiles, by their names. */
const quantilesOf = ({ quantiles }: ReturnType<typeof spreadOf>) =>
  Object.fromEntries([...quantiles].map(([id, quantile]) => [id, quantile?.value ?? null]));

/** 0 to 100, in no order. */
const hundred = Float64Array.from({ length: 101 }, (_, k) => (37 * k) % 101);

describe('the spread of a figure', () => {
  it('has its quantiles and its mean, whatever the order of the runs', () => {
    const spread = spreadOf(figure, hundred);
    expect(quantilesOf(spread)).toEqual({ p5: 5, p10: 10, p50: 50, p90: 90, p95: 95 });
    expect(spread.mean?.value).toBe(50);
    // 0 to 100 differ from 50 by 2 · (1² + … + 50²) = 85,850, over 100 and 101.
    expect(spread.mean?.error).toBeCloseTo(Math.sqrt(85_850 / 100 / 101), 12);
    // 0.5 / √101 of 100.
    expect(spread.quantiles.get('p50')?.error).toBeCloseTo(50 / Math.sqrt(101), 12);
    expect(spread).toMatchObject({ quantity: figure, none: 0, because: null });
  });

  it('leaves the runs as they are', () => {
    const before = Float64Array.from(hundred);
    spreadOf(figure, hundred);
    spreadOf(payback, hundred);
    expect(hundred).toEqual(before);
  });

  it('leaves out the runs that have none, and says how many and why', () => {
    const sample = Float64Array.of(none, 3, endless, 1, -endless, 2, none, none);
    const spread = spreadOf(figure, sample);
    expect(spread.mean?.value).toBe(2);
    expect(quantilesOf(spread)['p50']).toBe(2);
    expect(spread.none).toBe(5 / 8);
    expect(spread.because).toBe('a part of it cannot be computed');
    expect(spreadOf(ratio, sample).because).toBe('nothing is spent');
  });

  it('is none where no run has one', () => {
    for (const quantity of [figure, payback]) {
      const spread = spreadOf(quantity, Float64Array.of(none, endless, none));
      expect(spread.mean).toBeNull();
      expect(quantilesOf(spread)).toEqual({ p5: null, p10: null, p50: null, p90: null, p95: null });
      expect(spread.none).toBe(1);
    }
  });

  it('of one draw is that run', () => {
    const spread = spreadOf(figure, Float64Array.of(0.1));
    expect(quantilesOf(spread)).toEqual({ p5: 0.1, p10: 0.1, p50: 0.1, p90: 0.1, p95: 0.1 });
    expect(spread.mean).toEqual({ value: 0.1, error: 0 });
  });
});

describe('the spread of what may never come', () => {
  it('counts never as later than anything, and then has no mean', () => {
    // 1 to 60 and 41 times never: half of 101 runs come by the 51st.
    const sample = hundred.map((value) => (value < 60 ? value + 1 : none));
    const spread = spreadOf(payback, sample);
    expect(quantilesOf(spread)).toEqual({ p5: 6, p10: 11, p50: 51, p90: null, p95: null });
    expect(spread.mean).toBeNull();
    expect(spread.none).toBeCloseTo(41 / 101, 14);
    expect(spread.because).toBe('it does not pay back within the horizon');
  });

  it('has a quantile up to the last that comes', () => {
    // 0 to 50 come, so that the 51st of 101 runs does and the 52nd does not.
    const sample = hundred.map((value) => (value <= 50 ? value : endless));
    expect(quantilesOf(spreadOf(payback, sample))['p50']).toBe(50);
    const fewer = hundred.map((value) => (value < 50 ? value : endless));
    expect(quantilesOf(spreadOf(payback, fewer))['p50']).toBeNull();
  });

  it('has a mean where it comes in every run', () => {
    const spread = spreadOf(payback, hundred);
    expect(spread.mean?.value).toBe(50);
    expect(quantilesOf(spread)['p95']).toBe(95);
    expect(spread.because).toBeNull();
  });
});
