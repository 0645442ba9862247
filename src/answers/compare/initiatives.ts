/** The initiatives of one business: each alone, all together, and which of them to choose. */

import { type Assessed, type Assessment, assess } from '../../business/assess.js';
import { caseOf, run } from '../../business/case.js';
import type { Contradiction } from '../../business/contradictions.js';
import { leversOf } from '../../business/limits.js';
import { zeroIfNegligible } from '../../business/rounding.js';
import type { Quantity } from '../../language/index.js';
import { business, money, results, retention } from '../../model/index.js';
import type { Profile, ProfileInitiative } from '../../profile/profile.js';
import { meetingOf } from './meeting.js';
import { type Ranking, rank } from './ranking.js';

/** What some of the initiatives come to in a profile of their own, or what that contradicts. */
export interface Answer {
  readonly assessment: Assessment | null;
  readonly because: string | null;
}

/** What being together does to the initiatives: all together less each alone, added up. */
export interface Interaction {
  readonly npv: number;
  readonly customersRetained: number;
  /** The figures in which they first meet. */
  readonly meeting: readonly Quantity[];
}

/** An initiative by itself. */
export interface Alone extends Answer {
  readonly initiative: ProfileInitiative;
}

/** The initiatives of one business side by side. */
export interface InitiativeComparison {
  readonly profile: Profile;
  /** The months of the horizon. */
  readonly months: number;
  /** In the order of their ids. */
  readonly alone: readonly Alone[];
  readonly together: Answer;
  /** Null where one of the answers is. */
  readonly interaction: Interaction | null;
  /** Null where it was not asked for. */
  readonly ranking: Ranking | null;
}

/** A comparison, or what is wrong with a profile of which no part can be true. */
export type ComparisonOutcome =
  | { readonly contradictions: readonly Contradiction[] }
  | { readonly comparison: InitiativeComparison };

export interface ComparisonOptions {
  /** Exclude published claims and model defaults. */
  readonly ownNumbers: boolean;
  /** Whether to rank the sets of initiatives, and what they may cost at most. */
  readonly ranking: { readonly budget: number | null } | null;
}

function answerOf(outcome: Assessed): Answer {
  if ('assessment' in outcome) return { assessment: outcome.assessment, because: null };
  const [first] = outcome.contradictions;
  return { assessment: null, because: `${first?.problem}: ${first?.found}` };
}

/** What is left once the answers of each alone are taken off that of all together. */
function interactionOf({ assessment }: Answer, alone: readonly Answer[]): Interaction | null {
  const each = alone.flatMap((answer) => answer.assessment ?? []);
  if (assessment === null || each.length < alone.length) return null;
  const left = (quantity: Quantity) => {
    const valueIn = ({ headline }: Assessment) => headline.get(quantity.id)?.value ?? Number.NaN;
    return valueIn(assessment) - each.reduce((sum, one) => sum + valueIn(one), 0);
  };
  const { baseline } = assessment.run;
  return {
    npv: zeroIfNegligible(left(results.npv), baseline.start(money.revenue)),
    customersRetained: zeroIfNegligible(
      left(retention.customersRetained),
      baseline.start(business.customers),
    ),
    meeting: meetingOf(each),
  };
}

/**
 * Ranks the sets of the initiatives of a profile. One whose change is not even a number stays out of all of
 * them: switched off it would still be none, and so would the whole set.
 */
export function rankingOf(profile: Profile, ownNumbers: boolean, budget: number | null): Ranking {
  const isNumber = (initiative: ProfileInitiative) => {
    const alone = caseOf(profile, { ownNumbers, initiatives: [initiative] });
    const { changed } = run(alone);
    return leversOf(alone.initiatives).every(({ now }) => !changed.series(now).some(Number.isNaN));
  };
  const initiatives = profile.initiatives.filter(isNumber);
  const ofCase = caseOf(profile, { ownNumbers, initiatives });
  return rank(ofCase, run(ofCase), budget, profile.initiatives.length - initiatives.length);
}

/** Compares the initiatives of a profile, of which there are several. */
export function compareInitiatives(profile: Profile, options: ComparisonOptions): ComparisonOutcome {
  const { ownNumbers, ranking } = options;
  const answerFor = (initiatives: readonly ProfileInitiative[]) =>
    assess({ ...profile, initiatives }, { ownNumbers });
  const outcome = answerFor(profile.initiatives);
  const together = answerOf(outcome);
  const alone = profile.initiatives.map((initiative) => ({
    initiative,
    ...answerOf(answerFor([initiative])),
  }));
  const ranked = ranking && rankingOf(profile, ownNumbers, ranking.budget);
  const isPossible =
    [together, ...alone].some(({ assessment }) => assessment !== null) ||
    (ranked !== null && ranked.contradictory < ranked.count);
  if (!isPossible && 'contradictions' in outcome) return outcome;
  return {
    comparison: {
      profile,
      months: caseOf(profile, { ownNumbers }).months,
      alone,
      together,
      interaction: interactionOf(together, alone),
      ranking: ranked,
    },
  };
}
