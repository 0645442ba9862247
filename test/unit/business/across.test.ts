/** One business under many values of some of its figures: each with the figures of that case alone. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { across, type Varied } from '../../../src/business/across.js';
import { caseOf, run } from '../../../src/business/case.js';
import { last, type Quantity, single } from '../../../src/language/index.js';
import {
  acquisition,
  business,
  complaints,
  customers,
  results,
  retention,
} from '../../../src/model/index.js';
import { readProfile } from '../../../src/profile/read.js';

const name = 'fixtures/harbor-home-services/profile.yaml';
const ofCase = caseOf(readProfile({ text: readFileSync(name, 'utf8'), name }).profile);
const [desk] = ofCase.initiatives;
if (desk === undefined) throw new Error('the fixture has no initiative');

const figures = [results.npv, results.paybackMonths, results.irr, last(customers.closing)];

const column = (count: number, value: (k: number) => number): Float64Array =>
  Float64Array.from({ length: count }, (_, k) => value(k));

/** Figures with one value for each quantity, by a run of their own. */
function alone(values: readonly (readonly [Quantity, number])[]): number[] {
  const given = values.map(([quantity, value]) => [quantity, single(value)] as const);
  const { changed } = run({ ...ofCase, values: new Map([...ofCase.values, ...given]) });
  return figures.map((figure) => changed.value(figure));
}

/** A churn of 10 to 30 %, each policy in turn, and an initiative that starts later and later. */
const varied = (count: number): Varied =>
  new Map<Quantity, Float64Array>([
    [business.churn, column(count, (k) => 0.1 + (0.2 * k) / count)],
    [acquisition.policy, column(count, (k) => k % 2)],
    [desk.start, column(count, (k) => 1 + (k % 7))],
  ]);

describe('a business across many values', () => {
  it.each([1, 2, 250])('has in each of %d cases the figures of that case alone', (count) => {
    const values = varied(count);
    const found = across(ofCase, figures, values);
    expect(found.map(({ length }) => length)).toEqual(figures.map(() => count));
    for (const k of new Set([0, 1, 50, count - 1].filter((k) => k < count))) {
      const ofCaseK = [...values].map(([quantity, list]) => [quantity, list[k] as number] as const);
      expect(found.map((list) => list[k])).toEqual(alone(ofCaseK));
    }
  });

  it('is the same in few cases as in many', () => {
    const values = varied(150);
    const some: Varied = new Map([...values].map(([quantity, list]) => [quantity, list.subarray(0, 60)]));
    const [few, many] = [across(ofCase, figures, some), across(ofCase, figures, values)];
    few.forEach((list, k) => {
      expect(list).toEqual(many[k]?.subarray(0, 60));
    });
  });

  it('differs from case to case', () => {
    const [npv] = across(
      ofCase,
      [results.npv],
      new Map([[complaints.resolved, column(120, (k) => k / 240)]]),
    );
    expect(new Set(npv).size).toBe(120);
  });

  it.each([2, 120])(
    'leaves the baseline alone where an effect is switched off in some of %d cases',
    (count) => {
      const off = column(count, (k) => k % 2);
      const switches = [desk.switch, ...desk.effects.map((effect) => effect.switch)];
      const values: Varied = new Map(switches.map((leaf) => [leaf, off]));
      const [npv, before] = across(ofCase, [results.npv, retention.churnBaseline], values) as [
        Float64Array,
        Float64Array,
      ];
      const without = alone(switches.map((leaf) => [leaf, 0]));
      expect(npv[0]).toBe(without[0]);
      expect(npv[1]).toBe(alone([])[0]);
      expect(npv[0]).not.toBe(npv[1]);
      expect(new Set(before).size).toBe(1);
    },
  );

  it('of which nothing varies is one case', () => {
    expect(across(ofCase, figures, new Map()).map((list) => [...list])).toEqual(
      alone([]).map((value) => [value]),
    );
  });
});
