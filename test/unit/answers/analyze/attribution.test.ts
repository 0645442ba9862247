/** Where NPV comes from: parts that add up to it, and parts worked out by hand. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/answers/analyze/answer.js';
import { analysisOf, headlineOf, isAnalysis, isValid, outcomeOf } from '../../../support/analysis.js';
import { businesses, styles, textOf } from '../../../support/profiles.js';
import { holds } from '../../../support/properties.js';
import { sixThousand, sure } from '../../../support/uncertainty.js';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The parts of NPV, as plain numbers by their ids. */
function partsOf({ attribution: { effects, costs, lines } }: Analysis) {
  return {
    effects: Object.fromEntries(
      effects.map(({ effect, value }) => [effect.id.replace('initiatives.', ''), value]),
    ),
    costs: Object.fromEntries(costs.map(({ initiative, value }) => [initiative.id, value])),
    lines: Object.fromEntries(lines.map(({ quantity, value }) => [quantity.id, value])),
  };
}

const npvOf = (analysis: Analysis): number => headlineOf(analysis)['npv'] as number;

/** What customers pay over the horizon: of that size are the figures of which parts are differences. */
function revenueOf({ ledger }: Analysis): number {
  const lines = [...(ledger.at(-1)?.figures ?? [])];
  return lines.find(([{ quantity }]) => quantity.id === 'ledger.revenue')?.[1].baseline ?? 0;
}

/** Both ways to NPV add up, to 1e-9 of what is added. */
function expectToAddUp(analysis: Analysis): void {
  const { effects, costs, lines } = partsOf(analysis);
  const { npv, pv_costs: pvCosts, pv_benefits: pvBenefits } = headlineOf(analysis) as Record<string, number>;
  for (const [parts, whole] of [
    [[...Object.values(effects), ...Object.values(costs)], npv],
    [Object.values(lines), npv],
    [Object.values(costs), -(pvCosts as number)],
    [Object.values(effects), pvBenefits],
  ] as const) {
    const size = sum(parts.map(Math.abs));
    const rounding = 1e-9 * size + 1e-12 * revenueOf(analysis);
    expect(Math.abs(sum(parts) - (whole as number))).toBeLessThanOrEqual(rounding);
  }
}

const expectClose = (parts: Record<string, number>, expected: Record<string, number>): void =>
  expect(parts).toEqual(
    Object.fromEntries(Object.entries(expected).map(([id, value]) => [id, expect.closeTo(value, 6)])),
  );

describe('the parts add up', () => {
  it.each(readdirSync('fixtures'))('for %s, with the claims and without', (company) => {
    const text = readFileSync(`fixtures/${company}/profile.yaml`, 'utf8');
    expectToAddUp(analysisOf(text));
    expectToAddUp(analysisOf(text, true));
  });

  it('for any business', () => {
    let several = 0;
    holds(
      [businesses, styles],
      (params, style) => {
        const text = textOf(params, style, style);
        // Random changes may leave the domain of their input, which refuses the profile.
        if (!isValid(text)) return;
        const outcome = outcomeOf(text);
        if (!isAnalysis(outcome)) return;
        expectToAddUp(outcome);
        several += Number(outcome.attribution.effects.length > 1);
      },
      120,
    );
    // Some of the others contradict themselves.
    expect(several).toBeGreaterThan(20);
  });
});

