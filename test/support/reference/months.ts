/** The two runs of a business, month by month. */
import { experienceOf, monthlyChance, wordsOf } from './baseline.js';
import { inputsIn, strengthIn } from './effects.js';
import type { InitiativeParams, Inputs, Params } from './params.js';

/** Lines of a month's contribution, each signed as it enters it; revenue stands beside them for scale. */
export const lines = [
  'revenue',
  'grossMargin',
  'selling',
  'serviceCost',
  'complaintHandling',
  'acquisition',
  'initiatives',
  'contribution',
] as const;

export type Ledger = Record<(typeof lines)[number], number>;

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
  readonly ledger: Ledger[];
  /** Of all customers, at the pace of the month for a year. */
  readonly contacts: number[];
  readonly complaints: number[];
  readonly agents: number[];
}

export interface Runs {
  readonly b: Inputs;
  /** The inputs of the last month, with the initiatives. */
  readonly last: Inputs;
  readonly baseline: Months;
  readonly changed: Months;
  /** Customers that one of the baseline brings in a month by what it tells others, on balance. */
  readonly wordEach: number;
  readonly persuasion: number;
  /** The least part of a month's customers that the next month inherits, words included. */
  readonly leastInherited: number;
}

/** What one customer leaves in a month at the prices of the first, part by part. */
export function eachMonth(x: Inputs, b: Inputs) {
  const resolution = x['service.first_contact_resolution'];
  const contactsOf = (of: Inputs) =>
    of['service.contacts'] * (b['service.first_contact_resolution'] / of['service.first_contact_resolution']);
  const costOf = (of: Inputs) =>
    (contactsOf(of) *
      ((1 - of['service.automated']) * of['service.cost_per_contact'] +
        of['service.automated'] * of['service.cost_per_automated_contact'])) /
    12;
  const saved = Math.max(0, costOf(b) - costOf(x));
  const { settled, failed } = experienceOf(x);
  return {
    revenue: x['business.revenue_per_customer'] / 12,
    margin: (x['business.revenue_per_customer'] / 12) * x['business.gross_margin'],
    service: costOf(x) + (1 - b['service.cashable']) * saved,
    selling:
      (contactsOf(x) *
        resolution *
        x['service.offer_rate'] *
        x['service.acceptance'] *
        (x['service.offer_margin'] - x['service.offer_discount'])) /
      12,
    handling: (settled + failed) * x['complaints.handling_cost'],
    contactsAYear: contactsOf(x),
    complaintsAYear: 12 * (settled + failed),
  };
}

/** Sales lost in a month to bad service before buying. */
const lostSales = (x: Inputs): number =>
  (x['sales.prospects'] *
    x['sales.meet_service'] *
    x['sales.served_badly'] *
    x['sales.scrapped'] *
    x['sales.close_rate_prospects']) /
  12;

const empty = (): Months => ({
  customers: [],
  lost: [],
  gained: [],
  monthlyChurn: [],
  annualChurn: [],
  contribution: [],
  byWord: [],
  ledger: [],
  contacts: [],
  complaints: [],
  agents: [],
});

