/** A comparison as published JSON: plain objects keyed by id, in a documented order. */

import { results } from '../../model/index.js';
import { tie } from '../../report/numbers.js';
import { resultSchemaVersion, tool } from '../../report/tool.js';
import { span } from '../analyze/conclusion.js';
import { figures, profileOf } from '../analyze/result.js';
import { choiceInWords, interactionInWords } from './choice.js';
import type { Answer, InitiativeComparison } from './initiatives.js';
import { initiativeNotices, noticesOf, profileNotices } from './notices.js';
import { profilesInWords } from './profile-words.js';
import type { ComparedProfile, Difference, ProfileComparison } from './profiles.js';
import type { Choice, InitiativeSet, Ranking } from './ranking.js';
import type { InitiativeComparisonResult, ProfileComparisonResult } from './schema.js';

type Headline = NonNullable<InitiativeComparisonResult['initiatives']['together']['headline']>;
type SetResult = NonNullable<NonNullable<InitiativeComparisonResult['choice']>['by_npv']>;

const untied = (text: string): string => text.replaceAll(tie, ' ');
const joined = (sentences: readonly string[]): string => untied(sentences.join(' '));

const common = { schemaVersion: resultSchemaVersion, kind: 'comparison', tool } as const;

/** Why a figure is not subtracted, with what differs. */
function whyNot(difference: Difference, { assessment }: ComparedProfile, first: ComparedProfile): string {
  const [one, other] = [assessment, first.assessment];
  const currency = (of: typeof one) => of.profile.currency ?? 'no currency';
  switch (difference.because) {
    case 'currencies':
      return `it is in ${currency(one)}, and the first in ${currency(other)}`;
    case 'horizons':
      return `it is counted over ${span(one.case.months)}, and the first over ${span(other.case.months)}`;
    default:
      return 'one of the two has no such figure';
  }
}

function differencesOf(profile: ComparedProfile, first: ComparedProfile) {
  if (profile.differences === null) return null;
  const all = [...profile.differences];
  const none = all.filter(([, { because }]) => because !== null);
  return {
    ...Object.fromEntries(all.map(([id, { value }]) => [id, value])),
    because: Object.fromEntries(none.map(([id, each]) => [id, whyNot(each, profile, first)])),
  };
}

/** The published result of a comparison of profiles. */
export function profileComparisonOf(comparison: ProfileComparison): ProfileComparisonResult {
  const { profiles } = comparison;
  const [first] = profiles as [ComparedProfile];
  const compared = profiles.map((profile, k) => {
    const { id, name, assessment } = profile;
    const entry = {
      place: k + 1,
      ...profileOf(assessment.profile),
      name,
      horizon_months: assessment.case.months,
      headline: figures(assessment.headline) as Headline,
      difference: differencesOf(profile, first),
      notices: noticesOf(assessment),
    };
    return [id, entry] as const;
  });
  return {
    ...common,
    compared: 'profiles',
    conclusion: joined(profilesInWords(comparison)),
    first: first.id,
    profiles: Object.fromEntries(compared),
    notices: profileNotices(comparison),
  };
}

const answerOf = ({ assessment, because }: Answer) => ({
  headline: assessment && (figures(assessment.headline) as Headline),
  because,
});

/** A set with its figures; the one-off cost by a shorter key. */
function setOf({ initiatives, figures: found }: InitiativeSet): SetResult {
  const ids = initiatives.map(({ id }) => id);
  const byKey = new Map(
    [...found].map(([id, figure]) => [id === results.totalUpfront.id ? 'once' : id, figure]),
  );
  return { set: ids.join('+'), initiatives: ids, ...figures(byKey) } as SetResult;
}

function choicesOf(ranking: Ranking) {
  const { byNpv, byRoi, byNpvPerOnce, withoutBudget, budget } = ranking;
  const unlimited: Choice = budget === null ? { set: null, because: 'there is no budget' } : withoutBudget;
  const choices = {
    by_npv: byNpv,
    by_roi: byRoi,
    by_npv_per_once_cost: byNpvPerOnce,
    by_npv_without_budget: unlimited,
  };
  const setIn = ({ set }: Choice) => set && setOf(set);
  return {
    by_npv: setIn(byNpv),
    by_roi: setIn(byRoi),
    by_npv_per_once_cost: setIn(byNpvPerOnce),
    by_npv_without_budget: setIn(unlimited),
    because: Object.fromEntries(
      Object.entries(choices).flatMap(([key, { because }]) => (because === null ? [] : [[key, because]])),
    ),
  };
}

/** The published result of a comparison of initiatives. */
export function initiativeComparisonOf(comparison: InitiativeComparison): InitiativeComparisonResult {
  const { profile, months, alone, together, interaction, ranking } = comparison;
  const best = ranking?.best.map((set, k) => ({ rank: k + 1, ...setOf(set) })) ?? [];
  return {
    ...common,
    compared: 'initiatives',
    profile: profileOf(profile),
    horizon_months: months,
    conclusion: joined(choiceInWords(comparison)),
    initiatives: {
      alone: Object.fromEntries(
        alone.map((answer) => [answer.initiative.id, { name: answer.initiative.name, ...answerOf(answer) }]),
      ),
      together: answerOf(together),
      interaction: {
        npv: interaction?.npv ?? null,
        customers_retained: interaction?.customersRetained ?? null,
        meeting: interaction?.meeting.map(({ id }) => id) ?? [],
        explanation: untied(interactionInWords(comparison)),
      },
    },
    budget: ranking?.budget ?? null,
    ranking: ranking && {
      sets: ranking.count,
      contradictory: ranking.contradictory,
      beyond_budget: ranking.beyondBudget,
    },
    sets: ranking && Object.fromEntries(best.map((set) => [set.set, set])),
    choice: ranking && choicesOf(ranking),
    notices: initiativeNotices(comparison),
  };
}
