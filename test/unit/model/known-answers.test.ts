/** Answers that are known: stated with the description of the model, or worked by hand beside each case. */
import { describe, expect, it } from 'vitest';
import { derivedQuantities } from '../../../src/model/figures.js';
import { customers } from '../../../src/model/index.js';
import { analysisOf, headlineOf, isAnalysis, outcomeOf, runOf } from '../../support/analysis.js';
import { textOf } from '../../support/profiles.js';
import {
  type Answer,
  type EffectParams,
  type Figure,
  type InitiativeParams,
  type InputId,
  type Params,
  type PeriodMonths,
  reference,
} from '../../support/reference.js';

type Stated = Partial<Record<InputId, number | readonly [value: number, months: PeriodMonths]>>;
type Plan = Partial<InitiativeParams> & Pick<InitiativeParams, 'effects'>;
type Rest = Partial<Omit<Params, 'figures' | 'initiatives'>>;

/** A business as plain numbers: those for a year, or with the months they are for. */
function params(stated: Stated, plans: readonly Plan[] = [], rest: Rest = {}): Params {
  const figures = Object.entries(stated).map(([id, of]): [string, Figure] => [
    id,
    typeof of === 'number' ? { value: of, months: 12 } : { value: of[0], months: of[1] },
  ]);
  return {
    figures: Object.fromEntries(figures),
    policy: null,
    discountRate: null,
    horizon: null,
    ...rest,
    initiatives: plans.map((plan, k) => ({
      name: `Plan ${k + 1}`,
      once: 0,
      runningPerYear: 0,
      start: 1,
      ramp: 1,
      end: null,
      ...plan,
    })),
  };
}

const effect = (
  on: InputId,
  kind: EffectParams['kind'],
  value: number,
  rest: Partial<EffectParams> = {},
): EffectParams => ({ on, kind, value, months: 12, causalShare: 1, ...rest });

const at = (list: readonly number[], ...months: number[]) => months.map((month) => list[month - 1] as number);

/** What is known of a case, and to how many digits behind the point it is told. */
interface Known {
  readonly npv?: number;
  readonly customers?: readonly number[];
  readonly customersBefore?: readonly number[];
  readonly complaintValue?: number;
  readonly breakEvenResolution?: number;
  readonly runOff?: number;
  readonly peak?: readonly [amount: number, month: number | null];
  readonly payback?: number | null;
  readonly churnLastMonth?: number;
}

interface Case {
  readonly what: string;
  readonly params: Params;
  /** The profile as somebody would write it; where it is left out, the random businesses' writer writes it. */
  readonly text?: string;
  readonly known: Known;
}

const firm = (n: number, revenue: number, churn: number): Stated => ({
  'business.customers': n,
  'business.revenue': revenue,
  'business.gross_margin': 0.5,
  'business.churn': churn,
});

const resolution: Stated = {
  ...firm(20_000, 10e6, 0.2),
  'acquisition.cost': 50,
  'service.contacts': 5,
  'service.cost_per_contact': 10,
  'service.first_contact_resolution': 0.68,
  'service.cashable': 1,
};
const resolutionText = `name: Targets
business: { customers: 20000, revenue: 10M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 50 }
service: { contacts: 5 per year, cost_per_contact: 10, first_contact_resolution: 68%, cashable: 100% }
initiatives:`;
const to80: Plan = { once: 100_000, effects: [effect('service.first_contact_resolution', 'to', 0.8)] };
const to80Text = (name: string) =>
  `  - { name: ${name}, costs: { once: 100k }, effects: [{ on: service.first_contact_resolution, change: to 80% }] }`;

const resolved: Stated = {
  ...firm(10_000, 8e6, 0.18),
  'acquisition.cost': 300,
  'complaints.rate': 0.07,
  'complaints.resolved': 0.5,
};
const to70: Plan = { effects: [effect('complaints.resolved', 'to', 0.7)] };
const resolvedText = (...names: string[]) => `name: Resolved
business: { customers: 10000, revenue: 8M per year, gross_margin: 50%, churn: 18% per year }
acquisition: { cost: 300 }
complaints: { rate: 7% per year, resolved: 50% }
initiatives:
${names.map((name) => `  - { name: ${name}, effects: [{ on: complaints.resolved, change: to 70% }] }`).join('\n')}
`;

const growing = (n: number, more: number) => `name: Gains
business: { customers: ${n}, revenue: 1M per year, gross_margin: 50%, churn: 4% per month }
acquisition: { new_customers: ${more} per year }
`;

