/** Random businesses for property tests, and the text of their profiles in the notations people use. */
import * as fc from 'fast-check';
import type { EffectParams, Figure, InitiativeParams, InputId, Params, PeriodMonths } from './reference.js';

/** How a figure is written. */
type Kind = 'share' | 'money' | 'count';

interface Form {
  readonly kind: Kind;
  /** Present where the figure is for a stretch of time. */
  readonly overTime?: 'chance' | 'flow';
  /** Words that may stand before the period: `50 per customer per month`. */
  readonly each?: string;
}

const share: Form = { kind: 'share' };
const money: Form = { kind: 'money' };
const count: Form = { kind: 'count' };

const forms: Readonly<Record<InputId, Form>> = {
  'business.customers': count,
  'business.revenue': { ...money, overTime: 'flow' },
  'business.revenue_per_customer': { ...money, overTime: 'flow', each: ' per customer' },
  'business.gross_margin': share,
  'business.churn': { ...share, overTime: 'chance' },
  'acquisition.cost': { ...money, each: ' per customer' },
  'acquisition.new_customers': { ...count, overTime: 'flow' },
  'acquisition.referred': share,
  'complaints.rate': { ...share, overTime: 'flow' },
  'complaints.voiced': share,
  'complaints.resolved': share,
  'complaints.handling_cost': money,
  'complaints.switch_intent': share,
  'complaints.follow_through': share,
  'complaints.switch_if_silent': share,
  'complaints.switch_if_resolved': share,
  'service.problem_rate': { ...share, overTime: 'chance' },
  'service.contacts': { ...count, overTime: 'flow', each: ' per customer' },
  'service.cost_per_contact': money,
  'service.first_contact_resolution': share,
  'service.offer_rate': share,
  'service.acceptance': share,
  'service.offer_margin': money,
  'service.offer_discount': money,
  'word_of_mouth.told_if_satisfied': count,
  'word_of_mouth.told_if_failed': count,
  'word_of_mouth.told_if_silent': count,
  'word_of_mouth.negativity': count,
  'loyalty.spend_growth': { ...share, overTime: 'flow' },
  'loyalty.service_cost_change': { ...share, overTime: 'flow' },
  'sales.prospects': { ...count, overTime: 'flow' },
  'sales.meet_service': share,
  'sales.served_badly': share,
  'sales.scrapped': share,
  'sales.close_rate_prospects': share,
};

const isTimed = (id: InputId): boolean => forms[id].overTime !== undefined;

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

/** A figure a year, stated for some period: a chance is cut to it by compounding, a flow by division. */
function inPeriod(id: InputId, yearly: number, months: PeriodMonths): Figure {
  const { overTime } = forms[id];
  if (overTime === undefined) return { value: yearly, months: 12 };
  const value = overTime === 'chance' ? 1 - (1 - yearly) ** (months / 12) : (yearly * months) / 12;
  return { value: rounded(value), months };
}

const shares = (low = 0, high = 1) => decimal(low, high, 3);

/** What may be stated beside the seven lines, in base units; each is stated in some profiles only. */
const optionals = {
  'acquisition.referred': shares(0, 0.4),
  'complaints.voiced': shares(0.1, 0.9),
  'complaints.resolved': shares(),
  'complaints.handling_cost': decimal(0, 80, 2),
  'complaints.switch_intent': shares(0, 0.6),
  'complaints.follow_through': shares(),
  'complaints.switch_if_silent': shares(0, 0.6),
  'complaints.switch_if_resolved': shares(0, 0.1),
  'service.problem_rate': shares(0, 0.4),
  'service.contacts': decimal(0, 8, 2),
  'service.cost_per_contact': decimal(0, 15, 2),
  'service.first_contact_resolution': shares(0.3, 1),
  'word_of_mouth.told_if_satisfied': decimal(0, 6, 1),
  'word_of_mouth.told_if_failed': decimal(0, 20, 1),
  'word_of_mouth.told_if_silent': decimal(0, 6, 1),
  'word_of_mouth.negativity': decimal(0, 5, 1),
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

const business = fc.record({
  customers: anySize(50, 2e6).map(Math.round),
  revenueEach: anySize(10, 20_000),
  isRevenueTotal: fc.boolean(),
  margin: fc.oneof({ weight: 6, arbitrary: shares(0.05, 0.95) }, { weight: 1, arbitrary: shares(-0.4, 0) }),
  churn: decimal(0.03, 0.7, 3),
  cost: anySize(1, 2000),
  newShare: fc.option(decimal(0, 0.8, 2)),
  complaints: decimal(0, 0.09, 4),
});

/** The levers with the value they have where the profile is silent; nothing acts on what is 0 for good. */
const levers = {
  'business.revenue_per_customer': null,
  'business.gross_margin': null,
  'business.churn': null,
  'acquisition.cost': null,
  'complaints.voiced': 0.2,
  'complaints.resolved': 0.5,
  'complaints.handling_cost': 0,
  'complaints.switch_intent': 0.33,
  'complaints.follow_through': 0.5,
  'complaints.switch_if_silent': 0.33,
  'complaints.switch_if_resolved': 0,
  'service.problem_rate': null,
  'service.contacts': 0,
  'service.cost_per_contact': 0,
  'service.first_contact_resolution': 1,
  'service.offer_rate': 0,
  'service.acceptance': 0.65,
  'service.offer_margin': 0,
  'service.offer_discount': 0,
  'word_of_mouth.told_if_satisfied': 3.5,
  'word_of_mouth.told_if_failed': 16,
  'word_of_mouth.told_if_silent': 3,
  'word_of_mouth.negativity': 1,
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
});

