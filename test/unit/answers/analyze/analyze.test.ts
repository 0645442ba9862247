/** What an answer holds beside its numbers: years, reasons, own numbers, contradictions and notices. */
import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../../src/answers/analyze/answer.js';
import type { Notice } from '../../../../src/business/notices.js';
import { complaints as complaintInputs } from '../../../../src/model/index.js';
import { analysisOf, headlineOf, isAnalysis, outcomeOf } from '../../../support/analysis.js';

interface Given {
  readonly business?: string;
  readonly complaints?: string;
  readonly more?: string;
  readonly initiatives?: readonly string[];
}

/** A thousand customers at 100 a month and 50 %, of whom a fifth leave in a year and 6 % complain. */
const profile = ({ business = '', complaints = '', more = '', initiatives = [] }: Given = {}): string => `
name: A
business: { customers: 1000, revenue: 1.2M per year, gross_margin: 50%, churn: 20% per year${business} }
acquisition: { cost: 100 }
complaints: { rate: 6% per year${complaints} }
${more}
${initiatives.length > 0 ? 'initiatives:' : ''}
${initiatives.map((text, k) => `  - { name: Plan ${k + 1}, ${text} }`).join('\n')}
`;

const on = (lever: string, change: string): string => `effects: [{ on: ${lever}, change: ${change} }]`;
const lessChurn = on('business.churn', '-2 points');

const answer = (given: Given, ownNumbers = false): Analysis => analysisOf(profile(given), ownNumbers);
const figure = (analysis: Analysis, id: string) => analysis.headline.get(id) ?? analysis.service.get(id);

describe('the ledger', () => {
  const line = (analysis: Analysis, id: string, period: number) => {
    const found = [...(analysis.ledger[period]?.figures ?? [])].find(([{ quantity }]) => quantity.id === id);
    return found?.[1];
  };

  it('goes year by year, the last one as long as the horizon leaves it, and then the whole', () => {
    const { ledger } = answer({ more: 'finance: { horizon: 18 months }', initiatives: [lessChurn] });
    expect(ledger.map(({ id, firstMonth, lastMonth }) => [id, firstMonth, lastMonth])).toEqual([
      ['year_1', 1, 12],
      ['year_2', 13, 18],
      ['total', 1, 18],
    ]);
  });

  it('of a single month has one year of it', () => {
    const { ledger } = answer({ more: 'finance: { horizon: 1 months }', initiatives: [lessChurn] });
    expect(ledger.map(({ id, lastMonth }) => [id, lastMonth])).toEqual([
      ['year_1', 1],
      ['total', 1],
    ]);
  });

  it('adds up money over the months, and shows customers as they end', () => {
    const analysis = answer({ more: 'finance: { horizon: 18 months }', initiatives: [lessChurn] });
    // A base that only replaces its lost stays at 1,000: 100,000 a month.
    expect(line(analysis, 'ledger.revenue', 0)?.baseline).toBeCloseTo(1_200_000, 4);
    expect(line(analysis, 'ledger.revenue', 1)?.baseline).toBeCloseTo(600_000, 4);
    expect(line(analysis, 'ledger.revenue', 2)?.baseline).toBeCloseTo(1_800_000, 4);
    expect(line(analysis, 'customers.closing', 2)?.baseline).toBeCloseTo(1000, 8);
    const [year2, total] = [1, 2].map((period) => line(analysis, 'customers.closing', period));
    expect(total).toEqual(year2);
  });

  it('adds up to contribution in every column', () => {
    const more = 'service: { contacts: 2 per year, cost_per_contact: 6 }\nfinance: { horizon: 18 months }';
    const costs = `costs: { running: 1200 per year }, ${lessChurn}`;
    const analysis = answer({ complaints: ', handling_cost: 20', more, initiatives: [costs] });
    for (const period of analysis.ledger.keys()) {
      for (const column of ['baseline', 'changed', 'difference'] as const) {
        const value = (id: string) => line(analysis, `ledger.${id}`, period)?.[column] as number;
        const rest =
          value('gross_margin') +
          value('cross_sell') +
          value('service_cost') +
          value('complaint_handling') +
          value('acquisition_spend') +
          value('programme_cost');
        expect(value('contribution')).toBeCloseTo(rest, 6);
      }
    }
  });

  it('has the profit of the company where fixed costs are given, and only there', () => {
    const given = { initiatives: [lessChurn], more: 'finance: { horizon: 18 months }' };
    expect(line(answer(given), 'ledger.profit', 0)).toBeUndefined();
    const analysis = answer({ ...given, business: ', fixed_costs: 240k per year' });
    // 20,000 a month.
    for (const [period, months] of [12, 6, 18].entries()) {
      const [contribution, profit] = ['ledger.contribution', 'ledger.profit'].map((id) =>
        line(analysis, id, period),
      );
      expect(profit?.baseline).toBeCloseTo((contribution?.baseline as number) - 20_000 * months, 4);
      expect(profit?.difference).toBeCloseTo(contribution?.difference as number, 4);
    }
  });
});