/** Answers stated with the description of the model. */
const stated: readonly Case[] = [
  {
    what: '300 customers with 600 new a year',
    params: params({ ...firm(300, 1e6, 0), 'business.churn': [0.04, 1], 'acquisition.new_customers': 600 }),
    text: growing(300, 600),
    known: { customersBefore: [667.93, 893.36, 1031.48] },
  },
  {
    what: 'two initiatives that reach the same target',
    params: params(resolution, [to80, to80]),
    text: `${resolutionText}\n${to80Text('A')}\n${to80Text('B')}\n`,
    known: { npv: 189_830.73 },
  },
  {
    what: 'one of them alone',
    params: params(resolution, [to80]),
    text: `${resolutionText}\n${to80Text('A')}\n`,
    known: { npv: 289_830.73 },
  },
  {
    what: 'a target of complaints resolved, once',
    params: params(resolved, [to70]),
    text: resolvedText('A'),
    known: { npv: 44_151.7 },
  },
  {
    what: 'the same target twice',
    params: params(resolved, [to70, to70]),
    text: resolvedText('A', 'B'),
    known: { npv: 44_151.7 },
  },
  {
    what: '`hold` where there is nothing left to save',
    params: params(
      {
        ...firm(1000, 1e6, 0.2),
        'acquisition.cost': 500,
        'acquisition.new_customers': 10,
        'acquisition.referred': 0,
      },
      [{ runningPerYear: 20_000, effects: [effect('business.churn', 'points', -0.1)] }],
      { policy: 'hold' },
    ),
    text: `name: Floor
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 20% per year }
acquisition: { cost: 500, new_customers: 10 per year, referred: 0%, policy: hold }
initiatives:
  - { name: A, costs: { running: 20k per year }, effects: [{ on: business.churn, change: -10 points }] }
`,
    known: { npv: 102_333.07, customers: [900, 810, 729] },
  },
  {
    what: 'more complaints invited where few are resolved',
    params: params(
      {
        ...firm(12_000, 9.6e6, 0.18),
        'acquisition.cost': 420,
        'complaints.rate': 0.075,
        'complaints.resolved': 0.2,
      },
      [{ effects: [effect('complaints.voiced', 'points', 0.1)] }],
    ),
    text: `name: Invited
business: { customers: 12000, revenue: 9.6M per year, gross_margin: 50%, churn: 18% per year }
acquisition: { cost: 420 }
complaints: { rate: 7.5% per year, resolved: 20% }
initiatives: [{ name: A, effects: [{ on: complaints.voiced, change: +10 points }] }]
`,
    known: { npv: -42_862.4, complaintValue: -107.31, breakEvenResolution: 0.5025 },
  },
  {
    what: 'expansion of those who stay',
    params: params(firm(1000, 1e6, 0.1), [{ effects: [effect('loyalty.spend_growth', 'points', 0.08)] }]),
    text: `name: Expansion
business: { customers: 1000, revenue: 1M per year, gross_margin: 50%, churn: 10% per year }
initiatives: [{ name: A, effects: [{ on: loyalty.spend_growth, change: +8 points }] }]
`,
    known: { npv: 134_402.84 },
  },
];

/** A hundred customers whom nothing moves, at 10 a month each: 1,000 a month, and nothing is discounted. */
const still: Stated = {
  'business.customers': 100,
  'business.revenue_per_customer': 120,
  'business.gross_margin': 0.5,
  'business.churn': 0,
  'acquisition.new_customers': 0,
};
const aYear: Rest = { discountRate: 0, horizon: 12 };
/** Two points of margin more: 20 a month. */
const twoPoints = effect('business.gross_margin', 'points', 0.02);
const nothing = effect('business.gross_margin', 'points', 0);
const contacts: Stated = { ...still, 'service.contacts': 12, 'service.cost_per_contact': 10 };
const half = effect('service.automated', 'to', 0.5);

/** Of 1,000 customers 0.8^(1/12) stay a month and the rest is replaced; with the initiative 0.85^(1/12) stay. */
const [keeps, keepsMore] = [0.8 ** (1 / 12), 0.85 ** (1 / 12)];
const ahead = 1000 * keepsMore ** 36 + (1000 * (1 - keeps) * (1 - keepsMore ** 36)) / (1 - keepsMore) - 1000;
/** 1,000 a year at 50 % bring 500 / 12 a month. */
const runOff = (ahead * (500 / 12)) / (1.1 ** (1 / 12) - 1 + (1 - keeps)) / 1.1 ** 3;