const initiative = fc.record({
  once: fc.oneof(fc.constant(0), decimal(0, 0.2, 4)),
  running: fc.oneof(fc.constant(0), decimal(0, 0.05, 4)),
  start: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 14 })),
  ramp: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 18 })),
  duration: fc.option(fc.integer({ min: 0, max: 30 })),
  effects: fc.array(effect, { minLength: 1, maxLength: 3 }),
});

type Raw<T> = T extends fc.Arbitrary<infer V> ? V : never;
type Figures = Partial<Record<InputId, Figure>>;

const yearlyOf = (id: InputId, { value, months }: Figure): number => {
  const { overTime } = forms[id];
  if (overTime === 'chance') return 1 - (1 - value) ** (12 / months);
  return overTime === 'flow' ? (value * 12) / months : value;
};

/** The value of a lever at the baseline, a year, near enough to choose an effect's size by. */
function presentValue(on: LeverId, figures: Figures): number {
  const stated = figures[on];
  if (stated) return yearlyOf(on, stated);
  const known = (id: InputId, otherwise: number) => (figures[id] ? yearlyOf(id, figures[id]) : otherwise);
  if (on === 'service.problem_rate') {
    return Math.min(1, known('complaints.rate', 0) / known('complaints.voiced', 0.2));
  }
  if (on === 'business.revenue_per_customer') {
    return known('business.revenue', 0) / known('business.customers', 1);
  }
  return levers[on] ?? 0;
}

function effectOf(
  { on, kind, size, months: named, causalShare }: Raw<typeof effect>,
  figures: Figures,
): EffectParams {
  const { kind: form } = forms[on];
  const months = isTimed(on) ? (named ?? figures[on]?.months ?? 12) : 12;
  const present = presentValue(on, figures);
  // Where nothing is there, something small is added.
  const scale = present === 0 ? (form === 'share' ? 0.1 : 1) : present;
  if (kind === 'relative') return { on, kind, value: size, months: 12, causalShare };
  const { value: now } = inPeriod(on, present, months);
  const { value: reached } = inPeriod(on, present + scale * size, months);
  if (kind === 'points') return { on, kind, value: rounded(reached - now), months, causalShare };
  const most = form === 'share' ? 1 : Number.POSITIVE_INFINITY;
  const least = ['complaints.voiced', 'service.first_contact_resolution'].includes(on) ? 0.01 : 0;
  const lowest = on === 'business.gross_margin' ? -10 : least;
  return { on, kind, value: Math.min(most, Math.max(lowest, reached)), months, causalShare };
}

const raw = fc.record({
  business,
  optional: fc.record(optionals, { requiredKeys: [] }),
  selling: fc.option(selling, { freq: 2 }),
  funnel: fc.option(funnel, { freq: 2 }),
  periods: fc.array(period, { minLength: 7, maxLength: 7 }),
  policy: fc.constantFrom(null, 'grow' as const, 'hold' as const, 'hold' as const),
  discountRate: fc.option(decimal(0, 0.3, 3)),
  horizon: fc.option(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(24, 120, 240)), { freq: 3 }),
  initiatives: fc.array(initiative, { minLength: 1, maxLength: 3 }),
});

