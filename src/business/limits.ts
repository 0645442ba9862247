/** What must hold of a business whatever its inputs: the figures that show where they contradict each other. */

import {
  baseline,
  choose,
  constant,
  difference,
  type Evaluation,
  first,
  higher,
  least,
  most,
  type Term,
  total,
  units,
} from '../language/index.js';
import {
  acquisition,
  complaints,
  customers,
  domains,
  experience,
  type Initiative,
  type Lever,
  money,
} from '../model/index.js';
import { limitTolerance } from './rounding.js';

/** The closed list of what inputs can contradict. */
export type LimitId =
  | 'voiced'
  | 'problems'
  | 'defection'
  | 'domain'
  | 'churn'
  | 'contribution'
  | 'gained'
  | 'customers';

/** A figure of the run with the initiatives, and the values between which it must lie. */
export interface Limit {
  readonly id: LimitId;
  readonly figure: Term<'one'>;
  readonly low: number;
  readonly high: number;
  /** Whether the lower end itself is already too low. */
  readonly above?: true;
  /** The input whose domain it is. */
  readonly lever?: Lever;
}

const nobody = constant(0, units.customers);
const share = { low: 0, high: 1 };
/** Under `hold` fewer than none are never bought. */
const gainedIfGrown = choose(acquisition.policy, customers.gained, higher(customers.gained, nobody));

const finite = { low: -Number.MAX_VALUE, high: Number.MAX_VALUE };
/** As many as a profile may state to begin with. */
const count = { low: 0, high: domains.amount.high };

/** Whether a value lies outside; what is not a number does. */
export const violates = ({ low, high, above }: Omit<Limit, 'id' | 'figure'>, value: number): boolean =>
  !(value >= low - limitTolerance && value <= high + limitTolerance) || (above === true && value <= low);

function domainOf(lever: Lever): Limit[] {
  const { low, high, above } = lever.domain;
  const limit = { id: 'domain', low, high, ...(above && { above }), lever } as const;
  return [least(lever.now), most(lever.now)].map((figure) => ({ ...limit, figure }));
}

/** The inputs that some effect acts on, each once. */
export const leversOf = (initiatives: readonly Initiative[]): readonly Lever[] => [
  ...new Set(initiatives.flatMap(({ effects }) => effects.map(({ on }) => on))),
];

/** Whether nothing in a run with initiatives contradicts itself. */
export const isPossible = (
  { initiatives }: { readonly initiatives: readonly Initiative[] },
  changed: Evaluation,
): boolean => limitsOf(initiatives).every((limit) => !violates(limit, changed.value(limit.figure)));

/** The limits of a case, in the order in which one makes others fail. */
export const limitsOf = (initiatives: readonly Initiative[]): readonly Limit[] => [
  { id: 'voiced', figure: complaints.voiced, ...share },
  { id: 'problems', figure: complaints.problemRate, ...complaints.problemRate.domain },
  {
    id: 'defection',
    figure: first(baseline(difference(experience.serviceChurn, experience.observedChurn))),
    low: -1,
    high: 0,
  },
  ...leversOf(initiatives).flatMap(domainOf),
  { id: 'churn', figure: least(experience.monthlyChurn), ...share },
  { id: 'churn', figure: most(experience.monthlyChurn), ...share },
  { id: 'contribution', figure: total(baseline(money.contribution)), ...finite },
  { id: 'contribution', figure: total(money.contribution), ...finite },
  { id: 'gained', figure: least(gainedIfGrown), ...count },
  ...[baseline(customers.closing), customers.closing].map(
    (stock) => ({ id: 'customers', figure: most(stock), ...count }) as const,
  ),
];
