/**
 * Every input with a period under every kind of change, for every two periods that the profile can name: an
 * effect acts in the period in which the profile states its input.
 */
import { describe, expect, it } from 'vitest';
import { Evaluation, single, type Unit, units } from '../../../src/language/index.js';
import { formulasOf, initiativeOf, inputs, isLever, type Lever, lever } from '../../../src/model/index.js';
import { readAmount } from '../../../src/profile/figures/amount.js';
import { readChange } from '../../../src/profile/figures/change.js';
import { runOf } from '../../support/analysis.js';

const periods = { month: 1, quarter: 3, year: 12 } as const;
type Period = keyof typeof periods;
const names = Object.keys(periods) as Period[];

/** A figure for one stretch of time as one for another, by powers as they stand in books. */
function over(value: number, { overTime }: Unit, from: number, to: number): number {
  if (overTime === 'flow') return (value * to) / from;
  return overTime === 'growth' ? (1 + value) ** (to / from) - 1 : 1 - (1 - value) ** (to / from);
}

/** What is stated, what points add and what is to be reached, in figures and as they are written. */
function examplesOf({ kind }: Unit) {
  const write = (value: number) => (kind === 'share' ? `${100 * value}%` : String(value));
  const sizes =
    kind === 'share' ? { base: 0.02, added: 0.01, target: 0.04 } : { base: 50, added: 8, target: 65 };
  const step = (value: number) => (kind === 'share' ? String(100 * value) : String(value));
  return { ...sizes, write, step, points: kind === 'share' ? ' points' : '' };
}

interface Change {
  readonly text: string;
  /** What the input comes to in a year, at full strength. */
  readonly yearly: number;
}

/** The changes of an input that is stated for a period, of which each may name one. */
function changesOf(unit: Unit, stated: Period): Change[] {
  const { base, added, target, write, step, points } = examplesOf(unit);
  const own = periods[stated];
  const relative = { text: '+50% relative', yearly: over(1.5 * base, unit, own, 12) };
  const ranged = { text: '+40% to +60% relative', yearly: relative.yearly };
  const named = [...names, ...(unit.kind === 'share' ? [null] : [])].flatMap((name): Change[] => {
    const months = periods[name ?? stated];
    const per = name === null ? '' : ` per ${name}`;
    const raised = over(over(base, unit, own, months) + added, unit, months, 12);
    const [low, high] = [step(0.5 * added), step(1.5 * added)];
    return [
      { text: `+${step(added)}${points}${per}`, yearly: raised },
      { text: `+${low} to +${high}${points}${per}`, yearly: raised },
    ];
  });
  const reached = names.flatMap((name): Change[] => [
    { text: `to ${write(target)} per ${name}`, yearly: over(target, unit, periods[name], 12) },
  ]);
  return [relative, ranged, ...named, ...reached];
}

/** Where an input stands in a year when so much of a change acts on it, in the period in which it is stated. */
function acted(unit: Unit, stated: Period, { yearly }: Change, part: number): number {
  const { base } = examplesOf(unit);
  const own = periods[stated];
  return over(base + part * (over(yearly, unit, 12, own) - base), unit, own, 12);
}

const cases = (unit: Unit) =>
  names.flatMap((stated) => changesOf(unit, stated).map((change) => ({ stated, change, text: change.text })));