describe('two effects that multiply', () => {
  // 1,200 a year at 50 % of 1,000 customers: 600,000. To 1,440 alone: +120,000; to 55 % alone: +60,000; both: +192,000.
  const effects =
    'effects: [{ on: business.revenue_per_customer, change: +240 per year }, { on: business.gross_margin, change: +5 points }]';
  const costs = 'costs: { once: 5k, running: 12k per year }';
  const analysis = analysisOf(sure(`name: A, ${costs}, ${effects}`));

  it('share what both add beyond each alone in equal parts, and the cost stands beside them', () => {
    const parts = partsOf(analysis);
    expectClose(parts.effects, {
      'a.effects.business.gross_margin': (60_000 + 72_000) / 2,
      'a.effects.business.revenue_per_customer': (120_000 + 132_000) / 2,
    });
    expectClose(parts.costs, { a: -17_000 });
  });

  it('come to the same by the lines of the ledger', () => {
    expectClose(partsOf(analysis).lines, {
      'ledger.gross_margin': 192_000,
      'ledger.cross_sell': 0,
      'ledger.service_cost': 0,
      'ledger.complaint_handling': 0,
      'ledger.acquisition_spend': 0,
      'ledger.programme_cost': -12_000,
      'initiatives.upfront_cost': -5_000,
    });
  });

  it('do so in two initiatives as in one, with the costs of each', () => {
    const [revenue, margin] = [
      'name: A, costs: { once: 5k }, effects: [{ on: business.revenue_per_customer, change: +240 per year }]',
      'name: B, costs: { running: 12k per year }, start: month 4, effects: [{ on: business.gross_margin, change: +5 points }]',
    ];
    const parts = partsOf(analysisOf(sure(revenue as string, margin as string)));
    // For nine months of twelve there are both: 60,000 and 12,000 a year of the margin.
    expectClose(parts.effects, {
      'a.effects.business.revenue_per_customer': 120_000 + (0.75 * 12_000) / 2,
      'b.effects.business.gross_margin': 0.75 * 60_000 + (0.75 * 12_000) / 2,
    });
    expectClose(parts.costs, { a: -5_000, b: -9_000 });
  });
});

describe('an effect', () => {
  const on = (lever: string, change: string) => `{ on: ${lever}, change: ${change} }`;
  const effectsOf = (...initiatives: readonly string[]) => partsOf(analysisOf(sure(...initiatives))).effects;

  it('that only adds to others has what it brings', () => {
    // A quarter of the two contacts at 6 saves 3 a customer, all of which leaves the books.
    const contacts = on('service.contacts', '-25% relative');
    const text = sure(`name: A, effects: [${on('business.gross_margin', '+5 points')}, ${contacts}]`).replace(
      'first_contact_resolution: 100%',
      'first_contact_resolution: 100%, contacts: 2 per year, cost_per_contact: 6',
    );
    const analysis = analysisOf(text);
    expectClose(partsOf(analysis).effects, {
      'a.effects.business.gross_margin': 60_000,
      'a.effects.service.contacts': 3_000,
    });
    expect(partsOf(analysis).lines['ledger.service_cost']).toBeCloseTo(3_000, 6);
  });

  it('has as much as another of the same change', () => {
    const same = (name: string) =>
      `name: ${name}, effects: [${on('business.revenue_per_customer', '+10% relative')}]`;
    // 600,000 · (1.1³ − 1), in three.
    const part = (600_000 * (1.1 ** 3 - 1)) / 3;
    expectClose(effectsOf(same('A'), same('B'), same('C')), {
      'a.effects.business.revenue_per_customer': part,
      'b.effects.business.revenue_per_customer': part,
      'c.effects.business.revenue_per_customer': part,
    });
  });

  it.each([
    ['without a change', `name: B, effects: [${on('business.gross_margin', '0 points')}]`],
    [
      'of which it causes nothing',
      `name: B, effects: [{ on: business.gross_margin, change: +5 points, causal_share: 0% }]`,
    ],
    [
      'that begins when all is over',
      `name: B, start: month 13, effects: [${on('business.gross_margin', '+5 points')}]`,
    ],
  ])('%s has nothing', (_what, initiative) => {
    const parts = effectsOf(`name: A, ${sixThousand}`, initiative);
    expect(parts['b.effects.business.gross_margin']).toBe(0);
    expect(parts['a.effects.business.revenue_per_customer']).toBeCloseTo(6_000, 6);
  });

  it('that is the only one has the whole benefit', () => {
    const text = readFileSync('fixtures/copperfield-print-supplies/profile.yaml', 'utf8');
    const analysis = analysisOf(text);
    const { pv_benefits: benefits, pv_costs: costs } = headlineOf(analysis) as Record<string, number>;
    const parts = partsOf(analysis);
    expectClose(parts.effects, { 'round-the-clock-desk.effects.complaints.resolved': benefits as number });
    expectClose(parts.costs, { 'round-the-clock-desk': -(costs as number) });
  });

  it('on a claim that is left out has nothing, and another has all', () => {
    const effects = `effects: [${on('complaints.switch_intent', '-10 points')}, ${on('business.churn', '-2 points')}]`;
    const text = `name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 100 }
complaints: { rate: 6% per year, follow_through: 50% }
initiatives: [{ name: A, ${effects} }]
`;
    const [both, own] = [analysisOf(text), analysisOf(text, true)];
    const id = 'a.effects.complaints.switch_intent';
    expect(partsOf(both).effects[id]).toBeGreaterThan(1000);
    expect(partsOf(own).effects[id]).toBe(0);
    expect(partsOf(own).effects['a.effects.business.churn']).toBeCloseTo(npvOf(own), 6);
  });
});

