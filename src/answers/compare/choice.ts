/** Which initiatives to choose, in a sentence or two. */

import { count } from '../../report/numbers.js';
import { listed, span } from '../../report/phrases.js';
import type { InitiativeComparison, Interaction } from './initiatives.js';
import type { Addition, InitiativeSet, Ranking } from './ranking.js';
import { amountOf, figureIn, npvOver, othersThan, togetherOf, worth } from './words.js';

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** So many figures tell through what initiatives interact. */
const maxMeetings = 2;

/** What goes with it: customers retained, and where two of them meet. Of more it cannot be said which meeting does it. */
function besides({ npv, customersRetained, meeting }: Interaction, of: number): string {
  const figures = of === 2 ? meeting.slice(0, maxMeetings).map(({ label }) => `“${label}”`) : [];
  const isMore = customersRetained > 0;
  // A count that reads as zero says nothing.
  const says = count(customersRetained) !== '0' && isMore === npv > 0;
  const retained = `, with ${count(Math.abs(customersRetained))} ${isMore ? 'more' : 'fewer'} customers retained`;
  return `${says ? retained : ''}${figures.length === 0 ? '' : `; they interact through ${listed(figures)}`}`;
}

/** What being together does to the initiatives, and why. */
export function interactionInWords(comparison: InitiativeComparison): string {
  const { interaction, alone, together } = comparison;
  if (interaction === null) {
    const because =
      together.assessment === null ? 'all together contradict each other' : 'one alone contradicts itself';
    return `Their interaction cannot be calculated, since ${because}.`;
  }
  const { npv } = interaction;
  if (npv === 0)
    return 'NPV of all together is the sum of each alone: no initiative changes the effect of another.';
  const more = `${amountOf(comparison, Math.abs(npv))} ${npv > 0 ? 'higher' : 'lower'}`;
  return `NPV of all together is ${more} than the sum of each alone${besides(interaction, alone.length)}.`;
}

/** Where nothing is worth choosing. */
function nothing(comparison: InitiativeComparison, ranking: Ranking): string {
  const { budget, best, cheapest } = ranking;
  const within = budget === null ? '' : ` within ${amountOf(comparison, budget)}`;
  const [first] = best;
  if (first !== undefined) {
    const npv = npvOver(comparison, figureIn(first, 'npv') ?? 0);
    return `Choose none of them${within}: even the best, ${togetherOf(comparison, first)}, has an NPV of ${npv}.`;
  }
  const least = cheapest as InitiativeSet;
  const cost = amountOf(comparison, figureIn(least, 'pv_costs') ?? 0);
  return `No set of initiatives is possible${within}: the cheapest, ${togetherOf(comparison, least)}, has a PV of costs of ${cost}.`;
}

function chosen(comparison: InitiativeComparison, set: InitiativeSet, budget: number | null): string {
  const within = budget === null ? '' : `within the budget of ${amountOf(comparison, budget)}, `;
  return sentence(`${within}choose ${togetherOf(comparison, set)}: ${worth(comparison, set)}`);
}

/** What it would be if more could be spent. */
function beyondBudget(comparison: InitiativeComparison, { set }: Ranking['withoutBudget']): string[] {
  if (set === null) return [];
  const cost = amountOf(comparison, figureIn(set, 'pv_costs') ?? 0);
  const npv = npvOver(comparison, figureIn(set, 'npv') ?? 0);
  return [
    `Without the budget, choose ${togetherOf(comparison, set)}: PV of costs is ${cost}, NPV is ${npv}.`,
  ];
}

/** Why one initiative more lowers NPV. */
function whyNot(comparison: InitiativeComparison, { initiative }: Addition, change: number): string {
  const answer = comparison.alone.find(({ initiative: { id } }) => id === initiative.id);
  const alone = answer?.assessment?.headline.get('npv')?.value ?? 0;
  if (alone < 0) return `even alone its NPV is ${amountOf(comparison, alone)}`;
  return `with the others it adds ${amountOf(comparison, alone - change)} less than alone`;
}

/** What would become of the choice with one initiative more. */
function oneMore(
  comparison: InitiativeComparison,
  others: readonly string[],
  additions: readonly Addition[],
): string {
  const possible = additions.filter(({ npv }) => npv !== null);
  const [least] = possible.toSorted((a, b) => (b.npv as number) - (a.npv as number));
  if (least === undefined)
    return others.length === 1
      ? `${others[0]} cannot be added: the effects then contradict each other.`
      : 'Nothing can be added: with any of the others the effects contradict each other.';
  const change = least.npv as number;
  const { name } = least.initiative;
  if (change >= 0) return `Adding ${name} does not change NPV.`;
  const lost = amountOf(comparison, -change);
  const why = whyNot(comparison, least, change);
  return others.length === 1
    ? `Adding ${name} lowers NPV by ${lost}, since ${why}.`
    : `Adding any other lowers NPV; ${name} lowers it least, by ${lost}, since ${why}.`;
}

const idsOf = (set: InitiativeSet | null): string => set?.initiatives.map(({ id }) => id).join('+') ?? '';

/** The choice first, and then what lies beside it. */
function ranked(comparison: InitiativeComparison, ranking: Ranking): string[] {
  const { budget, byNpv, withoutBudget, additions } = ranking;
  const { set } = byNpv;
  const isBound = idsOf(withoutBudget.set) !== idsOf(set);
  const beyond = isBound ? beyondBudget(comparison, withoutBudget) : [];
  if (set === null) return [nothing(comparison, ranking), ...beyond];
  const first = chosen(comparison, set, budget);
  if (isBound) return [first, ...beyond];
  const others = othersThan(comparison, set).map(({ name }) => name);
  return others.length === 0
    ? [first, interactionInWords(comparison)]
    : [first, oneMore(comparison, others, additions)];
}

/** Without a ranking it is said what each and all come to. */
function unranked(comparison: InitiativeComparison): string[] {
  const { alone, together } = comparison;
  const worths = alone.flatMap(({ initiative: { name }, assessment }) => {
    const npv = assessment?.headline.get('npv')?.value ?? null;
    return npv === null ? [] : [{ name, npv }];
  });
  const [best] = worths.toSorted((a, b) => b.npv - a.npv);
  const npv = together.assessment?.headline.get('npv')?.value ?? null;
  return [
    ...(best === undefined
      ? []
      : [`${best.name} has the highest NPV alone: ${npvOver(comparison, best.npv)}.`]),
    ...(npv === null
      ? [`All together contradict each other.`]
      : [`All together have an NPV of ${npvOver(comparison, npv)}.`]),
  ];
}

/** The conclusion of a comparison of initiatives. */
export const choiceInWords = (comparison: InitiativeComparison): string[] =>
  comparison.ranking === null ? unranked(comparison) : ranked(comparison, comparison.ranking);

/** What the budget limits; nothing where there is none. */
export const budgetInWords = (comparison: InitiativeComparison, budget: number | null): string =>
  budget === null
    ? ''
    : `The budget of ${amountOf(comparison, budget)} limits the PV of costs of a set over ${span(comparison.months)}, upfront and running.`;
