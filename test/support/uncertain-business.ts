/** A business typed out once more for the second path, and the ranges of what its profile does not say. */
import { type Pair, points, type Ranges } from './monte-carlo.js';
import { baselineOf, experienceOf, monthlyChance } from './reference/baseline.js';
import type { Inputs } from './reference/params.js';
import type { EffectParams, Figure, InitiativeParams, InputId, Params, PeriodMonths } from './reference.js';

/** A business of which some figures are drawn. */
export interface UncertainBusiness {
  readonly name: string;
  /** Its profile, or the path of one. */
  readonly profile: string;
  readonly ranges: Ranges<string>;
  readonly pairs: readonly Pair<string>[];
  /** The likely value of every range. */
  readonly likely: Readonly<Record<string, number>>;
  /** The business with these values of what is drawn. */
  readonly paramsOf: (values: Readonly<Record<string, number>>) => Params;
}

export const figure = (value: number, months: PeriodMonths = 12): Figure => ({ value, months });

export const effect = (
  on: InputId,
  kind: EffectParams['kind'],
  value: number,
  causalShare = 1,
  months: PeriodMonths = 12,
): EffectParams => ({ on, kind, value, months, causalShare });

export const initiative = (
  name: string,
  plan: Partial<Omit<InitiativeParams, 'name'>> & Pick<InitiativeParams, 'effects'>,
): InitiativeParams => ({ name, once: 0, runningPerYear: 0, start: 1, ramp: 1, end: null, ...plan });

/** What a profile is taken to mean where it is silent: claims of the documents, and assumptions. */
export const silent = {
  'acquisition.referred': [0.02, 0.1, 0.25],
  'complaints.voiced': [0.1, 0.2, 0.3],
  'complaints.resolved': [0.3, 0.5, 0.8],
  'complaints.switch_intent': [0.1, 0.33, 0.5],
  'complaints.switch_if_silent': [0.11, 0.22, 0.33],
  'complaints.switch_if_resolved': [0, 0, 0.1],
  'service.agent_hours': [1100, 1300, 1600],
  'service.first_contact_resolution': [0.6, 1, 1],
  'service.acceptance': [0.6, 0.65, 0.7],
  'word_of_mouth.told_if_satisfied': [3, 3.5, 4],
  'word_of_mouth.told_if_failed': [5, 16, 24],
  'word_of_mouth.told_if_silent': [0, 3, 10],
  'service.cashable': [0, 0.5, 1],
  'word_of_mouth.negativity': [0.3, 1, 3],
  'sales.scrapped': [0.5, 0.5, 0.78],
  'sales.close_rate_prospects': [0.05, 0.125, 0.2],
} as const satisfies Partial<Record<InputId, readonly [number, number, number]>>;

export type Silent = keyof typeof silent;

export const rangesWhereSilent = (...paths: readonly Silent[]): Ranges<string> =>
  Object.fromEntries(
    paths.map((path) => {
      const [low, likely, high] = silent[path];
      return [path, points(low, likely, high)];
    }),
  );

export const likelyWhereSilent = (...paths: readonly Silent[]): Record<string, number> =>
  Object.fromEntries(paths.map((path) => [path, silent[path][1]]));

/**
 * Adds how many of those who mean to leave do, by default: half of them from 15 % to all, the likely value no more
 * than what makes service half of all churn, and the high one no more than what makes it all of it.
 */
export function followingThrough(business: UncertainBusiness): UncertainBusiness {
  const path = 'complaints.follow_through';
  const x = baselineOf(business.paramsOf({ ...business.likely, [path]: 0 }), false) as Inputs;
  const { silent, failed, settled } = experienceOf(x);
  const intending = silent * x['complaints.switch_if_silent'] + failed * x['complaints.switch_intent'];
  const upTo = (part: number) =>
    Math.max(0, part * monthlyChance(x['business.churn']) - settled * x['complaints.switch_if_resolved']) /
    intending;
  const likely = Math.min(0.5, upTo(0.5));
  return {
    ...business,
    ranges: { ...business.ranges, [path]: points(Math.min(0.15, likely), likely, Math.min(1, upTo(1))) },
    likely: { ...business.likely, [path]: likely },
  };
}

/** The drawn figures that are inputs, in the period in which they are stated. */
export const inputsIn = (
  values: Readonly<Record<string, number>>,
  periods: Readonly<Partial<Record<InputId, PeriodMonths>>> = {},
): Partial<Record<InputId, Figure>> =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([path]) => path !== 'finance.discount_rate' && !path.startsWith('initiatives.'))
      .map(([path, value]) => [path, figure(value, periods[path as InputId])]),
  );
