/** What effects do to the inputs they name, by numbers worked by hand. */
import { describe, expect, it } from 'vitest';
import { business, complaints, customers, experience, money, results } from '../../../src/model/index.js';
import { InvalidProfile } from '../../../src/profile/failure.js';
import { isAnalysis, outcomeOf, runOf } from '../../support/analysis.js';

interface Given {
  readonly churn?: string;
  readonly complaints?: string;
  readonly more?: string;
  readonly initiatives: readonly string[];
}

/** A business of a thousand, whose initiatives are given as what stands behind their name. */
const profile = ({
  churn = '20% per year',
  complaints: said = 'rate: 6% per year',
  more = '',
  initiatives,
}: Given) => `
name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: ${churn} }
acquisition: { cost: 100 }
complaints: { ${said} }
finance: { horizon: 10 months }
${more}
initiatives:
${initiatives.map((text, k) => `  - { name: Plan ${k + 1}, ${text} }`).join('\n')}
`;

const effect = (on: string, change: string, more = ''): string => `{ on: ${on}, change: ${change}${more} }`;
const on = (lever: string, change: string, more = ''): string => `effects: [${effect(lever, change, more)}]`;

/** Churn as the effects leave it, a year, month by month. */
const churnOf = (given: Given): number[] => runOf(profile(given)).changed.series(business.churn.now);

const close = (actual: readonly number[], expected: readonly number[], digits = 13) => {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, k) => {
    expect(actual[k], `month ${k + 1}`).toBeCloseTo(value, digits);
  });
};
const every = (value: number): number[] => Array<number>(10).fill(value);

describe('the change of an effect', () => {
  it('in points is added', () => {
    close(churnOf({ initiatives: [on('business.churn', '-2 points')] }), every(0.18));
    close(churnOf({ initiatives: [on('business.churn', '+1.5 points')] }), every(0.215));
  });

  it('relative is multiplied', () => {
    close(churnOf({ initiatives: [on('business.churn', '-10% relative')] }), every(0.18));
  });

  it('to a value reaches it', () => {
    close(churnOf({ initiatives: [on('business.churn', 'to 15% per year')] }), every(0.15));
  });

  it('counts by its causal share', () => {
    // 20 % − 80 % of 2 points; 20 % · (1 − 50 % of 10 %); 20 % − 40 % of the way to 15 %.
    const share = (part: string) => `, causal_share: ${part}`;
    close(churnOf({ initiatives: [on('business.churn', '-2 points', share('80%'))] }), every(0.184));
    close(churnOf({ initiatives: [on('business.churn', '-10% relative', share('50%'))] }), every(0.19));
    close(churnOf({ initiatives: [on('business.churn', 'to 15% per year', share('40%'))] }), every(0.18));
    close(churnOf({ initiatives: [on('business.churn', '-2 points', share('0%'))] }), every(0.2));
  });

  it('grows over the ramp, from the start month to the end', () => {
    // −4 points from month 3 over 4 months: 1, 2, 3, 4 points, until month 7; none after it.
    const given = {
      initiatives: [`start: month 3, ramp: 4 months, end: month 7, ${on('business.churn', '-4 points')}`],
    };
    close(churnOf(given), [0.2, 0.2, 0.19, 0.18, 0.17, 0.16, 0.16, 0.2, 0.2, 0.2]);
  });

  it('is cut short where the end comes before the ramp is over', () => {
    const given = { initiatives: [`ramp: 4 months, end: month 2, ${on('business.churn', '-4 points')}`] };
    close(churnOf(given), [0.19, 0.18, ...Array<number>(8).fill(0.2)]);
  });

  it('of several initiatives multiplies what is relative, and then adds the points', () => {
    // 20 % · 0.9 · 0.8 + 1 point.
    const initiatives = [
      on('business.churn', '-10% relative'),
      on('business.churn', '-20% relative'),
      on('business.churn', '+1 points'),
    ];
    close(churnOf({ initiatives }), every(0.2 * 0.9 * 0.8 + 0.01));
    close(churnOf({ initiatives: initiatives.toReversed() }), every(0.2 * 0.9 * 0.8 + 0.01));
  });

  it('of two initiatives that reach for a value is the farther of both', () => {
    // 5 points to 15 %, 2 points to 18 %: the farther reaches 15 %.
    const initiatives = [on('business.churn', 'to 15% per year'), on('business.churn', 'to 18% per year')];
    close(churnOf({ initiatives }), every(0.15));
    close(churnOf({ initiatives: initiatives.toReversed() }), every(0.15));
    // One that is only halfway there reaches less than one that is there.
    const slow = `ramp: 10 months, ${on('business.churn', 'to 10% per year')}`;
    // 1, 2, 3 … points of 10 against 2 at once.
    close(
      churnOf({ initiatives: [slow, initiatives[1] as string] }),
      [0.18, 0.18, 0.17, 0.16, 0.15, 0.14, 0.13, 0.12, 0.11, 0.1],
    );
  });

  it('that reaches up meets one that reaches down', () => {
    // 5 points up and 2 down.
    const initiatives = [on('business.churn', 'to 25% per year'), on('business.churn', 'to 18% per year')];
    close(churnOf({ initiatives }), every(0.23));
  });

  it('to a value adds to points and to what is relative', () => {
    // 20 % · 0.9 − 1 point, and the 5 points from 20 % to 15 %.
    const initiatives = [
      on('business.churn', 'to 15% per year'),
      on('business.churn', '-10% relative'),
      on('business.churn', '-1 points'),
    ];
    close(churnOf({ initiatives }), every(0.2 * 0.9 - 0.01 - 0.05));
  });

  it('fades to nothing over the months after the end', () => {
    // −4 points to month 3; then 3, 2 and 1 of them, and none.
    const fading = (fade: string) => `end: month 3, fade: ${fade}, ${on('business.churn', '-4 points')}`;
    close(churnOf({ initiatives: [fading('4 months')] }), [
      ...[0.16, 0.16, 0.16, 0.17, 0.18, 0.19],
      ...Array<number>(4).fill(0.2),
    ]);
    close(churnOf({ initiatives: [fading('0 months')] }), [
      ...Array<number>(3).fill(0.16),
      ...Array<number>(7).fill(0.2),
    ]);
  });

  it('fades from what it had reached where it ends before it is in full', () => {
    // Half of 4 points by month 2 of 4; then none of it left 2 months on.
    const given = `ramp: 4 months, end: month 2, fade: 2 months, ${on('business.churn', '-4 points')}`;
    close(churnOf({ initiatives: [given] }), [0.19, 0.18, 0.19, ...Array<number>(7).fill(0.2)]);
  });

  it('ramps a relative change by its strength', () => {
    const given = { initiatives: [`ramp: 2 months, ${on('business.churn', '-10% relative')}`] };
    close(churnOf(given), [0.2 * 0.95, ...Array<number>(9).fill(0.18)]);
  });
});