function paramsOf({ business: firm, periods, ...rest }: Raw<typeof raw>): Params {
  const at = (k: number): PeriodMonths => periods[k] as PeriodMonths;
  const revenue = firm.customers * firm.revenueEach;
  const values: Partial<Record<InputId, readonly [number, PeriodMonths]>> = {
    'business.customers': [firm.customers, 12],
    'business.gross_margin': [firm.margin, 12],
    'business.churn': [firm.churn, at(1)],
    'acquisition.cost': [firm.cost, 12],
    'complaints.rate': [firm.complaints, at(2)],
    ...(firm.isRevenueTotal
      ? { 'business.revenue': [rounded(revenue), at(0)] }
      : { 'business.revenue_per_customer': [firm.revenueEach, at(0)] }),
    ...(firm.newShare !== null && {
      'acquisition.new_customers': [rounded(firm.newShare * firm.customers), at(3)],
    }),
  };
  const figures: Figures = {};
  for (const [id, [value, months]] of Object.entries(values) as [InputId, [number, PeriodMonths]][]) {
    figures[id] = inPeriod(id, value, months);
  }
  const stated = Object.entries({ ...rest.optional, ...rest.selling, ...rest.funnel }) as [
    InputId,
    number | null,
  ][];
  for (const [id, value] of stated) {
    if (value === null || value === undefined) continue;
    const size = id === 'sales.prospects' ? Math.round(value * firm.customers) : value;
    figures[id] = inPeriod(
      id,
      size,
      at(id === 'service.problem_rate' ? 4 : id === 'service.contacts' ? 5 : 6),
    );
  }
  const each = revenue * Math.abs(firm.margin || 0.1);
  return {
    figures,
    policy: rest.policy,
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
        effects: plan.effects.map((of) => effectOf(of, figures)),
      }),
    ),
  };
}

/** Random businesses, each with one to three initiatives. Few contradict themselves. */
export const businesses: fc.Arbitrary<Params> = raw.map(paramsOf);

/** The choices that a text makes where something can be written in several ways. */
export type Style = readonly number[];

export const styles: fc.Arbitrary<Style> = fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 });

/** Everything in one notation, or in the order of the model. */
const plainStyle: Style = [0];

class Writer {
  #picked = 0;
  #placed = 0;

  constructor(
    readonly style: Style,
    readonly order: Style,
  ) {}

