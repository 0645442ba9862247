/** The result of comparing initiatives: its shape, its JSON, and its rows. */

import { results, retention } from '../../model/index.js';
import { headline, headlineOf, headlineRows } from '../../report/headline.js';
import { figuresByKey, keyed, opening, plainText, profileOf } from '../../report/published.js';
import { type Entry, type FigureRow, rowsOf } from '../../report/rows.js';
import * as z from '../../report/shape.js';
import { choiceInWords, interactionInWords } from './choice.js';
import type { Answer, InitiativeComparison } from './initiatives.js';
import { initiativeNotices } from './notices.js';
import { comparisonHead } from './published.js';
import type { Choice, InitiativeSet, Ranking } from './ranking.js';
import { setQuantities } from './sets.js';

const answer = z.object({
  headline: z.nullable(headline),
  because: z.described(z.reason, 'What contradicts itself, where headline is null.'),
});

const set = {
  set: z.described(z.text, 'The ids of its initiatives, joined by +.'),
  initiatives: z.array(z.text),
  npv: z.number(),
  roi: z.figure,
  npv_per_once_cost: z.figure,
  pv_costs: z.number(),
  once: z.described(z.number(), 'What is paid once.'),
  payback_months: z.figure,
  customers_retained: z.number(),
  because: z.because,
};

const chosen = z.nullable(z.object(set));

const choice = z.object({
  by_npv: chosen,
  by_roi: chosen,
  by_npv_per_once_cost: chosen,
  by_npv_without_budget: chosen,
  because: z.described(z.because, 'Why there is no choice, by its key.'),
});

export const initiativeComparisonShape = z.extend(comparisonHead, {
  compared: z.literal('initiatives'),
  profile: z.profileShape,
  horizon_months: z.int(),
  initiatives: z.object({
    alone: z.byKey(z.extend(answer, { name: z.text })),
    together: answer,
    interaction: z.object({
      npv: z.described(z.figure, 'npv of all together less npv of each alone.'),
      customers_retained: z.figure,
      meeting: z.described(
        z.array(z.text),
        'Figures in which what one changes first meets what another changes.',
      ),
      explanation: z.text,
    }),
  }),
  budget: z.described(z.figure, 'The most that pv_costs of a set may be.'),
  ranking: z.nullable(
    z.object({
      sets: z.int(),
      contradictory: z.described(z.int(), 'Sets whose effects contradict each other.'),
      beyond_budget: z.int(),
    }),
  ),
  sets: z.described(
    z.nullable(z.byKey(z.extend(z.object({ rank: z.int() }), set))),
    'The ten that are offered with the highest npv.',
  ),
  choice: z.described(z.nullable(choice), 'The best sets of those worth more than they cost.'),
});

type InitiativeComparisonResult = z.infer<typeof initiativeComparisonShape>;
type SetResult = NonNullable<z.infer<typeof chosen>>;
type SetKey = Exclude<keyof SetResult, 'set' | 'initiatives' | 'because'>;

const answerOf = ({ assessment, because: why }: Answer) => ({
  headline: assessment && headlineOf(assessment.headline),
  because: why,
});

/** The key of a figure of a set; the upfront cost has a shorter one. */
const setKeyOf = (id: string): string => (id === results.totalUpfront.id ? 'once' : id);

function setOf({ initiatives, figures }: InitiativeSet): SetResult {
  const ids = initiatives.map(({ id }) => id);
  const byKey = new Map([...figures].map(([id, of]) => [setKeyOf(id), of]));
  return { set: ids.join('+'), initiatives: ids, ...figuresByKey(byKey) } as SetResult;
}

