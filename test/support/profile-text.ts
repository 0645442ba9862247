/** The text of a profile, in the notations people use. */

import { statedMonths } from './reference/params.js';
import type { EffectParams, Figure, InitiativeParams, InputId, Params, PeriodMonths } from './reference.js';

/** How a figure is written. */
type Kind = 'share' | 'money' | 'count';

export interface Form {
  readonly kind: Kind;
  /**
   * Present where the figure is for a stretch of time: a chance of leaving, a part that stays, growth, or what
   * adds up.
   */
  readonly overTime?: 'chance' | 'factor' | 'growth' | 'flow';
  /** Words that may stand before the period: `50 per customer per month`. */
  readonly each?: string;
}

const share: Form = { kind: 'share' };
const money: Form = { kind: 'money' };
const count: Form = { kind: 'count' };

export const forms: Readonly<Record<InputId, Form>> = {
  'business.customers': count,
  'business.revenue': { ...money, overTime: 'flow' },
  'business.revenue_per_customer': { ...money, overTime: 'flow', each: ' per customer' },
  'business.order_value': money,
  'business.orders': { ...count, overTime: 'flow', each: ' per customer' },
  'business.gross_margin': share,
  'business.churn': { ...share, overTime: 'chance' },
  'business.retention': { ...share, overTime: 'factor' },
  'business.net_revenue_retention': { ...share, overTime: 'factor' },
  'acquisition.cost': { ...money, each: ' per customer' },
  'acquisition.new_customers': { ...count, overTime: 'flow' },
  'acquisition.referred': share,
  'acquisition.first_spend': share,
  'complaints.rate': { ...share, overTime: 'flow' },
  'complaints.count': { ...count, overTime: 'flow' },
  'complaints.voiced': share,
  'complaints.resolved': share,
  'complaints.handling_cost': money,
  'complaints.switch_intent': share,
  'complaints.follow_through': share,
  'complaints.switch_if_silent': share,
  'complaints.switch_if_resolved': share,
  'service.problem_rate': { ...share, overTime: 'flow' },
  'service.contacts': { ...count, overTime: 'flow', each: ' per customer' },
  'service.contact_count': { ...count, overTime: 'flow' },
  'service.cost_per_contact': money,
  'service.handle_time': count,
  'service.agent_cost': { ...money, overTime: 'flow' },
  'service.agent_hours': { ...count, overTime: 'flow' },
  'service.automated': share,
  'service.cost_per_automated_contact': money,
  'service.first_contact_resolution': share,
  'service.cashable': share,
  'service.offer_rate': share,
  'service.acceptance': share,
  'service.offer_margin': money,
  'service.offer_discount': money,
  'word_of_mouth.told_if_satisfied': count,
  'word_of_mouth.told_if_failed': count,
  'word_of_mouth.told_if_silent': count,
  'word_of_mouth.negativity': count,
  'loyalty.spend_growth': { ...share, overTime: 'growth' },
  'loyalty.service_cost_change': { ...share, overTime: 'growth' },
  'finance.inflation': { ...share, overTime: 'growth' },
  'sales.prospects': { ...count, overTime: 'flow' },
  'sales.meet_service': share,
  'sales.served_badly': share,
  'sales.scrapped': share,
  'sales.close_rate_prospects': share,
};

export const isTimed = (id: InputId): boolean => forms[id].overTime !== undefined;

/** The choices that a text makes where something can be written in several ways. */
export type Style = readonly number[];

/** Everything in one notation, or in the order of the model. */
const percent = (value: number): string => `${Number((value * 100).toPrecision(14))}%`;

/** Three digits behind the point could be thousands. */
const decimals = (text: string): string => text.replace(/^-?[1-9]\d{0,2}\.\d{3}$/, '$&0');

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
      () => decimals(String(value)),
      () => decimals(value.toLocaleString('en-US', { maximumFractionDigits: 20 })),
    )();
  }

  amount(value: number): string {
    const scaled = (by: number) => decimals(String(Number((value / by).toPrecision(15))));
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
    return this.pick(percent(value), String(value));
  }

  number(kind: Kind, value: number, isFraction = true): string {
    // Over less than a year a fraction could be a percentage, and one of 1 or more always.
    if (kind === 'share') return isFraction ? this.share(value) : percent(value);
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
    const written = this.number(kind, value, !isTimed(id) || (months === 12 && value < 1));
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
    { name, once, runningPerYear, start, ramp, end, fade = 0, effects }: InitiativeParams,
    params: Params,
  ): string {
    const costs = [
      ...(once > 0 ? [`once: '${this.number('money', once)}'`] : []),
      ...(runningPerYear > 0 ? [`running: '${this.number('money', runningPerYear)}${this.period(12)}'`] : []),
    ];
    const written = effects.map((effect) => {
      const change = this.change(effect, statedMonths(params, effect.on));
      const keys = [`on: ${effect.on}`, `change: '${change}'`];
      if (effect.causalShare !== 1) keys.push(`causal_share: ${this.share(effect.causalShare)}`);
      if (effect.evidence !== undefined) keys.push(`evidence: ${effect.evidence}`);
      if (effect.scope !== undefined) keys.push(`scope: ${effect.scope}`);
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
      ...(fade > 0 ? [`fade: ${this.span(fade)}`] : []),
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
