/** What sets of initiatives are called in front of people, and what they are worth. */

import { amount } from '../../report/numbers.js';
import { listed, span } from '../../report/phrases.js';
import type { InitiativeComparison } from './initiatives.js';
import type { InitiativeSet } from './ranking.js';

/** More than these are told by number in tables. */
const maxNamed = 3;

export const isNumbered = ({ alone }: InitiativeComparison): boolean => alone.length > maxNamed;

/** An amount in a sentence. */
export const amountOf = ({ profile }: InitiativeComparison, value: number): string =>
  amount(value, profile.currency);

/** A set in a table. */
export function labelOf(comparison: InitiativeComparison, { initiatives }: InitiativeSet): string {
  const ids = comparison.alone.map(({ initiative }) => initiative.id);
  return initiatives
    .map(({ id, name }) => (isNumbered(comparison) ? String(ids.indexOf(id) + 1) : name))
    .join(' + ');
}

/** The initiatives that are not in a set. */
export const othersThan = ({ alone }: InitiativeComparison, { initiatives }: InitiativeSet) =>
  alone.map(({ initiative }) => initiative).filter(({ id }) => !initiatives.some((other) => other.id === id));

/** A set in a sentence; of a large one it is said what is not in it. */
function namesOf(comparison: InitiativeComparison, set: InitiativeSet): string {
  const { initiatives } = set;
  const others = othersThan(comparison, set);
  const names = (of: readonly { readonly name: string }[]) => listed(of.map(({ name }) => name));
  if (isNumbered(comparison) && others.length === 0) return 'all of them';
  return isNumbered(comparison) && others.length < initiatives.length / 2
    ? `all but ${names(others)}`
    : names(initiatives);
}

/** `Second-line team alone`, `all of them together`. */
export const togetherOf = (comparison: InitiativeComparison, set: InitiativeSet): string =>
  `${namesOf(comparison, set)} ${set.initiatives.length === 1 ? 'alone' : 'together'}`;

export const figureIn = ({ figures }: InitiativeSet, id: string): number | null =>
  figures.get(id)?.value ?? null;

/** `USD 5,200 over three years`. */
export const npvOver = (comparison: InitiativeComparison, npv: number): string =>
  `${amountOf(comparison, npv)} over ${span(comparison.months)}`;

/** `NPV is USD 5,200 over three years`. */
export function worth(comparison: InitiativeComparison, set: InitiativeSet): string {
  const free = figureIn(set, 'pv_costs') === 0 ? ', at no cost' : '';
  return `NPV is ${npvOver(comparison, figureIn(set, 'npv') ?? 0)}${free}`;
}
