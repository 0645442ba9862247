/**
 * A second, independent path from a profile to its answer: the economics in plain loops over plain
 * numbers. It shares no code with the program and was written from the description of the model, so that
 * a mistake would have to be made twice to go unseen.
 */

/** Figures that are chances: they compound from one period to another. */
const chances = ['business.churn', 'service.problem_rate'] as const;

/** Figures that add up from one period to another. */
const flows = [
  'business.revenue',
  'business.revenue_per_customer',
  'acquisition.new_customers',
  'complaints.rate',
  'service.contacts',
  'loyalty.spend_growth',
  'loyalty.service_cost_change',
  'sales.prospects',
] as const;

/** Figures without a period. */
const levels = [
  'business.customers',
  'business.gross_margin',
  'acquisition.cost',
  'acquisition.referred',
  'complaints.voiced',
  'complaints.resolved',
  'complaints.handling_cost',
  'complaints.switch_intent',
  'complaints.follow_through',
  'complaints.switch_if_silent',
  'complaints.switch_if_resolved',
  'service.cost_per_contact',
  'service.first_contact_resolution',
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

export type InputId = (typeof chances)[number] | (typeof flows)[number] | (typeof levels)[number];

export type PeriodMonths = 1 | 3 | 12;

/** A number as a profile states it; figures without a period carry 12. */
export interface Figure {
  readonly value: number;
  readonly months: PeriodMonths;
}

export interface EffectParams {
  readonly on: InputId;
  readonly kind: 'points' | 'relative' | 'to';
  /** What is added, as a fraction where it is a share; the share multiplied by; or the value reached. */
  readonly value: number;
  /** The period that points are added in, or of the value reached; 12 for all else. */
  readonly months: PeriodMonths;
  readonly causalShare: number;
}

export interface InitiativeParams {
  readonly name: string;
  readonly once: number;
  readonly runningPerYear: number;
  readonly start: number;
  readonly ramp: number;
  readonly end: number | null;
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

/** What a value must stay within, once effects act on it; others must only not be negative. */
const within: Readonly<Partial<Record<InputId, readonly [number, number]>>> = {
  'business.gross_margin': [-10, 1],
  'loyalty.spend_growth': [-1, 1],
  'loyalty.service_cost_change': [-1, 1],
  ...Object.fromEntries(
    [
      ...chances,
      'complaints.voiced',
      'complaints.resolved',
      'complaints.switch_intent',
      'complaints.follow_through',
      'complaints.switch_if_silent',
      'complaints.switch_if_resolved',
      'service.first_contact_resolution',
      'service.offer_rate',
      'service.acceptance',
      'sales.meet_service',
      'sales.served_badly',
      'sales.scrapped',
      'sales.close_rate_prospects',
    ].map((id) => [id, [0, 1]]),
  ),
};

/** Values that nothing can be divided by at 0. */
const aboveZero: readonly InputId[] = [
  'business.revenue_per_customer',
  'complaints.voiced',
  'service.first_contact_resolution',
];

const defaults: Readonly<Partial<Record<InputId, number>>> = {
  'acquisition.referred': 0.1,
  'complaints.voiced': 0.2,
  'complaints.resolved': 0.5,
  'complaints.handling_cost': 0,
  'complaints.switch_intent': 0.33,
  'complaints.follow_through': 0.5,
  'complaints.switch_if_resolved': 0,
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
  'loyalty.spend_growth': 0,
  'loyalty.service_cost_change': 0,
  'sales.prospects': 0,
  'sales.meet_service': 0,
  'sales.served_badly': 0,
  'sales.scrapped': 0.5,
  'sales.close_rate_prospects': 0.125,
};

/** Claims and assumptions that move money: at 0 on a business's own numbers, unless it states them. */
const neutralAtZero: readonly InputId[] = [
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

const has = (list: readonly string[], id: string): boolean => list.includes(id);

/** A stated figure in the base unit: for a year, where it has a period. */
function yearly(id: InputId, { value, months }: Figure): number {
  if (has(chances, id)) return 1 - (1 - value) ** (12 / months);
  if (has(flows, id)) return (value * 12) / months;
  return value;
}

/** A yearly value as one for fewer months. */
function forMonths(id: InputId, value: number, months: number): number {
  if (has(chances, id)) return 1 - (1 - value) ** (months / 12);
  if (has(flows, id)) return (value * months) / 12;
  return value;
}

/** The period in which effects on an input act: that in which it is stated. */
const statedMonths = ({ figures }: Params, id: InputId): PeriodMonths => figures[id]?.months ?? 12;

/** Every input at the baseline, in base units. */
function baselineOf(params: Params, ownNumbers: boolean): Record<InputId, number> {
  const b = {} as Record<InputId, number>;
  for (const id of [...chances, ...flows, ...levels]) {
    const stated = params.figures[id];
    b[id] =
      stated !== undefined
        ? yearly(id, stated)
        : ownNumbers && has(neutralAtZero, id)
          ? 0
          : (defaults[id] ?? Number.NaN);
  }
  const { figures } = params;
  if (!figures['business.revenue_per_customer']) {
    b['business.revenue_per_customer'] = b['business.revenue'] / b['business.customers'];
  }
  if (!figures['acquisition.new_customers']) {
    b['acquisition.new_customers'] =
      b['business.customers'] * (1 - (1 - b['business.churn']) ** (1 / 12)) * 12;
  }
  if (!figures['complaints.switch_if_silent'] && !ownNumbers) {
    b['complaints.switch_if_silent'] = b['complaints.switch_intent'];
  }
  if (!figures['service.problem_rate']) {
    b['service.problem_rate'] = b['complaints.rate'] / b['complaints.voiced'];
  }
  return b;
}

/** How much of an initiative acts in a month. */
function strengthIn({ start, ramp, end }: InitiativeParams, month: number): number {
  if (month < start) return 0;
  if (end !== null && month > end) return 0;
  return Math.min(1, (month - start + 1) / ramp);
}

/** The points that an effect adds at full strength, in the period in which the input is stated. */
function pointsOf(params: Params, { on, kind, value, months }: EffectParams, baseline: number): number {
  const stated = statedMonths(params, on);
  if (kind === 'points' && months === stated) return value;
  const reached = kind === 'to' ? value : forMonths(on, baseline, months) + value;
  return forMonths(on, yearly(on, { value: reached, months }), stated) - forMonths(on, baseline, stated);
}

/** The inputs of one month with the effects of the initiatives, in base units; null where one is impossible. */
function inputsIn(
  params: Params,
  b: Record<InputId, number>,
  month: number,
  ownNumbers: boolean,
): Record<InputId, number> | null {
  const now = { ...b };
  const changed = new Set<InputId>();
  for (const { effects } of params.initiatives) for (const { on } of effects) changed.add(on);
  for (const id of changed) {
    if (ownNumbers && has(neutralAtZero, id) && !params.figures[id]) continue;
    const months = statedMonths(params, id);
    let factor = 1;
    let points = 0;
    for (const initiative of params.initiatives) {
      for (const effect of initiative.effects) {
        if (effect.on !== id) continue;
        const weight = effect.causalShare * strengthIn(initiative, month);
        if (effect.kind === 'relative') factor *= 1 + effect.value * weight;
        else points += pointsOf(params, effect, b[id]) * weight;
      }
    }
    if (factor === 1 && points === 0) continue;
    const value = forMonths(id, b[id], months) * factor + points;
    const [low, high] = within[id] ?? [0, Number.POSITIVE_INFINITY];
    if (value < low - 1e-9 || value > high + 1e-9) return null;
    if (has(aboveZero, id) && value <= 0) return null;
    now[id] = yearly(id, { value, months });
  }
  return now;
}

/** One customer's service experience in a year. */
function experienceOf(x: Record<InputId, number>) {
  const problem = x['service.problem_rate'];
  const silent = problem * (1 - x['complaints.voiced']);
  const settled = problem * x['complaints.voiced'] * x['complaints.resolved'];
  const failed = problem * x['complaints.voiced'] * (1 - x['complaints.resolved']);
  const follow = x['complaints.follow_through'];
  const defection =
    silent * x['complaints.switch_if_silent'] * follow +
    failed * x['complaints.switch_intent'] * follow +
    settled * x['complaints.switch_if_resolved'];
  return { silent, failed, heard: problem * x['complaints.voiced'], defection };
}

/** People reached by good and bad word in a year, by so many customers. */
function wordsOf(x: Record<InputId, number>, customers: number) {
  const { silent, failed } = experienceOf(x);
  return {
    good: customers * (1 - silent - failed) * x['word_of_mouth.told_if_satisfied'],
    bad:
      customers * (failed * x['word_of_mouth.told_if_failed'] + silent * x['word_of_mouth.told_if_silent']),
  };
}

/** Sales lost in a year to bad service before buying. */
const lostSales = (x: Record<InputId, number>): number =>
  x['sales.prospects'] *
  x['sales.meet_service'] *
  x['sales.served_badly'] *
  x['sales.scrapped'] *
  x['sales.close_rate_prospects'];

/** What a customer contributes in a month while staying, having been there longer than in the baseline by some years. */
function valueEachMonth(x: Record<InputId, number>, b: Record<InputId, number>, longer: number): number {
  const resolution = x['service.first_contact_resolution'];
  const contacts = x['service.contacts'] * (b['service.first_contact_resolution'] / resolution);
  const sales = contacts * resolution * x['service.offer_rate'] * x['service.acceptance'];
  const year =
    x['business.revenue_per_customer'] *
      (1 + x['loyalty.spend_growth'] * longer) *
      x['business.gross_margin'] +
    sales * (x['service.offer_margin'] - x['service.offer_discount']) -
    contacts * x['service.cost_per_contact'] * (1 + x['loyalty.service_cost_change'] * longer) -
    experienceOf(x).heard * x['complaints.handling_cost'];
  return year / 12;
}

/** The months of one run, first month first. */
export interface Months {
  readonly customers: number[];
  readonly lost: number[];
  readonly gained: number[];
  readonly monthlyChurn: number[];
  readonly annualChurn: number[];
  readonly contribution: number[];
  /** Customers that word of mouth brought, on balance. */
  readonly byWord: number[];
  /** Years that the customers at the start of the month have been there, on average. */
  readonly tenure: number[];
}

export interface Answer {
  readonly horizon: number;
  readonly baseline: Months;
  readonly changed: Months;
  /** The difference that the initiatives make: once at t = 0, then month by month. */
  readonly flows: readonly number[];
  readonly npv: number;
  readonly pvCosts: number;
  readonly pvBenefits: number;
  readonly roi: number | null;
  readonly benefitCostRatio: number | null;
  readonly payback: number | null;
  readonly discountedPayback: number | null;
  readonly irr: number | null;
  readonly customersKept: number;
  readonly churnBefore: number;
  readonly churnAfter: number;
  readonly lifetimeBefore: number | null;
  readonly lifetimeAfter: number | null;
  /** Contribution of each year of the horizon, in the two runs. */
  readonly years: readonly { readonly baseline: number; readonly changed: number }[];
  /**
   * The least part of a month's customers that the next month inherits, words included. Below 0 bad words
   * drive away more than there are: the base swings, and rounding grows with every swing.
   */
  readonly leastInherited: number;
  /** Revenue of the business over the horizon: what an absolute tolerance is measured against. */
  readonly scale: number;
}

/** The answer, or null where the profile or its effects contradict themselves. */
export function reference(params: Params, { ownNumbers = false } = {}): Answer | null {
  const horizon = params.horizon ?? 36;
  const interest = (1 + (params.discountRate ?? 0.1)) ** (1 / 12) - 1;
  const b = baselineOf(params, ownNumbers);
  const start = experienceOf(b);
  const churn = b['business.churn'];
  if (b['service.problem_rate'] > 1 + 1e-9 || start.defection > churn + 1e-9) return null;

  const customers0 = b['business.customers'];
  const newCustomers = b['acquisition.new_customers'];
  const atStart = wordsOf(b, customers0);
  const persuasion = atStart.good === 0 ? 0 : (b['acquisition.referred'] * newCustomers) / atStart.good;
  const boughtAYear =
    newCustomers - persuasion * (atStart.good - b['word_of_mouth.negativity'] * atStart.bad);

  const empty = (): Months => ({
    customers: [],
    lost: [],
    gained: [],
    monthlyChurn: [],
    annualChurn: [],
    contribution: [],
    byWord: [],
    tenure: [],
  });
  const [baseline, changed] = [empty(), empty()];
  const flows: number[] = [];
  const running: number[] = [];
  let once = 0;
  for (const initiative of params.initiatives) once += initiative.once;
  flows.push(-once);
  let [before, after] = [customers0, customers0];
  let leastInherited = Number.POSITIVE_INFINITY;
  let end = b;
  // Of a base that has long lived with its churn; nobody's tenure is told where nobody leaves.
  const churnAMonth = 1 - (1 - churn) ** (1 / 12);
  const tenureAtStart = churnAMonth === 0 ? 0 : (1 - churnAMonth) / churnAMonth / 12;
  let [tenureBefore, tenureAfter, longer] = [tenureAtStart, tenureAtStart, 0];

  for (let month = 1; month <= horizon; month++) {
    const now = inputsIn(params, b, month, ownNumbers);
    if (now === null) return null;
    end = now;
    let initiativeCost = 0;
    for (const { runningPerYear, start: from, end: to } of params.initiatives) {
      if (month >= from && (to === null || month <= to)) initiativeCost += runningPerYear / 12;
    }
    running.push(initiativeCost);

    for (const [run, x] of [[baseline, b] as const, [changed, now] as const]) {
      const isBaseline = run === baseline;
      const opening = isBaseline ? before : after;
      const otherwise = (x['business.churn'] - start.defection) / (1 - start.defection);
      const annual = 1 - (1 - otherwise) * (1 - experienceOf(x).defection);
      if (!(annual >= -1e-9 && annual <= 1 + 1e-9)) return null;
      const monthly = 1 - (1 - annual) ** (1 / 12);
      const lost = opening * monthly;
      const words = wordsOf(x, opening);
      const byWord = (persuasion * (words.good - x['word_of_mouth.negativity'] * words.bad)) / 12;
      leastInherited = Math.min(leastInherited, 1 - monthly + byWord / opening);
      const recovered = (lostSales(b) - lostSales(x)) / 12;
      // Held to the baseline's path: whoever is lost beyond those lost there is replaced, and so on.
      const isHeld = params.policy === 'hold' && !isBaseline;
      const ofBaseline = (line: number[]) => line[month - 1] as number;
      const gained = isHeld
        ? ofBaseline(baseline.gained) + (lost - ofBaseline(baseline.lost))
        : boughtAYear / 12 + byWord + recovered;
      const closing = isHeld ? ofBaseline(baseline.customers) : opening - lost + gained;
      const notBought = isHeld
        ? ofBaseline(baseline.gained) - gained + (byWord - ofBaseline(baseline.byWord)) + recovered
        : 0;
      const spend = x['acquisition.cost'] * (newCustomers / 12 - notBought);
      if (closing < 0) return null;
      run.customers.push(closing);
      run.lost.push(lost);
      run.gained.push(gained);
      run.byWord.push(byWord);
      run.monthlyChurn.push(monthly);
      run.annualChurn.push(annual);
      longer = isBaseline ? 0 : tenureAfter - (baseline.tenure[month - 1] as number);
      run.contribution.push(
        opening * valueEachMonth(x, b, longer) - spend - (isBaseline ? 0 : initiativeCost),
      );
      // Those who stay age by a month; those who join start at none.
      const stayed = closing === 0 ? 0 : (opening - lost) / closing;
      if (isBaseline) {
        run.tenure.push(tenureBefore);
        [before, tenureBefore] = [closing, stayed * (tenureBefore + 1 / 12)];
      } else {
        run.tenure.push(tenureAfter);
        [after, tenureAfter] = [closing, stayed * (tenureAfter + 1 / 12)];
      }
    }
    flows.push((changed.contribution[month - 1] as number) - (baseline.contribution[month - 1] as number));
  }

  let [npv, pvCosts, customersKept] = [-once, once, 0];
  const [plain, discounted] = [[-once], [-once]];
  for (let month = 1; month <= horizon; month++) {
    const worth = 1 / (1 + interest) ** month;
    npv += (flows[month] as number) * worth;
    pvCosts += (running[month - 1] as number) * worth;
    plain.push((plain[month - 1] as number) + (flows[month] as number));
    discounted.push((discounted[month - 1] as number) + (flows[month] as number) * worth);
    const opening = month === 1 ? customers0 : (changed.customers[month - 2] as number);
    customersKept +=
      opening * ((baseline.monthlyChurn[month - 1] as number) - (changed.monthlyChurn[month - 1] as number));
  }
  const years: { baseline: number; changed: number }[] = [];
  for (let month = 1; month <= horizon; month++) {
    if (month % 12 === 1) years.push({ baseline: 0, changed: 0 });
    const year = years[years.length - 1] as { baseline: number; changed: number };
    year.baseline += baseline.contribution[month - 1] as number;
    year.changed += changed.contribution[month - 1] as number;
  }
  const scale = (customers0 * b['business.revenue_per_customer'] * horizon) / 12;
  return {
    horizon,
    baseline,
    changed,
    flows,
    npv,
    pvCosts,
    pvBenefits: npv + pvCosts,
    roi: pvCosts === 0 ? null : npv / pvCosts,
    benefitCostRatio: pvCosts === 0 ? null : (npv + pvCosts) / pvCosts,
    payback: paybackOf(plain),
    discountedPayback: paybackOf(discounted),
    // Many draws of a business never ask for it.
    get irr() {
      return rateOf(flows);
    },
    customersKept,
    churnBefore: churn,
    churnAfter: changed.annualChurn[horizon - 1] as number,
    lifetimeBefore: lifetimeOf(
      valueEachMonth(b, b, 0),
      baseline.monthlyChurn[horizon - 1] as number,
      interest,
    ),
    lifetimeAfter: lifetimeOf(
      valueEachMonth(end, b, longer),
      changed.monthlyChurn[horizon - 1] as number,
      interest,
    ),
    years,
    leastInherited,
    scale,
  };
}

/** What a customer is worth that contributes so much a month until leaving. */
function lifetimeOf(each: number, monthlyChurn: number, interest: number): number | null {
  const value = each / (interest + monthlyChurn);
  return Number.isFinite(value) ? value : null;
}

/** The first month from which a running sum stays at or above zero; its first entry is t = 0. */
function paybackOf(cumulative: readonly number[]): number | null {
  for (let month = 1; month < cumulative.length; month++) {
    if (cumulative.slice(month).every((sum) => sum >= 0)) return month;
  }
  return null;
}

/**
 * The yearly internal rate of return of an outlay and monthly amounts: by halving on the logarithm of the
 * monthly factor. Null where nothing is paid before it comes back, and where several changes of sign leave room
 * for several rates: they do not, above zero, if the running sum changes its sign once and ends positive.
 */
function rateOf(all: readonly number[]): number | null {
  // A millionth of a millionth of the largest amount is rounding, not money.
  const largest = Math.max(...all.map(Math.abs));
  const flows = all.map((amount) => (Math.abs(amount) > 1e-12 * largest ? amount : 0));
  if (!((flows.find((amount) => amount !== 0) ?? 0) < 0)) return null;
  const signs = (amounts: readonly number[]) =>
    amounts.filter((amount) => amount !== 0).map((amount) => Math.sign(amount));
  const turns = (list: readonly number[]) => list.filter((sign, k) => k > 0 && sign !== list[k - 1]).length;
  let sum = 0;
  const sums = flows.map((amount) => (sum += amount));
  const changes = turns(signs(flows));
  if (changes === 0) return null;
  if (changes > 1 && (turns(signs(sums)) !== 1 || sum <= 0)) return null;

  const isMoney = (amount: number) => amount !== 0;
  const [first, last] = [flows.findIndex(isMoney), flows.findLastIndex(isMoney)];
  const worth = (log: number) => {
    let total = 0;
    // Weighed from the first amount at positive rates, from the last at negative ones: nothing overflows.
    const anchor = log >= 0 ? first : last;
    for (let t = first; t <= last; t++) total += (flows[t] as number) * Math.exp(log * (anchor - t));
    return total;
  };
  let [low, high] = [changes === 1 ? -200 : 0, Math.log(101)];
  if (worth(low) > 0 === worth(high) > 0) return null;
  const atLow = worth(low) > 0;
  for (let k = 0; k < 200; k++) {
    const middle = (low + high) / 2;
    if (worth(middle) > 0 === atLow) low = middle;
    else high = middle;
  }
  return Math.exp(12 * low) - 1;
}