/**
 * At 35 problems a hundred customers and year, a fifth of them reported: 28 are silent of whom half of 22 % leave;
 * of 3.5 unresolved, or 2.1, half of 33 %. Resolving more keeps k of a year's customers for each kept before. The
 * part of a total that service takes is then 0.82 (k − 1), and the rest of it acts beside service.
 */
const [leave, leaveLess] = [3.5, 2.1].map((failed) => (0.28 * 0.11 + (failed / 100) * 0.165) / 12) as [
  number,
  number,
];
const k = ((1 - leaveLess) / (1 - leave)) ** 12;
const churnAtTotal = (total: number) => 1 - (1 - total - 0.82 * (k - 1)) * k;

/** Answers worked by hand. */
const worked: readonly Case[] = [
  {
    what: 'a one-off cost at the start of its month: 1,000 · 1.1^(−6/12)',
    params: params(still, [{ once: 1000, start: 7, effects: [nothing] }]),
    known: { npv: -1000 * 1.1 ** -0.5, peak: [-1000, 7], payback: null },
  },
  {
    what: 'a one-off cost in the first month: today',
    params: params(still, [{ once: 1000, effects: [nothing] }]),
    known: { npv: -1000, peak: [-1000, 1] },
  },
  {
    what: 'a start after the horizon: nothing',
    params: params(still, [{ once: 1000, runningPerYear: 120, start: 13, effects: [twoPoints] }], aYear),
    known: { npv: 0, peak: [0, null] },
  },
  {
    what: 'a need of 100 less 20 a month, paid for in month 5',
    params: params(still, [{ once: 100, effects: [twoPoints] }], aYear),
    known: { npv: 140, peak: [-80, 1], payback: 5 },
  },
  {
    what: 'a second outlay in month 4: −80 and −60, −40, −120, then 20 a month',
    params: params(
      still,
      [
        { once: 100, effects: [twoPoints] },
        { once: 100, start: 4, effects: [nothing] },
      ],
      aYear,
    ),
    known: { npv: 40, peak: [-120, 4], payback: 10 },
  },
  {
    what: 'inflation of running costs: 1,000 · Σ 1.03^((t − 1)/12) / 1.1^(t/12)',
    params: params({ ...still, 'finance.inflation': 0.03 }, [{ runningPerYear: 12_000, effects: [nothing] }]),
    known: {
      npv: ((-1000 / 1.1 ** (1 / 12)) * (1 - (1.03 / 1.1) ** 3)) / (1 - (1.03 / 1.1) ** (1 / 12)),
    },
  },
  {
    what: 'three months in full, then 75 %, 50 % and 25 % of 20',
    params: params(still, [{ end: 3, fade: 4, effects: [twoPoints] }], aYear),
    known: { npv: 60 + 15 + 10 + 5 },
  },
  {
    what: 'a ramp cut short fades from where it was: 5, 10 and 15, then 10 and 5',
    params: params(still, [{ ramp: 4, end: 3, fade: 3, effects: [twoPoints] }], aYear),
    known: { npv: 30 + 15 },
  },
  {
    what: 'half of 1,200 contacts answered at 2 and not 10: 4,800',
    params: params(
      { ...contacts, 'service.cost_per_automated_contact': 2, 'service.cashable': 1 },
      [{ effects: [half] }],
      aYear,
    ),
    known: { npv: 4800 },
  },
  {
    what: 'a quarter of that leaves the books',
    params: params(
      { ...contacts, 'service.cost_per_automated_contact': 2, 'service.cashable': 0.25 },
      [{ effects: [half] }],
      aYear,
    ),
    known: { npv: 1200 },
  },
  {
    what: 'what costs more is paid in full whatever is cashable',
    params: params(
      { ...contacts, 'service.cost_per_automated_contact': 12, 'service.cashable': 0.25 },
      [{ effects: [half] }],
      aYear,
    ),
    known: { npv: -1200 },
  },
  {
    what: 'two of six minutes at 39,000 for 1,300 hours: 1 a contact',
    params: params(
      {
        ...still,
        'service.contact_count': 1200,
        'service.handle_time': 6,
        'service.agent_cost': 39_000,
        'service.cashable': 1,
      },
      [{ effects: [effect('service.handle_time', 'points', -2)] }],
      aYear,
    ),
    known: { npv: 1200 },
  },
  {
    what: 'orders of 30 four times a year, one more of them at half margin: 15 · 100',
    params: params(
      {
        'business.customers': 100,
        'business.order_value': 30,
        'business.orders': 4,
        'business.gross_margin': 0.5,
        'business.retention': 1,
        'acquisition.new_customers': 0,
      },
      [{ effects: [effect('business.orders', 'points', 1)] }],
      aYear,
    ),
    known: { npv: 1500 },
  },
  {
    what: 'ten new ones a month who pay half: 2 % of 10 · Σ (100 + 5(t − 1))',
    params: params(
      { ...still, 'acquisition.new_customers': 120, 'acquisition.first_spend': 0.5 },
      [{ effects: [twoPoints] }],
      aYear,
    ),
    known: { npv: 0.2 * (1200 + 5 * 66), customers: [220] },
  },
  {
    what: 'net revenue retention of 99 % at 90 %: those who stay pay 10 % more',
    params: params(
      {
        ...still,
        'business.churn': 0.1,
        'business.net_revenue_retention': 0.99,
      },
      [{ effects: [twoPoints] }],
      { discountRate: 0, horizon: 13 },
    ),
    known: { npv: (20 * (1 - 0.99 ** (13 / 12))) / (1 - 0.99 ** (1 / 12)) },
  },
  {
    what: 'a total target of churn, 15 %: met but for what service and the rest do to each other',
    params: params(resolved, [
      { effects: [effect('business.churn', 'to', 0.15, { scope: 'total' }), ...to70.effects] },
    ]),
    known: { churnLastMonth: churnAtTotal(0.15) },
  },
  {
    what: 'a total of four points likewise',
    params: params(resolved, [
      { effects: [effect('business.churn', 'points', -0.04, { scope: 'total' }), ...to70.effects] },
    ]),
    known: { churnLastMonth: churnAtTotal(0.14) },
  },
  {
    what: 'a total below what service does: the service effects alone',
    params: params(resolved, [
      { effects: [effect('business.churn', 'points', -0.0001, { scope: 'total' }), ...to70.effects] },
    ]),
    known: { npv: 44_151.7 },
  },
  {
    what: 'the customers ahead at the end decay at the churn of the baseline',
    params: params({ ...firm(1000, 1e6, 0.2), 'acquisition.referred': 0 }, [
      { end: 36, effects: [effect('business.churn', 'points', -0.05)] },
    ]),
    known: { runOff },
  },
];

