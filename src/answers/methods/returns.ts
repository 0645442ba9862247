/**
 * What a unit of money returns in acquisition and in the initiatives. Blattberg and Deighton: budgets are right
 * where the last unit earns the same in both. A profile knows averages, which the last unit stays below.
 */

import {
  derived,
  difference,
  type Expression,
  type Quantity,
  quotient,
  sum,
  units,
} from '../../language/index.js';
import { lifetime, results } from '../../model/index.js';
import * as parts from './parts.js';

const nothingSpent = 'the initiatives cost nothing, or what they bring has no end';

const perCost = (id: string, label: string, reason: string, formula: Expression<'one'>): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label,
    unit: units.ratio,
    reason,
    impossible: nothingSpent,
    formula: quotient(formula, results.pvCosts),
  });

/** Lifetime value a unit of acquisition cost. */
export const ofAcquisition = lifetime.ltvToCac;

export const ofRetention = perCost(
  'return_of_retention',
  'Value of customers retained per unit of cost',
  'What customers retained bring without end, over the cost of the initiatives, both discounted.',
  sum(parts.retentionWithoutEnd.value),
);

export const ofInitiatives = perCost(
  'return_of_initiatives',
  'All benefits per unit of cost',
  'All benefits, with what customers retained bring after the horizon, over the cost of the initiatives.',
  sum(parts.all.value, difference(parts.retentionWithoutEnd.value, parts.retention.value)),
);

export const source =
  'Blattberg and Deighton, Harvard Business Review, 1996; Pfeifer (2005) on marginal against average cost.';
