/** Random businesses for property tests; the text of their profiles stands in profile-text.ts. */
import * as fc from 'fast-check';
import { forms, isTimed, type Style } from './profile-text.js';
import { forMonths, yearly as yearlyOf } from './reference/params.js';
import type { EffectParams, Figure, InitiativeParams, InputId, Params, PeriodMonths } from './reference.js';

export { type Style, textOf } from './profile-text.js';

/** A number of few digits, so that a decimal text of it is exact. */
const decimal = (low: number, high: number, digits: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.round(low * 10 ** digits), max: Math.round(high * 10 ** digits) })
    .map((n) => n / 10 ** digits);

const rounded = (value: number, digits = 6): number => Number(value.toPrecision(digits));

/** A number of any size between two, as likely small as large. */
const anySize = (low: number, high: number): fc.Arbitrary<number> =>
  decimal(Math.log10(low), Math.log10(high), 4).map((exponent) => rounded(10 ** exponent, 4));

const period = fc.constantFrom<PeriodMonths>(1, 3, 12);

/** A figure a year, stated for some period. */
function inPeriod(id: InputId, yearly: number, months: PeriodMonths): Figure {
  return isTimed(id)
    ? { value: rounded(forMonths(id, yearly, months)), months }
    : { value: yearly, months: 12 };
}

const shares = (low = 0, high = 1) => decimal(low, high, 3);

/** What may be stated beside the seven lines, in base units; each is stated in some profiles only. */
const optionals = {
  'acquisition.first_spend': shares(0.2, 1),
  'acquisition.referred': shares(0, 0.4),
  'complaints.voiced': shares(0.1, 0.9),
  'complaints.resolved': shares(),
  'complaints.handling_cost': decimal(0, 80, 2),
  'complaints.switch_intent': shares(0, 0.6),
  'complaints.follow_through': shares(0, 0.6),
  'complaints.switch_if_silent': shares(0, 0.6),
  'complaints.switch_if_resolved': shares(0, 0.1),
  'service.contacts': decimal(0, 8, 2),
  'service.automated': shares(),
  'service.cost_per_automated_contact': decimal(0, 3, 2),
  'service.cashable': shares(),
  'service.first_contact_resolution': shares(0.3, 1),
  'word_of_mouth.told_if_satisfied': decimal(0, 6, 1),
  'word_of_mouth.told_if_failed': decimal(0, 20, 1),
  'word_of_mouth.told_if_silent': decimal(0, 6, 1),
  'word_of_mouth.negativity': decimal(0, 3, 1),
  'loyalty.service_cost_change': decimal(-0.1, 0.1, 3),
  'finance.inflation': decimal(0, 0.08, 3),
} as const satisfies Partial<Record<InputId, fc.Arbitrary<number>>>;

/** Selling in contacts, all of it or nothing. */
const selling = fc.record({
  'service.contacts': decimal(0.2, 6, 2),
  'service.offer_rate': shares(),
  'service.acceptance': fc.option(shares()),
  'service.offer_margin': decimal(0, 60, 2),
  'service.offer_discount': fc.option(decimal(0, 20, 2)),
});

/** The sales funnel, all of it or nothing; prospects as a multiple of the customers. */
const funnel = fc.record({
  'sales.prospects': decimal(0, 2, 2),
  'sales.meet_service': shares(),
  'sales.served_badly': shares(),
  'sales.scrapped': fc.option(shares()),
  'sales.close_rate_prospects': fc.option(shares(0, 0.3)),
});

/** What one contact costs: told as it is, or by the time of an agent. */
const contactCost = fc.oneof(
  fc.record({ 'service.cost_per_contact': decimal(0, 15, 2) }),
  fc.record(
    {
      'service.handle_time': decimal(1, 30, 1),
      'service.agent_cost': decimal(20, 90, 1).map((thousands) => Math.round(thousands * 1000)),
      'service.agent_hours': fc.integer({ min: 1000, max: 1700 }),
    },
    { requiredKeys: ['service.handle_time', 'service.agent_cost'] },
  ),
);

/** How the complaints of a business are told, or the problems behind them, or neither. */
const complaints = fc.record({
  told: fc.constantFrom('rate', 'rate', 'count', 'problems', 'both', 'all', 'neither'),
  problems: fc.oneof(
    { weight: 5, arbitrary: decimal(0, 0.5, 4) },
    { weight: 1, arbitrary: decimal(0.5, 3, 3) },
  ),
  voiced: shares(0.1, 0.9),
});