describe('an effect on a chance that is stated for a month', () => {
  const inMonth = (chance: number): number => 1 - (1 - chance) ** 12;
  const churn = '3% per month';

  it('acts in the month', () => {
    close(churnOf({ churn, initiatives: [on('business.churn', '-1 points')] }), every(inMonth(0.02)));
    close(churnOf({ churn, initiatives: [on('business.churn', '-50% relative')] }), every(inMonth(0.015)));
    close(churnOf({ churn, initiatives: [on('business.churn', 'to 2% per month')] }), every(inMonth(0.02)));
  });

  it('is linear there while it ramps', () => {
    const halfway = [inMonth(0.025), ...Array<number>(9).fill(inMonth(0.02))];
    close(churnOf({ churn, initiatives: [`ramp: 2 months, ${on('business.churn', '-1 points')}`] }), halfway);
    close(
      churnOf({ churn, initiatives: [`ramp: 2 months, ${on('business.churn', 'to 2% per month')}`] }),
      halfway,
    );
  });

  it('may be stated for a year, and then reaches the same value', () => {
    // 3 % a month is 30.6 % a year, and 5 points less is 25.6 %.
    const less = every(inMonth(0.03) - 0.05);
    close(churnOf({ churn, initiatives: [on('business.churn', '-5 points per year')] }), less);
    close(churnOf({ churn, initiatives: [on('business.churn', 'to 25% per year')] }), every(0.25));
  });

  it('may be stated for a month where the chance is for a year', () => {
    close(churnOf({ initiatives: [on('business.churn', 'to 1% per month')] }), every(inMonth(0.01)));
    const less = inMonth(1 - 0.8 ** (1 / 12) - 0.002);
    close(churnOf({ initiatives: [on('business.churn', '-0.2 points per month')] }), every(less));
  });

  it('is linear in the quarter where that is the period', () => {
    const inQuarter = (chance: number) => 1 - (1 - chance) ** 4;
    const given = {
      churn: '8% per quarter',
      initiatives: [`ramp: 4 months, ${on('business.churn', '-4 points')}`],
    };
    const reached = Array<number>(6).fill(inQuarter(0.04));
    close(churnOf(given), [...[0.07, 0.06, 0.05, 0.04].map(inQuarter), ...reached]);
  });
});