/** A business that states one input more, and changes it. */
function profile({ id, unit }: Lever, stated: Period, text: string, part: number): string {
  const { base, write } = examplesOf(unit);
  const [section, key] = id.split('.') as [string, string];
  const sections: Record<string, Record<string, string>> = {
    business: { customers: '1000', revenue: '1.2M per year', gross_margin: '50%', churn: '90% per year' },
    acquisition: { cost: '100' },
    complaints: { rate: '1% per year' },
  };
  if (id === 'business.revenue_per_customer') delete sections['business']?.['revenue'];
  // An effect on orders is one on revenue only where revenue is stated by them alone.
  if (id === 'business.orders') {
    delete sections['business']?.['revenue'];
    sections['business'] = { ...sections['business'], order_value: '10' };
  }
  sections[section] = { ...sections[section], [key]: `${write(base)} per ${stated}` };
  const lines = Object.entries(sections).map(
    ([name, keys]) =>
      `${name}: { ${Object.entries(keys)
        .map(([each, value]) => `${each}: ${value}`)
        .join(', ')} }`,
  );
  return `
name: A
${lines.join('\n')}
finance: { horizon: 3 months }
initiatives:
  - name: B
    effects: [{ on: ${id}, change: "${text}", causal_share: ${100 * part}% }]
`;
}

const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected), `${found}, by hand ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(expected)),
  );

const levers = inputs.filter(isLever).filter(({ unit }) => unit.overTime !== undefined);

it('there are inputs with a period', () => {
  expect(levers.length).toBeGreaterThanOrEqual(6);
});

describe.each(levers.map((each) => ({ id: each.id, each })))('an effect on $id', ({ each }) => {
  it.each(cases(each.unit))('stated per $stated, changed $text', ({ stated, change, text }) => {
    for (const part of [1, 0.5]) {
      const now = runOf(profile(each, stated, text, part)).changed.series(each.now);
      near(now[0] as number, acted(each.unit, stated, change, part));
    }
  });
});

/** One of each way in which a figure turns into one for another stretch of time, whatever inputs the model has. */
const madeUp = (['chancePerYear', 'growthPerYear', 'flowPerYear'] as const).map((name) => ({
  name,
  each: lever({
    id: `made_up.${name}`,
    label: 'Made up',
    unit: units[name],
    reason: 'For this test.',
    example: '2% per year',
    domain: { low: -1, high: 10 },
    otherwise: { fallback: { origin: 'yours', required: true }, formula: null },
  }),
}));

describe.each(madeUp)('an effect on a figure in $name', ({ each }) => {
  it.each(cases(each.unit))('stated per $stated, changed $text', ({ stated, change, text }) => {
    const { base, write } = examplesOf(each.unit);
    const amount = readAmount(`${write(base)} per ${stated}`, each);
    expect(amount.months).toBe(periods[stated]);
    const read = readChange(text, each, { statedMonths: () => amount.months, currency: null });
    const effects = [{ id: 'b.effect', on: each, kind: read.kind, months: read.months, isTotal: false }];
    const initiative = initiativeOf({ id: 'b', name: 'B', ends: false, effects });
    for (const part of [1, 0.5]) {
      const values = new Map(
        [
          ...([
            [each, amount.value],
            [initiative.start, 1],
            [initiative.ramp, 1],
            [initiative.once, 0],
            [initiative.running, 0],
            [initiative.switch, 1],
          ] as const),
          ...initiative.effects.flatMap((effect) => [
            [effect.change, read.value] as const,
            [effect.causalShare, part] as const,
            [effect.switch, 1] as const,
          ]),
        ].map(([leaf, value]) => [leaf, single(value)] as const),
      );
      const formulas = formulasOf({
        initiatives: [initiative],
        statedMonths: () => amount.months,
        origins: new Map(),
      });
      const evaluation = new Evaluation({ months: 2, values, formulas });
      near(evaluation.series(each.now)[0] as number, acted(each.unit, stated, change, part));
    }
  });
});

it('points of an input are those of its period where they name none', () => {
  const spent = levers.find(({ id }) => id === 'loyalty.spend_growth') as Lever;
  const added = (text: string) =>
    runOf(profile(spent, 'month', text, 1)).changed.series(spent.now)[0] as number;
  near(added('+1 points'), added('+1 points per month'));
});

it('an amount without a period is refused', () => {
  const contacts = levers.find(({ unit }) => unit.kind === 'count') as Lever;
  expect(() => runOf(profile(contacts, 'month', '+1', 1))).toThrow();
});
