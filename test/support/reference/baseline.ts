/** Every input of a business while nothing changes, and what a customer meets in a month of it. */
import { defaults, type InputId, type Inputs, ids, neutralAtZero, type Params, yearly } from './params.js';

/** One customer's service experience in a month. */
export function experienceOf(x: Inputs) {
  const problems = x['service.problem_rate'] / 12;
  const silent = problems * (1 - x['complaints.voiced']);
  const settled = problems * x['complaints.voiced'] * x['complaints.resolved'];
  const failed = problems * x['complaints.voiced'] * (1 - x['complaints.resolved']);
  const follow = x['complaints.follow_through'];
  const leaving =
    silent * x['complaints.switch_if_silent'] * follow +
    failed * x['complaints.switch_intent'] * follow +
    settled * x['complaints.switch_if_resolved'];
  return { silent, settled, failed, leaving };
}

/** People told good and bad things in a month by one customer. */
export function wordsOf(x: Inputs) {
  const { silent, failed } = experienceOf(x);
  return {
    good: ((1 - silent - failed) * x['word_of_mouth.told_if_satisfied']) / 12,
    bad: failed * x['word_of_mouth.told_if_failed'] + silent * x['word_of_mouth.told_if_silent'],
  };
}

/** A yearly chance as that of a month. */
export const monthlyChance = (year: number): number => 1 - (1 - year) ** (1 / 12);

/** Whether a business says anything of complaints. */
export const tellsOfComplaints = ({ figures }: Params): boolean =>
  figures['complaints.rate'] !== undefined ||
  figures['complaints.count'] !== undefined ||
  figures['service.problem_rate'] !== undefined;

/** Whether a business's revenue follows from its orders, and its cost of a contact from the time that one takes. */
export const followsOrders = ({ figures }: Params): boolean =>
  figures['business.revenue_per_customer'] === undefined &&
  figures['business.revenue'] === undefined &&
  figures['business.order_value'] !== undefined;
export const followsTime = ({ figures }: Params): boolean =>
  figures['service.cost_per_contact'] === undefined && figures['service.handle_time'] !== undefined;

export const revenueOfOrders = (x: Inputs): number => x['business.order_value'] * x['business.orders'];
export const costOfTime = (x: Inputs): number =>
  ((x['service.handle_time'] / 60) * x['service.agent_cost']) / x['service.agent_hours'];

/** The first of several ways to say the same that is stated; null where two of them disagree. */
function agreed(ways: readonly (number | undefined)[]): number | null | undefined {
  const stated = ways.filter((way) => way !== undefined);
  for (const a of stated)
    for (const c of stated) if (Math.abs(a - c) > 0.01 * Math.max(Math.abs(a), Math.abs(c))) return null;
  return stated[0];
}

/** Every input at the baseline, in base units; null where the profile contradicts itself. */
export function baselineOf(params: Params, ownNumbers: boolean): Inputs | null {
  const { figures } = params;
  const stated = (id: InputId): number | undefined => {
    const figure = figures[id];
    return figure && yearly(id, figure);
  };
  const b = {} as Inputs;
  for (const id of ids) {
    const neutral = ownNumbers && neutralAtZero.includes(id) ? 0 : defaults[id];
    b[id] = stated(id) ?? neutral ?? Number.NaN;
  }

  let contradicts = false;
  /** Sets an input from the ways to say it, the most direct first. */
  const settle = (id: InputId, ...others: (number | undefined)[]) => {
    const value = agreed([stated(id), ...others]);
    if (value === null) contradicts = true;
    else if (value !== undefined) b[id] = value;
  };
  const customers = b['business.customers'];
  const each = (id: InputId) => (figures[id] ? b[id] / customers : undefined);

  const retention = stated('business.retention');
  settle('business.churn', retention === undefined ? undefined : 1 - retention);
  settle(
    'business.revenue_per_customer',
    each('business.revenue'),
    figures['business.order_value'] && revenueOfOrders(b),
  );
  settle('complaints.rate', each('complaints.count'));
  settle('service.contacts', each('service.contact_count'));
  settle('service.cost_per_contact', figures['service.handle_time'] && costOfTime(b));
  const kept = stated('business.net_revenue_retention');
  settle('loyalty.spend_growth', kept === undefined ? undefined : kept / (1 - b['business.churn']) - 1);
  if (contradicts || !Number.isFinite(b['loyalty.spend_growth'])) return null;

  const monthlyChurn = monthlyChance(b['business.churn']);
  if (!figures['acquisition.new_customers']) b['acquisition.new_customers'] = customers * monthlyChurn * 12;

  const rate = Number.isNaN(b['complaints.rate']) ? undefined : b['complaints.rate'];
  const problems = stated('service.problem_rate');
  if (!tellsOfComplaints(params)) b['service.problem_rate'] = 0;
  else if (problems === undefined) b['service.problem_rate'] = (rate as number) / b['complaints.voiced'];
  else if (rate !== undefined && problems + rate > 0) {
    settle('complaints.voiced', rate / problems);
    if (contradicts || b['complaints.voiced'] > 1 + 1e-9) return null;
  }
  if (b['service.problem_rate'] > 12 + 1e-9) return null;

  if (!figures['complaints.follow_through'] && !ownNumbers) {
    const { silent, settled, failed } = experienceOf(b);
    const intended = silent * b['complaints.switch_if_silent'] + failed * b['complaints.switch_intent'];
    const half = (monthlyChurn / 2 - settled * b['complaints.switch_if_resolved']) / intended;
    b['complaints.follow_through'] = intended === 0 ? 0.5 : Math.max(0, Math.min(0.5, half));
  }
  if (experienceOf(b).leaving > monthlyChurn + 1e-12) return null;
  if (params.policy === 'hold' && Number.isNaN(b['acquisition.cost'])) return null;
  return b;
}
