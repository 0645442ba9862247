/** A profile as plain numbers, and what the second path knows of each input. */

/** Figures that are chances of leaving: they compound from one period to another. */
export const chances = ['business.churn'] as const;

/** Figures of which a year is the product of its months. */
export const factors = ['business.retention', 'business.net_revenue_retention'] as const;

/** Growth, which compounds as one plus itself. */
export const growths = ['loyalty.spend_growth', 'loyalty.service_cost_change', 'finance.inflation'] as const;

/** Figures that add up from one period to another. */
export const flows = [
  'business.revenue',
  'business.revenue_per_customer',
  'business.orders',
  'acquisition.new_customers',
  'complaints.rate',
  'complaints.count',
  'service.problem_rate',
  'service.contacts',
  'service.contact_count',
  'service.agent_cost',
  'service.agent_hours',
  'sales.prospects',
] as const;

/** Figures without a period. */
export const levels = [
  'business.customers',
  'business.order_value',
  'business.gross_margin',
  'acquisition.cost',
  'acquisition.referred',
  'acquisition.first_spend',
  'complaints.voiced',
  'complaints.resolved',
  'complaints.handling_cost',
  'complaints.switch_intent',
  'complaints.follow_through',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.cost_per_contact',
  'service.handle_time',
  'service.automated',
  'service.cost_per_automated_contact',
  'service.first_contact_resolution',
  'service.cashable',
  'service.offer_rate',
  'service.acceptance',
  'service.offer_margin',
  'service.offer_discount',
  'word_of_mouth.told_if_satisfied',
  'word_of_mouth.told_if_failed',
  'word_of_mouth.told_if_silent',
  'word_of_mouth.negativity',
  'sales.meet_service',
  'sales.served_badly',
  'sales.scrapped',
  'sales.close_rate_prospects',
] as const;

export const ids = [...chances, ...factors, ...growths, ...flows, ...levels];

export type InputId = (typeof ids)[number];

export type PeriodMonths = 1 | 3 | 12;

/** A number as a profile states it; figures without a period carry 12. */
export interface Figure {
  readonly value: number;
  readonly months: PeriodMonths;
}

export type Evidence = 'experiment' | 'before-after' | 'benchmark' | 'assumption';

export interface EffectParams {
  readonly on: InputId;
  readonly kind: 'points' | 'relative' | 'to';
  /** What is added, as a fraction where it is a share; the share multiplied by; or the value reached. */
  readonly value: number;
  /** The period that points are added in, or of the value reached; 12 for all else. */
  readonly months: PeriodMonths;
  readonly causalShare: number;
  /** Not stated counts as assumption. */
  readonly evidence?: Evidence;
  /** Whether a change of churn contains what the service effects beside it do. Not stated: it does not. */
  readonly scope?: 'total' | 'beyond_service';
}

export interface InitiativeParams {
  readonly name: string;
  readonly once: number;
  readonly runningPerYear: number;
  readonly start: number;
  readonly ramp: number;
  readonly end: number | null;
  /** Months over which the effects fade after the end; none where it is left out. */
  readonly fade?: number;
  readonly effects: readonly EffectParams[];
}

/** A profile as plain numbers. What is left out has its default. */
export interface Params {
  readonly figures: Readonly<Partial<Record<InputId, Figure>>>;
  readonly policy: 'grow' | 'hold' | null;
  readonly discountRate: number | null;
  readonly horizon: number | null;
  readonly initiatives: readonly InitiativeParams[];
}

/** Every input in base units: for a year, where it has a period. */
export type Inputs = Record<InputId, number>;

const shares: readonly InputId[] = [
  'business.churn',
  'complaints.voiced',
  'complaints.resolved',
  'complaints.switch_intent',
  'complaints.follow_through',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.first_contact_resolution',
  'service.automated',
  'service.offer_rate',
  'service.acceptance',
  'sales.meet_service',
  'sales.served_badly',
  'sales.scrapped',
  'sales.close_rate_prospects',
];

/** What a value must stay within, once effects act on it; others must only not be negative. */
export const within: Readonly<Partial<Record<InputId, readonly [number, number]>>> = {
  'business.gross_margin': [-10, 1],
  'service.problem_rate': [0, 12],
  'loyalty.spend_growth': [-1, 1],
  'loyalty.service_cost_change': [-1, 1],
  ...Object.fromEntries(shares.map((id) => [id, [0, 1]])),
};

/** Values that nothing can be divided by at 0, or that a business cannot be without. */
export const aboveZero: readonly InputId[] = [
  'business.revenue_per_customer',
  'business.order_value',
  'business.orders',
  'complaints.voiced',
  'service.first_contact_resolution',
];

export const defaults: Readonly<Partial<Record<InputId, number>>> = {
  'acquisition.referred': 0.1,
  'acquisition.first_spend': 1,
  'complaints.voiced': 0.2,
  'complaints.resolved': 0.5,
  'complaints.handling_cost': 0,
  'complaints.switch_intent': 0.33,
  'complaints.switch_if_silent': 0.22,
  'complaints.switch_if_resolved': 0,
  'service.contacts': 0,
  'service.cost_per_contact': 0,
  'service.agent_hours': 1300,
  'service.automated': 0,
  'service.cost_per_automated_contact': 0,
  'service.first_contact_resolution': 1,
  'service.cashable': 0.5,
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
  'finance.inflation': 0,
  'sales.prospects': 0,
  'sales.meet_service': 0,
  'sales.served_badly': 0,
  'sales.scrapped': 0.5,
  'sales.close_rate_prospects': 0.125,
};

/** Claims and assumptions that move money: at 0 on a business's own numbers, unless it states them. */
export const neutralAtZero: readonly InputId[] = [
  'acquisition.referred',
  'complaints.switch_intent',
  'complaints.follow_through',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.acceptance',
  'word_of_mouth.told_if_satisfied',
  'word_of_mouth.told_if_failed',
  'word_of_mouth.told_if_silent',
  'sales.scrapped',
  'sales.close_rate_prospects',
];

export const has = (list: readonly string[], id: string): boolean => list.includes(id);

/** A stated figure in the base unit: for a year, where it has a period. */
export function yearly(id: InputId, { value, months }: Figure): number {
  if (has(chances, id)) return 1 - (1 - value) ** (12 / months);
  if (has(factors, id)) return value ** (12 / months);
  if (has(growths, id)) return (1 + value) ** (12 / months) - 1;
  if (has(flows, id)) return (value * 12) / months;
  return value;
}

/** A yearly value as one for fewer months. */
export function forMonths(id: InputId, value: number, months: number): number {
  if (has(chances, id)) return 1 - (1 - value) ** (months / 12);
  if (has(factors, id)) return value ** (months / 12);
  if (has(growths, id)) return (1 + value) ** (months / 12) - 1;
  if (has(flows, id)) return (value * months) / 12;
  return value;
}

/** The other figure that an input may be stated by, and whose period is then that of the input. */
const otherWay: Readonly<Partial<Record<InputId, InputId>>> = {
  'business.churn': 'business.retention',
  'loyalty.spend_growth': 'business.net_revenue_retention',
};

/** The period in which effects on an input act: that in which it is stated. */
export function statedMonths({ figures }: Params, id: InputId): PeriodMonths {
  const other = otherWay[id];
  return figures[id]?.months ?? (other && figures[other]?.months) ?? 12;
}