describe('a figure that cannot be said', () => {
  it.each([
    ['roi', [lessChurn], 'nothing is spent'],
    ['benefit_cost_ratio', [lessChurn], 'nothing is spent'],
    ['irr', [lessChurn], 'nothing is spent before the first benefit'],
    [
      'irr',
      [`costs: { once: 1000 }, ${on('business.churn', '+2 points')}`],
      'net cash is not positive in any month',
    ],
    ['payback_months', [`costs: { once: 1M }, ${lessChurn}`], 'it does not pay back within the horizon'],
    [
      'discounted_payback_months',
      [`costs: { once: 1M }, ${lessChurn}`],
      'at the discount rate it does not pay back',
    ],
    // 100 once, then gains, then a loss much larger than they: two changes of sign.
    [
      'irr',
      [
        `costs: { once: 100 }, end: month 6, ${lessChurn}`,
        `costs: { running: 900k per year }, start: month 20, ${lessChurn}`,
      ],
      'changes sign more than once',
    ],
  ])('%s is null beside its reason: %#', (id, initiatives, reason) => {
    expect(figure(answer({ initiatives }), id)).toMatchObject({
      value: null,
      because: expect.stringContaining(reason),
    });
  });

  it('and one that can be has no reason beside it', () => {
    // Of 10,000 a part comes back in each month, so the rate of return is one that can be said.
    const analysis = answer({ initiatives: [`costs: { once: 10k }, ${lessChurn}`] });
    for (const { value, because } of analysis.headline.values()) {
      expect(value).not.toBeNull();
      expect(because).toBeNull();
    }
  });

  it('a lifetime without end has no value, while a discounted one has', () => {
    const still = profile({ initiatives: [on('business.churn', '0 points')] })
      .replace('churn: 20% per year', 'churn: 0% per year')
      .replace('rate: 6%', 'rate: 0%');
    const analysis = analysisOf(still);
    expect(figure(analysis, 'ltv_undiscounted')?.value).toBeNull();
    // 50 a month for ever, at 10 % a year.
    expect(figure(analysis, 'ltv_baseline')?.value).toBeCloseTo(50 / (1.1 ** (1 / 12) - 1), 6);
    const free = analysisOf(`${still}\nfinance: { discount_rate: 0% per year }`);
    expect(figure(free, 'ltv_baseline')).toMatchObject({ value: null, because: expect.any(String) });
  });
});

describe('on the business’s own numbers', () => {
  const settled = `costs: { once: 1000, running: 1200 per year }, ${on('complaints.resolved', 'to 90%')}`;

  it('an improvement of service alone is worth minus its cost', () => {
    const analysis = answer({ initiatives: [settled] });
    // 100 a month for 36 months at 10 % a year, and 1,000 at once.
    const i = 1.1 ** (1 / 12) - 1;
    const cost = 1000 + (100 * (1 - 1.1 ** -3)) / i;
    const { npv, npv_own_numbers: own, pv_costs: costs } = headlineOf(analysis);
    expect(own).toBeCloseTo(-cost, 6);
    expect(costs).toBeCloseTo(cost, 6);
    expect(npv).toBeGreaterThan(own as number);
  });

  it('the same is the whole answer where the claims are left out', () => {
    const [with_, without] = [answer({ initiatives: [settled] }), answer({ initiatives: [settled] }, true)];
    expect(headlineOf(without)['npv']).toBe(headlineOf(with_)['npv_own_numbers']);
    expect(headlineOf(without)['npv_own_numbers']).toBe(headlineOf(with_)['npv_own_numbers']);
  });

  it('what the profile states counts, claimed or not', () => {
    const complaints =
      ', switch_intent: 33%, follow_through: 50%, switch_if_silent: 22%, switch_if_resolved: 0%';
    const more = `word_of_mouth: { told_if_satisfied: 3.5, told_if_failed: 16, told_if_silent: 3 }`;
    const given = { complaints, more, initiatives: [settled] };
    const analysis = analysisOf(profile(given).replace('cost: 100', 'cost: 100, referred: 10%'));
    const { npv, npv_own_numbers: own } = headlineOf(analysis);
    expect(own).toBe(npv);
    // The defaults are these very figures.
    expect(npv).toBe(headlineOf(answer({ initiatives: [settled] }))['npv']);
  });

  it('a change of churn is worth what it is without word of mouth', () => {
    const own = headlineOf(answer({ initiatives: [lessChurn] }))['npv_own_numbers'];
    const complaints = ', follow_through: 0%';
    const without = answer({
      complaints,
      more: 'word_of_mouth: { told_if_satisfied: 0 }',
      initiatives: [lessChurn],
    });
    expect(own).toBeCloseTo(headlineOf(without)['npv'] as number, 6);
  });

  it('an effect on a claim that is switched off changes nothing', () => {
    const initiatives = [on('complaints.switch_intent', '-10 points')];
    expect(headlineOf(answer({ initiatives }))['npv']).toBeGreaterThan(0);
    expect(headlineOf(answer({ initiatives }))['npv_own_numbers']).toBe(0);
  });
});