/** Both runs over so many months, or null where the effects contradict the business. */
export function runsOf(
  params: Params,
  b: Inputs,
  plans: readonly InitiativeParams[],
  horizon: number,
): Runs | null {
  const customers0 = b['business.customers'];
  const newAMonth = b['acquisition.new_customers'] / 12;
  const atStart = customers0 * wordsOf(b).good;
  const persuasion = atStart === 0 ? 0 : (b['acquisition.referred'] * newAMonth) / atStart;
  const netWord = (x: Inputs) => {
    const { good, bad } = wordsOf(x);
    return persuasion * (good - x['word_of_mouth.negativity'] * bad);
  };
  const churn0 = monthlyChance(b['business.churn']);
  const leaving0 = experienceOf(b).leaving;
  const wordEach = netWord(b);
  const isHeld = params.policy === 'hold';

  const [baseline, changed] = [empty(), empty()];
  let leastInherited = Number.POSITIVE_INFINITY;
  let last = b;
  let strengths = '';
  // Customers; then what they pay and what they cost to serve, counted in customers of the start.
  const before = { customers: customers0, spend: customers0, service: customers0 };
  const after = { ...before };
  let surplus = 0;

  for (let month = 1; month <= horizon; month++) {
    // The inputs of a month depend on nothing but how much of each initiative acts in it.
    const acting = plans.map((plan) => strengthIn(plan, month)).join(' ');
    const now = acting === strengths ? last : inputsIn(params, b, plans, month);
    if (now === null) return null;
    last = now;
    strengths = acting;
    const prices = (1 + b['finance.inflation']) ** ((month - 1) / 12);
    let running = 0;
    for (const plan of plans) {
      const pays = strengthIn({ ...plan, ramp: 1, fade: 0 }, month);
      running += (plan.runningPerYear / 12) * pays;
    }
    const recovered = lostSales(b) - lostSales(now);
    const churnBase = 1 - (1 - (churn0 - leaving0) / (1 - leaving0)) * (1 - leaving0);
    const wordBase = before.customers * wordEach;
    const opening = before.customers;

    for (const [run, x, stock] of [[baseline, b, before] as const, [changed, now, after] as const]) {
      const isBaseline = run === baseline;
      const other = (monthlyChance(x['business.churn']) - leaving0) / (1 - leaving0);
      const churn = 1 - (1 - other) * (1 - experienceOf(x).leaving);
      if (!(churn >= -1e-9 && churn <= 1 + 1e-9)) return null;
      const byWord = stock.customers * netWord(x);
      const lost = stock.customers * churn;
      leastInherited = Math.min(leastInherited, 1 - churn + netWord(x));

      // What need not be bought under `hold`: as much as the base would exceed the baseline's, and no more
      // than is bought there.
      let notBought = 0;
      let gained = newAMonth;
      let closing = stock.customers - lost + gained;
      if (!isBaseline) {
        const room = Math.max(0, newAMonth - wordBase);
        const stays = 1 - churn + netWord(x);
        const ahead = surplus * stays + opening * (stays - (1 - churnBase + wordEach)) + recovered;
        notBought = isHeld ? Math.min(room, ahead) : 0;
        gained = newAMonth + (byWord - wordBase) + recovered - notBought;
        surplus = isHeld ? ahead - notBought : 0;
        closing = isHeld ? before.customers + surplus : stock.customers - lost + gained;
        if (!isHeld && gained < -1e-9 * customers0) return null;
      }

      const each = eachMonth(x, b);
      const spending = Number.isNaN(x['acquisition.cost'])
        ? 0
        : x['acquisition.cost'] * (newAMonth - notBought);
      const ledger: Ledger = {
        revenue: stock.spend * each.revenue * prices,
        grossMargin: stock.spend * each.margin * prices,
        selling: stock.customers * each.selling * prices,
        serviceCost: -stock.service * each.service * prices,
        complaintHandling: -stock.customers * each.handling * prices,
        acquisition: -spending * prices,
        initiatives: isBaseline ? 0 : -running * prices,
        contribution: 0,
      };
      ledger.contribution =
        ledger.grossMargin +
        ledger.selling +
        ledger.serviceCost +
        ledger.complaintHandling +
        ledger.acquisition +
        ledger.initiatives;

      const contacts = stock.customers * each.contactsAYear;
      const hours = (contacts * (1 - x['service.automated']) * x['service.handle_time']) / 60;
      run.contacts.push(contacts);
      run.complaints.push(stock.customers * each.complaintsAYear);
      run.agents.push(hours / b['service.agent_hours']);

      stock.spend =
        stock.spend * (1 - churn) * (1 + x['loyalty.spend_growth']) ** (1 / 12) +
        gained * b['acquisition.first_spend'];
      stock.service =
        stock.service * (1 - churn) * (1 + x['loyalty.service_cost_change']) ** (1 / 12) + gained;
      stock.customers = closing;

      run.customers.push(closing);
      run.lost.push(lost);
      run.gained.push(gained);
      run.byWord.push(byWord);
      run.monthlyChurn.push(churn);
      run.annualChurn.push(1 - (1 - churn) ** 12);
      run.ledger.push(ledger);
      run.contribution.push(ledger.contribution);
    }
  }
  return { b, last, baseline, changed, wordEach, persuasion, leastInherited };
}