const yearEnds = (list: readonly number[], known: readonly number[]) =>
  at(list, 12, 24, 36).slice(0, known.length);

function check(expected: readonly number[], actual: readonly (number | null)[], digits = 2): void {
  expect(actual.length).toBe(expected.length);
  expected.forEach((value, k) => {
    expect(actual[k]).toBeCloseTo(value, digits);
  });
}

describe('by the second path', () => {
  it.each([...stated, ...worked])('$what', ({ params: of, known }) => {
    const answer = reference(of) as Answer;
    if (known.npv !== undefined) check([known.npv], [answer.npv]);
    if (known.customers) check(known.customers, yearEnds(answer.changed.customers, known.customers));
    if (known.customersBefore) {
      check(known.customersBefore, yearEnds(answer.baseline.customers, known.customersBefore));
    }
    if (known.complaintValue !== undefined) check([known.complaintValue], [answer.complaintValue]);
    if (known.breakEvenResolution !== undefined) {
      check([known.breakEvenResolution], [answer.breakEvenResolution], 4);
    }
    if (known.runOff !== undefined) check([known.runOff], [answer.runOff]);
    if (known.churnLastMonth !== undefined) check([known.churnLastMonth], [answer.churnLastMonth], 12);
    if (known.payback !== undefined) expect(answer.payback).toBe(known.payback);
    if (known.peak) {
      check([known.peak[0]], [answer.peakFunding]);
      expect(answer.peakFundingMonth).toBe(known.peak[1]);
    }
  });

  it('50 customers with 1,000 new a year gain them every year', () => {
    const of = params({
      ...firm(50, 1e6, 0),
      'business.churn': [0.04, 1],
      'acquisition.new_customers': 1000,
    });
    const { gained } = (reference(of) as Answer).baseline;
    for (const year of [0, 1, 2]) {
      const sum = gained.slice(12 * year, 12 * year + 12).reduce((total, count) => total + count, 0);
      expect(sum).toBeCloseTo(1000, 9);
    }
  });
});

/** A figure of the model by its id: the value of one more complaint reported, and its break-even. */
function figure(text: string, id: string): number {
  const quantity = derivedQuantities.find((each) => each.id === id);
  if (!quantity) throw new Error(`there is no ${id}`);
  return runOf(text).changed.value(quantity as Parameters<ReturnType<typeof runOf>['changed']['value']>[0]);
}

