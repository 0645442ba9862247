/**
 * The naive complaint chain: what one complaint is said to cost, as published and without its rounding. It
 * multiplies by the average revenue of the product or service. A profile knows a year's revenue of a customer.
 */
import { complaintChain as chain } from '../../evidence/index.js';
import { constant, derived, product, type Quantity, units } from '../../language/index.js';
import { yearOfRevenue } from './basis.js';

const number = (value: number) => constant(value, units.ratio);

const cost = (id: string, label: string, lost: Quantity<'one'>): Quantity<'one'> =>
  derived({
    id: `method.${id}`,
    label,
    unit: units.moneyPerCustomer,
    reason:
      'A year’s revenue of the customers whom one complaint is said to drive away; published with the average revenue of the product or service.',
    formula: product(lost, yearOfRevenue),
  });

const lost = derived({
  id: 'method.chain_lost',
  label: 'Customers lost to one complaint',
  unit: units.ratio,
  reason: `Those of the people told who act, with ${chain.unhappy * chain.toldEach} people rounded to ${chain.toldAsPublished}, as published.`,
  formula: product(number(chain.toldAsPublished), number(chain.actShare)),
});

const lostExact = derived({
  id: 'method.chain_lost_exact',
  label: 'Customers lost to one complaint, exactly',
  unit: units.ratio,
  reason: 'Those of the people told who act, without rounding.',
  formula: product(number(chain.unhappy), number(chain.toldEach), number(chain.actShare)),
});

export const chainCost = cost('chain_cost', 'Cost of one complaint, as published', lost);

export const chainCostExact = cost('chain_cost_exact', 'Cost of one complaint, without rounding', lostExact);