const business = fc.record({
  customers: anySize(50, 2e6).map(Math.round),
  revenueEach: anySize(10, 20_000),
  revenueTold: fc.constantFrom('in all', 'each', 'by orders'),
  orders: decimal(0.2, 12, 1),
  margin: fc.oneof({ weight: 6, arbitrary: shares(0.05, 0.95) }, { weight: 1, arbitrary: shares(-0.4, 0) }),
  churn: decimal(0.03, 0.7, 3),
  isRetentionTold: fc.boolean(),
  growth: fc.option(decimal(-0.1, 0.2, 3)),
  isNetRetentionTold: fc.boolean(),
  cost: fc.option(anySize(1, 2000), { freq: 6 }),
  newShare: fc.option(fc.oneof(decimal(0, 0.8, 2), decimal(0, 0.03, 3))),
  areContactsCounted: fc.boolean(),
  /** Whether what can be told in two ways is. */
  isToldTwice: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
});

/** The levers with the value they have where the profile is silent; nothing acts on what is 0 for good. */
const levers = {
  'business.revenue_per_customer': null,
  'business.order_value': null,
  'business.orders': null,
  'business.gross_margin': null,
  'business.churn': null,
  'acquisition.cost': null,
  'complaints.voiced': 0.2,
  'complaints.resolved': 0.5,
  'complaints.handling_cost': 0,
  'complaints.switch_intent': 0.33,
  'complaints.follow_through': 0.5,
  'complaints.switch_if_silent': 0.22,
  'complaints.switch_if_resolved': 0,
  'service.problem_rate': null,
  'service.contacts': 0,
  'service.cost_per_contact': 0,
  'service.handle_time': null,
  'service.automated': 0,
  'service.cost_per_automated_contact': 0,
  'service.first_contact_resolution': 1,
  'service.offer_rate': 0,
  'service.acceptance': 0.65,
  'service.offer_margin': 0,
  'service.offer_discount': 0,
  'word_of_mouth.told_if_satisfied': 3.5,
  'word_of_mouth.told_if_failed': 16,
  'word_of_mouth.told_if_silent': 3,
  'word_of_mouth.negativity': 1,
  'loyalty.spend_growth': 0,
  'loyalty.service_cost_change': 0,
  'sales.meet_service': 0,
  'sales.served_badly': 0,
  'sales.scrapped': 0.5,
  'sales.close_rate_prospects': 0.125,
} as const satisfies Partial<Record<InputId, number | null>>;

type LeverId = keyof typeof levers;

const leverIds = Object.keys(levers) as LeverId[];

/** What people act on most, and then anything. */
const leverId = fc.oneof(
  fc.constantFrom<LeverId>(
    'business.churn',
    'complaints.resolved',
    'complaints.voiced',
    'service.problem_rate',
  ),
  fc.constantFrom(...leverIds),
);

/** An effect before it is known what it acts on: its size is a share of what is there. */
const effect = fc.record({
  on: leverId,
  kind: fc.constantFrom('points' as const, 'relative' as const, 'to' as const),
  size: fc.oneof({ weight: 5, arbitrary: decimal(-0.5, 0.3, 3) }, { weight: 1, arbitrary: fc.constant(0) }),
  months: fc.option(period),
  causalShare: fc.oneof(fc.constant(1), shares()),
  evidence: fc.option(
    fc.constantFrom(
      'experiment' as const,
      'before-after' as const,
      'benchmark' as const,
      'assumption' as const,
    ),
    { nil: undefined },
  ),
  scope: fc.constantFrom(undefined, 'beyond_service' as const, 'total' as const, 'total' as const),
});

const initiative = fc.record({
  once: fc.oneof(fc.constant(0), decimal(0, 0.2, 4)),
  running: fc.oneof(fc.constant(0), decimal(0, 0.05, 4)),
  start: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 14 })),
  ramp: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 18 })),
  duration: fc.option(fc.integer({ min: 0, max: 30 })),
  fade: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 18 })),
  effects: fc.array(effect, { minLength: 1, maxLength: 3 }),
});

type Raw<T> = T extends fc.Arbitrary<infer V> ? V : never;
type Figures = Partial<Record<InputId, Figure>>;

/** The value of a lever at the baseline, a year, near enough to choose an effect's size by. */
function presentValue(on: LeverId, figures: Figures): number {
  const stated = figures[on];
  if (stated) return yearlyOf(on, stated);
  const known = (id: InputId, otherwise: number) => (figures[id] ? yearlyOf(id, figures[id]) : otherwise);
  const customers = known('business.customers', 1);
  switch (on) {
    case 'business.churn':
      return 1 - known('business.retention', 1);
    case 'business.revenue_per_customer':
      return figures['business.revenue']
        ? known('business.revenue', 0) / customers
        : known('business.order_value', 0) * known('business.orders', 0);
    case 'service.problem_rate':
      return (
        known('complaints.rate', known('complaints.count', 0) / customers) / known('complaints.voiced', 0.2)
      );
    case 'service.contacts':
      return known('service.contact_count', 0) / customers;
    case 'service.cost_per_contact':
      return known('service.handle_time', 0) * 0.5;
    default:
      return levers[on] ?? 0;
  }
}