describe('a line of the ledger', () => {
  it('has what need not be bought where the base is held', () => {
    const analysis = analysisOf(readFileSync('fixtures/fernwood-swim-and-tennis/profile.yaml', 'utf8'));
    const { lines } = partsOf(analysis);
    // As in its expected.yaml: 2,880 a month for 30 months, half of that in the first; 1,000 a month, 9,000 once.
    const annuity = (1 - 1.08 ** -2.5) / (1.08 ** (1 / 12) - 1);
    expectClose(lines, {
      'ledger.gross_margin': 0,
      'ledger.cross_sell': 0,
      'ledger.service_cost': 0,
      'ledger.complaint_handling': 0,
      'ledger.acquisition_spend': 2880 * annuity - 1440 * 1.08 ** (-1 / 12),
      'ledger.programme_cost': -1000 * annuity,
      'initiatives.upfront_cost': -9000,
    });
  });
});

describe('the order of the file', () => {
  it('is no matter to any part, to the last digit', () => {
    const [a, b] = [
      'name: A, costs: { once: 3k }, effects: [{ on: business.churn, change: -2 points }, { on: service.contacts, change: -10% relative }]',
      'name: B, costs: { running: 2k per year }, start: month 3, ramp: 4 months, effects: [{ on: business.gross_margin, change: +2 points }]',
    ] as const;
    const swapped = a.replace(/\[(\{.*?\}), (\{.*?\})\]/, '[$2, $1]');
    expect(swapped).not.toBe(a);
    const with_ = (text: string) =>
      text.replace('first_contact_resolution: 100%', 'contacts: 2 per year, cost_per_contact: 6');
    const [one, other] = [sure(a, b), sure(b, swapped)].map((text) => partsOf(analysisOf(with_(text))));
    expect(other).toEqual(one);
  });
});

describe('more effects than every order can be tried of', () => {
  const thirteen = Array.from({ length: 13 }, (_, k) => k + 1);
  const asOne = (effects: readonly string[]) =>
    sure(`name: A, costs: { once: 1k }, effects: [${effects.join(', ')}]`);
  const on = (change: string) => `{ on: business.revenue_per_customer, change: ${change} }`;

  it('still add up, and alike effects have alike parts within the error', () => {
    const analysis = analysisOf(asOne(thirteen.map(() => on('+10% relative'))));
    expectToAddUp(analysis);
    // 600,000 · (1.1¹³ − 1), in thirteen.
    const part = (600_000 * (1.1 ** 13 - 1)) / 13;
    expect(analysis.attribution.effects).toHaveLength(13);
    for (const { value, error } of analysis.attribution.effects) {
      expect(error).toBeGreaterThan(0);
      expect(error).toBeLessThan(0.01 * part);
      expect(Math.abs(value - part)).toBeLessThanOrEqual(4 * error);
    }
  });

  it('are known without error where they only add up', () => {
    const analysis = analysisOf(asOne(thirteen.map((k) => on(`+${k} per year`))));
    for (const { effect, value, error } of analysis.attribution.effects) {
      const [change] = [...analysis.initiatives].flatMap(({ effects }) =>
        effects.filter(({ id }) => id === effect.id),
      );
      expect(value).toBeCloseTo(500 * (change?.change.value as number), 6);
      expect(error).toBeCloseTo(0, 6);
    }
  });

  it('up to twelve are counted', () => {
    const analysis = analysisOf(asOne(thirteen.slice(1).map(() => on('+10% relative'))));
    const part = (600_000 * (1.1 ** 12 - 1)) / 12;
    for (const { value, error } of analysis.attribution.effects) {
      expect(error).toBe(0);
      expect(value).toBeCloseTo(part, 6);
    }
  });
});