describe('effects on service and on churn', () => {
  // 6 % / 20 % = 30 % a year, 2.5 % a month, with a problem: 2 % silent, 0.25 % failed, 0.25 % settled.
  // Of the silent 22 % · 50 % leave, of the failed 33 % · 50 %.
  const [silentLeaving, failedLeaving] = [0.02 * 0.11, 0.0025 * 0.165];
  const service = silentLeaving + failedLeaving;
  const observed = 1 - 0.8 ** (1 / 12);
  const other = (observed - service) / (1 - service);
  const inYear = (monthly: number): number => 1 - (1 - monthly) ** 12;
  /** Of a year, where service takes some of a month beside all else. */
  const beside = (ofService: number, ofOthers = other): number =>
    inYear(1 - (1 - ofOthers) * (1 - ofService));
  const annual = (initiatives: readonly string[]) =>
    runOf(profile({ initiatives })).changed.series(experience.annualChurn)[0] as number;

  it('the observed churn contains those who leave over service', () => {
    const { baseline } = runOf(profile({ initiatives: [on('business.churn', '0 points')] }));
    expect(baseline.start(experience.serviceChurn)).toBeCloseTo(0.0026125, 14);
    expect(baseline.start(experience.otherChurn)).toBeCloseTo(other, 14);
    expect(baseline.start(experience.annualChurn)).toBeCloseTo(0.2, 14);
    expect(baseline.start(experience.monthlyChurn)).toBeCloseTo(1 - 0.8 ** (1 / 12), 14);
  });

  it('settling every complaint keeps those who failed', () => {
    // Left over are the silent.
    expect(annual([on('complaints.resolved', 'to 100%')])).toBeCloseTo(beside(silentLeaving), 13);
  });

  it('fewer problems keep in proportion', () => {
    // 15 % instead of 30 %.
    expect(annual([on('service.problem_rate', '-50% relative')])).toBeCloseTo(beside(service / 2), 13);
  });

  it('hearing more moves people from silent to heard, at the same problems', () => {
    const { changed } = runOf(profile({ initiatives: [on('complaints.voiced', 'to 50%')] }));
    expect(changed.start(complaints.problemRate.now)).toBeCloseTo(0.3, 14);
    expect(changed.start(experience.unreported)).toBeCloseTo(0.0125, 14);
    expect(changed.start(experience.reported)).toBeCloseTo(0.0125, 14);
    // Half of those heard are settled: 1.25 % silent and 0.625 % failed are let down.
    expect(changed.start(experience.serviceChurn)).toBeCloseTo(0.0125 * 0.11 + 0.00625 * 0.165, 14);
  });

  it('a change of churn comes out in full beside the service of the baseline', () => {
    expect(annual([on('business.churn', '-2 points')])).toBeCloseTo(0.18, 14);
  });

  it('both multiply, and neither counts the customers of the other', () => {
    const both = annual([on('business.churn', '-2 points'), on('complaints.resolved', 'to 100%')]);
    // All else is what is left of 18 % a year without the service of the baseline.
    const rest = (1 - 0.82 ** (1 / 12) - service) / (1 - service);
    expect(both).toBeCloseTo(beside(silentLeaving, rest), 13);
  });

  it('an intent to leave acts on those who complained, not on the silent, whose own is a default', () => {
    // Of the failed none leave; silent as before.
    expect(annual([on('complaints.switch_intent', 'to 0%')])).toBeCloseTo(beside(silentLeaving), 13);
    const { changed } = runOf(profile({ initiatives: [on('complaints.switch_intent', 'to 0%')] }));
    expect(changed.start(complaints.switchIfSilent.now)).toBeCloseTo(0.22, 14);
  });

  it('less churn brings no fewer new customers, which are those of the baseline', () => {
    const { baseline, changed } = runOf(
      profile({
        complaints: 'rate: 0% per year',
        more: 'word_of_mouth: { told_if_satisfied: 0 }',
        initiatives: [on('business.churn', 'to 0% per year')],
      }),
    );
    // 1,000 · (1 − 0.8^(1/12)) join each month in both runs; in the changed one nobody leaves.
    const joining = 1000 * (1 - 0.8 ** (1 / 12));
    close(baseline.series(customers.gained), every(joining), 10);
    close(changed.series(customers.gained), every(joining), 10);
    expect(changed.series(customers.closing).at(-1)).toBeCloseTo(1000 + 10 * joining, 9);
  });
});

