/** What is said of profiles side by side: their figures, their differences, and which is worth more. */

import type { Figure } from '../../business/figures.js';
import type { Unit } from '../../language/index.js';
import { amount, percent, shown, tie } from '../../report/numbers.js';
import { span } from '../../report/phrases.js';
import type { ComparedProfile, ProfileComparison } from './profiles.js';

/** Profiles stand beside each other while they are few. */
export const maxColumns = 3;

export const headlineFigure = ({ assessment }: ComparedProfile, id: string): Figure =>
  assessment.headline.get(id) as Figure;

export const currencyOf = ({ assessment }: ComparedProfile): string | null => assessment.profile.currency;

export function valueIn(profile: ComparedProfile, id: string): string {
  const { value, quantity } = headlineFigure(profile, id);
  return value === null ? 'none' : shown(value, quantity.unit, currencyOf(profile));
}

/** A difference with its sign; shares differ by points. */
function signed(value: number, unit: Unit, currency: string | null): string {
  const text =
    unit.kind === 'share'
      ? percent(value).replace('%', `${tie}points`)
      : shown(value, unit, currency).replace(/ a year$/, '');
  return value > 0 ? `+${text}` : text;
}

/** Nothing where it is not subtracted, which a notice says. */
export function differenceIn(profile: ComparedProfile, id: string): string {
  const difference = profile.differences?.get(id);
  if (difference === undefined) return '';
  if (difference.value === null) return difference.because === 'impossible' ? 'none' : '';
  return signed(difference.value, headlineFigure(profile, id).quantity.unit, currencyOf(profile));
}

const npvOf = (profile: ComparedProfile): number => headlineFigure(profile, 'npv').value as number;

/** What each comes to, where they cannot be subtracted. */
const eachInWords = (profile: ComparedProfile): string =>
  `${profile.name}: ${valueIn(profile, 'npv')} over ${span(profile.assessment.case.months)}.`;

/** Which is worth most, and by how much more than the next. */
export function profilesInWords({ profiles, sameCurrency, sameHorizon }: ProfileComparison): string[] {
  if (!sameCurrency || !sameHorizon) {
    const why = [...(sameCurrency ? [] : ['currencies']), ...(sameHorizon ? [] : ['horizons'])].join(' and ');
    return profiles.length > maxColumns
      ? [`The ${profiles.length} profiles differ in their ${why}, so their NPVs cannot be compared.`]
      : [`The ${why} differ, so the NPVs cannot be compared.`, ...profiles.map(eachInWords)];
  }
  const [best, next] = profiles.toSorted((a, b) => npvOf(b) - npvOf(a)) as [ComparedProfile, ComparedProfile];
  const over = span(best.assessment.case.months);
  const more = amount(npvOf(best) - npvOf(next), currencyOf(best));
  const values = `${valueIn(best, 'npv')} against ${valueIn(next, 'npv')}`;
  if (valueIn(best, 'npv') === valueIn(next, 'npv'))
    return [`${best.name} and ${next.name} have the same NPV over ${over}: ${valueIn(best, 'npv')}.`];
  return [
    `NPV of ${best.name} is ${more} higher than that of ${profiles.length > 2 ? 'the next, ' : ''}${next.name}, over ${over}: ${values}.`,
  ];
}
