/** What a row is called that holds a part of a formula: by what it is, never by the formula itself. */
import { type Expression, isQuantity, type Quantity, type Term } from '../../../language/expression.js';

const nameOf = (term: Term | undefined, otherwise: string): string =>
  term !== undefined && isQuantity(term) ? term.label : otherwise;

/** `Ramp, Second-line team`: the label of its start names the initiative. */
function strengthLabel([start, ramp, end]: readonly Term[]): string {
  const initiative = nameOf(start, '').replace(/: start$/, '');
  if (ramp !== undefined && isQuantity(ramp)) return `Ramp, ${initiative}`;
  return `${end !== undefined && end === start ? 'Month of the upfront cost' : 'Months of running cost'}, ${initiative}`;
}

/** The label of a part that a figure needs. */
export function labelOf({ verb, parts, shape }: Expression, owner: Quantity | null): string {
  const [first, second] = parts;
  const whose = owner?.label ?? nameOf(second, nameOf(first, 'Check'));
  switch (verb.name) {
    case 'strength':
      return strengthLabel(parts);
    case 'discounted':
    case 'discountedFromStart':
      return `${nameOf(first, whose)}, discounted`;
    case 'carry':
      return `${whose}, carried forward${parts.length > 3 ? ', never below zero' : ''}`;
    case 'choose':
      return `${whose}, by ${nameOf(first, 'choice').toLowerCase()}`;
    default:
      return shape === 'one' ? `${whose}, part` : `${whose}, by month`;
  }
}