describe('without an initiative', () => {
  it('the documents’ own what-if runs: 5 points less churn a year, at once and at no cost', () => {
    const whatIf = answer({});
    const stated = answer({ initiatives: [on('business.churn', '-5 points')] });
    expect(whatIf.case.isWhatIf).toBe(true);
    expect(stated.case.isWhatIf).toBe(false);
    expect(headlineOf(whatIf)).toEqual(headlineOf(stated));
    expect(headlineOf(whatIf)).toMatchObject({ pv_costs: 0, churn_baseline: expect.closeTo(0.2, 12) });
    expect(headlineOf(whatIf)['churn_last_month']).toBeCloseTo(0.15, 12);
  });

  it('in points of a year also where churn is stated for a month', () => {
    const text = profile({}).replace('churn: 20% per year', 'churn: 2% per month');
    expect(headlineOf(analysisOf(text))['churn_last_month']).toBeCloseTo(1 - 0.98 ** 12 - 0.05, 12);
  });

  it('and to no churn at all where there are no 5 points', () => {
    const text = profile({ complaints: ', follow_through: 0%' }).replace('churn: 20%', 'churn: 3%');
    expect(headlineOf(analysisOf(text))['churn_last_month']).toBeCloseTo(0, 12);
  });
});

describe('what service failures do', () => {
  const analysis = answer({ complaints: ', handling_cost: 20', initiatives: [lessChurn] });
  const value = (id: string) => analysis.service.get(id)?.value as number;
  // 50 a month, less 6 % · 20 / 12 for complaints; lost at 1 − 0.8^(1/12), discounted at 1.1^(1/12) − 1.
  const each = 49.9;
  const monthlyChurn = 1 - 0.8 ** (1 / 12);
  const lifetime = each / (1.1 ** (1 / 12) - 1 + monthlyChurn);
  // 6 % a year of which 20 % are reported: 2.5 % a month with a problem, 2 % silent, 0.25 % settled, 0.25 % failed.
  // Of the silent 22 % · 50 % leave, of the failed 33 % · 50 %.
  const defection = 1 - (1 - (0.02 * 0.11 + 0.0025 * 0.165)) ** 12;
  // A tenth of those who replace the lost came by good words: 97.75 % of all tell 3.5 a year.
  const persuasion = (0.1 * monthlyChurn) / ((0.9775 * 3.5) / 12);

  it.each([
    ['complaints_per_year', 60, '6 % of 1,000'],
    ['unreported_per_complaint', 4, '80 % silent over 20 % heard'],
    ['complaints_escalated', 1.5, '2.5 % of 60'],
    ['service_driven_churn', defection, '2 % silent · 11 % + 0.25 % failed · 16.5 % a month'],
    ['customers_lost_to_service', 1000 * defection, 'of 1,000'],
    ['margin_at_risk', 1000 * defection * 12 * each, 'a year of their margin'],
    ['word_of_mouth.positive_reach', 1000 * 0.9775 * 3.5, '1 − 2 % − 0.25 % tell 3.5 a year'],
    ['word_of_mouth.negative_reach', 1000 * (0.03 * 16 + 0.24 * 3), '3 % tell 16, 24 % tell 3'],
    ['ltv_undiscounted', each / (1 - 0.8 ** (1 / 12)), 'margin over monthly churn'],
    ['ltv_to_cac', lifetime / 100, 'over 100 to win a customer'],
    ['cac_payback_months', 100 / each, '100 at 49.90 a month'],
    // Not reported 11 % leave and 3 hear of it; reported, half are settled, tell 3.5 / 12 and stay, and of the
    // other half 16.5 % leave and 16 hear of it. Each complaint costs 20.
    [
      'value_of_reported_complaint',
      lifetime * (0.11 - 0.5 * 0.165 + persuasion * (3 - 0.5 * 16 + (0.5 * 3.5) / 12)) - 20,
      'lifetime value · customers saved − 20',
    ],
    [
      'break_even_resolution',
      (20 / lifetime + 0.165 - 0.11 + persuasion * (16 - 3)) / (0.165 + persuasion * (16 + 3.5 / 12)),
      'the share at which that is zero',
    ],
  ])('%s', (id, expected) => {
    expect(value(id)).toBeCloseTo(expected, 9);
  });

  it('hearing one more complaint is worth nothing at the resolution that breaks even', () => {
    // Without words, whose persuasion is calibrated on the share that is resolved.
    const wordless = (complaints: string) =>
      analysisOf(
        profile({ complaints, initiatives: [lessChurn] }).replace('cost: 100', 'cost: 100, referred: 0%'),
      );
    const share = wordless(', handling_cost: 20').service.get('break_even_resolution')?.value;
    expect(share).toBeCloseTo((20 / lifetime + 0.165 - 0.11) / 0.165, 9);
    const even = wordless(`, handling_cost: 20, resolved: ${share}`);
    expect(even.service.get('value_of_reported_complaint')?.value).toBeCloseTo(0, 9);
  });
});