describe('effects on money', () => {
  // 1,200 a year and customer at 50 %: 50 a month, of which contacts take 2 · 6 / 12 = 1.
  const more =
    'service: { contacts: 2 per year, cost_per_contact: 6, first_contact_resolution: 50%, cashable: 100% }';
  const each = (initiatives: readonly string[], extra = more): number =>
    runOf(profile({ more: extra, initiatives })).changed.start(money.valueEach);

  it('the margin of a customer in a month, to begin with', () => {
    expect(each([on('business.churn', '0 points')])).toBeCloseTo(49, 12);
  });

  it('better first-contact resolution takes fewer contacts', () => {
    // All instead of half are settled at once, so half the contacts: 0.50 instead of 1.
    expect(each([on('service.first_contact_resolution', 'to 100%')])).toBeCloseTo(49.5, 12);
  });

  it('fewer or cheaper contacts cost less', () => {
    expect(each([on('service.contacts', '-0.5 per year')])).toBeCloseTo(50 - (1.5 * 6) / 12, 12);
    expect(each([on('service.cost_per_contact', '-1.5')])).toBeCloseTo(50 - (2 * 4.5) / 12, 12);
  });

  it('of what is saved on contacts only the cashable share counts, and of what is added all', () => {
    const half = more.replace('cashable: 100%', 'cashable: 50%');
    const byDefault = more.replace(', cashable: 100%', '');
    // Half the contacts save 0.50 a month, of which 0.25 leave the books.
    for (const extra of [half, byDefault])
      expect(each([on('service.first_contact_resolution', 'to 100%')], extra)).toBeCloseTo(49.25, 12);
    // Twice the contacts cost another 1.
    expect(each([on('service.contacts', '+100% relative')], half)).toBeCloseTo(48, 12);
  });

  it('automated contacts cost what they cost', () => {
    const bot = more.replace(
      'contacts: 2 per year',
      'contacts: 2 per year, cost_per_automated_contact: 0.60',
    );
    // Three in ten without an agent: 2 · (0.7 · 6 + 0.3 · 0.6) / 12.
    expect(each([on('service.automated', '+30 points')], bot)).toBeCloseTo(50 - (2 * (4.2 + 0.18)) / 12, 12);
  });

  it('selling in contacts counts the resolved ones, at the margin less the discount', () => {
    // 2 contacts, half of them resolved, 40 % with an offer, 25 % accepted, 30 − 6: 1 · 0.1 · 24 = 2.40 a year.
    const selling = more.replace(
      ' }',
      ', offer_rate: 40%, acceptance: 25%, offer_margin: 30, offer_discount: 6 }',
    );
    expect(each([on('business.churn', '0 points')], selling)).toBeCloseTo(49 + 0.2, 12);
    // At full resolution half the contacts, all of them resolved: as many offers.
    expect(each([on('service.first_contact_resolution', 'to 100%')], selling)).toBeCloseTo(49.5 + 0.2, 12);
    // Twice the offers.
    expect(each([on('service.offer_rate', '+40 points')], selling)).toBeCloseTo(49 + 0.4, 12);
  });

  it('complaints cost their handling', () => {
    // 6 % · 20 / 12 = 0.10 a month and customer, twice that where 40 % instead of 20 % speak up.
    const given = (initiatives: readonly string[]) =>
      runOf(profile({ complaints: 'rate: 6% per year, handling_cost: 20', initiatives })).changed.start(
        money.valueEach,
      );
    expect(given([on('business.churn', '0 points')])).toBeCloseTo(49.9, 12);
    expect(given([on('complaints.voiced', 'to 40%')])).toBeCloseTo(49.8, 12);
  });

  it('more revenue per customer is more margin', () => {
    expect(each([on('business.revenue_per_customer', '+10% relative')])).toBeCloseTo(49 + 5, 12);
    expect(each([on('business.revenue_per_customer', '+2 per month')])).toBeCloseTo(49 + 1, 12);
  });

  it('an effect on revenue is either refused or counts as one on revenue per customer', () => {
    const text = profile({ initiatives: [on('business.revenue', '+10% relative')] });
    const beside = runOf(profile({ initiatives: [on('business.revenue_per_customer', '+10% relative')] }));
    let gain: number | null = null;
    try {
      gain = runOf(text).changed.value(results.npv);
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidProfile);
    }
    if (gain !== null) expect(gain).toBeCloseTo(beside.changed.value(results.npv), 6);
  });

  it('and is refused, not broken, where the profile states no revenue', () => {
    const text = profile({ initiatives: [on('business.revenue', '+10% relative')] });
    const without = text.replace('revenue: 1.2M per year', 'revenue_per_customer: 1200 per year');
    let refused: unknown = null;
    try {
      refused = isAnalysis(outcomeOf(without)) ? null : 'contradiction';
    } catch (error) {
      refused = error;
      expect(error).toBeInstanceOf(InvalidProfile);
    }
    expect(refused).not.toBeNull();
  });

  it('costs run from the start to the end, and fall once at the beginning', () => {
    const given = {
      initiatives: [
        `costs: { once: 500, running: 1200 per year }, start: month 3, end: month 5, ${on('business.churn', '0 points')}`,
      ],
    };
    const { changed } = runOf(profile(given));
    close(changed.series(results.incrementalContribution), [0, 0, -100, -100, -100, 0, 0, 0, 0, 0]);
    // The upfront cost falls in the start month.
    close(changed.series(results.cumulative), [0, 0, -600, -700, -800, -800, -800, -800, -800, -800]);
    expect(changed.value(results.peakFunding)).toBeCloseTo(-800, 12);
    expect(changed.value(results.peakFundingMonth)).toBe(5);
  });
});