function choicesOf({ byNpv, byRoi, byNpvPerOnce, withoutBudget, budget }: Ranking) {
  const unlimited: Choice = budget === null ? { set: null, because: 'there is no budget' } : withoutBudget;
  const choices = {
    by_npv: byNpv,
    by_roi: byRoi,
    by_npv_per_once_cost: byNpvPerOnce,
    by_npv_without_budget: unlimited,
  };
  const setIn = ({ set: found }: Choice) => found && setOf(found);
  return {
    by_npv: setIn(byNpv),
    by_roi: setIn(byRoi),
    by_npv_per_once_cost: setIn(byNpvPerOnce),
    by_npv_without_budget: setIn(unlimited),
    because: Object.fromEntries(
      Object.entries(choices).flatMap(([key, { because: why }]) => (why === null ? [] : [[key, why]])),
    ),
  };
}

/** The published result of a comparison of initiatives. */
export function initiativeComparisonOf(comparison: InitiativeComparison): InitiativeComparisonResult {
  const { profile, months, alone, together, interaction, ranking } = comparison;
  const best = ranking?.best.map((each, k) => ({ rank: k + 1, ...setOf(each) })) ?? [];
  return {
    ...opening('comparison'),
    compared: 'initiatives',
    profile: profileOf(profile),
    horizon_months: months,
    conclusion: plainText(...choiceInWords(comparison)),
    initiatives: {
      alone: keyed(
        alone,
        ({ initiative }) => initiative.id,
        (each) => ({ name: each.initiative.name, ...answerOf(each) }),
      ),
      together: answerOf(together),
      interaction: {
        npv: interaction?.npv ?? null,
        customers_retained: interaction?.customersRetained ?? null,
        meeting: interaction?.meeting.map(({ id }) => id) ?? [],
        explanation: plainText(interactionInWords(comparison)),
      },
    },
    budget: ranking?.budget ?? null,
    ranking: ranking && {
      sets: ranking.count,
      contradictory: ranking.contradictory,
      beyond_budget: ranking.beyondBudget,
    },
    sets:
      ranking &&
      keyed(
        best,
        (each) => each.set,
        (each) => each,
      ),
    choice: ranking && choicesOf(ranking),
    notices: initiativeNotices(comparison),
  };
}

const money = results.npv.unit.id;

const entry = (scenario: string, figure: string, value: Entry['value'], unit = '', period = ''): Entry => ({
  scenario,
  period,
  figure,
  value,
  unit,
});

const setRows = (scenario: string, of: SetResult): Entry[] =>
  setQuantities.map(({ id, unit }) => {
    const key = setKeyOf(id);
    return entry(scenario, key, of[key as SetKey], unit.id, 'horizon');
  });

/** The best set in each sense: which it is, and what it comes to. */
const choiceRows = (result: InitiativeComparisonResult['choice']): Entry[] =>
  result === null
    ? []
    : (['by_npv', 'by_roi', 'by_npv_per_once_cost', 'by_npv_without_budget'] as const).flatMap((sense) => {
        const best = result[sense];
        const scenario = `choice.${sense}`;
        return [
          entry(scenario, 'set', best?.set ?? null, 'choice'),
          ...(best === null ? [] : setRows(scenario, best)),
        ];
      });

/** The initiatives of one profile alone and together, and the sets of them that are best. */
export function initiativeComparisonRows(result: InitiativeComparisonResult): FigureRow[] {
  const { alone, together, interaction } = result.initiatives;
  const retained = retention.customersRetained.unit.id;
  return rowsOf(result.profile, [
    ...Object.entries(alone).flatMap(([id, of]) => headlineRows(of.headline, () => `alone.${id}`)),
    ...headlineRows(together.headline, () => 'together'),
    entry('interaction', 'npv', interaction.npv, money, 'horizon'),
    entry('interaction', 'customers_retained', interaction.customers_retained, retained, 'horizon'),
    entry('ranking', 'budget', result.budget, money),
    ...Object.entries(result.ranking ?? {}).map(([figure, value]) => entry('ranking', figure, value)),
    ...Object.values(result.sets ?? {}).flatMap((of) => [
      entry(`set.${of.set}`, 'rank', of.rank),
      ...setRows(`set.${of.set}`, of),
    ]),
    ...choiceRows(result.choice),
  ]);
}
