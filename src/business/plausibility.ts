/** Figures that are possible and hardly ever meant: what is told above the answer, and refused by --strict. */
import type { Quantity, Unit } from '../language/index.js';
import { business, complaints, type Input, lifetime, money, results, service } from '../model/index.js';
import type { Profile } from '../profile/profile.js';
import { type Run, wayIn } from './case.js';
import { figureOf } from './figures.js';

/** A figure beyond what a business has. */
export interface Doubt {
  /** Where it stands in the profile, or the input to look at first. */
  readonly path: string;
  readonly label: string;
  readonly value: number;
  readonly limit: number;
  readonly side: 'above' | 'below';
  readonly unit: Unit;
  /** What would pass, where the figure is that of an input. */
  readonly example: string;
}

/** Why nobody has such a figure, and the slip that is likely behind it. */
interface Reasons {
  readonly why: string;
  readonly slip: string;
}

interface Check extends Reasons {
  readonly figure: Quantity;
  /** The input to look at first. */
  readonly input: Input;
  readonly low?: number;
  readonly high: number | Quantity;
}

/** Each by the id of its notice. Values at a limit are still taken. */
const checks = {
  'implausible-contacts': {
    figure: service.contacts,
    input: service.contacts,
    high: 50,
    why: 'few customers call every week',
    slip: 'State the total of all customers as service.contact_count.',
  },
  'implausible-churn': {
    figure: business.churn,
    input: business.churn,
    high: 0.6,
    why: 'few businesses lose so many',
    slip: 'State those who stay as business.retention, and a yearly figure as `per year`.',
  },
  'implausible-ltv-to-cac': {
    figure: lifetime.ltvToCac,
    input: lifetime.ltvToCac.needs as Input,
    low: 0.5,
    high: 50,
    why: 'few businesses have such a ratio',
    slip: 'acquisition.cost is for one customer gained, not for a lead, nor a budget.',
  },
  'implausible-service-cost': {
    figure: money.serviceCostEach,
    input: service.costPerContact,
    high: money.revenueEach,
    why: 'service would take all revenue',
    slip: 'State contacts for one customer, and the cost of one contact.',
  },
  'implausible-complaints': {
    figure: complaints.rate,
    input: complaints.rate,
    high: 3,
    why: 'few customers complain so often',
    slip: 'A percent sign may be missing; state the total as complaints.count.',
  },
} as const satisfies Readonly<Record<string, Check>>;

const ofInitiatives: Reasons = {
  why: 'few initiatives cost a year’s revenue',
  slip: 'Check for a k or M too many, and the period of the running cost.',
};

/** The closed list of notices on plausibility. */
export type DoubtNotice =
  | ({
      readonly id: keyof typeof checks | 'implausible-cost';
      readonly doubts: readonly Doubt[];
    } & Reasons)
  | { readonly id: 'sample-values'; readonly ids: readonly string[] };

/** What rounding may add to a figure at its limit. */
const tolerance = 1e-9;

function doubtOf({ figure, input, low, high }: Check, profile: Profile, { baseline }: Run): Doubt[] {
  const { value } = figureOf(figure, baseline);
  if (value === null) return [];
  const stated = wayIn(profile, input)?.from[0] ?? input;
  // What passes as another figure depends on the business.
  const example = figure === stated ? stated.example : '';
  const doubt = { path: stated.id, label: figure.label, value, unit: figure.unit, example };
  const most = typeof high === 'number' ? high : baseline.start(high);
  if (value > most + Math.abs(most) * tolerance) return [{ ...doubt, limit: most, side: 'above' }];
  if (low !== undefined && value < low * (1 - tolerance)) return [{ ...doubt, limit: low, side: 'below' }];
  return [];
}

/** Initiatives that cost more in their first year than the business takes in. */
function costsIn({ initiatives }: Profile, { baseline }: Run): Doubt[] {
  const limit = baseline.value(business.revenuePerCustomer) * baseline.value(business.customers);
  const { unit } = results.pvCosts;
  return initiatives
    .map(({ id, name, once, running }) => ({
      path: `initiatives.${id}`,
      label: `${name}, cost in its first year`,
      value: (once?.value ?? 0) + (running?.value ?? 0),
      limit,
      side: 'above' as const,
      unit,
      example: '',
    }))
    .filter(({ value }) => value > limit * (1 + tolerance));
}

/** What is hardly meant in a profile. */
export function doubtsIn(profile: Profile, run: Run): DoubtNotice[] {
  const found = Object.entries<Check>(checks).map(([id, check]) => ({
    id: id as keyof typeof checks,
    doubts: doubtOf(check, profile, run),
    why: check.why,
    slip: check.slip,
  }));
  const { samples } = profile;
  return [
    ...[
      ...found,
      { id: 'implausible-cost' as const, doubts: costsIn(profile, run), ...ofInitiatives },
    ].filter(({ doubts }) => doubts.length > 0),
    ...(samples.length > 0 ? [{ id: 'sample-values', ids: samples } as const] : []),
  ];
}

/** Whether a notice is one on plausibility. */
export const isDoubt = <N extends { readonly id: string }>(notice: N): notice is Extract<N, DoubtNotice> =>
  Object.hasOwn(checks, notice.id) || notice.id === 'implausible-cost' || notice.id === 'sample-values';