describe('effects that lead out of what is possible are contradictions', () => {
  it.each([
    ['above 100 %', {}, on('complaints.resolved', '+60 points')],
    ['below 0', {}, on('business.churn', '-25 points')],
    [
      'two that go too far only together',
      {},
      `effects: [${effect('business.churn', '-15 points')}, ${effect('business.churn', '-10 points')}]`,
    ],
    ['a chance above 100 % a month', { churn: '3% per month' }, on('business.churn', '+120 points')],
    ['a chance above 100 % a quarter', { churn: '3% per quarter' }, on('business.churn', '+120 points')],
    ['below 0 a month', { churn: '3% per month' }, on('business.churn', '-4 points')],
    ['a first-contact resolution of zero', {}, on('service.first_contact_resolution', '-100 points')],
    ['less than no contacts', {}, on('service.contacts', '-1 per year')],
    [
      // 2 % a year is 0.168 % a month; service takes 0.261 % and gives back all but 0.
      'less churn than service alone takes',
      { complaints: 'rate: 6% per year, switch_if_silent: 33%' },
      `effects: [${effect('business.churn', 'to 2% per year')}, ${effect('complaints.resolved', 'to 100%')}, ${effect('complaints.voiced', 'to 100%')}]`,
    ],
  ] as [string, Partial<Given>, string][])('%s', (_, given, initiative) => {
    expect(isAnalysis(outcomeOf(profile({ ...given, initiatives: [initiative] })))).toBe(false);
  });

  it('but going to the very edge is not', () => {
    const edges = [on('complaints.resolved', '+50 points'), on('complaints.voiced', 'to 100%')];
    for (const initiative of edges) {
      expect(isAnalysis(outcomeOf(profile({ initiatives: [initiative] })))).toBe(true);
    }
  });

  it('a base that bad words would drive below nobody is no answer', () => {
    // Ten people in a thousand are won by word; at this weight every bad word drives away many times that.
    const more = 'word_of_mouth: { told_if_satisfied: 0.1, negativity: 100 }';
    const text = profile({ more, initiatives: [on('complaints.resolved', 'to 90%')] }).replace(
      '10 months',
      '60 months',
    );
    const outcome = outcomeOf(text);
    if (!isAnalysis(outcome)) return;
    const { baseline, changed } = runOf(text);
    for (const run of [baseline, changed]) {
      expect(Math.min(...run.series(customers.closing))).toBeGreaterThanOrEqual(0);
    }
  });
});