describe('a contradiction', () => {
  const paths = (text: string) => {
    const outcome = outcomeOf(text);
    return isAnalysis(outcome) ? [] : outcome.map(({ path, found }) => `${path}: ${found}`);
  };

  it('more leave over service than leave at all: both sides are named', () => {
    // 1 − (1 − 2 % · 11 % − 0.25 % · 16.5 %)^12 = 3.09 % against 3 %.
    const text = profile({ complaints: ', follow_through: 50%' }).replace('churn: 20%', 'churn: 3%');
    expect(paths(text)).toEqual(['business.churn: churn 3% a year, service-driven churn 3.09% a year']);
  });

  it('but as many as leave at all is none', () => {
    const churn = 1 - (1 - (0.02 * 0.11 + 0.0025 * 0.165)) ** 12;
    const text = profile({
      complaints: ', follow_through: 50%',
      initiatives: [on('business.churn', '0 points')],
    }).replace('churn: 20%', `churn: ${100 * churn}%`);
    expect(paths(text)).toEqual([]);
  });

  it('never comes from a default: service explains at most half of churn', () => {
    const text = profile({ initiatives: [on('business.churn', '0 points')] }).replace(
      'churn: 20%',
      'churn: 2%',
    );
    const [monthly, service] = [1 - 0.98 ** (1 / 12), (1 - 0.98 ** (1 / 12)) / 2];
    expect(service).toBeLessThan(0.02 * 0.11 + 0.0025 * 0.165);
    const { service: figures, run } = analysisOf(text);
    expect(figures.get('service_driven_churn')?.value).toBeCloseTo(1 - (1 - service) ** 12, 12);
    // Of the intent 22 % · 2 % + 33 % · 0.25 % just that follows through.
    expect(run.baseline.value(complaintInputs.followThrough)).toBeCloseTo(
      monthly / 2 / (0.02 * 0.22 + 0.0025 * 0.33),
      12,
    );
  });

  it('more complaints than problems', () => {
    const text = (rate: string) =>
      profile({ more: 'service: { problem_rate: 20% per year }' }).replace('rate: 6% per year', rate);
    expect(paths(text('rate: 25% per year'))).toEqual([
      'complaints.rate: 0.25 complaints and 0.2 problems per customer and year',
    ]);
    expect(paths(text('count: 250 per year'))).toEqual([expect.stringContaining('complaints.count: 0.25')]);
    expect(paths(text('rate: 20% per year'))).toEqual([]);
  });

  it('more than one problem per customer in every month', () => {
    // 3 complaints at 20 % reported are 15 problems a year.
    const text = profile({}).replace('rate: 6%', 'rate: 300%');
    expect(paths(text)).toEqual([
      'complaints.rate: 3 complaints per customer and year, at 20% of problems reported: 15 problems',
    ]);
    expect(paths(text.replace('rate: 300% per year', 'rate: 300% per year, voiced: 24%'))).toEqual([
      expect.stringContaining('complaints.voiced: 3 complaints per customer and year, at 24%'),
    ]);
    // 12 a year may be.
    expect(
      paths(text.replace('rate: 300% per year', 'rate: 300% per year, voiced: 25%, follow_through: 0%')),
    ).toEqual([]);
  });

  it('effects that leave the domain name the month and the initiatives', () => {
    const initiatives = [
      `ramp: 3 months, ${on('complaints.resolved', '+40 points')}`,
      on('complaints.resolved', '+20 points'),
    ];
    // 50 % + 20 + 40/3 · t: 96.7 % in month 2, 110 % in month 3.
    expect(paths(profile({ initiatives }))).toEqual([
      expect.stringMatching(
        /^initiatives\.plan-1\.effects\.complaints\.resolved: 110% in month 3, by Plan 1 and Plan 2/,
      ),
    ]);
  });
});

