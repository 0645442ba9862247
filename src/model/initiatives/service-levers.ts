/** The levers through which service drives churn, read off the formula of the service-driven churn. */
import { partsOf, type Quantity } from '../../language/index.js';
import { serviceChurn } from '../experience.js';
import { isLever, type Lever } from '../input.js';
import { inputs } from '../inputs/index.js';

/** Every quantity that a figure is made of, however deep it stands. */
function madeOf(quantity: Quantity, found = new Set<Quantity>()): ReadonlySet<Quantity> {
  if (found.has(quantity)) return found;
  found.add(quantity);
  if (quantity.formula !== null) for (const part of partsOf(quantity.formula)) madeOf(part, found);
  return found;
}

const reached = madeOf(serviceChurn);

export const serviceLevers: readonly Lever[] = inputs.filter(isLever).filter(({ now }) => reached.has(now));