  /** One of several ways to write the same, by the style. */
  pick<T>(...ways: readonly [T, ...T[]]): T {
    const choice = this.style[this.#picked++ % this.style.length] as number;
    return ways[choice % ways.length] as T;
  }

  /** The same entries in another sequence, by the order. */
  shuffle<T>(list: readonly T[]): T[] {
    const shuffled: T[] = [];
    for (const item of list) {
      const choice = this.order[this.#placed++ % this.order.length] as number;
      shuffled.splice(shuffled.length - (choice % (shuffled.length + 1)), 0, item);
    }
    return shuffled;
  }

  digits(value: number): string {
    return this.pick(
      () => String(value),
      () => value.toLocaleString('en-US', { maximumFractionDigits: 20 }),
    )();
  }

  amount(value: number): string {
    const scaled = (by: number) => String(Number((value / by).toPrecision(15)));
    const isLarge = Math.abs(value) >= 1000;
    const ways: [() => string, ...(() => string)[]] = [() => this.digits(value)];
    if (isLarge)
      ways.push(
        () => `${scaled(1e3)}k`,
        () => `${scaled(1e6)}M`,
        () => `${scaled(1e6)} million`,
      );
    return this.pick(...ways)();
  }

  share(value: number): string {
    return this.pick(`${Number((value * 100).toPrecision(14))}%`, String(value));
  }

  number(kind: Kind, value: number): string {
    if (kind === 'share') return this.share(value);
    return kind === 'money' ? `${this.pick('', '', '$')}${this.amount(value)}` : this.amount(value);
  }

  period(months: PeriodMonths): string {
    switch (months) {
      case 12:
        return this.pick(' per year', '/year', ' a year', ' yearly', ' per annum');
      case 3:
        return this.pick(' per quarter', ' / quarter', ' a quarter', ' quarterly');
      case 1:
        return this.pick(' per month', '/month', ' a month', ' monthly');
    }
  }

  figure(id: InputId, { value, months }: Figure): string {
    const { kind, each = '' } = forms[id];
    const per = `${this.pick('', each)}${isTimed(id) ? this.period(months) : ''}`;
    const written = this.number(kind, value);
    return this.pick(
      `${written}${per}`,
      `${written}${per}`,
      `{ low: '${written}', likely: '${written}${per}', high: '${written}' }`,
    );
  }

  span(months: number): string {
    const ways: [string, ...string[]] = [`${months} months`];
    if (months % 12 === 0) ways.push(`${months / 12} years`);
    if (months % 3 === 0) ways.push(`${months / 3} quarters`);
    return this.pick(...ways);
  }

  change({ on, kind, value, months }: EffectParams, stated: PeriodMonths): string {
    const form = forms[on];
    if (kind === 'to')
      return `to ${this.figure(on, { value, months }).replace(/^\{.*likely: '([^']*)'.*$/, '$1')}`;
    const sign = value < 0 ? '-' : '+';
    const size = Math.abs(value);
    if (kind === 'relative') return `${sign}${Number((size * 100).toPrecision(14))}% relative`;
    if (form.kind === 'share') {
      const isNamed = isTimed(on) && (months !== stated || this.pick(true, false));
      const name = { 1: 'month', 3: 'quarter', 12: 'year' }[months];
      return `${sign}${Number((size * 100).toPrecision(14))} points${isNamed ? ` per ${name}` : ''}`;
    }
    return `${sign}${this.amount(size)}${isTimed(on) ? this.period(months) : ''}`;
  }

  initiative(
    { name, once, runningPerYear, start, ramp, end, effects }: InitiativeParams,
    params: Params,
  ): string {
    const costs = [
      ...(once > 0 ? [`once: '${this.number('money', once)}'`] : []),
      ...(runningPerYear > 0 ? [`running: '${this.number('money', runningPerYear)}${this.period(12)}'`] : []),
    ];
    const written = effects.map((effect) => {
      const change = this.change(effect, params.figures[effect.on]?.months ?? 12);
      const keys = [`on: ${effect.on}`, `change: '${change}'`];
      if (effect.causalShare !== 1) keys.push(`causal_share: ${this.share(effect.causalShare)}`);
      return `      - { ${this.shuffle(keys).join(', ')} }`;
    });
    const keys = [
      `name: ${name}`,
      ...(costs.length > 0 ? [`costs: { ${this.shuffle(costs).join(', ')} }`] : []),
      ...(start > 1 || this.pick(false, true)
        ? [`start: ${this.pick(`month ${start}`, `${start} months`)}`]
        : []),
      ...(ramp > 1 ? [`ramp: ${this.span(ramp)}`] : []),
      ...(end === null ? [] : [`end: month ${end}`]),
      `effects:\n${this.shuffle(written).join('\n')}`,
    ];
    return `  - ${this.shuffle(keys).join('\n    ')}`;
  }

  profile(params: Params): string {
    const sections = new Map<string, string[]>();
    const add = (id: string, text: string) => {
      const [section, key] = id.split('.') as [string, string];
      sections.set(section, [...(sections.get(section) ?? []), `  ${key}: ${text}`]);
    };
    for (const id of Object.keys(forms) as InputId[]) {
      const figure = params.figures[id];
      if (figure) add(id, this.figure(id, figure));
    }
    if (params.policy !== null) add('acquisition.policy', params.policy);
    if (params.horizon !== null) add('finance.horizon', this.span(params.horizon));
    if (params.discountRate !== null) {
      add('finance.discount_rate', `${this.share(params.discountRate)}${this.period(12)}`);
    }
    const parts = [
      'name: A business',
      ...[...sections].map(([section, lines]) => `${section}:\n${this.shuffle(lines).join('\n')}`),
      ...(params.initiatives.length === 0
        ? []
        : [
            `initiatives:\n${this.shuffle(params.initiatives)
              .map((plan) => this.initiative(plan, params))
              .join('\n')}`,
          ]),
    ];
    return `${this.shuffle(parts).join('\n')}\n`;
  }
}

/** The profile of a business, as YAML: in some notation, and with its keys and lists in some order. */
export const textOf = (params: Params, style: Style = plainStyle, order: Style = plainStyle): string =>
  new Writer(style, order).profile(params);