/** Another lever where the business says nothing of one: nothing can act on it then. */
function knownLever(on: LeverId, figures: Figures): LeverId {
  const isTold = (...ids: InputId[]) => ids.some((id) => figures[id] !== undefined);
  if (!isTold('complaints.rate', 'complaints.count', 'service.problem_rate')) {
    if (on.startsWith('complaints.') || on === 'service.problem_rate') return 'business.churn';
    if (on.startsWith('word_of_mouth.')) return 'word_of_mouth.told_if_satisfied';
  }
  if (on === 'acquisition.cost' && !isTold(on)) return 'business.gross_margin';
  // What follows from other levers is not moved beside them.
  const isByOrders = !isTold('business.revenue_per_customer', 'business.revenue');
  if (on === 'business.order_value' || on === 'business.orders') {
    return isByOrders ? on : 'business.revenue_per_customer';
  }
  if (on === 'business.revenue_per_customer' && isByOrders) return 'business.order_value';
  if (on === 'service.handle_time' && !isTold(on)) return 'service.cost_per_contact';
  if (on === 'service.cost_per_contact' && isTold('service.handle_time')) return 'service.handle_time';
  return on;
}

const lowestOf: Partial<Record<InputId, number>> = {
  'complaints.voiced': 0.01,
  'service.first_contact_resolution': 0.01,
  'business.gross_margin': -10,
  'loyalty.spend_growth': -1,
  'loyalty.service_cost_change': -1,
};

function effectOf(drawn: Raw<typeof effect>, figures: Figures): EffectParams {
  const { kind, size, months: named, causalShare, evidence, scope } = drawn;
  const on = knownLever(drawn.on, figures);
  const form = forms[on].kind;
  const months = isTimed(on) ? (named ?? figures[on]?.months ?? 12) : 12;
  const present = presentValue(on, figures);
  // Where nothing is there, something small is added.
  const scale = present === 0 ? (form === 'share' ? 0.1 : 1) : present;
  const common = {
    on,
    kind,
    causalShare,
    ...(evidence && { evidence }),
    ...(scope && on === 'business.churn' && { scope }),
  };
  if (kind === 'relative') return { ...common, value: size, months: 12 };
  const { value: now } = inPeriod(on, present, months);
  const { value: reached } = inPeriod(on, present + scale * size, months);
  if (kind === 'points') return { ...common, value: rounded(reached - now), months };
  const most = form === 'share' && on !== 'service.problem_rate' ? 1 : Number.POSITIVE_INFINITY;
  return { ...common, value: Math.min(most, Math.max(lowestOf[on] ?? 0, reached)), months };
}

/** Effects of which no more than one states a total of churn as a share of it: how two would add up is not told. */
function effectsOf(drawn: readonly Raw<typeof effect>[], figures: Figures): EffectParams[] {
  let seen = 0;
  return drawn.map((one) => {
    const of = effectOf(one, figures);
    if (of.scope !== 'total' || of.kind !== 'relative' || seen++ === 0) return of;
    return { ...of, scope: 'beyond_service' };
  });
}

const raw = fc.record({
  business,
  optional: fc.record(optionals, { requiredKeys: [] }),
  selling: fc.option(selling, { freq: 2 }),
  funnel: fc.option(funnel, { freq: 2 }),
  contactCost: fc.option(contactCost, { freq: 3 }),
  complaints,
  periods: fc.array(period, { minLength: 9, maxLength: 9 }),
  policy: fc.constantFrom(null, 'grow' as const, 'hold' as const, 'hold' as const),
  discountRate: fc.option(decimal(0, 0.3, 3)),
  horizon: fc.option(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(24, 120, 240)), { freq: 3 }),
  initiatives: fc.array(initiative, { minLength: 1, maxLength: 3 }),
});

type Values = Partial<Record<InputId, readonly [number, PeriodMonths]>>;