describe('by the program', () => {
  it.each([...stated, ...worked])('$what', ({ params: of, text = textOf(of), known }) => {
    const { baseline, changed } = runOf(text);
    if (known.customers) check(known.customers, yearEnds(changed.series(customers.closing), known.customers));
    if (known.customersBefore) {
      check(known.customersBefore, yearEnds(baseline.series(customers.closing), known.customersBefore));
    }
    if (known.complaintValue !== undefined) {
      check([known.complaintValue], [figure(text, 'value_of_reported_complaint')]);
    }
    if (known.breakEvenResolution !== undefined) {
      check([known.breakEvenResolution], [figure(text, 'break_even_resolution')], 4);
    }
    if (of.initiatives.length === 0) return;
    const headline = headlineOf(analysisOf(text)) as Record<string, number | null>;
    const agree = (id: string, value: number | undefined, digits?: number) => {
      if (value !== undefined) check([value], [headline[id] ?? null], digits);
    };
    agree('npv', known.npv);
    agree('run_off', known.runOff);
    agree('churn_last_month', known.churnLastMonth, 12);
    agree('peak_funding', known.peak?.[0]);
    if (known.peak) expect(headline['peak_funding_month']).toBe(known.peak[1]);
    if (known.payback !== undefined) expect(headline['payback_months']).toBe(known.payback);
  });

  it('50 customers with 1,000 new a year gain them every year', () => {
    const gained = runOf(growing(50, 1000)).baseline.series(customers.gained);
    for (const year of [0, 1, 2]) {
      const sum = gained.slice(12 * year, 12 * year + 12).reduce((total, count) => total + count, 0);
      expect(sum).toBeCloseTo(1000, 9);
    }
  });
});

const small = firm(100, 1e5, 0.2);
const helped: readonly Plan[] = [{ effects: [effect('complaints.resolved', 'points', 0.1)] }];
const held: Rest = { policy: 'hold' };

/** What cannot all be true, or cannot be done; and the same mended, which is answered. */
const refused: readonly (readonly [what: string, of: Params, mended: Params])[] = [
  [
    '`hold` without a cost to win a customer',
    params(small, [], held),
    params({ ...small, 'acquisition.cost': 10 }, [], held),
  ],
  [
    'an effect on complaints where nothing is said of them',
    params(small, helped),
    params({ ...small, 'complaints.rate': 0.1 }, helped),
  ],
  [
    'more problems than twelve a year',
    params({ ...small, 'service.problem_rate': 12.5 }),
    params({ ...small, 'service.problem_rate': 11.5 }),
  ],
  [
    'more complaints than problems',
    params({ ...small, 'service.problem_rate': 0.1, 'complaints.rate': 0.2 }),
    params({ ...small, 'service.problem_rate': 0.2, 'complaints.rate': 0.1 }),
  ],
  [
    'three figures of complaints that disagree',
    params({ ...small, 'service.problem_rate': 0.5, 'complaints.rate': 0.1, 'complaints.voiced': 0.3 }),
    params({ ...small, 'service.problem_rate': 0.5, 'complaints.rate': 0.1, 'complaints.voiced': 0.2 }),
  ],
  [
    'churn and retention that disagree',
    params({ ...small, 'business.retention': 0.7 }),
    params({ ...small, 'business.retention': 0.8 }),
  ],
  [
    'revenue in all and each that disagree',
    params({ ...small, 'business.revenue_per_customer': 900 }),
    params({ ...small, 'business.revenue_per_customer': 1005 }),
  ],
  [
    'more leaving over service than leave at all, as stated',
    params({ ...firm(100, 1e5, 0.02), 'complaints.rate': 0.3, 'complaints.follow_through': 1 }),
    params({ ...firm(100, 1e5, 0.02), 'complaints.rate': 0.3 }),
  ],
];

describe('refused', () => {
  it.each(refused)('by the second path: %s', (_, of, mended) => {
    expect(reference(of)).toBeNull();
    expect(reference(mended)).not.toBeNull();
  });

  it.each(refused)('by the program: %s', (_, of, mended) => {
    const isAnswered = (text: string): boolean => {
      try {
        return isAnalysis(outcomeOf(text));
      } catch {
        return false;
      }
    };
    expect(isAnswered(textOf(of))).toBe(false);
    expect(isAnswered(textOf(mended))).toBe(true);
  });
});