describe('the bridge', () => {
  it('leads from the gain of the ledger to NPV', () => {
    const analysis = answer({ initiatives: [`costs: { once: 5k, running: 1k per year }, ${lessChurn}`] });
    const [gain, once, discounting, npv] = [...analysis.bridge.values()].map(
      ({ value }) => value as number,
    ) as [number, number, number, number];
    const all = analysis.ledger.at(-1)?.figures ?? new Map();
    const [, contribution] = [...all].find(([{ quantity }]) => quantity.id === 'ledger.contribution') as [
      unknown,
      { difference: number },
    ];
    expect(gain).toBeCloseTo(contribution.difference, 6);
    // At the start of the first month, so undiscounted.
    expect(once).toBe(-5000);
    expect(discounting).toBeLessThan(0);
    expect(gain + once + discounting).toBeCloseTo(npv, 6);
    expect(npv).toBe(analysis.headline.get('npv')?.value);
  });
});

describe('the notices', () => {
  const notices = (given: Given, ownNumbers = false): readonly Notice[] => answer(given, ownNumbers).notices;
  const idsOf = (given: Given, ownNumbers = false) => notices(given, ownNumbers).map(({ id }) => id);
  const sure = 'effects: [{ on: business.churn, change: -2 points, evidence: experiment }]';

  it('say what is stated or acted upon without effect, for want of what it belongs to', () => {
    const given = {
      initiatives: [on('sales.scrapped', '-10 points')],
      more: 'service: { acceptance: 5% }',
    };
    expect(notices(given)).toContainEqual({
      id: 'plays-no-part',
      ids: ['service.acceptance', 'sales.scrapped'],
      heads: ['service.offer_rate', 'sales.prospects'],
    });
  });

  it('are none where there is nothing to be said', () => {
    expect(idsOf({ initiatives: [sure] })).toEqual([]);
  });

  it('tell the what-if and a run on own numbers', () => {
    expect(idsOf({}, true)).toEqual(['what-if', 'own-numbers-only']);
  });

  it('tell effects that rest on an assumption', () => {
    expect(notices({ initiatives: [lessChurn, sure] })).toEqual([
      { id: 'effects-assumed', names: ['Plan 1'] },
    ]);
  });

  it('tell a margin below zero', () => {
    const service = 'service: { contacts: 12 per year, cost_per_contact: 60 }';
    expect(idsOf({ more: service, initiatives: [sure] })).toEqual([
      'implausible-ltv-to-cac',
      'negative-margin',
    ]);
  });

  it('tell an initiative that starts after the horizon', () => {
    const late = `start: month 37, ${sure}`;
    expect(notices({ initiatives: [sure, late] })).toEqual([
      { id: 'starts-after-horizon', names: ['Plan 2'] },
    ]);
    expect(idsOf({ initiatives: [`start: month 36, ${sure}`] })).toEqual([]);
  });

  it('tell that ranges were read at their likely value', () => {
    const text = profile({ initiatives: [sure] }).replace('gross_margin: 50%', 'gross_margin: 40% to 60%');
    const ranged = analysisOf(text);
    expect(ranged.notices).toEqual([{ id: 'likely-values', ids: ['business.gross_margin'] }]);
    expect(headlineOf(ranged)).toEqual(headlineOf(answer({ initiatives: [sure] })));
  });

  it('tell under `hold` from when on no purchase is left to save', () => {
    // As many join as leave, of whom three in ten come by word. Where nobody leaves, no other need be bought.
    const text = profile({
      initiatives: [sure.replace('-2 points', 'to 0% per year')],
      complaints: ', follow_through: 0%',
    }).replace('cost: 100', 'cost: 100, policy: hold, referred: 30%');
    expect(analysisOf(text).notices).toEqual([{ id: 'nothing-left-to-save', month: 1 }]);
    expect(analysisOf(text.replace('to 0%', 'to 19%')).notices).toEqual([]);
  });

  it('say that an initiative ends before the horizon does', () => {
    expect(idsOf({ initiatives: [`end: month 30, ${lessChurn}`] })).toContain('ended-before-horizon');
    expect(idsOf({ initiatives: [`end: month 36, ${lessChurn}`] })).not.toContain('ended-before-horizon');
  });
});