/** What a business says of itself, in the ways in which it says it. */
function ofBusiness(firm: Raw<typeof business>, at: (k: number) => PeriodMonths): Values {
  const revenue = rounded(firm.customers * firm.revenueEach);
  const values: Values = {
    'business.customers': [firm.customers, 12],
    'business.gross_margin': [firm.margin, 12],
  };
  if (firm.revenueTold === 'by orders') {
    values['business.orders'] = [firm.orders, at(0)];
    values['business.order_value'] = [rounded(firm.revenueEach / firm.orders), 12];
  }
  if (firm.revenueTold === 'in all' || firm.isToldTwice) values['business.revenue'] = [revenue, at(0)];
  if (firm.revenueTold === 'each' || firm.isToldTwice) {
    values['business.revenue_per_customer'] = [firm.revenueEach, at(3)];
  }
  if (!firm.isRetentionTold || firm.isToldTwice) values['business.churn'] = [firm.churn, at(1)];
  if (firm.isRetentionTold || firm.isToldTwice) values['business.retention'] = [1 - firm.churn, at(7)];
  if (firm.growth !== null) {
    if (firm.isNetRetentionTold) {
      values['business.net_revenue_retention'] = [(1 - firm.churn) * (1 + firm.growth), 12];
    } else values['loyalty.spend_growth'] = [firm.growth, at(8)];
  }
  if (firm.cost !== null) values['acquisition.cost'] = [firm.cost, 12];
  if (firm.newShare !== null) {
    values['acquisition.new_customers'] = [rounded(firm.newShare * firm.customers), at(3)];
  }
  return values;
}

/** What it says of complaints. */
function ofComplaints(
  { told, problems, voiced }: Raw<typeof complaints>,
  { customers, isToldTwice }: Raw<typeof business>,
  at: (k: number) => PeriodMonths,
): Values {
  const values: Values = {};
  const rate = rounded(problems * voiced);
  if (told === 'problems' || told === 'both' || told === 'all') {
    values['service.problem_rate'] = [problems, at(4)];
  }
  if (told === 'rate' || told === 'both' || told === 'all') values['complaints.rate'] = [rate, at(2)];
  if (told === 'count' || (told === 'rate' && isToldTwice)) {
    values['complaints.count'] = [rounded(rate * customers), at(2)];
  }
  return values;
}

function paramsOf({ business: firm, periods, ...rest }: Raw<typeof raw>): Params {
  const at = (k: number): PeriodMonths => periods[k] as PeriodMonths;
  const figures: Figures = {};
  const add = (values: Values) => {
    for (const [id, [value, months]] of Object.entries(values) as [InputId, [number, PeriodMonths]][]) {
      figures[id] = inPeriod(id, value, months);
    }
  };
  add(ofBusiness(firm, at));
  const stated = Object.entries({
    ...rest.optional,
    ...rest.selling,
    ...rest.funnel,
    ...rest.contactCost,
  }) as [InputId, number | null][];
  const { told, voiced } = rest.complaints;
  for (const [id, value] of stated) {
    if (value === null || value === undefined) continue;
    // Where the rate and the problems are told, what is voiced follows from them.
    if (id === 'complaints.voiced' && told === 'both') continue;
    const size = id === 'sales.prospects' ? Math.round(value * firm.customers) : value;
    if (id === 'service.contacts') {
      const counted = [rounded(size * firm.customers), at(5)] as const;
      if (firm.areContactsCounted || firm.isToldTwice) add({ 'service.contact_count': counted });
      if (firm.areContactsCounted && !firm.isToldTwice) continue;
    }
    const months = id === 'service.contacts' ? at(5) : id.startsWith('service.agent') ? 12 : at(6);
    add({ [id]: [size, months] });
  }
  add(ofComplaints(rest.complaints, firm, at));
  if (told === 'all') add({ 'complaints.voiced': [voiced, 12] });
  const revenue = firm.customers * firm.revenueEach;
  const each = revenue * Math.abs(firm.margin || 0.1);
  return {
    figures,
    // Without a cost there is nothing to hold the base by.
    policy: firm.cost === null && rest.policy === 'hold' ? 'grow' : rest.policy,
    discountRate: rest.discountRate,
    horizon: rest.horizon,
    initiatives: rest.initiatives.map(
      (plan, k): InitiativeParams => ({
        name: `Plan ${'CAB'[k]}`,
        once: rounded(plan.once * each),
        runningPerYear: rounded(plan.running * each),
        start: plan.start,
        ramp: plan.ramp,
        end: plan.duration === null ? null : plan.start + plan.duration,
        fade: plan.duration === null ? 0 : plan.fade,
        effects: effectsOf(plan.effects, figures),
      }),
    ),
  };
}

/** Random businesses, each with one to three initiatives. Few contradict themselves. */
export const businesses: fc.Arbitrary<Params> = raw.map(paramsOf);

/** The choices that a text makes where something can be written in several ways. */
export const styles: fc.Arbitrary<Style> = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });
